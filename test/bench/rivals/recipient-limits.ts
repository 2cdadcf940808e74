import { Window } from './memory.ts';
import { DAY, HOUR, NOTHING, type RawRecord, type Rival, type RivalAlert } from './rival.ts';
import { SentMails } from './sent-mail.ts';

/** Each row is one setting of the limits; the last two are the strict and the standard preset of Exchange. */
const LIMITS = [
  { perHour: 50, perDay: 250, score: 1 },
  { perHour: 100, perDay: 500, score: 2 },
  { perHour: 200, perDay: 650, score: 3 },
  { perHour: 400, perDay: 800, score: 4 },
  { perHour: 500, perDay: 1000, score: 5 },
];

export class RecipientLimits implements Rival {
  readonly name = 'recipient limits';
  readonly about =
    'Like the outbound limits of Exchange: more recipients in an hour or a day than a fixed number, from 50 and 250 (score 1) over 100 and 500 (2) to 500 and 1,000 (5).';
  readonly #mails = new SentMails();
  readonly #hour = new Window(HOUR);
  readonly #day = new Window(DAY);
  /** The limit each account was over last, and since when, so that it is said once. */
  readonly #over = new Map<string, { readonly at: number; readonly score: number }>();

  observe(record: RawRecord): readonly RivalAlert[] {
    const mail = this.#mails.read(record);
    if (mail === null) return NOTHING;
    const { account, at, recipients } = mail;
    const hour = this.#hour.sum(account, at, recipients);
    const day = this.#day.sum(account, at, recipients);
    const score = LIMITS.findLast((limit) => hour > limit.perHour || day > limit.perDay)?.score ?? 0;
    const last = this.#over.get(account);
    if (score === 0 || (last !== undefined && Math.abs(at - last.at) < DAY && last.score >= score)) return NOTHING;
    this.#over.set(account, { at, score });
    return [{ account, at, score, reason: `${hour} recipients within an hour, ${day} within a day` }];
  }
}
