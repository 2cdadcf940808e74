import { reseat } from '../account.ts';
import { refresh } from '../acts/sign-in.ts';
import { MINUTE } from '../calendar.ts';
import { APPS } from '../clients.ts';
import { sessionOf } from '../habits/whereabouts.ts';
import { enter, hourOn, lair, moved, take, workdayFrom } from './craft.ts';
import { lookAround, lookAtFiles } from './prying.ts';
import type { Scenario } from './scene.ts';

/** Only reads. Comes every few days, never writes, never changes anything. Nothing counts as harm here but what was read. */
export const patientReader: Scenario = {
  name: 'patient-reader',
  kind: 'patient-reader',
  prefers: ['Executive', 'Legal', 'Finance'],
  accounts: 1,
  takesDays: 20,
  play(scene) {
    const { victim, world, random } = scene;
    const base = take(scene, lair(scene));
    const steals = random.chance(0.3 * scene.care);
    let day = scene.startDay;
    const visits = scene.scaled(5, 14);
    for (let visit = 0; visit < visits; visit++) {
      const start = hourOn(scene, day);
      const today = day;
      scene.at(start, (at) => {
        const seat = steals
          ? reseat(moved(scene, base, today), { sessionId: sessionOf(world, victim, victim.laptop, today) })
          : moved(scene, base, today);
        if (steals) refresh(world, seat, at, APPS.outlookWeb);
        else if (visit === 0 || random.chance(0.35)) enter(scene, seat, at, APPS.outlookWeb);
        else refresh(world, seat, at, APPS.outlookWeb);
        lookAround(scene, seat, at + MINUTE, scene.scaled(6, 2));
        if (random.chance(0.25)) lookAtFiles(scene, seat, at + 15 * MINUTE, random.whole(1, 4));
      });
      day = workdayFrom(victim, day + random.whole(1, scene.care > 0.5 ? 5 : 2));
    }
    scene.note = 'Reads and does nothing else.';
  },
};
