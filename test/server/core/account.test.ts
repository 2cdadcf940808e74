import { describe, expect, it } from '@jest/globals';
import { Story } from '../../../server/core/account.ts';
import { Tail } from '../../../server/core/budget.ts';
import { DAY } from '../../../server/core/rate.ts';

/** How many stories a tail holds after days of `[day, bits, odd]`. */
function stories(...days: readonly (readonly [number, number, boolean])[]): number {
  const tail = new Tail('unfamiliar');
  const story = new Story();
  for (const [day, bits, isOdd] of days) {
    story.raise(bits, day * DAY, isOdd);
    story.close(tail, (day + 1) * DAY);
  }
  return tail.bins.reduce((sum, count) => sum + count, 0);
}

describe('a story', () => {
  it('counts once however many days it goes on', () => {
    expect(stories(...Array.from({ length: 30 }, (_, day) => [day, 10 + (day % 3), true] as const))).toBe(1);
  });

  it('counts anew when nothing odd came for longer than an incident lives', () => {
    expect(stories([0, 10, true], [8, 10, true])).toBe(2);
    expect(stories([0, 10, true], [6, 10, true])).toBe(1);
  });

  it('is over for an absent person too, whose next day comes weeks later', () => {
    const tail = new Tail('unfamiliar');
    const story = new Story();
    story.raise(10, 0, true);
    story.close(tail, 21 * DAY);
    story.raise(10, 21 * DAY, true);
    story.close(tail, 22 * DAY);
    expect(tail.bins.reduce((sum, count) => sum + count, 0)).toBe(2);
  });
});
