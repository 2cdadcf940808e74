import { deliverMail } from '../acts/mailbox.ts';
import { localInstant, weekday } from '../calendar.ts';
import type { Correspondent, Draft, Header } from '../mail.ts';
import type { Person } from '../people.ts';
import { hashOf, nth, type Random } from '../random.ts';
import { bulkHeaders } from '../routes.ts';
import { NEWSLETTERS, NOTICES } from '../texts/bulk.ts';
import { compose, fill, subjectOf } from '../texts/compose.ts';
import { correspondent, type World } from '../world.ts';
import { outsideWriter } from './correspondence.ts';

const header = (name: string, value: string): Header => ({ name, value });
const NOBODY = { me: '', full: '', full2: '' };

/** What machines, mailing houses and lists send in a day. */
export function collectBulk(world: World, person: Person, day: number, random: Random): void {
  const { zone } = person.city;
  for (let n = random.poisson(weekday(day) % 6 === 0 ? 0.6 : 2.2); n > 0; n--) {
    const at = localInstant(zone, day, random.between(5, 20));
    if (random.chance(0.05)) fromList(world, person, at, day, random);
    else if (random.chance(0.7) && world.newsletters.length > 0) newsletter(world, person, at, day, random);
    else notice(world, person, at, day, random);
  }
}

function draftOf(person: Person, subject: string, body: string, topic: Draft['topic'], day: number, random: Random): Draft {
  const words = { ...NOBODY, name: person.first };
  return {
    to: [correspondent(person)],
    subject: fill(subject, 'en', day, random, words),
    body: fill(body, 'en', day, random, words),
    html: true,
    topic,
    language: 'en',
  };
}

function newsletter(world: World, person: Person, at: number, day: number, random: Random): void {
  const sender = nth(world.newsletters, (person.index * 7 + random.below(6)) % world.newsletters.length);
  const [subject, body] = random.pick(NEWSLETTERS);
  const from = nth(sender.contacts, 0);
  const answersTo = hashOf(sender.domain) % 3 === 0;
  deliverMail(
    world,
    person,
    at,
    {
      ...draftOf(person, subject, body, 'newsletter', day, random),
      extraHeaders: bulkHeaders(sender.domain, random),
      ...(answersTo ? { replyTo: { name: sender.name, address: `hello@${sender.domain}` } } : {}),
    },
    { name: from.name, address: from.address },
    random,
  );
}

function notice(world: World, person: Person, at: number, day: number, random: Random): void {
  const [name, subject, body] = random.pick(NOTICES);
  const domain = `${name.toLowerCase().replaceAll(' ', '')}.example`;
  const helps = hashOf(name) % 2 === 0;
  deliverMail(
    world,
    person,
    at,
    {
      ...draftOf(person, subject, body, 'notice', day, random),
      extraHeaders: [header('Auto-Submitted', 'auto-generated')],
      ...(helps ? { replyTo: { name, address: `support@${domain}` } } : {}),
    },
    { name, address: `no-reply@${domain}` },
    random,
  );
}

const LISTS = ['treasury-talk', 'm365-admins', 'buyers-forum', 'hr-exchange', 'excel-help'];

/** A mailing list: somebody nobody knows, through the list's server, with answers to the list. */
function fromList(world: World, person: Person, at: number, day: number, random: Random): void {
  const list = nth(LISTS, (person.index + random.below(2)) % LISTS.length);
  const writer = random.pick(random.pick(world.companies).contacts);
  const address: Correspondent = { name: list, address: `${list}@lists.example` };
  const topic = random.pick(['technology', 'payment', 'people', 'document', 'invoice'] as const);
  deliverMail(
    world,
    person,
    at,
    {
      to: [address],
      subject: `[${list}] ${subjectOf(topic, 'en', day, random)}`,
      body: compose(topic, 'en', outsideWriter(world, writer), 'all', '', day, random),
      topic: 'notice',
      language: 'en',
      replyTo: address,
      unanswered: true,
      extraHeaders: [header('List-Id', `<${list}.lists.example>`), header('Precedence', 'list')],
    },
    { name: `${writer.name} via ${list}`, address: address.address },
    random,
  );
}
