import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bits, say } from '../../../server/core/evidence.ts';
import { defineInboundSignal, InboundJudge, type InboundPast, type InboundSignal, together } from '../../../server/core/inbound.ts';
import { Correspondence } from '../../../server/core/correspondence.ts';
import { REPLAY_KEYS } from '../../../server/keys.ts';
import { openSpelling } from '../../../server/mail/spelling.ts';
import { letter } from './letters.ts';

const spelling = openSpelling();
const past = (subject: string): InboundPast => ({
  mail: letter({ subject }),
  key: 'fabrikam.example',
  domain: 'fabrikam.example',
  counterparty: null,
  operator: null,
  solicitation: null,
  correspondence: new Correspondence(),
  spelling,
  ours: [],
  keyed: REPLAY_KEYS.keyed,
});
/** Noticed where the subject names it. */
const signal = (id: string, fields: Partial<InboundSignal> = {}): InboundSignal =>
  defineInboundSignal({
    id,
    fraud: 0.5,
    pooled: 0.01,
    cap: 10,
    observe: ({ mail }) => (mail.subject?.includes(id) === true ? say`names ${id}` : null),
    ...fields,
  });

describe('a notice', () => {
  it('never claims more than the organisation’s own mail shows, nor more than its cap, nor speaks for the sender', () => {
    const chance = fc.double({ min: 0.0001, max: 0.99, noNaN: true });
    const history = fc.array(fc.constantFrom('', 'a', 'b', 'a b'), { maxLength: 300 });
    fc.assert(
      fc.property(history, chance, chance, fc.double({ min: 0.5, max: 10, noNaN: true }), (subjects, fraud, pooled, cap) => {
        const list = [signal('a', { fraud, pooled, cap }), signal('b', { fraud: pooled, pooled: fraud, cap })];
        const judge = new InboundJudge(list);
        for (const subject of subjects) {
          const shares = new Map(list.map((one) => [one.id, judge.shareOf(one)]));
          for (const found of judge.judge(past(subject))) {
            const { fraud: q = 0 } = list.find(({ id }) => id === found.signal) ?? {};
            expect(found.share).toBe(shares.get(found.signal));
            expect(found.bits).toBeLessThanOrEqual(Math.max(0, bits(q, found.share)) + 1e-9);
            expect(found.bits).toBeLessThanOrEqual(cap);
            expect(found.bits).toBeGreaterThanOrEqual(0);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is judged before it is counted', () => {
    const judge = new InboundJudge([signal('a')]);
    const judged = judge.judge(past('a'));
    const [first] = judged;
    judge.count(judged, true);
    const [second] = judge.judge(past('a'));
    expect(first?.share).toBeCloseTo(0.01, 9);
    expect(second?.share).toBeCloseTo(5 / 401, 9);
  });

  it('says ever less, the more of the mail shows it, until it says nothing', () => {
    const judge = new InboundJudge([signal('a')]);
    const said = Array.from({ length: 1_200 }, () => {
      const judged = judge.judge(past('a'));
      judge.count(judged, true);
      return judged[0]?.bits ?? Number.NaN;
    });
    expect([...said].sort((a, b) => b - a)).toEqual(said);
    expect(said.at(-1)).toBe(0);
  });

  it('is not made again for a further copy of the message', () => {
    const one = signal('a');
    const other = signal('b');
    const judge = new InboundJudge([one, other]);
    judge.count(judge.judge(past('a')), true);
    expect(judge.judge(past('a'), new Set(['a']))).toEqual([]);
    expect(judge.judge(past('a b'), new Set(['a'])).map((found) => found.signal)).toEqual(['b']);
  });

  it('that is stronger comes first', () => {
    const judge = new InboundJudge([signal('a', { pooled: 0.2 }), signal('b', { pooled: 0.001 })]);
    expect(judge.judge(past('a b')).map((found) => found.signal)).toEqual(['b', 'a']);
  });
});

describe('several notices together', () => {
  const weight = fc.double({ min: 0.001, max: 10, noNaN: true });
  const weights = fc.array(weight, { maxLength: 8 });

  it('rise with every further one', () => {
    fc.assert(fc.property(weights, weight, (list, more) => expect(together([...list, more])).toBeGreaterThan(together(list))));
  });

  it('rise when one of them does', () => {
    fc.assert(
      fc.property(weights, weight, weight, (list, one, more) =>
        expect(together([...list, one + more])).toBeGreaterThan(together([...list, one])),
      ),
    );
  });

  it('do not depend on their order', () => {
    const shuffled = weights.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })));
    fc.assert(fc.property(shuffled, ([list, other]) => expect(together(other)).toBe(together(list))));
  });

  it('are at least the strongest and at most their sum', () => {
    fc.assert(
      fc.property(weights, (list) => {
        expect(together(list)).toBeGreaterThanOrEqual(Math.max(0, ...list));
        expect(together(list)).toBeLessThanOrEqual(list.reduce((sum, one) => sum + one, 0) + 1e-9);
      }),
    );
  });

  it.each([
    ['none', [], 0],
    ['one', [4], 4],
    ['two', [4, 6], 8.8],
    ['what says nothing', [4, 0, 0], 4],
  ])('%s', (_what, list, sum) => {
    expect(together(list)).toBeCloseTo(sum, 9);
  });
});
