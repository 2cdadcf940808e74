import type { Account, Seat } from '../account.ts';
import { moneyFile } from '../documents.ts';
import { search, useFile } from '../acts/files.ts';
import { readMail, removeMail, sendMail, type Sent } from '../acts/mailbox.ts';
import { makeRule, type Rule } from '../acts/rules.ts';
import { resetPassword } from '../acts/directory.ts';
import { signIn } from '../acts/sign-in.ts';
import { APPS } from '../clients.ts';
import { changeRule } from '../acts/rules.ts';
import { DAY, HOUR } from '../calendar.ts';
import { sit, spotAt } from '../habits/whereabouts.ts';
import type { Correspondent, Draft, MailClient, MailRef } from '../mail.ts';
import type { Person } from '../people.ts';
import { noteFraud } from './message-notes.ts';
import type { Scene } from './scene.ts';

export const clientOf = (seat: Seat): MailClient => (seat.browser === '' ? 'script' : 'web');

const MONEY_WORDS = [
  'invoice',
  'payment',
  'wire',
  'bank',
  'IBAN',
  'Rechnung',
  'Überweisung',
  'facture',
  'virement',
  'payroll',
  'remittance',
  'ACH',
  'W-9',
];

/** Looks for money: searches, opens what it finds, then the documents. */
export function lookForMoney(
  scene: Scene,
  seat: Seat,
  at: number,
  effort: number,
  owner: Account = seat.account,
  inbox: readonly MailRef[] = scene.victim.inbox,
): number {
  const { world, random } = scene;
  let when = at;
  const client = clientOf(seat);
  for (let n = 0; n < effort; n++) {
    when += random.between(20, 240) * 1000;
    if (client === 'web' && random.chance(0.5)) search(world, seat, when, 'mail', random.pick(MONEY_WORDS));
    const there = inbox.filter((m) => m.at < when);
    const money = there.filter((m) => m.topic === 'invoice' || m.topic === 'payment' || m.topic === 'contract');
    const mails = random.shuffled(money.length > 0 && random.chance(0.8) ? money : there).slice(0, random.whole(1, 5));
    readMail(world, seat, when + 4000, client, mails, random.chance(0.25) ? '\\Sent Items' : '\\Inbox', owner);
  }
  return when;
}

/** Opens files about banking, invoices and payments. */
export function lookAtFiles(scene: Scene, seat: Seat, at: number, count: number): number {
  const { world, random } = scene;
  let when = at;
  if (random.chance(0.5)) search(world, seat, when, 'home', random.pick(MONEY_WORDS));
  for (let n = 0; n < count; n++) {
    when += random.between(8, 150) * 1000;
    useFile(world, seat, when, random.pick(['FileAccessed', 'FilePreviewed', 'FileAccessed', 'FileDownloaded']), moneyFile(world, random));
  }
  return when;
}

/** The rule that keeps the owner from noticing. Clumsy ones have names nobody gives; careful ones look like housekeeping. */
export function hidingRule(scene: Scene, about: { readonly from?: string; readonly words?: string }): Rule {
  const { random } = scene;
  const plain = scene.careful();
  const name = plain
    ? random.pick(['Invoices', 'Newsletters', 'Archive', 'Notifications', 'Suppliers', 'Projects', 'Scans', 'Vendor mail'])
    : random.pick(['.', '..', ',', 's', 'a', '...', '1', ';', 'xx']);
  const folder = plain
    ? random.pick(['Archive', 'Notifications', 'Newsletters', 'Suppliers'])
    : random.pick(['RSS Feeds', 'RSS Subscriptions', 'Conversation History', 'Junk Email', 'Deleted Items']);
  const removes = !plain && random.chance(0.4);
  return {
    name,
    ...(about.from ? { from: about.from } : {}),
    ...(about.words ? { anyWords: about.words } : {}),
    ...(removes ? { deletes: true } : { moveTo: folder }),
    marksRead: random.chance(plain ? 0.5 : 0.85),
    stops: random.chance(0.7),
  };
}

