/** How names and domains of correspondents compare. */
import type { Spelling } from '../core/correspondence.ts';
import { looksLike, registrableDomain } from './domains.ts';
import { folded } from './fold.ts';

const MOST_REMEMBERED = 50_000;

/** Domains whose addresses belong to anybody. */
const PUBLIC_MAIL =
  /^(?:gmail|googlemail|outlook|hotmail|live|msn|yahoo|ymail|icloud|me|mac|aol|proton|protonmail|pm|gmx|web|t-online|freenet|mail|email|orange|wanadoo|free|laposte|sfr|libero|virgilio|tiscali|alice|ziggo|kpnmail|sapo|uol|bol|terra|wp|o2|onet|interia|zoho|tutanota|fastmail|yandex|seznam)\.[a-z.]{2,6}$/u;

export function openSpelling(): Spelling {
  const domains = new Map<string, string>();
  const domainOf = (address: string): string => {
    const host = address.slice(address.lastIndexOf('@') + 1).toLowerCase();
    const known = domains.get(host);
    if (known !== undefined) return known;
    const domain = registrableDomain(host);
    if (domains.size >= MOST_REMEMBERED) domains.clear();
    domains.set(host, domain);
    return domain;
  };
  return {
    domainOf,
    counterpartyOf: (address) => {
      const domain = domainOf(address);
      return PUBLIC_MAIL.test(domain) ? address.toLowerCase() : domain;
    },
    looksLike,
    nameOf: (displayName) => (folded(displayName.slice(0, 200)).match(/[\p{L}\p{N}]+/gu) ?? []).sort().join(' '),
  };
}
