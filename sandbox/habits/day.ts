import type { Seat } from '../account.ts';
import { openTeams, search, useFile } from '../acts/files.ts';
import { readMail, removeMail, syncMail, touchItem } from '../acts/mailbox.ts';
import { refresh, signIn } from '../acts/sign-in.ts';
import { HOUR, localInstant, MINUTE } from '../calendar.ts';
import { APPS, type App, type Device } from '../clients.ts';
import { currentFile, moneyFile } from '../documents.ts';
import { happen } from '../happenings/index.ts';
import { type Away, awayOn, employedOn, loadOn, worksOn } from '../life.ts';
import type { MailClient, MailRef } from '../mail.ts';
import type { Person } from '../people.ts';
import type { Random } from '../random.ts';
import type { FileOperation } from '../records/files.ts';
import { chanceOf, type World } from '../world.ts';
import { collectMail, writeMail } from './correspondence.ts';
import { answerAs } from './shared.ts';
import { behindBackEnd, type Place, sessionBegins, sit, spotAt } from './whereabouts.ts';

/** A stretch of time in one place with the laptop. */
interface Stint {
  readonly from: number;
  readonly until: number;
  readonly place: Place;
}

/** One day of one person, from the first glance at the phone to the last. */
export function liveDay(world: World, person: Person, day: number): void {
  if (!employedOn(person, day)) return;
  const random = chanceOf(world, 'day', person.index, day);
  const away = awayOn(person.life, day);
  collectMail(world, person, day, random);
  const works = worksOn(person, day);
  if (works) for (const stint of planStints(world, person, day, random, away)) work(world, person, day, stint, random, away);
  else if (!away && random.chance(person.habits.weekend)) {
    const from = localInstant(person.city.zone, day, random.between(9, 20));
    work(world, person, day, { from, until: from + random.between(0.3, 2) * HOUR, place: homePlace(world, person, random) }, random, away);
  }
  glance(world, person, day, random, works, away);
  for (const it of person.life.happenings) {
    if (it.day !== day || (away && away.kind !== 'trip')) continue;
    const hour = person.habits.start + random.between(0.5, 7);
    const seat = sit(
      world,
      person,
      day,
      person.laptop,
      spotAt(world, person, day, placeOfDay(world, person, day, random, away), person.laptop, random, away),
      random,
    );
    happen(it.kind, { world, person, day, at: localInstant(person.city.zone, day, hour), seat, random });
  }
}

export const mailClientOf = (device: Device): MailClient => (device.hasOutlook ? (device.kind === 'phone' ? 'phone' : 'outlook') : 'web');

function homePlace(world: World, person: Person, random: Random): Place {
  if (person.habits.consumerVpn > 0 && random.chance(person.habits.consumerVpn)) return 'vpn';
  if (world.tenant.tunnel && person.laptop.managed && random.chance(person.habits.tunnel)) return 'tunnel';
  return 'home';
}

/** Where the laptop mostly is on a working day. */
export function placeOfDay(world: World, person: Person, day: number, random: Random, away?: Away): Place {
  if (away) return random.pick(['hotel', 'hotel', 'mobile', away.kind === 'trip' ? 'client' : 'hotel']);
  if (person.life.happenings.some((h) => h.day === day && h.kind === 'client-visit')) return 'client';
  const presence = person.habits.office[(((day + 4) % 7) + 7) % 7] ?? 0;
  if (person.office >= 0 && random.chance(presence)) return 'office';
  return homePlace(world, person, random);
}

function planStints(world: World, person: Person, day: number, random: Random, away: Away | undefined): Stint[] {
  const { habits } = person;
  const zone = away?.city?.zone ?? person.city.zone;
  const start = habits.start + 0.3 * random.normal();
  const lunch = start + habits.hours * random.between(0.4, 0.5);
  const end = start + habits.hours + 0.5 * random.normal();
  const at = (hour: number): number => localInstant(zone, day, hour);
  const place = placeOfDay(world, person, day, random, away);
  const stints: Stint[] = [
    { from: at(start), until: at(lunch), place },
    {
      from: at(lunch + random.between(0.4, 1)),
      until: at(Math.max(end, lunch + 1.2)),
      place: random.chance(0.05) ? placeOfDay(world, person, day, random, away) : place,
    },
  ];
  if (away && (day === away.from || day === away.until - 1))
    stints[0] = { from: at(start), until: at(start + 1.2), place: random.pick(['airport', 'flight', 'mobile']) };
  if (random.chance(habits.evening)) {
    const from = at(random.between(Math.max(19, end + 0.5), Math.max(22, end + 2)));
    stints.push({ from, until: from + random.between(0.2, 1.5) * HOUR, place: away ? 'hotel' : homePlace(world, person, random) });
  }
  if (random.chance(0.02)) stints.push({ from: at(end + 3), until: at(end + 3.2), place: away ? 'hotel' : 'home' });
  return stints;
}

