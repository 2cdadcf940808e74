import { refresh } from '../acts/sign-in.ts';
import { shareFile, useFile } from '../acts/files.ts';
import { HOUR, MINUTE } from '../calendar.ts';
import { APPS } from '../clients.ts';
import { departmentFile, LIBRARY } from '../documents.ts';
import { sessionOf } from '../habits/whereabouts.ts';
import { someone } from '../networks.ts';
import { hideout, hourOn, lair, take, workdayFrom } from './craft.ts';
import { discover } from './mailbox-work.ts';
import { lookAround } from './prying.ts';
import type { Scenario } from './scene.ts';

/**
 * A session cookie taken by malware: no password, no second factor, the owner's own session id, out of a proxy in the same town.
 * Both use the session in the same hours.
 */
export const tokenTheft: Scenario = {
  name: 'token-theft',
  kind: 'account-takeover',
  prefers: ['Client Services', 'Engineering', 'Executive', 'Sales', 'Finance'],
  accounts: 1,
  play(scene) {
    const { victim, world, random } = scene;
    const spot = scene.care > 0.3 ? someone(random.pick(world.internet.near('residential', victim.city)), random) : hideout(scene);
    const visits = scene.scaled(2, 5);
    let day = scene.startDay;
    for (let visit = 0; visit < visits; visit++) {
      const session = sessionOf(world, victim, victim.laptop, day);
      const from = lair(scene, victim, scene.careful() || visit === 0 ? spot : someone(spot.network, random));
      const seat = take(scene, from, victim, session, APPS.sharePoint);
      const start = hourOn(scene, day);
      const last = visit === visits - 1;
      scene.at(start, (at) => {
        refresh(world, seat, at, APPS.outlookWeb);
        lookAround(scene, seat, at + MINUTE, scene.scaled(4, 2));
        refresh(world, seat, at + 20 * MINUTE, APPS.sharePoint);
        for (let n = scene.scaled(10, 4); n > 0; n--)
          useFile(
            world,
            seat,
            at + 21 * MINUTE + n * 30_000,
            'FileAccessed',
            departmentFile(world, victim.department, random.below(LIBRARY)),
          );
      });
      scene.at(start + HOUR, (at) => {
        if (!last && scene.care > 0.4) return;
        const ids: string[] = [];
        for (let n = scene.scaled(90, 15); n > 0; n--)
          ids.push(
            useFile(
              world,
              seat,
              at + n * random.between(2000, 9000),
              'FileDownloaded',
              departmentFile(world, victim.department, random.below(LIBRARY)),
            ),
          );
        if (random.chance(0.3))
          ids.push(shareFile(world, seat, at + 20 * MINUTE, 'AnonymousLinkCreated', departmentFile(world, victim.department, 7), null));
        scene.harm(ids);
      });
      day = workdayFrom(victim, day + 1);
    }
    scene.note = 'Uses the owner’s own session from another line.';
    discover(scene, hourOn(scene, day), 0.4);
  },
};
