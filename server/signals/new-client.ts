import { evidence, plural, say } from '../core/evidence.ts';
import { intruder } from '../core/intruder.ts';
import { clientKeys } from '../core/keys.ts';
import { defineSignal } from '../core/signal.ts';
import { clientWords } from '../core/words.ts';

/**
 * Somebody acts with a program or operating system that is new to the person.
 *
 * Why: thieves bring their own machine, and often a script. A new system is paid in full; a new program on a system the person uses, in part.
 * Blind spot: a copied user agent. That is why a familiar program never speaks strongly for the owner.
 */
export const newClient = defineSignal({
  id: 'new-client',
  channel: 'access',
  facet: 'device',
  attack: ['T1078.004'],
  on: 'origin',
  cap: 12,
  observe(_event, past) {
    const client = past.client;
    const keys = clientKeys(client);
    const system = keys.system === 0 ? null : past.novelty('system', keys.system, intruder.system);
    const program = keys.client === 0 ? null : past.novelty('client', keys.client, intruder.client);
    if (system === null && program === null) return null;
    const script = client?.scripted === true && program?.isNew === true ? 2 : 0;
    const weight =
      system?.isNew && system.bits > 0
        ? system.bits + Math.max(0, (program?.bits ?? 0) / 3)
        : program === null
          ? 0.5 * (system?.bits ?? 0)
          : program.bits > 0
            ? 0.7 * program.bits
            : program.bits;
    const newness = system?.isNew ? system : (program ?? system);
    if (newness === null) return null;
    return evidence(
      Math.max(-1.5, weight + script),
      newness.isNew
        ? say`used ${clientWords(client)}, ${script > 0 ? 'a script, ' : ''}new for this person; ${newness.colleagues} of ${past.colleagues} colleagues use it`
        : say`used ${clientWords(client)}, as on ${plural(Math.round(newness.visits), 'visit')} before`,
    );
  },
});
