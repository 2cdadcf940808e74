import { DAY, HOUR } from '../calendar.ts';
import type { Contact } from '../companies.ts';
import { documentNamed, outsideWriter } from '../habits/correspondence.ts';
import type { Correspondent, Draft } from '../mail.ts';
import { inventName } from '../names.ts';
import type { Person } from '../people.ts';
import { bulkHeaders, domainOf, goodPapers, MAILERS, type Papers, type Route, routeThrough, strayAddress, usualRoute } from '../routes.ts';
import type { Writer } from '../texts/compose.ts';
import type { Purpose } from '../texts/purposes.ts';
import { bareSubject, quote, replyPrefix } from '../texts/quoting.ts';
import { hourOn, workdayFrom } from './craft.ts';
import { bait, baitText, baitWords, believes, freeMail, lookAlike, muleAccount, spoken } from './inbound-craft.ts';
import type { Scenario, Scene } from './scene.ts';

/** Whom an intruder pretends to be, and from where. */
interface Mask {
  readonly from: Correspondent;
  readonly replyTo: Correspondent | null;
  readonly writer: Writer;
  readonly purposes: readonly Purpose[];
  readonly language: Draft['language'];
  readonly route: (at: number) => Route;
  /** Sent by a mailing house, like any newsletter. */
  readonly bulk?: boolean;
  /** Pretends to be a machine. */
  readonly machine?: boolean;
  /** Cites mail that never was. */
  readonly citesThread: boolean;
}

const NO_PAPERS: Papers = { spf: 'none', dkim: 'none', dmarc: 'none', compauth: 'fail reason=001' };
const FORGED: Papers = { spf: 'fail', dkim: 'none', dmarc: 'fail', compauth: 'fail reason=000' };

/**
 * Never comes in: writes from outside in the name of a supplier, an executive, a colleague or the service desk.
 * The clumsy forge or write from a free-mail address, to many; the careful own a look-alike domain in good order and cite a thread.
 */
export const inboundImpersonation: Scenario = {
  name: 'inbound-impersonation',
  kind: 'inbound',
  prefers: ['Finance', 'Human Resources', 'Executive', 'Operations', 'Sales'],
  accounts: 1,
  takesDays: 3,
  play(scene) {
    const { victim, world, random } = scene;
    const mask = putOn(scene, victim);
    const purpose = random.pick(mask.purposes);
    const opens = mask.purposes.includes('gift-cards') && random.chance(0.3 + 0.3 * scene.care);
    const words = baitWords(scene, mask.language, muleAccount(random));
    const write = (person: Person, at: number, wanted: Purpose, answers: Draft['answers'] | null): ReturnType<typeof bait> => {
      const [subject, text] = baitText(scene, wanted, mask.language, mask.writer, person.first, at, words);
      const cites = mask.citesThread && !answers;
      const body = cites ? text + citation(scene, mask, person, at, subject) : text;
      const draft: Draft = {
        to: [{ name: person.displayName, address: person.upn }],
        subject: cites || answers ? `${replyPrefix(mask.language)}${bareSubject(answers?.subject ?? subject)}` : subject,
        body,
        html: (mask.writer.style & 3) !== 0,
        topic: wanted === 'payroll' ? 'people' : wanted === 'credentials' || wanted === 'file-lure' ? 'document' : 'payment',
        language: mask.language,
        purpose: wanted,
        route: mask.route(at),
        ...(mask.replyTo ? { replyTo: mask.replyTo } : {}),
        ...(mask.bulk
          ? { extraHeaders: bulkHeaders(domainOf(mask.from.address), random) }
          : mask.machine && random.chance(0.6)
            ? { extraHeaders: [{ name: 'Auto-Submitted', value: 'auto-generated' }] }
            : {}),
        ...(answers ? { answers } : {}),
        ...(cites ? { claims: [`<${random.guid()}@${domainOf(mask.from.address)}>`] } : {}),
        ...(wanted === 'file-lure' || (wanted === 'invoice' && random.chance(0.5))
          ? {
              attachments: [documentNamed(random, wanted === 'invoice' ? 'invoice' : 'document')],
            }
          : {}),
      };
      return bait(scene, person, at, draft, mask.from);
    };
    const first = hourOn(scene, workdayFrom(victim, scene.startDay));
    scene.at(first, (at) => {
      const mail = write(victim, at, opens ? 'none' : purpose, null);
      if (!mail) return;
      const answered = random.chance(opens ? 0.45 : 0.1 + 0.2 * scene.care);
      if (answered)
        believes(scene, mail, mask.replyTo ?? mask.from, (then, answer) => {
          if (opens) scene.at(then + random.logNormal(0.4, 0.7) * HOUR, (later) => void write(victim, later, purpose, answer));
        });
      else if (random.chance(0.5))
        scene.at(at + random.between(0.2, 2) * DAY, (later) => void write(victim, later, opens ? 'none' : purpose, null));
    });
    const others = random.shuffled(world.people.filter((p) => p.department === victim.department && p !== victim));
    for (const person of others.slice(0, Math.max(0, scene.scaled(6, 1) - 1)))
      scene.at(first + random.between(0.5, 40) * 60_000, (at) => void write(person, at, purpose, null));
    scene.note = `${mask.from.name} <${mask.from.address}>, ${purpose}.`;
  },
};

