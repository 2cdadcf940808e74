import type { RawRecord } from '../../desk.ts';
import { hashOf } from '../../random.ts';
import { textOf } from '../directory.ts';
import { isObject } from '../exchange.ts';

/** The id of a rule as Outlook writes one: the same for the same parts. */
export const ruleId = (...parts: readonly (string | number)[]): string => {
  const bytes = Buffer.alloc(12);
  for (let i = 0; i < 3; i++) bytes.writeUInt32BE(hashOf('rule', ...parts, i), i * 4);
  return `AQAAA${bytes.toString('base64url')}=`;
};

const words = (value: string | undefined): string[] => (value === undefined || value === '' ? [] : value.split(';'));
const people = (value: string | undefined): RawRecord[] =>
  words(value).map((address) => ({ emailAddress: { name: address, address: address.replace(/^smtp:/iu, '') } }));
const filled = (fields: Readonly<Record<string, unknown>>): RawRecord =>
  Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0)),
  );

/** The rule that a record of the audit log tells of (`New-InboxRule`), as Graph lists it. */
export function ruleFrom(record: RawRecord): RawRecord {
  const list = record['Parameters'];
  const given = new Map<string, string>();
  for (const one of Array.isArray(list) ? (list as unknown[]) : []) if (isObject(one)) given.set(textOf(one, 'Name'), textOf(one, 'Value'));
  const is = (name: string): boolean => given.get(name)?.toLowerCase() === 'true';
  const conditions = filled({
    subjectContains: words(given.get('SubjectContainsWords')),
    bodyContains: words(given.get('BodyContainsWords')),
    bodyOrSubjectContains: words(given.get('SubjectOrBodyContainsWords')),
    senderContains: words(given.get('FromAddressContainsWords')),
    fromAddresses: people(given.get('From')),
  });
  const actions = filled({
    moveToFolder: given.get('MoveToFolder'),
    copyToFolder: given.get('CopyToFolder'),
    delete: is('DeleteMessage'),
    markAsRead: is('MarkAsRead'),
    stopProcessingRules: is('StopProcessingRules'),
    forwardTo: people(given.get('ForwardTo')),
    forwardAsAttachmentTo: people(given.get('ForwardAsAttachmentTo')),
    redirectTo: people(given.get('RedirectTo')),
  });
  return {
    id: ruleId(textOf(record, 'Id')),
    displayName: given.get('Name') ?? '',
    sequence: 1,
    isEnabled: true,
    hasError: false,
    isReadOnly: false,
    conditions,
    actions,
  };
}
