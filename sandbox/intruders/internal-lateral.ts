import { dayOf, HOUR, MINUTE } from '../calendar.ts';
import { APPS } from '../clients.ts';
import type { Correspondent, MailRef } from '../mail.ts';
import { inwardLure } from '../texts/fraud.ts';
import { correspondent } from '../world.ts';
import { comesBack } from './afterwards.ts';
import { enter, hourOn, lair, pause, take, workdayFrom } from './craft.ts';
import { hide, hidingRule } from './hiding.ts';
import { discover, sendFraud, wipe } from './mailbox-work.ts';
import { lookAround } from './prying.ts';
import type { Scenario } from './scene.ts';

/** Writes to colleagues in the owner's name; one of them falls for it, and the next account is used from the same place. */
export const internalLateral: Scenario = {
  name: 'internal-lateral',
  kind: 'account-takeover',
  prefers: ['Human Resources', 'IT', 'Executive', 'Client Services'],
  accounts: 2,
  play(scene) {
    const { victim, world, random, victims } = scene;
    const den = lair(scene);
    const seat = take(scene, den);
    const start = hourOn(scene, scene.startDay);
    scene.at(start, (at) => {
      enter(scene, seat, at, APPS.outlookWeb);
      lookAround(scene, seat, at + MINUTE, scene.scaled(1, 4));
    });
    let clock = start + pause(scene, 6, 60);
    scene.at(clock, (at) => hide(scene, seat, at, hidingRule(scene, { words: random.pick(['alarms', 'replies']) })));
    clock += pause(scene, 4, 30);
    const sent: MailRef[] = [];
    const second = victims[1];
    scene.at(clock, (at) => {
      const wanted = scene.scaled(90, 6);
      const to: Correspondent[] = second ? [correspondent(second)] : [];
      for (const index of random.shuffled(victim.colleagues)) {
        const other = world.people[index];
        if (other && to.length < wanted) to.push(correspondent(other));
      }
      for (let tries = 0; to.length < wanted && tries < wanted * 2 && world.people.length > wanted; tries++)
        to.push(correspondent(random.pick(world.people)));
      const text = inwardLure(victim.language, victim.displayName, random, at);
      let when = at;
      for (const one of to) {
        when += random.between(800, 6000);
        sent.push(sendFraud(scene, seat, when, { to: [one], ...text, topic: 'document', language: victim.language, html: true }).mail);
      }
    });
    scene.at(clock + 20 * MINUTE, (at) => wipe(scene, seat, at, sent));
    if (second) {
      const next = take(scene, den, second);
      const then = scene.careful() ? hourOn(scene, workdayFrom(second, dayOf(clock) + 1), second) : clock + scene.scaled(1, 9) * HOUR;
      comesBack(scene, next, then + HOUR, 0.4, second);
      scene.at(then, (at) => {
        enter(scene, next, at, APPS.officeHome, { mfa: world.tenant.hasMfa ? 'prompt' : 'none' });
        lookAround(scene, next, at + 2 * MINUTE, 3, second, second.inbox);
        hide(scene, next, at + 20 * MINUTE, hidingRule(scene, { words: 'money' }));
      });
    }
    scene.note = 'Colleagues get the lure; one of them is used next.';
    discover(scene, clock + 3 * HOUR, 0.8);
  },
};
