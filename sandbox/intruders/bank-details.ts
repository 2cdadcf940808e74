import { signIn } from '../acts/sign-in.ts';
import { DAY, dayOf, HOUR, MINUTE } from '../calendar.ts';
import { APPS } from '../clients.ts';
import { bankCoordinates, muleCity } from '../companies.ts';
import { firstNameOf } from '../habits/correspondence.ts';
import { cityNamed } from '../geography.ts';
import { hostAt, someone } from '../networks.ts';
import { amount } from '../texts/compose.ts';
import { changedBank } from '../texts/fraud.ts';
import { bareSubject, quoteOf, replyPrefix } from '../texts/quoting.ts';
import { enter, hideout, hourOn, lair, moved, take, workdayFrom } from './craft.ts';
import { changeHiding, hide, hidingRule } from './hiding.ts';
import { discover, moneyThread, sendFraud } from './mailbox-work.ts';
import { lookAround, lookAtFiles } from './prying.ts';
import { CAREFUL, type Scenario } from './scene.ts';

/**
 * Reads the payments mail from one country, comes back from another, opens files about banking, hides a correspondent with rules,
 * and answers an open thread with new bank details: no link, no attachment.
 */
export const bankDetails: Scenario = {
  name: 'bank-details',
  kind: 'account-takeover',
  prefers: ['Finance'],
  accounts: 1,
  takesDays: 8,
  play(scene) {
    const { victim, world, random, care } = scene;
    const first =
      care >= CAREFUL
        ? hideout(scene)
        : someone(random.pick(world.internet.near('residential', cityNamed(random.pick(['Paris', 'Lille', 'London', 'Milano'])))), random);
    const second =
      care >= CAREFUL
        ? someone(first.network, random)
        : hostAt(
            random.pick(
              world.internet.near(
                random.chance(0.5) ? 'residential' : 'hosting',
                cityNamed(random.pick(['Zürich', 'Genève', 'Amsterdam'])),
              ),
            ),
            random.below(3000),
          );
    const early = take(scene, lair(scene, victim, first));
    const returns = workdayFrom(victim, scene.startDay + scene.scaled(1, 4));
    const late = take(scene, lair(scene, victim, second, returns));
    const start = hourOn(scene, scene.startDay);
    scene.at(start, (at) => {
      enter(scene, early, at);
      signIn(world, early, at + 30_000, APPS.outlookWeb);
      lookAround(scene, early, at + 2 * MINUTE, scene.scaled(3, 8));
    });
    if (care < 0.6) {
      scene.at(start + 50 * MINUTE, (at) => {
        const thread = moneyThread(scene, at);
        if (thread)
          sendFraud(scene, early, at, {
            to: [thread.from],
            subject: `${replyPrefix(thread.language)}${thread.subject}`,
            body: `Hello ${firstNameOf(thread.from.name)},\n\nwhich invoices are open at the moment and when will they be paid?\n\n${victim.displayName}`,
            topic: 'payment',
            language: thread.language,
            answers: thread,
          });
      });
    }
    const again = hourOn(scene, returns);
    scene.at(again, (at) => {
      enter(scene, late, at);
      signIn(world, late, at + 25_000, APPS.sharePoint);
      lookAround(scene, late, at + 3 * MINUTE, scene.scaled(2, 5));
      lookAtFiles(scene, late, at + 12 * MINUTE, scene.scaled(14, 9));
    });
    let chosen = moneyThread(scene, again);
    scene.at(again + HOUR, (at) => {
      chosen = moneyThread(scene, at);
      const domain = chosen?.from.address.split('@')[1] ?? 'acornsupply.example';
      for (let n = scene.scaled(3, 1); n > 0; n--)
        hide(
          scene,
          late,
          at + n * 70_000,
          hidingRule(scene, random.chance(0.6) ? { from: chosen?.from.address ?? `accounts@${domain}` } : { words: 'money' }),
        );
      if (random.chance(0.4)) changeHiding(scene, late, at + 6 * MINUTE, hidingRule(scene, { words: 'money' }));
    });
    const strikes = care > 0.6 ? hourOn(scene, workdayFrom(victim, returns + 1)) : again + HOUR + scene.scaled(15, 90) * MINUTE;
    scene.at(strikes, (at) => {
      const seat = moved(scene, late, dayOf(at));
      const thread = moneyThread(scene, at) ?? chosen;
      if (!thread) return;
      const bait = {
        name: firstNameOf(thread.from.name),
        full: victim.displayName,
        company: world.tenant.name,
        bank: bankCoordinates(muleCity(random), random),
        sum: amount(thread.language, random.logNormal(38_000, 0.8)),
      };
      const text = changedBank(thread.language, bait, random, at);
      const body = text.body + (random.chance(0.3 + 0.6 * scene.care) ? quoteOf(thread, thread.language, victim.habits.style) : '');
      const subject = scene.careful() ? `${replyPrefix(thread.language)}${bareSubject(thread.subject)}` : text.subject;
      sendFraud(scene, seat, at, {
        to: [thread.from],
        subject,
        body,
        purpose: 'bank-details',
        topic: 'payment',
        language: thread.language,
        answers: thread,
      });
    });
    scene.at(strikes + scene.scaled(2, 20) * HOUR, (at) => lookAround(scene, late, at, 2));
    scene.note = 'Answers an open thread with new bank coordinates.';
    discover(scene, strikes + DAY, 0.5);
  },
};
