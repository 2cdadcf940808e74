import { reseat } from '../account.ts';
import { signIn } from '../acts/sign-in.ts';
import { HOUR, MINUTE } from '../calendar.ts';
import { APPS } from '../clients.ts';
import { bankCoordinates, muleCity } from '../companies.ts';
import { hostAt } from '../networks.ts';
import { amount } from '../texts/compose.ts';
import { addsMethod, comesBack } from './afterwards.ts';
import { enter, hourOn, lair, pause, sameCountry, take, workdayFrom } from './craft.ts';
import { hide, hidingRule } from './hiding.ts';
import { lureIn } from './lure.ts';
import { discover, moneyThread } from './mailbox-work.ts';
import { answerWithNewBank } from './new-bank.ts';
import { lookAround } from './prying.ts';
import type { Scenario } from './scene.ts';

/**
 * The owner signs in through a look-alike page: the sign-in comes from the page's server with the owner's second factor.
 * Minutes later the stolen session appears elsewhere, and a second factor of the intruder's own is added.
 */
export const adversaryInTheMiddle: Scenario = {
  name: 'adversary-in-the-middle',
  kind: 'account-takeover',
  prefers: ['Finance', 'Executive', 'Human Resources', 'Sales'],
  accounts: 1,
  play(scene) {
    const { victim, world, random } = scene;
    const start = hourOn(scene, scene.startDay);
    const servers = world.internet.ofKind('hosting');
    const near = servers.filter((n) => n.city.country === sameCountry(scene, victim.city).country);
    const relay = hostAt(random.pick(scene.careful() && near.length > 0 ? near : servers), random.below(900));
    const session = random.guid();
    const through = take(
      scene,
      { spot: relay, device: { ...victim.laptop, id: '', name: '', managed: false, trust: '' }, ...agentOf(scene) },
      victim,
      session,
    );
    const own = take(scene, lair(scene), victim, session);
    lureIn(scene, victim, start - 20 * MINUTE, random.chance(0.5) ? 'credentials' : 'file-lure');
    scene.at(start, (at) => {
      if (random.chance(0.3)) enter(scene, through, at - 30_000, APPS.officeHome, { error: 50126, mfa: 'none' });
      enter(scene, through, at, APPS.officeHome, { mfa: world.tenant.hasMfa ? 'prompt' : 'none' });
    });
    let clock = start + pause(scene, 2, 25);
    scene.at(clock, (at) => {
      signIn(world, own, at, APPS.outlookWeb, { interactive: random.chance(0.6) });
      lookAround(scene, own, at + MINUTE, 2);
    });
    clock += pause(scene, 6, 50);
    if (world.tenant.hasMfa && random.chance(0.85)) {
      scene.at(clock, (at) => addsMethod(scene, own, at, victim));
    }
    clock += pause(scene, 5, 60);
    scene.at(clock, (at) => {
      hide(scene, own, at, hidingRule(scene, { words: random.pick(['money', 'alarms']) }));
      lookAround(scene, own, at + 3 * MINUTE, scene.scaled(3, 7));
    });
    const strike = hourOn(scene, workdayFrom(victim, scene.startDay + scene.scaled(0.4, 3)));
    scene.at(Math.max(strike, clock + 15 * MINUTE), (at) => {
      const seat = scene.careful() ? own : reseat(own, { sessionId: random.guid() });
      enter(scene, seat, at - 4 * MINUTE, APPS.outlookWeb);
      const thread = moneyThread(scene, at);
      if (!thread) return;
      answerWithNewBank(scene, seat, at, thread, {
        bank: bankCoordinates(muleCity(random), random),
        sum: amount(thread.language, random.logNormal(22_000, 0.7)),
      });
    });
    comesBack(scene, own, Math.max(strike, clock) + HOUR, 0.4);
    scene.note = 'Stolen at sign-in by a relaying page; the session goes on elsewhere.';
    discover(scene, Math.max(strike, clock) + 3 * HOUR, 0.5);
  },
};

/** A relay passes the owner's own User-Agent on, or uses its own. */
function agentOf(scene: Parameters<Scenario['play']>[0]): { agent: string; browser: string } {
  const made = lair(scene);
  return { agent: made.agent, browser: made.browser };
}
