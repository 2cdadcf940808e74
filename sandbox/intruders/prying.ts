import type { Account, Seat } from '../account.ts';
import { search, useFile } from '../acts/files.ts';
import { readMail } from '../acts/mailbox.ts';
import { departmentFile, LIBRARY, moneyFile } from '../documents.ts';
import { closedWord, foldersOf, moneyWord } from '../habits/reading.ts';
import type { MailClient, MailRef } from '../mail.ts';
import type { Scene } from './scene.ts';

export const clientOf = (seat: Seat): MailClient => (seat.browser === '' ? 'script' : 'web');

/** What this intruder reads for. Most want money; some want to know everything, some read what is new, some read one correspondent. */
function wantedOf(scene: Scene, there: readonly MailRef[]): readonly MailRef[] {
  const { random } = scene;
  const money = there.filter((m) => m.topic === 'invoice' || m.topic === 'payment' || m.topic === 'contract');
  switch (scene.interest) {
    case 'money':
      return random.shuffled(money.length > 0 && random.chance(0.8) ? money : there);
    case 'everything':
      return random.shuffled(there);
    case 'news':
      return [...there].reverse();
    case 'somebody': {
      const one = there.length > 0 ? random.pick(there).from.address : '';
      return there.filter((m) => m.from.address === one);
    }
  }
}

/** Looks around in a mailbox: searches, opens what it finds. Returns when it was done. */
export function lookAround(
  scene: Scene,
  seat: Seat,
  at: number,
  effort: number,
  owner: Account = seat.account,
  inbox: readonly MailRef[] = scene.victim.inbox,
): number {
  const { world, random } = scene;
  let when = at;
  const client = clientOf(seat);
  for (let n = 0; n < effort; n++) {
    when += random.between(20, 240) * 1000;
    if (client === 'web' && random.chance(scene.interest === 'news' ? 0.1 : 0.5))
      search(world, seat, when, 'mail', scene.interest === 'money' ? moneyWord(random) : closedWord(random));
    const mails = wantedOf(
      scene,
      inbox.filter((m) => m.at < when),
    ).slice(0, random.whole(1, 5));
    const folder = random.chance(0.7) ? '\\Inbox' : random.chance(0.7) ? '\\Sent Items' : random.pick(foldersOf(scene.victim));
    readMail(world, seat, when + 4000, client, mails, folder, owner);
  }
  return when;
}

/** Opens files: about banking and payments, or whatever the department has. */
export function lookAtFiles(scene: Scene, seat: Seat, at: number, count: number): number {
  const { world, random, victim } = scene;
  let when = at;
  if (random.chance(0.5)) search(world, seat, when, 'home', random.chance(0.6) ? moneyWord(random) : closedWord(random));
  for (let n = 0; n < count; n++) {
    when += random.between(8, 150) * 1000;
    const doc =
      scene.interest === 'money' || random.chance(0.3)
        ? moneyFile(world, random)
        : departmentFile(world, victim.department, random.below(LIBRARY));
    useFile(world, seat, when, random.pick(['FileAccessed', 'FilePreviewed', 'FileAccessed', 'FileDownloaded']), doc);
  }
  return when;
}
