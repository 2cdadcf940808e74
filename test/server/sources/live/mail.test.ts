import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { ROUGH } from '../../../../sandbox/microsoft/index.ts';
import { graphError } from '../../../../sandbox/microsoft/graph/words.ts';
import { ANN, BOB, DAY, HOUR, idOf, MINUTE, NOON, READER, SECOND } from '../../../sandbox/microsoft/kit.ts';
import { message } from '../../../sandbox/microsoft/records.ts';
import { countsOf, inTenant, missingFrom, read } from './kit.ts';
import { type Address, announcedAt, MemoryNotes, openAddress, openMail, richAt } from './mail-kit.ts';

jest.setTimeout(60_000);
type Row = Readonly<Record<string, unknown>>;
const ID = 'internetMessageId';
const OWNERS = [ANN, BOB, idOf('info')];
/** Messages spread over three mailboxes and both folders. */
const letters = (count: number, from: number, until: number, first = 0): readonly Row[] =>
  Array.from({ length: count }, (_, index) =>
    message(first + index, from + Math.floor((index * (until - from)) / count), {
      owner: OWNERS[index % 3] ?? ANN,
      isSent: index % 4 === 0,
    }),
  );
const live = ({ pages }: { pages: readonly { caughtUp: number }[] }): boolean => pages.at(-1)?.caughtUp === 1;

let address: Address;
beforeEach(async () => {
  address = await openAddress();
});
afterEach(() => address.close());

describe('mail that is polled', () => {
  it('comes from Inbox and Sent Items of everybody, shared mailboxes too: the past once, then what is new', () =>
    inTenant({}, async (tenant) => {
      const { double } = tenant;
      const past = letters(300, NOON - 47 * HOUR, NOON - MINUTE);
      for (const letter of past) double.handOut(letter);
      const later = letters(30, NOON + 10 * MINUTE, NOON + HOUR, 1_000);
      for (const letter of later) double.clock.at(Date.parse(String(letter['receivedDateTime'])), () => double.handOut(letter));
      const source = openMail(tenant);
      const reading = await read(source, double, { hours: 2 });
      expect(missingFrom([...past, ...later], reading.records, ID)).toEqual([]);
      expect(Math.max(...countsOf(reading.records, ID).values())).toBe(1);
      expect(reading.records[0]).toMatchObject({
        body: { content: expect.stringContaining('Text') },
        internetMessageHeaders: expect.any(Array),
      });
      expect(source.state().fault).toBeNull();
      expect(source.notifications).toBeNull();
    }));

  it('goes on from any page without losing a message', () =>
    inTenant({}, async (tenant) => {
      const { double } = tenant;
      const past = letters(240, NOON - 24 * HOUR, NOON - MINUTE);
      for (const letter of past) double.handOut(letter);
      const whole = await read(openMail(tenant), double, { enough: live });
      await fc.assert(
        fc.asyncProperty(fc.array(fc.integer({ min: 1, max: whole.pages.length }), { minLength: 1, maxLength: 3 }), async (stops) => {
          const found: Row[] = [];
          let cursor: string | null = null;
          for (const stop of stops) {
            const part = await read(openMail(tenant), double, { from: cursor, enough: ({ pages }) => pages.length >= stop, hours: 2 });
            found.push(...part.records);
            ({ cursor } = part);
          }
          found.push(...(await read(openMail(tenant), double, { from: cursor, hours: 0.4 })).records);
          expect(missingFrom(past, found, ID)).toEqual([]);
        }),
        { numRuns: 4 },
      );
    }));

  it('on a bad day loses nothing', () =>
    inTenant({ seed: 5, trouble: { ...ROUGH, slow: 0 } }, async (tenant) => {
      const { double } = tenant;
      const past = letters(100, NOON - 24 * HOUR, NOON - MINUTE);
      for (const letter of past) double.handOut(letter);
      const later = letters(100, NOON, NOON + 2 * HOUR, 1_000);
      for (const letter of later) double.clock.at(Date.parse(String(letter['receivedDateTime'])), () => double.handOut(letter));
      const reading = await read(openMail(tenant), double, { hours: 4 });
      expect(missingFrom([...past, ...later], reading.records, ID)).toEqual([]);
    }));

  it('is read again where Microsoft lost the thread', () =>
    inTenant({}, async (tenant) => {
      const { double } = tenant;
      double.clock.at(NOON + 30 * MINUTE, () => {
        double.deltas.forget();
        double.handOut(message(1, NOON + 30 * MINUTE));
      });
      const reading = await read(openMail(tenant), double, { hours: 1.5 });
      expect(missingFrom([message(1, 0)], reading.records, ID)).toEqual([]);
    }));

  it('brings what its attachments say', () =>
    inTenant({}, async (tenant) => {
      const file = {
        '@odata.type': '#microsoft.graph.fileAttachment',
        id: 'f',
        name: 'invoice.txt',
        contentType: 'text/plain',
        size: 5,
        isInline: false,
      };
      const letter = message(1, NOON - HOUR, {
        hasAttachments: true,
        attachments: [{ ...file, contentBytes: Buffer.from('IBAN!').toString('base64') }],
      });
      tenant.double.handOut(letter);
      const { records } = await read(openMail(tenant), tenant.double, { hours: 0.5 });
      expect(records[0]).toMatchObject({ attachedTexts: { texts: ['IBAN!'], truncated: false } });
    }));

  it('comes without its text where only Mail.ReadBasic.All was granted, which is said', () =>
    inTenant({}, async (tenant) => {
      const { double } = tenant;
      double.authority.setApp({ ...READER, graph: ['User.Read.All', 'Mail.ReadBasic.All'] });
      const past = letters(12, NOON - HOUR, NOON);
      for (const letter of past) double.handOut(letter);
      const source = openMail(tenant);
      const { records } = await read(source, double, { hours: 0.5 });
      expect(missingFrom(past, records, ID)).toEqual([]);
      expect(records.some((record) => 'body' in record)).toBe(false);
      expect(source.state().fault).toMatchObject({ code: 'PERMISSION_MISSING', message: expect.stringContaining('without its text') });
    }));

  it('of one mailbox that is kept from us hinders nobody else', () =>
    inTenant({}, async (tenant) => {
      const { double } = tenant;
      const denied = graphError(
        403,
        'ErrorAccessDenied',
        'Access to OData is disabled: [RAOP] : Blocked by tenant configured AppOnly AccessPolicy settings.',
      );
      double.failNext({ where: new RegExp(BOB, 'u'), times: 1_000, fate: { instead: denied } });
      const past = letters(12, NOON - HOUR, NOON);
      for (const letter of past) double.handOut(letter);
      const source = openMail(tenant);
      const { records } = await read(source, double, { hours: 0.5 });
      expect(records.length).toBe(8);
      expect(source.state().fault).toMatchObject({ message: expect.stringMatching(/1 of \d+ mailboxes may not be read/u) });
    }));
});

