import { describe, expect, it } from '@jest/globals';
import { bankCoordinates, inventCompanies } from '../../sandbox/companies.ts';
import { cityNamed } from '../../sandbox/geography.ts';
import { Random } from '../../sandbox/random.ts';

/** ISO 13616: the first four characters go to the end, letters become numbers, and the whole leaves 1 when divided by 97. */
function isIban(text: string): boolean {
  const moved = text.slice(4) + text.slice(0, 4);
  return BigInt([...moved].map((c) => (/\d/.test(c) ? c : String(c.charCodeAt(0) - 55))).join('')) % 97n === 1n;
}

/** The American Bankers Association's 3-7-1 rule. */
const isRouting = (digits: string): boolean =>
  [...digits].reduce((total, digit, i) => total + Number(digit) * ([3, 7, 1][i % 3] ?? 0), 0) % 10 === 0;

/** Registered lengths of the countries that occur. */
const LENGTHS: Readonly<Record<string, number>> = {
  DE: 22,
  AT: 20,
  CH: 21,
  FR: 27,
  GB: 22,
  IE: 22,
  NL: 18,
  BE: 16,
  ES: 24,
  IT: 27,
  PT: 25,
  PL: 28,
  LT: 20,
};

describe('bank coordinates', () => {
  it.each([
    'Hamburg',
    'Lyon',
    'Zürich',
    'London',
    'Amsterdam',
    'Madrid',
    'Milano',
    'Warszawa',
    'Lisboa',
    'Brussel',
    'Wien',
    'Dublin',
    'Madison',
    'Praha',
  ])('of %s pass their country’s check', (city) => {
    for (let n = 0; n < 40; n++) {
      const text = bankCoordinates(cityNamed(city), new Random('bank', city, n));
      const iban = /^IBAN ([A-Z0-9 ]+)$/.exec(text)?.[1]?.replaceAll(' ', '');
      const routing = /^routing (\d{9}), account \d{8,12}$/.exec(text)?.[1];
      if (iban) expect([iban, iban.length, isIban(iban)]).toEqual([iban, LENGTHS[iban.slice(0, 2)], true]);
      else if (routing) expect([routing, isRouting(routing)]).toEqual([routing, true]);
      else expect(text).toMatch(/^sort code 99-\d\d-\d\d, account \d{8}$/);
    }
  });

  it('of a company are its own for ever, except for the few that change bank', () => {
    const companies = inventCompanies(4, 400, 0);
    expect(new Set(companies.map((c) => c.account)).size).toBe(companies.length);
    const movers = companies.filter((c) => c.movesBankAt <= 1);
    expect(movers.length).toBeGreaterThan(8);
    expect(movers.length).toBeLessThan(80);
  });
});
