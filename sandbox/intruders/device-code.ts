import { readMail } from '../acts/mailbox.ts';
import { refresh, signIn } from '../acts/sign-in.ts';
import { DAY, HOUR, MINUTE } from '../calendar.ts';
import { APPS } from '../clients.ts';
import { reseat } from '../account.ts';
import { inwardLure } from '../texts/fraud.ts';
import { makesMachineKnown } from './afterwards.ts';
import { enter, hourOn, lair, pause, SCRIPTS, take } from './craft.ts';
import { lureIn } from './lure.ts';
import { addressBook, discover, sendFraud } from './mailbox-work.ts';
import { CAREFUL, type Scenario } from './scene.ts';

/**
 * The owner types a code on Microsoft's real page, with the real second factor; the token goes to whoever asked for the code.
 * Its sign-in comes from the intruder's address. Mail is then read through Graph, not in a browser.
 */
export const deviceCode: Scenario = {
  name: 'device-code',
  kind: 'account-takeover',
  prefers: ['Executive', 'Legal', 'Client Services', 'Marketing'],
  accounts: 1,
  takesDays: 8,
  play(scene) {
    const { victim, world, random } = scene;
    const app = random.pick([APPS.broker, APPS.office, APPS.azureCli, APPS.graphTools]);
    const seat = take(scene, lair(scene), victim, undefined, app);
    const reader = reseat(seat, { browser: '', agent: scene.careful() ? seat.agent : random.pick([...SCRIPTS, seat.agent]) });
    const start = hourOn(scene, scene.startDay);
    lureIn(scene, victim, start - 12 * MINUTE, 'credentials');
    scene.at(start, (at) => enter(scene, seat, at, app, { protocol: 'deviceCode', mfa: world.tenant.hasMfa ? 'prompt' : 'none' }));
    if (app === APPS.broker) scene.at(start + 8 * MINUTE, (at) => makesMachineKnown(scene, seat, at, victim));
    const days = Math.min(scene.scaled(2, 12), scene.daysLeft());
    for (let n = 0; n < days; n++) {
      const begin = n === 0 ? start + pause(scene, 5, 60) : start + n * DAY + random.between(-4, 4) * HOUR;
      scene.at(begin, (at) => {
        refresh(world, reader, at, app);
        for (let pull = scene.scaled(25, 5); pull > 0; pull--) {
          const mails = random.shuffled(victim.inbox.filter((m) => m.at < at)).slice(0, random.whole(1, 12));
          scene.copied(readMail(world, reader, at + pull * random.between(1500, 20_000), 'script', mails), mails.length);
        }
      });
    }
    if (scene.care < CAREFUL) {
      scene.at(start + 6 * HOUR, (at) => {
        signIn(world, seat, at - MINUTE, APPS.outlookWeb, { interactive: false });
        const text = inwardLure(victim.language, victim.displayName, random, at);
        for (const one of addressBook(scene, scene.scaled(60, 10)))
          sendFraud(scene, reader, at + random.below(900_000), {
            to: [one],
            ...text,
            topic: 'meeting',
            language: victim.language,
            html: true,
          });
      });
    }
    scene.note = `Token by device code for ${app.name}.`;
    discover(scene, start + days * DAY, 0.4);
  },
};
