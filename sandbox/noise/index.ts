import { chanceOf, type World } from '../world.ts';
import { administer } from './administration.ts';
import { directorySync, exchangeHousekeeping, sharedInboxes } from './housekeeping.ts';
import { oddities } from './oddities.ts';
import { serve } from './services.ts';
import { spray } from './spray.ts';

/** Everything in a day that no person of the tenant does. */
export function makeNoise(world: World, day: number): void {
  const random = chanceOf(world, 'noise', 0, day);
  spray(world, day, random);
  for (const service of world.services) serve(world, service, day);
  exchangeHousekeeping(world, day, random);
  directorySync(world, day, random);
  administer(world, day, random);
  oddities(world, day, random);
  sharedInboxes(world, day, random);
}
