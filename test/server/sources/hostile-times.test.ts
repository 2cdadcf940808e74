import { describe, expect, it } from '@jest/globals';
import { Clock } from '../../../server/core/clock.ts';
import { believableSpan, latestBelievable } from '../../../server/sources/survey.ts';
import { audit, lines, readFiles, type Loose } from './kit.ts';

const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;
const START = Date.UTC(2026, 9, 1);
/** One a quarter of an hour, about three weeks. */
const HONEST = Array.from({ length: 2_000 }, (_, index) => START + index * 15 * MINUTE);
const END = HONEST.at(-1) ?? 0;

const sent = (at: number, id: string): Loose =>
  audit.mailbox('Send', { Id: id, CreationTime: new Date(at).toISOString().slice(0, 19), Item: { Subject: id } });

describe('times that lie', () => {
  it.each<[string, number[], number, number]>([
    ['none', [], START, END],
    ['a few in the far future', [Date.UTC(2199, 0, 1), Date.UTC(2199, 0, 2)], START, END],
    ['a few in the far past', [Date.UTC(1995, 0, 1), Date.UTC(1995, 0, 2)], START, END],
    ['some on both sides, each elsewhere', [Date.UTC(1991, 0, 1), Date.UTC(2001, 0, 1), Date.UTC(2100, 0, 1)], START, END],
    ['a little later', [END + 3 * DAY], START, END + 3 * DAY],
  ])('do not stretch the span: %s', (_what, more, from, until) => {
    expect(believableSpan(Float64Array.from([...HONEST, ...more]).sort())).toEqual({ from, until });
  });

  it('are taken as they are while there are too few to tell', () => {
    const two = Float64Array.of(START, START + 400 * DAY);
    expect(believableSpan(two)).toEqual({ from: START, until: START + 400 * DAY });
    expect(latestBelievable(two)).toBe(Number.POSITIVE_INFINITY);
    expect(believableSpan(new Float64Array())).toBeNull();
  });

  it('do not move the clock beyond the last that is believable, however many agree', () => {
    const clock = new Clock(latestBelievable(Float64Array.from(HONEST)));
    clock.observe(END);
    for (let number = 0; number < 5; number++) expect(clock.observe(END + 400 * DAY + number)).toBe(false);
    expect(clock.now).toBe(END);
  });

  it('do not hold back the feed that one of them stands in', async () => {
    const one = HONEST.map((at, index) => sent(at, `one-${String(index).padStart(4, '0')}`));
    const other = HONEST.map((at, index) => sent(at + MINUTE, `other-${String(index).padStart(4, '0')}`));
    one.splice(700, 0, sent(Date.UTC(2199, 0, 1), 'liar'));
    const { events } = await readFiles({ 'one.jsonl': lines(...one), 'other.jsonl': lines(...other) });
    const honest = events.filter(({ id }) => id !== 'liar').map(({ at }) => at);
    const late = honest.filter((at, index) => at < (honest[index - 1] ?? 0) - DAY);
    expect(late).toEqual([]);
  });
});
