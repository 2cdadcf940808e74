import type { Account, Seat } from '../account.ts';
import { firstNameOf } from '../habits/correspondence.ts';
import type { MailRef } from '../mail.ts';
import { replyPrefix } from '../texts/compose.ts';
import { type Bait, changedBank } from '../texts/fraud.ts';
import { sendFraud } from './mailbox-work.ts';
import type { Scene } from './scene.ts';

/** Answers an open thread in the name of `owner`: the bank account has changed. An empty sum leaves it to the letter. */
export function answerWithNewBank(
  scene: Scene,
  seat: Seat,
  at: number,
  thread: MailRef,
  { bank, sum }: Pick<Bait, 'bank' | 'sum'>,
  owner: Account = seat.account,
  operation: 'Send' | 'SendAs' = 'Send',
): void {
  const { world, random } = scene;
  const { language, from } = thread;
  const bait = { name: firstNameOf(from.name), full: owner.displayName, company: world.tenant.name, bank, sum };
  sendFraud(
    scene,
    seat,
    at,
    {
      to: [from],
      subject: `${replyPrefix(language)}${thread.subject}`,
      body: changedBank(language, bait, random, at).body,
      purpose: 'bank-details',
      topic: 'payment',
      language,
      answers: thread,
    },
    owner,
    operation,
  );
}
