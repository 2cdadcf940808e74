/** What judging is configured with; the same for whoever works on one memory, or the same log would not give the same result. */
import type { Config } from '../config.ts';
import type { Keys } from '../keys.ts';
import type { ServiceOptions } from '../live/service.ts';
import { openPlaces } from '../places/index.ts';
import { readPolicyFile } from '../policy.ts';

export async function judgingOf(config: Config, keys: Keys): Promise<ServiceOptions['judging']> {
  return {
    keys,
    places: await openPlaces({ folder: config.places }),
    budget: config.budget,
    style: config.style,
    policy: config.policy === null ? null : await readPolicyFile(config.policy),
  };
}
