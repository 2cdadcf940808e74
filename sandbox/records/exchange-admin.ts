import type { Account, Seat } from '../account.ts';
import { auditTime } from '../calendar.ts';
import type { RawRecord } from '../desk.ts';
import type { Tenant } from '../tenant.ts';
import { OWA_APP } from './mailbox.ts';

export interface Parameter {
  readonly Name: string;
  readonly Value: string;
}

/** Parameters from an object: every value is text, `True` and `False` included. */
export const parameters = (values: Readonly<Record<string, string>>): Parameter[] =>
  Object.entries(values).map(([Name, Value]) => ({ Name, Value }));

/** An address with a port, as the admin log has it: `[v6]:port` for IPv6. */
export const withPort = (address: string, port: number): string => (address.includes(':') ? `[${address}]:${port}` : `${address}:${port}`);

/**
 * A cmdlet in the Exchange admin log (RecordType 1). Surprise: an owner's own rule made in the browser says UserType 2.
 * `owner` is whose mailbox it touches, `leaf` what comes after the backslash in `ObjectId`.
 */
export function cmdletRecord(
  tenant: Tenant,
  seat: Seat,
  at: number,
  operation: string,
  owner: Account,
  leaf: string,
  values: readonly Parameter[],
): RawRecord {
  const { account, spot, random } = seat;
  const mailbox = random.chance(0.4) ? owner.mailboxGuid : owner.alias;
  return {
    CreationTime: auditTime(at),
    Id: random.guid(),
    Operation: operation,
    OrganizationId: tenant.id,
    RecordType: 1,
    ResultStatus: 'True',
    UserKey: account.exchangeName,
    UserType: 2,
    Version: 1,
    Workload: 'Exchange',
    ClientIP: withPort(spot.address, 1024 + random.below(60000)),
    ObjectId: `${tenant.forest}.PROD.OUTLOOK.COM/Microsoft Exchange Hosted Organizations/${tenant.initialDomain}/${mailbox}${leaf === '' ? '' : `\\${leaf}`}`,
    UserId: account.exchangeName,
    AppId: OWA_APP,
    AppPoolName: 'MSExchangeOWAAppPool',
    ClientAppId: '',
    CorrelationID: '',
    ExternalAccess: false,
    OrganizationName: tenant.initialDomain,
    OriginatingServer: `${tenant.serverPrefix}${random.whole(1000, 9999)} (15.20.${random.whole(9000, 9300)}.0${random.whole(10, 30)})`,
    Parameters: values,
    SessionId: seat.sessionId,
  };
}

/** What Exchange does to mailboxes by itself, all day: most Set-Mailbox records are these. */
export function systemCmdletRecord(tenant: Tenant, at: number, id: string, owner: Account, values: readonly Parameter[]): RawRecord {
  return {
    CreationTime: auditTime(at),
    Id: id,
    Operation: 'Set-Mailbox',
    OrganizationId: tenant.id,
    RecordType: 1,
    ResultStatus: 'True',
    UserKey: 'NT AUTHORITY\\SYSTEM (Microsoft.Exchange.ServiceHost)',
    UserType: 3,
    Version: 1,
    Workload: 'Exchange',
    ObjectId: `${tenant.forest}.PROD.OUTLOOK.COM/Microsoft Exchange Hosted Organizations/${tenant.initialDomain}/${owner.mailboxGuid}`,
    UserId: 'NT AUTHORITY\\SYSTEM (Microsoft.Exchange.ServiceHost)',
    AppId: '',
    ClientAppId: '',
    ExternalAccess: true,
    OrganizationName: tenant.initialDomain,
    OriginatingServer: `${tenant.serverPrefix}4196 (15.20.9042.018)`,
    Parameters: values,
  };
}
