/** Domains as their owners hold them, and how alike two of them look. */
import { distance } from 'fastest-levenshtein';
import { getDomain } from 'tldts';
import unhomoglyph from 'unhomoglyph';
import { folded } from './fold.ts';
import { readableHost } from './punycode.ts';

/** Longer ones are no names of hosts. */
export const LONGEST_HOST = 253;
/** Shorter names are all alike. */
const SHORTEST = 5;

/** The part somebody registered: `mail.contoso.co.uk` -> `contoso.co.uk`; every `x.onmicrosoft.com` belongs to a tenant of its own. */
export function registrableDomain(address: string): string {
  const host = address.slice(address.lastIndexOf('@') + 1, address.lastIndexOf('@') + 1 + LONGEST_HOST).toLowerCase();
  const tenant = /(?:^|\.)([^.]{1,63})(?:\.mail)?\.onmicrosoft\.com$/u.exec(host);
  if (tenant !== null) return `${tenant[1] ?? ''}.onmicrosoft.com`;
  return getDomain(host) ?? host.split('.').slice(-2).join('.');
}

/** Two domains that are not the same and look it: equal skeletons, one or two letters apart, or the same name under another ending. */
export function looksLike(domain: string, other: string, skeletonOf: (name: string) => string = unhomoglyph): boolean {
  if (domain === other) return false;
  const [mine, theirs] = [nameOf(domain), nameOf(other)];
  if (mine === theirs) return mine.length >= SHORTEST;
  // Most pairs end here: this is asked of every domain that is known.
  if (Math.min(mine.length, theirs.length) < SHORTEST || Math.abs(mine.length - theirs.length) > 3) return false;
  const most = theirs.length >= 9 ? 2 : 1;
  if (Math.abs(mine.length - theirs.length) <= most && distance(mine, theirs) <= most) return true;
  if (mine.replaceAll('-', '') === theirs.replaceAll('-', '')) return true;
  return AMBIGUOUS.test(mine) && skeletonOf(mine) === skeletonOf(theirs);
}

/** Letters that a skeleton changes. */
const AMBIGUOUS = /[01ilmw]|rn|vv|[^a-z0-9-]/u;

/** As it is read: in letters, foreign look-alikes Latin, no accents. */
function nameOf(domain: string): string {
  const dot = domain.indexOf('.');
  const name = dot < 0 ? domain : domain.slice(0, dot);
  return PLAIN.test(name) ? name : folded(readableHost(name));
}

const PLAIN = /^(?!xn--)[a-z0-9-]*$/u;
/** Names that another may hold by chance are shorter. */
const OWN_WORD = 6;
const OWN_PART = 8;

/**
 * Whether a host is written so that it seems to belong to another domain: `contoso-billing.example`, `contoso.example.pay.test`, `mycontoso1.test`. A
 * word of the registered name counts, and the whole other domain in front of it; a firm's name alone in front is what services give their customers.
 */
export function borrowing(host: string): (other: string) => boolean {
  const readable = folded(readableHost(host.slice(0, LONGEST_HOST).toLowerCase()));
  const own = registrableDomain(host);
  const name = nameOf(own);
  const words = new Set(name.split('-'));
  return (other) => {
    if (other === own) return false;
    if (other.length >= OWN_PART && (readable.startsWith(`${other}.`) || readable.includes(`.${other}.`) || readable.includes(`${other}-`)))
      return true;
    const known = nameOf(other);
    if (known.length < OWN_WORD || known === name) return false;
    return words.has(known) || (known.length >= OWN_PART && name.includes(known));
  };
}
