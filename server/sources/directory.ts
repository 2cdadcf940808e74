/**
 * What a change in the directory means, whichever feed wrote it: consents, credentials, roles, passwords, second factors, devices.
 *
 * Surprise: for some operations the event belongs to the person it was done to, and then it counts even when a service did it (a device is
 * registered by Microsoft's own service, in the name of somebody).
 */
import type { Event } from '../core/event.ts';
import type { Reading } from '../core/ports.ts';
import type { Desk } from './desk.ts';
import { personOf, type DirectoryChange } from './directory-change.ts';
import { DIRECTORY_OPERATIONS, type DirectoryOperation } from './directory-operations.ts';
import { isNobody, same } from './names.ts';
import { happened, NO_TIME, rejected, type Head } from './reading.ts';

const EXACT: ReadonlyMap<string, DirectoryOperation> = new Map(
  DIRECTORY_OPERATIONS.filter((one) => !one.prefix).map((one) => [one.name, one]),
);
const PREFIXES: readonly DirectoryOperation[] = DIRECTORY_OPERATIONS.filter((one) => one.prefix);

export function isDirectoryOperation(name: string): boolean {
  return operationOf(name) !== undefined;
}

function operationOf(name: string): DirectoryOperation | undefined {
  return EXACT.get(name) ?? PREFIXES.find((one) => name.startsWith(one.name));
}

export function readDirectoryChange(change: DirectoryChange, desk: Desk): Reading {
  const operation = operationOf(change.name);
  if (operation === undefined) return desk.ignored(change.operation);
  if (change.failed) return desk.ignored(`${change.operation} (failed)`);
  const person = personOf(change);
  const subject = operation.subject === 'target' ? (person ?? (change.byPerson ? change.who : null)) : change.byPerson ? change.who : null;
  if (subject === null) return desk.ignored(`${change.operation} (service)`);
  if (change.at === null) return rejected(NO_TIME);
  const byOther = change.byPerson && !same(change.who, subject) && !isNobody(change.who);
  const head: Head = {
    id: change.id,
    feed: change.feed,
    at: change.at,
    who: subject,
    mailbox: undefined,
    origin: change.origin,
  };
  const event: Event | string = operation.read(change, head, byOther ? change.who : undefined);
  return typeof event === 'string' ? desk.ignored(`${change.operation} (${event})`) : happened(event);
}
