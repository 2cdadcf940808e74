import { evidence, say } from '../core/evidence.ts';
import { intruder } from '../core/intruder.ts';
import { defineSignal } from '../core/signal.ts';

const CAP = { high: 7, medium: 5, low: 2.5, unknown: 2.5 } as const;
const WEIGHTY =
  /leaked|maliciousip|anomaloustoken|attackerinthemiddle|compromis|inboxmanipulation|inbox rule|threatintelligence|nationstate|restricted|suspiciousapitraffic|passwordspray/iu;

/**
 * Microsoft's own detections say something is wrong.
 *
 * Why: Entra ID Protection and Defender see infrastructure that a single organisation cannot. It is evidence like any other, weighed by how often this
 * person and organisation are flagged for nothing.
 * Blind spot: licences; "additional risk detected" without a reason; detections that arrive hours later.
 */
export const vendorRisk = defineSignal({
  id: 'vendor-risk',
  channel: 'access',
  facet: 'vendor',
  attack: ['T1078.004'],
  on: 'risk-reported',
  keeps: { rates: { 'vendor-risk': 0.01 } },
  cap: 7,
  observe(event, past) {
    if (event.cleared) return null;
    const { bits, habit } = past.occurrence(
      'vendor-risk',
      intruder.vendorRisk,
      WEIGHTY.test(event.type) ? Math.max(5, CAP[event.level]) : CAP[event.level],
    );
    return evidence(
      bits,
      say`${event.vendor === 'entra' ? 'Entra ID Protection' : 'Defender'} reports "${event.title}" (${event.level}); this person is reported on ${Math.round(habit.days)} of ${Math.round(habit.of)} active days`,
    );
  },
  learn(event, past) {
    if (!event.cleared) past.happened('vendor-risk');
  },
});
