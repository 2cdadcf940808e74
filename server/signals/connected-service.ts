import { evidence, say } from '../core/evidence.ts';
import type { Past } from '../core/past.ts';
import { sharedService } from '../core/sharing.ts';
import { defineSignal } from '../core/signal.ts';
import { applicationWords, clientWords, operatorWords } from '../core/words.ts';

/**
 * An application that colleagues use too begins to act for this person.
 *
 * Why: connected applications work from a data centre, with a script, at night, without a device; judged as hands of the person they would be the strangest
 * of all. What they are is known from the colleagues; that one is new to the person is all there is to say of them.
 * Blind spot: a thief who scripts from a data centre in the name of an application that works there for colleagues.
 */
export const connectedService = defineSignal({
  id: 'connected-service',
  channel: 'access',
  facet: 'origin',
  attack: ['T1528'],
  on: 'origin',
  ofServices: true,
  cap: 5,
  observe(_event, past) {
    const service = sharedService(past);
    if (service === null) return null;
    return evidence(
      service.bits,
      say`${who(past)} acted for this person, as it does for ${service.colleagues} of ${past.colleagues} colleagues`,
    );
  },
});

function who(past: Past): string {
  const { application } = past.origin;
  return application === null
    ? `${clientWords(past.client)} at ${operatorWords(past.location)}`
    : `the application ${applicationWords(past.organisation, application)}`;
}
