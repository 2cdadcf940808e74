import { describe, expect, it } from '@jest/globals';
import type { TimelineEntry } from '../../../server/http/contract.ts';
import { runsOf } from '../../../view/timeline/runs.ts';
import { caseA } from '../sample.ts';

const entry = (at: string, kind: string, hands: TimelineEntry['hands'] = 'intruder'): TimelineEntry => ({
  at,
  hands,
  kind,
  what: kind,
  from: null,
  eventId: at,
});

describe('runs', () => {
  it('220 mails are one run that says 220', () => {
    const mails = runsOf(caseA.timeline).filter((run) => run.kind === 'mail-sent' && run.hands === 'intruder');
    expect(mails.map((run) => run.count)).toEqual([220]);
  });

  it('an act of the owner in between does not split the intruder’s run', () => {
    const runs = runsOf([
      entry('2026-03-12T10:00:00Z', 'mail-sent'),
      entry('2026-03-12T10:01:00Z', 'search', 'owner'),
      entry('2026-03-12T10:02:00Z', 'mail-sent'),
    ]);
    expect(runs.map((run) => run.count)).toEqual([2, 1]);
  });

  it('another act of the same hands does', () => {
    const runs = runsOf([
      entry('2026-03-12T10:00:00Z', 'mail-sent'),
      entry('2026-03-12T10:01:00Z', 'search'),
      entry('2026-03-12T10:02:00Z', 'mail-sent'),
    ]);
    expect(runs).toHaveLength(3);
  });

  it('one sign-in each morning is one run each', () => {
    expect(runsOf([entry('2026-03-11T09:00:00Z', 'sign-in'), entry('2026-03-12T09:00:00Z', 'sign-in')])).toHaveLength(2);
  });

  it('entries are put in order, and those without a readable time are left out', () => {
    const runs = runsOf([entry('2026-03-12T10:00:00Z', 'b'), entry('never', 'x'), entry('2026-03-11T10:00:00Z', 'a')]);
    expect(runs.map((run) => run.kind)).toEqual(['a', 'b']);
  });
});
