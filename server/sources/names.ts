/**
 * Who a record speaks of, from the many shapes of a user id.
 *
 * Surprise: the same field holds an address in any letter case, a SID, a PUID, an object id, `ServicePrincipal_<guid>`, a Windows service
 * account or `Not Available`; often most of the volume is not people at all.
 */
import type { Names } from '../core/event.ts';

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const PUID = /^1003[0-9a-f]{12}$/i;
const NOBODY: Names = Object.freeze({});

const SERVICES = new Set([
  'app@sharepoint',
  'certificate',
  'not available',
  'securitycompliancealerts',
  'system',
  'unknown',
  'airinvestigation',
  'microsoft service',
  'sharepoint\\system',
  'dlpagent',
]);
/** Prefixes of system and service actors, lower case. */
const SERVICE_PREFIXES = [
  'nt authority\\',
  'nt service\\',
  's-1-5-18',
  's-1-5-19',
  's-1-5-20',
  'serviceprincipal_',
  'dlppolicy',
  'spo_grid_all',
  'i:0i.t|00000003-0000-0ff1-ce00-000000000000|app@sharepoint',
];

export function isGuid(value: string): boolean {
  return value.length === 36 && GUID.test(value) && value !== '00000000-0000-0000-0000-000000000000';
}

/** A machine or a Microsoft service rather than a person. */
export function isService(userId: string): boolean {
  const at = userId.indexOf('@');
  if (at > 0) {
    const word = userId.toLowerCase();
    return word === 'app@sharepoint' || word.endsWith('prod.outlook.com') || word.startsWith('i:0i.t|');
  }
  const word = userId.trim().toLowerCase();
  return word === '' || SERVICES.has(word) || SERVICE_PREFIXES.some((prefix) => word.startsWith(prefix));
}

/** One written id as names: by its shape an address, an object id, a SID, a PUID, or only a display name. */
export function namesOf(written: string | null): Names {
  if (written === null) return NOBODY;
  const word = bareId(written);
  if (word === '') return NOBODY;
  if (word.includes('@')) {
    const local = word.slice(0, word.indexOf('@'));
    return PUID.test(local) ? { puid: local } : { upn: word };
  }
  if (word.startsWith('s-1-')) return word.startsWith('s-1-5-21-') ? { sid: word } : NOBODY;
  if (isGuid(word)) return { id: word };
  if (PUID.test(word)) return { puid: word };
  return isService(word) ? NOBODY : { displayName: word };
}

/** SharePoint writes claims (`i:0h.f|membership|ann@contoso.example`), directory records `User_<object id>`. */
function bareId(written: string): string {
  const word = written.trim().toLowerCase();
  const bar = word.lastIndexOf('|');
  const claim = bar < 0 ? word : word.slice(bar + 1);
  return claim.startsWith('user_') && isGuid(claim.slice(5)) ? claim.slice(5) : claim;
}

/** The first names win; the second fill what is missing. */
export function joined(first: Names, second: Names): Names {
  if (isNobody(second)) return first;
  if (isNobody(first)) return second;
  return { ...second, ...first };
}

export function isNobody(names: Names): boolean {
  for (const name in names) if (names[name as keyof Names] !== undefined) return false;
  return true;
}

/** Do both surely speak of one person (or mailbox)? */
export function same(one: Names, other: Names): boolean {
  return (
    (one.id !== undefined && one.id === other.id) ||
    (one.upn !== undefined && (one.upn === other.upn || one.upn === other.mail)) ||
    (one.sid !== undefined && one.sid === other.sid) ||
    (one.puid !== undefined && one.puid === other.puid) ||
    (one.displayName !== undefined && one.displayName === other.displayName && isOnlyNamed(one) && isOnlyNamed(other))
  );
}

function isOnlyNamed(names: Names): boolean {
  return names.id === undefined && names.upn === undefined && names.sid === undefined && names.puid === undefined;
}

/** The directory could not tell who was meant: somebody tried a name that does not exist. */
export function isNotTold(userId: string | null): boolean {
  return userId === null || /^(not available|unknown)$/i.test(userId.trim());
}

export function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}
