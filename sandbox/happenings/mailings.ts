import { sendMail } from '../acts/mailbox.ts';
import { DAY, MINUTE } from '../calendar.ts';
import { bankCoordinates } from '../companies.ts';
import { firstNameOf, writerOf } from '../habits/correspondence.ts';
import { mailClientOf } from '../habits/work.ts';
import type { Correspondent } from '../mail.ts';
import { nth } from '../random.ts';
import { MERGES, newBankDetails } from '../texts/honest.ts';
import { compose } from '../texts/compose.ts';
import { bareSubject, replyPrefix } from '../texts/quoting.ts';
import { correspondent } from '../world.ts';
import type { Moment } from './moment.ts';

/** A mail merge: either one mail each within minutes, or one mail with everybody in blind copy. Usually with a document. */
export function mergesMail({ world, person, day, at, seat, random }: Moment): void {
  const wanted = Math.round(Math.min(600, Math.max(25, random.logNormal(110, 0.8))));
  const inside = random.chance(person.department === 'Human Resources' || person.department === 'Executive' ? 0.8 : 0.15);
  const to: Correspondent[] = [];
  const seen = new Set<string>();
  for (let tries = 0; to.length < wanted && tries < wanted * 3; tries++) {
    const contact = random.pick(random.pick(world.companies).contacts);
    const other: Correspondent = inside ? correspondent(random.pick(world.people)) : { name: contact.name, address: contact.address };
    if (seen.has(other.address) || other.address === person.upn) continue;
    seen.add(other.address);
    to.push(other);
  }
  const [subject, text] = random.pick(MERGES[person.language]);
  const attachments = random.chance(0.5) ? [{ name: `${subject.split(' ')[0] ?? 'Info'}.pdf`, size: 180_000 + random.below(400_000) }] : [];
  const client = mailClientOf(person.laptop);
  const language = person.language;
  if (random.chance(0.55)) {
    let when = at;
    for (const one of to) {
      when += random.between(400, 3500);
      sendMail(world, seat, when, client, {
        to: [one],
        subject,
        body: `${firstNameOf(one.name)},\n\n${text}\n\n${person.displayName}\n${person.title}\n${world.tenant.name}`,
        topic: 'sales',
        language,
        attachments,
        html: true,
      });
    }
  } else {
    sendMail(world, seat, at, client, {
      to: [correspondent(person)],
      bcc: to,
      subject,
      body: `${text}\n\n${person.displayName}\n${person.title}\n${world.tenant.name}`,
      topic: 'sales',
      language,
      attachments,
      html: true,
    });
  }
  if (day % 3 === 0 && random.chance(0.2))
    sendMail(world, seat, at + 40 * MINUTE, client, {
      to: to.slice(0, 5),
      subject: `${subject} - correction`,
      body: compose('document', language, writerOf(world, person), '', '', day, random),
      topic: 'document',
      language,
    });
}

/** The firm really has a new bank, and tells those who pay it. */
export function changesBankDetails({ world, person, at, seat, random }: Moment): void {
  const bank = bankCoordinates(person.city, random);
  const paid = person.inbox.filter((m) => (m.topic === 'invoice' || m.topic === 'payment') && m.at < at && at - m.at < 5 * DAY);
  const client = mailClientOf(person.laptop);
  const [subject, body] = newBankDetails(person.language, bank, person.displayName, world.tenant.name);
  if (paid.length > 0 && random.chance(0.5)) {
    const mail = random.pick(paid);
    sendMail(world, seat, at, client, {
      to: [mail.from],
      subject: `${replyPrefix(mail.language)}${bareSubject(mail.subject)}`,
      body,
      topic: 'payment',
      lookalike: 'bank-details-change',
      language: person.language,
      answers: mail,
    });
    return;
  }
  const contacts = person.contacts.slice(0, random.whole(1, Math.max(1, person.contacts.length)));
  for (const [i, contact] of contacts.entries())
    sendMail(world, seat, at + i * 90_000, client, {
      to: [{ name: contact.name, address: contact.address }],
      subject,
      body: `${nth(['Dear', 'Hello'], i % 2)} ${firstNameOf(contact.name)},\n\n${body}`,
      topic: 'payment',
      lookalike: 'bank-details-change',
      language: person.language,
      attachments: random.chance(0.4) ? [{ name: 'Bank confirmation.pdf', size: 94_000 }] : [],
    });
}
