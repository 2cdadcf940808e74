import { reseat, type Seat, tokenIdOf } from '../account.ts';
import { changeMethod, registerDevice, resetPassword } from '../acts/directory.ts';
import { syncMail } from '../acts/mailbox.ts';
import { refresh, signIn } from '../acts/sign-in.ts';
import { useFile } from '../acts/files.ts';
import { MINUTE } from '../calendar.ts';
import { APPS, newLaptop, newPhone } from '../clients.ts';
import { personalFile } from '../documents.ts';
import { foldersOf } from '../habits/reading.ts';
import { atDesk, pickAdministrator, sit, spotAt } from '../habits/whereabouts.ts';
import type { World } from '../world.ts';
import type { Moment } from './moment.ts';

/** A new laptop: unknown device, new session, a second factor, a registration, and everything synchronised anew. */
export function getsLaptop({ world, person, day, at, seat, random }: Moment): void {
  person.laptop = newLaptop(random, world.tenant);
  const fresh = sit(world, person, day, person.laptop, seat.spot, random);
  const mfa = world.tenant.hasMfa ? 'prompt' : 'none';
  if (world.tenant.hasMfa && person.life.joins === day) enrols(world, fresh, at - 20 * MINUTE);
  const unknown = reseat(fresh, { device: { ...person.laptop, id: '', name: '', managed: false, trust: '' } });
  signIn(world, unknown, at, APPS.broker, { mfa });
  if (person.laptop.id !== '') registerDevice(world, fresh, at + MINUTE, person.laptop);
  signIn(world, fresh, at + 3 * MINUTE, APPS.office, { mfa: 'claim' });
  refresh(world, fresh, at + 5 * MINUTE, APPS.teams);
  refresh(world, fresh, at + 6 * MINUTE, APPS.oneDrive);
  if (person.laptop.hasOutlook)
    for (const folder of foldersOf(person)) syncMail(world, fresh, at + 7 * MINUTE + random.below(20) * MINUTE, 'outlook', folder);
  const files = random.whole(40, 260);
  for (let n = 0; n < files; n++)
    useFile(world, fresh, at + 10 * MINUTE + n * random.between(300, 2500), 'FileSyncDownloadedFull', personalFile(world, person, n));
}

/** A new phone: the authenticator moves, mostly to the new app, sometimes by way of a text message. */
export function getsPhone({ world, person, day, at, seat, random }: Moment): void {
  person.phone = newPhone(random, world.tenant);
  const phone = sit(world, person, day, person.phone, seat.spot, random);
  signIn(world, phone, at, APPS.outlookMobile, {
    mfa: world.tenant.hasMfa ? 'prompt' : 'none',
    method: random.chance(0.5) ? 'Text message' : 'Mobile app notification',
  });
  if (world.tenant.hasMfa) {
    signIn(world, seat, at + 4 * MINUTE, APPS.securityInfo);
    changeMethod(world, seat, at + 6 * MINUTE, person, 'Authenticator app', 'registered');
    if (random.chance(0.6)) changeMethod(world, seat, at + 9 * MINUTE, person, 'Authenticator app', 'deleted');
  }
  if (person.phone.id !== '') {
    signIn(world, phone, at + 11 * MINUTE, APPS.broker);
    registerDevice(world, phone, at + 12 * MINUTE, person.phone);
  }
  syncMail(world, phone, at + 15 * MINUTE, 'phone', '\\Inbox');
}

export function changesMethod({ world, person, day, at, seat: usual, random }: Moment): void {
  const own = person.ownMachine;
  const seat = own && random.chance(0.4) ? sit(world, person, day, own, spotAt(world, person, day, 'home', own, random), random) : usual;
  signIn(world, seat, at, APPS.securityInfo, { mfa: world.tenant.hasMfa ? 'prompt' : 'none' });
  changeMethod(
    world,
    seat,
    at + 3 * MINUTE,
    person,
    random.pick(['Phone number', 'Security key', 'Authenticator app', 'Software token'] as const),
    random.chance(0.75) ? 'registered' : 'deleted',
  );
}

/** Asked for a second factor that is not there yet, and sets one up. */
function enrols(world: World, seat: Seat, at: number): void {
  signIn(world, seat, at, APPS.officeHome, { error: 50072, mfa: 'none' });
  changeMethod(
    world,
    seat,
    at + 3 * MINUTE,
    seat.account,
    seat.random.pick(['Authenticator app', 'Authenticator app', 'Phone number'] as const),
    'registered',
  );
  signIn(world, seat, at + 5 * MINUTE, APPS.officeHome, { mfa: 'prompt' });
}

/** The telephone is lost and the password with it: the help desk takes the old second factor away and resets, honestly. */
export function callsHelpDesk({ world, person, day, at, seat, random }: Moment): void {
  const admin = pickAdministrator(world, person, random);
  if (!admin) return;
  const desk = atDesk(world, admin, day, random);
  if (world.tenant.hasMfa)
    changeMethod(world, desk, at - 3 * MINUTE, person, random.pick(['Authenticator app', 'Phone number'] as const), 'deleted');
  resetPassword(world, desk, at, person);
  const fresh = reseat(seat, { sessionId: random.guid(), tokenId: tokenIdOf(random) });
  const back = at + random.between(4, 90) * MINUTE;
  if (world.tenant.hasMfa) enrols(world, fresh, back);
  else signIn(world, fresh, back, APPS.officeHome, { mfa: 'none' });
  signIn(world, fresh, back + 8 * MINUTE, APPS.outlookWeb);
}

/** Types the wrong password until it is locked or until somebody resets it. */
export function forgetsPassword({ world, person, day, at, seat, random }: Moment): void {
  const fresh = reseat(seat, { sessionId: random.guid(), tokenId: tokenIdOf(random) });
  const tries = random.whole(2, 9);
  const door = random.pick([APPS.officeHome, APPS.outlookWeb, APPS.office]);
  for (let n = 0; n < tries; n++)
    signIn(world, fresh, at + n * random.between(6, 40) * 1000, door, { error: n > 6 ? 50053 : 50126, mfa: 'none' });
  const later = at + tries * 50_000;
  if (random.chance(0.45)) {
    const admin = pickAdministrator(world, person, random);
    if (admin && random.chance(0.6)) resetPassword(world, atDesk(world, admin, day, random), later + 12 * MINUTE, person);
    else resetPassword(world, fresh, later + 3 * MINUTE, person);
  }
  signIn(world, fresh, later + 25 * MINUTE, APPS.officeHome, { mfa: world.tenant.hasMfa ? 'prompt' : 'none' });
}

export function changesPassword({ world, person, at, seat }: Moment): void {
  signIn(world, seat, at - MINUTE, APPS.officeHome, { error: 50055, mfa: 'none' });
  resetPassword(world, seat, at, person);
  signIn(world, seat, at + 2 * MINUTE, APPS.officeHome, { mfa: world.tenant.hasMfa ? 'prompt' : 'none' });
}
