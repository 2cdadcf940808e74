/** A message from outside: judged on its counterparty, then learned. What looks like fraud teaches nothing of its sender. */
import { asUsual } from './as-usual.ts';
import { Correspondence, isNewPayee, noteIn, type Counterparty, type Spelling } from './correspondence.ts';
import type { MailReceived, MailSent, Names } from './event.ts';
import { hash53 } from './hash.ts';
import type { Keyed } from './keyed.ts';
import { askedFromOutside } from './message-text.ts';
import { InboundJudge, type Shown, type InboundPast, type InboundSignal, type Noticed, together } from './inbound.ts';
import { type Asked, solicitationScore } from './solicitation.ts';
import { isFabricated, isMadeUp } from './thread.ts';
import type { Reason } from './verdict.ts';

/** From so many bits on a message is not learned from. */
const TEACHES_BELOW = 9;
/** A text that scores so high asks for something. */
const ASKS = 20;
/** Recipients remembered of one message: a mass mailing is no correspondence. */
const MOST_RECIPIENTS = 30;
/** Accounts that an honest bill names. */
const MOST_NAMED = 3;
/** A mail without a sender is known by this. */
const UNNAMED = 'an unnamed sender';
const PAYEE = { known: -2.5, other: 4 } as const;

export interface JudgedMail {
  /** Of all its copies so far. */
  readonly bits: number;
  /** Strongest first; of a further copy only what the earlier ones did not show. */
  readonly noticed: readonly Noticed[];
  /** The same in words, and after it what is as usual, which weighs nothing. */
  readonly reasons: readonly Reason[];
  /** What the text asks, with what is known of the accounts it names; `null` = the text was not seen. */
  readonly asked: readonly Asked[] | null;
}

export interface InboundParts {
  readonly spelling: Spelling;
  /** Our own domains. */
  readonly ours: () => Iterable<string>;
  readonly keyed: Keyed;
}

export interface InboundMemory {
  readonly correspondence: Correspondence;
  readonly shown: Shown;
}

export class InboundMail {
  readonly correspondence: Correspondence;
  readonly #judge: InboundJudge;
  readonly #spelling: Spelling;
  readonly #ours: () => Iterable<string>;
  readonly #keyed: Keyed;

  constructor(signals: readonly InboundSignal[], { spelling, ours, keyed }: InboundParts, known: InboundMemory | null = null) {
    this.correspondence = known?.correspondence ?? new Correspondence();
    this.#judge = new InboundJudge(signals, known?.shown);
    this.#spelling = spelling;
    this.#ours = ours;
    this.#keyed = keyed;
  }

