/** Raw records as Microsoft writes them, and a small list of places, for the tests of rivals. */
import { randomUUID } from 'node:crypto';
import { placeTable } from './places.ts';
import { HOUR, MINUTE, type RawRecord, type Rival, type RivalAlert } from './rival.ts';

/** A Monday, nine o'clock UTC. */
export const NINE = Date.UTC(2026, 2, 2, 9);
export const DAYS = 24 * HOUR;
export const ANN = 'ann@contoso.example';
export const BOB = 'bob@contoso.example';

export const MADISON = '192.0.2.10';
export const MADISON_TOO = '192.0.2.200';
export const TOPEKA = '198.51.100.7';
export const LYON = '203.0.113.9';
export const ZURICH = '203.0.113.70';
export const RENTED = '203.0.113.130';
export const MILWAUKEE = '2001:db8:10::7';
export const NOWHERE = '10.0.0.1';

export const PLACES = placeTable(`network,country,region,city,latitude,longitude,accuracy_km,asn,operator,kind
192.0.2.0/24,US,Wisconsin,Madison,43.07,-89.40,20,64496,Badger Cable,residential
198.51.100.0/24,US,Kansas,Topeka,39.05,-95.68,20,64497,Plains Wireless,mobile
203.0.113.0/26,FR,Rhône,Lyon,45.76,4.84,20,64498,Saône Télécom,residential
203.0.113.64/26,CH,Zürich,Zürich,47.37,8.54,20,64499,Limmatnetz,residential
203.0.113.128/26,US,Virginia,Ashburn,39.04,-77.49,50,64500,Rented Machines,hosting
2001:db8:10::/44,US,Wisconsin,Milwaukee,43.04,-87.91,20,64496,Badger Cable,residential
`);

/** Every record is another one. */
const nextId = (): string => randomUUID();
const auditTime = (at: number): string => new Date(at).toISOString().slice(0, 19);
const named = (values: Readonly<Record<string, string>>) => Object.entries(values).map(([Name, Value]) => ({ Name, Value }));

/** Graph's object, without a location unless given: the list of places answers then. */
export const graphSignIn = (at: number, ipAddress: string, more: RawRecord = {}): RawRecord => ({
  id: nextId(),
  createdDateTime: new Date(at).toISOString(),
  userPrincipalName: 'Ann@contoso.example',
  userId: 'oid-ann',
  appId: 'app',
  ipAddress,
  userAgent: 'Mozilla/5.0 (Windows NT 10.0) Edg/120.0',
  isInteractive: true,
  status: { errorCode: 0 },
  ...more,
});

export const failing = (errorCode: number): RawRecord => ({ status: { errorCode } });

export const auditSignIn = (at: number, ClientIP: string, more: RawRecord = {}): RawRecord => ({
  CreationTime: auditTime(at),
  Id: nextId(),
  Operation: 'UserLoggedIn',
  RecordType: 15,
  ResultStatus: 'Success',
  Workload: 'AzureActiveDirectory',
  UserId: ANN,
  UserKey: 'oid-ann',
  ClientIP,
  ErrorNumber: '0',
  ExtendedProperties: named({ UserAgent: 'Mozilla/5.0', RequestType: 'OAuth2:Authorize' }),
  ...more,
});

const audit = (at: number, Operation: string, more: RawRecord): RawRecord => ({
  CreationTime: auditTime(at),
  Id: nextId(),
  Operation,
  UserId: ANN,
  UserType: 0,
  ...more,
});

export const cmdlet = (at: number, operation: string, values: Readonly<Record<string, string>>, more: RawRecord = {}): RawRecord =>
  audit(at, operation, {
    RecordType: 1,
    Workload: 'Exchange',
    ResultStatus: 'True',
    ClientIP: `${MADISON}:4103`,
    Parameters: named(values),
    ...more,
  });

export const outlookRule = (at: number, values: Readonly<Record<string, string>>): RawRecord =>
  audit(at, 'UpdateInboxRules', { RecordType: 2, Workload: 'Exchange', ClientIPAddress: MADISON, OperationProperties: named(values) });

export const sending = (at: number, recipientCount: number | null, more: RawRecord = {}): RawRecord =>
  audit(at, 'Send', {
    RecordType: 2,
    Workload: 'Exchange',
    ResultStatus: 'Succeeded',
    ClientIP: MADISON,
    ...(recipientCount === null ? {} : { recipientCount }),
    Item: { InternetMessageId: `<${nextId()}@contoso.example>` },
    ...more,
  });

/** Graph's copy of a message, in the mailbox of the person with this directory id. */
export const message = (at: number, mailbox: string, sender: string, recipients: number, more: RawRecord = {}): RawRecord => ({
  '@odata.context': `https://graph.microsoft.com/v1.0/$metadata#users('${mailbox}')/messages/$entity`,
  id: nextId(),
  internetMessageId: `<${nextId()}@contoso.example>`,
  sentDateTime: new Date(at).toISOString(),
  isDraft: false,
  sender: { emailAddress: { address: sender } },
  toRecipients: Array.from({ length: recipients }, (_, i) => ({ emailAddress: { address: `p${i}@fabrikam.example` } })),
  ...more,
});

export const download = (at: number, name: string, more: RawRecord = {}): RawRecord =>
  audit(at, 'FileDownloaded', { RecordType: 6, Workload: 'SharePoint', ClientIP: MADISON, ObjectId: `https://contoso/${name}`, ...more });

export const directory = (
  at: number,
  operation: string,
  modified: Readonly<Record<string, string>> = {},
  more: RawRecord = {},
): RawRecord =>
  audit(at, operation, {
    RecordType: 8,
    Workload: 'AzureActiveDirectory',
    ResultStatus: 'Success',
    ModifiedProperties: Object.entries(modified).map(([Name, NewValue]) => ({ Name, NewValue })),
    Target: [{ ID: ANN, Type: 5 }],
    ...more,
  });

export const directoryAudit = (at: number, activityDisplayName: string, more: RawRecord = {}): RawRecord => ({
  id: nextId(),
  activityDateTime: new Date(at).toISOString(),
  activityDisplayName,
  result: 'success',
  initiatedBy: { user: { userPrincipalName: ANN } },
  targetResources: [{ userPrincipalName: ANN, modifiedProperties: [] }],
  ...more,
});

/** Somebody lives in Madison and signs in every morning and evening of these days. */
export const ordinary = (days: number, more: RawRecord = {}): readonly RawRecord[] =>
  Array.from({ length: days }, (_, day) => [
    graphSignIn(NINE + day * DAYS, MADISON, more),
    graphSignIn(NINE + day * DAYS + 8 * HOUR, MADISON_TOO, { ...more, isInteractive: false }),
  ]).flat();

/** Everything the rival says to these records in this order. */
export const tell = (rival: Rival, records: readonly RawRecord[]): readonly RivalAlert[] =>
  records.flatMap((record) => rival.observe(record));

export { HOUR, MINUTE };
