/**
 * One verdict per message and direction. It stores the message's own oddity; the sender's incident is joined when it is read, so that mail already
 * delivered is marked when its sender's account turns out hijacked.
 */
import type { Actor } from './actor.ts';
import { type Channel, type Evidence, plural } from './evidence.ts';
import type { Incident } from './incident.ts';
import { REPEATS_KNOWN_FOR } from './policy.ts';
import { hash53 } from './hash.ts';
import type { Said } from './said.ts';
import { type Asked, type Inducement, INDUCEMENTS } from './solicitation.ts';

export type Direction = 'inbound' | 'outbound' | 'internal';

/** Who may be told: whoever got the message, or the analysts of the organisation only. */
export type Audience = 'everyone' | 'analyst';

export interface Reason {
  readonly signal: string;
  readonly sentence: string;
  /** Bits; 0 and less for what is as usual. */
  readonly weight: number;
  readonly audience: Audience;
}

/** How somebody got in, what they read and how they stay is for analysts; what a message shows of itself is for its readers too. */
export function audienceOf(channel: Channel): Audience {
  return channel === 'impact' ? 'everyone' : 'analyst';
}

/** A message as judged so far; copies of it from several feeds join here. */
export interface MessageVerdict {
  readonly messageId: string;
  sender: string;
  readonly at: number;
  /** Of mail of ours `internal` when recipients are known and all of them are ours, else `outbound`. */
  direction: Direction;
  bits: number;
  reasons: readonly Reason[];
  /** What its text asks; `null` = the text was not seen. */
  asked: readonly Asked[] | null;
  /** Shares of the organisation's mail of this direction that were less odd, and asked less, when it came; `null` = too few to compare. */
  odderThan: number | null;
  asksMoreThan: number | null;
  /** Bits as which it is counted among these; none = it is not. */
  countedAs?: number;
  /** Name of the account that sent it; `null` for mail from outside. */
  readonly account: string | null;
  /** Which hands sent it; `null` for mail from outside. */
  actor: Actor | null;
  /** A copy with an address has been seen: `actor` is certain. */
  placed: boolean;
  recipients: number;
  fresh: number;
  /** Of mail of ours: what its records told so far. */
  said?: Said;
  /** Of mail of ours: what its own text asks, whatever the copies of those who got it say. */
  wrote?: readonly Asked[] | null;
  /** Of mail of ours that went to nobody outside: what the copies of those who got it told, which is a row of its own as soon as it went outside too. */
  copy?: MessageVerdict;
  eventId: string;
  /** What its records showed, as long as none had an address. */
  unplaced?: readonly Evidence[];
  /** Where the first copy came from. */
  readonly feed: string;
  /** Incidents of the sender, newest last; shared with the account. */
  incidents: readonly Incident[];
  /** Names of those of us who got it, as keyed hashes of 53 bits; one set for all directions of a message of ours. */
  readonly readers: Set<number>;
  initial: { readonly at: number; readonly outOfCharacter: number | null };
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
/** Of a message with nothing odd, and of a text that asks for nothing. */
const MOST_CALM = 3;

/** What a text can ask, by what it would cost its reader; each group that it leaves out is a reason to be calm. */
const LEFT_OUT: readonly { readonly signal: string; readonly sentence: string; readonly of: readonly Inducement[] }[] = [
  {
    signal: 'asks-no-money',
    sentence: 'asks for no payment, no bank details and no gift cards',
    of: [
      'changed-account',
      'account-below',
      'payment-asked',
      'bank-details-asked',
      'payroll-redirect',
      'gift-cards',
      'bank-coordinates',
      'other-payee',
    ],
  },
  { signal: 'asks-no-access', sentence: 'asks for no password, no code and no call', of: ['credential-check', 'code-asked', 'call-back'] },
  {
    signal: 'asks-no-secrecy',
    sentence: 'asks for no secrecy and no hurry',
    of: ['secrecy', 'urgency', 'authority', 'opener', 'other-channel'],
  },
];

/**
 * Why a message stands where it stands, for each of the two scores: the strongest first, then how it compares with the organisation's mail, then what is
 * as usual. `reader` = who is told: recipients get nothing of where and when somebody signed in, only that there was something.
 */
export function reasonsOf(
  verdict: MessageVerdict,
  reader: Audience = 'analyst',
): { readonly oddity: readonly Reason[]; readonly asking: readonly Reason[] } {
  return { oddity: oddityReasons(verdict, reader), asking: askingReasons(verdict) };
}

function oddityReasons(verdict: MessageVerdict, reader: Audience): readonly Reason[] {
  const odd = [...verdict.reasons].filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight);
  const told = reader === 'analyst' ? odd : odd.filter(({ audience }) => audience === 'everyone');
  const hidden = odd.reduce((sum, one) => sum + one.weight, 0) - told.reduce((sum, one) => sum + one.weight, 0);
  if (hidden > 0) told.push(open('unusual-sending', 'was sent in a way that is unusual for its sender', hidden));
  const calm = [...verdict.reasons.filter(({ weight }) => weight <= 0), ...asEver(verdict)];
  if (told.length === 0) return [open('nothing-odd', 'nothing odd was noticed'), ...calm].slice(0, MOST_CALM);
  const compared = verdict.odderThan === null ? UNCOMPARED : `odder than ${share(verdict.odderThan)} of ${mailOf(verdict)}`;
  return [...told.slice(0, MOST_REASONS - 1), open('compared', compared)];
}

