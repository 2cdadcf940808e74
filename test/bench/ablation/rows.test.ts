import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { alarm, labelsOf, takeover } from '../labelled.ts';
import { type Scorecard, scorecard } from '../measure.ts';
import { ablationReport, answersTo, costsNothing, nameOf, type Row, type Subject, subjects } from './rows.ts';

const LABELS = labelsOf([takeover('ann', 'ann'), takeover('bo', 'bo')]);
/** What a detector said: account to score, all on the day after the intruders came. */
const card = (told: Readonly<Record<string, number>>): Scorecard => {
  const alarms = Object.entries(told).map(([account, score]) => alarm(account, 21, score));
  return scorecard('x', LABELS, alarms);
};
const signal = (id: string): Subject => ({ kind: 'signals', id });
const row = (id: string, told: Readonly<Record<string, number>>): Row => ({ subject: signal(id), result: [card(told)] });
const UNCHANGED = [card({ ann: 60, bo: 55, cy: 52 })];
const SAME = { falseAlerts: 0, recall: 0, beforeHarm: 0, recallAtOne: 0, beforeHarmAtOne: 0 };

describe('a removal', () => {
  it.each<[string, Partial<typeof SAME>, boolean]>([
    ['changes nothing', {}, true],
    ['raises recall', { recall: 0.1 }, true],
    ['takes false alerts away', { falseAlerts: -2 }, true],
    ['adds a false alert', { falseAlerts: 1 }, false],
    ['adds a false alert and raises recall', { falseAlerts: 1, recall: 0.2 }, false],
    ['loses a takeover', { recall: -0.05 }, false],
    ['tells one later than the harm', { beforeHarm: -0.05 }, false],
    ['ranks one lower', { recallAtOne: -0.05 }, false],
  ])('that %s costs nothing: %p', (_what, more, free) => {
    expect(costsNothing({ ...SAME, ...more })).toBe(free);
  });

  it('costs nothing only when no figure at all is worse', () => {
    const step = fc.integer({ min: -3, max: 3 });
    fc.assert(
      fc.property(step, step, step, step, step, (falseAlerts, a, b, c, d) => {
        const found = { falseAlerts, recall: a / 18, beforeHarm: b / 18, recallAtOne: c / 18, beforeHarmAtOne: d / 18 };
        expect(costsNothing(found)).toBe(falseAlerts <= 0 && Math.min(a, b, c, d) >= 0);
      }),
    );
  });
});

describe('the report', () => {
  const report = ablationReport(UNCHANGED, [
    row('useless', { ann: 60, bo: 55 }),
    row('silent', { ann: 60, bo: 55, cy: 52 }),
    row('precious', { cy: 52 }),
    row('useful', { ann: 60, cy: 52 }),
    { subject: signal('needed'), result: { failed: 'nothing is kept under the name x' } },
  ]);

  it('puts first what the engine would miss most', () => {
    const names = [...report.matchAll(/^\| (unchanged|without \S+)/gmu)].map(([, name]) => name);
    expect(names).toEqual(['unchanged', 'without precious', 'without useful', 'without silent', 'without useless', 'without needed']);
  });

  it('gives each figure with its difference to the unchanged engine', () => {
    const cells = (name: string): string[] =>
      (report.split('\n').find((line) => line.includes(name)) ?? '')
        .split('|')
        .slice(2, -1)
        .map((cell) => cell.trim());
    expect(cells('| unchanged')).toEqual(['0.50', '100%', '100%', '100%', '100%', '57.5']);
    expect(cells('without useful')).toEqual(['0.50 (=)', '50% (-50.0)', '50% (-50.0)', '50% (-50.0)', '50% (-50.0)', '30.0 (-27.5)']);
    expect(cells('without useless')).toEqual(['0.00 (-0.50)', '100% (=)', '100% (=)', '100% (=)', '100% (=)', '57.5 (=)']);
  });

  it('lists what may go, tells what was never tried, and does not hide what did not run', () => {
    const free = report.split('### Signals whose removal costs nothing')[1];
    expect(free?.trim().split('\n')).toEqual([
      '- silent: no score changed, these tenants hardly try it',
      '- useless: mean score of takeovers =',
    ]);
    expect(report).toContain('nothing is kept under the name x');
  });

  it('says nothing of signals when only parameters were asked for', () => {
    const [change] = subjects([], { only: 'parameters', names: null });
    expect(ablationReport(UNCHANGED, [{ subject: change as Subject, result: UNCHANGED }])).not.toContain('removal');
  });
});

describe('a row', () => {
  const all = subjects(['rare-network', 'new-client'], { only: null, names: null });
  const called = (name: string): string[] => all.filter((subject) => answersTo(subject, name)).map(nameOf);

  it.each([
    ['rare-network', ['without rare-network']],
    ['SHARE', ['budget.SHARE half to each hands', 'budget.SHARE an eighth to familiar hands']],
    ['POOLED.familiar.at', ['budget.POOLED.familiar.at a bit less', 'budget.POOLED.familiar.at a bit more']],
    ['past.TRUST_POOLED halved', ['past.TRUST_POOLED halved']],
    ['intruder', ['intruder halved', 'intruder doubled']],
    ['rare', []],
  ])('answers to %s', (name, names) => {
    expect(called(name)).toEqual(names);
  });

  it('answers to a whole file, and to a name that two files use', () => {
    expect(called('policy').every((name) => name.startsWith('policy.'))).toBe(true);
    expect(new Set(called('TRUST_ORGANISATION').map((name) => name.split('.')[0]))).toEqual(new Set(['past', 'windows']));
  });

  it('is asked for by kind', () => {
    expect(subjects(['a', 'b'], { only: 'signals', names: null }).map(nameOf)).toEqual(['without a', 'without b']);
    expect(subjects(['a'], { only: 'parameters', names: null }).every(({ kind }) => kind === 'parameters')).toBe(true);
  });

  it.each([
    [null, ['a', 'typo']],
    ['parameters', ['a']],
    ['everything', null],
  ])('is refused when nothing is called so: %p, %p', (only, names) => {
    expect(() => subjects(['a'], { only, names })).toThrow('No row is called');
  });
});
