import { hoursTooSoon, Journeys, nameOf } from './journeys.ts';
import type { PlaceTable } from './places.ts';
import { SignIns } from './read.ts';
import type { RawRecord, Rival, RivalAlert } from './rival.ts';

const KM_PER_HOUR = 900;
/** Address lists miss by tens of kilometres, so every product leaves out what is near. */
const NEAREST_KM = 100;

export interface TravelKind {
  readonly name: string;
  readonly about: string;
  /** A phone renews its tokens through the carrier's far gateway while the laptop is at home: no journey, though the textbook says so. */
  readonly interactiveOnly: boolean;
}

export class ImpossibleTravel implements Rival {
  readonly name: string;
  readonly about: string;
  readonly #kind: TravelKind;
  readonly #signIns: SignIns;
  readonly #journeys = new Journeys();

  constructor(kind: TravelKind, places: PlaceTable) {
    this.name = kind.name;
    this.about = kind.about;
    this.#kind = kind;
    this.#signIns = new SignIns(places);
  }

  observe(record: RawRecord): readonly RivalAlert[] {
    const it = this.#signIns.success(record);
    if (it?.place == null || (this.#kind.interactiveOnly && !it.interactive)) return [];
    const { account, at, address, place } = it;
    return this.#journeys.add(account, { at, address, place }).flatMap(({ from, to, km, hours }) => {
      if (km === null || km < NEAREST_KM) return [];
      const score = hoursTooSoon(km, hours, KM_PER_HOUR);
      const reason = `${nameOf(from.place)} to ${nameOf(to.place)}, ${Math.round(km)} km in ${hours.toFixed(2)} h`;
      return score > 0 ? [{ account, at, score, reason }] : [];
    });
  }
}

export const impossibleTravel = (places: PlaceTable): ImpossibleTravel =>
  new ImpossibleTravel(
    {
      name: 'impossible travel, 900 km/h',
      about:
        'The textbook rule on every successful sign-in: two at least 100 km apart that nobody could have made at 900 km/h; score = hours too soon.',
      interactiveOnly: false,
    },
    places,
  );

export const interactiveTravel = (places: PlaceTable): ImpossibleTravel =>
  new ImpossibleTravel(
    {
      name: 'impossible travel, 900 km/h, interactive',
      about:
        "The textbook rule as it is run over Microsoft's interactive sign-in log: at least 100 km apart and faster than 900 km/h; score = hours too soon.",
      interactiveOnly: true,
    },
    places,
  );