const MINUTES_20 = NOON + 20 * MINUTE;
const arriving = (count: number, from: number, more: Row = {}): readonly Row[] =>
  Array.from({ length: count }, (_, index) => message(500 + index, from + index * SECOND, more));

/** So many letters come in twenty minutes, and are announced. */
function announcing(tenant: Parameters<typeof openMail>[0], count: number, options: Parameters<typeof openMail>[1] = {}) {
  const { double } = tenant;
  const source = openMail(tenant, { announced: announcedAt(address), ...options });
  address.source = source;
  const later = arriving(count, MINUTES_20);
  for (const letter of later) double.clock.at(MINUTES_20, () => double.handOut(letter));
  return { source, later };
}

describe('mail that is announced', () => {
  it('is fetched within seconds, long before the next round, bursts of hundreds too', () =>
    inTenant({}, async (tenant) => {
      const { double } = tenant;
      const { source, later } = announcing(tenant, 220, { pollSeconds: 3_000 });
      let at = 0;
      const enough = ({ records }: { records: readonly Row[] }): boolean => {
        at = double.clock.now();
        return records.length >= later.length;
      };
      const reading = await read(source, double, { hours: 1, enough });
      expect(missingFrom(later, reading.records, ID)).toEqual([]);
      expect(at).toBeLessThan(MINUTES_20 + 2 * MINUTE);
      expect(double.subscriptions.all()).toHaveLength(10);
      expect(address.counts).toEqual({ accepted: 220, refused: 0 });
    }));

  it('and whose notice was lost is found by the next round', () =>
    inTenant({ trouble: { lostNotifications: 1 } }, async (tenant) => {
      const { double } = tenant;
      const { source, later } = announcing(tenant, 10);
      const reading = await read(source, double, { hours: 1 });
      expect(missingFrom(later, reading.records, ID)).toEqual([]);
      expect(address.counts).toEqual({ accepted: 0, refused: 0 });
    }));

  it('twice is handed on once', () =>
    inTenant({ trouble: { repeatedNotifications: 1 } }, async (tenant) => {
      const { double } = tenant;
      const { source } = announcing(tenant, 10);
      const reading = await read(source, double, { hours: 1 });
      expect(address.counts.accepted).toBe(20);
      expect(reading.records).toHaveLength(10);
    }));

  it('is believed only with the secret of a known subscription of our tenant', () =>
    inTenant({}, async (tenant) => {
      const { double } = tenant;
      const source = openMail(tenant, { announced: announcedAt(address) });
      address.source = source;
      double.clock.at(MINUTES_20, () => {
        const id = double.subscriptions.all()[0]?.id ?? '';
        double.subscriptions.forge(id, { clientState: 'guessed' }, 100);
        double.subscriptions.forge(id, { tenantId: '00000000-0000-4000-8000-000000000009' });
        double.subscriptions.forge(id, { subscriptionId: '00000000-0000-4000-8000-000000000009' });
        double.subscriptions.forge(id, { resourceData: { id: '../../me' } });
      });
      const reading = await read(source, double, { hours: 1 });
      expect(reading.records).toEqual([]);
      expect(address.counts).toEqual({ accepted: 0, refused: 103 });
    }));

  it.each(['missed', 'subscriptionRemoved'] as const)('after a lifecycle event "%s" is read again at once', (event) =>
    inTenant({ trouble: { lostNotifications: 1 } }, async (tenant) => {
      const { double } = tenant;
      const { source, later } = announcing(tenant, 5, { pollSeconds: 3_000 });
      const before: string[] = [];
      double.clock.at(MINUTES_20 + MINUTE, () => {
        for (const { id } of double.subscriptions.all()) {
          before.push(id);
          double.subscriptions.lifecycle(id, event);
        }
      });
      let at = 0;
      const enough = ({ records }: { records: readonly Row[] }): boolean => {
        if (records.length >= later.length && at === 0) at = double.clock.now();
        return double.clock.now() > NOON + 2 * HOUR;
      };
      const reading = await read(source, double, { hours: 3, enough });
      expect(missingFrom(later, reading.records, ID)).toEqual([]);
      expect(at).toBeLessThan(MINUTES_20 + 4 * MINUTE);
      const after = double.subscriptions.all().map(({ id }) => id);
      expect(after).toHaveLength(10);
      if (event === 'subscriptionRemoved') expect(after.some((id) => before.includes(id))).toBe(false);
    }),
  );

  it('is renewed when Microsoft wants to know whether we still may', () =>
    inTenant({}, async (tenant) => {
      const { double } = tenant;
      const source = openMail(tenant, { announced: announcedAt(address) });
      address.source = source;
      double.clock.at(MINUTES_20, () => {
        for (const { id } of double.subscriptions.all()) double.subscriptions.lifecycle(id, 'reauthorizationRequired');
      });
      await read(source, double, { hours: 1 });
      expect(double.subscriptions.all().map(({ doubtedAt }) => doubtedAt)).toEqual(Array.from({ length: 10 }, () => null));
    }));

  it('stays announced beyond the life of a subscription', () =>
    inTenant({}, async (tenant) => {
      const { double } = tenant;
      const source = openMail(tenant, { announced: announcedAt(address), pollSeconds: 6 * 3_600 });
      address.source = source;
      const later = message(1, NOON + 15 * DAY);
      double.clock.at(NOON + 15 * DAY, () => double.handOut(later));
      const reading = await read(source, double, { hours: 24 * 16 });
      expect(missingFrom([later], reading.records, ID)).toEqual([]);
      expect(address.counts).toEqual({ accepted: 1, refused: 0 });
    }));

  it('keeps its subscriptions over a restart', () =>
    inTenant({}, async (tenant) => {
      const { double } = tenant;
      const notes = new MemoryNotes();
      const first = await read(openMail(tenant, { announced: announcedAt(address), notes }), double, { hours: 0.5 });
      const before = double.subscriptions.all().map(({ id }) => id);
      const source = openMail(tenant, { announced: announcedAt(address), notes });
      address.source = source;
      double.clock.at(double.clock.now() + 5 * MINUTE, () => double.handOut(message(1, double.clock.now())));
      const second = await read(source, double, { from: first.cursor, hours: 0.5 });
      expect(double.subscriptions.all().map(({ id }) => id)).toEqual(before);
      expect(address.counts).toEqual({ accepted: 1, refused: 0 });
      expect(second.records).toHaveLength(1);
    }));

  it('with encrypted content is opened, and only when Microsoft signed it', () =>
    inTenant({}, async (tenant) => {
      const { double } = tenant;
      const announced = await richAt(address, double);
      const source = openMail(tenant, { announced, pollSeconds: 3_000 });
      address.source = source;
      const later = arriving(5, MINUTES_20);
      for (const letter of later) double.clock.at(MINUTES_20, () => double.handOut(letter));
      double.clock.at(MINUTES_20 + 5 * MINUTE, () => double.subscriptions.forge(double.subscriptions.all()[0]?.id ?? '', {}));
      const reading = await read(source, double, { hours: 0.6 });
      expect(missingFrom(later, reading.records, ID)).toEqual([]);
      expect(reading.records[0]).toMatchObject({ body: { content: expect.stringContaining('Text') } });
      expect(address.counts).toEqual({ accepted: 5, refused: 1 });
    }));

  it('is polled where Microsoft cannot reach us, which is said', () =>
    inTenant({}, async (tenant) => {
      const { double } = tenant;
      const urls = { notificationUrl: 'http://127.0.0.1:9/api/notifications', lifecycleUrl: 'http://127.0.0.1:9/api/lifecycle' };
      const source = openMail(tenant, { announced: urls });
      const later = arriving(5, MINUTES_20);
      for (const letter of later) double.clock.at(MINUTES_20, () => double.handOut(letter));
      const reading = await read(source, double, { hours: 1 });
      expect(missingFrom(later, reading.records, ID)).toEqual([]);
      expect(source.state().fault).toMatchObject({ code: 'NOTIFICATIONS_OFF', nextStep: expect.stringContaining('http://127.0.0.1:9') });
    }));
});
