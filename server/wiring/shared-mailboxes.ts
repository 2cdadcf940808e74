/**
 * Messages in shared and delegated mailboxes, asked with the right of whoever reads them: their token for our API becomes one for Graph (on-behalf-of).
 *
 * No permission of the application tells who may open whose mailbox, so without this such messages have no score. The right is asked of the very
 * message and remembered for minutes: somebody whose access ends sees no scores after that.
 */
import type { Caller } from '../http/caller.ts';
import type { Listed, Mailboxes } from '../http/ports.ts';
import { type Microsoft, MicrosoftFailure } from '../microsoft/index.ts';
import { listedIn, userOf } from './mailboxes.ts';

const MINUTE = 60_000;
const FOUND_FOR = 5 * MINUTE;
const REFUSED_FOR = MINUTE;
/** Answers that are remembered, and people whose token was changed. */
const MOST_ANSWERS = 20_000;
const MOST_PEOPLE = 500;
/** Consent or credential of the API is missing: the same for everybody. */
const NOT_SET_UP = /^AADSTS(?:65001|65004|7000215|7000222|70002\d|700016|700027|500011)$/u;

type Answer = Awaited<ReturnType<Mailboxes['findAs']>>;

export interface SharedOptions {
  /** A client that asks with the right of whom this token is; `null` = the tenant is not set up for it. */
  readonly onBehalfOf: ((token: string) => Microsoft) | null;
  readonly now: () => number;
  /** It is not set up as it should be: why, in Microsoft's words. */
  readonly refused: (failure: MicrosoftFailure) => void;
}

export function sharedMailboxes({ onBehalfOf, now, refused }: SharedOptions): Mailboxes['findAs'] {
  if (onBehalfOf === null) return () => Promise.resolve('not-set-up');
  const answers = new Remembered<Listed | null>(MOST_ANSWERS);
  const clients = new Remembered<{ readonly token: string; readonly microsoft: Microsoft }>(MOST_PEOPLE);
  let notSetUpUntil = 0;

  const clientOf = ({ objectId, token, until }: Caller): Microsoft => {
    const known = clients.get(objectId, now());
    if (known?.token === token()) return known.microsoft;
    const microsoft = onBehalfOf(token());
    clients.set(objectId, { token: token(), microsoft }, until);
    return microsoft;
  };

  const ask = async (caller: Caller, mailbox: string, internetMessageId: string): Promise<Answer> => {
    const microsoft = clientOf(caller);
    const user = userOf(microsoft)(mailbox);
    // Whoever was given a folder and not the mailbox is refused the mailbox and may still read the folder.
    for (const messages of [`${user}/messages`, `${user}/mailFolders/inbox/messages`])
      try {
        return await listedIn(microsoft, messages, internetMessageId);
      } catch (error) {
        if (!(error instanceof MicrosoftFailure)) throw error;
        if (error.code === 'NOT_FOUND' || error.code === 'PERMISSION_MISSING') continue;
        if (!NOT_SET_UP.test(error.vendorCode ?? '')) return 'cannot-tell';
        refused(error);
        return 'not-set-up';
      }
    return null;
  };

  return async (caller, mailbox, internetMessageId) => {
    if (now() < notSetUpUntil) return 'not-set-up';
    const key = JSON.stringify([caller.objectId, mailbox, internetMessageId]);
    const known = answers.get(key, now());
    if (known !== undefined) return known;
    const answer = await ask(caller, mailbox, internetMessageId);
    if (answer === 'not-set-up') notSetUpUntil = now() + REFUSED_FOR;
    else if (answer !== 'cannot-tell') answers.set(key, answer, now() + (answer === null ? REFUSED_FOR : FOUND_FOR));
    return answer;
  };
}

/** Values by key, each until its own instant, the oldest let go first. */
class Remembered<V> {
  readonly #most: number;
  readonly #values = new Map<string, { readonly value: V; readonly until: number }>();

  constructor(most: number) {
    this.#most = most;
  }

  get(key: string, now: number): V | undefined {
    const found = this.#values.get(key);
    return found !== undefined && found.until > now ? found.value : undefined;
  }

  set(key: string, value: V, until: number): void {
    this.#values.delete(key);
    this.#values.set(key, { value, until });
    const oldest = this.#values.size > this.#most ? this.#values.keys().next().value : undefined;
    if (oldest !== undefined) this.#values.delete(oldest);
  }
}
