/**
 * Which format a file is in, from its first bytes; the name only helps where the bytes leave a doubt.
 *
 * Surprise: extensions lie. A `.json` holds one value per line as often as not, and a `.csv` may be gzip.
 */

export type Format = 'gzip' | 'zip' | 'lines' | 'json' | 'csv' | 'mail' | 'mbox' | 'empty' | 'unknown';

const HEADER_LINE = /^[A-Za-z][A-Za-z0-9-]{1,60}:[ \t]/;
const MAIL_HEADERS =
  /^(from|to|subject|date|received|return-path|delivered-to|message-id|mime-version|x-[\w-]+|arc-[\w-]+|dkim-signature|authentication-results|content-type):/im;

/** `head` = the first bytes, up to a megabyte; `complete` = they are the whole file. */
export function sniff(head: Buffer, name: string, complete: boolean): Format {
  if (head.length === 0) return 'empty';
  if (head[0] === 0x1f && head[1] === 0x8b) return 'gzip';
  if (head[0] === 0x50 && head[1] === 0x4b && ((head[2] === 3 && head[3] === 4) || (head[2] === 5 && head[3] === 6))) return 'zip';
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  const start = head
    .toString('latin1', 0, 65_536)
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart();
  if (start === '') return complete ? 'empty' : 'unknown';
  if (start.startsWith('{') || start.startsWith('[')) return jsonKind(head, complete, extension);
  if (start.startsWith('From ') && extension !== 'csv') return 'mbox';
  if (extension === 'mbox') return 'mbox';
  if (extension === 'eml' || (HEADER_LINE.test(start) && MAIL_HEADERS.test(start.slice(0, 20_000)) && extension !== 'csv')) return 'mail';
  if (extension === 'jsonl' || extension === 'ndjson') return 'lines';
  const [line = ''] = start.split('\n', 1);
  if (extension === 'csv' || extension === 'tsv' || /^"?[\w $-]{2,60}"?([,;\t|]"?[\w $-]{1,60}"?){2,}/.test(line)) return 'csv';
  return extension === 'json' || extension === 'gz' || extension === 'zip' ? 'json' : 'unknown';
}

/** Lines when the first lines are whole values; otherwise values that run over lines. */
function jsonKind(head: Buffer, complete: boolean, extension: string): Format {
  const lines = head
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .split('\n');
  if (!complete) lines.pop();
  const written = lines.filter((line) => line.trim() !== '');
  // One line that holds a list of records has no order of lines: its elements are what is to be looked at.
  if (complete && written.length === 1 && /^\s*(\[|\{\s*"(@odata|value|records|Records|events))/.test(written[0] ?? '')) return 'json';
  let seen = 0;
  for (const line of written) {
    const value = line.trim();
    if (isWholeValue(value)) return 'lines';
    if (seen === 0 && /^[[{]\s*$|[,[{]$/.test(value)) return 'json';
    if (++seen >= 5) break;
  }
  // Nothing whole in a megabyte: one huge value, or broken lines of a file that says it has lines.
  return extension === 'jsonl' || extension === 'ndjson' ? (seen > 0 ? 'lines' : 'json') : 'json';
}

function isWholeValue(written: string): boolean {
  if (!/[\]}]$/.test(written)) return false;
  try {
    JSON.parse(written);
    return true;
  } catch {
    return false;
  }
}
