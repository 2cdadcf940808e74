import type { Account, Seat } from '../account.ts';
import { sendMail } from '../acts/mailbox.ts';
import { DAY } from '../calendar.ts';
import type { MailClient, MailRef } from '../mail.ts';
import type { Person } from '../people.ts';
import { nth, type Random } from '../random.ts';
import type { SharedMailbox } from '../tenant.ts';
import { compose, subjectOf } from '../texts/compose.ts';
import { bareSubject, quoteOf, replyPrefix } from '../texts/quoting.ts';
import type { World } from '../world.ts';
import { firstNameOf, topicFor, writerOf } from './correspondence.ts';

/** A member writes in the name of the shared mailbox, mostly to answer what came in. */
export const answerAs = (
  world: World,
  person: Person,
  shared: SharedMailbox,
  seat: Seat,
  at: number,
  day: number,
  client: MailClient,
  random: Random,
): void => answerFor(world, person, shared, world.sharedInboxes.get(shared.upn) ?? [], seat, at, day, client, random);

/** Somebody answers what lies in another mailbox, with leave. */
export function answerFor(
  world: World,
  person: Person,
  owner: Account,
  inbox: readonly MailRef[],
  seat: Seat,
  at: number,
  day: number,
  client: MailClient,
  random: Random,
): void {
  const open = inbox.filter((m) => m.at < at && at - m.at < 4 * DAY && m.unanswered !== true);
  const operation = person.index % 4 === 0 ? 'SendOnBehalf' : 'SendAs';
  const mail = open.length > 0 && random.chance(0.7) ? random.pick(open) : null;
  const topic = mail && mail.topic !== 'newsletter' && mail.topic !== 'notice' ? mail.topic : topicFor(person, random);
  const contact = person.contacts.length > 0 ? nth(person.contacts, random.below(person.contacts.length)) : null;
  const to = mail?.from ?? (contact ? { name: contact.name, address: contact.address } : null);
  if (!to) return;
  const language = mail?.language ?? person.language;
  const subject = mail ? `${replyPrefix(language)}${bareSubject(mail.subject)}` : subjectOf(topic, language, day, random);
  const body =
    compose(topic, language, writerOf(world, person), firstNameOf(to.name), '', day, random) +
    (mail ? quoteOf(mail, language, person.habits.style) : '');
  sendMail(world, seat, at, client, { to: [to], subject, body, topic, language, ...(mail ? { answers: mail } : {}) }, owner, operation);
}
