/** Invented records of every shape, and the shortest way from a record to its event. */
import type { Event, EventKind, EventOf } from '../../../server/core/event.ts';
import type { Feeds, Reading, Rejection } from '../../../server/core/ports.ts';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFeeds, readRecord } from '../../../server/sources/index.ts';

export type Loose = Record<string, unknown>;

export const ANN = {
  id: 'aaaaaaaa-1111-4111-8111-000000000001',
  upn: 'ann@contoso.example',
  sid: 'S-1-5-21-1-2-3-1001',
  puid: '10032000C757D25F',
};
export const BOB = { id: 'bbbbbbbb-1111-4111-8111-000000000002', upn: 'bob@contoso.example' };
export const SESSION = 'cccccccc-2222-4222-8222-000000000003';
export const CHROME = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Safari/537.36';

const AUDIT: Loose = {
  CreationTime: '2026-11-24T09:58:30',
  Id: 'record-1',
  OrganizationId: '00000000-0000-4000-8000-000000000009',
  UserType: 0,
  UserId: ANN.upn,
  Version: 1,
};

export const audit = {
  signIn: (more: Loose = {}): Loose => ({
    ...AUDIT,
    Operation: 'UserLoggedIn',
    RecordType: 15,
    Workload: 'AzureActiveDirectory',
    ResultStatus: 'Success',
    UserKey: ANN.id,
    ClientIP: '203.0.113.9',
    ActorIpAddress: '203.0.113.9',
    ObjectId: '00000003-0000-0000-c000-000000000000',
    ApplicationId: '1fec8e78-bce4-4aaf-ab1b-5451cc387264',
    InterSystemsId: 'correlation-1',
    ExtendedProperties: [
      { Name: 'UserAgent', Value: CHROME },
      { Name: 'RequestType', Value: 'OAuth2:Authorize' },
    ],
    Actor: [
      { ID: ANN.id, Type: 0 },
      { ID: ANN.upn, Type: 5 },
    ],
    ErrorNumber: '0',
    ...more,
  }),
  mailbox: (operation: string, more: Loose = {}): Loose => ({
    ...AUDIT,
    Operation: operation,
    RecordType: 2,
    Workload: 'Exchange',
    ResultStatus: 'Succeeded',
    UserKey: ANN.puid,
    ClientIPAddress: '203.0.113.9',
    ClientInfoString: `Client=OWA;${CHROME}`,
    LogonType: 0,
    LogonUserSid: ANN.sid,
    MailboxOwnerSid: ANN.sid,
    MailboxOwnerUPN: ANN.upn,
    SessionId: SESSION,
    ...more,
  }),
  cmdlet: (operation: string, parameters: Loose, more: Loose = {}): Loose => ({
    ...AUDIT,
    Operation: operation,
    RecordType: 1,
    Workload: 'Exchange',
    ResultStatus: 'True',
    UserType: 2,
    UserKey: ANN.upn,
    ClientIP: '198.51.100.7:12206',
    Parameters: Object.entries(parameters).map(([Name, Value]) => ({ Name, Value })),
    ...more,
  }),
  file: (operation: string, more: Loose = {}): Loose => ({
    ...AUDIT,
    Operation: operation,
    RecordType: 6,
    Workload: 'SharePoint',
    UserKey: `i:0h.f|membership|${ANN.puid.toLowerCase()}@live.com`,
    ClientIP: '203.0.113.9',
    UserAgent: CHROME,
    ObjectId: 'https://contoso.sharepoint.example/sites/fin/Shared Documents/Bank details.xlsx',
    SiteUrl: 'https://contoso.sharepoint.example/sites/fin/',
    SourceRelativeUrl: 'Shared Documents',
    SourceFileName: 'Bank details.xlsx',
    ...more,
  }),
  directory: (operation: string, more: Loose = {}): Loose => ({
    ...AUDIT,
    Operation: operation,
    RecordType: 8,
    Workload: 'AzureActiveDirectory',
    ResultStatus: 'Success',
    UserKey: `${ANN.puid}@contoso.example`,
    Actor: [
      { ID: ANN.upn, Type: 5 },
      { ID: `User_${ANN.id}`, Type: 2 },
      { ID: ANN.id, Type: 2 },
      { ID: 'User', Type: 2 },
    ],
    Target: [
      { ID: `User_${BOB.id}`, Type: 2 },
      { ID: BOB.id, Type: 2 },
      { ID: 'User', Type: 2 },
      { ID: BOB.upn, Type: 5 },
    ],
    ExtendedProperties: [],
    ModifiedProperties: [],
    ...more,
  }),
  plain: (operation: string, more: Loose = {}): Loose => ({ ...AUDIT, Operation: operation, ...more }),
};

