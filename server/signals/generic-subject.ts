import { NOTHING_TOLD } from '../core/copies.ts';
import { evidence, plural, say } from '../core/evidence.ts';
import type { MailSent } from '../core/event.ts';
import { intruder } from '../core/intruder.ts';
import type { Past } from '../core/past.ts';
import { type Said, saidWith } from '../core/said.ts';
import { defineSignal } from '../core/signal.ts';

const MANY = 10;

/**
 * One message with a subject that says nothing goes to many people.
 *
 * Why: one subject has to fit hundreds of strangers, so it fits none.
 * Blind spot: subjects that borrow a real matter.
 */
export const genericSubject = defineSignal({
  id: 'generic-subject',
  channel: 'impact',
  attack: ['T1534', 'T1566'],
  on: 'mail-sent',
  keeps: { rates: { 'generic-subject': 0.02 } },
  cap: 5,
  observe(event, past) {
    const said = genericBy(event, past);
    if (said === null) return null;
    const { bits, habit } = past.occurrence('generic-subject', intruder.genericSubject, 5);
    return evidence(
      bits,
      say`sent "${said.genericSubject}" to ${plural(said.many, 'recipient')}; does so on ${Math.round(habit.days)} of ${Math.round(habit.of)} active days`,
    );
  },
  learn(event, past) {
    if (genericBy(event, past) !== null) past.happened('generic-subject');
  },
});

/** What is known of the message once it is both generic and to many; `null` when it is not, or was before this record. */
function genericBy(event: MailSent, past: Past): Said | null {
  const { known, counted } = past.joined ?? { known: NOTHING_TOLD, counted: NOTHING_TOLD };
  const said = saidWith(known.said, event, past);
  return isGeneric(said) && !isGeneric(counted.said) ? said : null;
}

function isGeneric({ genericSubject, many }: Said): boolean {
  return genericSubject !== null && many >= MANY;
}
