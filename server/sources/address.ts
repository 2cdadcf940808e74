/**
 * One canonical text for the address of a person, from the forms that workloads write.
 *
 * Surprise: admin and consent operations often show an address of Microsoft's own servers instead of the person's. Those, and private
 * ones, say nothing about where somebody is: they become `null`, which is not the same as a new place.
 */

/**
 * Published ranges of Exchange Online (ID 1, 8, 9, 10) and Entra ID (ID 56), from Microsoft's "Microsoft 365 URLs and IP address ranges",
 * and the Exchange back-end blocks 2603:10a6/10b6/10c6/10d6 that mailbox records show. Azure in general is not here: intruders rent it too.
 */
const MICROSOFT_BACK_ENDS: readonly string[] = [
  '13.107.6.152/31',
  '13.107.18.10/31',
  '13.107.128.0/22',
  '20.20.32.0/19',
  '20.190.128.0/18',
  '20.231.128.0/19',
  '23.103.160.0/20',
  '40.92.0.0/15',
  '40.96.0.0/13',
  '40.104.0.0/15',
  '40.107.0.0/16',
  '40.126.0.0/18',
  '52.96.0.0/14',
  '52.100.0.0/14',
  '104.47.0.0/17',
  '131.253.33.215/32',
  '132.245.0.0/16',
  '150.171.32.0/22',
  '204.79.197.215/32',
  '2603:1006::/31',
  '2603:1016::/31',
  '2603:1026::/31',
  '2603:1036::/31',
  '2603:1046::/31',
  '2603:1056::/31',
  '2603:10a6::/32',
  '2603:10b6::/32',
  '2603:10c6::/32',
  '2603:10d6::/32',
  '2620:1ec::/36',
  '2a01:111:f400::/40',
];

interface Range4 {
  readonly first: number;
  readonly last: number;
}
interface Range6 {
  readonly high: number;
  readonly low: number;
  readonly highMask: number;
  readonly lowMask: number;
}

const BACK_ENDS_4: readonly Range4[] = MICROSOFT_BACK_ENDS.filter((range) => !range.includes(':')).map((range) => {
  const [address = '', bits = '32'] = range.split('/');
  const first = v4Number(address);
  return { first, last: first + 2 ** (32 - Number(bits)) - 1 };
});

const BACK_ENDS_6: readonly Range6[] = MICROSOFT_BACK_ENDS.filter((range) => range.includes(':')).map((range) => {
  const [address = '', bits = '128'] = range.split('/');
  const groups = v6Groups(address) ?? [];
  const mask = (width: number): number => (width <= 0 ? 0 : width >= 32 ? 0xffffffff : (0xffffffff << (32 - width)) >>> 0);
  const highMask = mask(Number(bits));
  const lowMask = mask(Number(bits) - 32);
  return { high: (word(groups, 0) & highMask) >>> 0, low: (word(groups, 2) & lowMask) >>> 0, highMask, lowMask };
});

/** `1.2.3.4`, `1.2.3.4:5678`, `[v6]:port`, `::ffff:1.2.3.4`, `::1`, empty or absent, and a list of hops of which the first counts. */
export function publicAddress(written: string | null): string | null {
  if (written === null || written.length < 3 || written.length > 200) return null;
  const bare = withoutPort(written);
  const dotted = v4Number(bare);
  if (dotted >= 0) return isPublic4(dotted) ? v4Text(dotted) : null;
  const groups = v6Groups(bare);
  if (groups === null) return null;
  if (isMapped(groups)) {
    const inner = word(groups, 6);
    return isPublic4(inner) ? v4Text(inner) : null;
  }
  return isPublic6(groups) ? v6Text(groups) : null;
}

function withoutPort(written: string): string {
  let bare = written;
  const comma = bare.indexOf(',');
  if (comma >= 0) bare = bare.slice(0, comma);
  if (bare.charCodeAt(0) <= 32 || bare.charCodeAt(bare.length - 1) <= 32) bare = bare.trim();
  if (bare.charCodeAt(0) === 91) {
    const close = bare.indexOf(']');
    return close < 0 ? '' : zoneless(bare.slice(1, close));
  }
  const colon = bare.indexOf(':');
  if (colon < 0) return bare;
  return bare.indexOf(':', colon + 1) < 0 ? bare.slice(0, colon) : zoneless(bare);
}

