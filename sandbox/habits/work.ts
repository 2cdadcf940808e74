import { reseat, type Seat } from '../account.ts';
import { openTeams, search, useFile } from '../acts/files.ts';
import { readMail, removeMail, syncMail, touchItem } from '../acts/mailbox.ts';
import { refresh, signIn } from '../acts/sign-in.ts';
import { civil, HOUR, MINUTE } from '../calendar.ts';
import { type App, APPS, type Device } from '../clients.ts';
import { currentFile, moneyFile } from '../documents.ts';
import { type Away, loadOn } from '../life.ts';
import type { MailClient, MailRef } from '../mail.ts';
import type { Person } from '../people.ts';
import type { Random } from '../random.ts';
import type { FileOperation } from '../records/files.ts';
import type { World } from '../world.ts';
import { writeMail } from './correspondence.ts';
import { folderRead, foldersOf, wordsSought } from './reading.ts';
import { answerAs, answerFor } from './shared.ts';
import { type Place, sessionBegins, sit, spotAt } from './whereabouts.ts';

/** A stretch of time in one place with one machine. */
export interface Stint {
  readonly from: number;
  readonly until: number;
  readonly place: Place;
  readonly device: Device;
}

const SAAS: Readonly<Record<string, readonly App[]>> = {
  Sales: [APPS.crm, APPS.expenses],
  Marketing: [APPS.crm],
  'Client Services': [APPS.crm, APPS.expenses],
  'Human Resources': [APPS.payroll],
  IT: [APPS.serviceDesk, APPS.azurePortal],
  Support: [APPS.serviceDesk, APPS.crm],
};
/** What a browser keeps fresh in the background, and what people open in one. */
const WEB = [APPS.officeHome, APPS.sharePoint, APPS.outlookWeb, APPS.teamsWeb];
const FILE_PROGRAMS = [APPS.office, APPS.sharePoint, APPS.sharePoint, APPS.teams];

export const mailClientOf = (device: Device): MailClient => (device.hasOutlook ? (device.kind === 'phone' ? 'phone' : 'outlook') : 'web');

/** Sits down and works: signs in, reads, writes, opens files, until it is time to go. */
export function work(world: World, person: Person, day: number, stint: Stint, random: Random, away: Away | undefined): void {
  const { habits } = person;
  const { device } = stint;
  const seat = sit(world, person, day, device, spotAt(world, person, day, stint.place, device, random, away), random);
  const hours = (stint.until - stint.from) / HOUR;
  const share = hours / Math.max(4, habits.hours);
  const some = (): number => stint.from + random.next() * (stint.until - stint.from);
  signInAll(world, person, day, seat, stint, random, away);
  const client = mailClientOf(device);
  for (let n = random.poisson(1.3 * hours); n > 0; n--) readSome(world, person, seat, some(), client, random);
  if (client === 'outlook')
    for (let n = Math.ceil(hours / 2.5); n > 0; n--)
      syncMail(world, seat, some(), client, random.chance(0.7) ? '\\Inbox' : random.pick(foldersOf(person)));
  for (let n = random.poisson(habits.mails * share); n > 0; n--) {
    const at = some();
    const mail = writeMail(world, person, seat, at, day, client);
    if (mail && random.chance(0.08)) touchItem(world, seat, at - MINUTE, client, 'Create', '\\Drafts', mail);
  }
  workFiles(world, person, day, seat, random.poisson(habits.files * share * loadOn(person, day)), some, random);
  for (let n = random.poisson(habits.cleansUp * share); n > 0; n--) tidy(world, person, seat, some(), client, random);
  for (let n = random.poisson(habits.searches * share); n > 0; n--)
    search(world, seat, some(), random.pick(['mail', 'mail', 'home', 'site']), wordsSought(person, random));
  sharedWork(world, person, day, seat, some, client, random, share);
}

