/**
 * Mail from outside is judged on its counterparty. Each thing worth noticing weighs `log2(P(seen | fraud) / P(seen | honest))`; the honest side is how
 * often this organisation's own mail shows it, so that no notice can claim to be rarer than it is.
 */
import type { Correspondence, Counterparty, Spelling } from './correspondence.ts';
import { bits, clamp, type Sentence } from './evidence.ts';
import type { MailReceived } from './event.ts';
import type { Keyed } from './keyed.ts';

/** Messages of belief in the pooled share. */
const PRIOR_MESSAGES = 400;
/** What several notices of one message share: the next counts this much of the one before. */
const DISCOUNT = 0.7;

export interface InboundPast {
  readonly mail: MailReceived;
  /** How the correspondence knows the sender: by the domain, or the address at a public mail provider. */
  readonly key: string;
  /** Registrable domain of the sender. */
  readonly domain: string;
  /** `null` = nobody of it has written to us yet. */
  readonly counterparty: Counterparty | null;
  /** Operator of the server that handed it over; `null` = unknown. */
  readonly operator: string | null;
  /** 0-100; `null` = the text was not seen. */
  readonly solicitation: number | null;
  readonly correspondence: Correspondence;
  readonly spelling: Spelling;
  /** Our own domains. */
  readonly ours: Iterable<string>;
  /** Makes the keys under which the correspondence remembers people, domains, operators and programs. */
  readonly keyed: Keyed;
}

export interface InboundSignal {
  readonly id: string;
  /** Chance that a fraudulent message shows it. */
  readonly fraud: number;
  /** Share of honest messages that show it, before this organisation has shown its own. */
  readonly pooled: number;
  /** Most bits. */
  readonly cap: number;
  /** What is to be said, or `null` when there is nothing to notice. */
  readonly observe: (past: InboundPast) => Sentence | null;
}

export function defineInboundSignal(signal: InboundSignal): InboundSignal {
  return signal;
}

export interface Noticed {
  readonly signal: string;
  readonly bits: number;
  readonly sentence: Sentence;
  /** Share of the organisation's inbound mail that shows it. */
  readonly share: number;
}

/** What honest mail has shown so far: messages, and of these those on which a signal spoke. */
export interface Shown {
  messages: number;
  readonly by: Map<string, number>;
}

export class InboundJudge {
  readonly #signals: readonly InboundSignal[];
  readonly shown: Shown;

  constructor(signals: readonly InboundSignal[], shown: Shown = { messages: 0, by: new Map() }) {
    this.#signals = signals;
    this.shown = shown;
  }

  /**
   * Judge; counting comes after it, so that the message is not among those it is compared with. `earlier` = what its first copy showed, when this is a
   * further one: that is neither noticed nor counted twice.
   */
  judge(past: InboundPast, earlier: ReadonlySet<string> | null = null): readonly Noticed[] {
    const noticed: Noticed[] = [];
    for (const signal of this.#signals) {
      if (earlier?.has(signal.id) === true) continue;
      const sentence = signal.observe(past);
      if (sentence === null) continue;
      const share = this.shareOf(signal);
      const weight = clamp(bits(signal.fraud, share), 0, signal.cap);
      noticed.push({ signal: signal.id, bits: weight, sentence, share });
    }
    return noticed.sort((a, b) => b.bits - a.bits);
  }

  /** What honest mail shows; a campaign must not wear its own notices down, so fraud is not counted. */
  count(noticed: readonly Noticed[], isFirst: boolean): void {
    for (const { signal } of noticed) this.shown.by.set(signal, (this.shown.by.get(signal) ?? 0) + 1);
    if (isFirst) this.shown.messages += 1;
  }

  shareOf(signal: InboundSignal): number {
    return ((this.shown.by.get(signal.id) ?? 0) + PRIOR_MESSAGES * signal.pooled) / (this.shown.messages + PRIOR_MESSAGES);
  }
}

/** Bits of several notices of one message: they share causes. Rises with every one of them. */
export function together(weights: readonly number[]): number {
  let factor = 1;
  let sum = 0;
  for (const weight of [...weights].sort((a, b) => b - a)) {
    if (weight <= 0) break;
    sum += weight * factor;
    factor *= DISCOUNT;
  }
  return sum;
}
