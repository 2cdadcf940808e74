/** The text of PDF attachments: the first pages of the first few. What cannot be read is left out; the mail is judged without it. */
import { extractText, getDocumentProxy } from 'unpdf';

const MOST_FILES = 3;
const MOST_BYTES = 8 * 1024 * 1024;
const MOST_TEXT = 20_000;
const PATIENCE_MS = 3_000;

export interface Attached {
  readonly filename?: string | null;
  readonly mimeType: string;
  readonly content: ArrayBuffer | Uint8Array | string;
}

export async function pdfTexts(attachments: readonly Attached[]): Promise<readonly string[]> {
  const texts: string[] = [];
  for (const attachment of attachments.filter(isPdf).slice(0, MOST_FILES)) {
    const { content } = attachment;
    if (typeof content === 'string' || content.byteLength > MOST_BYTES) continue;
    texts.push(await inTime(textOf(new Uint8Array(content).slice())));
  }
  return texts;
}

function isPdf({ filename, mimeType }: Attached): boolean {
  return mimeType === 'application/pdf' || (filename ?? '').toLowerCase().endsWith('.pdf');
}

async function textOf(bytes: Uint8Array): Promise<string> {
  try {
    const document = await getDocumentProxy(bytes, { verbosity: 0 });
    const { text } = await extractText(document, { mergePages: true });
    return text.slice(0, MOST_TEXT);
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
