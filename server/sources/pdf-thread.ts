/**
 * Reads the text of PDF files in a thread of its own, which `pdf-reader.ts` starts, watches and ends.
 *
 * Surprise: a page of 200 KB may unpack to 200 MB, and pdf.js has no bound for that. Every unpacker in it asks for its buffers as `Uint8Array`, so in
 * this thread, where nothing else runs, that asking is counted and refused beyond a bound. Unlike a time limit it gives the same answer on a busy machine.
 */
import { parentPort } from 'node:worker_threads';
import { getDocumentProxy } from 'unpdf';

const MOST_PAGES = 20;
const MOST_TEXT = 20_000;
const MEGABYTE = 1024 * 1024;
/** One buffer, and all buffers that are asked for while one file is read; larger = larger drawings are read, and more work for a hostile file. */
const MOST_BYTES = { once: 8 * MEGABYTE, together: 64 * MEGABYTE } as const;
/** Smaller buffers are not counted: there are many, and they are soon gone. */
const SMALL = 64 * 1024;

export interface PdfText {
  readonly text: string;
  /** The file says more than was read. */
  readonly truncated: boolean;
}

interface Count {
  /** For the next file. */
  begin(): void;
  wasRefused(): boolean;
}

/** Counts from now on what is asked for in this thread. */
function counted(): Count {
  let asked = 0;
  let refused = false;
  const Plain = globalThis.Uint8Array;
  globalThis.Uint8Array = new Proxy(Plain, {
    construct(target, given: unknown[], made: new () => object): object {
      const [size] = given;
      if (typeof size === 'number' && size > SMALL) {
        asked += size;
        refused ||= size > MOST_BYTES.once || asked > MOST_BYTES.together;
        if (refused) throw new RangeError('the file unpacks to too much');
      }
      return Reflect.construct(target, given, made === globalThis.Uint8Array ? target : made) as object;
    },
  });
  // It would unpack streams outside of the count.
  Reflect.deleteProperty(globalThis, 'DecompressionStream');
  return {
    begin: () => {
      asked = 0;
      refused = false;
    },
    wasRefused: () => refused,
  };
}

const count = counted();
parentPort?.on('message', (bytes: Uint8Array) => {
  count.begin();
  void textOf(bytes).then((read) => parentPort?.postMessage(read));
});

/** Page by page, and of each page only until there is enough. */
async function textOf(bytes: Uint8Array): Promise<PdfText> {
  let text = '';
  let truncated: boolean;
  try {
    const document = await getDocumentProxy(bytes, { verbosity: 0 });
    truncated = document.numPages > MOST_PAGES;
    for (let number = 1; number <= Math.min(document.numPages, MOST_PAGES) && text.length < MOST_TEXT; number++) {
      try {
        const page = await document.getPage(number);
        text += `${await textOfPage(page.streamTextContent(), MOST_TEXT - text.length)}\n`;
        page.cleanup();
      } catch {
        truncated = true;
      }
    }
    await document.loadingTask.destroy();
  } catch {
    // Broken, protected or no PDF at all.
    truncated = true;
  }
  return {
    text: text.replace(/\s+/gu, ' ').trim().slice(0, MOST_TEXT),
    truncated: truncated || count.wasRefused() || text.length >= MOST_TEXT,
  };
}

async function textOfPage(content: ReadableStream, most: number): Promise<string> {
  const reader = (content as ReadableStream<{ readonly items: readonly object[] }>).getReader();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text;
    for (const item of value.items) if ('str' in item) text += `${String(item.str)}${'hasEOL' in item && item.hasEOL === true ? '\n' : ''}`;
    if (text.length >= most) {
      await reader.cancel(new RangeError('enough')).catch(() => undefined);
      return text;
    }
  }
}
