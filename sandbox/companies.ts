import { bankCoordinates } from './bank.ts';
import { type City, CITIES, cityNamed, type Language } from './geography.ts';
import { inventName, plainLetters } from './names.ts';
import { hashOf, keyed, Random } from './random.ts';

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
  /** Bank coordinates on its invoices, always the same. */
  readonly account: string;
  /** Those of the new bank, for the few that honestly change. */
  readonly nextAccount: string;
  /** The share of the story after which the new ones hold; past 1 for nearly all. */
  readonly movesBankAt: number;
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
  pt: ['Serviços', 'Transportes', 'Consultoria', 'Embalagens'],
  pl: ['Usługi', 'Transport', 'Doradztwo', 'Opakowania', 'Narzędzia'],
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
  ['PL', 4],
  ['PT', 3],
  ['BE', 2],
  ['AT', 2],
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
      domain: domainFor(name, i),
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
      ...accountsOf(seed, i, city),
    };
    const people = i >= count ? 1 : random.whole(1, 5);
    for (let p = 0; p < people; p++) {
      const { first, last } = inventName(code, random);
      const local =
        i >= count
          ? random.pick(['news', 'newsletter', 'updates', 'noreply', 'hello'])
          : `${plainLetters(first)}.${plainLetters(last)}`.toLowerCase();
      const free = i < count && hashOf(seed, 'free-mail', i, p) % 20 === 0;
      const display = i >= count ? name : `${first} ${last}`;
      company.contacts.push({ name: display, address: free ? privateAddress(first, last, i) : `${local}@${company.domain}`, company });
    }
    if (i < count && hashOf(seed, 'billing', i) % 16 === 0)
      company.contacts.push({
        name: `${name} Accounts`,
        address: `invoices@${company.domain.replace('.example', '-billing.example')}`,
        company,
      });
    companies.push(company);
  }
  return companies;
}

/** Most write their name in one word; some with a hyphen, some with what the next one left over. */
function domainFor(name: string, index: number): string {
  const luck = hashOf('domain', name, index) % 100;
  const joined = luck < 14 ? name.replaceAll(' & ', '-').replaceAll(' ', '-') : name;
  const suffix = luck >= 14 && luck < 22 ? ['group', '-eu', '1', 's', '-online'][luck % 5] : '';
  return `${plainLetters(joined).toLowerCase()}${suffix ?? ''}.example`;
}

/** A private address of a person, at an invented free-mail provider. */
export function privateAddress(first: string, last: string, key: number): string {
  const [a, b] = [plainLetters(first), plainLetters(last)];
  const local = keyed(
    [`${a}${b}${key % 90}`, `${a}.${b}`, `${a}.${b}${key % 100}`, `${b}.${a}`, `${a.slice(0, 1)}${b}${key % 1000}`],
    key,
    'local',
  );
  return `${local}@${keyed(['postbox.example', 'freemail.example', 'mailhop.example'], key)}`.toLowerCase();
}

/** A company's bank coordinates, and those it may change to: seldom, and then for good. */
function accountsOf(seed: number, index: number, city: City): Pick<Company, 'account' | 'nextAccount' | 'movesBankAt'> {
  const random = new Random(seed, 'bank', index);
  const account = bankCoordinates(city, random);
  const elsewhere = random.chance(0.15) ? cityNamed(random.pick(['London', 'Amsterdam', 'Warszawa', 'Dublin', 'Atlanta'])) : city;
  return {
    account,
    nextAccount: bankCoordinates(elsewhere, random),
    movesBankAt: random.chance(0.08) ? random.between(0.1, 0.95) : 2,
  };
}

/** What the company's invoices say on that share of the story. */
export const accountAt = (company: Company, share: number): string =>
  share >= company.movesBankAt ? company.nextAccount : company.account;

/** Where an intruder's money account is: rarely the supplier's country. */
export const muleCity = (random: Random): City =>
  cityNamed(random.pick(['Lyon', 'London', 'Zürich', 'Madrid', 'Warszawa', 'Atlanta', 'Dallas', 'Berlin']));

export { bankCoordinates } from './bank.ts';
