import type { City } from './geography.ts';
import type { Random } from './random.ts';

const digits = (random: Random, n: number): string => Array.from({ length: n }, () => random.below(10)).join('');

/** What follows country and check digits of an IBAN: a bank code nobody has, then chance. */
const BBAN: Readonly<Record<string, (random: Random) => string>> = {
  DE: (r) => `99${digits(r, 16)}`,
  AT: (r) => `99${digits(r, 14)}`,
  CH: (r) => `99${digits(r, 15)}`,
  FR: (r) => `99${digits(r, 21)}`,
  GB: (r) => `ZZZZ${digits(r, 14)}`,
  IE: (r) => `ZZZZ${digits(r, 14)}`,
  NL: (r) => `ZZZZ${digits(r, 10)}`,
  BE: (r) => belgian(`99${digits(r, 8)}`),
  ES: (r) => `99${digits(r, 18)}`,
  IT: (r) => `X99${digits(r, 20)}`,
  PT: (r) => `99${digits(r, 19)}`,
  PL: (r) => `99${digits(r, 22)}`,
  LT: (r) => `99${digits(r, 14)}`,
};

const belgian = (ten: string): string => `${ten}${String(Number(ten) % 97 || 97).padStart(2, '0')}`;

/** The bank coordinates of somebody in that city, with valid check digits and bank codes nobody has. */
export function bankCoordinates(city: City, random: Random): string {
  const code = city.country.code;
  if (code === 'US' || code === 'CA') return american(random);
  if (code === 'GB' && random.chance(0.6))
    return `sort code 99-${digits(random, 2)}-${digits(random, 2)}, account ${random.whole(1, 9)}${digits(random, 7)}`;
  const country = BBAN[code] ? code : 'LT';
  const body = (BBAN[country] ?? ((r: Random) => digits(r, 16)))(random);
  const plain = `${country}${ibanCheck(country, body)}${body}`;
  return `IBAN ${random.chance(0.85) ? plain.replace(/(.{4})(?=.)/g, '$1 ') : plain}`;
}

/** A routing number of a Federal Reserve district, with its check digit. */
function american(random: Random): string {
  const eight = `0${digits(random, 7)}`;
  const weights = [3, 7, 1, 3, 7, 1, 3, 7];
  const sum = [...eight].reduce((total, digit, i) => total + Number(digit) * (weights[i] ?? 0), 0);
  return `routing ${eight}${(10 - (sum % 10)) % 10}, account ${random.whole(1, 9)}${digits(random, random.pick([7, 8, 9, 9, 11]))}`;
}

function ibanCheck(country: string, body: string): string {
  const text = [...`${body}${country}00`].map((c) => (c >= 'A' ? String(c.charCodeAt(0) - 55) : c)).join('');
  let rest = 0;
  for (const digit of text) rest = (rest * 10 + Number(digit)) % 97;
  return String(98 - rest).padStart(2, '0');
}
