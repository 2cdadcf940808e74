import { syncMail } from '../acts/mailbox.ts';
import { signIn } from '../acts/sign-in.ts';
import { DAY, MINUTE } from '../calendar.ts';
import { APPS } from '../clients.ts';
import { enter, hourOn, lair, take } from './craft.ts';
import { discover, lookForMoney } from './mailbox-work.ts';
import type { Scenario } from './scene.ts';

const FOLDERS = [
  '\\Inbox',
  '\\Sent Items',
  '\\Archive',
  '\\Deleted Items',
  '\\Drafts',
  '\\Contacts',
  '\\Calendar',
  '\\Projects',
  '\\Invoices',
  '\\Conversation History',
  '\\Customers',
  '\\Notes',
];

/** Adds the account to a mail program and lets it copy the whole mailbox. After that no access is needed any more. */
export const mailboxSync: Scenario = {
  name: 'mailbox-sync',
  kind: 'account-takeover',
  prefers: ['Executive', 'Legal', 'Finance', 'Human Resources'],
  accounts: 1,
  play(scene) {
    const { world, random } = scene;
    const seat = take(scene, lair(scene));
    const start = hourOn(scene, scene.startDay);
    scene.at(start, (at) => {
      enter(scene, seat, at, APPS.office);
      if (scene.careful()) lookForMoney(scene, seat, at + 2 * MINUTE, 1);
    });
    const folders = scene.care > 0.7 ? FOLDERS.slice(0, random.whole(1, 4)) : FOLDERS;
    scene.at(start + scene.scaled(4, 40) * MINUTE, (at) => {
      const client = scene.care > 0.4 ? 'outlook' : 'script';
      const ids = folders.map((folder, i) => syncMail(world, seat, at + i * random.between(15, 90) * 1000, client, folder));
      scene.harm(ids);
    });
    for (let n = 1; n <= scene.scaled(1, 5) && n < scene.daysLeft(); n++) {
      scene.at(start + n * DAY, (at) => {
        signIn(world, seat, at, APPS.office, { interactive: false });
        scene.harm([syncMail(world, seat, at + 4000, scene.care > 0.4 ? 'outlook' : 'script', '\\Inbox')]);
      });
    }
    scene.note = `A mail program copies ${folders.length} folders.`;
    discover(scene, start + 2 * DAY, 0.3);
  },
};
