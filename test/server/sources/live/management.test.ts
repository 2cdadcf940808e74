import { describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import type { Microsoft as Double, MicrosoftOptions } from '../../../../sandbox/microsoft/index.ts';
import { failing, ROUGH } from '../../../../sandbox/microsoft/index.ts';
import { management, type ManagementOptions } from '../../../../server/sources/live/management.ts';
import { DAY, HOUR, MINUTE, NOON, PUBLISHER, READER } from '../../../sandbox/microsoft/kit.ts';
import { auditRecord } from '../../../sandbox/microsoft/records.ts';
import { countsOf, inTenant, missingFrom, read, type Tenant } from './kit.ts';

jest.setTimeout(60_000);
type Row = Readonly<Record<string, unknown>>;
const TYPE = 'Audit.Exchange';
const source = ({ microsoft }: Tenant, more: Partial<ManagementOptions> = {}): ReturnType<typeof management> =>
  management({ microsoft, contentType: TYPE, publisher: PUBLISHER, ...more });
const started: Partial<MicrosoftOptions> = { management: { subscribed: [TYPE] } };

/** Hands out so many records evenly over a span, and lets the tenant's time pass until its end. */
async function play(double: Double, count: number, from: number, until: number): Promise<readonly Row[]> {
  const records = Array.from({ length: count }, (_, index) => auditRecord(index, from + Math.floor((index * (until - from)) / count)));
  for (const [index, record] of records.entries())
    double.clock.at(from + Math.floor((index * (until - from)) / count) + MINUTE, () => double.handOut(record));
  await double.advance(until);
  return records;
}

describe('a subscription', () => {
  it('is started when there is none, and what comes from then on is read', () =>
    inTenant({}, async (tenant) => {
      const { double } = tenant;
      const record = auditRecord(1, NOON + HOUR);
      double.clock.at(NOON + HOUR, () => double.handOut(record));
      const reading = await read(source(tenant), double, { hours: 2 });
      expect(missingFrom([record], reading.records, 'Id')).toEqual([]);
      const starts = double.requests.filter(({ path }) => path.endsWith('/subscriptions/start'));
      expect(starts).toHaveLength(1);
    }));

  it('that runs already is left alone', () =>
    inTenant(started, async (tenant) => {
      await read(source(tenant), tenant.double, { hours: 1 });
      expect(tenant.double.requests.some(({ path }) => path.endsWith('/subscriptions/start'))).toBe(false);
    }));

  it('that vanishes is started again, but not every minute', () =>
    inTenant(started, async (tenant) => {
      const { double } = tenant;
      double.clock.at(NOON + 10 * MINUTE, () => double.management.stop(TYPE));
      const record = auditRecord(1, NOON + HOUR);
      double.clock.at(NOON + HOUR, () => double.handOut(record));
      const reading = await read(source(tenant), double, { hours: 2 });
      expect(missingFrom([record], reading.records, 'Id')).toEqual([]);
      expect(double.requests.filter(({ path }) => path.endsWith('/subscriptions/start'))).toHaveLength(1);
    }));

  it('that an administrator switched off is not switched on behind his back: it is said', () =>
    inTenant(started, async (tenant) => {
      const { double } = tenant;
      double.clock.at(NOON + 10 * MINUTE, () => double.management.disable(TYPE));
      const feed = source(tenant);
      await read(feed, double, { hours: 1 });
      expect(feed.state().fault?.nextStep).toContain('subscriptions/start');
      expect(double.requests.some(({ path }) => path.endsWith('/subscriptions/start'))).toBe(false);
    }));
});

describe('what stands in the way is said in words with the fix', () => {
  it('auditing switched off', () =>
    inTenant({}, async (tenant) => {
      tenant.double.management.auditing = false;
      const feed = source(tenant);
      await read(feed, tenant.double, { hours: 1 });
      expect(feed.state().fault).toMatchObject({ code: 'AUDIT_OFF', nextStep: expect.stringContaining('Purview') });
    }));

  it('permission missing', () =>
    inTenant({}, async (tenant) => {
      tenant.double.authority.setApp({ ...READER, management: [] });
      const feed = source(tenant);
      await read(feed, tenant.double, { hours: 1 });
      expect(feed.state().fault).toMatchObject({ code: 'PERMISSION_MISSING', nextStep: expect.stringContaining('ActivityFeed.Read') });
    }));
});

it('hands on seven days of past, page by page, each parcel with when it became available', () =>
  inTenant(
    {
      ...started,
      start: NOON - 6 * DAY,
      management: { subscribed: [TYPE], pageSize: 10, cutting: { blobMs: 30 * MINUTE, mostRecords: 100 } },
    },
    async (tenant) => {
      const { double } = tenant;
      const records = await play(double, 3_000, NOON - 6 * DAY, NOON);
      const feed = source(tenant, { spanSeconds: 86_400 });
      const reading = await read(feed, double, { hours: 1 });
      expect(missingFrom(records, reading.records, 'Id')).toEqual([]);
      expect(Math.max(...countsOf(reading.records, 'Id').values())).toBe(1);
      const shown = reading.pages.map(({ caughtUp }) => caughtUp);
      expect(shown).toEqual([...shown].sort((one, other) => one - other));
      expect(shown.at(-1)).toBe(1);
      const full = reading.pages.filter((page) => page.records.length > 0);
      for (const page of full) {
        const newest = Math.max(...page.records.map((record) => Date.parse(`${String((record as Row)['CreationTime'])}Z`)));
        expect(page.availableAt).toBeGreaterThan(newest);
        expect(page.availableAt ?? 0).toBeLessThan(newest + 31 * MINUTE);
      }
      expect(double.requests.some(({ query }) => query.includes('nextPage'))).toBe(true);
      expect(double.requests.filter(({ endpoint }) => endpoint === 'management').every(({ query }) => query.includes(PUBLISHER))).toBe(
        true,
      );
    },
  ));

it('goes on from any page without losing a record', () =>
  inTenant(
    { start: NOON - 2 * DAY, management: { subscribed: [TYPE], cutting: { blobMs: 30 * MINUTE, mostRecords: 20 } } },
    async (tenant) => {
      const { double } = tenant;
      const records = await play(double, 600, NOON - 2 * DAY, NOON);
      const enough = ({ pages }: { pages: readonly { caughtUp: number }[] }): boolean => pages.at(-1)?.caughtUp === 1;
      const whole = await read(source(tenant), double, { enough });
      await fc.assert(
        fc.asyncProperty(fc.array(fc.integer({ min: 1, max: whole.pages.length }), { minLength: 1, maxLength: 3 }), async (stops) => {
          const found: Row[] = [];
          let cursor: string | null = null;
          for (const stop of stops) {
            const part = await read(source(tenant), double, { from: cursor, enough: ({ pages }) => pages.length >= stop });
            found.push(...part.records);
            ({ cursor } = part);
          }
          found.push(...(await read(source(tenant), double, { from: cursor, hours: 0.5 })).records);
          expect(missingFrom(records, found, 'Id')).toEqual([]);
        }),
        { numRuns: 5 },
      );
    },
  ));

it('on a bad day loses nothing: repeated parcels, mixed order, throttling under either status, cut connections', () =>
  inTenant({ ...started, seed: 3, trouble: { ...ROUGH, slow: 0 } }, async (tenant) => {
    const { double } = tenant;
    const records = Array.from({ length: 900 }, (_, index) => auditRecord(index, NOON + index * 10_000));
    for (const record of records) double.clock.at(Date.parse(`${String(record['CreationTime'])}Z`) + MINUTE, () => double.handOut(record));
    const reading = await read(source(tenant), double, { hours: 5 });
    expect(missingFrom(records, reading.records, 'Id')).toEqual([]);
    expect(reading.records.some((record) => record['RecordType'] === 99_999)).toBe(true);
  }));

it('a listing that fails for hours is read again later, while newer parcels come', () =>
  inTenant({ ...started, start: NOON - DAY }, async (tenant) => {
    const { double } = tenant;
    const records = await play(double, 100, NOON - DAY, NOON);
    const bad = failing('management', 503);
    double.failNext({ where: /subscriptions\/content/u, times: 24, fate: { instead: bad } });
    const late = auditRecord(9_001, NOON + 30 * MINUTE);
    double.clock.at(NOON + 31 * MINUTE, () => double.handOut(late));
    const reading = await read(source(tenant), double, { hours: 4 });
    expect(missingFrom([...records, late], reading.records, 'Id')).toEqual([]);
  }));

it('a parcel that cannot be had is owed, also over a restart, and had later', () =>
  inTenant({ ...started, start: NOON - HOUR }, async (tenant) => {
    const { double } = tenant;
    const records = await play(double, 60, NOON - HOUR, NOON);
    double.failNext({ where: /\/audit\//u, times: 18, fate: { instead: failing('management', 503) } });
    const first = await read(source(tenant), double, { enough: ({ pages }) => pages.at(-1)?.caughtUp === 1 });
    const second = await read(source(tenant), double, { from: first.cursor, hours: 1 });
    expect(missingFrom(records, [...first.records, ...second.records], 'Id')).toEqual([]);
  }));

it('a parcel that expired between listing and fetching is told as lost and stops nothing', () =>
  inTenant({ ...started, start: NOON - HOUR }, async (tenant) => {
    const { double } = tenant;
    const records = await play(double, 60, NOON - HOUR, NOON);
    const expired = { status: 400, body: { error: { code: 'AF20051', message: 'Content requested with the key has already expired.' } } };
    double.failNext({ where: /\/audit\//u, fate: { instead: expired } });
    const feed = source(tenant);
    const reading = await read(feed, double, { hours: 0.5 });
    expect(missingFrom(records, reading.records, 'Id').length).toBeGreaterThan(0);
    expect(missingFrom(records, reading.records, 'Id').length).toBeLessThan(60);
    expect(feed.state().fault).toMatchObject({ code: 'HISTORY_LOST' });
  }));

it('a parcel that shows up in a listing hours late is found by the hourly look back', () =>
  inTenant(started, async (tenant) => {
    const { double } = tenant;
    const record = auditRecord(1, NOON + 10 * MINUTE);
    double.clock.at(NOON + 10 * MINUTE, () => double.handOut(record));
    double.management.hide(TYPE, NOON + 10 * MINUTE, NOON + 12 * MINUTE, NOON + 2 * HOUR);
    const reading = await read(source(tenant), double, { hours: 5 });
    expect(missingFrom([record], reading.records, 'Id')).toEqual([]);
    expect(Math.max(...countsOf(reading.records, 'Id').values())).toBe(1);
  }));

it('more than a week of standing still is told as lost; the rest is read', () =>
  inTenant(started, async (tenant) => {
    const { double } = tenant;
    const first = await read(source(tenant), double, { enough: ({ pages }) => pages.at(-1)?.caughtUp === 1 });
    const records = await play(double, 200, NOON + 8 * DAY, NOON + 9 * DAY);
    const feed = source(tenant);
    const reading = await read(feed, double, { from: first.cursor, hours: 0.2 });
    expect(missingFrom(records, reading.records, 'Id')).toEqual([]);
    expect(feed.state().fault).toMatchObject({
      code: 'HISTORY_LOST',
      message: expect.stringMatching(/\d+ hours were not read within seven days/u),
    });
  }));
