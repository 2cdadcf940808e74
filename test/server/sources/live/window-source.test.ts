import { describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import type { LiveSource } from '../../../../server/core/ports.ts';
import type { Clock, Microsoft } from '../../../../server/microsoft/index.ts';
import { alerts } from '../../../../server/sources/live/alerts.ts';
import { directoryAudits } from '../../../../server/sources/live/directory-audits.ts';
import { messageTrace } from '../../../../server/sources/live/message-trace.ts';
import { riskDetections } from '../../../../server/sources/live/risk-detections.ts';
import { MACHINES, PEOPLE, signIns } from '../../../../server/sources/live/sign-ins.ts';
import { Standing } from '../../../../server/sources/live/standing.ts';
import { type Listing, windowSource } from '../../../../server/sources/live/window-source.ts';
import { ROUGH } from '../../../../sandbox/microsoft/index.ts';
import { HOUR, MINUTE, NOON, READER } from '../../../sandbox/microsoft/kit.ts';
import { alert, directoryAudit, riskDetection, signIn, traceRow } from '../../../sandbox/microsoft/records.ts';
import { countsOf, inTenant, missingFrom, read } from './kit.ts';

jest.setTimeout(60_000);

interface Feed {
  readonly open: (microsoft: Microsoft) => LiveSource;
  readonly record: (number: number, at: number) => Readonly<Record<string, unknown>>;
  readonly permission: string;
  /** A word of the step that mends a missing permission. */
  readonly step: string;
}

const machine = (number: number, at: number): Readonly<Record<string, unknown>> =>
  signIn(number, at, { isInteractive: false, signInEventTypes: ['servicePrincipal'] });
const FEEDS: readonly (readonly [string, Feed])[] = [
  [
    'graph/signIns',
    {
      open: (microsoft) => signIns({ microsoft, kinds: PEOPLE }),
      record: signIn,
      permission: 'AuditLog.Read.All',
      step: 'AuditLog.Read.All',
    },
  ],
  [
    'graph/signIns.machines',
    {
      open: (microsoft) => signIns({ microsoft, kinds: MACHINES }),
      record: machine,
      permission: 'AuditLog.Read.All',
      step: 'AuditLog.Read.All',
    },
  ],
  [
    'graph/directoryAudits',
    {
      open: (microsoft) => directoryAudits({ microsoft }),
      record: directoryAudit,
      permission: 'AuditLog.Read.All',
      step: 'AuditLog.Read.All',
    },
  ],
  [
    'graph/riskDetections',
    {
      open: (microsoft) => riskDetections({ microsoft }),
      record: riskDetection,
      permission: 'IdentityRiskEvent.Read.All',
      step: 'IdentityRiskEvent.Read.All',
    },
  ],
  [
    'graph/alerts',
    { open: (microsoft) => alerts({ microsoft }), record: alert, permission: 'SecurityAlert.Read.All', step: 'SecurityAlert.Read.All' },
  ],
  [
    'graph/messageTraces',
    {
      open: (microsoft) => messageTrace({ microsoft }),
      record: traceRow,
      permission: 'ExchangeMessageTrace.Read.All',
      step: 'New-MgServicePrincipal',
    },
  ],
];

const past = (feed: Feed, count: number): readonly Readonly<Record<string, unknown>>[] =>
  Array.from({ length: count }, (_, index) => feed.record(index, NOON - 60 * HOUR + Math.floor((index * 59 * HOUR) / count)));

describe.each(FEEDS)('%s', (id, feed) => {
  it('hands on everything that lies before it began, once and in the order of time, and then what comes', () =>
    inTenant({}, async ({ double, microsoft }) => {
      const records = past(feed, 1_500);
      for (const record of [...records].reverse()) double.handOut(record);
      const later = feed.record(90_001, NOON + 20 * MINUTE);
      double.clock.at(NOON + 25 * MINUTE, () => double.handOut(later));
      const source = feed.open(microsoft);
      const reading = await read(source, double, { hours: 2 });
      expect(missingFrom([...records, later], reading.records)).toEqual([]);
      expect([...countsOf(reading.records).values()].filter((count) => count > 1)).toEqual([]);
      expect(reading.records.map((record) => record['id'])).toEqual([...records, later].map((record) => record['id']));
      expect(source.id).toBe(id);
      expect(source.state()).toMatchObject({ fault: null, throttled: 0 });
      expect(reading.pages.at(-1)?.caughtUp).toBe(1);
    }));

  it('on a bad day loses nothing', () =>
    inTenant({ trouble: ROUGH, seed: 7 }, async ({ double, microsoft }) => {
      double.trouble.shares = { ...ROUGH, slow: 0 };
      const records = past(feed, 700);
      for (const record of records) double.handOut(record);
      const reading = await read(feed.open(microsoft), double, { hours: 3 });
      expect(missingFrom(records, reading.records)).toEqual([]);
    }));

  it('reads what shows up hours late', () =>
    inTenant({}, async ({ double, microsoft }) => {
      const late = feed.record(5, NOON + 10 * MINUTE);
      double.clock.at(NOON + 100 * MINUTE, () => double.handOut(late));
      const reading = await read(feed.open(microsoft), double, { hours: 4 });
      expect(missingFrom([late], reading.records)).toEqual([]);
    }));

  it('says which permission is missing and sees again when it is granted', () =>
    inTenant({}, async ({ double, microsoft }) => {
      const record = feed.record(1, NOON - HOUR);
      double.handOut(record);
      double.authority.setApp({ ...READER, graph: (READER.graph ?? []).filter((one) => one !== feed.permission) });
      const source = feed.open(microsoft);
      let told: unknown = null;
      double.clock.at(NOON + 20 * MINUTE, () => {
        told = source.state().fault;
        double.authority.setApp(READER);
      });
      const reading = await read(source, double, { hours: 3 });
      expect(told).toMatchObject({ code: 'PERMISSION_MISSING' });
      expect(JSON.stringify(told)).toContain(feed.step);
      expect(missingFrom([record], reading.records)).toEqual([]);
      expect(source.state().fault).toBeNull();
    }));
});

it.each(FEEDS)('%s goes on from any page without losing a record', (_, feed) =>
  inTenant({ limits: { reports: null, identityProtection: null } }, async ({ double, microsoft }) => {
    const records = past(feed, 2_500);
    for (const record of records) double.handOut(record);
    const whole = await read(feed.open(microsoft), double, { enough: ({ pages }) => pages.at(-1)?.caughtUp === 1, hours: 6 });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: whole.pages.length }), { minLength: 1, maxLength: 3 }), async (stops) => {
        const found: Readonly<Record<string, unknown>>[] = [];
        let cursor: string | null = null;
        for (const stop of stops) {
          const part = await read(feed.open(microsoft), double, { from: cursor, enough: ({ pages }) => pages.length >= stop, hours: 6 });
          found.push(...part.records);
          ({ cursor } = part);
        }
        const rest = await read(feed.open(microsoft), double, {
          from: cursor,
          enough: ({ pages }) => pages.at(-1)?.caughtUp === 1,
          hours: 6,
        });
        expect(missingFrom(records, [...found, ...rest.records])).toEqual([]);
      }),
      { numRuns: 4 },
    );
  }),
);