function signInAll(world: World, person: Person, day: number, seat: Seat, stint: Stint, random: Random, away: Away | undefined): void {
  const { device, from, until } = stint;
  const hours = (until - from) / HOUR;
  const some = (): number => from + random.next() * (until - from);
  if (sessionBegins(device, day) || random.chance(0.03)) {
    const door = random.pick([APPS.officeHome, APPS.outlookWeb, APPS.office, APPS.sharePoint]);
    if (random.chance(0.12)) signIn(world, seat, from - 40_000, door, { error: 50126, mfa: 'none' });
    if (world.tenant.hasMfa && random.chance(0.06))
      signIn(world, seat, from - 70_000, APPS.officeHome, { error: random.pick([500121, 50074, 50158, 50076]), mfa: 'denied' });
    signIn(world, seat, from, device.hasOutlook ? APPS.office : APPS.outlookWeb, { mfa: world.tenant.hasMfa ? 'prompt' : 'none' });
    if (random.chance(0.1)) signIn(world, seat, from + 20_000, APPS.officeHome, { error: 50140 });
  }
  const unusual =
    stint.place === 'vpn'
      ? { suspicion: 0.03, suspect: 'anonymizedIPAddress' }
      : away?.city
        ? { suspicion: 0.03, suspect: 'unlikelyTravel' }
        : {};
  const payday = civil(day).date >= 24 && civil(day).date <= 28 ? [APPS.payroll] : [];
  const web = [...WEB, ...WEB, ...(SAAS[person.department] ?? []), ...payday];
  for (let n = random.poisson(0.32 * hours); n > 0; n--) {
    // A private window or another browser is another session; the second factor is remembered by the machine.
    const window = random.chance(0.06) ? reseat(seat, { sessionId: random.guid() }) : seat;
    signIn(world, window, some(), random.pick(web), unusual);
  }
  const background = device.hasOutlook ? [APPS.office, APPS.teams, APPS.oneDrive] : [APPS.teamsWeb, APPS.outlookWeb];
  for (let n = random.poisson(1.4 * hours + 0.6); n > 0; n--)
    refresh(world, seat, some(), random.pick(random.chance(0.25) ? WEB : background));
  if (random.chance(0.75)) {
    const at = from + random.between(0, 10) * MINUTE;
    refresh(world, seat, at, device.hasOutlook ? APPS.teams : APPS.teamsWeb);
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

export function readSome(world: World, person: Person, seat: Seat, at: number, client: MailClient, random: Random): void {
  const there = person.inbox.filter((m) => m.at < at);
  const count = Math.min(there.length, random.chance(0.06) ? random.whole(5, 14) : 1 + random.poisson(1.2));
  const mails: MailRef[] = random.chance(0.15) ? random.shuffled(there).slice(0, count) : there.slice(-count);
  const addIn = client === 'outlook' && random.chance(0.05);
  const reader = addIn ? reseat(seat, { app: random.pick([APPS.office, APPS.teams, APPS.office]) }) : seat;
  readMail(world, reader, at, addIn ? 'script' : client, mails, folderRead(person, random));
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
    const program = seat.device.hasOutlook ? reseat(seat, { app: random.pick(FILE_PROGRAMS) }) : seat;
    for (let burst = random.whole(1, 4); burst > 0 && left > 0; burst--, left--)
      useFile(world, program, at + burst * random.between(5, 90) * 1000, random.weighted(PROGRESS), doc);
  }
  if (seat.device.hasOutlook && count > 0) {
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
    random.weighted([
      ['\\Inbox', 8],
      ['\\Sent Items', 1],
      ['\\Deleted Items', 1],
    ] as const),
  );
}

/** People with a shared mailbox, or with leave to use a colleague's, look after it too. */
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
  for (const { of, from, until, sends } of person.lookedAfter) {
    if (day < from || day >= until) continue;
    for (let n = random.poisson(3 * share); n > 0; n--) {
      const at = some();
      readMail(world, seat, at, client, of.inbox.filter((m) => m.at < at).slice(-3), random.chance(0.85) ? '\\Inbox' : '\\Sent Items', of);
    }
    if (sends && random.chance(0.4 * share)) answerFor(world, person, of, of.inbox, seat, some(), day, client, random);
  }
}
