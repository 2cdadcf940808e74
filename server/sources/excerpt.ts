/**
 * What is shown of a record that could not be understood, without the text of messages: nobody who looks why it was rejected may read other people's mail.
 *
 * Surprise: a rejected record is often broken, so it is not parsed; a text that never ends is left out to its end.
 */

/** Of JSON, also of JSON within a text of JSON. */
const TEXTS = /(\\{0,7})"(?:content|body|bodyPreview|uniqueBody|contentBytes|preview|text|html)\1"\s{0,20}:\s{0,20}\1"/giu;
/** Characters looked through. */
const MOST = 100_000;

export function withoutBodies(written: string, most: number): string {
  const source = written.slice(0, MOST);
  let shown = '';
  let from = 0;
  for (const match of source.matchAll(TEXTS)) {
    if (match.index < from) continue;
    shown += `${source.slice(from, match.index + match[0].length)}...`;
    from = endOfText(source, match.index + match[0].length, (match[1] ?? '').length);
    if (shown.length >= most) break;
  }
  return `${shown}${source.slice(from, from + most)}`.slice(0, most);
}

/** Where the quote stands that ends a text: one behind as many backslashes as the quote that began it. */
function endOfText(source: string, start: number, depth: number): number {
  for (let at = source.indexOf('"', start); at >= 0; at = source.indexOf('"', at + 1)) {
    let slashes = 0;
    while (at - slashes - 1 >= start && source[at - slashes - 1] === '\\') slashes += 1;
    if (slashes <= depth) return at - slashes;
  }
  return source.length;
}
