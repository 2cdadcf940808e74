/** Which records tell of the same message of ours, what a further one adds, and how odd all of them are together. */
import type { Account } from './account.ts';
import type { Actor } from './actor.ts';
import type { Event, MailSent } from './event.ts';
import { together } from './inbound.ts';
import type { Layout } from './layout.ts';
import type { Signal } from './signal.ts';
import type { MessageVerdict, Reason } from './verdict.ts';

/**
 * Whoever sends chooses the Message-ID, and can choose one that was used: then it is a message of its own. Copies tell of one sender, and the
 * audit log tells of a message once.
 */
export function isCopy(event: MailSent, account: Account, other: MessageVerdict): boolean {
  const sameSender = other.incidents === account.incidents || other.sender === (event.sender ?? account.name);
  return sameSender && !(event.feed === 'audit' && other.feed === 'audit');
}

/** Signals that count recipients; a second copy of a message adds only what the first did not say. */
const ON_SECOND_COPY = new Set(['recipients-surge', 'first-time-recipients']);
/** Signals that read text or headers; they look at the first copy that has them. */
const ON_TEXT = new Set(['asks-for-money', 'unlike-writing', 'sent-unseen-link', 'answer-to-nothing']);

/** Of a further copy of a message only what the earlier ones did not say is looked at. */
export function isLooking(event: Event, joined: MessageVerdict | null): (signal: Signal) => boolean {
  if (joined === null) return () => true;
  const hasNewText = event.kind === 'mail-sent' && event.text !== null && joined.asked === null;
  return ({ id }) => ON_SECOND_COPY.has(id) || (hasNewText && ON_TEXT.has(id));
}

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

/** The first copy had no address and went to whoever was active; now it is known whose it was. */
export function moveTo(actor: Actor, message: MessageVerdict, layout: Layout): void {
  message.actor?.withdraw(message.eventId);
  for (const [name, amount] of [
    ['recipients', message.recipients],
    ['new-recipients', message.fresh],
  ] as const) {
    const volume = message.actor?.volumes.get(layout.windowOrNull(name) ?? -1);
    if (volume) volume.amount = Math.max(0, volume.amount - amount);
  }
  message.actor = actor;
}
