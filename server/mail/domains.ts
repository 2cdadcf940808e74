/** Domains as their owners hold them, and how alike two of them look. */
import { distance } from 'fastest-levenshtein';
import { getDomain } from 'tldts';
import unhomoglyph from 'unhomoglyph';

/** Shorter names are all alike. */
const SHORTEST = 5;

/** The part somebody registered: `mail.contoso.co.uk` -> `contoso.co.uk`; every `x.onmicrosoft.com` belongs to a tenant of its own. */
export function registrableDomain(address: string): string {
  const host = address.slice(address.lastIndexOf('@') + 1).toLowerCase();
  const tenant = /([^.]+)(?:\.mail)?\.onmicrosoft\.com$/u.exec(host);
  if (tenant !== null) return `${tenant[1] ?? ''}.onmicrosoft.com`;
  return getDomain(host) ?? host.split('.').slice(-2).join('.');
}

/** Two domains that are not the same and look it: equal skeletons, one or two letters apart, or the same name under another ending. */
export function looksLike(domain: string, other: string): boolean {
  if (domain === other) return false;
  const [mine, theirs] = [nameOf(domain), nameOf(other)];
  if (Math.min(mine.length, theirs.length) < SHORTEST) return false;
  if (mine === theirs) return true;
  if (unhomoglyph(mine) === unhomoglyph(theirs)) return true;
  if (mine.replaceAll('-', '') === theirs.replaceAll('-', '')) return true;
  const most = theirs.length >= 9 ? 2 : 1;
  return Math.abs(mine.length - theirs.length) <= most && distance(mine, theirs) <= most;
}

function nameOf(domain: string): string {
  return domain.slice(0, domain.indexOf('.') < 0 ? domain.length : domain.indexOf('.'));
}
