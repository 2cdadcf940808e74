import { readAct } from './act.ts';
import { hoursTooSoon, Journeys, keyOf, nameOf } from './journeys.ts';
import { LastSeen } from './memory.ts';
import type { Place, PlaceTable } from './places.ts';
import { SignIns } from './read.ts';
import { DAY, type RawRecord, type Rival, type RivalAlert } from './rival.ts';

const KM_PER_HOUR = 800;
const NEAREST_KM = 100;
const LEARNS = 7 * DAY;
const REMEMBERS = 30 * DAY;
/** A place is the person's own after this many days there. */
const OWN_DAYS = 2;
/** A place is the organisation's when it is a place of this many others. */
const OTHERS = 3;

export class HabitualTravel implements Rival {
  readonly name = 'impossible travel, common places left out';
  readonly about =
    'Like Defender for Cloud Apps and Entra: sign-ins and activities faster than 800 km/h, after seven days of learning, unless both places are common for the person or for three others; score = hours too soon.';
  readonly #places: PlaceTable;
  readonly #signIns: SignIns;
  readonly #journeys = new Journeys();
  readonly #since = new Map<string, number>();
  /** Days on which an account was at a place, and accounts whose own place it is. */
  readonly #days = new LastSeen(REMEMBERS);
  readonly #people = new LastSeen(REMEMBERS);

  constructor(places: PlaceTable) {
    this.#places = places;
    this.#signIns = new SignIns(places);
  }

  observe(record: RawRecord): readonly RivalAlert[] {
    const it = this.#signIns.success(record) ?? readAct(record);
    // One list for sign-ins and activities: two lists that place one address differently would make journeys of their own.
    const place = it === null || it.address === '' ? null : this.#places.locate(it.address);
    if (it === null || place === null) return [];
    const { account, at, address } = it;
    const since = this.#since.get(account) ?? at;
    this.#since.set(account, Math.min(since, at));
    const legs = this.#journeys.add(account, { at, address, place });
    const alerts =
      at < since + LEARNS
        ? []
        : legs.flatMap(({ from, to, km, hours }) => {
            if (km === null || km < NEAREST_KM) return [];
            const score = hoursTooSoon(km, hours, KM_PER_HOUR);
            if (score <= 0 || (this.#isCommon(account, from.place, at) && this.#isCommon(account, to.place, at))) return [];
            const reason = `${nameOf(from.place)} to ${nameOf(to.place)}, ${Math.round(km)} km in ${hours.toFixed(2)} h`;
            return [{ account, at, score, reason }];
          });
    this.#days.add(`${account} ${keyOf(place)}`, String(Math.floor(at / DAY)), at);
    if (this.#isOwn(account, place, at)) this.#people.add(keyOf(place), account, at);
    return alerts;
  }

  #isOwn(account: string, place: Place, at: number): boolean {
    return this.#days.size(`${account} ${keyOf(place)}`, at) >= OWN_DAYS;
  }

  #isCommon(account: string, place: Place, at: number): boolean {
    const others = this.#people.size(keyOf(place), at) - (this.#people.has(keyOf(place), account, at) ? 1 : 0);
    return this.#isOwn(account, place, at) || others >= OTHERS;
  }
}
