import { describe, expect, it } from '@jest/globals';
import { CountryHop } from './country-hop.ts';
import { FarTravel } from './far-travel.ts';
import { HabitualTravel } from './habitual-travel.ts';
import { impossibleTravel, interactiveTravel } from './impossible-travel.ts';
import type { PlaceTable } from './places.ts';
import type { RawRecord, Rival } from './rival.ts';
import {
  ANN,
  auditSignIn,
  DAYS,
  download,
  failing,
  graphSignIn,
  HOUR,
  LYON,
  MADISON,
  MADISON_TOO,
  MILWAUKEE,
  MINUTE,
  NINE,
  NOWHERE,
  ordinary,
  PLACES,
  RENTED,
  tell,
  TOPEKA,
  ZURICH,
} from './story.ts';

const location = (city: string | null, countryOrRegion: string, latitude: number | null, longitude: number | null): RawRecord => ({
  location: { city, state: city, countryOrRegion, geoCoordinates: { latitude, longitude } },
});
const renewal = { isInteractive: false };

describe('impossible travel', () => {
  it.each<[string, readonly RawRecord[], number]>([
    ['700 km within ten minutes', [graphSignIn(NINE, MADISON), graphSignIn(NINE + 10 * MINUTE, TOPEKA)], 1],
    ['the same with twelve hours between', [graphSignIn(NINE, MADISON), graphSignIn(NINE + 12 * HOUR, TOPEKA)], 0],
    ['an ocean in four hours', [graphSignIn(NINE, MADISON), graphSignIn(NINE + 4 * HOUR, LYON)], 1],
    ['an ocean in nine hours', [graphSignIn(NINE, MADISON), graphSignIn(NINE + 9 * HOUR, LYON)], 0],
    ['within one city', [graphSignIn(NINE, MADISON), graphSignIn(NINE + MINUTE, MADISON_TOO)], 0],
    ['two hours away by car', [graphSignIn(NINE, MADISON), graphSignIn(NINE + 3 * HOUR, MILWAUKEE)], 0],
    ['from an unknown address', [graphSignIn(NINE, MADISON), graphSignIn(NINE + MINUTE, NOWHERE)], 0],
    ['a failed sign-in far away', [graphSignIn(NINE, MADISON), graphSignIn(NINE + MINUTE, LYON, failing(50126))], 0],
    ['two people', [graphSignIn(NINE, MADISON), graphSignIn(NINE + MINUTE, LYON, { userPrincipalName: 'bob@contoso.example' })], 0],
    ['the later sign-in delivered first', [graphSignIn(NINE + 10 * MINUTE, TOPEKA), graphSignIn(NINE, MADISON)], 1],
    ['one sign-in between them that makes it possible', [graphSignIn(NINE, MADISON), graphSignIn(NINE + 24 * HOUR, LYON)], 0],
    ['audit records, in a tenant without Graph', [auditSignIn(NINE, MADISON), auditSignIn(NINE + MINUTE, LYON)], 1],
    ['a place without coordinates', [graphSignIn(NINE, MADISON), graphSignIn(NINE + MINUTE, LYON, location('Lyon', 'FR', null, null))], 0],
    ['the middle of the same country', [graphSignIn(NINE, MADISON), graphSignIn(NINE + MINUTE, MADISON, location(null, 'US', 38, -97))], 0],
    ['the middle of another', [graphSignIn(NINE, MADISON), graphSignIn(NINE + MINUTE, LYON, location(null, 'FR', 46, 2))], 1],
  ])('%s', (_, records, alerts) => {
    for (const rival of [impossibleTravel(PLACES), interactiveTravel(PLACES)]) expect(tell(rival, records)).toHaveLength(alerts);
  });

  it('is surer of an ocean than of a neighbouring state', () => {
    const [near, far] = [TOPEKA, LYON].map(
      (to) => tell(impossibleTravel(PLACES), [graphSignIn(NINE, MADISON), graphSignIn(NINE + MINUTE, to)])[0],
    );
    expect(far?.score).toBeGreaterThan(near?.score ?? Number.POSITIVE_INFINITY);
    expect(far).toMatchObject({ account: ANN, at: NINE + MINUTE });
  });

  it('counts the renewals of a phone in one reading and not in the other', () => {
    const records = [graphSignIn(NINE, MADISON), graphSignIn(NINE + MINUTE, TOPEKA, renewal)];
    expect(tell(impossibleTravel(PLACES), records)).toHaveLength(1);
    expect(tell(interactiveTravel(PLACES), records)).toHaveLength(0);
  });
});

