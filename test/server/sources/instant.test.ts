import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { instant } from '../../../server/sources/instant.ts';

const at = (iso: string): number => Date.parse(iso);

describe('an instant', () => {
  it.each([
    ['without a zone is UTC', '2026-11-24T09:58:30', '2026-11-24T09:58:30Z'],
    ['with Z', '2026-11-24T09:58:30Z', '2026-11-24T09:58:30Z'],
    ['with seven digits', '2026-11-24T09:58:41.1234567Z', '2026-11-24T09:58:41.123Z'],
    ['with seven digits and an offset', '2026-11-24T09:58:30.2233445+00:00', '2026-11-24T09:58:30.223Z'],
    ['ahead of UTC', '2026-11-24T10:58:30+01:00', '2026-11-24T09:58:30Z'],
    ['behind UTC', '2026-11-24T04:58:30-0500', '2026-11-24T09:58:30Z'],
    ['with a space', '2026-11-24 09:58:30', '2026-11-24T09:58:30Z'],
    ['of an Event Hubs envelope', '11/14/2025 1:48:53 AM', '2025-11-14T01:48:53Z'],
    ['at noon', '11/14/2025 12:00:00 PM', '2025-11-14T12:00:00Z'],
    ['at midnight', '11/14/2025 12:00:00 AM', '2025-11-14T00:00:00Z'],
    ['of Sentinel', '4/28/2021, 3:05:26.345 PM', '2021-04-28T15:05:26.345Z'],
    ['that can only be day first', '28/04/2021 15:05:26', '2021-04-28T15:05:26Z'],
    ['with full stops', '28.04.2021 15:05', '2021-04-28T15:05:00Z'],
    ['of the old trace service', '/Date(1658751973240)/', '2022-07-25T12:26:13.240Z'],
    ['of a mail', 'Mon, 23 Nov 2026 09:58:30 +0100', '2026-11-23T08:58:30Z'],
  ])('%s: %s', (_what, written, expected) => {
    expect(instant(written)).toBe(at(expected));
  });

  it.each([
    '',
    'soon',
    '2026-13-01T00:00:00',
    '2026-02-30T00:00:00',
    '2026-11-24T25:00:00',
    '0001-01-01T00:00:00',
    '13/13/2025 1:00 AM',
    'Nov 24 2026',
  ])('is not %j', (written) => {
    expect(instant(written)).toBeNull();
  });

  it('follows the order of day and month that the file told', () => {
    expect(instant('03/04/2026 10:00', 'day-first')).toBe(at('2026-04-03T10:00:00Z'));
    expect(instant('03/04/2026 10:00', 'month-first')).toBe(at('2026-03-04T10:00:00Z'));
  });

  it('survives being written and read', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1991-01-01'), max: new Date('2199-01-01'), noInvalidDate: true }), (date) => {
        expect(instant(date.toISOString())).toBe(date.getTime());
      }),
    );
  });

  it('never throws and is never out of range', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.double(), fc.stringMatching(/^[\d/:. TAPMZ+-]{0,40}$/)), (written) => {
        const read = instant(written);
        return read === null || (Number.isInteger(read) && read > 0);
      }),
    );
  });
});
