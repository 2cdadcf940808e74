import { deliverMail } from '../acts/mailbox.ts';
import { usualRoute } from '../routes.ts';
import { correspondent } from '../world.ts';
import type { Person } from '../people.ts';
import type { Purpose } from '../texts/purposes.ts';
import { baitText, baitWords, freeMail, lookAlike, muleAccount, spoken } from './inbound-craft.ts';
import { noteFraud } from './message-notes.ts';
import type { Scene } from './scene.ts';

/** The mail that began it: from somebody the victim knows (in the name, or a compromised account of theirs), or from anybody. */
export function lureIn(scene: Scene, victim: Person, at: number, purpose: Purpose): void {
  const { world, random } = scene;
  const contact = victim.contacts.length > 0 ? random.pick(victim.contacts) : null;
  const stranger = random.pick(random.pick(world.companies).contacts);
  const known = contact && scene.careful() ? contact : stranger;
  const local = known.address.slice(0, known.address.indexOf('@'));
  const address =
    scene.careful() && random.chance(0.3)
      ? known.address
      : random.chance(0.7)
        ? `${local}@${lookAlike(known.company.domain, random)}`
        : freeMail(known.name.split(' ')[0] ?? 'info', known.name.split(' ')[1] ?? '', random);
  const from = { name: known.name, address };
  const language = spoken(scene, victim.language, known.company.language);
  const writer = {
    first: known.name.split(' ')[0] ?? '',
    full: known.name,
    title: '',
    company: known.company.name,
    style: random.u32(),
    wordiness: 1,
  };
  const [subject, body] = baitText(scene, purpose, language, writer, victim.first, at, baitWords(scene, language, muleAccount(random)));
  const draft = { to: [correspondent(victim)], subject, body, html: true, topic: 'document', language, purpose, unanswered: true } as const;
  scene.at(at, (then) => {
    const { desk } = world;
    const claim = desk.claim;
    desk.claim = null;
    const { mail, eventIds } = deliverMail(world, victim, then, { ...draft, route: usualRoute(world, from, then, random) }, from, random);
    desk.claim = claim;
    if (eventIds.length > 0) noteFraud(scene, mail, draft, 'inbound');
  });
}
