import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { TimelineEntry } from '../../../server/http/contract.ts';
import { columnsOf, placeOf } from '../../../view/timeline/columns.ts';
import { labelsOf } from '../../../view/timeline/labels.ts';
import { runsOf } from '../../../view/timeline/runs.ts';

const start = Date.UTC(2026, 2, 1);
const entries = fc.array(
  fc.record({
    minutes: fc.integer({ min: 0, max: 100_000 }),
    hands: fc.constantFrom<TimelineEntry['hands']>('intruder', 'owner', 'unknown'),
    kind: fc.constantFrom('sign-in', 'mail-sent', 'inbox-rule', 'something-nobody-has-named-yet'),
  }),
  { minLength: 1, maxLength: 120 },
);

function columnsFor(facts: readonly { minutes: number; hands: TimelineEntry['hands']; kind: string }[]) {
  const timeline = facts.map(({ minutes, hands, kind }) => ({
    at: new Date(start + minutes * 60_000).toISOString(),
    hands,
    kind,
    what: kind,
    from: null,
    eventId: '',
  }));
  return columnsOf(runsOf(timeline));
}

describe('marks on the time axis', () => {
  it('keep the order of time, stay on the drawing and lose no event', () => {
    fc.assert(
      fc.property(entries, (facts) => {
        const columns = columnsFor(facts);
        expect(columns.reduce((sum, column) => sum + column.count, 0)).toBe(facts.length);
        expect(columns.length).toBeLessThanOrEqual(24);
        for (const [index, column] of columns.entries()) {
          const before = columns[index - 1];
          expect(column.x).toBeGreaterThanOrEqual(4);
          expect(column.x).toBeLessThanOrEqual(96.001);
          if (before !== undefined) expect(column.x).toBeGreaterThan(before.x);
        }
      }),
    );
  });

  it('have words that never touch words of the same height and never leave the drawing', () => {
    fc.assert(
      fc.property(entries, (facts) => {
        const columns = columnsFor(facts).filter((column) => column.hands === 'intruder');
        const labels = labelsOf(columns, 3, [50]);
        for (const label of labels) {
          expect(label.from).toBeGreaterThanOrEqual(0);
          expect(label.until).toBeLessThanOrEqual(100);
          const neighbours = labels.filter((other) => other !== label && other.level === label.level);
          expect(neighbours.every((other) => other.until <= label.from || other.from >= label.until)).toBe(true);
        }
      }),
    );
  });

  it('a single act stands in the middle', () => {
    expect(columnsFor([{ minutes: 5, hands: 'intruder', kind: 'sign-in' }]).map((column) => column.x)).toEqual([50]);
  });

  it('the alert stands right after the act that tipped it and before the next one', () => {
    const columns = columnsFor([
      { minutes: 0, hands: 'intruder', kind: 'sign-in' },
      { minutes: 5, hands: 'intruder', kind: 'inbox-rule' },
    ]);
    const x = placeOf(start + 60_000, columns);
    expect(x).toBeGreaterThan(columns[0]?.x ?? 100);
    expect(x).toBeLessThan(columns[1]?.x ?? 0);
  });
});