/** What follows from the record of the message itself. */
function asEver({ direction, actor, recipients, fresh }: MessageVerdict): readonly Reason[] {
  const calm: Reason[] = [];
  if (actor !== null && fresh === 0 && recipients > 0)
    calm.push(open('known-recipients', 'goes only to people to whom the sender has written before'));
  if (direction === 'internal') calm.push(open('from-inside', 'was sent inside your organisation'));
  else if (recipients > 0) calm.push(open('few-recipients', `goes to ${plural(recipients, 'recipient')}`));
  return calm;
}

function askingReasons(verdict: MessageVerdict): readonly Reason[] {
  const { asked } = verdict;
  if (asked === null) return [open('text-unseen', 'its text was not seen')];
  const told = asked
    .filter(({ bits }) => Math.abs(bits) >= 0.5)
    .sort((a, b) => b.bits - a.bits)
    .slice(0, MOST_REASONS - 1)
    .map(({ what, bits }) => open(what, INDUCEMENTS[what], bits));
  const calm = LEFT_OUT.filter(({ of }) => !asked.some(({ what, bits }) => bits > 0 && of.includes(what))).map(({ signal, sentence }) =>
    open(signal, sentence),
  );
  if (!told.some(({ weight }) => weight > 0))
    return [...told, open('asks-nothing', 'its text asks for nothing improper'), ...calm].slice(0, Math.max(MOST_CALM, told.length + 1));
  return [
    ...told,
    open('asking-compared', verdict.asksMoreThan === null ? UNCOMPARED : asksAsMuch(1 - verdict.asksMoreThan, mailOf(verdict))),
  ];
}

function open(signal: string, sentence: string, weight = 0): Reason {
  return { signal, sentence, weight, audience: 'everyone' };
}

function mailOf({ direction }: MessageVerdict): string {
  return direction === 'inbound' ? 'the mail you receive' : 'the mail you send';
}

const OF_ASKING: ReadonlySet<string> = new Set([
  ...Object.keys(INDUCEMENTS),
  ...LEFT_OUT.map(({ signal }) => signal),
  'asking-compared',
  'asks-nothing',
  'text-unseen',
]);

/** Whether a reason speaks of what the text asks, rather than of how odd the message is. */
export function isAskingReason(signal: string): boolean {
  return OF_ASKING.has(signal);
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

  /** The one of which a record of its sending is known, rather in this direction. */
  sent(messageId: string, rather: Direction): MessageVerdict | null {
    const found = ([rather, 'outbound', 'internal'] as const).map((direction) => this.find(messageId, direction));
    return found.find((verdict) => verdict?.actor != null) ?? null;
  }

  /**
   * A further record told more of where a message of ours went. What our people's copies told is part of it as long as it went to nobody outside, and a
   * message of its own otherwise. False = it stands so already.
   */
  turn(verdict: MessageVerdict, direction: 'internal' | 'outbound'): boolean {
    if (verdict.direction === direction) return false;
    this.open.delete(keyOf(verdict.messageId, verdict.direction));
    verdict.direction = direction;
    if (direction === 'internal') takeIn(verdict, this.find(verdict.messageId, 'internal'));
    else {
      if (verdict.copy !== undefined) this.add(verdict.copy);
      delete verdict.copy;
      verdict.asked = verdict.wrote ?? null;
      if (verdict.asked === null) verdict.asksMoreThan = null;
    }
    this.add(verdict);
    return true;
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

function takeIn(verdict: MessageVerdict, copy: MessageVerdict | null): void {
  if (copy === null) return;
  verdict.copy = copy;
  verdict.asksMoreThan = verdict.asked === null ? copy.asksMoreThan : verdict.asksMoreThan;
  verdict.asked ??= copy.asked;
  if (copy.initial.at < verdict.initial.at) verdict.initial = copy.initial;
}

function keyOf(messageId: string, direction: Direction): number {
  return hash53(messageId, direction === 'inbound' ? 1 : direction === 'outbound' ? 2 : 3);
}
