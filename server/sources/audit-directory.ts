/**
 * A change in the directory as the audit log writes it, turned into the form that `directory.ts` understands.
 *
 * Surprise: the target is one object given by many ids in a flat list: its object id, `User_<id>`, its kind as a word, its name, its address.
 */
import type { Names } from '../core/event.ts';
import type { Reading } from '../core/ports.ts';
import { auditTime } from './audit-head.ts';
import type { Desk } from './desk.ts';
import { isDirectoryOperation, readDirectoryChange } from './directory.ts';
import { directoryName, type Changed, type Target } from './directory-change.ts';
import { isFields, list, named, number, text, unfolded, type Fields } from './fields.ts';
import { isGuid, isService, joined, namesOf } from './names.ts';
import { originOf } from './reading.ts';

export function readAuditedDirectory(record: Fields, operation: string, fallbackId: string, desk: Desk): Reading {
  const name = directoryName(operation);
  if (!isDirectoryOperation(name)) return desk.ignored(operation);
  const userId = text(record, 'UserId');
  const byPerson = userId !== null && !isService(userId);
  const details = detailsOf(record);
  const agent = details.get('User-Agent') ?? null;
  const address = text(record, 'ClientIP') ?? text(record, 'ActorIpAddress') ?? text(record, 'ClientIPAddress');
  return readDirectoryChange(
    {
      id: text(record, 'Id') ?? fallbackId,
      feed: 'audit',
      at: auditTime(record),
      operation,
      name,
      failed: /^(failure|failed|false)$/i.test(text(record, 'ResultStatus') ?? ''),
      who: byPerson ? actorOf(record, userId) : {},
      byPerson,
      targets: targetsOf(record),
      changes: changesOf(record),
      details,
      origin: originOf(desk.address(address), desk.client({ userAgent: agent }), null),
    },
    desk,
  );
}

function detailsOf(record: Fields): ReadonlyMap<string, string> {
  const details = new Map<string, string>();
  const inner = unfolded(named(list(record, 'ExtendedProperties'), 'additionalDetails'));
  if (!isFields(inner)) return details;
  for (const [key, value] of Object.entries(inner)) if (typeof value === 'string') details.set(key, value);
  return details;
}

function actorOf(record: Fields, userId: string): Names {
  let who = namesOf(userId);
  for (const entry of list(record, 'Actor')) {
    const id = isFields(entry) ? text(entry, 'ID') : null;
    if (id !== null && (isGuid(id) || id.includes('@') || id.startsWith('1003'))) who = joined(who, namesOf(id));
  }
  return who;
}

const KINDS = new Set(['user', 'serviceprincipal', 'application', 'role', 'device', 'group', 'policy', 'domain']);

function targetsOf(record: Fields): readonly Target[] {
  let type = '';
  let name: string | null = null;
  let id: string | null = null;
  let appId: string | null = null;
  let person: Names = {};
  for (const entry of list(record, 'Target')) {
    if (!isFields(entry)) continue;
    const written = text(entry, 'ID');
    if (written === null) continue;
    const kind = number(entry, 'Type');
    const word = written.toLowerCase();
    if (KINDS.has(word)) type ||= word;
    else if (kind === 4) appId ??= written;
    else if (kind === 5 || (kind !== 1 && written.includes('@'))) person = joined(person, namesOf(written));
    else if (kind === 3) person = joined(person, namesOf(written));
    else if (kind === 1) name ??= written;
    else if (isGuid(written)) id ??= written.toLowerCase();
    else if (word.startsWith('user_')) person = joined(person, namesOf(written));
  }
  const object = text(record, 'ObjectId');
  if (person.upn === undefined && object !== null && object.includes('@') && !isService(object)) person = joined(person, namesOf(object));
  const isPerson = type === '' || type === 'user' ? person.upn !== undefined || person.id !== undefined : person.upn !== undefined;
  const names: Names = isPerson ? (id === null ? person : joined(person, { id })) : {};
  return [{ type: isPerson ? 'user' : type, name, id: appId ?? id ?? object, names }];
}

function changesOf(record: Fields): ReadonlyMap<string, Changed> {
  const changes = new Map<string, Changed>();
  for (const property of list(record, 'ModifiedProperties')) {
    const name = isFields(property) ? text(property, 'Name') : null;
    if (name !== null && isFields(property))
      changes.set(name, { before: text(property, 'OldValue') ?? '', after: text(property, 'NewValue') ?? '' });
  }
  return changes;
}
