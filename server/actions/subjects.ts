/** Accounts that were looked up just now, so that a card drawn ten times asks Microsoft once. */
import { MicrosoftFailure } from '../microsoft/index.ts';
import type { Guards } from './guards.ts';
import { refusal } from './refusals.ts';
import { type Subject, subjectOf } from './subject.ts';

const FRESH_FOR = 60_000;
const MOST = 500;

export class Subjects {
  readonly #guards: Guards;
  readonly #now: () => number;
  readonly #known = new Map<string, { readonly subject: Subject | null; readonly at: number }>();

  constructor(guards: Guards, now: () => number) {
    this.#guards = guards;
    this.#now = now;
  }

  /** `null` = there is no such account any more. Throws `ACCOUNT_UNKNOWN` when Microsoft gives no answer. */
  async of(account: string, isFresh = false): Promise<Subject | null> {
    const known = this.#known.get(account);
    const at = this.#now();
    if (!isFresh && known !== undefined && at - known.at < FRESH_FOR) return known.subject;
    try {
      const subject = await subjectOf(this.#guards.reader, this.#guards.groups, account);
      this.#known.delete(account);
      this.#known.set(account, { subject, at });
      if (this.#known.size > MOST) this.#known.delete(this.#known.keys().next().value ?? '');
      return subject;
    } catch (error) {
      if (error instanceof MicrosoftFailure) throw refusal.unknown(error.message);
      throw error;
    }
  }
}
