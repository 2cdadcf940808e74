/** Records of using what is inside: mail read, sent and deleted, inbox rules, files. */
import { audit } from './access.ts';
import type { Hands, VendorRecord } from './cast.ts';
import type { Ledger } from './ledger.ts';

const EXCHANGE = 'Exchange';

export function messageId(ledger: Ledger): string {
  return messageIdOf(ledger.guid());
}

/** The digits that tell ids apart serve twice, which keeps the archive small. */
function messageIdOf(id: string): string {
  return `<DM6PR08MB5411${id.slice(-8)}@DM6PR08MB5411.namprd08.prod.outlook.com>`;
}

/** A few mails opened (Bind), or the folder kept in step by desktop Outlook (Sync). */
export function readMail(ledger: Ledger, hands: Hands, at: number, mails: readonly string[]): string {
  const id = ledger.guid('3a11');
  const sync = hands.device.mailClient === 'Client=MSExchangeRPC';
  const head = audit(ledger, hands, at, { id, operation: 'MailItemsAccessed', type: sync ? 2 : 50, workload: EXCHANGE });
  ledger.add(at, 90, {
    ...without(head, 'ClientIP'),
    ...mailboxPart(hands),
    OperationProperties: [
      { Name: 'MailAccessType', Value: sync ? 'Sync' : 'Bind' },
      { Name: 'IsThrottled', Value: 'False' },
    ],
    AppAccessContext: { AADSessionId: hands.session },
    ...(sync
      ? { Item: { ParentFolder: { Name: 'Inbox', Path: '\\Inbox' } } }
      : {
          OperationCount: mails.length,
          Folders: [{ Path: '\\Inbox', FolderItems: mails.map((mail) => ({ InternetMessageId: mail, SizeInBytes: 48211 })) }],
        }),
  });
  return id;
}

export interface Letter {
  readonly subject: string;
  readonly to: readonly string[];
  readonly attachment?: string;
  readonly mail?: string;
}

export interface Sent {
  readonly id: string;
  readonly mail: string;
}

export function sendMail(ledger: Ledger, hands: Hands, at: number, letter: Letter): Sent {
  const id = ledger.guid('5e4d');
  const mail = letter.mail ?? messageIdOf(id);
  const operation = hands.mailbox === undefined ? 'Send' : 'SendAs';
  const head = audit(ledger, hands, at, { id, operation, type: 2, workload: EXCHANGE });
  ledger.add(at, 60, {
    ...head,
    ...mailboxPart(hands),
    ...(hands.mailbox === undefined ? {} : { SendAsUserSmtp: hands.mailbox }),
    SessionId: hands.session,
    recipientCount: letter.to.length,
    recipientList: letter.to.map((address) => ({ Address: address, Name: '' })),
    Item: {
      InternetMessageId: mail,
      Subject: letter.subject,
      ...(letter.attachment === undefined ? {} : { Attachments: letter.attachment }),
      SizeInBytes: 31000 + letter.to.length * 120,
      ParentFolder: { Path: '\\Drafts' },
    },
  });
  return { id, mail };
}

interface Deletion {
  readonly operation: 'MoveToDeletedItems' | 'SoftDelete' | 'HardDelete';
  readonly folder: string;
  readonly mails: readonly { readonly mail: string; readonly subject: string }[];
}

export function deleteMail(ledger: Ledger, hands: Hands, at: number, { operation, folder, mails }: Deletion): string {
  const id = ledger.guid('de1e');
  ledger.add(at, 90, {
    ...audit(ledger, hands, at, { id, operation, type: 3, workload: EXCHANGE }),
    ...mailboxPart(hands),
    SessionId: hands.session,
    AffectedItems: mails.map(({ mail, subject }) => ({ InternetMessageId: mail, Subject: subject, ParentFolder: { Path: folder } })),
    CrossMailboxOperation: false,
    Folder: { Path: folder },
    ...(operation === 'MoveToDeletedItems' ? { DestFolder: { Path: '\\Deleted Items' } } : {}),
  });
  return id;
}

interface Rule {
  readonly operation: 'New-InboxRule' | 'Set-InboxRule' | 'Remove-InboxRule';
  readonly parameters: Readonly<Record<string, string>>;
}