const SAAS: Readonly<Record<string, readonly App[]>> = {
  Sales: [APPS.crm, APPS.expenses],
  Marketing: [APPS.crm],
  'Client Services': [APPS.crm, APPS.expenses],
  'Human Resources': [APPS.payroll],
  IT: [APPS.serviceDesk, APPS.azurePortal],
  Support: [APPS.serviceDesk, APPS.crm],
};

/** Sits down and works: signs in, reads, writes, opens files, until it is time to go. */
function work(world: World, person: Person, day: number, stint: Stint, random: Random, away: Away | undefined): void {
  const { laptop, habits } = person;
  const seat = sit(world, person, day, laptop, spotAt(world, person, day, stint.place, laptop, random, away), random);
  const hours = (stint.until - stint.from) / HOUR;
  const share = hours / Math.max(4, habits.hours);
  const some = (): number => stint.from + random.next() * (stint.until - stint.from);
  signInAll(world, person, day, seat, stint, random, away);
  const client = mailClientOf(laptop);
  for (let n = random.poisson(1.3 * hours); n > 0; n--) readSome(world, person, seat, some(), client, random);
  if (client === 'outlook')
    for (let n = Math.ceil(hours / 2.5); n > 0; n--)
      syncMail(world, seat, some(), client, random.chance(0.7) ? '\\Inbox' : random.pick(['\\Sent Items', '\\Calendar', '\\Archive']));
  for (let n = random.poisson(habits.mails * share); n > 0; n--) {
    const at = some();
    const mail = writeMail(world, person, seat, at, day, client);
    if (mail && random.chance(0.08)) touchItem(world, seat, at - MINUTE, client, 'Create', '\\Drafts', mail);
  }
  workFiles(world, person, day, seat, random.poisson(habits.files * share * loadOn(person, day)), some, random);
  for (let n = random.poisson(habits.cleansUp * share); n > 0; n--) tidy(world, person, seat, some(), client, random);
  for (let n = random.poisson(habits.searches * share); n > 0; n--)
    search(
      world,
      seat,
      some(),
      random.pick(['mail', 'mail', 'home', 'site']),
      random.pick([
        'minutes',
        'budget',
        'invoice',
        'contract',
        'holiday',
        'price list',
        'logo',
        'agenda',
        'travel policy',
        'bank',
        'timesheet',
        person.first,
      ]),
    );
  sharedWork(world, person, day, seat, some, client, random, share);
}

function signInAll(world: World, person: Person, day: number, seat: Seat, stint: Stint, random: Random, away: Away | undefined): void {
  const { laptop } = person;
  const { from, until } = stint;
  const hours = (until - from) / HOUR;
  const some = (): number => from + random.next() * (until - from);
  if (sessionBegins(laptop, day) || random.chance(0.03)) {
    if (random.chance(0.12)) signIn(world, seat, from - 40_000, APPS.officeHome, { error: 50126, mfa: 'none' });
    if (world.tenant.hasMfa && random.chance(0.06))
      signIn(world, seat, from - 70_000, APPS.officeHome, { error: random.pick([500121, 50074, 50158]), mfa: 'denied' });
    signIn(world, seat, from, laptop.hasOutlook ? APPS.office : APPS.outlookWeb, { mfa: world.tenant.hasMfa ? 'prompt' : 'none' });
    if (random.chance(0.1)) signIn(world, seat, from + 20_000, APPS.officeHome, { error: 50140 });
  }
  const unusual =
    stint.place === 'vpn'
      ? { suspicion: 0.03, suspect: 'anonymizedIPAddress' }
      : away?.city
        ? { suspicion: 0.03, suspect: 'unlikelyTravel' }
        : {};
  const web = [APPS.officeHome, APPS.sharePoint, APPS.outlookWeb, ...(SAAS[person.department] ?? [])];
  for (let n = random.poisson(0.32 * hours); n > 0; n--) signIn(world, seat, some(), random.pick(web), unusual);
  const background = laptop.hasOutlook ? [APPS.office, APPS.teams, APPS.oneDrive] : [APPS.teamsWeb, APPS.outlookWeb];
  for (let n = random.poisson(1.4 * hours + 0.6); n > 0; n--) refresh(world, seat, some(), random.pick(background));
  if (random.chance(0.75)) {
    const at = from + random.between(0, 10) * MINUTE;
    refresh(world, seat, at, laptop.hasOutlook ? APPS.teams : APPS.teamsWeb);
    openTeams(world, seat, at + 4000);
  }
  for (let n = random.poisson(0.25 * hours); n > 0; n--)
    openTeams(
      world,
      seat,
      some(),
      random.pick(['MessageSent', 'MessageSent', 'ChatRetrieved', 'MeetingParticipantDetail', 'ReactedToMessage']),
    );
}

