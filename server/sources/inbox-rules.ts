/**
 * Inbox rules made, changed and removed, from cmdlets and from desktop Outlook.
 *
 * Surprise: the cmdlet's object is `.../alias\rule name`; a rule that is removed or disabled carries nothing but that.
 */
import type { InboxRule, RuleContent } from '../core/event.ts';
import type { Reading } from '../core/ports.ts';
import { cmdletTarget, parametersOf } from './audit-head.ts';
import { isFields, list, text, type Fields } from './fields.ts';
import { happened, type Head } from './reading.ts';
import { ruleFromOutlook, ruleFromParameters } from './rule.ts';

type Change = InboxRule['change'];

export const newRule = byCmdlet('created');
export const setRule = byCmdlet('changed');
export const removeRule = byCmdlet('removed');
export const disableRule = byCmdlet('disabled');
export const enableRule = byCmdlet('enabled');

function byCmdlet(change: Change): (record: Fields, head: Head) => Reading {
  return (record, head) => {
    const parameters = parametersOf(record);
    const content = ruleFromParameters(parameters, change === 'created');
    const rule: RuleContent = { ...content, name: content.name ?? nameOf(parameters.get('identity') ?? text(record, 'ObjectId')) };
    return happened({
      ...head,
      mailbox: cmdletTarget(record, parameters, head.who, ['mailbox']) ?? head.mailbox,
      kind: 'inbox-rule',
      change,
      rule,
    });
  };
}

function nameOf(identity: string | null): string | null {
  if (identity === null) return null;
  const cut = identity.lastIndexOf('\\');
  return cut < 0 ? null : identity.slice(cut + 1) || null;
}

const CHANGES: ReadonlyMap<string, Change> = new Map([
  ['AddMailboxRule', 'created'],
  ['ModifyMailboxRule', 'changed'],
  ['RemoveMailboxRule', 'removed'],
  ['DeleteMailboxRule', 'removed'],
]);

export function updateInboxRules(record: Fields, head: Head): Reading {
  const properties = new Map<string, string>();
  for (const entry of list(record, 'OperationProperties')) {
    if (!isFields(entry)) continue;
    const name = text(entry, 'Name');
    const value = entry['Value'];
    if (name !== null)
      properties.set(name, typeof value === 'string' ? value : value === undefined || value === null ? '' : JSON.stringify(value));
  }
  const change = CHANGES.get(properties.get('RuleOperation') ?? '') ?? 'changed';
  const state = properties.get('RuleState') ?? '';
  const disabled = change === 'changed' && /disabled/i.test(state);
  return happened({
    ...head,
    kind: 'inbox-rule',
    change: disabled ? 'disabled' : change,
    rule: ruleFromOutlook(properties, change === 'created'),
  });
}
