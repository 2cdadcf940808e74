/** Which records tell of the same message of ours, what a further one adds, and how odd all of them are together. */
import type { Account } from './account.ts';
import type { Actor } from './actor.ts';
import type { Evidence } from './evidence.ts';
import type { Event, MailSent } from './event.ts';
import { hash53 } from './hash.ts';
import { together } from './inbound.ts';
import { MINUTE } from './rate.ts';
import type { Observed } from './judge.ts';
import type { Layout } from './layout.ts';
import { NOTHING_SAID, type Said } from './said.ts';
import type { Signal } from './signal.ts';
import type { MessageVerdict, Reason } from './verdict.ts';

/** Records of one message are about one instant; those of feeds with clocks of their own, nearly. */
const ONE_MESSAGE = 60 * MINUTE;

/**
 * Whoever sends chooses the Message-ID, and can choose one that was used: then it is a message of its own. Copies tell of one sender and of one time, and
 * the audit log tells of a message once.
 */
export function isCopy(event: MailSent, account: Account, other: MessageVerdict): boolean {
  const sameSender = other.incidents === account.incidents || other.sender === (event.sender ?? account.name);
  return sameSender && Math.abs(event.at - other.at) <= ONE_MESSAGE && !(event.feed === 'audit' && other.feed === 'audit');
}

/** Under which a message of ours may be kept: its own name, another when that one was used before, one of this record's alone. */
export function idsOf({ messageId, id }: MailSent, { key }: Account): readonly [string, ...string[]] {
  const made = (of: string): string => `synthetic:${hash53(`${String(key)}/${of}`).toString(16)}`;
  return messageId === null ? [made(id)] : [messageId, made(messageId), made(id)];
}

/** What the earlier records of a message told, and how much of it was counted for the hands that act now. */
export interface Joined {
  readonly counted: Told;
  readonly known: Told;
}

/** Of one message: recipients, those among them who were written to for the first time, and the rest. */
export interface Told {
  readonly recipients: number;
  readonly fresh: number;
  readonly said: Said;
}

export const NOTHING_TOLD: Told = { recipients: 0, fresh: 0, said: NOTHING_SAID };

/** Signals that look at every record of a message, and count what the earlier ones did not tell. */
const ON_SECOND_COPY = new Set([
  'recipients-surge',
  'first-time-recipients',
  'many-domains',
  'hidden-recipients',
  'generic-subject',
  'identical-messages',
]);
/** Of these, what counts amounts by the same hands: for other hands it is counted anew. */
const BY_AMOUNT = new Set(['recipients-surge', 'first-time-recipients', 'many-domains', 'identical-messages']);
/** Signals that read text or headers; they look at the first copy that has them. */
const ON_TEXT = new Set(['asks-for-money', 'unlike-writing', 'sent-unseen-link', 'answer-to-nothing']);

/** Of a further copy of a message only what the earlier ones did not say is looked at. */
export function isLooking(event: Event, joined: (MessageVerdict & Joined) | null): (signal: Signal) => boolean {
  if (joined === null) return () => true;
  const hasNewText = event.kind === 'mail-sent' && event.text !== null && joined.asked === null;
  return ({ id }) => ON_SECOND_COPY.has(id) || (hasNewText && ON_TEXT.has(id));
}

/** Bits from which on the hands' origin is a reason of the message. */
const STRANGE_ORIGIN = 2;

/** How many it goes to is one thing, however many signals notice it. */
const MANY = new Set([
  'recipients-surge',
  'first-time-recipients',
  'many-domains',
  'identical-messages',
  'hidden-recipients',
  'generic-subject',
]);

export function oddityOf(reasons: readonly Reason[]): number {
  const many = reasons.reduce((most, { signal, weight }) => (MANY.has(signal) ? Math.max(most, weight) : most), 0);
  return together([many, ...reasons.filter(({ signal }) => !MANY.has(signal)).map(({ weight }) => weight)]);
}

/** A record without an address tells of the hands that an earlier one told of; `null` = there was none, or they are gone. */
export function senderOf({ origin }: MailSent, { actors }: Account, earlier: MessageVerdict | null): Actor | null {
  const hands = origin.address === null ? (earlier?.actor ?? null) : null;
  return hands !== null && actors.includes(hands) ? hands : null;
}

/** What records without an address showed, now that one showed this too; amounts only as long as they stand against the hands. */
export function unplacedOf({ unplaced = [], actor }: MessageVerdict, seen: readonly Observed[]): readonly Evidence[] {
  return [...unplaced, ...seen.map(({ found }) => found)].filter(({ signal, eventId }) => !BY_AMOUNT.has(signal) || actor?.holds(eventId));
}

/** The first copy had no address and went to whoever was active; now it is known whose it was. */
export function moveTo(actor: Actor, message: MessageVerdict, layout: Layout): void {
  const { unplaced = [], actor: before } = message;
  before?.withdraw(new Set(unplaced.map(({ eventId }) => eventId)));
  for (const found of unplaced) if (!BY_AMOUNT.has(found.signal)) actor.put(found);
  for (const [name, amount] of [
    ['recipients', message.recipients],
    ['new-recipients', message.fresh],
    ['domains', message.said?.domains ?? 0],
  ] as const) {
    const volume = before?.volumes.get(layout.windowOrNull(name) ?? -1);
    if (volume) volume.amount = Math.max(0, volume.amount - amount);
  }
  // How often the same went out is known of the account, and counted anew.
  before?.volumes.delete(layout.windowOrNull('identical-messages') ?? -1);
  message.actor = actor;
}

/** The message as the earlier records told it: what a further one adds is learned after it has joined. */
export function asJoined(message: MessageVerdict): MessageVerdict & Joined {
  const known = toldOf(message);
  return { ...message, known, counted: known };
}

/** What was counted for other hands is counted anew for those whose it is. */
export function asMoved(message: MessageVerdict): MessageVerdict & Joined {
  return { ...message, known: toldOf(message), counted: NOTHING_TOLD };
}

function toldOf({ recipients, fresh, said }: MessageVerdict): Told {
  return { recipients, fresh, said: said ?? NOTHING_SAID };
}

/** Each signal once, as strongly as a record showed it. */
export function addReasons(known: readonly Reason[], more: readonly Reason[]): Reason[] {
  const all = [...known];
  for (const reason of more) {
    const at = all.findIndex(({ signal }) => signal === reason.signal);
    const before = all[at];
    if (before === undefined) all.push(reason);
    else if (reason.weight > before.weight) all[at] = reason;
  }
  return all;
}

/** What the message itself shows; the others are of the hands that sent it. */
export function isAct({ audience }: Reason): boolean {
  return audience === 'everyone';
}

/** Where and with what the hands act, when that is strange; half of it is said of the message. */
export function originReasons(hands: Actor, access: number): readonly Reason[] {
  if (access <= STRANGE_ORIGIN) return [];
  const [first] = [...hands.accessLines.values()].sort((a, b) => b.bits - a.bits);
  return first === undefined ? [] : [{ signal: first.signal, sentence: first.sentence, weight: access / 2, audience: 'analyst' }];
}
