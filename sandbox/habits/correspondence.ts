import type { Seat } from '../account.ts';
import { receiveMail, sendMail } from '../acts/mailbox.ts';
import { DAY, localInstant, weekday } from '../calendar.ts';
import type { Contact } from '../companies.ts';
import type { Language } from '../geography.ts';
import { type Attachment, type Correspondent, type Draft, type MailClient, type MailRef, remember } from '../mail.ts';
import type { Person } from '../people.ts';
import { hashOf, nth, type Random } from '../random.ts';
import { domainOf } from '../routes.ts';
import { compose, forwardPrefix, replyPrefix, subjectOf, type Writer } from '../texts/compose.ts';
import { bareSubject, quoteOf } from '../texts/quoting.ts';
import { TOPICS, type Topic } from '../texts/phrasebook.ts';
import { correspondent, type World } from '../world.ts';
import { collectBulk } from './bulk-mail.ts';
import { accountOn, collectLookalikes, inwardLookalike, ownAccount } from './lookalikes.ts';

/** What each department mostly writes about. */
const THEMES: Readonly<Record<string, readonly Topic[]>> = {
  Finance: ['invoice', 'invoice', 'payment', 'payment', 'report', 'contract', 'document'],
  'Human Resources': ['people', 'people', 'schedule', 'contract', 'document'],
  Sales: ['sales', 'sales', 'sales', 'contract', 'meeting', 'travel'],
  Operations: ['project', 'schedule', 'schedule', 'document', 'meeting'],
  'Client Services': ['project', 'document', 'meeting', 'report', 'contract'],
  Engineering: ['project', 'project', 'technology', 'document', 'meeting'],
  IT: ['technology', 'technology', 'project', 'document'],
  Executive: ['report', 'contract', 'meeting', 'travel', 'people'],
  Legal: ['contract', 'contract', 'document', 'meeting'],
  Marketing: ['project', 'sales', 'document', 'meeting'],
  Support: ['technology', 'schedule', 'sales', 'document'],
};

export const topicFor = (person: Person, random: Random): Topic =>
  random.chance(0.75) ? random.pick(THEMES[person.department] ?? TOPICS) : random.pick(TOPICS);

export const writerOf = (world: World, person: Person): Writer => ({
  first: person.first,
  full: person.displayName,
  title: person.title,
  company: world.tenant.name,
  style: person.habits.style,
  wordiness: person.habits.wordiness,
});

/** The language two people write in: theirs if they share one, else mostly English, and now and then one writes in his own. */
export const between = (a: Language, b: Language, random: Random): Language => (a === b ? a : random.chance(0.85) ? 'en' : b);

export const firstNameOf = (name: string): string => name.split(' ')[0] ?? name;

const STEMS = [
  'Scan',
  'Draft',
  'Overview',
  'Attachment',
  'Figures',
  'Document',
  'Statement',
  'Contract',
  'Proposal',
  'RFP',
  'Offer',
  'Form',
];

/** A document as people attach it; only its name says what it is about. */
export const documentNamed = (random: Random, topic: string): Attachment => ({
  name: `${topic === 'invoice' && random.chance(0.5) ? 'Invoice' : random.pick(STEMS)}${random.pick([' ', '_', '-'])}${random.whole(10, 99999)}.${random.pick(['pdf', 'pdf', 'pdf', 'xlsx', 'docx', 'png', random.chance(0.2) ? 'htm' : 'zip'])}`,
  size: Math.round(random.logNormal(120_000, 1.1)),
});

export function attach(random: Random, topic: string): Attachment[] {
  if (!random.chance(topic === 'invoice' || topic === 'document' || topic === 'contract' ? 0.5 : 0.12)) return [];
  return [documentNamed(random, topic)];
}

/** A person writes a mail: an answer to something that came, or something new, inside or outside. */
export function writeMail(world: World, person: Person, seat: Seat, at: number, day: number, client: MailClient): MailRef | null {
  const { random } = seat;
  const open = person.inbox.filter(
    (m) =>
      m.at < at &&
      at - m.at < 4 * DAY &&
      m.topic !== 'newsletter' &&
      m.topic !== 'notice' &&
      m.unanswered !== true &&
      m.from.address !== person.upn,
  );
  const draft =
    open.length > 0 && random.chance(0.55) ? answer(world, person, random.pick(open), day, random) : begin(world, person, day, random);
  if (!draft) return null;
  const { mail } = sendMail(world, seat, at, client, { ...draft, html: client !== 'phone' && (person.habits.style & 3) !== 0 });
  remember(person.sent, mail, world.room);
  return mail;
}

function answer(world: World, person: Person, open: MailRef, day: number, random: Random): Draft {
  const topic = open.topic === 'newsletter' || open.topic === 'notice' ? 'document' : open.topic;
  const writer = writerOf(world, person);
  const colleague = person.colleagues.length > 0 ? world.people[random.pick(person.colleagues)] : undefined;
  const forwards = colleague && random.chance(0.1);
  const reader = forwards ? colleague.first : firstNameOf(open.from.name);
  const text = compose(
    topic,
    open.language,
    { ...writer, wordiness: writer.wordiness * 0.8 },
    reader,
    colleague?.displayName ?? '',
    day,
    random,
  );
  const bare = bareSubject(open.subject);
  return {
    to: [forwards ? correspondent(colleague) : open.from],
    cc: !forwards && colleague && random.chance(0.25) ? [correspondent(colleague)] : [],
    subject: `${forwards ? forwardPrefix(open.language) : replyPrefix(open.language)}${bare}`,
    body: text + quoteOf(open, open.language, person.habits.style),
    topic,
    language: open.language,
    answers: open,
    attachments: random.chance(0.3) ? attach(random, topic) : [],
  };
}

