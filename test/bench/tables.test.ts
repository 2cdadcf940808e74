import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ACCESS_ONLY, type Contest, TELLTALE } from './contest.ts';
import { alarm as alarmOn, instant, labelsOf, takeover } from './labelled.ts';
import { type Alarm, scorecard } from './measure.ts';
import { perDay, percent, report, table } from './tables.ts';

const LABELS = labelsOf(
  [
    takeover('ann', 'payroll'),
    takeover('bo', 'campaign', { carefulness: 0.8 }),
    takeover('cy', 'campaign'),
    takeover('pat', 'patient-reader', { kind: 'patient-reader', firstHarmAt: null }),
  ],
  [{ kind: 'travel', account: 'dee', from: instant(19), until: instant(24) }],
);
const alarm = (account: string, hoursIn: number, score: number): Alarm => alarmOn(account, 20 + hoursIn / 24, score);
const contest = (told: Readonly<Record<string, readonly Alarm[]>>): Contest => ({
  plan: { seed: 11, profile: 'default', people: 100, days: 30 },
  cards: Object.entries(told).map(([detector, alarms]) => scorecard(detector, LABELS, alarms)),
  messages: {
    honest: { outOfCharacter: [10], solicitation: [] },
    fraud: [
      {
        internetMessageId: 'm',
        scenario: 'payroll',
        direction: 'outbound',
        purpose: 'payroll',
        language: 'fr',
        careful: true,
        outOfCharacter: 70,
        solicitation: null,
      },
    ],
  },
});
/** Cells of the lines that begin with these words, in one section. */
const cells = (text: string, section: string, ...begin: string[]): string[][] =>
  (text.split(`### ${section}`)[1]?.split('\n###')[0] ?? '')
    .split('\n')
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
    .filter((row) => begin.every((word, i) => row[i] === word) && row.length > 0);

const TOLD = [alarm('ann', 0.5, 60), alarm('bo', 60, 70), alarm('dee', 5, 55), alarm('eve', 5, 51), alarm('fay', 5, 30)];
const text = report([
  contest({
    [TELLTALE]: TOLD,
    [ACCESS_ONLY]: TOLD.slice(0, 1),
    'graded rival': [alarm('ann', 1, 9), alarm('cy', 1, 8), alarm('eve', 5, 7)],
    'flat rival': ['bo', 'cy', 'eve', 'fay', 'dee', 'gus', 'hal'].map((account) => alarm(account, 1, 1)),
  }),
]);

