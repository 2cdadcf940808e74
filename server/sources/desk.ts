/**
 * What one run of reading remembers: bounded caches, so that the same client, place or operation is the same object again.
 *
 * Surprise: a full cache is thrown away whole; that costs a few repeats and needs no bookkeeping per hit.
 */
import { createHash } from 'node:crypto';
import type { Client, Names, StatedPlace } from '../core/event.ts';
import type { MessageText } from '../core/message-text.ts';
import type { Reading } from '../core/ports.ts';
import { publicAddress } from './address.ts';
import { isService } from './names.ts';
import { clientOf, type ClientFacts } from './client.ts';
import { openPdfReader, type PdfReader } from './pdf-reader.ts';
import { readText, type Reader, type Written } from './text.ts';

export interface Desk {
  client(facts: ClientFacts): Client | null;
  address(written: string | null): string | null;
  place(place: StatedPlace): StatedPlace;
  ignored(operation: string): Reading;
  isService(userId: string): boolean;
  /** Actor and mailbox of an audit record, by the texts that name them. */
  party(key: string, make: () => Party): Party;
  /** The organisation's own mail domains, as far as they are known; empty = unknown. */
  readonly home: ReadonlySet<string>;
  /** A message's text, read and dropped; copies of one message lie in many mailboxes and are read once. */
  text(written: Written): MessageText;
  /** Its thread is started by the first file and ended by whoever opened the desk. */
  readonly pdf: PdfReader;
}

export interface Party {
  readonly who: Names;
  readonly mailbox: Names | undefined;
}

/** A function that remembers its answers, at most `limit` of them. */
function remembering<Value>(limit: number, make: (key: string) => Value): (key: string) => Value {
  let known = new Map<string, { readonly value: Value }>();
  return (key) => {
    const hit = known.get(key);
    if (hit !== undefined) return hit.value;
    const value = make(key);
    if (key.length > LONGEST_KEY) return value;
    if (known.size >= limit) known = new Map();
    known.set(key, { value });
    return value;
  };
}

/** Without a tenant there is nothing to keep apart: the same records give the same hashes. */
export const REPLAY_READER: Reader = { key: 'replay', style: true };

export function openDesk(domains: Iterable<string> = [], reader: Reader = REPLAY_READER): Desk {
  const agents = new Map<string, Client | null>();
  const infos = new Map<string, Client | null>();
  const mixed = new Map<string, Client | null>();
  const shapes = new Map<string, Client>();
  const places = new Map<string, StatedPlace>();
  const parties = new Map<string, Party>();
  const texts = new Map<string, MessageText>();
  const address = remembering(50_000, publicAddress);
  const ignored = remembering(2_000, (operation): Reading => ({ outcome: 'ignored', operation }));

  const shapeOf = (facts: ClientFacts): Client | null => {
    const made = clientOf(facts);
    if (made === null) return null;
    return shared(shapes, `${made.system ?? ''}|${made.app ?? ''}|${made.scripted}|${made.legacy}`, () => made);
  };

  /** Most records state one thing about the client: then that text is the key and none has to be put together. */
  const client = (facts: ClientFacts): Client | null => {
    const { userAgent = null, info = null, system = null, browser = null, used = null } = facts;
    if (system === null && browser === null && used === null) {
      if (info === null) return userAgent === null ? null : shared(agents, userAgent, () => shapeOf(facts));
      if (userAgent === null) return shared(infos, info, () => shapeOf(facts));
    }
    return shared(mixed, `${userAgent ?? ''}\n${info ?? ''}\n${system ?? ''}\n${browser ?? ''}\n${used ?? ''}`, () => shapeOf(facts));
  };

  const place = (stated: StatedPlace): StatedPlace =>
    shared(
      places,
      `${stated.country ?? ''}|${stated.region ?? ''}|${stated.city ?? ''}|${stated.latitude ?? ''}|${stated.longitude ?? ''}|${stated.operator ?? ''}`,
      () => stated,
    );

  return {
    client,
    address: (written) => (written === null ? null : address(written)),
    place,
    isService: remembering(MOST, isService),
    party: (key, make) => shared(parties, key, make),
    ignored: (operation) => ignored(operation.length > 120 ? operation.slice(0, 120) : operation),
    home: new Set([...domains].map((domain) => domain.toLowerCase())),
    text: (written) => shared(texts, digestOf(written), () => readText(written, reader), MOST_TEXTS),
    pdf: openPdfReader(),
  };
}

const MOST = 50_000;
/** A kilobyte or two each. */
const MOST_TEXTS = 4_000;
/** Nobody writes texts this long but to fill our memory; they are worked out each time. */
const LONGEST_KEY = 1_000;

function shared<Value>(known: Map<string, Value>, key: string, make: () => Value, most = MOST): Value {
  const hit = known.get(key);
  if (hit !== undefined) return hit;
  const value = make();
  if (key.length > LONGEST_KEY) return value;
  if (known.size >= most) known.clear();
  known.set(key, value);
  return value;
}

/** What decides how a text is read. */
function digestOf({ subject, sender, content, isHtml, attached = [], truncated = false }: Written): string {
  const digest = createHash('sha256');
  for (const part of [subject ?? '', sender ?? '', `${isHtml} ${truncated}`, content, ...attached]) digest.update(part).update('\0');
  return digest.digest('base64');
}
