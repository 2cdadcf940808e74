/**
 * UTF-16 files as UTF-8.
 *
 * Surprise: Windows PowerShell's `Out-File` and Excel's "Unicode text" write UTF-16, and nothing in the name says so.
 */
import type { Chunks } from './sink.ts';

/** The encoding that a byte order mark announces; `null` = not UTF-16. */
export function wideEncoding(head: Buffer): 'utf-16le' | 'utf-16be' | null {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  return head[0] === 0xfe && head[1] === 0xff ? 'utf-16be' : null;
}

export async function* asUtf8(chunks: Chunks, encoding: 'utf-16le' | 'utf-16be'): AsyncGenerator<Buffer, void, undefined> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of chunks) yield Buffer.from(decoder.decode(chunk, { stream: true }));
  const rest = decoder.decode();
  if (rest !== '') yield Buffer.from(rest);
}
