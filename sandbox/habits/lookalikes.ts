import { deliverMail } from '../acts/mailbox.ts';
import { localInstant, weekday } from '../calendar.ts';
import { accountAt, bankCoordinates, type Contact, privateAddress } from '../companies.ts';
import { cityNamed, type Language } from '../geography.ts';
import type { Correspondent, Draft } from '../mail.ts';
import { hostAt } from '../networks.ts';
import type { Person } from '../people.ts';
import { keyed, nth, Random } from '../random.ts';
import { MAILERS, type Route } from '../routes.ts';
import { amount, type Words, type Writer, writeLetter } from '../texts/compose.ts';
import { honestLink, telephone } from '../texts/links.ts';
import { LOOKALIKE_LETTERS } from '../texts/lookalikes/index.ts';
import type { Lookalike } from '../texts/purposes.ts';
import { correspondent, type World } from '../world.ts';
import { between, outsideWriter, writerOf } from './correspondence.ts';

/** What the company's invoices say on that day. */
export const accountOn = (world: World, contact: Contact, day: number): string =>
  accountAt(contact.company, (day - world.firstDay) / world.days);

/** The account on the tenant's own invoices. */
export const ownAccount = (world: World): string =>
  bankCoordinates(world.tenant.offices[0]?.city ?? cityNamed('Chicago'), new Random(world.seed, 'own-account'));

const TOPIC_OF: Readonly<Partial<Record<Lookalike, Draft['topic']>>> = {
  'bank-details-change': 'payment',
  dunning: 'payment',
  'urgent-payment': 'payment',
  'payroll-account-change': 'people',
  newsletter: 'newsletter',
  'password-expiry': 'notice',
  'awareness-training': 'notice',
  'verification-code': 'notice',
  'payroll-reminder': 'notice',
};

/** A letter of that kind, ready to go; greeting and manner are the writer's. */
function letter(
  world: World,
  kind: Lookalike,
  language: Language,
  writer: Writer,
  to: Person | Correspondent,
  day: number,
  random: Random,
  bank: string,
): Draft {
  const words: Words = {
    bank,
    sum: amount(language, random.logNormal(6000, 1.1)),
    link: honestLink(random),
    phone: telephone(random),
    our: world.tenant.name,
    full2: '',
  };
  const receiver = 'upn' in to ? correspondent(to) : to;
  const [subject, body] = writeLetter(
    random.pick(LOOKALIKE_LETTERS[language][kind]),
    language,
    writer,
    receiver.name.split(' ')[0] ?? '',
    day,
    random,
    words,
  );
  return {
    to: [receiver],
    subject,
    body,
    html: (writer.style & 3) !== 0,
    topic: TOPIC_OF[kind] ?? 'document',
    language,
    lookalike: kind,
    attachments:
      (kind === 'dunning' || kind === 'urgent-payment' || kind === 'private-address') && random.chance(0.6)
        ? [
            {
              name: `${random.pick(['Statement', 'Scan', 'Invoice', 'Document'])} ${random.whole(100, 99999)}.${random.pick(['pdf', 'pdf', 'pdf', 'zip', 'htm', 'docx'])}`,
              size: Math.round(random.logNormal(90_000, 1)),
            },
          ]
        : [],
  };
}

/** What comes from outside on a day and is honest, although a careless reader would call it fraud. */
export function collectLookalikes(world: World, person: Person, day: number, random: Random): void {
  if (weekday(day) % 6 === 0) return;
  const when = (): number => localInstant(person.city.zone, day, random.between(7, 18));
  for (const contact of person.contacts) {
    const moves = Math.floor(world.firstDay + contact.company.movesBankAt * world.days);
    if (moves === day && random.chance(person.department === 'Finance' ? 0.8 : 0.12))
      fromContact(world, person, contact, 'bank-details-change', when(), day, random);
  }
  if (!random.chance(0.11)) return;
  const finance = person.department === 'Finance';
  const human = person.department === 'Human Resources';
  const kind = random.weighted([
    ['dunning', finance ? 6 : 0.3],
    ['urgent-payment', finance ? 2 : 0.2],
    ['callback-request', 1.5],
    ['shared-file', 1.5],
    ['new-address', 0.8],
    ['private-address', human ? 4 : 0.6],
    ['newsletter', 2.5],
    ['verification-code', 1.5],
    ['password-expiry', 0.8],
    ['awareness-training', 0.5],
    ['gift-card-reward', 0.3],
    ['payroll-reminder', 0.6],
  ] as const);
  switch (kind) {
    case 'dunning':
    case 'urgent-payment':
    case 'callback-request':
    case 'shared-file':
    case 'new-address':
      if (person.contacts.length > 0) fromContact(world, person, random.pick(person.contacts), kind, when(), day, random);
      return;
    case 'private-address':
      fromPrivate(world, person, when(), day, random);
      return;
    case 'newsletter':
      if (world.newsletters.length > 0)
        fromMachine(world, person, kind, nth(random.pick(world.newsletters).contacts, 0), when(), day, random);
      return;
    case 'verification-code':
      fromMachine(world, person, kind, random.pick(SERVICES), when(), day, random);
      return;
    default:
      fromHouse(world, person, kind, when(), day, random);
  }
}

