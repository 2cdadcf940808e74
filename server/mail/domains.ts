/** Domains as their owners hold them, and how alike two of them look. */
import { distance } from 'fastest-levenshtein';
import { getDomain } from 'tldts';
import unhomoglyph from 'unhomoglyph';

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

function nameOf(domain: string): string {
  const dot = domain.indexOf('.');
  return dot < 0 ? domain : domain.slice(0, dot);
}
