/**
 * What one run of reading remembers: bounded caches, so that the same client, place or operation is the same object again.
 *
 * Surprise: a full cache is thrown away whole; that costs a few repeats and needs no bookkeeping per hit.
 */
import type { Client, Names, StatedPlace } from '../core/event.ts';
import type { Reading } from '../core/ports.ts';
import { publicAddress } from './address.ts';
import { clientOf, type ClientFacts } from './client.ts';

export interface Desk {
  client(facts: ClientFacts): Client | null;
  address(written: string | null): string | null;
  place(place: StatedPlace): StatedPlace;
  ignored(operation: string): Reading;
  /** Actor and mailbox of an audit record, by the texts that name them. */
  party(key: string, make: () => Party): Party;
  /** The organisation's own mail domains, as far as they are known; empty = unknown. */
  readonly home: ReadonlySet<string>;
}

export interface Party {
  readonly who: Names;
  readonly mailbox: Names | undefined;
}

/** A function that remembers its answers, at most `limit` of them. */
export function remembering<Value>(limit: number, make: (key: string) => Value): (key: string) => Value {
  let known = new Map<string, { readonly value: Value }>();
  return (key) => {
    const hit = known.get(key);
    if (hit !== undefined) return hit.value;
    const value = make(key);
    if (known.size >= limit) known = new Map();
    known.set(key, { value });
    return value;
  };
}

export function openDesk(domains: Iterable<string> = []): Desk {
  const clients = new Map<string, Client | null>();
  const shapes = new Map<string, Client>();
  const places = new Map<string, StatedPlace>();
  const parties = new Map<string, Party>();
  const address = remembering(50_000, publicAddress);
  const ignored = remembering(2_000, (operation): Reading => ({ outcome: 'ignored', operation }));

  const client = (facts: ClientFacts): Client | null => {
    const only = onlyFact(facts);
    if (only !== null) return only === '' ? null : remembered(facts, only);
    const key = `${facts.userAgent ?? ''}\n${facts.info ?? ''}\n${facts.system ?? ''}\n${facts.browser ?? ''}\n${facts.used ?? ''}`;
    return remembered(facts, key);
  };

  const remembered = (facts: ClientFacts, key: string): Client | null => {
    const hit = clients.get(key);
    if (hit !== undefined) return hit;
    if (clients.size >= 20_000) clients.clear();
    const made = clientOf(facts);
    const shape = made === null ? null : shared(shapes, `${made.system ?? ''}|${made.app ?? ''}|${made.scripted}|${made.legacy}`, made);
    clients.set(key, shape);
    return shape;
  };

  const place = (stated: StatedPlace): StatedPlace =>
    shared(
      places,
      `${stated.country ?? ''}|${stated.region ?? ''}|${stated.city ?? ''}|${stated.latitude ?? ''}|${stated.longitude ?? ''}|${stated.operator ?? ''}`,
      stated,
    );

  return {
    client,
    address: (written) => (written === null ? null : address(written)),
    place,
    party: (key, make) => {
      const hit = parties.get(key);
      if (hit !== undefined) return hit;
      if (parties.size >= 50_000) parties.clear();
      const made = make();
      parties.set(key, made);
      return made;
    },
    ignored: (operation) => ignored(operation.length > 120 ? operation.slice(0, 120) : operation),
    home: new Set([...domains].map((domain) => domain.toLowerCase())),
  };
}

/** Most records state one thing about the client: then that text is the key and none has to be put together. */
function onlyFact(facts: ClientFacts): string | null {
  if ((facts.system ?? null) !== null || (facts.browser ?? null) !== null || (facts.used ?? null) !== null) return null;
  if ((facts.info ?? null) === null) return facts.userAgent ?? '';
  return (facts.userAgent ?? null) === null ? (facts.info ?? '') : null;
}

function shared<Value>(known: Map<string, Value>, key: string, value: Value): Value {
  const hit = known.get(key);
  if (hit !== undefined) return hit;
  if (known.size >= 20_000) known.clear();
  known.set(key, value);
  return value;
}