const SERVICES: readonly Correspondent[] = ['Shareboard', 'Signwell', 'Orchard CRM', 'Parcelbird', 'TallySheet'].map((name) => ({
  name,
  address: `no-reply@${name.toLowerCase().replaceAll(' ', '')}.example`,
}));

function fromContact(world: World, person: Person, contact: Contact, kind: Lookalike, at: number, day: number, random: Random): void {
  const language = between(person.language, contact.company.language, random);
  const bank = kind === 'bank-details-change' ? contact.company.nextAccount : accountOn(world, contact, day);
  const draft = letter(world, kind, language, outsideWriter(world, contact), person, day, random, bank);
  deliverMail(world, person, at, draft, { name: contact.name, address: contact.address }, random);
}

/** A colleague from home, an applicant, a shopkeeper: people who have nothing but a free-mail address. */
function fromPrivate(world: World, person: Person, at: number, day: number, random: Random): void {
  const other = world.people[random.below(world.people.length)] ?? person;
  const from = { name: other.displayName, address: privateAddress(other.first, other.last, other.index) };
  const writer: Writer = { ...writerOf(world, other), title: '', company: '', style: other.habits.style };
  const draft = letter(world, 'private-address', between(person.language, other.language, random), writer, person, day, random, '');
  deliverMail(world, person, at, draft, from, random);
}

/** Machines and mailing houses: nobody answers them. */
function fromMachine(world: World, person: Person, kind: Lookalike, from: Correspondent, at: number, day: number, random: Random): void {
  const writer: Writer = { first: from.name, full: from.name, title: '', company: '', style: 0, wordiness: 1 };
  const draft = letter(world, kind, random.chance(0.5) ? person.language : 'en', writer, person, day, random, '');
  deliverMail(
    world,
    person,
    at,
    {
      ...draft,
      html: true,
      unanswered: true,
      ...(random.chance(0.3) ? { replyTo: { name: from.name, address: `reply@${from.address.split('@')[1] ?? ''}` } } : {}),
    },
    { name: from.name, address: from.address },
    random,
  );
}

/** Mail of the house that a program in the cellar or a hired service sends in the house's name. */
function fromHouse(world: World, person: Person, kind: Lookalike, at: number, day: number, random: Random): void {
  const desk = kind === 'password-expiry' || kind === 'awareness-training';
  const { domain } = world.tenant;
  const from = desk
    ? { name: 'IT Service Desk', address: `servicedesk@${domain}` }
    : { name: 'Human Resources', address: `people@${domain}` };
  const writer: Writer = {
    first: from.name,
    full: from.name,
    title: '',
    company: world.tenant.name,
    style: desk ? 0x3001 : 0x4002,
    wordiness: 1,
  };
  const draft = letter(world, kind, person.language, writer, person, day, random, '');
  deliverMail(world, person, at, { ...draft, unanswered: true, route: relay(world) }, from, random);
}

function relay(world: World): Route {
  const { tenant, internet } = world;
  const network = tenant.offices[0]?.wired ?? keyed(internet.ofKind('cloud'), tenant.domain);
  return {
    carrier: 'own-server',
    mailer: MAILERS.phpMailer,
    server: `relay.${tenant.domain}`,
    address: hostAt(network, 3).address,
    client: null,
    zoneMinutes: 0,
    papers: { spf: 'pass', dkim: 'none', dmarc: 'pass', compauth: 'pass reason=100' },
    envelope: null,
  };
}

/** What one writes to a colleague that reads like fraud: an employee to Human Resources, an executive to Finance, anybody to anybody. */
export function inwardLookalike(world: World, person: Person, day: number, random: Random): Draft | null {
  const other = world.people[random.pick(person.colleagues.length > 0 ? person.colleagues : [person.index])];
  if (!other || other === person) return null;
  const kinds: Lookalike[] = ['callback-request', 'shared-file'];
  if (other.department === 'Human Resources') kinds.push('payroll-account-change', 'payroll-account-change', 'payroll-account-change');
  if (other.department === 'Finance') kinds.push('urgent-payment', 'urgent-payment');
  if (person.department === 'Human Resources') kinds.push('gift-card-reward', 'payroll-reminder');
  if (person.department === 'Executive' || person.department === 'Marketing') kinds.push('gift-card-reward', 'urgent-payment');
  if (person.department === 'IT') kinds.push('password-expiry', 'awareness-training');
  const bank = bankCoordinates(person.city, new Random(world.seed, 'salary', person.index, Math.floor(day / 200)));
  return letter(
    world,
    random.pick(kinds),
    between(person.language, other.language, random),
    writerOf(world, person),
    other,
    day,
    random,
    bank,
  );
}
