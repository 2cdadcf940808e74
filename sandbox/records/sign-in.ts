import type { Seat } from '../account.ts';
import { auditTime, iso } from '../calendar.ts';
import type { App } from '../clients.ts';
import type { RawRecord } from '../desk.ts';
import { COUNTRIES } from '../geography.ts';
import type { Spot } from '../networks.ts';
import { mix } from '../random.ts';
import type { Tenant } from '../tenant.ts';

/** One sign-in, before it becomes one or two records. */
export interface SignIn {
  readonly id: string;
  readonly at: number;
  readonly app: App;
  readonly interactive: boolean;
  /** 0 succeeded; else Entra's number. */
  readonly error: number;
  readonly mfa: 'none' | 'claim' | 'prompt' | 'denied';
  readonly method?: string;
  readonly protocol?: 'deviceCode' | 'ropc';
  readonly risk?: 'low' | 'medium' | 'high';
  readonly correlationId: string;
}

interface Failure {
  readonly reason: string;
  readonly logon: string;
}

export const FAILURES: Readonly<Record<number, Failure>> = {
  50126: { reason: 'Error validating credentials due to invalid username or password.', logon: 'InvalidUserNameOrPassword' },
  50053: {
    reason: 'The account is locked, you have tried to sign in too many times with an incorrect user ID or password.',
    logon: 'IdsLocked',
  },
  50034: { reason: 'The user account does not exist in the directory.', logon: 'UserAccountNotFound' },
  50055: { reason: 'Invalid password, entered expired password.', logon: 'InvalidPasswordExpiredPassword' },
  50057: { reason: 'User account is disabled. The account has been disabled by an administrator.', logon: 'UserDisabled' },
  50058: { reason: 'Session information is not sufficient for single-sign-on.', logon: 'UserInformationNotProvided' },
  50072: {
    reason: 'User needs to enroll for second factor authentication (interactive).',
    logon: 'UserStrongAuthEnrollmentRequiredInterrupt',
  },
  50074: { reason: 'Strong Authentication is required.', logon: 'UserStrongAuthClientAuthNRequiredInterrupt' },
  50076: {
    reason: 'Due to a configuration change made by your administrator, you must use multi-factor authentication.',
    logon: 'UserStrongAuthClientAuthNRequired',
  },
  50140: { reason: 'This error occurred due to Keep me signed in interrupt when the user was signing-in.', logon: 'KmsiInterrupt' },
  50158: { reason: 'External security challenge was not satisfied.', logon: 'ExternalSecurityChallenge' },
  500121: { reason: 'Authentication failed during strong authentication request.', logon: 'AuthenticationFailedSasError' },
  53003: { reason: 'Access has been blocked by Conditional Access policies.', logon: 'BlockedByConditionalAccess' },
  65001: { reason: 'The user or administrator has not consented to use the application.', logon: 'DelegationDoesNotExist' },
};

/**
 * Where Microsoft thinks the address is. Blocks are misplaced for everybody alike;
 * besides, one lookup in three hundred goes wrong by itself and gives only the country.
 */
export function reportedLocation(spot: Spot, salt: number): RawRecord {
  const city = spot.network.reported;
  if (city === null || mix(salt, 5) % 300 === 0) {
    const country = COUNTRIES.get(spot.network.city.country.code) ?? spot.network.city.country;
    return {
      city: null,
      state: null,
      countryOrRegion: country.code,
      geoCoordinates: { altitude: null, latitude: country.latitude, longitude: country.longitude },
    };
  }
  return {
    city: city.name,
    state: city.region,
    countryOrRegion: city.country.code,
    geoCoordinates: { altitude: null, latitude: city.latitude, longitude: city.longitude },
  };
}