  /** What it knows, for a snapshot. */
  get memory(): InboundMemory {
    return { correspondence: this.correspondence, shown: this.#judge.shown };
  }

  /** Our own people, by the names they are shown with. */
  introduce(people: readonly Names[]): void {
    for (const { displayName, mail, upn } of people)
      if (displayName !== undefined) this.correspondence.named(this.#spelling.nameOf(displayName), mail ?? upn ?? '');
  }

  /** `before` = what an earlier copy of the same message showed: a further one adds what it says more of text and headers. */
  take(mail: MailReceived, operator: string | null, before: readonly Reason[] | null = null): JudgedMail {
    const { past, ...judged } = this.#look(mail, operator, before);
    const isTrusted = judged.bits < TEACHES_BELOW;
    if (isTrusted) this.#judge.count(judged.noticed, before === null);
    this.#learn(past, before === null, isTrusted);
    return judged;
  }

  /** The same for a message that is only looked at: nothing is learned from it. */
  judge(mail: MailReceived, operator: string | null): JudgedMail {
    const { bits, noticed, reasons, asked } = this.#look(mail, operator, null);
    return { bits, noticed, reasons, asked };
  }

  #look(mail: MailReceived, operator: string | null, before: readonly Reason[] | null): JudgedMail & { readonly past: InboundPast } {
    const sender = mail.sender ?? '';
    const key = sender === '' ? UNNAMED : this.#spelling.counterpartyOf(sender);
    const counterparty = this.correspondence.find(key);
    const asked = mail.text === null ? null : withPayees(mail, this.#askedIn(mail, counterparty), counterparty);
    const solicitation = asked === null ? null : solicitationScore(asked);
    const past: InboundPast = {
      mail,
      key,
      domain: sender === '' ? UNNAMED : this.#spelling.domainOf(sender),
      counterparty,
      operator,
      solicitation,
      correspondence: this.correspondence,
      spelling: this.#spelling,
      ours: this.#ours(),
      keyed: this.#keyed,
    };
    const noticed = this.#judge.judge(past, before === null ? null : new Set(before.map(({ signal }) => signal)));
    const bits = together([...(before ?? []).map(({ weight }) => weight), ...noticed.map((one) => one.bits)]);
    const reasons = [
      ...noticed.map((one): Reason => ({ signal: one.signal, sentence: one.sentence(), weight: one.bits, audience: 'everyone' })),
      ...asUsual(past, new Set(before?.map(({ signal }) => signal))),
    ];
    return { past, bits, noticed, reasons, asked };
  }

  /** A message of ours: its recipients are known from now on, and its thread is real. */
  sent(mail: MailSent, isInternal: (address: string) => boolean): void {
    const { correspondence } = this;
    const domains = new Set<string>();
    if (mail.sender !== null) domains.add(this.#spelling.domainOf(mail.sender));
    for (const address of mail.recipients?.slice(0, MOST_RECIPIENTS) ?? []) {
      domains.add(this.#spelling.domainOf(address));
      if (!isInternal(address)) correspondence.wroteTo(this.#spelling.counterpartyOf(address), mail.at);
    }
    this.read(mail);
    if (mail.messageId === null) return;
    const listed = mail.recipients?.length ?? 0;
    const isWhole = listed > 0 && listed <= MOST_RECIPIENTS && (mail.recipientCount ?? 0) <= listed;
    correspondence.noteThread(
      mail.messageId,
      mail.envelope?.answers ?? [],
      [...domains].map((one) => this.#keyed.of32(one)),
      isWhole,
      mail.at,
    );
  }

  /** The text of a message, which may come in a later copy: where it leads is known from now on. */
  read(mail: MailSent | MailReceived): void {
    for (const link of mail.text?.links ?? []) this.correspondence.noteLink(this.#keyed.of32(link));
  }

  /** In a conversation that never took place the quoted words are its sender's own. */
  #askedIn(mail: MailReceived, counterparty: Counterparty | null): readonly Asked[] {
    const asked = askedFromOutside(mail.text) ?? [];
    const quoted = mail.text?.quoted?.asked ?? [];
    if (!isFabricated(mail, counterparty, this.correspondence) && !isMadeUp(mail, counterparty)) return asked;
    return solicitationScore(quoted) > solicitationScore(asked) ? quoted : asked;
  }

  #learn({ mail, key, domain, operator, solicitation }: InboundPast, isFirst: boolean, isTrusted: boolean): void {
    const { correspondence } = this;
    if (isFirst) correspondence.messages += 1;
    // That somebody wrote before is a fact; everything else is learned from those who look honest.
    const one = correspondence.meet(key, mail.at);
    if (isFirst) one.received += 1;
    if (!isTrusted) return;
    if (isFirst) one.trusted += 1;
    this.read(mail);
    const answers = mail.envelope?.answers ?? [];
    // A thread is taken part in by invitation: who breaks into one, or takes the id of a message, does not become part of it.
    if (
      mail.messageId !== null &&
      correspondence.hadPart(answers, this.#keyed.of32(domain)) !== false &&
      correspondence.thread([hash53(mail.messageId)]) === null
    ) {
      const domains = [domain, ...(mail.recipients ?? []).slice(0, MOST_RECIPIENTS).map((address) => this.#spelling.domainOf(address))];
      const isWhole = mail.envelope !== null && mail.recipients !== null && mail.recipients.length <= MOST_RECIPIENTS;
      correspondence.noteThread(
        mail.messageId,
        answers,
        domains.map((one) => this.#keyed.of32(one)),
        isWhole,
        mail.at,
      );
    }
    if (isFirst) {
      if (mail.sender !== null) correspondence.notePeople(one, this.#keyed.of32(mail.sender));
      const hour = new Date(mail.at).getUTCHours();
      one.hours[hour] = Math.min(255, (one.hours[hour] as number) + 1);
    }
    if ((solicitation ?? 0) >= ASKS) one.asking += 1;
    const { envelope } = mail;
    if (envelope?.authentication === 'pass' && envelope.vouchedBy !== null) noteIn(one.vouchers, this.#keyed.of32(envelope.vouchedBy));
    if (operator !== null) noteIn(one.operators, this.#keyed.of32(operator));
    if (envelope !== null && envelope.mailer !== null) noteIn(one.mailers, this.#keyed.of32(envelope.mailer));
    if (mail.replyTo !== null) noteIn(one.replyTo, this.#keyed.of32(this.#spelling.domainOf(mail.replyTo)));
    const payees = mail.text?.payees ?? [];
    // A list of accounts is there to fill the memory.
    if (payees.length <= MOST_NAMED) for (const { hash, ending } of payees) correspondence.notePayee(one, hash, ending);
  }
}

function withPayees(mail: MailReceived, asked: readonly Asked[], counterparty: Counterparty | null): readonly Asked[] {
  const payees = mail.text?.payees ?? [];
  if (payees.length === 0 || counterparty === null) return asked;
  // Whoever names a new account beside the known one names a new account.
  if (payees.some(({ hash }) => isNewPayee(counterparty, hash))) return [...asked, { what: 'other-payee', bits: PAYEE.other }];
  return payees.every(({ hash }) => counterparty.payees.has(hash)) ? [...asked, { what: 'known-payee', bits: PAYEE.known }] : asked;
}
