import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Delivery } from '../../sandbox/deliver.ts';
import { Random } from '../../sandbox/random.ts';
import { inFolder } from './kit.ts';

const MB = 1024 * 1024;

/** Hands in records of ten hours in no order, releasing as the hours pass or only at the end; gives back what was written. */
const deliver = (budget: number, records: number, hourly = false): Promise<{ lines: string[]; peak: number }> =>
  inFolder((out) => {
    const delivery = new Delivery({ out, crateMs: 600_000, budget });
    const random = new Random('deliver');
    for (let hour = 0; hour < 10; hour++) {
      for (let n = 0; n < records / 10; n++) {
        const at = hour * 3_600_000 + random.below(3_600_000) + (random.chance(0.1) ? random.below(20_000_000) : 0);
        delivery.add(at, `${at} ${'é'.repeat(random.below(900))}`);
      }
      if (hourly) delivery.release((hour + 1) * 3_600_000);
    }
    delivery.close();
    expect(readdirSync(out)).toEqual(['events.jsonl']);
    return Promise.resolve({ lines: readFileSync(join(out, 'events.jsonl'), 'utf8').trimEnd().split('\n'), peak: delivery.peak });
  });

describe('delivery', () => {
  it('writes records in the order in which they arrive', async () => {
    const { lines } = await deliver(500 * MB, 20_000, true);
    const times = lines.map((line) => Number(line.split(' ')[0]));
    expect(times).toHaveLength(20_000);
    expect(times).toEqual([...times].sort((a, b) => a - b));
  });

  it('writes the same when memory is short, and keeps to the memory it has', async () => {
    const roomy = await deliver(500 * MB, 30_000);
    const tight = await deliver(16 * MB, 30_000);
    expect(tight.lines.join('\n') === roomy.lines.join('\n')).toBe(true);
    expect(tight.peak).toBeLessThanOrEqual(17 * MB);
    expect(roomy.peak).toBeGreaterThan(24 * MB);
  });

  it('hands over at once what comes too late for its place', () =>
    inFolder((out) => {
      const delivery = new Delivery({ out, crateMs: 1000, budget: MB });
      delivery.add(500, 'first');
      delivery.release(10_000);
      delivery.add(700, 'late');
      delivery.add(12_000, 'last');
      delivery.close();
      expect(readFileSync(join(out, 'events.jsonl'), 'utf8')).toBe('first\nlate\nlast\n');
      return Promise.resolve();
    }));
});
