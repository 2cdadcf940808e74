import { evidence, plural, say } from '../core/evidence.ts';
import { intruder } from '../core/intruder.ts';
import { defineSignal } from '../core/signal.ts';

/**
 * Files are shared far and wide: many links within a day, or links for anybody.
 *
 * Why: a lure on the victim's own OneDrive passes every filter; a link for anybody carries files out.
 * Blind spot: project hand-overs; organisations in which links for anybody are the habit, which is learned.
 */
export const sharingBurst = defineSignal({
  id: 'sharing-burst',
  channel: 'exfil',
  attack: ['T1534', 'T1567.002'],
  on: 'sharing',
  keeps: { windows: { shares: { hours: 24, pooled: 3 } }, rates: { 'anonymous-link': 0.01 } },
  cap: 8,
  observe(event, past) {
    const surge = past.surge('shares', 1, intruder.sharing, 8);
    const open = event.way === 'anonymous-link' ? past.occurrence('anonymous-link', intruder.sharing, 5) : null;
    const weight = Math.max(surge.bits, open?.bits ?? 0);
    return evidence(
      weight,
      open !== null && open.bits > surge.bits
        ? say`made a link for anybody to "${event.name ?? 'a file'}"; does so on ${Math.round(open.habit.days)} of ${Math.round(open.habit.of)} active days`
        : say`shared files ${plural(surge.now, 'time')} within a day, usual ${surge.usual}`,
    );
  },
  learn(event, past) {
    past.amount('shares', 1);
    if (event.way === 'anonymous-link') past.happened('anonymous-link');
  },
});
