import type { Account } from '../account.ts';
import { readMail } from '../acts/mailbox.ts';
import { addMailboxPermission, addRecipientPermission } from '../acts/rules.ts';
import { signIn } from '../acts/sign-in.ts';
import { HOUR, MINUTE } from '../calendar.ts';
import { APPS } from '../clients.ts';
import { bankCoordinates, muleCity } from '../companies.ts';
import type { MailRef } from '../mail.ts';
import type { Person } from '../people.ts';
import { amount } from '../texts/compose.ts';
import { urgentTransfer } from '../texts/fraud.ts';
import { correspondent } from '../world.ts';
import { enter, hourOn, lair, pause, take } from './craft.ts';
import { discover, moneyThread, sendFraud } from './mailbox-work.ts';
import { answerWithNewBank } from './new-bank.ts';
import { lookAround } from './prying.ts';
import type { Scenario, Scene } from './scene.ts';

/** An administrator's account gives itself a director's mailbox; a clerk's account uses the shared mailbox it already has. */
export const delegateAbuse: Scenario = {
  name: 'delegate-abuse',
  kind: 'account-takeover',
  prefers: ['IT', 'Finance'],
  accounts: 1,
  play(scene) {
    const { victim, world, random } = scene;
    const seat = take(scene, lair(scene));
    const start = hourOn(scene, scene.startDay);
    const shared = world.sharedOf.get(victim.index)?.[0];
    const bosses = world.people.filter((p) => p.department === 'Executive' && p !== victim);
    const boss = bosses.length > 0 ? random.pick(bosses) : null;
    const target: { account: Account; inbox: readonly MailRef[] } | null = shared
      ? { account: shared, inbox: world.sharedInboxes.get(shared.upn) ?? [] }
      : boss
        ? { account: boss, inbox: boss.inbox }
        : null;
    if (!target) return;
    scene.at(start, (at) => {
      enter(scene, seat, at, APPS.officeHome);
      signIn(world, seat, at + 30_000, APPS.outlookWeb);
      lookAround(scene, seat, at + MINUTE, 1);
    });
    let clock = start + pause(scene, 5, 50);
    if (!shared) {
      scene.at(clock, (at) => {
        addMailboxPermission(world, seat, at, target.account, victim);
        addRecipientPermission(world, seat, at + 30_000, target.account, victim);
      });
      clock += pause(scene, 4, 60);
    }
    scene.at(clock, (at) => {
      for (let n = scene.scaled(8, 20); n > 0; n--)
        readMail(
          world,
          seat,
          at + n * random.between(10_000, 80_000),
          'web',
          random.shuffled(target.inbox.filter((m) => m.at < at)).slice(0, 4),
          '\\Inbox',
          target.account,
        );
    });
    clock += scene.scaled(40, 400) * MINUTE;
    scene.at(clock, (at) => strike(scene, seat, at, target.account, target.inbox, shared === undefined ? boss : null));
    scene.note = shared ? `Uses the shared mailbox ${shared.upn}.` : `Gives itself ${target.account.upn}.`;
    discover(scene, clock + 4 * HOUR, 0.5);
  },
};

function strike(
  scene: Scene,
  seat: ReturnType<typeof take>,
  at: number,
  owner: Account,
  inbox: readonly MailRef[],
  boss: Person | null,
): void {
  const { world, random, victim } = scene;
  const demand = { bank: bankCoordinates(muleCity(random), random), sum: amount('en', random.logNormal(45_000, 0.6)) };
  const clerks = world.people.filter((p) => p.department === 'Finance' && p !== victim);
  if (boss && clerks.length > 0) {
    const clerk = random.pick(clerks);
    const language = clerk.language === boss.language ? boss.language : 'en';
    const bait = { ...demand, name: clerk.first, full: boss.displayName, company: world.tenant.name };
    const text = urgentTransfer(language, bait, random, at);
    sendFraud(
      scene,
      seat,
      at,
      { to: [correspondent(clerk)], ...text, topic: 'payment', language },
      owner,
      random.chance(0.8) ? 'SendAs' : 'SendOnBehalf',
    );
    return;
  }
  const thread = moneyThread(scene, at, inbox) ?? moneyThread(scene, at);
  if (!thread) return;
  answerWithNewBank(scene, seat, at, thread, demand, owner, 'SendAs');
}