it('what was handed on is known for as long as the longest look back reaches, and no longer', async () => {
  const began = NOON / 1000;
  const strange = began + 3 * 3_600;
  let now = began;
  const stop = new AbortController();
  const clock: Clock = {
    now: () => now * 1000,
    sleep: (milliseconds) => {
      now += milliseconds / 1000;
      if (now > strange + 3_600) stop.abort();
      return Promise.resolve();
    },
  };
  let listed = 0;
  const listing: Listing = {
    // Of the one record, whenever its time is asked for; and against all rules in one poll hours later, to see that it was forgotten.
    async *pages(from, until) {
      if (!(from <= began && began <= until) && until !== strange) return;
      listed += 1;
      yield await Promise.resolve([{ id: 'one' }]);
    },
    at: () => NOON,
    name: (record) => String(record['id']),
    days: () => 1,
  };
  const rhythm = { pollSeconds: 60, overlapSeconds: 600, sweepSeconds: 7_200, sweepEverySeconds: 1_800, spanSeconds: 86_400 };
  const times: number[] = [];
  for await (const { records } of windowSource(listing, rhythm, new Standing('listing', {}, clock), clock).read(null, stop.signal))
    if (records.length > 0) times.push(now);
  expect(listed).toBeGreaterThan(12);
  expect(times).toEqual([began, strange]);
});