/** Whom to be: payroll is asked for by employees, money by suppliers and executives, passwords by the service desk. */
function putOn(scene: Scene, victim: Person): Mask {
  const { random } = scene;
  if (victim.department === 'Human Resources' && random.chance(0.6)) return asColleague(scene, victim);
  const contact = victim.contacts.length > 0 ? random.pick(victim.contacts) : null;
  const kind = random.weighted([
    ['supplier', contact ? (victim.department === 'Finance' ? 6 : 3) : 0],
    ['executive', 4],
    ['desk', 2.5],
    ['stranger', 1],
  ] as const);
  if (kind === 'supplier' && contact) return asContact(scene, victim, contact);
  if (kind === 'executive') return asExecutive(scene, victim);
  return kind === 'desk' ? asServiceDesk(scene, victim) : asStranger(scene, victim);
}

function asContact(scene: Scene, victim: Person, contact: Contact): Mask {
  const { random, world } = scene;
  const domain = lookAlike(contact.company.domain, random);
  const from = { name: contact.name, address: `${contact.address.slice(0, contact.address.indexOf('@'))}@${domain}` };
  const copied = outsideWriter(world, contact);
  return {
    from,
    replyTo: random.chance(0.15) ? { name: contact.name, address: freeMail(contact.name.split(' ')[0] ?? '', 'accounts', random) } : null,
    writer: scene.careful() ? copied : { ...copied, style: random.u32() },
    purposes: ['bank-details', 'bank-details', 'bank-details', 'invoice', 'file-lure', 'none'],
    language: spoken(scene, victim.language, contact.company.language),
    route: ownDomain(scene, from.address, contact.company.city),
    citesThread: random.chance(0.25 + 0.5 * scene.care),
  };
}

/** Somebody of the house, as the display name tells; the address is anybody's. */
function inside(scene: Scene, person: Person, victim: Person, purposes: readonly Purpose[]): Mask {
  const { random, world } = scene;
  const forges = !scene.careful() && random.chance(0.3);
  const away = freeMail(person.first, person.last, random);
  const from = {
    name: person.displayName,
    address: forges
      ? person.upn
      : random.chance(0.35 * scene.care)
        ? `${person.upn.split('@')[0] ?? ''}@${lookAlike(world.tenant.domain, random)}`
        : away,
  };
  const replyTo = forges || random.chance(0.12) ? { name: person.displayName, address: away } : null;
  const writer: Writer = {
    first: person.first,
    full: person.displayName,
    title: scene.careful() ? person.title : '',
    company: world.tenant.name,
    style: scene.careful() ? person.habits.style : random.u32(),
    wordiness: 1,
  };
  return {
    from,
    replyTo,
    writer,
    purposes,
    language: spoken(scene, victim.language, person.language),
    route: forges
      ? rented(scene, from.address, FORGED)
      : domainOf(from.address) === domainOf(away)
        ? (at) => usualRoute(world, from, at, random)
        : ownDomain(scene, from.address, person.city),
    citesThread: purposes.includes('invoice') && random.chance(0.3 * scene.care),
  };
}

function asExecutive(scene: Scene, victim: Person): Mask {
  const { random, world } = scene;
  const bosses = world.people.filter((p) => p.department === 'Executive' && p !== victim);
  const boss = world.people[victim.manager] ?? bosses[0] ?? victim;
  const person = bosses.length > 0 && random.chance(0.7) ? random.pick(bosses) : boss;
  const paying = victim.department === 'Finance';
  return inside(
    scene,
    person,
    victim,
    paying ? ['invoice', 'invoice', 'gift-cards', 'callback', 'none'] : ['gift-cards', 'gift-cards', 'callback', 'none'],
  );
}

