import type { Account, Seat } from '../account.ts';
import { auditTime } from '../calendar.ts';
import type { RawRecord } from '../desk.ts';
import { type Attachment, type Correspondent, itemId, type MailClient, type MailRef } from '../mail.ts';
import type { Tenant } from '../tenant.ts';

export const OWA_APP = '00000002-0000-0ff1-ce00-000000000000';
const OUTLOOK_APP = 'd3590ed6-52b3-4102-aeff-aad2292ab01c';
const PHONE_APP = '27922004-5251-4030-b22d-91ecd9a37ea4';

/** How the mailbox service describes the program on the other side. */
function clientInfo(client: MailClient, seat: Seat, verb: string): string {
  switch (client) {
    case 'outlook':
      return 'Client=MSExchangeRPC';
    case 'web':
      return verb === 'read' ? 'Client=OWA;Action=ViaProxy' : `Client=OWA;${seat.agent};`;
    case 'phone':
      return seat.device.system.startsWith('Ios') ? 'Client=OutlookService;Outlook-iOS/2.0;' : 'Client=OutlookService;Outlook-Android/2.0;';
    case 'script':
      return 'Client=REST;Client=RESTSystem;;';
  }
}

const appOf = (client: MailClient, seat: Seat): string =>
  client === 'outlook' ? OUTLOOK_APP : client === 'phone' ? PHONE_APP : client === 'script' ? seat.app.id : OWA_APP;

/**
 * The fields every mailbox record shares. `owner` is whose mailbox it is: not always who acts.
 * Surprise: MailItemsAccessed has no `ClientIP`, only `ClientIPAddress`.
 */
function mailboxRecord(
  tenant: Tenant,
  seat: Seat,
  at: number,
  operation: string,
  recordType: number,
  owner: Account,
  client: MailClient,
  verb: string,
): RawRecord {
  const { account, spot, random } = seat;
  const record: RawRecord = {
    CreationTime: auditTime(at),
    Id: random.guid(),
    Operation: operation,
    OrganizationId: tenant.id,
    RecordType: recordType,
    ResultStatus: 'Succeeded',
    UserKey: account.puid,
    UserType: 0,
    Version: 1,
    Workload: 'Exchange',
    UserId: account.exchangeName,
    AppId: appOf(client, seat),
    ClientIPAddress: spot.address,
    ClientInfoString: clientInfo(client, seat, verb),
    ExternalAccess: false,
    InternalLogonType: 0,
    LogonType: owner === account ? 0 : 2,
    LogonUserSid: account.sid,
    MailboxGuid: owner.mailboxGuid,
    MailboxOwnerSid: owner.sid,
    MailboxOwnerUPN: owner.exchangeName,
    OrganizationName: tenant.initialDomain,
    OriginatingServer: `${tenant.serverPrefix}${1000 + (random.u32() % 9000)} (15.20.${9000 + (random.u32() % 300)}.0${10 + (random.u32() % 20)})\r\n`,
    SessionId: seat.sessionId,
  };
  if (recordType !== 50 && verb !== 'read') record['ClientIP'] = spot.address;
  if (client === 'outlook') {
    record['ClientProcessName'] = 'OUTLOOK.EXE';
    record['ClientVersion'] = '16.0.19231.20194';
  }
  return record;
}

const folderId = (random: Seat['random']): string => `LgAAAA${random.hex(6)}AAAB`;
const attachmentsText = (attachments: readonly Attachment[]): string => attachments.map((a) => `${a.name} (${a.size}b)`).join('; ');

export interface Sending {
  readonly operation: 'Send' | 'SendAs' | 'SendOnBehalf';
  /** The mailbox the mail comes from. */
  readonly owner: Account;
  readonly id: string;
  readonly subject: string;
  readonly size: number;
  readonly recipients: readonly Correspondent[];
  readonly attachments: readonly Attachment[];
}

export function sendRecord(tenant: Tenant, seat: Seat, at: number, client: MailClient, mail: Sending): RawRecord {
  const record = mailboxRecord(tenant, seat, at, mail.operation, 2, mail.owner, client, 'send');
  record['SaveToSentItems'] = true;
  if (mail.operation === 'SendAs') {
    record['SendAsUserSmtp'] = mail.owner.upn;
    record['SendAsUserMailboxGuid'] = mail.owner.mailboxGuid;
  } else if (mail.operation === 'SendOnBehalf') {
    record['SendOnBehalfOfUserSmtp'] = mail.owner.upn;
    record['SendOnBehalfOfUserMailboxGuid'] = mail.owner.mailboxGuid;
  }
  if (tenant.listsRecipients) {
    record['recipientCount'] = mail.recipients.length;
    record['recipientList'] = mail.recipients.slice(0, 1000).map((r) => ({ Address: r.address, Name: r.name }));
  }
  record['Item'] = {
    Id: `RgAAAA${seat.random.hex(8)}AAAJ`,
    InternetMessageId: mail.id,
    Subject: mail.subject,
    ...(mail.attachments.length > 0 ? { Attachments: attachmentsText(mail.attachments) } : {}),
    SizeInBytes: mail.size,
    ImmutableId: itemId(seat.random),
    ParentFolder: { Id: folderId(seat.random), Path: '\\Drafts' },
  };
  return record;
}

