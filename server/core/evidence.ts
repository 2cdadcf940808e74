/** Evidence: one reason, its weight in bits, and how bits of several reasons add up. */

export const CHANNELS = ['access', 'persist', 'recon', 'impact', 'exfil'] as const;
/** access = who is this; persist = staying in or hiding; recon = reading; impact = mail to others; exfil = carrying out. */
export type Channel = (typeof CHANNELS)[number];

/** Most findings weigh too little to be told, so their words are made late. */
export type Sentence = () => string;

/** What a signal says of one event. `bits = log2(P(seen | intruder) / P(seen | owner))`; negative speaks for the owner. */
export interface Finding {
  readonly bits: number;
  /** One sentence with its counts, without a full stop; put together only when somebody asks. */
  readonly sentence: Sentence;
  /**
   * Weight the reason has without looking at the person's history at all (an act that is nearly always hostile). It is not halved for familiar
   * hands. Most findings have none.
   */
  readonly sure?: number;
}

/** A finding kept on an actor. One per signal and actor counts; further ones are kept as lines of the story. */
export interface Evidence {
  readonly signal: string;
  readonly channel: Channel;
  readonly bits: number;
  readonly sure: number;
  readonly sentence: string;
  readonly eventId: string;
  readonly at: number;
  /** The clock when it became known; never earlier than `at` of what came before it. */
  readonly knownAt: number;
}

/** Days after which evidence weighs half: intruders stay for days to weeks, a surge of mail is over tomorrow. */
export const HALF_LIFE_DAYS: Readonly<Record<Channel, number>> = { access: 4, persist: 7, recon: 4, impact: 2, exfil: 2 };

/** Most bits a channel may bring, however many reasons it has: they share causes. */
export const CHANNEL_CAP: Readonly<Record<Channel, number>> = { access: 16, persist: 14, recon: 9, impact: 16, exfil: 14 };

/** log2 of a ratio of chances; both are clamped away from 0. */
export function bits(intruder: number, owner: number): number {
  return Math.log2(Math.max(intruder, 1e-9) / Math.max(owner, 1e-9));
}

/** The finding, or nothing when it weighs too little to be said. */
export function evidence(weight: number, sentence: Sentence, sure = 0): Finding | null {
  if (!(Math.abs(weight) >= 0.05)) return null;
  return sure > 0 ? { bits: weight, sentence, sure } : { bits: weight, sentence };
}

/**
 * Bits of several reasons in one channel: the strongest counts in full, the next a half, then a quarter ..., because reasons of one
 * channel share causes. `weights` is sorted in place.
 */
export function discounted(weights: number[], cap: number): number {
  weights.sort((a, b) => b - a);
  let sum = 0;
  let factor = 1;
  for (const weight of weights) {
    if (weight <= 0) break;
    sum += weight * factor;
    factor /= 2;
  }
  return Math.min(sum, cap);
}

export function clamp(value: number, low: number, high: number): number {
  return value < low ? low : value > high ? high : value;
}

const LINE_BREAKS = /[\r\n\u0085\u2028\u2029]+/gu;

/** Of one text in a sentence; the record has the rest. Every incident keeps dozens of sentences. */
const LONGEST_WORD = 1_000;

/** What others wrote, short enough to be kept. */
export function cut(word: string): string {
  return word.length > LONGEST_WORD ? `${word.slice(0, LONGEST_WORD)}…` : word;
}

/** Build a sentence, later; numbers are shortened the way people read them, line breaks in other people's texts become spaces. */
export function say(strings: TemplateStringsArray, ...values: readonly (string | number | null | undefined | Sentence)[]): Sentence {
  return () => {
    let text = strings[0] ?? '';
    values.forEach((value, i) => {
      const word = typeof value === 'number' ? figure(value) : typeof value === 'function' ? value() : (value ?? 'unknown');
      text += cut(word) + (strings[i + 1] ?? '');
    });
    return text.replace(LINE_BREAKS, ' ');
  };
}

/** 1234.56 -> 1,235; 3.456 -> 3.5; 0.0123 -> 0.012. */
export function figure(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  const size = Math.abs(value);
  if (Number.isInteger(value) || size >= 100) return grouped(Math.round(value));
  if (size >= 10) return String(Math.round(value));
  if (size >= 1) return String(Math.round(value * 10) / 10);
  return String(Number(value.toPrecision(2)));
}

function grouped(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/gu, ',');
}

/** A share as people read it: "0.2%", "100%"; tiny ones as "under 0.1%". */
export function percent(share: number): string {
  const value = share * 100;
  if (value > 0 && value < 0.1) return 'under 0.1%';
  return `${value >= 10 ? Math.round(value) : Math.round(value * 10) / 10}%`;
}

/** "1 mail", "3 mails". */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${figure(count)} ${count === 1 ? one : many}`;
}
