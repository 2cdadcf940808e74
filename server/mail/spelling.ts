/** How names and domains of correspondents compare. */
import type { Spelling } from '../core/correspondence.ts';
import unhomoglyph from 'unhomoglyph';
import { LONGEST_HOST, looksLike, registrableDomain } from './domains.ts';
import { folded } from './fold.ts';

const MOST_REMEMBERED = 80_000;
const LONGEST_ADDRESS = 320;

/** Domains whose addresses belong to anybody. */
const PUBLIC_MAIL =
  /^(?:gmail|googlemail|outlook|hotmail|live|msn|yahoo|ymail|icloud|me|mac|aol|proton|protonmail|pm|gmx|web|t-online|freenet|mail|email|orange|wanadoo|free|laposte|sfr|libero|virgilio|tiscali|alice|ziggo|kpnmail|sapo|uol|bol|terra|wp|o2|onet|interia|zoho|tutanota|fastmail|yandex|seznam)\.[a-z.]{2,6}$/u;

export function openSpelling(): Spelling {
  const domains = new Map<string, string>();
  const skeletons = new Map<string, string>();
  const skeletonOf = (name: string): string => {
    const known = skeletons.get(name);
    if (known !== undefined) return known;
    const skeleton = unhomoglyph(name);
    if (skeletons.size >= MOST_REMEMBERED) skeletons.clear();
    skeletons.set(name, skeleton);
    return skeleton;
  };
  const domainOf = (address: string): string => {
    const host = address
      .slice(address.lastIndexOf('@') + 1)
      .slice(0, LONGEST_HOST)
      .toLowerCase();
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
      return PUBLIC_MAIL.test(domain) ? address.slice(-LONGEST_ADDRESS).toLowerCase() : domain;
    },
    looksLike: (domain, other) => looksLike(domain, other, skeletonOf),
    nameOf: (displayName) => (folded(displayName.slice(0, 200)).match(/[\p{L}\p{N}]+/gu) ?? []).sort().join(' '),
  };
}
