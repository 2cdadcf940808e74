/**
 * Settings of the whole organisation changed by cmdlets: mail-flow rules, connectors, journalling, audit, protection policies.
 *
 * Surprise: whether a policy was weakened or strengthened shows only in single parameters, so a change without a weakening one is ignored.
 */
import type { TenantSetting } from '../core/event.ts';
import type { Reading } from '../core/ports.ts';
import { parametersOf } from './audit-head.ts';
import type { Desk } from './desk.ts';
import { text, truthOf, type Fields } from './fields.ts';
import { inOneLine } from './mailbox-settings.ts';
import { happened, type Head } from './reading.ts';
import { addresses } from './rule.ts';

type Change = TenantSetting['change'];
type Read = (record: Fields, head: Head, desk: Desk) => Reading;

const COPIES = [
  'blindcopyto',
  'redirectmessageto',
  'copyto',
  'addtorecipients',
  'moderatemessagebyuser',
  'journalemailaddress',
  'generateincidentreport',
];

function told(record: Fields, head: Head, setting: TenantSetting['setting'], change: Change): Reading {
  const parameters = parametersOf(record);
  return happened({
    ...head,
    kind: 'tenant-setting',
    setting,
    change,
    name: parameters.get('name') ?? parameters.get('identity') ?? text(record, 'ObjectId'),
    forwardTo: COPIES.flatMap((name) => addresses(parameters.get(name) ?? '')),
    detail: inOneLine(parameters),
  });
}

const always =
  (setting: TenantSetting['setting'], change: Change): Read =>
  (record, head) =>
    told(record, head, setting, change);

/** `Set-AdminAuditLogConfig`: only switching the log off matters. */
const adminAuditLog: Read = (record, head, desk) => {
  const parameters = parametersOf(record);
  const off = ['unifiedauditlogingestionenabled', 'adminauditlogenabled'].some((name) => truthOf(parameters.get(name) ?? '') === false);
  return off ? told(record, head, 'audit-off', 'changed') : desk.ignored('Set-AdminAuditLogConfig');
};

const organizationConfig: Read = (record, head, desk) =>
  truthOf(parametersOf(record).get('auditdisabled') ?? '') === true
    ? told(record, head, 'audit-off', 'changed')
    : desk.ignored('Set-OrganizationConfig');

/** A policy changed for the worse: something that protects set to false, an exception or an allowed sender added, a threshold raised. */
const policyChanged: Read = (record, head, desk) => {
  for (const [name, value] of parametersOf(record)) if (weakens(name, value)) return told(record, head, 'protection-weakened', 'changed');
  return desk.ignored(text(record, 'Operation') ?? 'Set policy');
};

const PROTECTS = /^(enable|enabled$|scan|track|deliverscan|zap|phishzap|spamzap|highconfidence|enforce)/;
const EXCEPTIONS =
  /^(exceptif|excluded|allowedsender|allowedsenderdomains|whitelisted|donotrewriteurls|iPallowlist|ipallowlist|allowclickthrough)/i;
const PERMISSIVE = /^(moveToJmf|addxheader|modifysubject|noaction|allow|off|delivermessage)$/i;

function weakens(name: string, value: string): boolean {
  const said = truthOf(value);
  if (PROTECTS.test(name)) return said === false;
  if (name === 'allowclickthrough') return said === true;
  if (EXCEPTIONS.test(name)) return value !== '' && said !== false;
  return /action$/.test(name) && PERMISSIVE.test(value.trim()) && name !== 'bulkspamaction';
}

const POLICIES = ['AntiPhish', 'SafeLinks', 'SafeAttachment', 'HostedContentFilter', 'HostedOutboundSpamFilter', 'MalwareFilter'];

/** Operation name to reading, for the dispatcher. */
export const TENANT_OPERATIONS: readonly (readonly [operation: string, read: Read])[] = [
  ['New-TransportRule', always('mail-flow-rule', 'created')],
  ['Set-TransportRule', always('mail-flow-rule', 'changed')],
  ['Enable-TransportRule', always('mail-flow-rule', 'changed')],
  ['Disable-TransportRule', always('mail-flow-rule', 'changed')],
  ['Remove-TransportRule', always('mail-flow-rule', 'removed')],
  ['New-InboundConnector', always('connector', 'created')],
  ['Set-InboundConnector', always('connector', 'changed')],
  ['Remove-InboundConnector', always('connector', 'removed')],
  ['New-OutboundConnector', always('connector', 'created')],
  ['Set-OutboundConnector', always('connector', 'changed')],
  ['Remove-OutboundConnector', always('connector', 'removed')],
  ['New-JournalRule', always('journal', 'created')],
  ['Set-JournalRule', always('journal', 'changed')],
  ['Remove-JournalRule', always('journal', 'removed')],
  ['Set-AdminAuditLogConfig', adminAuditLog],
  ['Set-OrganizationConfig', organizationConfig],
  ['Remove-UnifiedAuditLogRetentionPolicy', always('audit-off', 'removed')],
  ...POLICIES.flatMap((policy): (readonly [string, Read])[] => [
    [`Set-${policy}Policy`, policyChanged],
    [`Set-${policy}Rule`, policyChanged],
    [`Remove-${policy}Policy`, always('protection-weakened', 'removed')],
    [`Remove-${policy}Rule`, always('protection-weakened', 'removed')],
    [`Disable-${policy}Rule`, always('protection-weakened', 'changed')],
  ]),
  ['Set-HostedConnectionFilterPolicy', policyChanged],
  ['Set-AtpPolicyForO365', policyChanged],
  ['Set-DkimSigningConfig', policyChanged],
  ['Set-ATPProtectionPolicyRule', policyChanged],
  ['Disable-ATPProtectionPolicyRule', always('protection-weakened', 'changed')],
  ['Disable-EOPProtectionPolicyRule', always('protection-weakened', 'changed')],
];
