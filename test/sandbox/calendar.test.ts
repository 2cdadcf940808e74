import { describe, expect, it } from '@jest/globals';
import {
  auditTime,
  closingLoad,
  DAY,
  dayOf,
  HOUR,
  isHoliday,
  iso,
  localHour,
  localInstant,
  MINUTE,
  offsetOn,
  weekday,
  ZONES,
} from '../../sandbox/calendar.ts';

const day = (text: string): number => dayOf(Date.parse(text));

describe('the calendar', () => {
  it.each([
    ['Berlin is two hours ahead in summer', ZONES.berlin, '2026-10-24', 120],
    ['Berlin is one hour ahead from the last Sunday of October', ZONES.berlin, '2026-10-25', 60],
    ['Chicago is five hours behind until the first Sunday of November', ZONES.chicago, '2026-10-31', -300],
    ['Chicago is six hours behind from then', ZONES.chicago, '2026-11-01', -360],
    ['Bengaluru never moves its clocks', ZONES.kolkata, '2026-07-01', 330],
  ])('%s', (_, zone, date, minutes) => {
    expect(offsetOn(zone, day(date))).toBe(minutes * MINUTE);
  });

  it('turns the clock on the wall into an instant and back', () => {
    const at = localInstant(ZONES.chicago, day('2026-09-08'), 9.5);
    expect(iso(at)).toBe('2026-09-08T14:30:00Z');
    expect(localHour(ZONES.chicago, at)).toBeCloseTo(9.5);
  });

  it.each([
    ['US', '2026-09-07', true],
    ['US', '2026-11-26', true],
    ['DE', '2026-10-03', true],
    ['DE', '2026-11-26', false],
    ['FR', '2026-11-11', true],
  ])('knows whether %s works on %s', (country, date, holiday) => {
    expect(isHoliday(country, day(date))).toBe(holiday);
  });

  it('makes the end of a quarter the busiest time', () => {
    expect(closingLoad(day('2026-09-30'))).toBeGreaterThan(closingLoad(day('2026-10-30')));
    expect(closingLoad(day('2026-10-02'))).toBeGreaterThan(closingLoad(day('2026-11-02')));
    expect(closingLoad(day('2026-10-15'))).toBe(1);
  });

  it('writes times as the records have them', () => {
    const at = Date.parse('2026-11-24T09:58:30.700Z');
    expect(iso(at)).toBe('2026-11-24T09:58:30Z');
    expect(auditTime(at)).toBe('2026-11-24T09:58:30');
    expect(iso(at + 3 * DAY + 14 * HOUR + 2 * MINUTE)).toBe('2026-11-28T00:00:30Z');
    expect(weekday(dayOf(at))).toBe(2);
  });
});