/** The object `GET /beta/auditLogs/signIns` returns. */
export function graphSignIn(tenant: Tenant, seat: Seat, it: SignIn): RawRecord {
  const { account, device, spot } = seat;
  const ok = it.error === 0;
  const known = device.id !== '';
  const shows = known && (!it.app.browser || device.browser === 'Edge' || device.kind === 'phone' || device.browser === 'Chrome');
  const created = iso(it.at);
  const required = it.mfa === 'none' ? 'singleFactorAuthentication' : 'multiFactorAuthentication';
  return {
    id: it.id,
    createdDateTime: created,
    userDisplayName: account.displayName,
    userPrincipalName: account.upn,
    userId: account.oid,
    appId: it.app.id,
    appDisplayName: it.app.name,
    resourceId: it.app.resourceId,
    resourceDisplayName: it.app.resource,
    resourceTenantId: tenant.id,
    homeTenantId: tenant.id,
    ipAddress: spot.address,
    autonomousSystemNumber: spot.network.operator.asn,
    clientAppUsed: it.protocol === 'ropc' ? 'Authenticated SMTP' : it.app.browser ? 'Browser' : 'Mobile Apps and Desktop clients',
    userAgent: seat.agent,
    correlationId: it.correlationId,
    sessionId: seat.sessionId,
    uniqueTokenIdentifier: seat.tokenId,
    isInteractive: it.interactive,
    signInEventTypes: [it.interactive ? 'interactiveUser' : 'nonInteractiveUser'],
    authenticationProtocol: it.protocol ?? 'none',
    originalTransferMethod: it.protocol === 'deviceCode' ? 'deviceCodeFlow' : 'none',
    incomingTokenType: it.interactive ? 'none' : known && !it.app.browser ? 'primaryRefreshToken' : 'refreshToken',
    authenticationRequirement: required,
    authenticationDetails: steps(it, created),
    conditionalAccessStatus: it.error === 53003 ? 'failure' : tenant.hasMfa ? (ok ? 'success' : 'notApplied') : 'notApplied',
    appliedConditionalAccessPolicies: [],
    status: {
      errorCode: it.error,
      failureReason: ok ? 'Other.' : (FAILURES[it.error]?.reason ?? 'Other.'),
      additionalDetails:
        it.mfa === 'claim' ? 'MFA requirement satisfied by claim in the token' : it.mfa === 'prompt' ? 'MFA completed in Azure AD' : null,
    },
    riskDetail: 'none',
    riskLevelAggregated: it.risk ?? 'none',
    riskLevelDuringSignIn: it.risk ?? 'none',
    riskState: it.risk ? 'atRisk' : 'none',
    riskEventTypes_v2: it.risk ? ['unfamiliarFeatures'] : [],
    deviceDetail: {
      deviceId: shows ? device.id : '',
      displayName: shows ? device.name : null,
      operatingSystem: device.system,
      browser: seat.browser,
      isCompliant: shows ? device.managed : null,
      isManaged: shows ? device.managed : null,
      trustType: shows ? device.trust : null,
    },
    location: reportedLocation(spot, it.at ^ spot.network.first),
  };
}

function steps(it: SignIn, created: string): RawRecord[] {
  if (!it.interactive) return [];
  const first = {
    authenticationStepDateTime: created,
    authenticationMethod: it.mfa === 'claim' ? 'Previously satisfied' : 'Password',
    authenticationMethodDetail: it.mfa === 'claim' ? null : 'Password in the cloud',
    succeeded: it.error !== 50126,
    authenticationStepResultDetail:
      it.error === 50126
        ? 'Invalid password'
        : it.mfa === 'claim'
          ? 'First factor requirement satisfied by claim in the token'
          : 'Correct password',
    authenticationStepRequirement: 'Primary authentication',
  };
  if (it.mfa !== 'prompt' && it.mfa !== 'denied') return [first];
  return [
    first,
    {
      authenticationStepDateTime: created,
      authenticationMethod: it.method ?? 'Mobile app notification',
      authenticationMethodDetail: null,
      succeeded: it.mfa === 'prompt',
      authenticationStepResultDetail:
        it.mfa === 'prompt' ? 'MFA completed in Azure AD' : 'MFA denied; user did not respond to mobile app notification',
      authenticationStepRequirement: 'Multifactor authentication',
    },
  ];
}

