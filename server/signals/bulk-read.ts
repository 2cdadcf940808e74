import { evidence, plural, say } from '../core/evidence.ts';
import { intruder } from '../core/intruder.ts';
import { defineSignal } from '../core/signal.ts';

/**
 * Far more mail is read than this person reads in a day.
 *
 * Why: reading the mailbox is how the fraud is prepared. Counted per hands, so that the owner's own reading neither hides nor feeds it.
 * Blind spot: auditing stops after 1,000 reads a day (told as such); a patient reader stays within the owner's measure.
 */
export const bulkRead = defineSignal({
  id: 'bulk-read',
  channel: 'recon',
  attack: ['T1114.002'],
  on: 'mail-accessed',
  keeps: { windows: { 'mail-read': { hours: 24, pooled: 40 } } },
  cap: 8,
  observe(event, past) {
    const surge = past.surge('mail-read', event.count, intruder.bulkRead, event.throttled ? 8 : 7);
    const throttled = event.throttled ? 2 : 0;
    return evidence(
      surge.bits + throttled,
      say`read ${plural(surge.now, 'mail')} within a day, usual ${surge.usual}${throttled > 0 ? '; so many that Microsoft stopped recording' : ''}`,
    );
  },
  learn(event, past) {
    past.amount('mail-read', event.count);
  },
});
