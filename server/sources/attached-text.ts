/** The text of attachments: of the first few PDF files, and of mails that were attached. What cannot be read is left out; the mail is judged without it. */
import PostalMime from 'postal-mime';
import { getDocumentProxy } from 'unpdf';
import { visibleText } from './text.ts';

const MOST_FILES = 3;
const MOST_BYTES = 8 * 1024 * 1024;
const MOST_TEXT = 20_000;
const MOST_PAGES = 20;
const PATIENCE_MS = 3_000;

export interface Attached {
  readonly filename?: string | null;
  readonly mimeType: string;
  readonly content: ArrayBuffer | Uint8Array | string;
}

export async function attachedTexts(attachments: readonly Attached[]): Promise<readonly string[]> {
  const texts: string[] = [];
  for (const attachment of attachments.filter((one) => isPdf(one) || isMail(one)).slice(0, MOST_FILES)) {
    const bytes = typeof attachment.content === 'string' ? Buffer.from(attachment.content) : new Uint8Array(attachment.content).slice();
    if (bytes.byteLength > MOST_BYTES) continue;
    texts.push(await inTime(isPdf(attachment) ? textOf(bytes) : forwarded(bytes)));
  }
  return texts;
}

function isMail({ filename, mimeType }: Attached): boolean {
  return mimeType === 'message/rfc822' || (filename ?? '').toLowerCase().endsWith('.eml');
}

/** A mail that was attached: its own attachments are not opened. */
async function forwarded(bytes: Uint8Array): Promise<string> {
  try {
    const mail = await PostalMime.parse(bytes, { maxNestingDepth: 20, maxHeadersSize: 256 * 1024 });
    return `${mail.subject ?? ''}\n${mail.html === undefined ? (mail.text ?? '') : visibleText(mail.html)}`.slice(0, MOST_TEXT);
  } catch {
    return '';
  }
}

function isPdf({ filename, mimeType }: Attached): boolean {
  return mimeType === 'application/pdf' || (filename ?? '').toLowerCase().endsWith('.pdf');
}

/** Page by page: a small file may hold thousands of large ones, and a page once begun is read to its end. */
async function textOf(bytes: Uint8Array): Promise<string> {
  const started = performance.now();
  try {
    const document = await getDocumentProxy(bytes, { verbosity: 0 });
    let text = '';
    for (let number = 1; number <= Math.min(document.numPages, MOST_PAGES); number++) {
      if (text.length >= MOST_TEXT || performance.now() - started > PATIENCE_MS / 2) break;
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      for (const item of items) if ('str' in item) text += item.hasEOL ? `${item.str}\n` : item.str;
      text += '\n';
    }
    await document.loadingTask.destroy();
    return text.replace(/\s+/gu, ' ').trim().slice(0, MOST_TEXT);
  } catch {
    // Broken, protected or no PDF at all: there is no text to read.
    return '';
  }
}

async function inTime(reading: Promise<string>): Promise<string> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => (timer = setTimeout(() => resolve(''), PATIENCE_MS)));
  try {
    return await Promise.race([reading, late]);
  } finally {
    clearTimeout(timer);
  }
}
