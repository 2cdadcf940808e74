import { afterEach, describe, expect, it } from '@jest/globals';
import { performance } from 'node:perf_hooks';
import { openPdfReader, PDF_LIMITS, type PdfLimits, type PdfReader } from '../../../server/sources/pdf-reader.ts';
import { packedPdf, pdf, shows } from './pdf.ts';

const LONG = 120_000;
const opened: PdfReader[] = [];
const open = (limits: Partial<PdfLimits> = {}): PdfReader => {
  const reader = openPdfReader({ ...PDF_LIMITS, ...limits });
  opened.push(reader);
  return reader;
};

afterEach(async () => {
  for (const reader of opened.splice(0)) await reader.close();
});

/** 200 KB that unpack to 200 MB; the longer they are read, the less is known of what comes behind. */
const bomb = (): Buffer => packedPdf(`${shows('Please pay')}${'q Q '.repeat(50_000_000)}`);

describe('a page that unpacks to a thousand times its size', () => {
  it(
    'ends by its size, not by the clock, and leaves our own thread and memory alone',
    async () => {
      const reader = open();
      const file = bomb();
      const before = process.cpuUsage();
      const alone = performance.eventLoopUtilization();
      const read = await reader.textOf(file);
      expect(read.truncated).toBe(true);
      expect(reader.failures).toEqual({ late: 0, crashed: 0, refused: 0 });
      // Its reader's work is the process's too; what our own loop did is next to nothing.
      expect(performance.eventLoopUtilization(alone).active).toBeLessThan((process.cpuUsage(before).user / 1_000) * 0.5 + 100);
      expect(await reader.textOf(pdf('Next'))).toEqual({ text: 'Next', truncated: false });
    },
    LONG,
  );

  it(
    'is the same text each time',
    async () => {
      const file = packedPdf(`${shows('Please pay')}${' '.repeat(40_000_000)}${shows('now')}`);
      const [first, second] = [await open().textOf(file), await open().textOf(file)];
      expect(first).toEqual(second);
      expect(first.truncated).toBe(true);
    },
    LONG,
  );
});

describe('a reader that is', () => {
  it(
    'late is ended, counted, and followed by another',
    async () => {
      const reader = open({ deadlineMs: 1 });
      expect(await reader.textOf(packedPdf('q Q '.repeat(1_500_000), 20))).toEqual({ text: '', truncated: true });
      expect(reader.failures).toEqual({ late: 1, crashed: 0, refused: 0 });
      expect((await open().textOf(pdf('Next'))).text).toBe('Next');
    },
    LONG,
  );

  it(
    'taking too much memory is ended, counted, and followed by another',
    async () => {
      const reader = open({ mostBytes: 1 });
      expect(await reader.textOf(packedPdf('q Q '.repeat(1_500_000), 20))).toEqual({ text: '', truncated: true });
      expect(reader.failures).toEqual({ late: 0, crashed: 1, refused: 0 });
    },
    LONG,
  );

  it(
    'full refuses, counts, and reads on when there is room',
    async () => {
      const reader = open({ mostWaiting: 2 });
      const read = await Promise.all(['One', 'Two', 'Three'].map((line) => reader.textOf(pdf(line))));
      expect(read).toEqual([
        { text: 'One', truncated: false },
        { text: 'Two', truncated: false },
        { text: '', truncated: true },
      ]);
      expect(reader.failures.refused).toBe(1);
      expect((await reader.textOf(pdf('Three'))).text).toBe('Three');
    },
    LONG,
  );

  it(
    'closed starts anew',
    async () => {
      const reader = open();
      expect((await reader.textOf(pdf('One'))).text).toBe('One');
      await reader.close();
      expect((await reader.textOf(pdf('Two'))).text).toBe('Two');
      expect(reader.failures.crashed).toBe(0);
    },
    LONG,
  );
});

it(
  'leaves the bytes to whoever owns them',
  async () => {
    const file = pdf('One');
    const before = Buffer.from(file);
    await open().textOf(file);
    expect(Buffer.compare(file, before)).toBe(0);
  },
  LONG,
);
