import { makeRule, setForwarding } from '../acts/rules.ts';
import { DAY, MINUTE } from '../calendar.ts';
import { APPS } from '../clients.ts';
import { plainLetters } from '../names.ts';
import { keepsWayIn } from './afterwards.ts';
import { enter, hourOn, lair, pause, take, workdayFrom } from './craft.ts';
import { freeMail } from './inbound-craft.ts';
import { discover } from './mailbox-work.ts';
import { lookAround } from './prying.ts';
import type { Scenario } from './scene.ts';

/** Has the mail sent on: all of it with a mailbox setting, or only the mail about money with a rule, to an address that looks like the owner's. */
export const forwarding: Scenario = {
  name: 'forwarding',
  kind: 'account-takeover',
  prefers: ['Finance', 'Executive', 'Sales', 'Legal'],
  accounts: 1,
  play(scene) {
    const { victim, world, random } = scene;
    const seat = take(scene, lair(scene));
    const start = hourOn(scene, scene.startDay);
    const likeness = `${plainLetters(victim.first)}.${plainLetters(victim.last)}`.toLowerCase();
    const address = scene.careful()
      ? random.chance(0.6)
        ? freeMail(victim.first, victim.last, random)
        : `${likeness}@${random.pick(['postbox.example', 'freemail.example', 'mailhop.example'])}`
      : `${random.pick(['info', 'box', 'xdrop', 'mail'])}${random.whole(10, 9999)}@${random.pick(['mailhop.example', 'freemail.example'])}`;
    scene.at(start, (at) => {
      enter(scene, seat, at, APPS.outlookWeb);
      lookAround(scene, seat, at + MINUTE, scene.scaled(1, 4));
    });
    const moment = start + pause(scene, 3, 45);
    scene.at(moment, (at) => {
      const whole = random.chance(0.5);
      if (whole) {
        scene.harm([setForwarding(world, seat, at, victim, address, scene.care > 0.2 || random.chance(0.5))]);
        return;
      }
      const rule = scene.careful()
        ? {
            name: random.pick(['Copies', 'Backup', 'home', 'Invoices', 'to private mail']),
            ...(random.chance(0.6) ? { anyWords: random.pick(['invoice', 'payment', 'urgent', 'contract']) } : {}),
            ...(random.chance(0.8) ? { forwardTo: address } : { redirectTo: address, stops: true }),
          }
        : {
            name: random.pick(['.', '..', 'f', ',']),
            ...(random.chance(0.5) ? { redirectTo: address } : { forwardTo: address }),
            stops: true,
          };
      scene.harm([makeRule(world, seat, at, 'web', rule)]);
    });
    keepsWayIn(scene, seat, moment - MINUTE, 0.15);
    for (let n = 0; n < scene.scaled(0.4, 3); n++) {
      scene.at(hourOn(scene, workdayFrom(victim, scene.startDay + 2 + 3 * n)), (at) => {
        enter(scene, seat, at, APPS.outlookWeb);
        lookAround(scene, seat, at + MINUTE, 1);
      });
    }
    scene.note = `Mail goes on to ${address}.`;
    discover(scene, start + 4 * DAY, 0.35);
  },
};
