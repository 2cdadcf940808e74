import { useFile } from '../acts/files.ts';
import { HOUR, MINUTE } from '../calendar.ts';
import { APPS } from '../clients.ts';
import { departmentFile, LIBRARY } from '../documents.ts';
import { inwardLure } from '../texts/fraud.ts';
import { comesBack, keepsWayIn } from './afterwards.ts';
import { enter, hourOn, lair, pause, take } from './craft.ts';
import { hide, hidingRule } from './hiding.ts';
import { addressBook, discover, sendFraud } from './mailbox-work.ts';
import { lookAround } from './prying.ts';
import type { Scenario } from './scene.ts';

/** Takes the account of somebody who began days ago: there is no habit yet to differ from. */
export const joinerWeekOne: Scenario = {
  name: 'joiner-week-one',
  kind: 'account-takeover',
  prefers: [],
  accounts: 1,
  joiners: true,
  play(scene) {
    const { victim, world, random } = scene;
    const seat = take(scene, lair(scene));
    const start = hourOn(scene, scene.startDay);
    scene.at(start, (at) => {
      enter(scene, seat, at, APPS.officeHome, { mfa: world.tenant.hasMfa ? 'prompt' : 'none' });
      lookAround(scene, seat, at + 2 * MINUTE, 2);
    });
    let clock = start + pause(scene, 8, 60);
    if (random.chance(0.6)) scene.at(clock, (at) => hide(scene, seat, at, hidingRule(scene, { words: 'alarms' })));
    clock += pause(scene, 5, 90);
    scene.at(clock, (at) => {
      if (random.chance(0.5)) {
        const ids: string[] = [];
        for (let n = scene.scaled(200, 25); n > 0; n--)
          ids.push(
            useFile(
              world,
              seat,
              at + n * random.between(700, 6000),
              'FileDownloaded',
              departmentFile(world, victim.department, random.below(LIBRARY)),
            ),
          );
        scene.harm(ids);
        return;
      }
      const text = inwardLure(victim.language, victim.displayName, random, at);
      for (const one of addressBook(scene, scene.scaled(80, 8)))
        sendFraud(scene, seat, at + random.below(1_200_000), {
          to: [one],
          ...text,
          topic: 'document',
          language: victim.language,
          html: true,
        });
    });
    keepsWayIn(scene, seat, clock - 2 * MINUTE, 0.25);
    comesBack(scene, seat, clock + HOUR, 0.35);
    scene.note = `The account is ${scene.startDay - victim.life.joins} days old.`;
    discover(scene, clock + HOUR, 0.6);
  },
};
