import { evidence, say } from '../core/evidence.ts';
import { intruder } from '../core/intruder.ts';
import { applicationKey } from '../core/keys.ts';
import { defineSignal } from '../core/signal.ts';
import { applicationWords } from '../core/words.ts';

/**
 * Somebody acts under an application the person has never used.
 *
 * Why: tokens are asked for in the name of whatever application gives the most (a developer's tool, a broker, one the thief made), which is seldom one of
 * the few that the person uses.
 * Blind spot: the tokens of a session that was taken over in the browser carry the applications that the person uses.
 */
export const newApplication = defineSignal({
  id: 'new-application',
  channel: 'access',
  facet: 'device',
  attack: ['T1550.001'],
  on: 'origin',
  cap: 6,
  observe(_event, past) {
    const { application } = past.origin;
    if (application === null || !past.isNewApplication || past.isFirstDay) return null;
    const newness = past.novelty('application', applicationKey(application), intruder.application);
    return evidence(
      Math.max(0, newness.bits),
      say`under the application ${applicationWords(past.organisation, application)}, new for this person; ${newness.colleagues} of ${past.colleagues} colleagues use it`,
    );
  },
});
