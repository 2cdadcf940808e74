/** The record log: what went in comes out, whatever was torn off at the end. */
import { describe, expect, it, jest } from '@jest/globals';
import { cp, mkdir, readdir, readFile, stat, truncate, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import fc from 'fast-check';
import { openRecordLog } from '../../../server/store/index.ts';
import type { RecordLog } from '../../../server/core/memory.ts';
import { foldersOfTests } from './folders.ts';
import { mountSmall } from './small-disk.ts';

jest.setTimeout(120_000);

const folders = foldersOfTests();
const { fresh } = folders;

async function all(log: RecordLog, from = log.begin): Promise<string[]> {
  const lines: string[] = [];
  for await (const { number, line } of log.read(from)) {
    expect(number).toBe(from + lines.length);
    lines.push(line);
  }
  return lines;
}
const segmentsIn = async (folder: string): Promise<string[]> => (await readdir(folder)).sort();

/** Whole texts without a line break. */
const line = fc.string({ unit: 'grapheme', maxLength: 60 }).map((text) => text.replaceAll('\n', ' '));
const batches = fc.array(fc.array(line, { maxLength: 8 }), { maxLength: 8 });

describe('a record log', () => {
  it('gives back the lines it was given, numbered in their order, also to the next one who opens it', async () => {
    await fc.assert(
      fc.asyncProperty(batches, fc.constantFrom(1, 100, 1 << 20), async (given, segmentBytes) => {
        const folder = fresh();
        const log = await openRecordLog(folder, { segmentBytes });
        const expected: string[] = [];
        for (const lines of given) {
          expect(await log.append(lines)).toBe(expected.length);
          expected.push(...lines);
          expect(log.end).toBe(expected.length);
        }
        expect(await all(log)).toEqual(expected);
        await log.close();
        const again = await openRecordLog(folder, { segmentBytes });
        expect(again.end).toBe(expected.length);
        expect(again.cutAtOpening).toBe(0);
        expect(await all(again, Math.min(3, expected.length))).toEqual(expected.slice(3));
        await again.close();
      }),
      { numRuns: 30 },
    );
  });

  it('holds a prefix after its end was torn off anywhere, and goes on from there', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { minLength: 1, maxLength: 12 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        async (lines, share) => {
          const folder = fresh();
          const log = await openRecordLog(folder);
          await log.append(lines);
          await log.close();
          const file = join(folder, '000000000000000.log');
          const { size } = await stat(file);
          await truncate(file, Math.floor(size * share));
          const torn = await openRecordLog(folder);
          const left = torn.end;
          expect(await all(torn)).toEqual(lines.slice(0, left));
          expect(await torn.append(['next'])).toBe(left);
          await torn.close();
          const after = await openRecordLog(folder);
          expect(await all(after)).toEqual([...lines.slice(0, left), 'next']);
          await after.close();
        },
      ),
      { numRuns: 40 },
    );
  });

  it('cuts off a last line with a wrong checksum, and refuses one with whole lines after it, naming the place', async () => {
    const lines = ['{"a":1}', '{"b":2}', '{"c":3}'];
    const folder = fresh();
    const log = await openRecordLog(folder);
    await log.append(lines);
    await log.close();
    const file = join(folder, '000000000000000.log');
    const bytes = await readFile(file);
    const lengthOfOne = bytes.length / 3;
    for (let at = 0; at < bytes.length; at += 1) {
      const broken = Buffer.from(bytes);
      broken[at] = (broken[at] ?? 0) ^ 0x01;
      await writeFile(file, broken);
      // A line whose line break is gone is one with the next: then the last two are one wrong line at the end.
      const joined = at === 2 * lengthOfOne - 1;
      const hit = Math.floor(at / lengthOfOne);
      if (hit === 2 || joined) {
        const cut = await openRecordLog(folder);
        expect(cut.end).toBe(hit);
        expect(cut.cutAtOpening).toBe(joined ? 2 * lengthOfOne : lengthOfOne);
        await cut.close();
      } else {
        const opening = openRecordLog(folder);
        await expect(opening).rejects.toMatchObject({ code: 'LOG_DAMAGED' });
        await expect(opening).rejects.toThrow(`000000000000000.log, entry ${hit}: the line at byte ${hit * lengthOfOne}`);
      }
    }
  });

  it('says where an older segment is damaged or ends too early when it is read', async () => {
    const folder = fresh();
    const log = await openRecordLog(folder, { segmentBytes: 1 });
    for (const text of ['first', 'second', 'third']) await log.append([text, text]);
    const [older = ''] = await segmentsIn(folder);
    const bytes = await readFile(join(folder, older));
    await writeFile(join(folder, older), bytes.subarray(0, bytes.length / 2));
    await expect(all(log)).rejects.toThrow('entry 1: entries are missing at its end');
    bytes[bytes.length - 2] = 0x21;
    await writeFile(join(folder, older), bytes);
    await expect(all(log)).rejects.toMatchObject({ code: 'LOG_DAMAGED' });
    expect(await all(log, 2)).toEqual(['second', 'second', 'third', 'third']);
    await log.close();
  });

  it('begins a new segment, named by its first entry, when the last one is large enough; both are private', async () => {
    const folder = fresh();
    const log = await openRecordLog(folder, { segmentBytes: 100 });
    for (let number = 0; number < 10; number += 1) await log.append([`entry ${number} ${'x'.repeat(40)}`]);
    expect(await segmentsIn(folder)).toEqual(['00', '02', '04', '06', '08'].map((end) => `0000000000000${end}.log`));
    expect((await stat(folder)).mode & 0o777).toBe(0o700);
    for (const name of await segmentsIn(folder)) expect((await stat(join(folder, name))).mode & 0o777).toBe(0o600);
    await log.close();
  });

  it('forgets whole segments that are old and processed, and still knows how far it has come', async () => {
    const folder = fresh();
    const log = await openRecordLog(folder, { segmentBytes: 1 });
    for (let number = 0; number < 6; number += 1) await log.append([`entry ${number}`]);
    const names = await segmentsIn(folder);
    const age = async (name: string, instant: number): Promise<void> => utimes(join(folder, name), instant / 1000, instant / 1000);
    for (const [index, name] of names.entries()) await age(name, 1_000_000 + index * 1_000);
    await log.forget(2, 9_000_000);
    expect(log.begin).toBe(2);
    await log.forget(6, 1_003_000);
    expect(log.begin).toBe(3);
    expect(await all(log)).toEqual(['entry 3', 'entry 4', 'entry 5']);
    await expect(all(log, 2)).rejects.toMatchObject({ code: 'LOG_FORGOTTEN' });
    await log.forget(6, 9_000_000);
    expect(log.begin).toBe(6);
    expect(log.end).toBe(6);
    await log.close();
    const again = await openRecordLog(folder);
    expect([again.begin, again.end]).toEqual([6, 6]);
    expect(await again.append(['entry 6'])).toBe(6);
    expect(await all(again)).toEqual(['entry 6']);
    await again.close();
  });

  it('begins a new segment when the last one is old, so that a quiet log too is forgotten in time', async () => {
    const folder = fresh();
    const young = await openRecordLog(folder);
    for (const line of ['a', 'b']) await young.append([line]);
    expect(await segmentsIn(folder)).toHaveLength(1);
    await young.close();
    const old = await openRecordLog(folder, { segmentHours: 0 });
    for (const line of ['c', 'd']) await old.append([line]);
    expect(await segmentsIn(folder)).toHaveLength(3);
    expect(await all(old)).toEqual(['a', 'b', 'c', 'd']);
    await old.close();
  });

  it('takes many appends at once, one after the other', async () => {
    const log = await openRecordLog(fresh(), { segmentBytes: 300 });
    const starts = await Promise.all(Array.from({ length: 40 }, (_, index) => log.append([`a${index}`, `b${index}`])));
    expect(starts).toEqual(starts.map((_, index) => index * 2));
    expect(await all(log)).toEqual(starts.flatMap((_, index) => [`a${index}`, `b${index}`]));
    await log.close();
  });

  it('can be read while it grows: no entry by half, none left out', async () => {
    const log = await openRecordLog(fresh(), { segmentBytes: 5_000 });
    const text = (number: number): string => `${number} ${'y'.repeat(number % 300)}`;
    await log.append([text(0)]);
    let next = 0;
    const reading = (async () => {
      while (next < 3_000) {
        for await (const { number, line: found } of log.read(next)) {
          if (number !== next || found !== text(next)) throw new Error(`entry ${next} came as ${number}: ${found}`);
          next += 1;
        }
        await nextTurn();
      }
    })();
    while (log.end < 3_000) {
      const start = log.end;
      await log.append(Array.from({ length: 1 + (start % 60) }, (_, index) => text(start + index)));
    }
    await reading;
    expect(next).toBeGreaterThanOrEqual(3_000);
    await log.close();
  });

  it('holds a line of many megabytes', async () => {
    const log = await openRecordLog(fresh());
    const long = 'ü'.repeat(3_000_000);
    await log.append(['before', long, 'after']);
    const found = await all(log);
    expect(found.map(({ length }) => length)).toEqual([6, 3_000_000, 5]);
    expect(found[1] === long).toBe(true);
    await log.close();
  });

  it('refuses a line with a line break, and appends nothing of it', async () => {
    const log = await openRecordLog(fresh());
    await expect(log.append(['one', 'two\nthree'])).rejects.toMatchObject({ code: 'LOG_LINE_BROKEN' });
    expect(log.end).toBe(0);
    await log.append(['one']);
    expect(await all(log)).toEqual(['one']);
    await log.close();
    await expect(log.append(['late'])).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE' });
  });

  it('refuses a folder in which nothing can be made', async () => {
    const file = join(folders.root, 'a-file');
    await writeFile(file, '');
    await expect(openRecordLog(join(file, 'log'))).rejects.toMatchObject({ code: 'STORE_READ_ONLY' });
  });

  it('on a full disk refuses, keeps what it had, and goes on when there is room', async () => {
    const disk = await mountSmall(join(folders.root, 'small'), '1m');
    if (disk === null) return;
    try {
      const folder = join(folders.root, 'small', 'log');
      const log = await openRecordLog(folder);
      await log.append(['kept']);
      const large = Array.from({ length: 40 }, () => 'z'.repeat(50_000));
      await expect(log.append(large)).rejects.toMatchObject({ code: 'STORE_FULL' });
      expect(log.end).toBe(1);
      expect((await stat(join(folder, '000000000000000.log'))).size).toBe('kept'.length + 10);
      await log.append(['also kept']);
      await log.close();
      const copy = fresh();
      await mkdir(copy);
      await cp(folder, copy, { recursive: true });
      const again = await openRecordLog(copy);
      expect(await all(again)).toEqual(['kept', 'also kept']);
      await again.close();
    } finally {
      await disk.unmount();
    }
  });
});
