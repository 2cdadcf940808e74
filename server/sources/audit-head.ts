/**
 * Who acted, on whose mailbox, from where: the part that all Management Activity audit records share.
 *
 * Surprise: the address is in one of three fields, the session in one of four, and `UserId` is a person in perhaps half of the records.
 */
import type { Names } from '../core/event.ts';
import type { Desk, Party } from './desk.ts';
import { isServerAgent } from './client.ts';
import { fields, isFields, list, lower, number, text, type Fields } from './fields.ts';
import { instant } from './instant.ts';
import { isGuid, joined, namesOf, same } from './names.ts';
import { originOf, type Head } from './reading.ts';

/** Application, policy and system user types, as numbers of the API and names of Sentinel. */
const SERVICE_TYPES = new Set<unknown>([
  3,
  4,
  5,
  6,
  7,
  8,
  '3',
  '4',
  '5',
  '6',
  '7',
  '8',
  'DcAdmin',
  'System',
  'Application',
  'ServicePrincipal',
  'CustomPolicy',
  'SystemPolicy',
]);

export function auditTime(record: Fields): number | null {
  return instant(record['CreationTime']) ?? instant(record['CreationDate']) ?? instant(record['createdDateTime']);
}

/**
 * A service rather than a person acted. Entra's own records do not use the user type for this (a portal user shows as 4 there), so
 * directory records go by the shape of the id alone.
 */
export function byService(record: Fields, desk: Desk): boolean {
  const userId = text(record, 'UserId');
  if (userId === null) return true;
  if (desk.isService(userId)) return true;
  return SERVICE_TYPES.has(record['UserType']) && record['Workload'] !== 'AzureActiveDirectory' && !userId.startsWith('S-1-5-21-');
}

export function auditHead(record: Fields, at: number, fallbackId: string, desk: Desk): Head {
  const { who, mailbox } = partyOf(record, desk);
  const agent = text(record, 'UserAgent');
  const byServer = agent !== null && isServerAgent(agent);
  const address = byServer
    ? null
    : desk.address(text(record, 'ClientIP') ?? text(record, 'ClientIPAddress') ?? text(record, 'ActorIpAddress'));
  const client = byServer
    ? null
    : desk.client({
        userAgent: agent,
        info: text(record, 'ClientInfoString'),
        system: text(record, 'Platform'),
        used: text(record, 'ClientProcessName'),
      });
  const context = contextOf(record);
  const application =
    lower(context, 'ClientAppId') ?? lower(record, 'AppId') ?? lower(record, 'ClientAppId') ?? lower(record, 'ApplicationId');
  return {
    id: text(record, 'Id') ?? fallbackId,
    feed: 'audit',
    at,
    who,
    mailbox,
    origin: originOf(address, client, text(context, 'AADSessionId') ?? text(record, 'SessionId'), undefined, undefined, application),
  };
}

function partyOf(record: Fields, desk: Desk): Party {
  const userId = text(record, 'UserId');
  const upn = text(record, 'MailboxOwnerUPN');
  const key = `${userId ?? ''}|${text(record, 'UserKey') ?? ''}|${upn === null ? '' : mailboxKey(record, upn, userId)}`;
  return desk.party(key, () => {
    const who = actorOf(record, namesOf(userId));
    const owner = namesOf(upn);
    const own = owner.upn === undefined || owner.upn === who.upn || isOwnMailbox(record);
    return { who: own && owner.upn !== undefined ? joined(who, owner) : who, mailbox: own ? undefined : mailboxOf(record, owner) };
  });
}

/** What decides whose mailbox it is; short for the common case, because every record of a mailbox asks. */
function mailboxKey(record: Fields, upn: string, userId: string | null): string {
  const sid = text(record, 'LogonUserSid') ?? '';
  if (upn === userId) return sid;
  return `${sid}|${upn}|${text(record, 'MailboxOwnerSid') ?? ''}|${text(record, 'LogonType') ?? ''}`;
}

function actorOf(record: Fields, byUserId: Names): Names {
  const key = text(record, 'UserKey');
  const sid = text(record, 'LogonUserSid');
  let who = byUserId;
  if (key !== null && key.length >= 16) {
    const more = namesOf(key);
    if (more.puid !== undefined) who = { ...who, puid: more.puid };
    else if (more.id !== undefined) who = { ...who, id: more.id };
  }
  if (sid !== null && sid.startsWith('S-1-5-21-')) who = { ...who, sid: sid.toLowerCase() };
  return who;
}

/** An owner may be written as a SID or PUID while the mailbox carries the address. */
function isOwnMailbox(record: Fields): boolean {
  const logon = record['LogonUserSid'];
  if (typeof logon === 'string' && logon.startsWith('S-1-5-21-')) return logon === record['MailboxOwnerSid'];
  const userId = text(record, 'UserId');
  return userId !== null && !userId.includes('@') && number(record, 'LogonType') === 0;
}

function mailboxOf(record: Fields, owner: Names): Names {
  const sid = lower(record, 'MailboxOwnerSid');
  return sid !== null && sid.startsWith('s-1-5-21-') ? { ...owner, sid } : owner;
}

const NO_CONTEXT: Fields = Object.freeze({});

/** Under which token it happened; empty when not told. */
function contextOf(record: Fields): Fields {
  const access = record['AppAccessContext'];
  return isFields(access) ? access : access === undefined ? NO_CONTEXT : (fields(record, 'AppAccessContext') ?? NO_CONTEXT);
}

/** Cmdlet parameters by lower-case name: a list of name and value, that list as JSON text, an object, or a command line. */
export function parametersOf(record: Fields): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const entries = list(record, 'Parameters');
  for (const entry of entries) {
    if (!isFields(entry)) continue;
    const name = text(entry, 'Name');
    if (name !== null) found.set(name.toLowerCase(), text(entry, 'Value') ?? textOf(entry['Value']));
    else for (const [key, value] of Object.entries(entry)) found.set(key.toLowerCase(), textOf(value));
  }
  if (entries.length === 0) {
    for (const match of (text(record, 'Parameters') ?? '')
      .slice(0, 20_000)
      .matchAll(/-(\w{1,60})[ :]+(?:"([^"]*)"|'([^']*)'|([^\s-]\S*))/g)) {
      found.set((match[1] ?? '').toLowerCase(), match[2] ?? match[3] ?? match[4] ?? '');
    }
  }
  return found;
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return value.map(textOf).join(';');
  return '';
}

/** The mailbox a cmdlet worked on; `undefined` when it is the actor's own or not told. */
export function cmdletTarget(
  record: Fields,
  parameters: ReadonlyMap<string, string>,
  who: Names,
  names: readonly string[],
): Names | undefined {
  for (const name of names) {
    const written = parameters.get(name);
    if (written !== undefined && written !== '') return targetOf(written, who);
  }
  return undefined;
}

/** A written identity: an address, an object id, or a path whose last part is an alias (`.../contoso.onmicrosoft.com/ann_b5cd7f`). */
export function targetOf(written: string, who: Names): Names | undefined {
  const trimmed = written.trim();
  if (trimmed === '') return undefined;
  const last = trimmed.includes('@')
    ? trimmed
    : (trimmed
        .split(/[/\\]/)
        .filter((part) => part !== '')
        .pop() ?? trimmed);
  const target = isGuid(last) ? { id: last.toLowerCase() } : namesOf(last);
  if (same(target, who)) return undefined;
  const alias = target.displayName;
  const local = who.upn?.split('@', 1)[0];
  if (alias !== undefined && local !== undefined && (alias === local || alias.startsWith(`${local}_`))) return undefined;
  return target;
}
