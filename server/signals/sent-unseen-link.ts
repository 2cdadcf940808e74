import { evidence, say } from '../core/evidence.ts';
import { intruder } from '../core/intruder.ts';
import { defineSignal } from '../core/signal.ts';
import type { MailSent } from '../core/event.ts';
import type { Past } from '../core/past.ts';

/** Messages with links seen before which every domain is new. */
const ENOUGH = 500;

/**
 * A message leads to a domain to which no message here has led before.
 *
 * Why: pages that collect passwords live for days, on domains made for them; from a colleague they are believed.
 * Blind spot: pages on file services that everybody uses; the first weeks of the records.
 */
export const sentUnseenLink = defineSignal({
  id: 'sent-unseen-link',
  channel: 'impact',
  attack: ['T1534', 'T1566.002'],
  on: 'mail-sent',
  keeps: { rates: { 'unseen-link': 0.03 } },
  cap: 5,
  observe(event, past) {
    const domain = unseen(event, past, 0);
    if (domain === null) return null;
    const { bits, habit } = past.occurrence('unseen-link', intruder.link, 5);
    return evidence(
      bits,
      say`sent a link to ${domain}, where none of ${past.correspondence.messages} messages led before; sends such on ${Math.round(habit.days)} of ${Math.round(habit.of)} active days`,
    );
  },
  learn(event, past) {
    // By now the correspondence has read this message too.
    if (unseen(event, past, 1) !== null) past.happened('unseen-link');
  },
});

/** The first domain to which at most so many messages have led. */
function unseen(event: MailSent, past: Past, most: number): string | null {
  if (past.correspondence.messages < ENOUGH) return null;
  return event.text?.links.find((domain) => past.correspondence.linked(past.keyed.of32(domain)) <= most) ?? null;
}
