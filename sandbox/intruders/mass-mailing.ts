import { openTeams } from '../acts/files.ts';
import { signIn } from '../acts/sign-in.ts';
import { HOUR, MINUTE } from '../calendar.ts';
import { APPS } from '../clients.ts';
import { someone } from '../networks.ts';
import { lure } from '../texts/fraud.ts';
import type { MailRef } from '../mail.ts';
import { cleansUpRule, comesBack, keepsWayIn } from './afterwards.ts';
import { enter, hourOn, lair, pause, sameCountry, take } from './craft.ts';
import { hide, hidingRule } from './hiding.ts';
import { addressBook, discover, sendFraud, wipe } from './mailbox-work.ts';
import { lookAround } from './prying.ts';
import type { Scenario } from './scene.ts';

/**
 * Comes in from another part of the same country, looks around, hides the answers with a rule, and minutes later writes to everybody.
 * The clumsy one writes to hundreds; the careful one to a few dozen the account really knows.
 */
export const massMailing: Scenario = {
  name: 'mass-mailing',
  kind: 'account-takeover',
  prefers: ['Client Services', 'Executive', 'Sales', 'Finance'],
  accounts: 1,
  play(scene) {
    const { victim, world, random } = scene;
    const start = hourOn(scene, scene.startDay);
    const elsewhere =
      scene.care < 0.75
        ? someone(
            random.pick(
              world.internet.near(scene.careful() || random.chance(0.5) ? 'residential' : 'hosting', sameCountry(scene, victim.city)),
            ),
            random,
          )
        : undefined;
    const seat = take(scene, elsewhere ? lair(scene, victim, elsewhere) : lair(scene));
    scene.at(start, (at) => {
      enter(scene, seat, at);
      signIn(world, seat, at + 40_000, APPS.outlookWeb);
      if (random.chance(0.7)) {
        signIn(world, seat, at + 70_000, APPS.teamsWeb);
        openTeams(world, seat, at + 75_000);
      }
    });
    let clock = start + pause(scene, 3, 40);
    scene.at(clock, (at) => lookAround(scene, seat, at, scene.scaled(1, 4)));
    clock += pause(scene, 2, 25);
    const rule = hidingRule(scene, { words: random.pick(['replies', 'replies', 'alarms']) });
    scene.at(clock, (at) => hide(scene, seat, at, rule));
    clock += pause(scene, 3, 30);
    keepsWayIn(scene, seat, clock - 2 * MINUTE, 0.15);
    const wanted = scene.scaled(230, 28);
    const sent: MailRef[] = [];
    scene.at(clock, (at) => {
      const text = lure(victim.language, victim.displayName, world.tenant.name, random, at);
      const attachments = random.chance(0.75)
        ? [{ name: `${text.subject.replaceAll(' ', '_')}.pdf`, size: 40_000 + random.below(200_000) }]
        : [];
      const book = addressBook(scene, wanted);
      const perMail = scene.care < 0.2 && random.chance(0.4) ? 50 : 1;
      let when = at;
      for (let i = 0; i < book.length; i += perMail) {
        const to = book.slice(i, i + perMail);
        when += perMail > 1 ? 20_000 : random.between(700, 4000);
        const mail = sendFraud(scene, seat, when, {
          to: perMail > 1 ? to.slice(0, 1) : to,
          ...(perMail > 1 ? { bcc: to.slice(1) } : {}),
          ...text,
          topic: 'document',
          language: victim.language,
          attachments,
          html: true,
        });
        sent.push(mail.mail);
      }
    });
    scene.at(clock + 25 * MINUTE, (at) => wipe(scene, seat, at, sent));
    scene.at(clock + 2 * HOUR, (at) => lookAround(scene, seat, at, 1));
    cleansUpRule(scene, seat, clock + 3 * HOUR, rule);
    comesBack(scene, seat, clock + 3 * HOUR, 0.3);
    scene.note = `One subject to about ${wanted} recipients.`;
    discover(scene, clock + HOUR, 0.9 - 0.4 * scene.care);
  },
};
