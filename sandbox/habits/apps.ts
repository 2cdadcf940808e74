import { type Seat, tokenIdOf } from '../account.ts';
import { readMail, removeMail, sendMail, syncMail } from '../acts/mailbox.ts';
import { refresh } from '../acts/sign-in.ts';
import { DAY, weekday } from '../calendar.ts';
import { type App, BARE } from '../clients.ts';
import { hostAt } from '../networks.ts';
import type { Person } from '../people.ts';
import { hashOf, keyed, nth, Random } from '../random.ts';
import type { World } from '../world.ts';
import { folderRead } from './reading.ts';

/** An application that people let into their mailboxes. It has one id in the whole world and works from its maker's machines. */
export interface Application {
  readonly name: string;
  readonly scopes: string;
  readonly agent: string;
  /** Times it looks into the mailbox on a working day. */
  readonly looks: number;
  /** Whether its maker rents cheap servers rather than a well-known cloud. */
  readonly cheap: boolean;
}

const application = (name: string, scopes: string, agent: string, looks: number, cheap = false): Application => ({
  name,
  scopes,
  agent,
  looks,
  cheap,
});

export const APPLICATIONS: readonly Application[] = [
  application('Meetwise Scheduler', 'Calendars.ReadWrite User.Read offline_access', 'axios/1.7.9', 0),
  application('Pinboard for Mail', 'Mail.Read User.Read offline_access', 'python-requests/2.32.3', 9),
  application('Signwell eSignature', 'User.Read Files.ReadWrite offline_access', 'Go-http-client/2.0', 0),
  application('Quickpoll', 'User.Read', 'node-fetch/1.0', 0, true),
  application('Notefold', 'Notes.ReadWrite User.Read offline_access', 'axios/1.7.9', 0),
  application('Mailtrail Tracker', 'Mail.ReadWrite Mail.Send offline_access', 'node-fetch/1.0', 14, true),
  application('Travelbuddy', 'Calendars.Read Mail.Read offline_access', 'Go-http-client/2.0', 4),
  application('Inbox Sweeper', 'Mail.ReadWrite MailboxSettings.ReadWrite User.Read offline_access', 'python-requests/2.32.3', 20, true),
  application('Callnote CRM Link', 'Mail.ReadWrite Mail.Send Contacts.Read User.Read offline_access', 'axios/1.7.9', 7),
];

export const applicationId = (name: string): string => new Random('application', name).guid();

/** The applications a person had let in before anybody kept records: one person in eight has one. */
const oldOnes = (person: Person): readonly Application[] =>
  hashOf('old application', person.puid) % 8 === 0 ? [keyed(APPLICATIONS, 'old application', person.oid)] : [];

/** Where an application works from, and as whom. */
export function seatOf(world: World, it: Application, person: Person, random: Random): Seat {
  const networks = world.internet.ofKind(it.cheap ? 'hosting' : 'cloud').filter((n) => n.operator.name !== 'Redpine Back End');
  const app: App = {
    id: applicationId(it.name),
    name: it.name,
    browser: false,
    resourceId: '00000003-0000-0000-c000-000000000000',
    resource: 'Microsoft Graph',
  };
  return {
    account: person,
    spot: hostAt(keyed(networks, 'application', it.name), hashOf(it.name) + random.below(6)),
    device: BARE,
    agent: it.agent,
    browser: '',
    sessionId: random.guid(),
    tokenId: tokenIdOf(random),
    random,
    app,
  };
}

/** What a person's applications do in a day, day and night: nobody sits at a desk for it. */
export function letAppsWork(world: World, person: Person, day: number, random: Random): void {
  const apps = [...oldOnes(person), ...person.applications];
  for (const it of apps) {
    const seat = seatOf(world, it, person, random);
    const some = (): number => day * DAY + random.next() * DAY;
    for (let n = 1 + random.poisson(it.looks / 4); n > 0; n--) refresh(world, seat, some(), seat.app);
    if (it.looks === 0) continue;
    for (let n = random.poisson(weekday(day) % 6 === 0 ? it.looks / 3 : it.looks); n > 0; n--) {
      const at = some();
      const there = person.inbox.filter((m) => m.at < at);
      readMail(world, seat, at, 'script', there.slice(-random.whole(1, 12)), folderRead(person, random));
    }
    if (it.scopes.includes('Mail.ReadWrite') && random.chance(0.5))
      removeMail(
        world,
        seat,
        some(),
        'script',
        random.pick(['MoveToDeletedItems', 'SoftDelete', 'HardDelete', 'Move']),
        person.inbox.filter((m) => m.topic === 'newsletter').slice(-random.whole(1, 8)),
        random.pick(['\\Inbox', '\\Deleted Items', '\\Sent Items']),
      );
    if (random.chance(0.03)) syncMail(world, seat, some(), 'script', '\\Inbox');
    const contact = person.contacts[0];
    if (it.scopes.includes('Mail.Send') && contact && random.chance(0.15))
      sendMail(world, seat, some(), 'script', {
        to: [{ name: nth(person.contacts, 0).name, address: contact.address }],
        subject: 'Following up',
        body: `Hello,\n\njust making sure this did not get lost.\n\n${person.displayName}`,
        topic: 'sales',
        language: 'en',
      });
  }
}
