import { search, shareFile, useFile } from '../acts/files.ts';
import { signIn } from '../acts/sign-in.ts';
import { DAY, MINUTE } from '../calendar.ts';
import { APPS } from '../clients.ts';
import { departmentFile, LIBRARY, moneyFile, personalFile } from '../documents.ts';
import { closedWord } from '../habits/reading.ts';
import { enter, hourOn, lair, moved, pause, take, workdayFrom } from './craft.ts';
import { discover } from './mailbox-work.ts';
import type { Scenario } from './scene.ts';

/** Takes the files: everything at once, or a few dozen a day over many days. */
export const massDownload: Scenario = {
  name: 'mass-download',
  kind: 'account-takeover',
  prefers: ['Client Services', 'Engineering', 'Human Resources', 'Legal', 'Executive'],
  accounts: 1,
  takesDays: 8,
  play(scene) {
    const { victim, world, random } = scene;
    const base = take(scene, lair(scene), victim, undefined, APPS.sharePoint);
    const visits = scene.scaled(1, 6);
    const perVisit = Math.round(scene.scaled(900, 150) / visits);
    let day = scene.startDay;
    const place = random.below(LIBRARY);
    for (let visit = 0; visit < visits && day < scene.startDay + scene.daysLeft(); visit++) {
      const start = hourOn(scene, day);
      const seat = moved(scene, base, day);
      scene.at(start, (at) => {
        enter(scene, seat, at, APPS.sharePoint);
        signIn(world, seat, at + 30_000, APPS.officeHome);
        if (random.chance(0.7)) search(world, seat, at + MINUTE, 'site', closedWord(random));
        for (let n = random.whole(2, 10); n > 0; n--)
          useFile(world, seat, at + 2 * MINUTE + n * 9000, 'FileAccessed', departmentFile(world, victim.department, (place + n) % LIBRARY));
      });
      const begin = start + pause(scene, 6, 25);
      scene.at(begin, (at) => {
        const ids: string[] = [];
        let when = at;
        for (let n = 0; n < perVisit; n++) {
          when += scene.care > 0.5 ? random.between(3000, 40_000) : random.between(150, 1500);
          const doc = random.chance(0.15)
            ? moneyFile(world, random)
            : random.chance(0.2)
              ? personalFile(world, victim, n)
              : departmentFile(world, victim.department, (place + visit * 200 + n) % LIBRARY);
          ids.push(useFile(world, seat, when, scene.care < 0.3 && random.chance(0.3) ? 'FileSyncDownloadedFull' : 'FileDownloaded', doc));
        }
        if (scene.care < 0.5 && random.chance(0.4))
          ids.push(
            shareFile(world, seat, when + MINUTE, 'AnonymousLinkCreated', departmentFile(world, victim.department, place), null, true),
          );
        scene.harm(ids);
      });
      day = workdayFrom(victim, day + 1);
    }
    scene.note = `${visits} visits of about ${perVisit} files.`;
    discover(scene, hourOn(scene, day) + DAY, 0.5);
  },
};