export const graph = {
  signIn: (more: Loose = {}): Loose => ({
    id: 'sign-in-1',
    createdDateTime: '2026-11-24T09:58:30.1234567Z',
    userId: ANN.id,
    userPrincipalName: 'Ann@Contoso.example',
    userDisplayName: 'Ann',
    appId: '1fec8e78-bce4-4aaf-ab1b-5451cc387264',
    appDisplayName: 'Microsoft Teams',
    ipAddress: '203.0.113.9',
    autonomousSystemNumber: 64500,
    clientAppUsed: 'Browser',
    userAgent: CHROME,
    correlationId: 'correlation-1',
    sessionId: SESSION,
    isInteractive: true,
    authenticationRequirement: 'multiFactorAuthentication',
    status: { errorCode: 0 },
    riskLevelAggregated: 'none',
    riskLevelDuringSignIn: 'none',
    riskState: 'none',
    riskEventTypes_v2: [],
    deviceDetail: { deviceId: '', operatingSystem: 'Windows 10', browser: 'Chrome 120.0.0' },
    location: { city: 'Topeka', state: 'Kansas', countryOrRegion: 'US', geoCoordinates: { latitude: 39.04, longitude: -95.67 } },
    ...more,
  }),
  directory: (activity: string, more: Loose = {}): Loose => ({
    id: 'Directory_1',
    activityDateTime: '2026-11-24T10:01:02.0000000+00:00',
    activityDisplayName: activity,
    result: 'success',
    loggedByService: 'Core Directory',
    initiatedBy: { user: { id: ANN.id, userPrincipalName: ANN.upn, ipAddress: '203.0.113.9' } },
    targetResources: [{ id: BOB.id, type: 'User', userPrincipalName: BOB.upn, modifiedProperties: [] }],
    additionalDetails: [],
    ...more,
  }),
  risk: (more: Loose = {}): Loose => ({
    id: 'risk-1',
    riskEventType: 'unfamiliarFeatures',
    riskLevel: 'medium',
    riskState: 'atRisk',
    activity: 'signin',
    ipAddress: '203.0.113.9',
    activityDateTime: '2026-11-24T09:58:30Z',
    detectedDateTime: '2026-11-24T12:00:00Z',
    userId: ANN.id,
    userPrincipalName: ANN.upn,
    ...more,
  }),
  alert: (more: Loose = {}): Loose => ({
    id: 'alert-1',
    title: 'Suspicious inbox rule',
    severity: 'high',
    category: 'Persistence',
    serviceSource: 'microsoftDefenderForCloudApps',
    createdDateTime: '2026-11-24T12:00:00Z',
    evidence: [
      { '@odata.type': '#microsoft.graph.security.userEvidence', userAccount: { azureAdUserId: ANN.id, userPrincipalName: ANN.upn } },
    ],
    ...more,
  }),
  message: (more: Loose = {}): Loose => ({
    id: 'message-1',
    internetMessageId: '<m1@fabrikam.example>',
    subject: 'Change of bank details',
    receivedDateTime: '2026-11-24T09:58:30Z',
    from: { emailAddress: { name: 'Fay', address: 'Fay@Fabrikam.example' } },
    replyTo: [{ emailAddress: { address: 'fay@fabrikarn.example' } }],
    toRecipients: [{ emailAddress: { address: 'ann@contoso.example' } }],
    ccRecipients: [],
    bccRecipients: [],
    body: { contentType: 'html', content: '<p>Please use our new account.</p>' },
    ...more,
  }),
  trace: (more: Loose = {}): Loose => ({
    id: 'trace-1',
    senderAddress: ANN.upn,
    recipientAddress: 'x@fabrikam.example',
    messageId: '<t1@contoso.example>',
    receivedDateTime: '2026-11-24T10:05:00Z',
    subject: 'Project',
    status: 'delivered',
    fromIP: '203.0.113.9',
    ...more,
  }),
};