export const hide = (scene: Scene, seat: Seat, at: number, rule: Rule): string => makeRule(scene.world, seat, at, 'web', rule);
export const changeHiding = (scene: Scene, seat: Seat, at: number, rule: Rule): string => changeRule(scene.world, seat, at, 'web', rule);

/** Sends a harmful mail: it is noted, and from now on harm is done. */
export function sendFraud(
  scene: Scene,
  seat: Seat,
  at: number,
  draft: Draft,
  owner: Account = seat.account,
  operation: 'Send' | 'SendAs' | 'SendOnBehalf' = 'Send',
): Sent {
  const sent = sendMail(scene.world, seat, at, clientOf(seat), draft, owner, operation);
  if (sent.eventIds.length > 0) {
    noteFraud(scene, sent.mail, draft);
    scene.harm(sent.eventIds);
  }
  return sent;
}

/** Throws away what was sent and what came back. */
export function wipe(scene: Scene, seat: Seat, at: number, mails: readonly MailRef[], owner: Account = seat.account): void {
  const { world, random } = scene;
  const client = clientOf(seat);
  for (let i = 0; i < mails.length; i += 20) {
    const some = mails.slice(i, i + 20);
    removeMail(world, seat, at + i * 1500, client, random.chance(0.5) ? 'SoftDelete' : 'MoveToDeletedItems', some, '\\Sent Items', owner);
    if (random.chance(0.6)) removeMail(world, seat, at + i * 1500 + 9000, client, 'HardDelete', some, '\\Deleted Items', owner);
  }
}

/** Everybody the account knows: people it writes to, people who wrote, and a bought list for the greedy. */
export function addressBook(scene: Scene, wanted: number, victim: Person = scene.victim): Correspondent[] {
  const { world, random } = scene;
  const book = new Map<string, Correspondent>();
  for (const contact of victim.contacts) book.set(contact.address, { name: contact.name, address: contact.address });
  for (const mail of victim.inbox) if (mail.topic !== 'newsletter' && mail.topic !== 'notice') book.set(mail.from.address, mail.from);
  for (let tries = 0; book.size < wanted && tries < wanted * 3; tries++) {
    const contact = random.pick(random.pick(world.companies).contacts);
    book.set(contact.address, { name: contact.name, address: contact.address });
  }
  book.delete(victim.upn);
  return random.shuffled([...book.values()]).slice(0, wanted);
}

/** A mail about money that the account could answer: one from outside if there is any. */
export function moneyThread(scene: Scene, at: number, inbox: readonly MailRef[] = scene.victim.inbox): MailRef | null {
  const there = inbox.filter(
    (m) => m.at < at && m.topic !== 'newsletter' && m.topic !== 'notice' && m.unanswered !== true && m.from.address !== scene.victim.upn,
  );
  const outside = there.filter((m) => scene.outside(m.from.address));
  const money = outside.filter((m) => m.topic === 'invoice' || m.topic === 'payment');
  const choice = money.length > 0 ? money : outside.length > 0 ? outside : there;
  return choice[choice.length - 1] ?? null;
}

/** Somebody notices in the end, often: the password is reset, sessions end, the owner signs in anew. These are not the intruder's acts. */
export function discover(scene: Scene, after: number, chance: number): void {
  const { random, world } = scene;
  if (!random.chance(chance) || world.administrators.length === 0) return;
  const at = after + random.logNormal(9, 1) * HOUR;
  const { desk } = world;
  const admin = random.pick(world.administrators);
  for (const victim of scene.victims) {
    if (admin === victim) continue;
    const day = Math.floor(at / DAY);
    const seat = sit(world, admin, day, admin.laptop, spotAt(world, admin, day, 'office', admin.laptop, random), random);
    const claim = desk.claim;
    desk.claim = null;
    resetPassword(world, seat, at, victim);
    const owner = sit(
      world,
      victim,
      day,
      victim.laptop,
      spotAt(world, victim, day, victim.office >= 0 ? 'office' : 'home', victim.laptop, random),
      random,
    );
    signIn(world, { ...owner, sessionId: random.guid() }, at + random.between(0.2, 4) * HOUR, APPS.officeHome, {
      mfa: world.tenant.hasMfa ? 'prompt' : 'none',
    });
    desk.claim = claim;
  }
}
