import { signIn } from '../acts/sign-in.ts';
import { HOUR, MINUTE } from '../calendar.ts';
import { APPS } from '../clients.ts';
import { bankCoordinates, muleCity } from '../companies.ts';
import type { MailRef } from '../mail.ts';
import { payrollRequest } from '../texts/fraud.ts';
import { correspondent } from '../world.ts';
import { comesBack, keepsWayIn } from './afterwards.ts';
import { enter, hourOn, lair, pause, take } from './craft.ts';
import { hide, hidingRule } from './hiding.ts';
import { discover, sendFraud, wipe } from './mailbox-work.ts';
import { lookAround } from './prying.ts';
import type { Scenario } from './scene.ts';

/**
 * Wants the salary: opens the payroll system by single sign-on and changes the account there, or asks Human Resources by mail.
 * A rule puts the payroll system's own notices away. The change itself happens where Microsoft keeps no record: the sign-in stands for it.
 */
export const payroll: Scenario = {
  name: 'payroll',
  kind: 'account-takeover',
  prefers: ['Client Services', 'Engineering', 'Operations', 'Executive'],
  accounts: 1,
  play(scene) {
    const { victim, world, random } = scene;
    const seat = take(scene, lair(scene));
    const start = hourOn(scene, scene.startDay);
    scene.at(start, (at) => {
      enter(scene, seat, at, APPS.officeHome);
      lookAround(scene, seat, at + MINUTE, 1);
    });
    let clock = start + pause(scene, 4, 30);
    scene.at(clock, (at) =>
      hide(scene, seat, at, hidingRule(scene, random.chance(0.5) ? { from: 'no-reply@paymasterhr.example' } : { words: 'payroll' })),
    );
    clock += pause(scene, 3, 40);
    const clerks = world.people.filter((p) => p.department === 'Human Resources' && p !== victim);
    const byMail = clerks.length > 0 && random.chance(0.55);
    scene.at(clock, (at) => {
      if (!byMail) {
        scene.harm([signIn(world, seat, at, APPS.payroll)]);
        return;
      }
      const clerk = random.pick(clerks);
      const language = clerk.language === victim.language ? victim.language : 'en';
      const text = payrollRequest(
        language,
        {
          name: clerk.first,
          full: victim.displayName,
          company: world.tenant.name,
          bank: bankCoordinates(scene.careful() ? victim.city : muleCity(random), random),
          sum: '',
        },
        random,
        at,
      );
      const sent: MailRef[] = [sendFraud(scene, seat, at, { to: [correspondent(clerk)], ...text, topic: 'people', language }).mail];
      wipe(scene, seat, at + 3 * MINUTE, sent);
    });
    scene.at(clock + scene.scaled(2, 22) * HOUR, (at) => lookAround(scene, seat, at, 1));
    keepsWayIn(scene, seat, clock + 4 * MINUTE, 0.15);
    comesBack(scene, seat, clock + 22 * HOUR, 0.3);
    scene.note = byMail ? 'Asks Human Resources by mail.' : 'Changes the account in the payroll system.';
    discover(scene, clock + 30 * HOUR, 0.4);
  },
};