function asColleague(scene: Scene, victim: Person): Mask {
  const others = scene.world.people.filter((p) => p !== victim && p.department !== 'Human Resources');
  return inside(scene, scene.random.pick(others), victim, ['payroll']);
}

function asServiceDesk(scene: Scene, victim: Person): Mask {
  const { random, world } = scene;
  const bulk = random.chance(0.35);
  const domain = scene.careful()
    ? lookAlike(world.tenant.domain, random)
    : random.pick(['cheapstack.example', 'officepost.example', 'mailroom.example']);
  const name = random.pick(['IT Service Desk', `${world.tenant.name} IT`, 'Help Desk', 'Mail Administrator', 'Human Resources']);
  const from = { name, address: `${random.pick(['helpdesk', 'it', 'no-reply', 'notification', 'admin'])}@${domain}` };
  return {
    from,
    replyTo: null,
    writer: { first: name, full: name, title: '', company: world.tenant.name, style: random.u32(), wordiness: 1 },
    purposes: ['credentials'],
    language: spoken(scene, victim.language, victim.language),
    route: bulk
      ? mailingHouse(scene, from.address, victim.city)
      : scene.careful()
        ? ownDomain(scene, from.address, victim.city)
        : rented(scene, from.address, NO_PAPERS),
    bulk,
    machine: true,
    citesThread: false,
  };
}

function asStranger(scene: Scene, victim: Person): Mask {
  const { random, world } = scene;
  const { first, last } = inventName('US', random);
  const from = { name: `${first} ${last}`, address: freeMail(first, last, random) };
  const bulk = random.chance(0.4);
  return {
    from,
    replyTo: random.chance(0.4) ? { name: from.name, address: freeMail(last, first, random) } : null,
    writer: { first, full: from.name, title: '', company: '', style: random.u32(), wordiness: 2 },
    purposes: ['advance-fee', 'callback', 'file-lure'],
    language: spoken(scene, victim.language, victim.language),
    route: bulk ? mailingHouse(scene, from.address, victim.city) : (at) => usualRoute(world, from, at, random),
    bulk,
    citesThread: false,
  };
}

/** A bought domain: in good order for the careful, at a cheap web host and without papers for the others. */
function ownDomain(scene: Scene, address: string, city: Person['city']): Mask['route'] {
  const { random, world } = scene;
  const tidy = scene.careful();
  const carrier = tidy ? random.pick(['exchange-online', 'hosted'] as const) : 'web-host';
  const mailer =
    carrier === 'exchange-online' ? MAILERS.exchange : tidy ? MAILERS.webmail : random.pick([MAILERS.roundcube, MAILERS.phpMailer]);
  const papers: Papers = tidy
    ? goodPapers
    : random.chance(0.5)
      ? { spf: 'pass', dkim: 'none', dmarc: 'bestguesspass', compauth: 'pass reason=109' }
      : NO_PAPERS;
  return (at) =>
    routeThrough(world, domainOf(address), carrier, city, mailer, random, {
      at,
      papers,
      client: strayAddress(world, tidy ? 'residential' : 'hosting', random),
    });
}

/** A mailing house, which takes anybody's money. */
function mailingHouse(scene: Scene, address: string, city: Person['city']): Mask['route'] {
  const { random, world } = scene;
  return (at) =>
    routeThrough(world, domainOf(address), 'bulk', city, random.pick([MAILERS.bulk, MAILERS.phpMailer]), random, {
      at,
      papers: goodPapers,
      client: null,
    });
}

/** A rented server that sends under any name. */
function rented(scene: Scene, address: string, papers: Papers): Mask['route'] {
  const { random, world } = scene;
  const city = random.pick(world.internet.ofKind('hosting')).city;
  return (at) => ({
    ...routeThrough(world, domainOf(address), 'web-host', city, random.pick([MAILERS.phpMailer, MAILERS.roundcube]), random, {
      at,
      papers,
      client: null,
    }),
    address: strayAddress(world, 'hosting', random),
  });
}

/** The mail that is said to have come before. */
function citation(scene: Scene, mask: Mask, person: Person, at: number, subject: string): string {
  const earlier = at - scene.random.between(3, 60) * HOUR;
  const words = baitWords(scene, mask.language, '');
  const [, text] = baitText(scene, 'none', mask.language, mask.writer, person.first, earlier, words);
  return quote(
    { name: person.displayName, address: person.upn, to: mask.from.name, at: earlier, subject, text },
    mask.language,
    mask.writer.style,
  );
}
