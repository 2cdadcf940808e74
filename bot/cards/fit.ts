/** Cards that Teams takes: it refuses whole messages over about 100 KB; ours stay far below. */
import type { Card } from './element.ts';

/** Most bytes of one card. */
export const MOST_BYTES = 28_000;

export function bytesOf(card: Card): number {
  return new TextEncoder().encode(JSON.stringify(card)).length;
}

/**
 * The fullest card that fits. `draw` is asked with ever fewer lines a section; it says on the card how many it left out.
 */
export function fitting(draw: (lines: number) => Card, most = MOST_BYTES): Card {
  for (const lines of [12, 8, 5, 3, 2, 1]) {
    const drawn = draw(lines);
    if (bytesOf(drawn) <= most) return drawn;
  }
  return draw(0);
}
