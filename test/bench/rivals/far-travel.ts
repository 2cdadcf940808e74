import { hoursTooSoon, Journeys, keyOf, nameOf } from './journeys.ts';
import type { PlaceTable } from './places.ts';
import { SignIns } from './read.ts';
import { DAY, type RawRecord, type Rival, type RivalAlert } from './rival.ts';

const FAR_KM = 500;
const KM_PER_HOUR = 1000;
const LEARNS = 7 * DAY;

export class FarTravel implements Rival {
  readonly name = 'impossible travel, 500 km';
  readonly about =
    'As monitoring products such as Datadog set it up: interactive sign-ins at least 500 km apart and faster than 1,000 km/h, except among places of the first seven days; score = hours too soon.';
  readonly #signIns: SignIns;
  readonly #journeys = new Journeys();
  /** Since when each account is known, and where it was in its first days. */
  readonly #usual = new Map<string, { readonly since: number; readonly places: Set<string> }>();

  constructor(places: PlaceTable) {
    this.#signIns = new SignIns(places);
  }

  observe(record: RawRecord): readonly RivalAlert[] {
    const it = this.#signIns.success(record);
    if (it?.place == null || !it.interactive) return [];
    const { account, at, address, place } = it;
    const legs = this.#journeys.add(account, { at, address, place });
    const usual = this.#usual.get(account) ?? { since: at, places: new Set<string>() };
    this.#usual.set(account, usual);
    if (at < usual.since + LEARNS) {
      usual.places.add(keyOf(place));
      return [];
    }
    return legs.flatMap(({ from, to, km, hours }) => {
      if (km === null || km < FAR_KM || (usual.places.has(keyOf(from.place)) && usual.places.has(keyOf(to.place)))) return [];
      const score = hoursTooSoon(km, hours, KM_PER_HOUR);
      const reason = `${nameOf(from.place)} to ${nameOf(to.place)}, ${Math.round(km)} km in ${hours.toFixed(2)} h`;
      return score > 0 ? [{ account, at, score, reason }] : [];
    });
  }
}
