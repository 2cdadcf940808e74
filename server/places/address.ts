/**
 * Reads, writes and groups IP addresses. Everything else in the product sees an address only as the canonical text made here.
 *
 * The surprise: documentation and reserved space (192.0.2.0/24, 198.51.100.0/24, 203.0.113.0/24, 2001:db8::/32, 240.0.0.0/4) counts as
 * public. No real sign-in comes from there, while sandboxes and fixtures do, and they must behave like the real thing.
 */

/** An address as four unsigned 32-bit parts, most significant first; an IPv4 address lies in `a` alone. */
export interface Numeric {
  readonly v6: boolean;
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
}

const DOT = 46;
const ZERO = 48;
const COLON = 58;

/** Four decimal octets between `from` and `until`, or -1. A leading zero is refused: some programs read it as octal. */
function readV4(text: string, from: number, until: number): number {
  let value = 0;
  let octet = -1;
  let octets = 0;
  let digits = 0;
  for (let i = from; i <= until; i++) {
    const code = i === until ? DOT : text.charCodeAt(i);
    if (code === DOT) {
      if (octet < 0 || octets === 4) return -1;
      value = value * 256 + octet;
      octets++;
      octet = -1;
      digits = 0;
    } else {
      const digit = code - ZERO;
      if (digit < 0 || digit > 9 || (digits > 0 && octet === 0)) return -1;
      octet = digits === 0 ? digit : octet * 10 + digit;
      digits++;
      if (octet > 255) return -1;
    }
  }
  return octets === 4 ? value : -1;
}

function hexDigit(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  const lower = code | 32;
  return lower >= 97 && lower <= 102 ? lower - 87 : -1;
}

function readV6(text: string, from: number, until: number): Numeric | null {
  const groups = [0, 0, 0, 0, 0, 0, 0, 0];
  let count = 0;
  let gap = -1;
  let i = from;
  if (text.charCodeAt(i) === COLON) {
    if (text.charCodeAt(i + 1) !== COLON) return null;
    gap = 0;
    i += 2;
  }
  while (i < until) {
    if (count === 8) return null;
    const start = i;
    let group = 0;
    for (let digit = hexDigit(text.charCodeAt(i)); i < until && digit >= 0; digit = hexDigit(text.charCodeAt(++i)))
      group = group * 16 + digit;
    if (i < until && text.charCodeAt(i) === DOT) {
      const tail = readV4(text, start, until);
      if (tail < 0 || count > 6) return null;
      groups[count++] = tail >>> 16;
      groups[count++] = tail & 0xffff;
      break;
    }
    if (i === start || i - start > 4) return null;
    groups[count++] = group;
    if (i === until) break;
    if (text.charCodeAt(i) !== COLON) return null;
    i++;
    if (i < until && text.charCodeAt(i) === COLON) {
      if (gap >= 0) return null;
      gap = count;
      i++;
    } else if (i === until) return null;
  }
  if (gap < 0 ? count !== 8 : count > 7) return null;
  if (gap >= 0) groups.splice(gap, 8, ...new Array<number>(8 - count).fill(0), ...groups.slice(gap, count));
  const word = (index: number) => (groups[index] ?? 0) * 65_536 + (groups[index + 1] ?? 0);
  return unwrapped({ v6: true, a: word(0), b: word(2), c: word(4), d: word(6) });
}

/** `::ffff:1.2.3.4` is the IPv4 address it carries. */
function unwrapped(address: Numeric): Numeric {
  return address.a === 0 && address.b === 0 && address.c === 0xffff ? { v6: false, a: address.d, b: 0, c: 0, d: 0 } : address;
}

/** A bare address, without port, brackets or zone. */
export function parseAddress(text: string): Numeric | null {
  if (text.includes(':')) return readV6(text, 0, text.length);
  const v4 = readV4(text, 0, text.length);
  return v4 < 0 ? null : { v6: false, a: v4, b: 0, c: 0, d: 0 };
}

export function formatV4(value: number): string {
  return `${value >>> 24}.${(value >>> 16) & 255}.${(value >>> 8) & 255}.${value & 255}`;
}

