import { reseat, tokenIdOf } from '../account.ts';
import { consent } from '../acts/directory.ts';
import { addMailboxPermission, addRecipientPermission } from '../acts/rules.ts';
import { signIn } from '../acts/sign-in.ts';
import { MINUTE } from '../calendar.ts';
import { APPS } from '../clients.ts';
import { keyed, Random } from '../random.ts';
import type { Moment } from './moment.ts';

/** Applications people like; each has one id in the whole world. */
const APPLICATIONS: readonly (readonly [string, string])[] = [
  ['Meetwise Scheduler', 'Calendars.ReadWrite User.Read offline_access'],
  ['Pinboard for Mail', 'Mail.Read User.Read offline_access'],
  ['Signwell eSignature', 'User.Read Files.ReadWrite offline_access'],
  ['Quickpoll', 'User.Read'],
  ['Notefold', 'Notes.ReadWrite User.Read offline_access'],
  ['Mailtrail Tracker', 'Mail.ReadWrite Mail.Send offline_access'],
  ['Travelbuddy', 'Calendars.Read Mail.Read offline_access'],
];

export function consents({ world, person, at, seat, random }: Moment): void {
  const [name, scopes] = keyed(APPLICATIONS, person.department, random.below(3));
  signIn(world, seat, at - 20_000, APPS.officeHome, { error: 65001 });
  consent(world, seat, at, { id: new Random('application', name).guid(), name }, scopes);
}

/** Gives a colleague access to the mailbox, through an administrator. */
export function delegates({ world, person, at, seat, random }: Moment): void {
  const admin = world.administrators.length > 0 ? random.pick(world.administrators) : person;
  const other = person.colleagues.length > 0 ? world.people[random.pick(person.colleagues)] : undefined;
  if (!other) return;
  const desk = { ...seat, account: admin };
  addMailboxPermission(world, desk, at, person, other);
  if (random.chance(0.5)) addRecipientPermission(world, desk, at + MINUTE, person, other);
}

/** Signs in on a machine without a browser: a code typed elsewhere. */
export function usesDeviceCode({ world, at, seat, random }: Moment): void {
  const bare = reseat(seat, {
    sessionId: random.guid(),
    tokenId: tokenIdOf(random),
    agent: 'python-requests/2.32.3',
    browser: 'Python Requests 2.32',
    device: { ...seat.device, id: '', name: '', system: 'Linux', managed: false, trust: '' },
  });
  signIn(world, bare, at, random.chance(0.6) ? APPS.azureCli : APPS.graphTools, { protocol: 'deviceCode', mfa: 'claim' });
}
