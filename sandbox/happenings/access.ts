import { reseat, tokenIdOf } from '../account.ts';
import { addToGroup, consent, registerDevice } from '../acts/directory.ts';
import { readMail } from '../acts/mailbox.ts';
import { addMailboxPermission, addRecipientPermission, removeMailboxPermission } from '../acts/rules.ts';
import { useFile } from '../acts/files.ts';
import { refresh, signIn } from '../acts/sign-in.ts';
import { DAY, HOUR, MINUTE } from '../calendar.ts';
import { APPS } from '../clients.ts';
import { departmentFile, LIBRARY } from '../documents.ts';
import { APPLICATIONS, applicationId } from '../habits/apps.ts';
import { atDesk, pickAdministrator } from '../habits/whereabouts.ts';
import { DEPARTMENTS } from '../people.ts';
import { keyed } from '../random.ts';
import type { Moment } from './moment.ts';

/** Lets an application in; from now on it does its work, whatever that is. */
export function consents({ world, person, at, seat, random }: Moment): void {
  const it = random.chance(0.6) ? keyed(APPLICATIONS, person.department, random.below(3)) : random.pick(APPLICATIONS);
  if (random.chance(0.7)) signIn(world, seat, at - 20_000, APPS.officeHome, { error: 65001 });
  consent(world, seat, at, { id: applicationId(it.name), name: it.name }, it.scopes);
  if (!person.applications.includes(it)) person.applications.push(it);
}

/** Gives a colleague access to the mailbox, through an administrator, for a time. The colleague uses it. */
export function delegates({ world, person, day, at, random }: Moment): void {
  const admin = pickAdministrator(world, person, random);
  const other = person.colleagues.length > 0 ? world.people[random.pick(person.colleagues)] : undefined;
  if (!other || !admin) return;
  const desk = atDesk(world, admin, day, random);
  const sends = random.chance(0.5);
  addMailboxPermission(world, desk, at, person, other);
  if (sends) addRecipientPermission(world, desk, at + MINUTE, person, other);
  const until = day + random.whole(4, 60);
  other.lookedAfter.push({ of: person, from: day, until, sends });
  if (random.chance(0.7)) removeMailboxPermission(world, atDesk(world, admin, until, random), at + (until - day) * DAY, person, other);
}

/** Signs in on a machine without a browser: a code typed elsewhere. A meeting room, a television, a script. */
export function usesDeviceCode({ world, person, day, at, seat, random }: Moment): void {
  const technical = person.department === 'IT' || person.department === 'Engineering';
  const app = technical
    ? random.pick([APPS.azureCli, APPS.graphTools, APPS.azureCli, APPS.broker])
    : random.pick([APPS.broker, APPS.office, APPS.teams]);
  const bare = reseat(seat, {
    sessionId: random.guid(),
    tokenId: tokenIdOf(random),
    ...(technical ? { agent: 'python-requests/2.32.3', browser: 'Python Requests 2.32' } : {}),
    device: { ...seat.device, id: '', name: '', managed: false, trust: '', ...(technical ? { system: 'Linux' } : {}) },
  });
  signIn(world, bare, at, app, { protocol: 'deviceCode', mfa: world.tenant.hasMfa ? random.pick(['claim', 'prompt']) : 'none' });
  if (technical) worksByScript({ world, person, day, at, seat: { ...bare, app }, random });
  if (app === APPS.broker && world.tenant.knowsDevices && random.chance(0.5))
    registerDevice(world, bare, at + 2 * MINUTE, { ...bare.device, trust: 'Azure AD registered' });
}

/** What a script does with the token: refreshes it, reads a few mails, fetches a few files. */
function worksByScript({ world, person, at, seat, random }: Moment): void {
  for (let n = random.whole(1, 8); n > 0; n--) refresh(world, seat, at + random.between(0.2, 9) * HOUR, seat.app);
  if (random.chance(0.4)) readMail(world, seat, at + 5 * MINUTE, 'script', person.inbox.slice(-random.whole(1, 12)));
  const department = person.department;
  if (random.chance(0.3))
    for (let n = random.whole(5, 90); n > 0; n--)
      useFile(
        world,
        seat,
        at + 10 * MINUTE + n * random.between(500, 4000),
        random.chance(0.7) ? 'FileDownloaded' : 'FileAccessed',
        departmentFile(world, department, random.below(LIBRARY)),
      );
}

/** The private computer is made known to the directory, so that Teams stops asking. */
export function registersOwnMachine({ world, person, at, seat }: Moment): void {
  const own = person.ownMachine;
  if (!own || !world.tenant.knowsDevices) return;
  const there = reseat(seat, { device: own });
  signIn(world, there, at, APPS.broker, { mfa: world.tenant.hasMfa ? 'prompt' : 'none' });
  registerDevice(world, there, at + MINUTE, { ...own, trust: 'Azure AD registered' });
}

/** Another job in the same house: other colleagues write, other libraries open, and the directory says so. */
export function changesRole({ world, person, day, at, random }: Moment): void {
  person.department = random.pick(DEPARTMENTS.filter((d) => d !== person.department && d !== 'Executive' && d !== 'IT'));
  const admin = pickAdministrator(world, person, random);
  if (admin) addToGroup(world, atDesk(world, admin, day, random), at, person);
}
