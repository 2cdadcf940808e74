/** What the messages of a stream hold, whatever was put into them. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { recordsOf } from '../../../server/stream/payload.ts';

const bytes = (text: string): Buffer => Buffer.from(text, 'utf8');

describe('a message of the stream', () => {
  it.each([
    ['an envelope gives its records one by one', '{"records":[{"a":1},{"b":2}]}', [{ a: 1 }, { b: 2 }]],
    ['a bare list does too', '[{"a":1},{"b":2}]', [{ a: 1 }, { b: 2 }]],
    ['a single record is itself', '{"category":"AuditLogs"}', [{ category: 'AuditLogs' }]],
    ['a byte order mark is no part of it', '\uFEFF[{"a":1}]', [{ a: 1 }]],
    ['an empty envelope gives nothing', '{"records":[]}', []],
    ['records that are no list are handed on as they are', '{"records":7}', [{ records: 7 }]],
    ['a mere number is handed on, for its reader to reject', '7', [7]],
    ['what is no JSON becomes one record that no reader knows', '{"records":[', [{ raw: '{"records":[' }]],
  ])('%s', (_, text, records) => {
    expect(recordsOf(bytes(text))).toEqual(records);
  });

  it('without a value becomes one unreadable record', () => {
    expect(recordsOf(null)).toEqual([{ raw: '' }]);
  });

  it('shows at most 2,000 characters when it cannot be read', () => {
    expect(recordsOf(bytes(`{${'é'.repeat(50_000)}`))).toEqual([{ raw: `{${'é'.repeat(1999)}` }]);
  });

  it('never throws, whatever its bytes are', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (value) => Array.isArray(recordsOf(value))));
  });

  it('reads back what an envelope, a list or a lone object was written from', () => {
    const record = fc.dictionary(
      fc.string().filter((name) => name !== '__proto__' && name !== 'records'),
      fc.jsonValue({ depthSize: 'small' }),
    );
    fc.assert(
      fc.property(fc.array(record), (records) => {
        const plain = JSON.parse(JSON.stringify(records)) as unknown[];
        expect(recordsOf(bytes(JSON.stringify({ records })))).toEqual(plain);
        expect(recordsOf(bytes(JSON.stringify(records)))).toEqual(plain);
        if (records[0] !== undefined) expect(recordsOf(bytes(JSON.stringify(records[0])))).toEqual([plain[0]]);
      }),
    );
  });

  it('survives a nesting beyond all reason', () => {
    expect(() => recordsOf(bytes('['.repeat(200_000)))).not.toThrow();
  });
});
