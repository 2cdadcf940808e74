import type { Seat } from '../account.ts';
import type { Person } from '../people.ts';
import type { Random } from '../random.ts';
import type { World } from '../world.ts';

/** The moment at which something out of the ordinary happens to somebody honest. */
export interface Moment {
  readonly world: World;
  readonly person: Person;
  readonly day: number;
  readonly at: number;
  readonly seat: Seat;
  readonly random: Random;
}