describe('the report', () => {
  it('gives what was promised beside what came, with its interval', () => {
    const [row] = cells(text, 'Promised and realised', '1');
    expect(row).toEqual(['1', '1.00 (0.12-3.61)', '75%', '50%', '50%', '30.3 h']);
  });

  it('takes scores below the stricter cut away as the promise gets stricter', () => {
    const [strict] = cells(text, 'Promised and realised', '0.5');
    expect(strict?.slice(0, 3)).toEqual(['0.5', '0.50 (0.01-2.79)', '75%']);
  });

  it('tells the careful from the clumsy, and the patient reader from both', () => {
    expect(text).toContain('careful 100% of 1, clumsy to middling 50% of 2');
    expect(text).toContain('who only reads and changes nothing: 0 of 1 at 1');
  });

  it('cuts every detector in hindsight at the same false alerts', () => {
    expect(cells(text, 'Beside its rivals', 'graded rival', 'at 0.5')[0]?.slice(2, 4)).toEqual(['0.50', '75%']);
    expect(cells(text, 'Beside its rivals', TELLTALE, 'at 0.5')[0]?.slice(2, 4)).toEqual(['0.50', '75%']);
  });

  it('gives a rule without degrees its one working point, and Telltale none that nobody would take', () => {
    expect(cells(text, 'Beside its rivals', 'flat rival').map((row) => row.slice(1, 4))).toEqual([['every alert', '2.50', '50%']]);
    expect(cells(text, 'Beside its rivals', TELLTALE).map(([, point]) => point)).toEqual(['at 0.5', 'at 1', 'at 2']);
    expect(cells(text, 'Beside its rivals', ACCESS_ONLY).map(([, point]) => point)).not.toContain('every alert');
  });

  it('names the best rival of a scenario at equal false alerts, or none', () => {
    const rows = cells(text, 'By scenario, at a promised 0.5 / 1 / 2').slice(2);
    expect(rows).toEqual([
      ['campaign', '2', '1 / 1 / 1', '0 / 0 / 0', '0 / 0 / 0', '2.5 d', '1 (graded rival)'],
      ['payroll', '1', '1 / 1 / 1', '1 / 1 / 1', '1 / 1 / 1', '30 min', '1 (graded rival)'],
    ]);
    const alone = report([contest({ [TELLTALE]: TOLD })]);
    expect(cells(alone, 'By scenario, at a promised 0.5 / 1 / 2', 'payroll')[0]?.at(-1)).toBe('none');
  });

  it('says what honest people were doing when they were told of', () => {
    const rows = cells(text, 'False alerts by cause, at a promised 1').slice(2);
    expect(rows.toSorted()).toEqual([
      ['ordinary', '1'],
      ['travel', '1'],
    ]);
    const quiet = report([contest({ [TELLTALE]: [] })]);
    expect(quiet).toContain('False alerts by cause, at a promised 1\n\nNone.');
  });

  it('groups messages by direction, purpose and language, and a score that nobody gave misses all', () => {
    const rows = cells(text, 'Messages').filter(([, count]) => count === '1');
    expect(rows).toEqual([
      ['outbound', '1', '100%', '100%'],
      ['payroll, outbound', '1', '100%', '100%'],
      ['in fr', '1', '100%', '100%'],
      ['outbound', '1', '0%', '0%'],
      ['payroll, outbound', '1', '0%', '0%'],
      ['in fr', '1', '0%', '0%'],
    ]);
  });

  it('pools tenants: two alike give the shares of one and twice its false alerts in twice its days', () => {
    const one = contest({ [TELLTALE]: TOLD });
    const [alone] = cells(report([one]), 'Promised and realised', '1');
    const [both] = cells(report([one, one]), 'Promised and realised', '1');
    expect(both?.slice(2)).toEqual(alone?.slice(2));
    expect(both?.[1]?.split(' ')[0]).toBe(alone?.[1]?.split(' ')[0]);
    expect(both?.[1]).not.toBe(alone?.[1]);
  });
});

describe('a table', () => {
  const word = fc.stringMatching(/^[a-z0-9 .%-]{0,20}$/u);

  it('has one width, and says what was put into it', () => {
    const rows = fc.integer({ min: 1, max: 5 }).chain((width) =>
      fc.record({
        head: fc.array(word, { minLength: width, maxLength: width }),
        rows: fc.array(fc.array(word, { minLength: width, maxLength: width }), { maxLength: 6 }),
      }),
    );
    fc.assert(
      fc.property(rows, ({ head, rows }) => {
        const lines = table(head, rows).split('\n');
        expect(new Set(lines.map(({ length }) => length)).size).toBe(1);
        const said = lines.map((line) =>
          line
            .slice(1, -1)
            .split('|')
            .map((cell) => cell.trim()),
        );
        expect(said.toSpliced(1, 1)).toEqual([head, ...rows].map((row) => row.map((cell) => cell.trim())));
      }),
    );
  });
});

describe('a figure', () => {
  it.each([
    [0, '0%'],
    [0.005, '1%'],
    [0.494, '49%'],
    [1, '100%'],
    [Number.NaN, '-'],
  ])('%p is written %p', (share, words) => {
    expect(percent(share)).toBe(words);
  });

  it('of false alerts is per 1,000 people and day', () => {
    expect(perDay(3, 2_000)).toBe('1.50');
  });
});
