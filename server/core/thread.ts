/** Conversations that never took place. */
import type { Correspondence, Counterparty } from './correspondence.ts';
import type { MailReceived } from './event.ts';

/** Messages seen before which an older conversation is likely. */
const ENOUGH = 500;
const ANSWER = /^\s*(?:re|r|aw|antw|antwort|sv|odp|res|resp|rif)\s*(?:\[\d+\])?\s*:/iu;

/** An answer with a quote, in no thread that was seen, from somebody to whom nobody here has written. */
export function isFabricated(mail: MailReceived, counterparty: Counterparty | null, correspondence: Correspondence): boolean {
  const { text, envelope, subject } = mail;
  if (text?.quoted === undefined || envelope?.isAutomatic === true || correspondence.messages < ENOUGH) return false;
  if (envelope?.isReply !== true && !ANSWER.test((subject ?? '').slice(0, 200))) return false;
  return (counterparty?.sent ?? 0) === 0 && correspondence.thread(envelope?.answers ?? []) === null;
}
