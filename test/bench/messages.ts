/** The message table: how many fraudulent messages stand above the honest ones, by kind and language. */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { MessageRecord } from '../../server/http/contract.ts';

export interface FraudLabel {
  readonly internetMessageId: string;
  readonly scenario: string;
  readonly direction: 'inbound' | 'outbound' | 'internal';
  readonly purpose: string;
  readonly language: string;
  readonly careful: boolean;
}
export interface MessageLabels {
  readonly messages: readonly FraudLabel[];
  readonly honestMessages: readonly { readonly internetMessageId: string; readonly kind: string; readonly language: string }[];
}

export const MESSAGE_SCORES = ['outOfCharacter', 'solicitation'] as const;
export type MessageScore = (typeof MESSAGE_SCORES)[number];
/** Honest scores are kept as a histogram of tenths, 0 to 100. */
const BINS = 1001;
/** Scores have three decimals; rounded up, so that no honest message stands above the cut of its own bin. */
const binOf = (score: number): number => Math.ceil(Math.round(score * 1000) / 100);

/** One tenant's messages; cards of several tenants add up. */
export interface MessageCard {
  /** Honest messages per tenth of a point, for each score; those without a score are not counted. */
  readonly honest: Readonly<Record<MessageScore, readonly number[]>>;
  readonly fraud: readonly (FraudLabel & Readonly<Record<MessageScore, number | null>>)[];
}

export async function messageCard(path: string, labels: MessageLabels): Promise<MessageCard> {
  const fraud = new Map(labels.messages.map((label) => [label.internetMessageId, label]));
  const honest = { outOfCharacter: new Array<number>(BINS).fill(0), solicitation: new Array<number>(BINS).fill(0) };
  const found = new Map<string, MessageRecord>();
  for await (const line of createInterface({ input: createReadStream(path) })) {
    const message = JSON.parse(line) as MessageRecord;
    if (fraud.has(message.internetMessageId)) found.set(message.internetMessageId, message);
    else
      for (const name of MESSAGE_SCORES) {
        const score = message[name];
        if (score !== null) honest[name][binOf(score)] = (honest[name][binOf(score)] ?? 0) + 1;
      }
  }
  return {
    honest,
    fraud: [...fraud.values()].map((label) => {
      const message = found.get(label.internetMessageId);
      return { ...label, outOfCharacter: message?.outOfCharacter ?? null, solicitation: message?.solicitation ?? null };
    }),
  };
}

/** Lowest score, in tenths, above which at most this share of honest messages lies. */
export function messageCut(cards: readonly MessageCard[], name: MessageScore, share: number): number {
  const counts = Array.from({ length: BINS }, (_, bin) => cards.reduce((sum, { honest }) => sum + (honest[name][bin] ?? 0), 0));
  const allowed = Math.floor(share * counts.reduce((sum, count) => sum + count, 0));
  let above = 0;
  for (let bin = BINS - 1; bin >= 0; bin--) {
    above += counts[bin] ?? 0;
    if (above > allowed) return bin / 10;
  }
  return 0;
}

export interface MessageRow {
  readonly group: string;
  readonly count: number;
  /** Share of messages above the cut of 0.1% and of 1% honest ones; a message without a score is missed. */
  readonly recall: readonly [number, number];
}

export function messageRows(cards: readonly MessageCard[], name: MessageScore, groupOf: (label: FraudLabel) => string): MessageRow[] {
  const cuts = [messageCut(cards, name, 0.001), messageCut(cards, name, 0.01)] as const;
  const groups = Map.groupBy(
    cards.flatMap(({ fraud }) => fraud),
    groupOf,
  );
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([group, messages]) => {
      const above = (cut: number): number => messages.filter((message) => (message[name] ?? -1) > cut).length / messages.length;
      return { group, count: messages.length, recall: [above(cuts[0]), above(cuts[1])] };
    });
}