function readSome(world: World, person: Person, seat: Seat, at: number, client: MailClient, random: Random): void {
  const there = person.inbox.filter((m) => m.at < at);
  const count = Math.min(there.length, 1 + random.poisson(1.2));
  const mails: MailRef[] = there.slice(-count);
  readMail(world, seat, at, client, mails);
}

const PROGRESS: readonly (readonly [FileOperation, number])[] = [
  ['FileAccessed', 46],
  ['FilePreviewed', 12],
  ['FileModified', 16],
  ['FileModifiedExtended', 4],
  ['FileAccessedExtended', 5],
  ['FileDownloaded', 5],
  ['FileUploaded', 4],
  ['PageViewed', 8],
];

function workFiles(world: World, person: Person, day: number, seat: Seat, count: number, some: () => number, random: Random): void {
  const money = person.department === 'Finance' ? 0.2 : 0.004;
  for (let left = count; left > 0; ) {
    const doc = random.chance(money) ? moneyFile(world, random) : currentFile(world, person, day, random);
    const at = some();
    for (let burst = random.whole(1, 4); burst > 0 && left > 0; burst--, left--)
      useFile(world, seat, at + burst * random.between(5, 90) * 1000, random.weighted(PROGRESS), doc);
  }
  if (person.laptop.hasOutlook && count > 0) {
    for (let n = random.poisson(count * 0.18); n > 0; n--)
      useFile(
        world,
        seat,
        some(),
        random.chance(0.6) ? 'FileSyncUploadedFull' : 'FileSyncDownloadedFull',
        currentFile(world, person, day, random),
      );
  }
}

function tidy(world: World, person: Person, seat: Seat, at: number, client: MailClient, random: Random): void {
  const old = person.inbox.filter((m) => m.at < at - 10 * MINUTE);
  if (old.length === 0) return;
  const bulk = old.filter((m) => m.topic === 'newsletter' || m.topic === 'notice');
  const mails = bulk.length > 0 && random.chance(0.7) ? [random.pick(bulk)] : [random.pick(old)];
  removeMail(
    world,
    seat,
    at,
    client,
    random.weighted([
      ['MoveToDeletedItems', 6],
      ['SoftDelete', 3],
      ['Move', 3],
      ['HardDelete', 1],
    ] as const),
    mails,
  );
}

/** People with a shared mailbox look after it too. */
function sharedWork(
  world: World,
  person: Person,
  day: number,
  seat: Seat,
  some: () => number,
  client: MailClient,
  random: Random,
  share: number,
): void {
  for (const shared of world.sharedOf.get(person.index) ?? []) {
    const inbox = world.sharedInboxes.get(shared.upn) ?? [];
    for (let n = random.poisson(2 * share); n > 0; n--) readMail(world, seat, some(), client, inbox.slice(-2), '\\Inbox', shared);
    if (client === 'outlook' && random.chance(share)) syncMail(world, seat, some(), client, '\\Inbox', shared);
    for (let n = random.poisson(1.2 * share); n > 0; n--) answerAs(world, person, shared, seat, some(), day, client, random);
  }
}

/** Looks at the phone: in bed, on the train, at lunch, on the beach. */
function glance(world: World, person: Person, day: number, random: Random, works: boolean, away: Away | undefined): void {
  const { phone, habits } = person;
  const zone = away?.city?.zone ?? person.city.zone;
  const count = random.poisson(habits.glances * (works ? 1 : away?.kind === 'vacation' ? 0.3 : 0.4));
  const client = mailClientOf(phone);
  for (let n = count; n > 0; n--) {
    const hour = random.chance(0.5) ? random.between(6.5, 9) : random.between(9, 23);
    const place: Place = away?.city
      ? random.pick(['mobile', 'mobile', 'hotel'])
      : random.chance(0.45)
        ? 'mobile'
        : hour > 9 && hour < 17 && works && person.office >= 0 && random.chance(0.5)
          ? 'guest'
          : 'home';
    const at = localInstant(zone, day, hour);
    const seat = behindBackEnd(
      world,
      sit(world, person, day, phone, spotAt(world, person, day, place, phone, random, away), random),
      random,
    );
    if (n === count && sessionBegins(phone, day))
      signIn(world, seat, at, APPS.outlookMobile, { mfa: world.tenant.hasMfa ? 'prompt' : 'none' });
    else refresh(world, seat, at, random.chance(0.65) ? APPS.outlookMobile : APPS.teams);
    if (random.chance(0.7)) readSome(world, person, seat, at + 20_000, client, random);
    if (random.chance(0.08)) writeMail(world, person, seat, at + 90_000, day, client);
    if (random.chance(0.1)) openTeams(world, seat, at + 5000);
  }
}