describe('two countries', () => {
  it.each<[string, string, number, readonly number[]]>([
    ['within ten minutes', ZURICH, 10 * MINUTE, [3]],
    ['within fifty minutes', ZURICH, 50 * MINUTE, [2]],
    ['within two hours', ZURICH, 2 * HOUR, [1]],
    ['within four hours', ZURICH, 4 * HOUR, []],
    ['one country, however far', LYON, MINUTE, []],
  ])('%s', (_, to, after, scores) => {
    const said = tell(new CountryHop(PLACES), [graphSignIn(NINE, LYON), graphSignIn(NINE + after, to)]);
    expect(said.map((alert) => alert.score)).toEqual(scores);
  });

  it('leaves renewals alone', () => {
    expect(tell(new CountryHop(PLACES), [graphSignIn(NINE, LYON), graphSignIn(NINE + MINUTE, ZURICH, renewal)])).toEqual([]);
  });
});

/** After so many ordinary days in Madison, a sign-in there and ten minutes later one from the address. */
const afterDays = (make: (places: PlaceTable) => Rival, days: number, address: string, before: readonly RawRecord[] = []) => {
  const at = NINE + days * DAYS;
  return tell(make(PLACES), [...before, ...ordinary(days), graphSignIn(at, MADISON), graphSignIn(at + 10 * MINUTE, address)]);
};
const far = (places: PlaceTable) => new FarTravel(places);
const habitual = (places: PlaceTable) => new HabitualTravel(places);

describe('500 km', () => {
  it('says nothing in the first week', () => {
    expect(afterDays(far, 3, LYON)).toHaveLength(0);
    expect(afterDays(far, 8, LYON)).toHaveLength(1);
  });

  it('leaves out what is nearer, and places of the first week', () => {
    expect(afterDays(far, 8, MILWAUKEE)).toHaveLength(0);
    expect(afterDays(far, 8, TOPEKA)).toHaveLength(1);
    expect(afterDays(far, 8, TOPEKA, [graphSignIn(NINE - 2 * HOUR, TOPEKA)])).toHaveLength(0);
  });
});

describe('common places left out', () => {
  it('says nothing in the first week', () => {
    expect(afterDays(habitual, 3, LYON)).toHaveLength(0);
    expect(afterDays(habitual, 8, LYON)).toHaveLength(1);
  });

  it('leaves out a second place of the person, not one that was seen once', () => {
    const visits = [1, 2].map((day) => graphSignIn(NINE + day * DAYS + 4 * HOUR, TOPEKA));
    expect(afterDays(habitual, 8, TOPEKA, visits.slice(0, 1))).toHaveLength(1);
    expect(afterDays(habitual, 8, TOPEKA, visits)).toHaveLength(0);
  });

  it('leaves out what three others use, not what they saw once', () => {
    const others = ['b', 'c', 'd'].flatMap((name) =>
      [2, 3].map((day) => graphSignIn(NINE + day * DAYS, RENTED, { userPrincipalName: `${name}@contoso.example` })),
    );
    const once = others.filter((_, index) => index % 2 === 0);
    expect(afterDays(habitual, 8, RENTED, once)).toHaveLength(1);
    expect(afterDays(habitual, 8, RENTED, others.slice(0, 4))).toHaveLength(1);
    expect(afterDays(habitual, 8, RENTED, others)).toHaveLength(0);
  });

  it('sees a stolen session that only opens files', () => {
    const at = NINE + 8 * DAYS;
    const records = [...ordinary(8), graphSignIn(at, MADISON), download(at + MINUTE, 'a.docx', { ClientIP: LYON })];
    expect(tell(habitual(PLACES), records)).toHaveLength(1);
    expect(tell(impossibleTravel(PLACES), records)).toHaveLength(0);
  });
});