/** The audit record of the same sign-in (RecordType 15). Surprise: a failed one mostly says `ResultStatus: Success`. */
export function auditSignIn(tenant: Tenant, seat: Seat, it: SignIn): RawRecord {
  const { account, device, spot } = seat;
  const failed = it.error !== 0 && it.error !== 50140;
  const unknownUser = it.error === 50034;
  const user = unknownUser ? 'Not Available' : account.upn;
  const key = unknownUser ? 'Not Available' : account.oid;
  const properties = [
    { Name: 'OS', Value: device.system },
    { Name: 'BrowserType', Value: browserType(device.browser) },
    { Name: 'IsCompliantAndManaged', Value: device.id !== '' && device.managed ? 'True' : 'False' },
  ];
  if (device.id !== '') {
    properties.unshift({ Name: 'Id', Value: device.id }, { Name: 'DisplayName', Value: device.name });
    properties.push({
      Name: 'TrustType',
      Value: device.trust === 'Azure AD joined' ? '1' : device.trust === 'Hybrid Azure AD joined' ? '2' : '0',
    });
  }
  properties.push({ Name: 'SessionId', Value: seat.sessionId });
  return {
    CreationTime: auditTime(it.at),
    Id: it.id,
    Operation: failed ? 'UserLoginFailed' : 'UserLoggedIn',
    OrganizationId: tenant.id,
    RecordType: 15,
    ResultStatus: failed && mix(it.at, 9) % 5 === 0 ? 'Failed' : 'Success',
    UserKey: key,
    UserType: 0,
    Version: 1,
    Workload: 'AzureActiveDirectory',
    ClientIP: spot.address,
    ObjectId: it.app.resourceId,
    UserId: user,
    AzureActiveDirectoryEventType: 1,
    ExtendedProperties: [
      { Name: 'ResultStatusDetail', Value: it.interactive ? 'Redirect' : 'Success' },
      { Name: 'UserAgent', Value: seat.agent },
      { Name: 'UserAuthenticationMethod', Value: it.mfa === 'claim' ? '16457' : '1' },
      {
        Name: 'RequestType',
        Value: failed ? (it.error === 500121 ? 'SAS:EndAuth' : 'Login:login') : it.interactive ? 'OAuth2:Authorize' : 'OAuth2:Token',
      },
    ],
    ModifiedProperties: [],
    Actor: [
      { ID: key, Type: 0 },
      { ID: user, Type: 5 },
    ],
    ActorContextId: tenant.id,
    ActorIpAddress: spot.address,
    InterSystemsId: it.correlationId,
    IntraSystemId: it.id,
    SupportTicketId: '',
    Target: [{ ID: it.app.resourceId, Type: 0 }],
    TargetContextId: tenant.id,
    ApplicationId: it.app.id,
    DeviceProperties: properties,
    ErrorNumber: String(it.error),
    ...(failed ? { LogonError: FAILURES[it.error]?.logon ?? 'Other' } : {}),
  };
}

const browserType = (browser: string): string => (browser === '' ? 'Other' : (browser.split(' ')[0] ?? 'Other'));

/** What Entra ID Protection thought of a sign-in; it is wrong about honest people too. */
export function riskDetection(
  tenant: Tenant,
  seat: Seat,
  it: SignIn,
  riskEventType: string,
  level: string,
  detectedAt: number,
  id: string,
): RawRecord {
  return {
    id,
    requestId: it.id,
    correlationId: it.correlationId,
    riskEventType,
    riskState: 'atRisk',
    riskLevel: level,
    riskDetail: 'none',
    source: 'IdentityProtection',
    detectionTimingType: detectedAt - it.at > 600_000 ? 'offline' : 'realtime',
    activity: 'signin',
    tokenIssuerType: 'AzureAD',
    ipAddress: seat.spot.address,
    location: reportedLocation(seat.spot, it.at),
    activityDateTime: iso(it.at),
    detectedDateTime: iso(detectedAt),
    lastUpdatedDateTime: iso(detectedAt),
    userId: seat.account.oid,
    userDisplayName: seat.account.displayName,
    userPrincipalName: seat.account.upn,
    additionalInfo: `[{"Key":"userAgent","Value":${JSON.stringify(seat.agent)}}]`,
    homeTenantId: tenant.id,
  };
}
