/**
 * One verdict per message and direction. It stores the message's own oddity; the sender's incident is joined when it is read, so that mail already
 * delivered is marked when its sender's account turns out hijacked.
 */
import type { Actor } from './actor.ts';
import type { Incident } from './incident.ts';
import { REPEATS_KNOWN_FOR } from './policy.ts';
import { hash53 } from './hash.ts';
import { type Asked, INDUCEMENTS } from './solicitation.ts';

export type Direction = 'inbound' | 'outbound' | 'internal';

export interface Reason {
  readonly signal: string;
  readonly sentence: string;
  readonly weight: number;
}

/** A message as judged so far; copies of it from several feeds join here. */
export interface MessageVerdict {
  readonly messageId: string;
  sender: string;
  readonly at: number;
  readonly direction: Direction;
  bits: number;
  readonly reasons: Reason[];
  /** What its text asks; `null` = the text was not seen. */
  asked: readonly Asked[] | null;
  /** Shares of the organisation's mail of this direction that were less odd, and asked less, when it came; `null` = too few to compare. */
  odderThan: number | null;
  asksMoreThan: number | null;
  /** Name of the account that sent it; `null` for mail from outside. */
  readonly account: string | null;
  /** Which hands sent it; `null` for mail from outside. */
  actor: Actor | null;
  /** A copy with an address has been seen: `actor` is certain. */
  placed: boolean;
  recipients: number;
  fresh: number;
  eventId: string;
  /** Where the first copy came from. */
  readonly feed: string;
  /** Incidents of the sender, newest last; shared with the account. */
  incidents: readonly Incident[];
  /** Names of those of us who got it, as keyed hashes of 53 bits. */
  readonly readers: Set<number>;
  readonly initial: { readonly at: number; readonly outOfCharacter: number | null };
}

/** 0-100 from bits: 0 with nothing odd, 6 at 2 bits, half at 8, 80 at 16. Strictly rising; three decimals. */
export function outOfCharacter(bits: number): number {
  const squared = Math.max(0, bits) ** 2;
  return Math.round((100_000 * squared) / (squared + 64)) / 1000;
}

/** Bits that the sender's incident lends to a message: all of them for mail of the suspicious hands, some for mail of unknown hands. */
export function markedBy(incidents: readonly Incident[], actor: Actor | null, placed: boolean, at: number): Incident | null {
  for (let i = incidents.length - 1; i >= 0; i--) {
    const incident = incidents[i] as Incident;
    if (incident.alertedAt === null || incident.state === 'dismissed') continue;
    const from = incident.openedAt - 3_600_000;
    if (at < from || at > (incident.closedAt ?? Number.POSITIVE_INFINITY)) continue;
    if (actor !== null && placed && !incident.hands().includes(actor)) continue;
    return incident;
  }
  return null;
}

const UNCOMPARED = 'too little mail was seen to compare it with';
/** Reasons told of each score. */
const MOST_REASONS = 5;

/** Why a message stands where it stands, for each of the two scores: the strongest first, then how it compares with the organisation's mail. */
export function reasonsOf(verdict: MessageVerdict): { readonly oddity: readonly Reason[]; readonly asking: readonly Reason[] } {
  const mail = verdict.direction === 'inbound' ? 'the mail you receive' : 'the mail you send';
  const oddity = [...verdict.reasons].filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight);
  const asking = (verdict.asked ?? [])
    .filter(({ bits }) => Math.abs(bits) >= 0.5)
    .sort((a, b) => b.bits - a.bits)
    .map(({ what, bits }): Reason => ({ signal: what, sentence: INDUCEMENTS[what], weight: bits }));
  const isAsking = asking.some(({ weight }) => weight > 0);
  return {
    oddity: [
      ...oddity.slice(0, MOST_REASONS - 1),
      oddity.length === 0
        ? { signal: 'nothing-odd', sentence: 'nothing odd was noticed', weight: 0 }
        : {
            signal: 'compared',
            sentence: verdict.odderThan === null ? UNCOMPARED : `odder than ${share(verdict.odderThan)} of ${mail}`,
            weight: 0,
          },
    ],
    asking:
      verdict.asked === null
        ? [{ signal: 'text-unseen', sentence: 'its text was not seen', weight: 0 }]
        : [
            ...asking.slice(0, MOST_REASONS - 1),
            isAsking
              ? {
                  signal: 'asking-compared',
                  sentence: verdict.asksMoreThan === null ? UNCOMPARED : asksAsMuch(1 - verdict.asksMoreThan, mail),
                  weight: 0,
                }
              : { signal: 'asks-nothing', sentence: 'its text asks for nothing improper', weight: 0 },
          ],
  };
}

/** Whether a reason speaks of what the text asks, rather than of how odd the message is. */
export function isAskingReason(signal: string): boolean {
  return signal in INDUCEMENTS || signal === 'asking-compared' || signal === 'asks-nothing' || signal === 'text-unseen';
}

function asksAsMuch(part: number, mail: string): string {
  return part < 0.05 ? `only ${share(part)} of ${mail} asks as much` : `${share(part)} of ${mail} asks as much`;
}

/** In percent, as exact as it matters: 99.97% is said, never all and never none. */
function share(part: number): string {
  const percent = Math.min(99.99, Math.max(0.01, 100 * part));
  const nearest = Math.min(percent, 100 - percent);
  return `${nearest >= 10 ? Math.round(percent) : nearest >= 1 ? percent.toFixed(1) : percent.toFixed(2)}%`;
}

export class Messages {
  /** Those whose copies may still come, by their keys; in the order of their coming. */
  readonly open: Map<number, MessageVerdict>;
  readonly #done: (verdict: MessageVerdict) => void;

  constructor(done: (verdict: MessageVerdict) => void, open = new Map<number, MessageVerdict>()) {
    this.#done = done;
    this.open = open;
  }

  find(messageId: string, direction: Direction): MessageVerdict | null {
    return this.open.get(keyOf(messageId, direction)) ?? null;
  }

  add(verdict: MessageVerdict): void {
    this.open.set(keyOf(verdict.messageId, verdict.direction), verdict);
  }

  /** Messages older than repeats are known for are final. Insertion order is close to time order; stopping at the first young one keeps this cheap. */
  settle(now: number): void {
    for (const [key, verdict] of this.open) {
      if (verdict.at > now - REPEATS_KNOWN_FOR) return;
      this.open.delete(key);
      this.#done(verdict);
    }
  }

  finish(): void {
    for (const verdict of this.open.values()) this.#done(verdict);
    this.open.clear();
  }
}

function keyOf(messageId: string, direction: Direction): number {
  return hash53(messageId, direction === 'inbound' ? 1 : direction === 'outbound' ? 2 : 3);
}
