/** Records of getting in: sign-ins as Graph gives them, their copies in the audit log, failures, and changes to the directory. */
import type { App, Hands, Json, VendorRecord } from './cast.ts';
import { type Ledger, stamp } from './ledger.ts';

interface SignIn {
  readonly app: App;
  /** The person typed or tapped something; else a token was renewed. */
  readonly interactive?: boolean;
  /** Seconds after which the record is surely delivered. */
  readonly slowest?: number;
  readonly copied?: boolean;
}

export function signIn(ledger: Ledger, hands: Hands, at: number, { app, interactive = false, slowest = 40, copied }: SignIn): string {
  const id = ledger.guid('5194');
  const correlation = id.replace('5194', 'c0e1');
  ledger.add(at, slowest, graphSignIn(hands, at, { id, correlation, app, interactive, error: 0 }));
  if (copied ?? ledger.chance.yes(ledger.firm.copied)) {
    const record = audit(ledger, hands, at, { id, operation: 'UserLoggedIn', type: 15, workload: 'AzureActiveDirectory' });
    ledger.add(at, slowest * 3, { ...record, ...signInPart(hands, correlation, app), ErrorNumber: '0' });
  }
  return id;
}

/** A wrong password; the audit log calls that a success of the request. */
export function failedSignIn(ledger: Ledger, hands: Hands, at: number, app: App): string {
  const id = ledger.guid('5194');
  const correlation = id.replace('5194', 'c0e1');
  ledger.add(at, 40, graphSignIn(hands, at, { id, correlation, app, interactive: true, error: 50126 }));
  const record = audit(ledger, hands, at, { id, operation: 'UserLoginFailed', type: 15, workload: 'AzureActiveDirectory' });
  ledger.add(at, 120, { ...record, ...signInPart(hands, correlation, app), ErrorNumber: '50126', LogonError: 'InvalidUserNameOrPassword' });
  return id;
}

interface GraphSignIn {
  readonly id: string;
  readonly correlation: string;
  readonly app: App;
  readonly interactive: boolean;
  readonly error: number;
}

function graphSignIn({ person, device, network, address, session }: Hands, at: number, sign: GraphSignIn): VendorRecord {
  const { city, state, country, latitude, longitude } = network.place;
  const managed = device.id !== '';
  const laptop = device.system.startsWith('Windows');
  return {
    id: sign.id,
    createdDateTime: stamp(at),
    userDisplayName: person.name,
    userPrincipalName: person.upn,
    userId: person.id,
    appId: sign.app.id,
    appDisplayName: sign.app.name,
    ipAddress: address,
    autonomousSystemNumber: network.asn,
    clientAppUsed: sign.app.kind,
    userAgent: device.agent,
    correlationId: sign.correlation,
    sessionId: session,
    isInteractive: sign.interactive,
    signInEventTypes: [sign.interactive ? 'interactiveUser' : 'nonInteractiveUser'],
    conditionalAccessStatus: sign.error === 0 ? 'success' : 'notApplied',
    authenticationRequirement: sign.error === 0 ? 'multiFactorAuthentication' : 'singleFactorAuthentication',
    riskDetail: 'none',
    riskLevelAggregated: 'none',
    riskLevelDuringSignIn: 'none',
    riskState: 'none',
    riskEventTypes_v2: [],
    resourceDisplayName: 'Office 365 Exchange Online',
    status:
      sign.error === 0
        ? { errorCode: 0, failureReason: null, additionalDetails: 'MFA requirement satisfied by claim in the token' }
        : {
            errorCode: sign.error,
            failureReason: 'Error validating credentials due to invalid username or password.',
            additionalDetails: null,
          },
    deviceDetail: {
      deviceId: device.id,
      displayName: device.name,
      operatingSystem: device.system,
      browser: device.browser,
      isCompliant: managed ? laptop : null,
      isManaged: managed ? laptop : null,
      trustType: managed ? (laptop ? 'Azure AD joined' : 'Azure AD registered') : null,
    },
    location: { city, state, countryOrRegion: country, geoCoordinates: { altitude: null, latitude, longitude } },
  };
}

function signInPart({ person, device, address, session }: Hands, correlation: string, app: App): VendorRecord {
  const managed = device.id !== '';
  return {
    ObjectId: '00000002-0000-0ff1-ce00-000000000000',
    AzureActiveDirectoryEventType: 1,
    ExtendedProperties: [
      { Name: 'ResultStatusDetail', Value: 'Success' },
      { Name: 'UserAgent', Value: device.agent },
      { Name: 'RequestType', Value: 'OAuth2:Authorize' },
    ],
    ModifiedProperties: [],
    Actor: [
      { ID: person.id, Type: 0 },
      { ID: person.upn, Type: 5 },
    ],
    ActorIpAddress: address,
    InterSystemsId: correlation,
    ApplicationId: app.id,
    DeviceProperties: [
      ...(managed
        ? [
            { Name: 'Id', Value: device.id },
            { Name: 'DisplayName', Value: device.name ?? '' },
          ]
        : []),
      { Name: 'OS', Value: device.system },
      { Name: 'BrowserType', Value: device.browser.replace(/ [\d.]+$/, '') },
      { Name: 'IsCompliantAndManaged', Value: managed && device.system.startsWith('Windows') ? 'True' : 'False' },
      { Name: 'SessionId', Value: session },
    ],
  };
}

interface Head {
  readonly id: string;
  readonly operation: string;
  readonly type: number;
  readonly workload: string;
}

/** What every audit record begins with. */
export function audit(ledger: Ledger, { person, address }: Hands, at: number, head: Head): VendorRecord {
  return {
    CreationTime: stamp(at).slice(0, -1),
    Id: head.id,
    Operation: head.operation,
    OrganizationId: ledger.firm.tenant,
    RecordType: head.type,
    ResultStatus: head.type === 1 ? 'True' : head.type === 15 ? 'Success' : 'Succeeded',
    UserKey: person.id,
    UserType: 0,
    Version: 1,
    Workload: head.workload,
    ClientIP: address,
    UserId: person.upn,
  };
}

interface Change {
  readonly activity: string;
  readonly category: string;
  readonly service: string;
  readonly kind: string;
  readonly target: Json;
  /** `null`: the directory itself. */
  readonly by: Hands | null;
}

/** A change to the directory as Graph's directoryAudits give it. */
export function directoryChange(ledger: Ledger, at: number, change: Change): string {
  const id = `Directory_${ledger.guid('d1c7')}`;
  const { by } = change;
  ledger.add(at, 60, {
    id,
    category: change.category,
    correlationId: ledger.guid('c0e1'),
    result: 'success',
    resultReason: '',
    activityDisplayName: change.activity,
    activityDateTime: stamp(at),
    loggedByService: change.service,
    operationType: change.kind,
    initiatedBy: by
      ? { user: { id: by.person.id, displayName: by.person.name, userPrincipalName: by.person.upn, ipAddress: by.address }, app: null }
      : { user: null, app: { appId: null, displayName: change.service, servicePrincipalId: null, servicePrincipalName: null } },
    targetResources: [change.target],
    additionalDetails: [],
  });
  return id;
}
