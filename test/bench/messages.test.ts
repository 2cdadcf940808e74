import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type FraudLabel, type MessageCard, messageCard, messageCut, type MessageLabels, messageRows } from './messages.ts';

const label = (internetMessageId: string, more: Partial<FraudLabel> = {}): FraudLabel => ({
  internetMessageId,
  scenario: 'payroll',
  direction: 'outbound',
  purpose: 'payroll',
  language: 'en',
  careful: false,
  ...more,
});
const labels = (...messages: FraudLabel[]): MessageLabels => ({ messages, honestMessages: [] });
interface Scored {
  readonly id: string;
  readonly outOfCharacter: number | null;
  readonly solicitation?: number | null;
}
/** Thousandths, as the replay writes them. */
const score = fc.integer({ min: 0, max: 100_000 }).map((thousandths) => thousandths / 1000);

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'telltale-messages-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function card(messages: readonly Scored[], of: MessageLabels = labels()): Promise<MessageCard> {
  const path = join(folder, 'messages.jsonl');
  const lines = messages.map(({ id, outOfCharacter, solicitation = null }) =>
    JSON.stringify({ internetMessageId: id, outOfCharacter, solicitation }),
  );
  await writeFile(path, lines.map((line) => `${line}\n`).join(''));
  return messageCard(path, of);
}
const honest = (scores: readonly (number | null)[]): Scored[] => scores.map((outOfCharacter, i) => ({ id: `h${i}`, outOfCharacter }));
const above = (scores: readonly number[], cut: number): number => scores.filter((one) => one > cut).length;

describe('the cut of honest messages', () => {
  it('lets at most the stated share of them through', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(score, { minLength: 1, maxLength: 40 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        async (scores, share) => {
          const cut = messageCut([await card(honest(scores))], 'outOfCharacter', share);
          expect(above(scores, cut)).toBeLessThanOrEqual(share * scores.length);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is no stricter than it must be: a tenth of a point lower would let too many through', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(score, { minLength: 1, maxLength: 40 }),
        fc.double({ min: 0, max: 0.99, noNaN: true }),
        async (scores, share) => {
          const cut = messageCut([await card(honest(scores))], 'outOfCharacter', share);
          fc.pre(cut > 0);
          expect(above(scores, cut - 0.1)).toBeGreaterThan(share * scores.length);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('falls as the share rises', async () => {
    const one = await card(honest(Array.from({ length: 200 }, (_, i) => i / 2)));
    const cuts = [0, 0.001, 0.01, 0.1, 0.5].map((share) => messageCut([one], 'outOfCharacter', share));
    expect(cuts).toEqual([99.5, 99.5, 98.5, 89.5, 49.5]);
  });

  it('is one for all tenants together', async () => {
    const quiet = await card(honest(Array.from({ length: 99 }, () => 10)));
    const noisy = await card(honest([90]));
    expect(messageCut([quiet, noisy], 'outOfCharacter', 0.01)).toBe(10);
    expect(messageCut([noisy], 'outOfCharacter', 0.01)).toBe(90);
  });

  it('counts no message that has no score, and no fraud', async () => {
    const one = await card([...honest([20, null, null, null]), { id: 'f', outOfCharacter: 95 }], labels(label('f')));
    expect(messageCut([one], 'outOfCharacter', 0)).toBe(20);
    expect(messageCut([one], 'solicitation', 0)).toBe(0);
  });
});

describe('a row', () => {
  it('is the share of frauds above the cut of 0.1% and of 1% of honest messages', async () => {
    const one = await card(
      [
        ...honest(Array.from({ length: 1_000 }, (_, i) => i / 20)),
        { id: 'high', outOfCharacter: 60 },
        { id: 'middle', outOfCharacter: 49.7 },
        { id: 'low', outOfCharacter: 30 },
        { id: 'none', outOfCharacter: null },
      ],
      labels(label('high'), label('middle'), label('low'), label('none')),
    );
    expect(messageRows([one], 'outOfCharacter', () => 'all')).toEqual([{ group: 'all', count: 4, recall: [0.25, 0.5] }]);
  });

  it('counts a fraud that was never seen as missed', async () => {
    const one = await card(honest([10]), labels(label('lost')));
    expect(messageRows([one], 'outOfCharacter', () => 'all')).toEqual([{ group: 'all', count: 1, recall: [0, 0] }]);
  });

  it('stands for a group, of all tenants together, in the order of the alphabet', async () => {
    const first = await card([{ id: 'a', outOfCharacter: 80 }], labels(label('a', { language: 'fr' })));
    const second = await card(
      [...honest([50]), { id: 'b', outOfCharacter: 40 }, { id: 'c', outOfCharacter: 90 }],
      labels(label('b', { language: 'fr' }), label('c', { language: 'de' })),
    );
    expect(messageRows([first, second], 'outOfCharacter', ({ language }) => language)).toEqual([
      { group: 'de', count: 1, recall: [1, 1] },
      { group: 'fr', count: 2, recall: [0.5, 0.5] },
    ]);
  });

  it('judges each score by its own honest messages', async () => {
    const one = await card(
      [
        { id: 'h', outOfCharacter: 70, solicitation: 5 },
        { id: 'f', outOfCharacter: 60, solicitation: 60 },
      ],
      labels(label('f')),
    );
    expect(messageRows([one], 'outOfCharacter', () => 'all')[0]?.recall).toEqual([0, 0]);
    expect(messageRows([one], 'solicitation', () => 'all')[0]?.recall).toEqual([1, 1]);
  });
});
