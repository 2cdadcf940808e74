/**
 * One canonical text for the address of a person, from the forms that workloads write.
 *
 * Surprise: admin and consent operations often show an address of Microsoft's own servers instead of the person's. Those, and private
 * ones, say nothing about where somebody is: they become `null`, which is not the same as a new place.
 */

import { canonicalAddress, isPublic, parseAddress } from '../places/address.ts';

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

interface Range {
  readonly v6: boolean;
  readonly words: readonly number[];
  readonly masks: readonly number[];
}

const BACK_ENDS: readonly Range[] = MICROSOFT_BACK_ENDS.flatMap((range) => {
  const [text = '', bits = '0'] = range.split('/');
  const address = parseAddress(text);
  if (address === null) return [];
  const { v6, a, b, c, d } = address;
  const masks = (v6 ? [0, 32, 64, 96] : [0]).map((from) => maskOf(Number(bits) - from));
  return [{ v6, words: [a, b, c, d].slice(0, masks.length).map((word, i) => (word & (masks[i] ?? 0)) >>> 0), masks }];
});

function maskOf(width: number): number {
  return width <= 0 ? 0 : width >= 32 ? 0xffffffff : (0xffffffff << (32 - width)) >>> 0;
}

/** `1.2.3.4`, `1.2.3.4:5678`, `[v6]:port`, `::ffff:1.2.3.4`, `::1`, empty or absent, and a list of hops of which the first counts. */
export function publicAddress(written: string | null): string | null {
  if (written === null || written.length < 3 || written.length > 200) return null;
  const comma = written.indexOf(',');
  const canonical = canonicalAddress(comma < 0 ? written : written.slice(0, comma));
  return canonical !== null && isPublic(canonical) && !isBackEnd(canonical) ? canonical : null;
}

function isBackEnd(canonical: string): boolean {
  const address = parseAddress(canonical);
  if (address === null) return false;
  const parts = [address.a, address.b, address.c, address.d];
  return BACK_ENDS.some(
    ({ v6, words, masks }) => v6 === address.v6 && words.every((word, i) => ((parts[i] ?? 0) & (masks[i] ?? 0)) >>> 0 === word),
  );
}
