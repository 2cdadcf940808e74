import type { Account, Seat } from '../account.ts';
import { removeMail, sendMail, type Sent } from '../acts/mailbox.ts';
import { resetPassword } from '../acts/directory.ts';
import { signIn } from '../acts/sign-in.ts';
import { APPS } from '../clients.ts';
import { DAY, HOUR } from '../calendar.ts';
import { sit, spotAt } from '../habits/whereabouts.ts';
import type { Correspondent, Draft, MailRef } from '../mail.ts';
import type { Person } from '../people.ts';
import { noteFraud } from './message-notes.ts';
import { clientOf } from './prying.ts';
import type { Scene } from './scene.ts';

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