/** Canonical text: dotted for IPv4, RFC 5952 for IPv6 (lower case, the first longest run of two or more zero groups shortened). */
export function formatAddress(address: Numeric): string {
  if (!address.v6) return formatV4(address.a);
  const groups: number[] = [];
  for (const word of [address.a, address.b, address.c, address.d]) groups.push(word >>> 16, word & 0xffff);
  let start = -1;
  let longest = 1;
  for (let i = 0; i < 8; i++) {
    let length = 0;
    while (i + length < 8 && groups[i + length] === 0) length++;
    if (length > longest) {
      longest = length;
      start = i;
    }
    i += length;
  }
  const hex = (part: readonly number[]) => part.map((group) => group.toString(16)).join(':');
  return start < 0 ? hex(groups) : `${hex(groups.slice(0, start))}::${hex(groups.slice(start + longest))}`;
}

function isPort(text: string): boolean {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65_535;
}

/**
 * The one text for an address, or `null` when the text is none. Takes what Microsoft's logs write: `1.2.3.4`, `1.2.3.4:5678`, `[v6]`,
 * `[v6]:5678`, `::ffff:1.2.3.4`, IPv6 with a zone (`fe80::1%eth0`, the zone is dropped), with blanks around it.
 */
export function canonicalAddress(text: string): string | null {
  if (readV4(text, 0, text.length) >= 0) return text;
  let bare = text.trim();
  if (bare.startsWith('[')) {
    const close = bare.indexOf(']');
    const rest = close < 0 ? '?' : bare.slice(close + 1);
    if (rest !== '' && !(rest.startsWith(':') && isPort(rest.slice(1)))) return null;
    bare = bare.slice(1, close);
    if (!bare.includes(':')) return null;
  } else {
    const colon = bare.indexOf(':');
    if (colon > 0 && bare.indexOf('.') < colon && bare.includes('.')) {
      if (!isPort(bare.slice(colon + 1))) return null;
      bare = bare.slice(0, colon);
    }
  }
  const zone = bare.indexOf('%');
  if (zone >= 0) {
    if (!bare.includes(':') || zone === bare.length - 1) return null;
    bare = bare.slice(0, zone);
  }
  const address = parseAddress(bare);
  return address && formatAddress(address);
}

function isPublicV4(value: number): boolean {
  const first = value >>> 24;
  const second = (value >>> 16) & 255;
  switch (first) {
    case 0:
    case 10:
    case 127:
      return false;
    case 100:
      return second < 64 || second > 127;
    case 169:
      return second !== 254;
    case 172:
      return second < 16 || second > 31;
    case 192:
      return second !== 168 && value >>> 8 !== 0xc00000;
    default:
      return first < 224 || first >= 240;
  }
}

/** Whether the address can stand for a place on the internet: not private, shared (100.64.0.0/10), loopback, link-local or multicast. */
export function isPublic(canonical: string): boolean {
  const address = parseAddress(canonical);
  if (!address) return false;
  if (!address.v6) return isPublicV4(address.a);
  const { a, b, c } = address;
  if (a === 0 && b === 0 && c === 0) return false; // unspecified, loopback, the retired IPv4-compatible form
  if (a === 0x01000000 && b === 0) return false; // 100::/64, discard
  const top = a >>> 24;
  return top !== 0xfc && top !== 0xfd && top !== 0xff && !(top === 0xfe && ((a >>> 22) & 3) >= 2);
}

/** The prefix that stands for an address's network: IPv4 /24, IPv6 /48 (what one site is given). Text that is no address comes back as it is. */
export function networkOf(canonical: string): string {
  if (!canonical.includes(':')) {
    const dot = canonical.lastIndexOf('.');
    return dot < 0 ? canonical : `${canonical.slice(0, dot)}.0/24`;
  }
  const address = parseAddress(canonical);
  if (!address) return canonical;
  if (!address.v6) return `${formatV4((address.a & 0xffffff00) >>> 0)}/24`;
  return `${formatAddress({ v6: true, a: address.a, b: (address.b & 0xffff0000) >>> 0, c: 0, d: 0 })}/48`;
}