function begin(world: World, person: Person, day: number, random: Random): Draft | null {
  if (random.chance(0.02)) {
    const odd = inwardLookalike(world, person, day, random);
    if (odd) return odd;
  }
  const topic = topicFor(person, random);
  const outside = random.chance(person.department === 'Sales' || person.department === 'Finance' ? 0.45 : 0.22);
  const to: Correspondent[] = [];
  let language = person.language;
  if (outside && person.contacts.length > 0) {
    const contact = nth(person.contacts, Math.floor(random.next() ** 2 * person.contacts.length));
    to.push({ name: contact.name, address: contact.address });
    language = between(person.language, contact.company.language, random);
  } else {
    const wanted = random.weighted([
      [1, 60],
      [2, 20],
      [4, 14],
      [8, 5],
      [15, 1],
    ] as const);
    for (let i = 0; i < wanted && person.colleagues.length > 0; i++) {
      const other = world.people[nth(person.colleagues, Math.floor(random.next() ** 1.7 * person.colleagues.length))];
      if (!other || to.some((t) => t.address === other.upn)) continue;
      to.push(correspondent(other));
      language = language === other.language ? language : 'en';
    }
  }
  const first = to[0];
  if (!first) return null;
  const account = topic === 'invoice' && outside && random.chance(0.5) ? ownAccount(world) : null;
  const invites = topic === 'meeting' && random.chance(0.35);
  const other = world.people[nth(person.colleagues.length > 0 ? person.colleagues : [person.index], 0)];
  return {
    to,
    subject: subjectOf(topic, language, day, random),
    body: compose(topic, language, writerOf(world, person), firstNameOf(first.name), other?.displayName ?? '', day, random, account),
    topic,
    language,
    attachments: invites ? [{ name: 'invite.ics', size: 1900, content: INVITE }] : attach(random, topic),
    ...(invites ? { meeting: 'meetingRequest' } : {}),
  };
}

/** The small file that comes with an invitation. */
const INVITE = btoa('BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n');

/** What arrives from outside in a day: answers, business, newsletters, notices. */
export function collectMail(world: World, person: Person, day: number, random: Random): void {
  const weekend = weekday(day) % 6 === 0;
  const zone = person.city.zone;
  for (let n = random.poisson(person.habits.mails * (weekend ? 0.08 : 0.45)); n > 0 && person.contacts.length > 0; n--) {
    const at = localInstant(zone, day, random.between(7, 19));
    const answered = person.sent.filter((m) => m.at < at && at - m.at < 3 * DAY && m.to.address.indexOf(world.tenant.domain) < 0);
    if (answered.length > 0 && random.chance(0.5)) receiveAnswer(world, person, random.pick(answered), at, day, random);
    else receiveBusiness(world, person, nth(person.contacts, Math.floor(random.next() ** 2 * person.contacts.length)), at, day, random);
  }
  collectLookalikes(world, person, day, random);
  collectBulk(world, person, day, random);
}

/** How somebody outside writes: always in the same manner, as everybody does. */
export const outsideWriter = (world: World, from: Correspondent): Writer => ({
  first: firstNameOf(from.name),
  full: from.name,
  title: '',
  company: world.byDomain.get(domainOf(from.address))?.name ?? '',
  style: hashOf(from.address),
  wordiness: 1.6,
});

function receiveAnswer(world: World, person: Person, mail: MailRef, at: number, day: number, random: Random): void {
  const topic = mail.topic === 'newsletter' || mail.topic === 'notice' ? 'document' : mail.topic;
  const bare = bareSubject(mail.subject);
  const body =
    compose(topic, mail.language, outsideWriter(world, mail.to), person.first, '', day, random) +
    quoteOf(mail, mail.language, hashOf(mail.to.address));
  receiveMail(
    world,
    person,
    at,
    {
      to: [correspondent(person)],
      subject: `${replyPrefix(mail.language)}${bare}`,
      body,
      topic,
      language: mail.language,
      answers: mail,
      attachments: random.chance(0.2) ? attach(random, topic) : [],
    },
    mail.to,
    random,
  );
}

function receiveBusiness(world: World, person: Person, contact: Contact, at: number, day: number, random: Random): void {
  const supplier = contact.company.relation === 'supplier';
  const topic: Topic =
    person.department === 'Finance' && supplier ? random.pick(['invoice', 'invoice', 'payment']) : topicFor(person, random);
  const language = between(person.language, contact.company.language, random);
  const bills = (topic === 'invoice' || topic === 'payment') && contact.company.relation !== 'customer' && random.chance(0.6);
  const account = bills ? accountOn(world, contact, day) : null;
  const body = compose(topic, language, outsideWriter(world, contact), person.first, '', day, random, account);
  receiveMail(
    world,
    person,
    at,
    {
      to: [correspondent(person)],
      subject: subjectOf(topic, language, day, random),
      body,
      topic,
      language,
      attachments: attach(random, topic),
    },
    { name: contact.name, address: contact.address },
    random,
  );
}
