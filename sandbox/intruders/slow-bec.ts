import { HOUR, MINUTE } from '../calendar.ts';
import { APPS } from '../clients.ts';
import { bankCoordinates, muleCity } from '../companies.ts';
import { firstNameOf } from '../habits/correspondence.ts';
import type { MailRef } from '../mail.ts';
import { amount, compose } from '../texts/compose.ts';
import { changedBank, reminder } from '../texts/fraud.ts';
import { bareSubject, quoteOf, replyPrefix } from '../texts/quoting.ts';
import { enter, hourOn, lair, moved, take, workdayFrom } from './craft.ts';
import { hide, hidingRule } from './hiding.ts';
import { discover, moneyThread, sendFraud, wipe } from './mailbox-work.ts';
import { lookAround, lookAtFiles } from './prying.ts';
import type { Scenario } from './scene.ts';

/**
 * Days or weeks of quiet reading, one correspondent hidden at a time, a friendly answer to keep the thread warm,
 * and then the bank details, followed by a reminder.
 */
export const slowBec: Scenario = {
  name: 'slow-bec',
  kind: 'account-takeover',
  prefers: ['Finance', 'Executive', 'Sales'],
  accounts: 1,
  takesDays: 22,
  play(scene) {
    const { victim, world, random } = scene;
    const base = take(scene, lair(scene));
    const visits = Math.max(2, Math.min(scene.scaled(4, 9), Math.floor((scene.daysLeft() - 6) / 2.8)));
    let day = scene.startDay;
    let target: MailRef | null = null;
    for (let visit = 0; visit < visits; visit++) {
      const start = hourOn(scene, day);
      const seat = moved(scene, base, day);
      scene.at(start, (at) => {
        if (visit === 0 || random.chance(0.5)) enter(scene, seat, at, APPS.outlookWeb);
        lookAround(scene, seat, at + MINUTE, random.whole(1, 4));
        if (random.chance(0.35)) lookAtFiles(scene, seat, at + 12 * MINUTE, random.whole(1, 6));
      });
      if (visit > 0) {
        scene.at(start + 20 * MINUTE, (at) => {
          if (target && !random.chance(0.15)) return;
          target = moneyThread(scene, at) ?? target;
          if (target) hide(scene, seat, at, hidingRule(scene, { from: target.from.address }));
        });
      }
      day = workdayFrom(victim, day + random.whole(1, 3));
    }
    const strike = hourOn(scene, day);
    const sent: MailRef[] = [];
    scene.at(strike, (at) => {
      const seat = moved(scene, base, day);
      enter(scene, seat, at - 3 * MINUTE, APPS.outlookWeb);
      const thread = target ?? moneyThread(scene, at);
      if (!thread) return;
      const writer = {
        first: victim.first,
        full: victim.displayName,
        title: victim.title,
        company: world.tenant.name,
        style: victim.habits.style,
        wordiness: 1.2,
      };
      const bait = {
        name: firstNameOf(thread.from.name),
        full: victim.displayName,
        company: world.tenant.name,
        bank: bankCoordinates(muleCity(random), random),
        sum: amount(thread.language, random.logNormal(60_000, 0.7)),
      };
      const imitation = scene.careful() ? compose('payment', thread.language, writer, bait.name, '', day, random) : null;
      const text =
        imitation === null ? changedBank(thread.language, bait, random, at).body : imitation.replace(/\n\n/, `\n\n${bait.bank}\n`);
      const subject = `${replyPrefix(thread.language)}${bareSubject(thread.subject)}`;
      sent.push(
        sendFraud(scene, seat, at, {
          to: [thread.from],
          subject,
          body: text + quoteOf(thread, thread.language, victim.habits.style),
          purpose: 'bank-details',
          topic: 'payment',
          language: thread.language,
          answers: thread,
        }).mail,
      );
      wipe(scene, seat, at + 2 * MINUTE, sent);
      const later = hourOn(scene, workdayFrom(victim, day + 2));
      scene.at(later, (then) => {
        sendFraud(scene, moved(scene, base, day), then, {
          to: [thread.from],
          subject,
          body: `${bait.name},\n\n${reminder(thread.language, random)}\n\n${victim.first}`,
          purpose: 'invoice',
          topic: 'payment',
          language: thread.language,
          answers: thread,
        });
      });
    });
    scene.note = `${visits} quiet visits before the fraud.`;
    discover(scene, strike + 60 * HOUR, 0.3);
  },
};