/** Opened messages, gathered over two minutes as Exchange does it. */
export function bindRecord(
  tenant: Tenant,
  seat: Seat,
  at: number,
  client: MailClient,
  owner: Account,
  folder: string,
  mails: readonly MailRef[],
): RawRecord {
  const record = mailboxRecord(tenant, seat, at, 'MailItemsAccessed', 50, owner, client, 'read');
  record['OperationProperties'] = [
    { Name: 'MailAccessType', Value: 'Bind' },
    { Name: 'IsThrottled', Value: 'False' },
  ];
  record['OperationCount'] = mails.length;
  record['AppAccessContext'] = context(seat, at, appOf(client, seat));
  record['Folders'] = [
    {
      Id: folderId(seat.random),
      Path: folder,
      FolderItems: mails.map((m) => ({ InternetMessageId: m.id, Subject: m.subject, SizeInBytes: m.size, CreationTime: auditTime(m.at) })),
    },
  ];
  return record;
}

/** A whole folder copied to a desktop client: one record, no items named. */
export function syncRecord(tenant: Tenant, seat: Seat, at: number, client: MailClient, owner: Account, folder: string): RawRecord {
  const record = mailboxRecord(tenant, seat, at, 'MailItemsAccessed', 2, owner, client, 'read');
  record['OperationProperties'] = [
    { Name: 'MailAccessType', Value: 'Sync' },
    { Name: 'IsThrottled', Value: 'False' },
  ];
  record['AppAccessContext'] = context(seat, at, appOf(client, seat));
  record['Item'] = { Id: folderId(seat.random), ParentFolder: { Id: folderId(seat.random), Name: folder.slice(1), Path: folder } };
  return record;
}

const context = (seat: Seat, at: number, client: string): RawRecord => ({
  AADSessionId: seat.sessionId,
  APIId: OWA_APP,
  ClientAppId: client,
  IssuedAtTime: auditTime(at - (at % 3_600_000)),
  UniqueTokenId: seat.tokenId,
});

export type Removal = 'MoveToDeletedItems' | 'SoftDelete' | 'HardDelete' | 'Move';

/** Messages thrown away or moved (RecordType 3). */
export function removalRecord(
  tenant: Tenant,
  seat: Seat,
  at: number,
  client: MailClient,
  owner: Account,
  operation: Removal,
  from: string,
  to: string,
  mails: readonly MailRef[],
): RawRecord {
  const record = mailboxRecord(tenant, seat, at, operation, 3, owner, client, 'delete');
  const folder = { Id: folderId(seat.random), Path: from };
  record['AffectedItems'] = mails.map((m) => ({
    Id: `RgAAAA${seat.random.hex(8)}AAAJ`,
    InternetMessageId: m.id,
    ParentFolder: folder,
    Subject: m.subject,
  }));
  record['CrossMailboxOperation'] = false;
  record['Folder'] = folder;
  if (to !== '') record['DestFolder'] = { Id: folderId(seat.random), Path: to };
  return record;
}

/** Something else done to one item: `Create`, `Update`. */
export function itemRecord(
  tenant: Tenant,
  seat: Seat,
  at: number,
  client: MailClient,
  owner: Account,
  operation: 'Create' | 'Update',
  folder: string,
  mail: MailRef,
): RawRecord {
  const record = mailboxRecord(tenant, seat, at, operation, 2, owner, client, 'item');
  record['Item'] = {
    Id: `RgAAAA${seat.random.hex(8)}AAAJ`,
    InternetMessageId: mail.id,
    Subject: mail.subject,
    SizeInBytes: mail.size,
    ParentFolder: { Id: folderId(seat.random), Path: folder },
  };
  if (operation === 'Update')
    record['ModifiedProperties'] = ['AllAttachmentsHidden', 'Categories', 'IsRead'].slice(0, 1 + (seat.random.u32() % 3));
  return record;
}

export interface RuleChange {
  readonly operation: 'AddMailboxRule' | 'ModifyMailboxRule' | 'RemoveMailboxRule';
  readonly name: string;
  readonly condition: string;
  readonly actions: readonly RawRecord[];
}

/** A rule made in desktop Outlook: its contents are dumps, and those of a changed rule are often missing. */
export function updateInboxRulesRecord(tenant: Tenant, seat: Seat, at: number, change: RuleChange): RawRecord {
  const record = mailboxRecord(tenant, seat, at, 'UpdateInboxRules', 2, seat.account, 'outlook', 'rule');
  const bare = change.operation !== 'AddMailboxRule';
  record['OperationProperties'] = [
    { Name: 'RuleOperation', Value: change.operation },
    { Name: 'RuleId', Value: String(seat.random.u32()) },
    { Name: 'RuleState', Value: 'Enabled, ExitAfterExecution' },
    ...(bare ? [] : [{ Name: 'RuleCondition', Value: change.condition }]),
    { Name: 'RuleName', Value: change.name },
    { Name: 'RuleProvider', Value: 'RuleOrganizer' },
    ...(bare ? [] : [{ Name: 'RuleActions', Value: JSON.stringify(change.actions) }]),
  ];
  record['Item'] = { Id: folderId(seat.random), ParentFolder: { Id: folderId(seat.random), Name: 'Inbox', Path: '\\Inbox' } };
  return record;
}
