import { DAY, HOUR } from '../calendar.ts';
import { awayOn, employedOn } from '../life.ts';
import type { Correspondent, Draft, Header, MailRef } from '../mail.ts';
import type { Person } from '../people.ts';
import { hashOf, mix, nth, Random } from '../random.ts';
import { AUTOMATIC } from '../texts/automatic.ts';
import { fill } from '../texts/compose.ts';
import { isInside, type World } from '../world.ts';
import { deliverMail } from './mailbox.ts';

const header = (name: string, value: string): Header => ({ name, value });
const REPLIED: readonly Header[] = [header('Auto-Submitted', 'auto-replied'), header('X-Auto-Response-Suppress', 'All')];
const RECEIPT: readonly Header[] = [
  header('Content-Type', 'multipart/report; report-type=disposition-notification'),
  header('Auto-Submitted', 'auto-replied'),
];
const BOUNCE: readonly Header[] = [
  header('Content-Type', 'multipart/report; report-type=delivery-status'),
  header('Auto-Submitted', 'auto-replied'),
];

/** What comes back by itself after a mail has left: absences, receipts, what could not be delivered. Nobody's act. */
export function comesBack(world: World, mail: MailRef, recipients: readonly Correspondent[], invites: boolean): void {
  const sender = world.byAddress.get(mail.from.address);
  if (!sender) return;
  const claim = world.desk.claim;
  world.desk.claim = null;
  const week = Math.floor(mail.at / (7 * DAY));
  for (const to of recipients) {
    const key = mix(hashOf(to.address), world.seed);
    const luck = mix(key, week) % 1000;
    const other = world.byAddress.get(to.address);
    const day = Math.floor(mail.at / DAY);
    // Nobody answers from a mailbox that is not there yet, or no more.
    if (other && !employedOn(other, day)) continue;
    const away = other ? awayOn(other.life, day) : undefined;
    const absent = other ? away !== undefined && away.kind !== 'trip' && luck < 700 : luck < 35;
    if (absent) back(world, sender, mail, to, 'away');
    else if (!other && isInside(world, to.address)) continue;
    else if (!other && (key % 1000 < 6 || mix(key, Math.round(mail.at)) % 250 === 0)) back(world, sender, mail, to, 'bounce');
    else if (invites && luck % 10 < 8) back(world, sender, mail, to, luck % 10 < 7 ? 'accepted' : 'declined');
    else if (luck % 97 === 0) back(world, sender, mail, to, 'receipt');
  }
  world.desk.claim = claim;
}

type Kind = 'away' | 'bounce' | 'receipt' | 'accepted' | 'declined';

function back(world: World, sender: Person, mail: MailRef, from: Correspondent, kind: Kind): void {
  const random = new Random(world.seed, 'back', mail.id, from.address);
  const { language } = mail;
  const words = AUTOMATIC[language];
  const bounces = kind === 'bounce';
  const answers = kind === 'accepted' || kind === 'declined';
  const title = { away: words.away, bounce: words.undeliverable, receipt: words.read, accepted: words.accepted, declined: words.declined }[
    kind
  ];
  const day = Math.floor(mail.at / DAY);
  const replacement = nth(world.people, hashOf(from.address) % world.people.length).displayName;
  const other = isInside(world, from.address) ? replacement : 'accounts';
  const body =
    kind === 'away'
      ? `${fill(random.pick(words.awayTexts), language, day, random, { other })}\n\n${from.name}`
      : bounces
        ? `Delivery has failed to these recipients or groups:\n\n${from.name} (${from.address})\nThe email address you entered couldn't be found.\n\n550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient ${from.address} not found by SMTP address lookup`
        : answers
          ? ''
          : `Your message\n\n   To: ${from.name}\n   Subject: ${mail.subject}\n   Sent: ${new Date(mail.at).toUTCString()}\n\nwas read.`;
  const draft: Draft = {
    to: [{ name: sender.displayName, address: sender.upn }],
    subject: `${title}: ${mail.subject}`,
    body,
    html: kind !== 'receipt',
    topic: 'notice',
    language,
    answers: mail,
    unanswered: true,
    extraHeaders: kind === 'away' ? REPLIED : bounces ? BOUNCE : answers ? [] : RECEIPT,
    ...(answers ? { meeting: kind === 'accepted' ? 'meetingAccepted' : 'meetingDeclined' } : {}),
  };
  const writer = bounces
    ? { name: 'Microsoft Outlook', address: `MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@${world.tenant.domain}` }
    : from;
  const wait = kind === 'receipt' || answers ? random.logNormal(1.5, 1) * HOUR : random.between(2000, 40_000);
  deliverMail(world, sender, mail.at + wait, draft, writer, random);
}
