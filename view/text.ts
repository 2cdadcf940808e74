/**
 * Words that others wrote (subjects, rule names, file names, display names, ids) as harmless text.
 *
 * Escaping is the HTML library's; this file deals with what escaping leaves: characters that turn, hide or stack text.
 */
import { html, type View } from './html.ts';

/** Longer texts are cut, and the cut is said. */
const longest = 400;

/** Controls, format characters (bidirectional, zero-width, tags), private use, line ends; then fillers that look like nothing. */
const unseen =
  /[\p{Cc}\p{Cf}\p{Co}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]|\u034f|[\u115f\u1160\u2800\u3164\uffa0]|[\u17b4\u17b5]|[\u{e0100}-\u{e01ef}]/gu;
const heapedMarks = /(\p{M}{3})\p{M}+/gu;

function spell(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** One line, of bearable length, without heaps of accents or broken surrogates. */
function tidy(text: string): string {
  const line = text
    .slice(0, longest * 4)
    .toWellFormed()
    .replace(/[\t\r\n]+/g, ' ')
    .replace(heapedMarks, '$1…')
    .trim();
  if (line.length <= longest) return line;
  return `${line.slice(0, longest).toWellFormed()}… (${text.length} characters)`;
}

/** Text for attributes, SVG and titles: characters that cannot be seen are spelled out, `⟨U+202E⟩`. */
export function visible(text: string): string {
  return tidy(text).replace(unseen, (character) => `⟨${spell(character)}⟩`);
}

/** Text for the page: as `visible`, isolated from the direction of what stands around it. */
export function inert(text: string): View {
  const line = tidy(text);
  const parts: (string | View)[] = [];
  let from = 0;
  for (const match of line.matchAll(unseen)) {
    parts.push(line.slice(from, match.index), html`<span class="unseen">${spell(match[0])}</span>`);
    from = match.index + match[0].length;
  }
  return html`<bdi>${parts}${line.slice(from)}</bdi>`;
}

/** A long id with its middle left out; the whole id stands in the evidence list. */
export function shortId(id: string): string {
  const text = visible(id);
  return text.length <= 18 ? text : `${text.slice(0, 8)}…${text.slice(-4)}`.toWellFormed();
}

/** 12345.6 -> `12,346`. */
export function count(value: number): string {
  return Number.isFinite(value) ? Math.round(value).toLocaleString('en-US') : 'unknown';
}

/** `1 person`, `2 people`. */
export function counted(value: number, one: string, many = `${one}s`): string {
  return `${count(value)} ${Math.round(value) === 1 ? one : many}`;
}