function zoneless(bare: string): string {
  const percent = bare.indexOf('%');
  return percent < 0 ? bare : bare.slice(0, percent);
}

/** The 32 bits of a dotted address, or -1. Leading zeros are refused: some readers take them for octal. */
function v4Number(bare: string): number {
  if (bare.length < 7 || bare.length > 15) return -1;
  let value = 0;
  let part = -1;
  let dots = 0;
  for (let at = 0; at < bare.length; at++) {
    const code = bare.charCodeAt(at);
    if (code === 46) {
      if (part < 0 || ++dots > 3) return -1;
      value = value * 256 + part;
      part = -1;
    } else {
      const digit = code - 48;
      if (digit < 0 || digit > 9 || part === 0) return -1;
      part = part < 0 ? digit : part * 10 + digit;
      if (part > 255) return -1;
    }
  }
  return dots === 3 && part >= 0 ? value * 256 + part : -1;
}

function v4Text(value: number): string {
  return `${String(value >>> 24)}.${String((value >>> 16) & 255)}.${String((value >>> 8) & 255)}.${String(value & 255)}`;
}

function isPublic4(value: number): boolean {
  const first = value >>> 24;
  const second = (value >>> 16) & 255;
  if (first === 0 || first === 10 || first === 127 || first >= 224) return false;
  if ((first === 100 && second >= 64 && second < 128) || (first === 169 && second === 254)) return false;
  if ((first === 172 && second >= 16 && second < 32) || (first === 192 && second === 168)) return false;
  for (const range of BACK_ENDS_4) if (value >= range.first && value <= range.last) return false;
  return true;
}

/** Eight 16-bit groups, or `null` when it is no IPv6 address. */
function v6Groups(bare: string): number[] | null {
  if (bare.length < 2 || bare.length > 45 || !bare.includes(':')) return null;
  const gap = bare.indexOf('::');
  if (gap >= 0 && bare.indexOf('::', gap + 1) >= 0) return null;
  const head = groupsOf(gap < 0 ? bare : bare.slice(0, gap));
  const tail = gap < 0 ? [] : groupsOf(bare.slice(gap + 2));
  if (head === null || tail === null) return null;
  const missing = 8 - head.length - tail.length;
  if (gap < 0 ? missing !== 0 : missing < 1) return null;
  return [...head, ...new Array<number>(missing).fill(0), ...tail];
}

function groupsOf(part: string): number[] | null {
  if (part === '') return [];
  const groups: number[] = [];
  for (const [index, group] of part.split(':').entries()) {
    if (group.includes('.')) {
      const dotted = v4Number(group);
      if (dotted < 0 || index !== part.split(':').length - 1) return null;
      groups.push(Math.floor(dotted / 65536), dotted % 65536);
    } else {
      if (!/^[0-9a-fA-F]{1,4}$/.test(group)) return null;
      groups.push(Number.parseInt(group, 16));
    }
  }
  return groups;
}

function word(groups: readonly number[], at: number): number {
  return (groups[at] ?? 0) * 65536 + (groups[at + 1] ?? 0);
}

function isMapped(groups: readonly number[]): boolean {
  return groups[5] === 0xffff && groups.slice(0, 5).every((group) => group === 0);
}

function isPublic6(groups: readonly number[]): boolean {
  const first = groups[0] ?? 0;
  if (word(groups, 0) === 0 && word(groups, 2) === 0 && word(groups, 4) === 0) return false;
  if ((first & 0xfe00) === 0xfc00 || (first & 0xffc0) === 0xfe80 || (first & 0xff00) === 0xff00) return false;
  const high = word(groups, 0);
  const low = word(groups, 2);
  for (const range of BACK_ENDS_6) {
    if ((high & range.highMask) >>> 0 === range.high && (low & range.lowMask) >>> 0 === range.low) return false;
  }
  return true;
}

/** RFC 5952: lower case, no leading zeros, the longest run of two or more zero groups as `::`. */
function v6Text(groups: readonly number[]): string {
  let best = -1;
  let length = 1;
  for (let start = 0; start < 8; start++) {
    let end = start;
    while (end < 8 && groups[end] === 0) end++;
    if (end - start > length) {
      best = start;
      length = end - start;
    }
    if (end > start) start = end;
  }
  const hex = groups.map((group) => group.toString(16));
  if (best < 0) return hex.join(':');
  return `${hex.slice(0, best).join(':')}::${hex.slice(best + length).join(':')}`;
}
