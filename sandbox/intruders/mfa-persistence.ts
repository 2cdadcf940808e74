import { useFile } from '../acts/files.ts';
import { dayOf, HOUR, MINUTE } from '../calendar.ts';
import { APPS } from '../clients.ts';
import { departmentFile, LIBRARY } from '../documents.ts';
import { bankCoordinates, muleCity } from '../companies.ts';
import { addsMethod, makesMachineKnown } from './afterwards.ts';
import { enter, hourOn, lair, moved, pause, take, workdayFrom } from './craft.ts';
import { discover, moneyThread } from './mailbox-work.ts';
import { answerWithNewBank } from './new-bank.ts';
import { lookAround } from './prying.ts';
import type { Scenario } from './scene.ts';

/** Makes sure of coming back: an own second factor, sometimes an own device. Then nothing for days, then the harm. */
export const mfaPersistence: Scenario = {
  name: 'mfa-persistence',
  kind: 'account-takeover',
  prefers: ['Executive', 'Finance', 'Engineering', 'IT'],
  accounts: 1,
  takesDays: 12,
  play(scene) {
    const { victim, world, random } = scene;
    const seat = take(scene, lair(scene));
    const start = hourOn(scene, scene.startDay);
    scene.at(start, (at) => {
      enter(scene, seat, at, APPS.officeHome);
      if (random.chance(0.4)) lookAround(scene, seat, at + MINUTE, 1);
    });
    scene.at(start + pause(scene, 4, 30), (at) => {
      addsMethod(scene, seat, at, victim);
      if (!world.tenant.hasMfa || random.chance(0.2)) makesMachineKnown(scene, seat, at + 9 * MINUTE, victim);
    });
    const back = hourOn(scene, workdayFrom(victim, scene.startDay + scene.scaled(2, 9)));
    scene.at(back, (at) => {
      const again = moved(scene, take(scene, seat), dayOf(at));
      enter(scene, again, at, APPS.outlookWeb, { mfa: world.tenant.hasMfa ? 'prompt' : 'none', method: 'Mobile app notification' });
      lookAround(scene, again, at + 2 * MINUTE, scene.scaled(3, 6));
      const ids: string[] = [];
      for (let n = scene.scaled(120, 12); n > 0; n--)
        ids.push(
          useFile(
            world,
            again,
            at + 20 * MINUTE + n * random.between(1500, 12_000),
            'FileDownloaded',
            departmentFile(world, victim.department, random.below(LIBRARY)),
          ),
        );
      scene.harm(ids);
    });
    scene.at(back + 2 * HOUR, (at) => {
      const thread = moneyThread(scene, at);
      if (!thread || scene.care < 0.3) return;
      answerWithNewBank(scene, seat, at, thread, { bank: bankCoordinates(muleCity(random), random), sum: '' });
    });
    scene.note = 'Own second factor first, harm on return.';
    discover(scene, back + 5 * HOUR, 0.4);
  },
};
