/**
 * One record of the Management Activity API: finds the reading for its operation, nothing more.
 *
 * Surprise: most operations say nothing about a hijack. They are counted under their own name before anything else is looked at.
 */
import type { Reading } from '../core/ports.ts';
import { readAuditedDirectory } from './audit-directory.ts';
import { auditHead, auditTime, byService } from './audit-head.ts';
import { alert, cloudAppAlert, hygiene, riskDetection } from './audit-risk.ts';
import { userLoggedIn, userLoginFailed } from './audit-sign-in.ts';
import type { Desk } from './desk.ts';
import { text, type Fields } from './fields.ts';
import { disableRule, enableRule, newRule, removeRule, setRule, updateInboxRules } from './inbox-rules.ts';
import * as box from './mailbox.ts';
import * as settings from './mailbox-settings.ts';
import { NO_TIME, rejected, type Head } from './reading.ts';
import { CONTINUATIONS, SHAREPOINT_OPERATIONS } from './sharepoint.ts';
import { TEAMS_OPERATIONS } from './teams.ts';
import { TENANT_OPERATIONS } from './tenant-settings.ts';

type Read = (record: Fields, head: Head, desk: Desk) => Reading;

interface Operation {
  readonly read: Read;
  /** A service is the actor although the record is about a person. */
  readonly aboutPerson: boolean;
  /** `ResultStatus` means what it says; for sign-ins and alerts it does not. */
  readonly honestResult: boolean;
}

const byPerson = (operations: readonly (readonly [string, Read])[]): [string, Operation][] =>
  operations.map(([name, read]) => [name, { read, aboutPerson: false, honestResult: true }]);
const withoutResult = (operations: readonly (readonly [string, Read])[], aboutPerson: boolean): [string, Operation][] =>
  operations.map(([name, read]) => [name, { read, aboutPerson, honestResult: false }]);

const OPERATIONS: ReadonlyMap<string, Operation> = new Map([
  ...withoutResult([['UserLoggedIn', userLoggedIn]], false),
  ...withoutResult(
    [
      ['UserLoginFailed', userLoginFailed],
      ['AadRiskDetection', riskDetection],
      ['AlertTriggered', alert],
      ['AlertEntityGenerated', alert],
      ['AlertUpdated', alert],
      ['HygieneEvent', hygiene],
    ],
    true,
  ),
  ...byPerson([
    ['New-InboxRule', newRule],
    ['Set-InboxRule', setRule],
    ['Remove-InboxRule', removeRule],
    ['Disable-InboxRule', disableRule],
    ['Enable-InboxRule', enableRule],
    ['UpdateInboxRules', updateInboxRules],
    ['Send', box.send],
    ['SendAs', box.sendAs],
    ['SendOnBehalf', box.sendOnBehalf],
    ['MailItemsAccessed', box.mailItemsAccessed],
    ['AttachmentAccess', box.attachmentAccess],
    ['HardDelete', box.hardDelete],
    ['SoftDelete', box.softDelete],
    ['MoveToDeletedItems', box.moveToDeleted],
    ['Move', box.move],
    ['SearchQueryInitiatedExchange', box.mailboxSearch],
    ['SearchQueryPerformed', box.siteSearch],
    ['SearchQueryInitiatedSharePoint', box.siteSearch],
    ['Set-Mailbox', settings.setMailbox],
    ['Set-CASMailbox', settings.setCasMailbox],
    ['Set-MailboxAutoReplyConfiguration', settings.setAutoReply],
    ['Set-MailboxJunkEmailConfiguration', settings.setJunk],
    ['Set-MailboxAuditBypassAssociation', settings.setAuditBypass],
    ['Add-MailboxPermission', settings.addPermission],
    ['Remove-MailboxPermission', settings.removePermission],
    ['Add-RecipientPermission', settings.addRecipientPermission],
    ['Remove-RecipientPermission', settings.removeRecipientPermission],
    ['Add-MailboxFolderPermission', settings.addFolderPermission],
    ['Set-MailboxFolderPermission', settings.addFolderPermission],
    ['Remove-MailboxFolderPermission', settings.removeFolderPermission],
    ['AddFolderPermissions', settings.folderPermissionAdded],
    ['ModifyFolderPermissions', settings.folderPermissionAdded],
    ['RemoveFolderPermissions', settings.folderPermissionRemoved],
    ['UpdateCalendarDelegation', settings.folderPermissionAdded],
    ...TENANT_OPERATIONS,
    ...SHAREPOINT_OPERATIONS,
    ...TEAMS_OPERATIONS,
  ]),
]);

const CLOUD_APP_ALERT: Operation = { read: cloudAppAlert, aboutPerson: true, honestResult: false };
const CONTINUED = new Set(CONTINUATIONS);

export function readAudit(record: Fields, fallbackId: string, desk: Desk): Reading {
  const name = text(record, 'Operation');
  if (name === null) return rejected('An audit record without an operation.');
  const operation = OPERATIONS.get(name) ?? (name.startsWith('MCAS_ALERT') ? CLOUD_APP_ALERT : undefined);
  if (operation === undefined) return otherwise(record, name, fallbackId, desk);
  if (!operation.aboutPerson && byService(record, desk)) return desk.ignored(`${name} (service)`);
  if (operation.honestResult && hasFailed(record)) return desk.ignored(`${name} (failed)`);
  const at = auditTime(record);
  if (at === null) return rejected(NO_TIME);
  return operation.read(record, auditHead(record, at, fallbackId, desk), desk);
}

function otherwise(record: Fields, name: string, fallbackId: string, desk: Desk): Reading {
  if (record['Workload'] === 'AzureActiveDirectory' || record['RecordType'] === 8)
    return readAuditedDirectory(record, name, fallbackId, desk);
  return desk.ignored(CONTINUED.has(name) ? `${name} (continuation)` : name);
}

function hasFailed(record: Fields): boolean {
  const result = record['ResultStatus'];
  if (typeof result !== 'string') return result === false;
  return result === 'Failed' || result === 'False' || result === 'Failure' || result === 'FALSE' || result === 'failure';
}
