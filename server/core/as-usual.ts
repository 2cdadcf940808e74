/** What is as usual of a message from outside, in words: why an ordinary message is ordinary. Only what was seen is said. */
import type { Counterparty } from './correspondence.ts';
import { plural, say, type Sentence } from './evidence.ts';
import type { InboundPast } from './inbound.ts';
import { DAY } from './rate.ts';
import type { Reason } from './verdict.ts';

/** Messages from which on a sender has a habit, and those from which on links are compared. */
const HABIT = 3;
const ENOUGH_MESSAGES = 500;
const MOST_TOLD = 4;

interface Usual {
  readonly signal: string;
  readonly of: (past: InboundPast) => Sentence | null;
}

const USUALS: readonly Usual[] = [
  {
    signal: 'known-sender',
    of: ({ counterparty }) => {
      if (counterparty === null || counterparty.received === 0) return null;
      const many = plural(counterparty.received, 'message');
      return counterparty.received < HABIT
        ? say`comes from ${counterparty.key}, which has written to you before; ${many} so far`
        : say`comes from ${counterparty.key}, which writes to you ${everySoOften(counterparty)}; ${many} so far`;
    },
  },
  {
    signal: 'known-person',
    of: ({ counterparty, mail, keyed }) => {
      const count = mail.sender === null ? 0 : (counterparty?.people.get(keyed.of32(mail.sender))?.count ?? 0);
      return count === 0 || counterparty?.key === mail.sender ? null : say`this person has written before, ${plural(count, 'time')}`;
    },
  },
  {
    signal: 'written-to',
    of: ({ counterparty }) =>
      counterparty === null || counterparty.sent === 0
        ? null
        : say`your organisation has written to ${counterparty.key}, ${plural(counterparty.sent, 'time')}`,
  },
  {
    signal: 'known-thread',
    of: ({ mail, domain, correspondence, keyed }) =>
      correspondence.hadPart(mail.envelope?.answers ?? [], keyed.of32(domain)) === true
        ? say`goes on with a conversation in which ${domain} had part`
        : null,
  },
  {
    signal: 'authenticated',
    of: ({ mail }) =>
      mail.envelope?.authentication === 'pass' ? say`the address of the sender passed the checks of your mail server` : null,
  },
  {
    signal: 'own-reply-address',
    of: ({ mail, domain, spelling }) =>
      mail.envelope === null || (mail.replyTo !== null && spelling.domainOf(mail.replyTo) !== domain)
        ? null
        : say`answers go to the sender's own address`,
  },
  {
    signal: 'usual-server',
    of: ({ operator, counterparty, keyed }) =>
      operator === null || counterparty?.operators.has(keyed.of32(operator)) !== true
        ? null
        : say`was handed over by ${operator}, as before`,
  },
  {
    signal: 'usual-links',
    of: ({ mail, correspondence, keyed }) => {
      if (mail.text === null) return null;
      const { links } = mail.text;
      if (links.length === 0) return say`has no links`;
      if (correspondence.messages < ENOUGH_MESSAGES || links.some((link) => correspondence.linked(keyed.of32(link)) === 0)) return null;
      return say`links only to where messages here have led before`;
    },
  },
];

/** The first few that hold, without those already told. */
export function asUsual(past: InboundPast, told: ReadonlySet<string>): readonly Reason[] {
  const reasons: Reason[] = [];
  for (const { signal, of } of USUALS) {
    if (reasons.length === MOST_TOLD) break;
    const sentence = told.has(signal) ? null : of(past);
    if (sentence !== null) reasons.push({ signal, sentence: sentence(), weight: 0, audience: 'everyone' });
  }
  return reasons;
}

function everySoOften({ firstAt, lastAt, received }: Counterparty): string {
  const days = (lastAt - firstAt) / DAY / Math.max(1, received - 1);
  return days < 0.7 ? 'several times a day' : days < 1.5 ? 'about every day' : `about every ${Math.round(days)} days`;
}
