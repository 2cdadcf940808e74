import { describe, expect, it } from '@jest/globals';
import { firstSeenCountry } from './first-seen-country.ts';
import { firstSeenOperator } from './first-seen-operator.ts';
import { firstSeenRegion } from './first-seen-region.ts';
import { infrequentCountry } from './infrequent-country.ts';
import type { PlaceTable } from './places.ts';
import type { RawRecord, Rival } from './rival.ts';
import { DAYS, failing, graphSignIn, HOUR, LYON, MILWAUKEE, NINE, ordinary, PLACES, tell, TOPEKA } from './story.ts';

const rules = { country: firstSeenCountry, region: firstSeenRegion, operator: firstSeenOperator, infrequent: infrequentCountry };
const bob = { userPrincipalName: 'bob@contoso.example' };

describe('first seen', () => {
  it.each<[string, keyof typeof rules, readonly RawRecord[], number]>([
    ['another country', 'country', [graphSignIn(NINE + 20 * DAYS, LYON)], 1],
    ['the same country', 'country', [graphSignIn(NINE + 20 * DAYS, TOPEKA)], 0],
    ['another region', 'region', [graphSignIn(NINE + 20 * DAYS, TOPEKA)], 1],
    ['the same region', 'region', [graphSignIn(NINE + 20 * DAYS, MILWAUKEE)], 0],
    ['another operator', 'operator', [graphSignIn(NINE + 20 * DAYS, TOPEKA)], 1],
    ['the same operator', 'operator', [graphSignIn(NINE + 20 * DAYS, MILWAUKEE)], 0],
    ['another country, failed', 'country', [graphSignIn(NINE + 20 * DAYS, LYON, failing(50126))], 0],
    ['another country twice', 'country', [graphSignIn(NINE + 20 * DAYS, LYON), graphSignIn(NINE + 21 * DAYS, LYON)], 1],
    ['before the tenant has a history', 'country', [graphSignIn(NINE + 13 * DAYS, LYON)], 0],
    ['seen a week ago', 'country', [graphSignIn(NINE + 13 * DAYS, LYON), graphSignIn(NINE + 20 * DAYS, LYON)], 0],
    ['seen a month ago', 'country', [graphSignIn(NINE + 5 * DAYS, LYON), graphSignIn(NINE + 35 * DAYS, LYON)], 1],
    ['the first sign-in of a newcomer', 'country', [graphSignIn(NINE + 20 * DAYS, LYON, bob)], 0],
    [
      'the second country of a newcomer',
      'country',
      [graphSignIn(NINE + 20 * DAYS, LYON, bob), graphSignIn(NINE + 20 * DAYS + HOUR, TOPEKA, bob)],
      1,
    ],
    ['a country new to everybody', 'infrequent', [graphSignIn(NINE + 20 * DAYS, LYON)], 1],
    ['a country where a colleague was', 'infrequent', [graphSignIn(NINE + 6 * DAYS, LYON, bob), graphSignIn(NINE + 20 * DAYS, LYON)], 0],
  ])('%s (%s)', (_, rule, after, alerts) => {
    const rival: Rival = (rules[rule] as (places: PlaceTable) => Rival)(PLACES);
    const said = tell(rival, [...ordinary(12), ...after]);
    expect(said).toHaveLength(alerts);
  });
});
