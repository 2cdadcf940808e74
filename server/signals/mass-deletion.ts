import { evidence, plural, say } from '../core/evidence.ts';
import { intruder } from '../core/intruder.ts';
import { defineSignal } from '../core/signal.ts';

/**
 * Far more mail is deleted within a day than this person deletes.
 *
 * Why: the intruder takes away what the owner should not read: answers, bounces, warnings, a whole folder of a matter.
 * Blind spot: people who tidy up at the end of a year; rules delete without a record.
 */
export const massDeletion = defineSignal({
  id: 'mass-deletion',
  channel: 'persist',
  attack: ['T1070.008'],
  on: 'mail-deleted',
  keeps: { windows: { deletions: { hours: 24, pooled: 10 } } },
  cap: 6,
  observe(event, past) {
    if (event.way === 'moved') return null;
    const surge = past.surge('deletions', event.count, intruder.sentDeletion, 6);
    return evidence(surge.bits, say`deleted ${plural(surge.now, 'mail')} within a day, usual ${surge.usual}, most so far ${surge.highest}`);
  },
  learn(event, past) {
    if (event.way !== 'moved') past.amount('deletions', event.count);
  },
});
