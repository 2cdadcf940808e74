/**
 * The text of PDF files, read in one thread beside ours: a hostile file neither holds us up nor takes our memory.
 *
 * Surprise: what bounds the reading are sizes (`pdf-thread.ts`), so that a busy machine reads what an idle one reads. The deadline, which counts what the
 * thread itself worked, and the watch over memory lie far above and are the last resort for files made to break the reader; when they strike, that is
 * counted and said.
 */
import { createHash } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import type { PdfText } from './pdf-thread.ts';

export interface PdfReader {
  /** The same file is read once. Never rejects: a file that cannot be read is an empty text that is `truncated`. */
  textOf(bytes: Uint8Array): Promise<PdfText>;
  /** How often the last resort was needed, and how many files found no place to wait. */
  readonly failures: { readonly late: number; readonly crashed: number; readonly refused: number };
  /** Ends the thread; another is started when there is more to read. */
  close(): Promise<void>;
}

export interface PdfLimits {
  /** Time the thread works on one file, milliseconds of processor. */
  readonly deadlineMs: number;
  /** Everything the thread holds outside its own heap, in bytes. */
  readonly mostBytes: number;
  /** Files waiting for their turn. */
  readonly mostWaiting: number;
}

const MEGABYTE = 1024 * 1024;
/** Honest files of the allowed size take a second or two. */
export const PDF_LIMITS: PdfLimits = { deadlineMs: 20_000, mostBytes: 512 * MEGABYTE, mostWaiting: 256 };
const HEAP = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 } as const;
const WATCH_MS = 250;
/** So much later by the clock on the wall even a thread that hardly gets a turn is given up. */
const PATIENCE = 30;
/** Texts remembered, up to 20 KB each: one file often goes to many. */
const MOST_KNOWN = 256;
const UNREAD: PdfText = { text: '', truncated: true };

export function openPdfReader(limits: PdfLimits = PDF_LIMITS): PdfReader {
  const known = new Map<string, Promise<PdfText>>();
  const failures = { late: 0, crashed: 0, refused: 0 };
  let thread: Worker | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let waiting = 0;

  const end = async (): Promise<void> => {
    const ended = thread;
    thread = null;
    await ended?.terminate();
  };

  const read = async (bytes: Uint8Array): Promise<PdfText> => {
    thread ??= new Worker(new URL('./pdf-thread.ts', import.meta.url), { resourceLimits: HEAP, env: {} });
    const outcome = await answerOf(thread, bytes, limits);
    if (typeof outcome !== 'string') return outcome;
    failures[outcome] += 1;
    await end();
    return UNREAD;
  };

  return {
    failures,
    close: end,
    textOf: (bytes) => {
      const digest = createHash('sha256').update(bytes).digest('base64');
      const before = known.get(digest);
      if (before !== undefined) return before;
      if (waiting >= limits.mostWaiting) {
        failures.refused += 1;
        return Promise.resolve(UNREAD);
      }
      waiting += 1;
      const text = last.then(() => read(bytes)).finally(() => (waiting -= 1));
      last = text;
      if (known.size >= MOST_KNOWN) known.clear();
      known.set(digest, text);
      return text;
    },
  };
}

/** Its text, or what became of the thread instead. */
function answerOf(thread: Worker, bytes: Uint8Array, limits: PdfLimits): Promise<PdfText | 'late' | 'crashed'> {
  return new Promise((resolve) => {
    const done = (outcome: PdfText | 'late' | 'crashed'): void => {
      clearTimeout(deadline);
      clearInterval(watch);
      thread.off('message', done).off('error', crashed).off('exit', crashed);
      // A thread without work keeps nobody from ending.
      thread.unref();
      resolve(outcome);
    };
    const crashed = (): void => {
      done('crashed');
    };
    const deadline = setTimeout(() => {
      done('late');
    }, limits.deadlineMs * PATIENCE);
    let started: number | null = null;
    const watch = setInterval(() => {
      void Promise.all([thread.getHeapStatistics(), thread.cpuUsage()]).then(
        ([held, { user, system }]) => {
          started ??= user + system;
          if (held.external_memory > limits.mostBytes) done('crashed');
          else if (user + system - started > limits.deadlineMs * 1_000) done('late');
        },
        // A thread that has not begun or has ended says so itself.
        () => undefined,
      );
    }, WATCH_MS);
    thread.on('message', done).on('error', crashed).on('exit', crashed);
    thread.ref();
    // The caller keeps its bytes: what is handed over is a copy.
    const copy = Uint8Array.from(bytes);
    thread.postMessage(copy, [copy.buffer]);
  });
}