export const hunting = {
  mail: (more: Loose = {}): Loose => ({
    ReportId: 'report-1',
    Timestamp: '2026-11-24T10:05:00Z',
    NetworkMessageId: 'network-1',
    InternetMessageId: '<h1@fabrikam.example>',
    SenderFromAddress: 'fay@fabrikam.example',
    RecipientEmailAddress: ANN.upn,
    Subject: 'Invoice',
    EmailDirection: 'Inbound',
    ...more,
  }),
  cloudApp: (inner: Loose): Loose => ({
    Timestamp: '2026-11-24T10:05:00Z',
    ReportId: 'report-2',
    ActionType: inner['Operation'],
    RawEventData: inner,
  }),
};

export function envelope(category: string, properties: Loose, more: Loose = {}): Loose {
  return { time: '2026-11-24T09:58:41.1234567Z', category, operationName: 'Sign-in activity', properties, ...more };
}

/** The only event of a record, and that it is of this kind. */
export function only<Kind extends EventKind>(record: unknown, kind: Kind): EventOf<Kind> {
  const [event] = eventsOf(record);
  if (event?.kind !== kind) throw new TypeError(`expected ${kind}, got ${JSON.stringify(readRecord(record, 'f:1')).slice(0, 400)}`);
  return event as EventOf<Kind>;
}

export function eventsOf(record: unknown): readonly Event[] {
  const reading = readRecord(record, 'f:1');
  return reading.outcome === 'events' ? reading.events : [];
}

/** `inbox-rule`, `ignored: Update` or `rejected: why`, for tables. */
export function became(record: unknown): string {
  const reading: Reading = readRecord(record, 'f:1');
  if (reading.outcome === 'events') return reading.events.map((event) => event.kind).join('+');
  return reading.outcome === 'ignored' ? `ignored: ${reading.operation}` : `rejected: ${reading.reason}`;
}

export interface ReadAll {
  readonly feeds: Feeds;
  readonly events: readonly Event[];
  readonly deliveries: number;
  readonly rejected: readonly Rejection[];
}

/** Writes files into a folder of its own, reads them as a replay would, and takes everything away again. */
export async function readFiles(
  files: Readonly<Record<string, string | Uint8Array>>,
  inputs?: (folder: string) => string[],
  domains: readonly string[] = [],
): Promise<ReadAll> {
  const folder = await mkdtemp(join(tmpdir(), 'telltale-sources-'));
  const scratch = await mkdtemp(join(tmpdir(), 'telltale-scratch-'));
  try {
    for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
    const rejected: Rejection[] = [];
    const feeds = await openFeeds(inputs?.(folder) ?? [folder], { rejected: (line) => rejected.push(line), scratch, domains });
    const events: Event[] = [];
    let deliveries = 0;
    for await (const batch of feeds.deliver()) {
      for (const delivery of batch) {
        deliveries++;
        events.push(...delivery.events);
      }
    }
    await feeds.close();
    return { feeds, events, deliveries, rejected };
  } finally {
    await rm(folder, { recursive: true, force: true });
    await rm(scratch, { recursive: true, force: true });
  }
}

export function lines(...records: readonly unknown[]): string {
  return records.map((record) => `${JSON.stringify(record)}\n`).join('');
}
