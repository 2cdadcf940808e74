/** What follows from the organisation's one secret: keys for names and texts that are kept, and for account numbers. */
import { hkdfSync } from 'node:crypto';
import { Keyed } from './core/keyed.ts';

export interface Keys {
  /** Of names, domains and texts. */
  readonly keyed: Keyed;
  /** Of account numbers in messages. */
  readonly accounts: string;
}

/** A replay keeps nothing, and gives the same answer on every machine. */
export const REPLAY_KEYS: Keys = { keyed: new Keyed(0x7265706c, 0x61792121), accounts: 'replay' };

export function keysFrom(secret: Uint8Array): Keys {
  const words = new DataView(derived(secret, 'names', 8));
  return {
    keyed: new Keyed(words.getUint32(0, true), words.getUint32(4, true)),
    accounts: Buffer.from(derived(secret, 'accounts', 32)).toString('base64'),
  };
}

function derived(secret: Uint8Array, purpose: string, bytes: number): ArrayBuffer {
  return hkdfSync('sha256', secret, new Uint8Array(), `telltale ${purpose}`, bytes);
}