/** A rule made in Outlook on the web. */
export function inboxRule(ledger: Ledger, hands: Hands, at: number, { operation, parameters }: Rule): string {
  const id = ledger.guid('4b1e');
  const { person, address } = hands;
  ledger.add(at, 60, {
    ...audit(ledger, hands, at, { id, operation, type: 1, workload: EXCHANGE }),
    UserKey: person.upn,
    UserType: 2,
    ClientIP: address.includes(':') ? `[${address}]:52385` : `${address}:12206`,
    ObjectId: `NAMPR08A009.PROD.OUTLOOK.COM/Microsoft Exchange Hosted Organizations/contoso.onmicrosoft.com/${alias(person.upn)}\\${parameters.Name ?? ''}`,
    AppId: '00000002-0000-0ff1-ce00-000000000000',
    AppPoolName: 'MSExchangeOWAAppPool',
    ClientAppId: '',
    ExternalAccess: false,
    OrganizationName: 'contoso.onmicrosoft.com',
    SessionId: hands.session,
    Parameters: [
      { Name: 'AlwaysDeleteOutlookRulesBlob', Value: 'False' },
      { Name: 'Force', Value: 'False' },
      ...Object.entries(parameters).map(([Name, Value]) => ({ Name, Value })),
    ],
  });
  return id;
}

interface ClientRule {
  readonly name: string;
  readonly condition: string;
  readonly actions: string;
}

/** A rule written by a mail client rather than by a cmdlet. */
export function clientInboxRule(ledger: Ledger, hands: Hands, at: number, { name, condition, actions }: ClientRule): string {
  const id = ledger.guid('4b1e');
  ledger.add(at, 60, {
    ...audit(ledger, hands, at, { id, operation: 'UpdateInboxRules', type: 2, workload: EXCHANGE }),
    ...mailboxPart(hands),
    SessionId: hands.session,
    OperationProperties: [
      { Name: 'RuleOperation', Value: 'AddMailboxRule' },
      { Name: 'RuleId', Value: '0' },
      { Name: 'RuleState', Value: 'Enabled, ExitAfterExecution' },
      { Name: 'RuleCondition', Value: condition },
      { Name: 'RuleName', Value: name },
      { Name: 'RuleProvider', Value: 'RuleOrganizer' },
      { Name: 'RuleActions', Value: actions },
    ],
    Item: { ParentFolder: { Name: 'Inbox', Path: '\\Inbox' } },
  });
  return id;
}

export type FileAct = 'FileAccessed' | 'FilePreviewed' | 'FileModified' | 'FileDownloaded';

/** `path`: `site/folder/name.ext`. */
export function useFile(ledger: Ledger, hands: Hands, at: number, { act, path }: { readonly act: FileAct; readonly path: string }): string {
  const id = ledger.guid('f11e');
  const [site = '', ...rest] = path.split('/');
  const name = rest.at(-1) ?? '';
  const folder = ['Shared Documents', ...rest.slice(0, -1)].join('/');
  const head = audit(ledger, hands, at, { id, operation: act, type: 6, workload: 'SharePoint' });
  ledger.add(at, 90, {
    ...without(head, 'ResultStatus'),
    ObjectId: `https://contoso.sharepoint.com/sites/${site}/${folder}/${name}`,
    ItemType: 'File',
    EventSource: 'SharePoint',
    UserAgent: hands.device.agent,
    SiteUrl: `https://contoso.sharepoint.com/sites/${site}/`,
    SourceRelativeUrl: folder,
    SourceFileName: name,
    SourceFileExtension: name.split('.').at(-1) ?? '',
  });
  return id;
}

function mailboxPart({ person, device, address, mailbox }: Hands): VendorRecord {
  return {
    ClientIPAddress: address,
    ClientInfoString: device.mailClient,
    ExternalAccess: false,
    InternalLogonType: 0,
    LogonType: mailbox === undefined ? 0 : 2,
    MailboxOwnerUPN: mailbox ?? person.upn,
    OrganizationName: 'contoso.onmicrosoft.com',
  };
}

function without(record: VendorRecord, field: string): VendorRecord {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== field));
}

function alias(upn: string): string {
  return upn.split('@')[0] ?? upn;
}
