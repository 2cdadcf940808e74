import { DAY, dayOf, HOUR, localInstant, MINUTE, offsetOn, ZONES } from '../calendar.ts';
import type { Contact } from '../companies.ts';
import { documentNamed, outsideWriter } from '../habits/correspondence.ts';
import type { Draft, MailRef } from '../mail.ts';
import { MAILERS, type Route, strayAddress, usualRoute } from '../routes.ts';
import type { Purpose } from '../texts/purposes.ts';
import { bareSubject, quoteOf, replyPrefix } from '../texts/quoting.ts';
import { workdayFrom } from './craft.ts';
import { bait, baitText, baitWords, believes, freeMail, lookAlike, muleAccount, spoken } from './inbound-craft.ts';
import type { Scenario, Scene } from './scene.ts';

/**
 * The supplier's mailbox is in foreign hands: the right address, papers in order, a thread that really exists.
 * The clumsy write at night, from another program and another clock, and have answers sent elsewhere; the careful only change the account.
 */
export const supplierCompromise: Scenario = {
  name: 'supplier-compromise',
  kind: 'inbound',
  prefers: ['Finance', 'Operations', 'Sales'],
  accounts: 1,
  takesDays: 4,
  play(scene) {
    const { victim, random } = scene;
    const contact = chooseContact(scene);
    if (!contact) return;
    const bank = muleAccount(random);
    const purpose: Purpose = random.weighted([
      ['bank-details', 6],
      ['invoice', 3],
      ['file-lure', 1],
      ['credentials', 1],
    ] as const);
    const elsewhere = random.chance(0.55 - 0.45 * scene.care)
      ? {
          name: contact.name,
          address: random.chance(0.6)
            ? `${contact.address.slice(0, contact.address.indexOf('@'))}@${lookAlike(contact.company.domain, random)}`
            : freeMail(contact.name.split(' ')[0] ?? '', contact.name.split(' ').at(-1) ?? '', random),
        }
      : null;
    const way = foreignWay(scene, contact);
    const copied = outsideWriter(scene.world, contact);
    const writer = scene.careful() ? copied : { ...copied, style: random.u32() };
    const write = (at: number, wanted: Purpose, thread: MailRef | null): MailRef | null => {
      const language = thread?.language ?? spoken(scene, victim.language, contact.company.language);
      const words = baitWords(scene, language, bank);
      const [subject, text] = baitText(scene, wanted, language, writer, victim.first, at, words);
      const quoted = thread ? quoteOf(thread, language, writer.style) : '';
      const changed = wanted === 'invoice' && !text.includes(bank) ? `\n\n${bank}` : '';
      const draft: Draft = {
        to: [{ name: victim.displayName, address: victim.upn }],
        subject: thread ? `${replyPrefix(language)}${bareSubject(thread.subject)}` : subject,
        body: text + changed + quoted,
        html: (writer.style & 3) !== 0,
        topic: 'payment',
        language,
        purpose: wanted,
        route: way(at),
        ...(elsewhere ? { replyTo: elsewhere } : {}),
        ...(thread ? { answers: thread } : {}),
        ...(wanted === 'invoice' || wanted === 'file-lure' ? { attachments: [documentNamed(random, 'invoice')] } : {}),
      };
      return bait(scene, victim, at, draft, { name: contact.name, address: contact.address });
    };
    scene.at(hourOf(scene, contact, workdayFrom(victim, scene.startDay)), (at) => {
      const thread = threadWith(scene, contact, at);
      const mail = write(at, purpose, random.chance(0.4 + 0.6 * scene.care) ? thread : null);
      if (!mail) return;
      if (random.chance(0.15 + 0.3 * scene.care)) believes(scene, mail, elsewhere ?? mail.from);
      else if (random.chance(0.6))
        scene.at(at + random.between(0.8, 2.5) * DAY, (later) => void write(later, random.chance(0.5) ? 'none' : purpose, mail));
    });
    scene.note = `${contact.company.name} is in foreign hands.`;
  },
};

/** A supplier the victim has just written with, else any of the victim's contacts. */
function chooseContact(scene: Scene): Contact | null {
  const { victim, random } = scene;
  const recent = new Set(victim.inbox.map((m) => m.from.address));
  const known = victim.contacts.filter((c) => recent.has(c.address));
  const suppliers = (known.length > 0 ? known : victim.contacts).filter((c) => c.company.relation === 'supplier');
  const choice = suppliers.length > 0 ? suppliers : known.length > 0 ? known : victim.contacts;
  return choice.length > 0 ? random.pick(choice) : null;
}

function threadWith(scene: Scene, contact: Contact, at: number): MailRef | null {
  const { victim } = scene;
  const shared = [...victim.inbox, ...victim.sent].filter(
    (m) => m.at < at && m.topic !== 'notice' && (m.from.address === contact.address || m.to.address === contact.address),
  );
  return shared.sort((a, b) => b.at - a.at)[0] ?? null;
}

/** The supplier's own servers, and on them another program, another machine, another clock: more of it the clumsier. */
function foreignWay(scene: Scene, contact: Contact): (at: number) => Route {
  const { random, world } = scene;
  const sameProgram = scene.careful();
  const sameClock = scene.careful();
  const stranger = strayAddress(world, scene.careful() ? 'residential' : 'hosting', random);
  const clock = random.pick(Object.values(ZONES));
  return (at) => {
    const usual = usualRoute(world, contact, at, random);
    const exchange = usual.carrier === 'exchange-online';
    return {
      ...usual,
      mailer: sameProgram
        ? usual.mailer
        : exchange
          ? MAILERS.exchange
          : usual.carrier === 'hosted'
            ? MAILERS.webmail
            : random.pick([MAILERS.roundcube, MAILERS.thunderbird]),
      client: usual.client === null ? null : stranger,
      zoneMinutes: sameClock || exchange ? usual.zoneMinutes : offsetOn(clock, dayOf(at)) / MINUTE,
    };
  };
}

function hourOf(scene: Scene, contact: Contact, day: number): number {
  const { random } = scene;
  const hour = scene.careful() ? random.between(8.5, 17) : random.between(0, 23);
  return localInstant(contact.company.city.zone, day, hour) + random.below(HOUR / 4);
}
