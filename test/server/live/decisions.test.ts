import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Page } from '../../../server/core/ports.ts';
import { DESK, ownEventOf } from '../../../server/live/decisions.ts';
import { entriesOf, entryOf, eventsOf, lineOf } from '../../../server/live/entries.ts';
import { openReader } from '../../../server/sources/reader.ts';
import { event } from '../../kit.ts';

const reader = openReader({ key: 'test', style: true });
const DECISION = event('decision', {
  id: 'd1',
  at: 1_000,
  feed: DESK,
  who: {},
  by: { objectId: 'o', tenantId: 't', name: 'Sam' },
  reason: 'by telephone',
  on: 'person',
});
const TAKEN = event('action-taken', { id: 't1', at: 2_000, feed: DESK, who: {}, lease: 'd1', expiresAt: 9_000 });

function entries(source: string, records: readonly unknown[]) {
  const rejected: string[] = [];
  const page: Page = { records, cursor: '', availableAt: null, caughtUp: 1 };
  const made = entriesOf(source, page, 5_000, reader, { rejected: (reason) => rejected.push(reason), ignored: () => undefined });
  return {
    made,
    rejected,
    events: made.flatMap((entry) => {
      const reading = eventsOf(entryOf(lineOf(entry), 1), 1, reader);
      return reading.outcome === 'events' ? reading.events : [];
    }),
  };
}

describe('decisions in the record log', () => {
  it('are written and read back as they were submitted, an entry each', () => {
    const { made, events } = entries(DESK, [DECISION, TAKEN]);
    expect(made).toHaveLength(2);
    expect(events).toEqual([DECISION, TAKEN]);
  });

  it('come from the desk only: a feed that brings such a record brings no decision', () => {
    for (const source of ['management/Audit.Exchange', 'graph/signIns', 'decisions', 'Desk']) {
      const { events } = entries(source, [DECISION, TAKEN, { ...DECISION, Operation: 'decision', CreationTime: '2026-03-02T00:00:00' }]);
      expect(events.filter(({ kind }) => kind === 'decision' || kind === 'action-taken')).toEqual([]);
    }
  });

  it('hold nothing beside what belongs to them', () => {
    expect(ownEventOf({ ...DECISION, who: { upn: 'ann@contoso.example' }, origin: { address: '192.0.2.1' }, extra: 1 })).toEqual(DECISION);
  });

  it.each<[string, object]>([
    ['no id', { ...DECISION, id: '' }],
    ['no incident', { ...DECISION, incident: null }],
    ['an unknown verb', { ...DECISION, decision: 'delete-tenant' }],
    ['nobody who decides', { ...DECISION, by: null }],
    ['no time', { ...DECISION, at: Number.NaN }],
    ['an unknown action', { ...TAKEN, action: 'undo' }],
    ['an unknown result', { ...TAKEN, result: 'perhaps' }],
    ['no lease', { ...TAKEN, lease: 7 }],
    ['another event', event('sign-in')],
  ])('with %s are rejected, and said to be', (_, record) => {
    const { made, rejected } = entries(DESK, [record]);
    expect([made, rejected]).toEqual([[], ['neither a decision nor an action']]);
  });

  it('are never made of anything else', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        const made = ownEventOf(value);
        expect(made === null || made.feed === DESK).toBe(true);
      }),
    );
  });

  it('cut what people write without end', () => {
    const made = ownEventOf({ ...DECISION, reason: 'x'.repeat(1_000_000) });
    expect(made?.kind === 'decision' && made.reason?.length).toBe(2_000);
  });
});
