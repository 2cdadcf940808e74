/**
 * A draft to very many people whom its sender never wrote to, by somebody who does not send such mail.
 *
 * For an alert this is no odder than its like is rare in the organisation, and one mail merge of a colleague's makes hundreds of messages that are like it. A
 * question to whoever writes costs one press and is about their own habit: here the sender's own record speaks alone.
 */
import { bits, clamp } from '../core/evidence.ts';
import { intruder } from '../core/intruder.ts';
import type { Past } from '../core/past.ts';
import { meanAmount, surpriseOf } from '../core/windows.ts';

/** Fewer recipients are a project or an answer to all, not a mailing. */
const MASS = 25;
/** Asks, and never must be sent twice. */
const MOST_BITS = 10;

/** Bits of one message to so many people, `fresh` of whom were never written to; 0 = few, mostly known, or as the sender does. */
export function massSendBits(past: Past, recipients: number, fresh: number): number {
  if (recipients < MASS) return 0;
  return Math.min(
    ownSurprise(past, 'recipients', recipients, intruder.recipients),
    ownSurprise(past, 'new-recipients', fresh, intruder.newRecipients),
    MOST_BITS,
  );
}

function ownSurprise({ profile, organisation, layout }: Past, window: string, amount: number, q: number): number {
  const index = layout.window(window);
  const mean = meanAmount(profile, organisation, index);
  if (amount <= mean) return 0;
  const surprise = Math.min(surpriseOf(profile, organisation, index, amount, mean), 1_000);
  return clamp(bits(q, Math.min(1, 2 ** -surprise * organisation.windowsPerDay(index))), 0, 1_000);
}
