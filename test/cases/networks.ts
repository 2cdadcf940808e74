/** Networks out of the documentation ranges: offices on IPv4, homes, phones and guests on IPv6 blocks of their own. */
import type { Network, Place } from './cast.ts';

export function office(asn: number, place: Place, addresses: readonly string[]): Network {
  return { asn, place, prefixes: addresses, keptDays: 1 };
}

/** A household's line; its block changes when the provider renews it. `block` 0 to 255. */
export function home(asn: number, place: Place, line: { readonly block: number; readonly keptDays: number }): Network {
  const prefixes = Array.from({ length: 8 }, (_, turn) => block(0x1000 + line.block * 8 + turn));
  return { asn, place, prefixes: line.keptDays > 300 ? prefixes.slice(0, 1) : prefixes, keptDays: line.keptDays };
}

/** A phone carrier: any of a few blocks, another subnet each day. */
export function carrier(asn: number, place: Place, first: number): Network {
  return { asn, place, prefixes: Array.from({ length: 4 }, (_, turn) => block(0x4000 + first * 16 + turn)), keptDays: 0 };
}

/** A hotel, café or conference: one block. */
export function guest(asn: number, place: Place, number: number): Network {
  return { asn, place, prefixes: [block(0x7000 + number)], keptDays: 400 };
}

function block(number: number): string {
  return `2001:db8:${number.toString(16)}`;
}
