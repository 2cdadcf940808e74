import { signIn } from '../acts/sign-in.ts';
import { HOUR, localInstant, MINUTE } from '../calendar.ts';
import { APPS } from '../clients.ts';
import type { MailRef } from '../mail.ts';
import { someone } from '../networks.ts';
import { inwardLure } from '../texts/fraud.ts';
import { comesBack } from './afterwards.ts';
import { enter, hideout, hourOn, lair, pause, take, workdayFrom } from './craft.ts';
import { hide, hidingRule } from './hiding.ts';
import { addressBook, discover, sendFraud, wipe } from './mailbox-work.ts';
import { lookAround, lookAtFiles } from './prying.ts';
import type { Scenario } from './scene.ts';

/**
 * One password tried on many accounts, slowly; one of them has it. The clumsy one walks in from the same block,
 * the careful one from somewhere else a day later. Tries on other people belong to nobody's takeover.
 */
export const sprayThenSuccess: Scenario = {
  name: 'spray-then-success',
  kind: 'account-takeover',
  prefers: ['Support', 'Operations', 'Sales'],
  accounts: 1,
  play(scene) {
    const { victim, world, random } = scene;
    const block = hideout(scene, victim, scene.careful() ? 0.45 : Math.min(scene.care, 0.3)).network;
    const start = localInstant(victim.city.zone, scene.startDay, random.between(0.5, 5));
    const lastTry = start + 4 * HOUR;
    scene.at(start, (at) => {
      const { desk } = world;
      const claim = desk.claim;
      for (let n = scene.scaled(160, 50); n > 0; n--) {
        const person = random.chance(0.06) ? victim : random.pick(world.people);
        const seat = {
          ...take(scene, lair(scene, person, someone(block, random)), person),
          device: { ...victim.laptop, id: '', name: '', managed: false, trust: '' as const },
        };
        desk.claim = person === victim ? claim : null;
        signIn(world, seat, at + random.next() * 4 * HOUR, random.pick([APPS.azureCli, APPS.legacyMail, APPS.graphTools]), {
          error: random.chance(0.93) ? 50126 : 50053,
          mfa: 'none',
          suspicion: 0,
        });
      }
      desk.claim = claim;
      const found = take(scene, lair(scene, victim, someone(block, random)));
      signIn(
        world,
        found,
        lastTry,
        APPS.azureCli,
        world.tenant.hasMfa && random.chance(0.5) ? { error: 50076, mfa: 'none' } : { mfa: 'none', suspicion: 0.3 },
      );
    });
    const from = scene.careful() ? lair(scene) : lair(scene, victim, someone(block, random));
    const seat = take(scene, from);
    const arrival = scene.careful() ? hourOn(scene, workdayFrom(victim, scene.startDay + 1)) : lastTry + scene.scaled(0.3, 12) * HOUR;
    scene.at(arrival, (at) => {
      enter(scene, seat, at, APPS.outlookWeb);
      lookAround(scene, seat, at + MINUTE, scene.scaled(2, 5));
      lookAtFiles(scene, seat, at + 20 * MINUTE, scene.scaled(8, 4));
    });
    const strike = arrival + pause(scene, 40, 300);
    scene.at(strike, (at) => {
      hide(scene, seat, at - 5 * MINUTE, hidingRule(scene, { words: 'alarms' }));
      const text = inwardLure(victim.language, victim.displayName, random, at);
      const sent: MailRef[] = [];
      let when = at;
      for (const one of addressBook(scene, scene.scaled(140, 12))) {
        when += random.between(500, 5000);
        sent.push(sendFraud(scene, seat, when, { to: [one], ...text, topic: 'document', language: victim.language, html: true }).mail);
      }
      wipe(scene, seat, when + 10 * MINUTE, sent);
    });
    comesBack(scene, seat, strike + HOUR, 0.3);
    scene.note = 'Password guessed by spraying; used for phishing.';
    discover(scene, strike + HOUR, 0.7);
  },
};
