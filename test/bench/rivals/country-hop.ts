import { Journeys } from './journeys.ts';
import type { PlaceTable } from './places.ts';
import { SignIns } from './read.ts';
import type { RawRecord, Rival, RivalAlert } from './rival.ts';

/** Hours between the two countries, and what so short a time scores. */
const WITHIN = [
  { hours: 0.25, score: 3 },
  { hours: 1, score: 2 },
  { hours: 3, score: 1 },
];

export class CountryHop implements Rival {
  readonly name = 'impossible travel, two countries';
  readonly about =
    "Elastic's rule for Microsoft 365 sign-ins: two countries within 15 minutes (score 3); looser settings of it, 1 and 3 hours, score 2 and 1.";
  readonly #signIns: SignIns;
  readonly #journeys = new Journeys();

  constructor(places: PlaceTable) {
    this.#signIns = new SignIns(places);
  }

  observe(record: RawRecord): readonly RivalAlert[] {
    const it = this.#signIns.success(record);
    // Elastic looks at sign-ins to the portal, which people make, not at the renewals of programs.
    if (it?.place == null || !it.interactive) return [];
    const { account, at, address, place } = it;
    return this.#journeys.add(account, { at, address, place }).flatMap(({ from, to, hours }) => {
      const within = WITHIN.find((limit) => hours <= limit.hours);
      if (within === undefined || from.place.country === to.place.country) return [];
      const reason = `${from.place.country} and ${to.place.country} within ${Math.ceil(hours * 60)} minutes`;
      return [{ account, at, score: within.score, reason }];
    });
  }
}
