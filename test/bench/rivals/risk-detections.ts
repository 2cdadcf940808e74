/** The detections that give risk points, with points as Splunk's own content gives them to events of this kind (20 an oddity, 30 to 60 a technique). */
import { type Act, readAct } from './act.ts';
import { hides, inboxRule, isOddlyNamed, namesMoneyOrSecurity } from './inbox-rule.ts';
import { LastSeen, Once, Window } from './memory.ts';
import type { PlaceTable } from './places.ts';
import { type SignIn, SignIns } from './read.ts';
import { DAY, HOUR, MINUTE, type RawRecord } from './rival.ts';
import { SentMails } from './sent-mail.ts';

export interface Found {
  readonly account: string;
  readonly at: number;
  readonly source: string;
  readonly tactic: string;
  readonly points: number;
}

interface Detection {
  readonly source: string;
  readonly tactic: string;
  readonly points: number;
  readonly when: (act: Act) => boolean;
  /** Counts against whom it was done to. */
  readonly ofTarget?: boolean;
}

const ofRule = (test: (rule: NonNullable<ReturnType<typeof inboxRule>>) => boolean) => (act: Act) => {
  const rule = inboxRule(act);
  return rule !== null && test(rule);
};
const isOperation =
  (...names: readonly string[]) =>
  (act: Act): boolean =>
    names.includes(act.operation);

const DETECTIONS: readonly Detection[] = [
  { source: 'new inbox rule', tactic: 'defense evasion', points: 20, when: ofRule(() => true) },
  {
    source: 'hiding inbox rule',
    tactic: 'defense evasion',
    points: 30,
    when: ofRule((rule) => rule.deletes || hides(rule) || isOddlyNamed(rule) || (namesMoneyOrSecurity(rule) && rule.marksRead)),
  },
  { source: 'inbox rule sends outside', tactic: 'collection', points: 42, when: ofRule((rule) => rule.sendsOutside.length > 0) },
  {
    source: 'mailbox forwarding enabled',
    tactic: 'collection',
    points: 42,
    when: (act) =>
      act.operation === 'set-mailbox' &&
      ['forwardingsmtpaddress', 'forwardingaddress'].some((name) => (act.parameters.get(name) ?? '') !== ''),
  },
  { source: 'user consent to application', tactic: 'credential access', points: 20, when: isOperation('consent to application') },
  {
    source: 'consent to mail or files',
    tactic: 'credential access',
    points: 40,
    when: (act) => act.operation === 'consent to application' && /\b(?:Mail|Files|MailboxSettings)\.\w+/u.test(act.change),
  },
  {
    source: 'authentication method changed',
    tactic: 'persistence',
    points: 30,
    when: (act) =>
      ['user registered security info', 'user registered all required security info'].includes(act.operation) ||
      (act.operation === 'update user' && act.change.includes('StrongAuthenticationMethod')),
  },
  {
    source: 'method or password set by an administrator',
    tactic: 'persistence',
    points: 25,
    when: isOperation('admin registered security info', 'reset user password', 'disable strong authentication'),
    ofTarget: true,
  },
  { source: 'device registered', tactic: 'persistence', points: 20, when: isOperation('add registered owner to device'), ofTarget: true },
  {
    source: 'mailbox permission granted',
    tactic: 'persistence',
    points: 42,
    when: isOperation('add-mailboxpermission', 'add-recipientpermission'),
  },
  {
    source: 'credentials or owner added to application',
    tactic: 'persistence',
    points: 42,
    when: isOperation('add service principal credentials', 'add owner to application', 'add owner to service principal'),
  },
];

/** Points for values new in thirty days, once the account has a week of history. */
const NEW_VALUES: readonly {
  readonly source: string;
  readonly points: number;
  readonly value: (it: SignIn) => string | number | null | undefined;
}[] = [
  { source: 'first-seen country', points: 30, value: (it) => it.place?.country },
  { source: 'first-seen operator', points: 20, value: (it) => it.place?.operator },
  // Versions change every month; the program and the system do not.
  { source: 'first-seen user agent', points: 20, value: (it) => it.agent.replace(/\d[\d.]*/gu, '') },
];
const LEARNS = 7 * DAY;

const FAILURES_IN_TEN_MINUTES = 10;
const DOWNLOADS_AN_HOUR = 50;
const RECIPIENTS_AN_HOUR = 100;

export class Detections {
  readonly #once = new Once();
  readonly #signIns: SignIns;
  readonly #mails = new SentMails();
  readonly #since = new Map<string, number>();
  readonly #seen = NEW_VALUES.map(() => new LastSeen(30 * DAY));
  readonly #failures = new Window(10 * MINUTE);
  readonly #downloads = new Window(HOUR);
  readonly #recipients = new Window(HOUR);

  constructor(places: PlaceTable) {
    this.#signIns = new SignIns(places);
  }

  observe(record: RawRecord): readonly Found[] {
    const mail = this.#mails.read(record);
    if (mail !== null && this.#recipients.sum(mail.account, mail.at, mail.recipients) > RECIPIENTS_AN_HOUR)
      return [{ account: mail.account, at: mail.at, source: 'mass mail', tactic: 'impact', points: 40 }];
    const signIn = this.#signIns.any(record);
    if (signIn !== null) return this.#judge(signIn);
    const act = readAct(record);
    return act === null ? [] : this.#match(act);
  }

  #judge(it: SignIn): readonly Found[] {
    const { account, at } = it;
    if (it.outcome === 'failure')
      return this.#failures.sum(account, at, 1) === FAILURES_IN_TEN_MINUTES
        ? [{ account, at, source: 'many failed sign-ins', tactic: 'credential access', points: 35 }]
        : [];
    if (it.outcome !== 'success') return [];
    const since = this.#since.get(account) ?? at;
    this.#since.set(account, since);
    return NEW_VALUES.flatMap(({ source, points, value }, index) => {
      const written = String(value(it) ?? '');
      const seen = this.#seen[index];
      if (written === '' || seen === undefined) return [];
      const isNew = !seen.has(account, written, at);
      seen.add(account, written, at);
      return isNew && at > since + LEARNS ? [{ account, at, source, tactic: 'initial access', points }] : [];
    });
  }

  #match(act: Act): readonly Found[] {
    const downloaded = act.operation === 'filedownloaded' || act.operation === 'filesyncdownloadedfull';
    const matched = DETECTIONS.filter((detection) => detection.when(act));
    if ((!downloaded && matched.length === 0) || !this.#once.first(act.id, act.at)) return [];
    const { at } = act;
    if (downloaded && this.#downloads.sum(act.account, at, 1) > DOWNLOADS_AN_HOUR)
      return [{ account: act.account, at, source: 'mass download', tactic: 'exfiltration', points: 40 }];
    return matched.map(({ source, tactic, points, ofTarget }) => ({
      account: ofTarget === true ? (act.target ?? act.account) : act.account,
      at,
      source,
      tactic,
      points,
    }));
  }
}
