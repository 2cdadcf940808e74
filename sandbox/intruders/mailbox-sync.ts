import { syncMail } from '../acts/mailbox.ts';
import { signIn } from '../acts/sign-in.ts';
import { DAY, dayOf, MINUTE } from '../calendar.ts';
import { APPS } from '../clients.ts';
import { foldersOf } from '../habits/reading.ts';
import { enter, hourOn, lair, moved, take } from './craft.ts';
import { discover } from './mailbox-work.ts';
import { lookAround } from './prying.ts';
import type { Scenario } from './scene.ts';

/** Adds the account to a mail program and lets it copy the whole mailbox. After that no access is needed any more. */
export const mailboxSync: Scenario = {
  name: 'mailbox-sync',
  kind: 'account-takeover',
  prefers: ['Executive', 'Legal', 'Finance', 'Human Resources'],
  accounts: 1,
  play(scene) {
    const { world, random, victim } = scene;
    const seat = take(scene, lair(scene));
    const start = hourOn(scene, scene.startDay);
    scene.at(start, (at) => {
      enter(scene, seat, at, APPS.office);
      if (scene.careful()) lookAround(scene, seat, at + 2 * MINUTE, 1);
    });
    const all = foldersOf(victim);
    const folders = scene.careful() ? all.slice(0, random.whole(1, 4)) : all;
    scene.at(start + scene.scaled(4, 40) * MINUTE, (at) => {
      const client = scene.care > 0.4 ? 'outlook' : 'script';
      const ids = folders.map((folder, i) => syncMail(world, seat, at + i * random.between(15, 90) * 1000, client, folder));
      scene.harm(ids);
    });
    for (let n = 1; n <= scene.scaled(1, 5) && n < scene.daysLeft(); n++) {
      scene.at(start + n * DAY, (at) => {
        const there = moved(scene, seat, dayOf(at));
        signIn(world, there, at, APPS.office, { interactive: false });
        scene.harm([syncMail(world, there, at + 4000, scene.care > 0.4 ? 'outlook' : 'script', '\\Inbox')]);
      });
    }
    scene.note = `A mail program copies ${folders.length} folders.`;
    discover(scene, start + 2 * DAY, 0.3);
  },
};
