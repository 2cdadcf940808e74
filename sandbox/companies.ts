import { type City, CITIES, cityNamed, type Language } from './geography.ts';
import { inventName, plainLetters } from './names.ts';
import { keyed, Random } from './random.ts';

/** A person outside the tenant who writes and is written to. */
export interface Contact {
  readonly name: string;
  readonly address: string;
  readonly company: Company;
}

export interface Company {
  readonly name: string;
  readonly domain: string;
  readonly city: City;
  readonly language: Language;
  readonly relation: 'supplier' | 'customer' | 'adviser' | 'newsletter' | 'colleague';
  readonly contacts: Contact[];
}

const STEMS =
  'Acorn,Alder,Amber,Anchor,Beacon,Birch,Bluff,Bramble,Cedar,Chisel,Cobalt,Copper,Coral,Crane,Delta,Ember,Falcon,Fennel,Flint,Garnet,Granite,Harbor,Hazel,Heron,Indigo,Ivory,Juniper,Kestrel,Lantern,Larch,Linden,Lupine,Maple,Marsh,Meadow,Mill,Nettle,Oak,Osprey,Otter,Pebble,Pine,Plover,Quarry,Quill,Raven,Reed,Ridge,Rowan,Saffron,Sable,Slate,Spruce,Swift,Tallow,Teal,Thistle,Timber,Topaz,Umber,Vale,Velvet,Walnut,Willow,Wren,Yarrow'.split(
    ',',
  );
const TAILS: Readonly<Record<Language, readonly string[]>> = {
  en: [
    'Supply',
    'Logistics',
    'Partners',
    'Engineering',
    'Foods',
    'Printing',
    'Consulting',
    'Tools',
    'Insurance',
    'Facilities',
    'Software',
    'Packaging',
  ],
  de: ['Technik', 'Logistik', 'Bau', 'Handel', 'Beratung', 'Druck', 'Werkzeuge', 'Verpackung'],
  fr: ['Services', 'Transports', 'Conseil', 'Imprimerie', 'Industrie', 'Emballages'],
  es: ['Servicios', 'Transportes', 'Consultores', 'Envases'],
  nl: ['Diensten', 'Transport', 'Advies', 'Drukwerk'],
  it: ['Servizi', 'Trasporti', 'Consulenza', 'Imballaggi'],
};
const HOME: readonly (readonly [string, number])[] = [
  ['US', 40],
  ['DE', 16],
  ['FR', 10],
  ['CH', 7],
  ['GB', 9],
  ['NL', 6],
  ['ES', 4],
  ['IT', 4],
];

/** The firms the tenant deals with, and those whose newsletters it cannot get rid of. */
export function inventCompanies(seed: number, count: number, newsletters: number): Company[] {
  const companies: Company[] = [];
  const taken = new Set<string>();
  for (let i = 0; i < count + newsletters; i++) {
    const random = new Random(seed, 'company', i);
    const code = random.weighted(HOME);
    const city = random.pick(CITIES.filter((c) => c.country.code === code));
    const language = city.name === 'Genève' ? 'fr' : city.country.language;
    let name = `${random.pick(STEMS)} ${random.pick(TAILS[language])}`;
    if (taken.has(name)) name = `${name.split(' ')[0] ?? ''} & ${random.pick(STEMS)} ${i}`;
    taken.add(name);
    const company: Company = {
      name,
      domain: `${plainLetters(name).toLowerCase()}.example`,
      city,
      language,
      relation:
        i >= count
          ? 'newsletter'
          : random.weighted([
              ['supplier', 4],
              ['customer', 5],
              ['adviser', 1],
            ] as const),
      contacts: [],
    };
    const people = i >= count ? 1 : random.whole(1, 5);
    for (let p = 0; p < people; p++) {
      const { first, last } = inventName(code, random);
      const local =
        i >= count
          ? random.pick(['news', 'newsletter', 'updates', 'noreply', 'hello'])
          : `${plainLetters(first)}.${plainLetters(last)}`.toLowerCase();
      const display = i >= count ? name : `${first} ${last}`;
      company.contacts.push({ name: display, address: `${local}@${company.domain}`, company });
    }
    companies.push(company);
  }
  return companies;
}

/** A private address of a person, at an invented free-mail provider. */
export const privateAddress = (first: string, last: string, key: number): string =>
  `${plainLetters(first)}${plainLetters(last)}${key % 90}@${keyed(['postbox.example', 'freemail.example', 'mailhop.example'], key)}`.toLowerCase();

const DIGITS = (random: Random, n: number): string => Array.from({ length: n }, () => random.below(10)).join('');

/** The bank coordinates of a country's company, with valid check digits and bank codes nobody has. */
export function bankCoordinates(city: City, random: Random): string {
  const code = city.country.code;
  if (code === 'US' || code === 'CA') {
    const eight = `0${DIGITS(random, 7)}`;
    const weights = [3, 7, 1, 3, 7, 1, 3, 7];
    const sum = [...eight].reduce((total, digit, i) => total + Number(digit) * (weights[i] ?? 0), 0);
    return `routing ${eight}${(10 - (sum % 10)) % 10}, account ${DIGITS(random, 10)}`;
  }
  const bban: Readonly<Record<string, string>> = {
    DE: `99${DIGITS(random, 16)}`,
    AT: `99${DIGITS(random, 14)}`,
    CH: `99${DIGITS(random, 15)}`,
    FR: `99${DIGITS(random, 21)}`,
    GB: `ZZZZ${DIGITS(random, 14)}`,
    NL: `ZZZZ${DIGITS(random, 10)}`,
    ES: `99${DIGITS(random, 18)}`,
    IT: `X99${DIGITS(random, 20)}`,
    LT: `99${DIGITS(random, 14)}`,
  };
  const country = bban[code] ? code : 'LT';
  const body = bban[country] ?? DIGITS(random, 16);
  return `IBAN ${`${country}${ibanCheck(country, body)}${body}`.replace(/(.{4})(?=.)/g, '$1 ')}`;
}

function ibanCheck(country: string, body: string): string {
  const digits = [...`${body}${country}00`].map((c) => (c >= 'A' ? String(c.charCodeAt(0) - 55) : c)).join('');
  let rest = 0;
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % 97;
  return String(98 - rest).padStart(2, '0');
}

/** Where an intruder's money account is: rarely the supplier's country. */
export const muleCity = (random: Random): City =>
  cityNamed(random.pick(['Lyon', 'London', 'Zürich', 'Madrid', 'Warszawa', 'Atlanta', 'Dallas', 'Berlin']));
