/** The text of attachments: of the first few PDF files, and of mails that were attached. What cannot be read is left out, and that it was is said. */
import { parsedMail } from './mime.ts';
import type { PdfReader } from './pdf-reader.ts';
import { visibleText } from './visible.ts';

/** Files of one message that are read. */
export const MOST_FILES = 3;
const MOST_BYTES = 8 * 1024 * 1024;
const MOST_TEXT = 20_000;

export interface Attached {
  readonly filename?: string | null;
  readonly mimeType: string;
  readonly content: ArrayBuffer | Uint8Array | string;
}

/** What attachments say. */
export interface AttachedText {
  readonly texts: readonly string[];
  /** They say more than was read. */
  readonly truncated: boolean;
}

export const NOTHING_ATTACHED: AttachedText = { texts: [], truncated: false };

export function isReadable(attachment: Pick<Attached, 'filename' | 'mimeType'>): boolean {
  return isPdf(attachment) || isMail(attachment);
}

/** Of those that can be read the first few. */
export async function attachedTexts(attachments: readonly Attached[], pdf: PdfReader): Promise<AttachedText> {
  const readable = attachments.filter(isReadable);
  if (readable.length === 0) return NOTHING_ATTACHED;
  const texts: string[] = [];
  let truncated = readable.length > MOST_FILES;
  for (const attachment of readable.slice(0, MOST_FILES)) {
    const bytes = typeof attachment.content === 'string' ? Buffer.from(attachment.content) : new Uint8Array(attachment.content);
    if (bytes.byteLength > MOST_BYTES) {
      truncated = true;
      continue;
    }
    const read = isPdf(attachment) ? await pdf.textOf(bytes) : await forwarded(bytes);
    texts.push(read.text);
    truncated ||= read.truncated;
  }
  return { texts, truncated };
}

function isMail({ filename, mimeType }: Pick<Attached, 'filename' | 'mimeType'>): boolean {
  return mimeType.toLowerCase() === 'message/rfc822' || (filename ?? '').toLowerCase().endsWith('.eml');
}

function isPdf({ filename, mimeType }: Pick<Attached, 'filename' | 'mimeType'>): boolean {
  return mimeType.toLowerCase() === 'application/pdf' || (filename ?? '').toLowerCase().endsWith('.pdf');
}

/** A mail that was attached: its own attachments are not opened. */
async function forwarded(bytes: Uint8Array): Promise<{ readonly text: string; readonly truncated: boolean }> {
  const parsed = await parsedMail(bytes);
  if (parsed === null) return { text: '', truncated: true };
  const { subject = '', html, text = '' } = parsed.mail;
  const said = `${subject}\n${html === undefined ? text : visibleText(html).text}`;
  return { text: said.slice(0, MOST_TEXT), truncated: parsed.truncated || said.length > MOST_TEXT };
}
