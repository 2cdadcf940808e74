import type { Account, Seat } from '../account.ts';
import type { RawRecord } from '../desk.ts';
import type { MailClient } from '../mail.ts';
import { cmdletRecord, parameters } from '../records/exchange-admin.ts';
import { updateInboxRulesRecord } from '../records/mailbox.ts';
import type { World } from '../world.ts';

/** A mailbox rule, whoever makes it. */
export interface Rule {
  readonly name: string;
  readonly from?: string;
  readonly fromWords?: string;
  readonly subjectWords?: string;
  readonly anyWords?: string;
  readonly moveTo?: string;
  readonly deletes?: boolean;
  readonly marksRead?: boolean;
  readonly forwardTo?: string;
  readonly redirectTo?: string;
  readonly stops?: boolean;
}

const write = (world: World, at: number, record: RawRecord): string => {
  const id = String(record['Id']);
  world.desk.write('audit', at, id, record);
  return id;
};

/** A cmdlet in the admin log. `owner` is whose mailbox it touches, `leaf` the name of the rule it is about. */
const cmdlet = (
  world: World,
  seat: Seat,
  at: number,
  operation: string,
  owner: Account,
  leaf: string,
  given: Readonly<Record<string, string>>,
): string => write(world, at, cmdletRecord(world.tenant, seat, at, operation, owner, leaf, parameters(given)));

/** A cmdlet about a mailbox as a whole. */
const ofMailbox = (
  world: World,
  seat: Seat,
  at: number,
  operation: string,
  owner: Account,
  given: Readonly<Record<string, string>>,
): string => cmdlet(world, seat, at, operation, owner, '', { Identity: owner.mailboxGuid, ...given });

/** What desktop Outlook writes of a rule. */
const dump = (world: World, seat: Seat, at: number, change: Parameters<typeof updateInboxRulesRecord>[3]): string =>
  write(world, at, updateInboxRulesRecord(world.tenant, seat, at, change));

function values(rule: Rule): Record<string, string> {
  return {
    AlwaysDeleteOutlookRulesBlob: 'False',
    Force: 'False',
    ...(rule.from ? { From: rule.from } : {}),
    ...(rule.fromWords ? { FromAddressContainsWords: rule.fromWords } : {}),
    ...(rule.subjectWords ? { SubjectContainsWords: rule.subjectWords } : {}),
    ...(rule.anyWords ? { SubjectOrBodyContainsWords: rule.anyWords } : {}),
    ...(rule.moveTo ? { MoveToFolder: rule.moveTo } : {}),
    ...(rule.deletes ? { DeleteMessage: 'True' } : {}),
    ...(rule.marksRead ? { MarkAsRead: 'True' } : {}),
    ...(rule.forwardTo ? { ForwardTo: rule.forwardTo } : {}),
    ...(rule.redirectTo ? { RedirectTo: rule.redirectTo } : {}),
    ...(rule.stops ? { StopProcessingRules: 'True' } : {}),
    Name: rule.name,
  };
}

/** A rule is made: in the browser it is a cmdlet with readable parameters, in desktop Outlook a dump. */
export function makeRule(world: World, seat: Seat, at: number, client: MailClient, rule: Rule): string {
  if (client !== 'outlook') return cmdlet(world, seat, at, 'New-InboxRule', seat.account, rule.name, values(rule));
  const actions: RawRecord[] = [];
  if (rule.moveTo) actions.push({ ActionType: 'Move', DestinationFolderId: seat.random.hex(8), FolderIsInThisStore: true });
  if (rule.deletes) actions.push({ ActionType: 'Delete' });
  if (rule.marksRead) actions.push({ ActionType: 'MarkAsRead' });
  if (rule.forwardTo) actions.push({ ActionType: 'Forward', Recipients: [rule.forwardTo], ForwardFlags: 'None' });
  const words = rule.anyWords ?? rule.subjectWords ?? '';
  const condition = rule.from
    ? `{(SenderSearchKey Equal SMTP:${rule.from.toUpperCase()})}`
    : `{(SubString IgnoreCase(SubjectProperty)=${words})}`;
  return dump(world, seat, at, { operation: 'AddMailboxRule', name: rule.name, condition, actions });
}

/** A rule is changed. Desktop Outlook also writes this for old rules it merely stamps again. */
export function changeRule(world: World, seat: Seat, at: number, client: MailClient, rule: Rule): string {
  if (client !== 'outlook')
    return cmdlet(world, seat, at, 'Set-InboxRule', seat.account, rule.name, { Identity: rule.name, ...values(rule) });
  return dump(world, seat, at, { operation: 'ModifyMailboxRule', name: rule.name, condition: '', actions: [] });
}

export const removeRule = (world: World, seat: Seat, at: number, name: string): string =>
  cmdlet(world, seat, at, 'Remove-InboxRule', seat.account, name, { Identity: name, Force: 'True' });

/** Forwarding of the whole mailbox. An empty address ends it. */
export const setForwarding = (world: World, seat: Seat, at: number, owner: Account, address: string, keepsCopy: boolean): string =>
  ofMailbox(world, seat, at, 'Set-Mailbox', owner, {
    ForwardingSmtpAddress: address === '' ? '' : `smtp:${address}`,
    DeliverToMailboxAndForward: keepsCopy ? 'True' : 'False',
  });

/** Somebody gets into somebody else's mailbox, with leave. */
export const addMailboxPermission = (world: World, seat: Seat, at: number, owner: Account, delegate: Account): string =>
  ofMailbox(world, seat, at, 'Add-MailboxPermission', owner, {
    User: delegate.upn,
    AccessRights: 'FullAccess',
    InheritanceType: 'All',
    AutoMapping: 'True',
  });

/** The leave ends. */
export const removeMailboxPermission = (world: World, seat: Seat, at: number, owner: Account, delegate: Account): string =>
  ofMailbox(world, seat, at, 'Remove-MailboxPermission', owner, {
    User: delegate.upn,
    AccessRights: 'FullAccess',
    InheritanceType: 'All',
    Confirm: 'False',
  });

export const addRecipientPermission = (world: World, seat: Seat, at: number, owner: Account, delegate: Account): string =>
  ofMailbox(world, seat, at, 'Add-RecipientPermission', owner, { Trustee: delegate.upn, AccessRights: 'SendAs' });
