/** Everything that is noticed of mail from outside, a line each. */
import type { InboundSignal } from '../../core/inbound.ts';
import { asksUnlikeSender } from './asks-unlike-sender.ts';
import { authenticationFailed } from './authentication-failed.ts';
import { authenticationLost } from './authentication-lost.ts';
import { fabricatedThread } from './fabricated-thread.ts';
import { firstContact } from './first-contact.ts';
import { lookAlikeSender } from './look-alike-sender.ts';
import { nameOfOurs } from './name-of-ours.ts';
import { newPayee } from './new-payee.ts';
import { newPerson } from './new-person.ts';
import { oddHour } from './odd-hour.ts';
import { otherProgram } from './other-program.ts';
import { otherServer } from './other-server.ts';
import { otherVoucher } from './other-voucher.ts';
import { outsiderInThread } from './outsider-in-thread.ts';
import { ownDomainForged } from './own-domain-forged.ts';
import { replyToElsewhere } from './reply-to-elsewhere.ts';
import { replyToNothing } from './reply-to-nothing.ts';
import { unknownThread } from './unknown-thread.ts';
import { unseenLink } from './unseen-link.ts';

export const inboundSignals: readonly InboundSignal[] = [
  asksUnlikeSender,
  authenticationFailed,
  authenticationLost,
  fabricatedThread,
  firstContact,
  lookAlikeSender,
  nameOfOurs,
  newPayee,
  newPerson,
  oddHour,
  otherProgram,
  otherServer,
  otherVoucher,
  outsiderInThread,
  ownDomainForged,
  replyToElsewhere,
  replyToNothing,
  unknownThread,
  unseenLink,
];
