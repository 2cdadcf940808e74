import { clamp, evidence, say } from '../core/evidence.ts';
import { defineSignal } from '../core/signal.ts';

/**
 * Somebody acts at an hour of the day at which the person seldom does.
 *
 * Why: intruders live in other time zones. Hours are compared over a smooth curve, working days apart from weekends; the weight is small on purpose.
 * Blind spot: careful intruders keep the victim's hours; people who travel do not.
 */
export const unusualHour = defineSignal({
  id: 'unusual-hour',
  channel: 'access',
  facet: 'time',
  attack: ['T1078.004'],
  on: 'origin',
  cap: 1.8,
  observe(event, past) {
    const at = new Date(event.at);
    const hour = at.getUTCHours();
    const day = at.getUTCDay();
    const weekend = day === 0 || day === 6;
    const { profile } = past;
    let here = 0;
    let all = 0;
    for (let h = 0; h < 24; h++) all += profile.hour(false, h) + profile.hour(true, h);
    if (all < 20) return null;
    const other = weekend ? 0.5 : 0.25;
    for (const [step, share] of [
      [-2, 0.125],
      [-1, 0.25],
      [0, 0.25],
      [1, 0.25],
      [2, 0.125],
    ] as const) {
      here += share * (profile.hour(weekend, hour + step) + other * profile.hour(!weekend, hour + step));
    }
    const owner = (here + 0.5) / (all * (1 + other) * 0.6 + 12);
    const weight = clamp(0.6 * Math.log2(1 / 24 / owner), -0.6, 1.8);
    return evidence(
      weight,
      say`at ${String(hour).padStart(2, '0')}:00 UTC${weekend ? ' at the weekend' : ''}, an hour in which this person is ${weight > 0.6 ? 'seldom' : 'often'} active`,
    );
  },
});
