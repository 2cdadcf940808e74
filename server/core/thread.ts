/** Conversations that never took place. */
import type { Correspondence, Counterparty } from './correspondence.ts';
import type { MailReceived } from './event.ts';

/** Messages seen before which an older conversation is likely. */
const ENOUGH = 500;
const ANSWER = /^\s*(?:re|r|aw|antw|antwort|sv|odp|res|resp|rif)\s*(?:\[\d+\])?\s*:/iu;

/** An answer with a quote, in no thread that was seen, from somebody to whom nobody here has written. */
export function isFabricated(mail: MailReceived, counterparty: Counterparty | null, correspondence: Correspondence): boolean {
  const { text, envelope } = mail;
  if (text?.quoted === undefined || envelope?.isAutomatic === true || correspondence.messages < ENOUGH) return false;
  return isAnswer(mail) && (counterparty?.sent ?? 0) === 0 && correspondence.thread(envelope?.answers ?? []) === null;
}

/** A quote by somebody to whom nobody here has written, in a message that answers nothing: a line that looks like a head hides no request. */
export function isMadeUp(mail: MailReceived, counterparty: Counterparty | null): boolean {
  const { text, envelope } = mail;
  if (text?.quoted === undefined || envelope?.isAutomatic === true || (counterparty?.sent ?? 0) > 0) return false;
  return !isAnswer(mail) && (envelope?.answers ?? []).length === 0;
}

function isAnswer({ envelope, subject }: MailReceived): boolean {
  return envelope?.isReply === true || ANSWER.test((subject ?? '').slice(0, 200));
}
