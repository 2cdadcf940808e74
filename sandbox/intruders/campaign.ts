import { signIn } from '../acts/sign-in.ts';
import { HOUR, MINUTE } from '../calendar.ts';
import { APPS } from '../clients.ts';
import { bankCoordinates, muleCity } from '../companies.ts';
import { hostAt, someone } from '../networks.ts';
import { amount } from '../texts/compose.ts';
import { lure } from '../texts/fraud.ts';
import { comesBack } from './afterwards.ts';
import { enter, hideout, hourOn, lair, pause, take, workdayFrom } from './craft.ts';
import { hide, hidingRule } from './hiding.ts';
import { addressBook, discover, moneyThread, sendFraud } from './mailbox-work.ts';
import { answerWithNewBank } from './new-bank.ts';
import { lookAround } from './prying.ts';
import type { Scenario } from './scene.ts';

/** One crew, several accounts within days, one block of addresses, one name for the rule. */
export const campaign: Scenario = {
  name: 'campaign',
  kind: 'account-takeover',
  prefers: ['Finance', 'Sales', 'Client Services', 'Human Resources', 'Operations'],
  accounts: 4,
  play(scene) {
    const { world, random, victims } = scene;
    const root = hideout(scene).network;
    const den = lair(scene, scene.victim, hostAt(root, random.below(900)));
    const bank = bankCoordinates(muleCity(random), random);
    let last = 0;
    for (const [i, victim] of victims.entries()) {
      const day = workdayFrom(victim, scene.startDay + (i === 0 ? 0 : Math.floor(i * scene.scaled(0.4, 1.6))));
      const foreign = scene.careful() && root.city.country !== victim.city.country;
      const spot = foreign ? hideout(scene, victim) : scene.careful() ? someone(root, random) : den.spot;
      const seat = take(scene, { ...den, spot }, victim);
      const start = hourOn(scene, day, victim);
      scene.at(start, (at) => {
        enter(scene, seat, at, APPS.officeHome);
        signIn(world, seat, at + 20_000, APPS.outlookWeb);
        lookAround(scene, seat, at + MINUTE, scene.scaled(1, 4), victim, victim.inbox);
      });
      const hiding = start + pause(scene, 4, 40);
      const name = hidingRule(scene, {}).name;
      scene.at(hiding, (at) => hide(scene, seat, at, { ...hidingRule(scene, { words: random.pick(['money', 'replies']) }), name }));
      const strike = hiding + pause(scene, 6, 120);
      last = Math.max(last, strike);
      comesBack(scene, seat, strike + HOUR, 0.25, victim);
      scene.at(strike, (at) => {
        const thread = moneyThread(scene, at, victim.inbox);
        if (victim.department === 'Finance' && thread) {
          answerWithNewBank(scene, seat, at, thread, { bank, sum: amount(thread.language, 20_000 + random.below(30_000)) });
          return;
        }
        const text = lure(victim.language, victim.displayName, world.tenant.name, random, at);
        for (const one of addressBook(scene, scene.scaled(110, 9), victim))
          sendFraud(scene, seat, at + random.below(900_000), {
            to: [one],
            ...text,
            topic: 'document',
            language: victim.language,
            html: true,
          });
      });
    }
    scene.note = `${victims.length} accounts from ${root.operator.name}.`;
    discover(scene, last + 8 * HOUR, 0.6);
  },
};
