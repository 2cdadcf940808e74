/**
 * Settings of one mailbox changed by cmdlets: forwarding, automatic replies, junk lists, protocols, audit, and rights given to others.
 *
 * Surprise: almost every `Set-Mailbox` is housekeeping by Microsoft; only the few parameters named here matter.
 */
import type { Delegation, MailboxSetting } from '../core/event.ts';
import type { Reading } from '../core/ports.ts';
import { cmdletTarget, parametersOf, targetOf } from './audit-head.ts';
import type { Desk } from './desk.ts';
import { fields, isFields, list, lower, text, truthOf, type Fields } from './fields.ts';
import { happened, type Head } from './reading.ts';
import { addresses } from './rule.ts';

type Parameters = ReadonlyMap<string, string>;

export function setMailbox(record: Fields, head: Head, desk: Desk): Reading {
  const parameters = parametersOf(record);
  const forward = ['forwardingsmtpaddress', 'forwardingaddress'].find((name) => parameters.has(name));
  if (forward !== undefined) {
    const [to] = addresses(parameters.get(forward) ?? '');
    const keeps = truthOf(parameters.get('delivertomailboxandforward') ?? '');
    return to === undefined || to === '$null'
      ? setting(record, head, parameters, 'forwarding-removed')
      : setting(record, head, parameters, 'forwarding', to, keeps);
  }
  if (truthOf(parameters.get('auditenabled') ?? '') === false) return setting(record, head, parameters, 'audit-off');
  const behalf = parameters.get('grantsendonbehalfto');
  if (behalf !== undefined) return delegated(record, head, parameters, behalf === '' ? 'removed' : 'granted', 'SendOnBehalf', behalf);
  return desk.ignored('Set-Mailbox');
}

export function setCasMailbox(record: Fields, head: Head, desk: Desk): Reading {
  const parameters = parametersOf(record);
  const opened = [...parameters].some(
    ([name, value]) => (/enabled$/.test(name) && truthOf(value) === true) || (/disabled$/.test(name) && truthOf(value) === false),
  );
  return opened ? setting(record, head, parameters, 'protocol') : desk.ignored('Set-CASMailbox');
}

export function setAutoReply(record: Fields, head: Head): Reading {
  return setting(record, head, parametersOf(record), 'auto-reply');
}

export function setJunk(record: Fields, head: Head): Reading {
  return setting(record, head, parametersOf(record), 'junk');
}

export function setAuditBypass(record: Fields, head: Head, desk: Desk): Reading {
  const parameters = parametersOf(record);
  return truthOf(parameters.get('auditbypassenabled') ?? '') === false
    ? desk.ignored('Set-MailboxAuditBypassAssociation (removed)')
    : setting(record, head, parameters, 'audit-bypass');
}

function setting(
  record: Fields,
  head: Head,
  parameters: Parameters,
  name: MailboxSetting['setting'],
  forwardTo: string | null = null,
  keepsCopy: boolean | null = null,
): Reading {
  return happened({
    ...head,
    mailbox: mailboxOf(record, head, parameters),
    kind: 'mailbox-setting',
    setting: name,
    forwardTo,
    keepsCopy,
    detail: inOneLine(parameters),
  });
}

export const addPermission = permission('granted', 'accessrights', 'FullAccess');
export const removePermission = permission('removed', 'accessrights', 'FullAccess');
export const addRecipientPermission = permission('granted', 'accessrights', 'SendAs');
export const removeRecipientPermission = permission('removed', 'accessrights', 'SendAs');
export const addFolderPermission = permission('granted', null, 'Folder');
export const removeFolderPermission = permission('removed', null, 'Folder');

function permission(change: Delegation['change'], named: string | null, otherwise: string): (record: Fields, head: Head) => Reading {
  return (record, head) => {
    const parameters = parametersOf(record);
    const right = named === null ? otherwise : (parameters.get(named) ?? otherwise);
    return delegated(
      record,
      head,
      parameters,
      change,
      right.replace(/[{}[\]"]/g, '').trim() || otherwise,
      parameters.get('user') ?? parameters.get('trustee') ?? '',
    );
  };
}

function delegated(
  record: Fields,
  head: Head,
  parameters: Parameters,
  change: Delegation['change'],
  right: string,
  grantee: string,
): Reading {
  return happened({
    ...head,
    mailbox: mailboxOf(record, head, parameters),
    kind: 'delegation',
    change,
    right,
    grantee: grantee === '' ? null : grantee,
  });
}

/** `AddFolderPermissions`, `ModifyFolderPermissions`, `UpdateCalendarDelegation`: the mailbox audit's view, without cmdlet parameters. */
export const folderPermissionAdded = folderPermission('granted');
export const folderPermissionRemoved = folderPermission('removed');

function folderPermission(change: Delegation['change']): (record: Fields, head: Head, desk: Desk) => Reading {
  return (record, head, desk) => {
    const item = fields(record, 'Item');
    const folder = item === null ? fields(record, 'Folder') : (fields(item, 'ParentFolder') ?? item);
    const grantee = (folder === null ? null : (lower(folder, 'MemberUpn') ?? lower(folder, 'MemberSid'))) ?? calendarDelegate(record);
    // Outlook re-stamps the entries of everyone and of nobody; they delegate to no person.
    if (grantee === 'default' || grantee === 'anonymous' || grantee === 'everyone')
      return desk.ignored(`${text(record, 'Operation') ?? ''} (default)`);
    return happened({ ...head, kind: 'delegation', change, right: 'Folder', grantee });
  };
}

function calendarDelegate(record: Fields): string | null {
  for (const entry of list(record, 'OperationProperties')) {
    if (isFields(entry) && /delegate|user|recipient/i.test(text(entry, 'Name') ?? '')) return lower(entry, 'Value');
  }
  return null;
}

function mailboxOf(record: Fields, head: Head, parameters: Parameters): Head['mailbox'] {
  const named = cmdletTarget(record, parameters, head.who, ['identity', 'mailbox']);
  if (named !== undefined || parameters.has('identity')) return named;
  const object = text(record, 'ObjectId');
  return object === null ? head.mailbox : targetOf(object, head.who);
}

/** All parameters in one line, for people to read. */
export function inOneLine(parameters: Parameters): string {
  return [...parameters]
    .map(([name, value]) => `${name}=${value.length > 200 ? `${value.slice(0, 200)}…` : value}`)
    .join(' ')
    .slice(0, 1_000);
}
