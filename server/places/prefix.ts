/** A block of addresses written as `203.0.113.0/24`, or a single address, as its first and last member. */
import { canonicalAddress, parseAddress } from './address.ts';
import type { Numeric } from './address.ts';

export interface Block {
  readonly first: Numeric;
  readonly last: Numeric;
}

function masks(length: number): readonly [number, number, number, number] {
  const part = (index: number) => {
    const bits = Math.min(32, Math.max(0, length - 32 * index));
    return bits === 0 ? 0 : (0xffffffff << (32 - bits)) >>> 0;
  };
  return [part(0), part(1), part(2), part(3)];
}

/** Bits beyond the prefix length are ignored: people write `203.0.113.7/24` and mean the network. */
export function parseBlock(text: string): Block | null {
  const slash = text.indexOf('/');
  const canonical = canonicalAddress(slash < 0 ? text : text.slice(0, slash));
  const address = canonical === null ? null : parseAddress(canonical);
  if (!address) return null;
  if (slash < 0) return { first: address, last: address };
  const tail = text.slice(slash + 1).trim();
  const width = address.v6 ? 128 : 32;
  if (!/^\d{1,3}$/.test(tail) || Number(tail) > width) return null;
  const mask = masks(Number(tail));
  if (!address.v6) {
    const low = (address.a & mask[0]) >>> 0;
    return { first: { ...address, a: low }, last: { ...address, a: (low | ~mask[0]) >>> 0 } };
  }
  const words = [address.a, address.b, address.c, address.d] as const;
  const low = (index: 0 | 1 | 2 | 3) => (words[index] & mask[index]) >>> 0;
  const high = (index: 0 | 1 | 2 | 3) => (words[index] | ~mask[index]) >>> 0;
  return {
    first: { v6: true, a: low(0), b: low(1), c: low(2), d: low(3) },
    last: { v6: true, a: high(0), b: high(1), c: high(2), d: high(3) },
  };
}
