import { reseat, type Seat } from '../account.ts';
import { consent } from '../acts/directory.ts';
import { readMail } from '../acts/mailbox.ts';
import { refresh, signIn } from '../acts/sign-in.ts';
import { DAY, HOUR, MINUTE } from '../calendar.ts';
import { type App, APPS, BARE } from '../clients.ts';
import { sit, spotAt } from '../habits/whereabouts.ts';
import { hostAt } from '../networks.ts';
import { lure } from '../texts/fraud.ts';
import { hideout, hourOn, SCRIPTS, take } from './craft.ts';
import { lureIn } from './lure.ts';
import { discover, sendFraud } from './mailbox-work.ts';
import type { Scenario, Scene } from './scene.ts';

/**
 * The owner, at the own desk, allows an application to read mail. From then on the application reads by itself:
 * no password, no second factor, no sign-in by a person, and a new password does not end it.
 */
export const illicitConsent: Scenario = {
  name: 'illicit-consent',
  kind: 'account-takeover',
  prefers: ['Executive', 'Sales', 'Marketing', 'Client Services'],
  accounts: 1,
  takesDays: 10,
  play(scene) {
    const { victim, world, random } = scene;
    const name = scene.careful()
      ? random.pick(['Meetwise Scheduler', 'PDF Reader', 'Mail Insights', 'Calendar Insights', 'Travelbuddy', 'Pinboard for Mail'])
      : random.pick(['Upgrade0365', 'mail', 'My App', 'Enable4Calc', 'Test']);
    const id = random.guid();
    const scopes = scene.careful()
      ? 'Mail.Read User.Read offline_access'
      : 'Mail.ReadWrite Mail.Send MailboxSettings.ReadWrite Files.Read.All Contacts.Read User.Read offline_access';
    const app: App = { id, name, browser: false, resourceId: '00000003-0000-0000-c000-000000000000', resource: 'Microsoft Graph' };
    const start = hourOn(scene, scene.startDay);
    lureIn(scene, victim, start - 15 * MINUTE, 'file-lure');
    scene.at(start, (at) => {
      const owner = sit(
        world,
        victim,
        scene.startDay,
        victim.laptop,
        spotAt(world, victim, scene.startDay, victim.office >= 0 ? 'office' : 'home', victim.laptop, random),
        random,
      );
      if (random.chance(0.7)) ownersClick(scene, owner, at - 20_000);
      consent(world, owner, at, { id, name }, scopes);
    });
    const clouds = world.internet.ofKind(scene.careful() ? 'cloud' : 'hosting').filter((n) => n.operator.name !== 'Redpine Back End');
    const spot = scene.careful() || random.chance(0.5) ? hostAt(random.pick(clouds), random.below(900)) : hideout(scene);
    const bare = { ...BARE, key: random.u32() };
    const seat = take(scene, { spot, device: bare, agent: random.pick(SCRIPTS), browser: '' }, victim, random.guid(), app);
    const days = Math.min(scene.scaled(4, 18), scene.daysLeft());
    for (let n = 0; n < days; n++) {
      const begin = n === 0 ? start + scene.scaled(2, 120) * MINUTE : start + n * DAY + random.between(-6, 6) * HOUR;
      scene.at(begin, (at) => {
        const now = reseat(seat, { sessionId: random.guid() });
        refresh(world, now, at, app);
        for (let pull = n === 0 ? scene.scaled(40, 10) : random.whole(1, 6); pull > 0; pull--) {
          const mails = random.shuffled(victim.inbox.filter((m) => m.at < at)).slice(0, random.whole(1, 12));
          const folder = random.chance(0.8) ? '\\Inbox' : '\\Sent Items';
          scene.copied(readMail(world, now, at + pull * 9000, 'script', mails, folder), mails.length);
        }
      });
    }
    if (scopes.includes('Mail.Send')) {
      scene.at(start + 2 * DAY, (at) => {
        for (const contact of victim.contacts.slice(0, 6))
          sendFraud(scene, seat, at + random.below(400_000), {
            to: [{ name: contact.name, address: contact.address }],
            ...lure(victim.language, victim.displayName, world.tenant.name, random, at),
            topic: 'document',
            language: victim.language,
            html: true,
          });
      });
    }
    scene.note = `The application "${name}" reads by itself after consent.`;
    discover(scene, start + days * DAY, 0.3);
  },
};

/** The owner opens the link, and is told that the application is not allowed yet. */
function ownersClick(scene: Scene, owner: Seat, at: number): void {
  const { desk } = scene.world;
  const claim = desk.claim;
  desk.claim = null;
  signIn(scene.world, owner, at, APPS.officeHome, { error: 65001 });
  desk.claim = claim;
}
