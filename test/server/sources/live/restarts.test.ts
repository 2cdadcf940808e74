/** The claim of every live source: however often it is stopped, and wherever, what the tenant hands out arrives. */
import { expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { ROUGH } from '../../../../sandbox/microsoft/index.ts';
import type { LiveSource } from '../../../../server/core/ports.ts';
import { openLive } from '../../../../server/sources/live/index.ts';
import { ANN, BOB, HOUR, MINUTE, NOON } from '../../../sandbox/microsoft/kit.ts';
import { alert, auditRecord, directoryAudit, message, riskDetection, signIn, traceRow } from '../../../sandbox/microsoft/records.ts';
import { inTenant, missingFrom, read } from './kit.ts';
import { MemoryNotes } from './mail-kit.ts';

jest.setTimeout(120_000);
type Row = Readonly<Record<string, unknown>>;
const RECORDS: readonly (readonly [id: string, record: (number: number, at: number) => Row, field: string])[] = [
  ['management/Audit.Exchange', auditRecord, 'Id'],
  ['graph/signIns', signIn, 'id'],
  ['graph/directoryAudits', directoryAudit, 'id'],
  ['graph/riskDetections', riskDetection, 'id'],
  ['graph/alerts', alert, 'id'],
  ['graph/messageTraces', traceRow, 'id'],
  [
    'graph/mail',
    (number, at): Row => message(number, at, { owner: number % 2 === 0 ? ANN : BOB, isSent: number % 3 === 0 }),
    'internetMessageId',
  ],
];
/** Pages taken before the source is stopped, and minutes until it starts again. */
const stops = fc.array(fc.tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 0, max: 90 })), { minLength: 1, maxLength: 5 });

it.each(RECORDS)('%s', (id, record, field) =>
  fc.assert(
    fc.asyncProperty(stops, fc.integer({ min: 1, max: 1_000 }), (plan, seed) =>
      inTenant({ seed, trouble: { ...ROUGH, slow: 0 }, management: { subscribed: ['Audit.Exchange'] } }, async ({ double, microsoft }) => {
        const records = Array.from({ length: 120 }, (_, index) => record(index, NOON - HOUR + index * 4 * MINUTE));
        for (const [index, one] of records.entries())
          double.clock.at(NOON - HOUR + index * 4 * MINUTE + 3 * MINUTE, () => double.handOut(one));
        const mail = {
          notes: new MemoryNotes(),
          readAttached: () => Promise.resolve({ texts: [], truncated: false }),
          historyDays: 1,
          pollSeconds: 600,
        };
        const open = (): LiveSource => {
          const source = openLive({ microsoft, mail }).sources.find((one) => one.id === id);
          if (source === undefined) throw new Error(`no source ${id}`);
          return source;
        };
        const found: Row[] = [];
        let cursor: string | null = null;
        for (const [pages, pause] of plan) {
          const part = await read(open(), double, { from: cursor, enough: (reading) => reading.pages.length >= pages, hours: 3 });
          found.push(...part.records);
          ({ cursor } = part);
          await double.advance(double.clock.now() + pause * MINUTE);
        }
        await double.advance(Math.max(double.clock.now(), NOON + 8 * HOUR));
        found.push(...(await read(open(), double, { from: cursor, hours: 3 })).records);
        expect(missingFrom(records, found, field)).toEqual([]);
      }),
    ),
    { numRuns: 3 },
  ),
);
