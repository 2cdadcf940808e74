import { deliverMail, sendMail } from '../acts/mailbox.ts';
import { HOUR, localHour } from '../calendar.ts';
import { bankCoordinates, muleCity, privateAddress } from '../companies.ts';
import type { Language } from '../geography.ts';
import { sit, spotAt } from '../habits/whereabouts.ts';
import { workdayFrom } from './craft.ts';
import type { Correspondent, Draft, MailRef } from '../mail.ts';
import { inventName } from '../names.ts';
import type { Person } from '../people.ts';
import type { Random } from '../random.ts';
import { BELIEVING } from '../texts/answers.ts';
import { amount, dress, type Words, type Writer, writeLetter } from '../texts/compose.ts';
import { FRAUDS } from '../texts/fraud/index.ts';
import { baitLink, telephone } from '../texts/links.ts';
import type { Purpose } from '../texts/purposes.ts';
import { bareSubject, replyPrefix } from '../texts/quoting.ts';
import { writerOf } from '../habits/correspondence.ts';
import { noteFraud } from './message-notes.ts';
import type { Scene } from './scene.ts';

/** A domain that reads like another one at a glance. */
export function lookAlike(domain: string, random: Random): string {
  const name = domain.slice(0, domain.lastIndexOf('.'));
  const rest = domain.slice(domain.lastIndexOf('.'));
  const place = 1 + random.below(Math.max(1, name.length - 2));
  const swapped = name.slice(0, place) + (name[place + 1] ?? '') + (name[place] ?? '') + name.slice(place + 2);
  const made = random.pick([
    name.replace('m', 'rn'),
    name.replace('l', '1'),
    name.replace('i', 'l'),
    name.replace('o', '0'),
    name.slice(0, place) + name.slice(place + 1),
    name.slice(0, place) + (name[place] ?? '') + name.slice(place),
    swapped,
    `${name}s`,
    `${name}-${random.pick(['group', 'billing', 'intl', 'eu', 'finance', 'online'])}`,
  ]);
  return `${made === name ? `${name}-co` : made}${rest}`;
}

/** An address at a free-mail provider, named like somebody. */
export const freeMail = (first: string, last: string, random: Random): string => privateAddress(first, last, random.u32());

/** The language of a mail between two: theirs if they share one, else English. The clumsy sometimes have only English. */
export const spoken = (scene: Scene, a: Language, b: Language): Language =>
  a === b && (scene.careful() || scene.random.chance(0.75)) ? a : 'en';

/** What the texts of intruders ask for beyond names and dates. */
export function baitWords(scene: Scene, language: Language, bank: string): Words {
  const { random, world } = scene;
  const boss = world.people.find((p) => p.department === 'Executive');
  const counsel = inventName(scene.victim.city.country.code, random);
  return {
    bank,
    sum: amount(language, random.chance(0.3) ? random.whole(4, 90) * 1000 : random.logNormal(24_000, 0.9)),
    link: baitLink(random),
    phone: telephone(random),
    our: world.tenant.name,
    boss: boss?.displayName ?? 'the management',
    counsel: counsel.last,
  };
}

export const muleAccount = (random: Random): string => bankCoordinates(muleCity(random), random);

/** Subject and text for a purpose. */
export function baitText(
  scene: Scene,
  purpose: Purpose,
  language: Language,
  writer: Writer,
  to: string,
  at: number,
  words: Words,
): readonly [string, string] {
  return writeLetter(scene.random.pick(FRAUDS[language][purpose]), language, writer, to, Math.floor(at / (24 * HOUR)), scene.random, words);
}

/** Puts a fraudulent mail into the inbox and writes it down, if the tenant keeps mail at all. */
export function bait(scene: Scene, person: Person, at: number, draft: Draft, from: Correspondent): MailRef | null {
  const { mail, eventIds } = deliverMail(scene.world, person, at, { ...draft, unanswered: true }, from, scene.random);
  if (eventIds.length === 0) return null;
  noteFraud(scene, mail, draft, 'inbound');
  return mail;
}

/** The victim believes it and writes back, at the desk, within a working day. That is the harm. `then` comes after it. */
export function believes(
  scene: Scene,
  mail: MailRef,
  to: Correspondent,
  then: (at: number, answer: MailRef) => void = () => undefined,
): void {
  const { world, random, victim } = scene;
  const soon = mail.at + random.logNormal(0.8, 0.8) * HOUR;
  const hour = localHour(victim.city.zone, soon);
  const atWork = hour > victim.habits.start && hour < victim.habits.start + victim.habits.hours;
  const day = workdayFrom(victim, Math.floor(soon / (24 * HOUR)) + (atWork ? 0 : 1));
  const when = atWork
    ? soon
    : soon + ((day - Math.floor(soon / (24 * HOUR))) * 24 + victim.habits.start + random.between(0.2, 3) - hour) * HOUR;
  scene.at(when, (at) => {
    const place = victim.office >= 0 ? 'office' : 'home';
    const seat = sit(world, victim, day, victim.laptop, spotAt(world, victim, day, place, victim.laptop, random), random);
    const { mail: answer, eventIds } = sendMail(world, seat, at, victim.laptop.hasOutlook ? 'outlook' : 'web', {
      to: [to],
      subject: `${replyPrefix(mail.language)}${bareSubject(mail.subject)}`,
      body: dress(
        random.pick(BELIEVING[mail.language]),
        mail.language,
        writerOf(world, victim),
        mail.from.name.split(' ')[0] ?? '',
        '',
        day,
        random,
      ),
      topic: 'payment',
      language: mail.language,
      answers: mail,
    });
    scene.harm(eventIds);
    then(at, answer);
  });
}
