/**
 * A change in the directory as Graph, the diagnostic stream and Sentinel write it, turned into the form that `directory.ts` understands.
 *
 * Surprise: new and old values are JSON inside a text (`"\"False\""`).
 */
import type { Names } from '../core/event.ts';
import type { Reading } from '../core/ports.ts';
import type { Desk } from './desk.ts';
import { readDirectoryChange } from './directory.ts';
import { directoryName, type Changed, type Target } from './directory-change.ts';
import { fields, isFields, list, lower, text, type Fields } from './fields.ts';
import { instant } from './instant.ts';
import { joined, namesOf } from './names.ts';
import { originOf } from './reading.ts';

export function readDirectoryAudit(record: Fields, fallbackId: string, desk: Desk): Reading {
  const operation = text(record, 'activityDisplayName') ?? text(record, 'operationName') ?? 'Directory change';
  const by = fields(record, 'initiatedBy');
  const user = by === null ? null : fields(by, 'user');
  const details = new Map<string, string>();
  for (const detail of list(record, 'additionalDetails')) {
    const key = isFields(detail) ? text(detail, 'key') : null;
    if (key !== null && isFields(detail)) details.set(key, text(detail, 'value') ?? '');
  }
  const targets = list(record, 'targetResources').filter(isFields);
  const agent = details.get('User-Agent') ?? text(record, 'userAgent');
  const address = (user === null ? null : text(user, 'ipAddress')) ?? text(record, 'ipAddress');
  return readDirectoryChange(
    {
      id: text(record, 'id') ?? fallbackId,
      feed: 'directory-audit',
      at: instant(record['activityDateTime']),
      operation,
      name: directoryName(operation),
      failed: /^(failure|timeout)$/i.test(text(record, 'result') ?? ''),
      who: user === null ? {} : joined(namesOf(text(user, 'id')), namesOf(text(user, 'userPrincipalName'))),
      byPerson: user !== null && (text(user, 'userPrincipalName') !== null || text(user, 'id') !== null),
      targets: targets.map(targetOf),
      changes: changesOf(targets),
      details,
      origin: originOf(desk.address(address), desk.client({ userAgent: agent }), null),
    },
    desk,
  );
}

function targetOf(resource: Fields): Target {
  const type = lower(resource, 'type') ?? lower(resource, 'Type') ?? '';
  const id = namesOf(text(resource, 'id'));
  const names: Names = joined(id.displayName === undefined ? id : {}, namesOf(text(resource, 'userPrincipalName')));
  return { type, name: text(resource, 'displayName'), id: text(resource, 'id'), names: type === 'user' ? names : {} };
}

function changesOf(targets: readonly Fields[]): ReadonlyMap<string, Changed> {
  const changes = new Map<string, Changed>();
  for (const target of targets) {
    for (const property of list(target, 'modifiedProperties')) {
      const name = isFields(property) ? text(property, 'displayName') : null;
      if (name === null || !isFields(property) || changes.has(name)) continue;
      changes.set(name, { before: value(property['oldValue']), after: value(property['newValue']) });
    }
  }
  return changes;
}

/** A JSON text of a text is that text; everything else stays as written. */
function value(written: unknown): string {
  if (typeof written !== 'string') return written === null || written === undefined ? '' : JSON.stringify(written);
  if (!written.startsWith('"')) return written;
  try {
    const inner: unknown = JSON.parse(written);
    return typeof inner === 'string' ? inner : written;
  } catch {
    return written;
  }
}
