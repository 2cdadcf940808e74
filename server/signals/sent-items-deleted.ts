import { evidence, plural, say } from '../core/evidence.ts';
import type { MailDeleted } from '../core/event.ts';
import { intruder } from '../core/intruder.ts';
import { speaksOfSecurity } from '../core/money.ts';
import { defineSignal } from '../core/signal.ts';

/**
 * Sent mail, or mail that warns of something, is deleted for good.
 *
 * Why: the owner must not find what went out in their name, nor the warning about it.
 * Blind spot: people who tidy up; the folder is recognised by name in many languages, not all.
 */
export const sentItemsDeleted = defineSignal({
  id: 'sent-items-deleted',
  channel: 'persist',
  attack: ['T1070.008'],
  on: 'mail-deleted',
  keeps: { rates: { 'sent-deleted': 0.02, 'warning-deleted': 0.01 } },
  cap: 7,
  observe(event, past) {
    const kind = kindOf(event);
    if (kind === null) return null;
    const { bits, habit } = past.occurrence(kind, intruder.sentDeletion, 6);
    const hard = event.way === 'hard' ? 1 : 0;
    return evidence(
      bits + hard,
      say`deleted ${plural(event.count, kind === 'sent-deleted' ? 'sent mail' : 'warning mail')}${hard > 0 ? ' for good' : ''}${event.subjects[0] === undefined ? '' : ` ("${event.subjects[0]}")`}; does so on ${Math.round(habit.days)} of ${Math.round(habit.of)} active days`,
    );
  },
  learn(event, past) {
    const kind = kindOf(event);
    if (kind !== null) past.happened(kind);
  },
});

function kindOf(event: MailDeleted): 'sent-deleted' | 'warning-deleted' | null {
  if (event.way === 'moved') return null;
  if (event.fromSent) return 'sent-deleted';
  return event.subjects.some((subject) => speaksOfSecurity(subject)) ? 'warning-deleted' : null;
}
