import { join } from 'node:path';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Delivery } from '../../../server/core/ports.ts';
import { sortedByTime } from '../../../server/sources/order.ts';
import { mergedFeeds } from '../../../server/sources/merge.ts';
import { isInOrder, rankCorrelation } from '../../../server/sources/survey.ts';
import { audit, eventsOf, lines, readFiles, type Loose } from './kit.ts';

const START = Date.UTC(2026, 10, 24);
const record = (minute: number, id = `m${String(minute).padStart(5, '0')}`): Loose =>
  audit.mailbox('Send', { Id: id, CreationTime: new Date(START + minute * 60_000).toISOString().slice(0, 19) });
const delivery = (minute: number, id: string): Delivery => ({ events: eventsOf(record(minute, id)) });
const minutes = (events: readonly { at: number }[]): number[] => events.map((event) => (event.at - START) / 60_000);
const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

describe('the order of a feed', () => {
  it('is kept when mostly ascending: a late record stays late', async () => {
    const written = [0, 1, 2, 3, 50, 4, 51, 52, 5, 53];
    expect(minutes((await readFiles({ 'a.jsonl': lines(...written.map((minute) => record(minute))) })).events)).toEqual(written);
  });

  it('is turned round when newest comes first, and it is said', async () => {
    const { events, feeds } = await readFiles({
      'a.jsonl': lines(
        ...upTo(50)
          .reverse()
          .map((minute) => record(minute)),
      ),
    });
    expect(minutes(events)).toEqual(upTo(50));
    expect(feeds.notes.join()).toContain('was sorted');
  });

  it('is that of time when there was none', async () => {
    const shuffled = upTo(500).map((index) => (index * 263) % 500);
    expect(minutes((await readFiles({ 'a.jsonl': lines(...shuffled.map((minute) => record(minute))) })).events)).toEqual(upTo(500));
  });

  it.each([
    ['ascending', [1, 2, 3, 4], 1],
    ['descending', [4, 3, 2, 1], -1],
    ['all the same', [1, 1, 1], 1],
    ['one late', [1, 2, 5, 3, 6, 7], 0.8],
  ])('%s', (_what, times, about) => {
    expect(rankCorrelation(times)).toBeCloseTo(about, 0);
    expect(isInOrder(times)).toBe(about > 0.5);
  });

  it('can be found with little memory, through files', async () => {
    const scratch = await mkdtemp(join(tmpdir(), 'telltale-scratch-'));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat({ max: 50 }), { maxLength: 80 }), fc.integer({ min: 1, max: 20 }), async (given, most) => {
        const unsorted = async function* (): AsyncGenerator<Delivery[], void, undefined> {
          await Promise.resolve();
          for (const [index, minute] of given.entries()) yield [delivery(minute, `id${String(index).padStart(3, '0')}`)];
        };
        const found: Delivery[] = [];
        for await (const batch of sortedByTime(unsorted(), most, scratch, 'f')) found.push(...batch);
        const expected = given.map((minute, index) => delivery(minute, `id${String(index).padStart(3, '0')}`));
        expected.sort((one, other) => (one.events[0]?.at ?? 0) - (other.events[0]?.at ?? 0));
        expect(found).toEqual(JSON.parse(JSON.stringify(expected)));
      }),
      { numRuns: 30 },
    );
    await rm(scratch, { recursive: true });
  });
});

describe('feeds together', () => {
  it('go by how far each has come: a late record waits for its feed', async () => {
    const { events } = await readFiles({
      'a.jsonl': lines(record(0), record(10), record(3), record(20)),
      'b.jsonl': lines(record(5, 'b5'), record(11, 'b11'), record(15, 'b15')),
    });
    expect(minutes(events)).toEqual([0, 5, 10, 3, 11, 15, 20]);
  });

  it('give the same stream whatever the order of the arguments', async () => {
    const files = {
      'a.jsonl': lines(...upTo(40).map((index) => record(index * 2, `a${String(index)}`))),
      'b.jsonl': lines(...upTo(40).map((index) => record(80 - index * 2, `b${String(index)}`))),
      'c.json': JSON.stringify(upTo(40).map((index) => record(index, `c${String(index)}`))),
    };
    const names = Object.keys(files);
    const one = await readFiles(files, (folder) => names.map((name) => join(folder, name)));
    const other = await readFiles(files, (folder) => [...names].reverse().map((name) => join(folder, name)));
    expect(other.events).toEqual(one.events);
    expect(one.events).toHaveLength(120);
  });

  it('lose nothing and keep each feed in its own order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(fc.nat({ max: 30 }), { maxLength: 12 }), { maxLength: 5 }), async (given) => {
        const feeds = given.map((list, feed) => ({
          name: `f${String(feed)}`,
          opensAt: START + (list[0] ?? 0) * 60_000 - 1_000,
          open: async function* (): AsyncGenerator<Delivery[], void, undefined> {
            await Promise.resolve();
            for (const [index, minute] of list.entries()) yield [delivery(minute, `${String(feed)}-${String(index)}`)];
          },
        }));
        const found: string[] = [];
        let reached = 0;
        const reach = new Map<string, number>();
        for await (const batch of mergedFeeds(feeds)) {
          for (const { events } of batch) {
            const [event] = events;
            if (event === undefined) continue;
            const [feed = ''] = event.id.split('-');
            reach.set(feed, Math.max(reach.get(feed) ?? 0, event.at));
            expect(reach.get(feed)).toBeGreaterThanOrEqual(reached);
            reached = reach.get(feed) ?? 0;
            found.push(event.id);
          }
        }
        for (const [feed, list] of given.entries()) {
          expect(found.filter((id) => id.startsWith(`${String(feed)}-`))).toEqual(
            list.map((_, index) => `${String(feed)}-${String(index)}`),
          );
        }
      }),
      { numRuns: 60 },
    );
  });
});
