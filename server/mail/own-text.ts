/**
 * What the sender wrote now, apart from what is quoted, and apart from the signature.
 *
 * Surprise: whatever is cut off here is kept as `quoted`, and a head of a quote must look like one to its end: a letter that begins `On Friday, we
 * sent you ...` or `Date: ...` is the sender's own. Which lines are heads or begin a signature two libraries say (`quote-heads.ts`); which lines they are
 * asked about, what is marked with `>`, and disclaimers without a signature above, which no library knows, are ours. Each line is looked at a bounded
 * number of times.
 */
import { beginsSignature, isBlock, isHead } from './quote-heads.ts';

export interface Parts {
  readonly own: string;
  /** What lies below: answers and forwarded messages. */
  readonly quoted: string;
  readonly signature: string;
}

/** Characters read of a text; the rest is not looked at. */
export const MOST_TEXT = 40_000;
const MOST_LINES = 900;
const LONGEST_LINE = 2_000;

/** Lines of a text that are asked about; a quote below more than so many lines that end like its head is read as the sender's own. */
const MOST_ASKED = 20;
/** Lines of a head, sentences before it in its first line, and lines of a block that are looked at. */
const HEAD_LINES = 3;
const MOST_BEFORE = 2;
const BLOCK_LINES = 5;
/** Lines with a `>` that are a quote without a head, and the length from which one was wrapped by a program. */
const FEWEST_MARKED = 3;
const WRAPPED = 60;

const ENDS_HEAD = /[:：-]$/u;
const FIELD = /^\s*\*?\p{L}[\p{L} .'()-]{0,24}\*?[:：]\s*\S/u;
/** A line of dashes, or a word or two between them, is part of the block below. */
const RULE = /^\s*[-_]{2,}(?:[\p{L}'’ ]{1,40}-{2,})?$/u;
/** A short line of words and two more. */
const CLOSING = /^\p{L}[^\n]{0,59}(?:$|(?:\n[^\n]*){1,2})/u;
const SENTENCE_END = /[.!?]\s+(?=\p{Lu})/gu;
const DISCLAIMER =
  /^(?:this (?:e-?mail|message|communication)|the information (?:in|contained)|confidentiality notice|disclaimer|diese (?:e-?mail|nachricht)|ce (?:message|courriel|mail)|este (?:mensaje|correo|e-?mail)|esta mensagem|questo messaggio|questa e-?mail|la presente (?:e-?mail|comunicazione)|dit (?:bericht|e-?mailbericht)|deze e-?mail|ta wiadomo|niniejsza wiadomo|sitz der gesellschaft|avis de confidentialit|aviso (?:legal|de confiden))/iu;
/** A disclaimer is long and about itself; a short line that begins like one may be an instruction. */
const DISCLAIMER_WORDS =
  /confiden|vertraul|riservat|vertrouwelijk|poufn|registergericht|geschäftsführ|intended|bestimmt|destin|bestemd|adresat/iu;

export function partsOf(text: string): Parts {
  const lines = tamed(text);
  const head = headIn(lines);
  const below = lines.slice(head.until);
  const isMarked = marked(below);
  const above = split(lines.slice(0, head.from), isMarked);
  const under = isMarked ? split(below, true) : { own: [], quoted: below };
  const { own, signature } = signed([...above.own, head.before, ...under.own].join('\n').trim());
  return { own, signature, quoted: [...above.quoted, ...head.lines, ...under.quoted].join('\n') };
}

/** How somebody closes is theirs, too; a line of dashes and what is below it, or small print, is a program's. */
export function withClosing({ own, signature }: Parts): string {
  const closing = CLOSING.exec(signature)?.[0];
  return closing === undefined ? own : `${own}\n\n${closing}`;
}

/** Lines cut and runs shortened: what bounds the work on any text. */
export function tamed(text: string): string[] {
  return text
    .slice(0, MOST_TEXT)
    .replace(/\r\n?/gu, '\n')
    .replace(/([^\p{L}\p{N}])\1{39,}/gu, (run) => run.slice(0, 32))
    .split('\n', MOST_LINES)
    .map((line) => line.slice(0, LONGEST_LINE).trimEnd());
}

/** Do the quoted lines begin with `>`? Then what does not is an answer. */
function marked(below: readonly string[]): boolean {
  return (below.find((line) => line !== '') ?? '').startsWith('>');
}

interface Head {
  /** Lines of the head, and what stood before it in its first line. */
  readonly from: number;
  readonly until: number;
  readonly lines: readonly string[];
  readonly before: string;
}

/** The first head of a quote. */
function headIn(lines: readonly string[]): Head {
  let asked = 0;
  for (let at = 0; at < lines.length && asked < MOST_ASKED; at++) {
    const line = lines[at] ?? '';
    if (line.startsWith('>')) continue;
    if (ENDS_HEAD.test(line) && /\p{L}/u.test(line)) {
      asked += 1;
      const head = headEndingAt(lines, at);
      if (head !== null) return head;
    }
    if (FIELD.test(line) && FIELD.test(lines[at + 1] ?? '')) {
      asked += 1;
      const others = lines.slice(at + 1, at + BLOCK_LINES).findIndex((next) => !FIELD.test(next));
      const block = lines.slice(at, at + (others < 0 ? BLOCK_LINES : others + 1));
      if (isBlock(block)) {
        const from = RULE.test(lines[at - 1] ?? '') ? at - 1 : at;
        return { from, until: at + block.length, lines: lines.slice(from, at + block.length), before: '' };
      }
    }
  }
  return { from: lines.length, until: lines.length, lines: [], before: '' };
}

/** A head that ends with this line: in it from its beginning, behind a sentence, or from one of the lines before. */
function headEndingAt(lines: readonly string[], at: number): Head | null {
  const aboveMarks = marked(lines.slice(at + 1, at + 3));
  for (let from = at; from > at - HEAD_LINES; from--) {
    const first = lines[from] ?? '';
    if (!/\p{L}/u.test(first)) return null;
    const columns =
      from === at ? [...first.matchAll(SENTENCE_END)].slice(0, MOST_BEFORE).map(({ index, 0: end }) => index + end.length) : [];
    for (const column of [0, ...columns]) {
      const head = [first.slice(column), ...lines.slice(from + 1, at + 1)];
      if (isHead(head.join('\n'), aboveMarks)) return { from, until: at + 1, lines: head, before: first.slice(0, column).trimEnd() };
    }
  }
  return null;
}

/** Lines that begin with `>`, from three on or under a head, apart from the others. */
function split(lines: readonly string[], headed: boolean): { own: string[]; quoted: string[] } {
  const isQuoted = (line: string | undefined): boolean => line?.startsWith('>') ?? false;
  if (!headed && lines.filter(isQuoted).length < FEWEST_MARKED) return { own: [...lines], quoted: [] };
  const parts: { own: string[]; quoted: string[] } = { own: [], quoted: [] };
  lines.forEach((line, at) => {
    const before = lines[at - 1];
    const wrapped = line !== '' && isQuoted(before) && (before?.length ?? 0) >= WRAPPED && isQuoted(lines[at + 1]);
    if (isQuoted(line) || wrapped) parts.quoted.push(line.replace(/^[> ]+/u, ''));
    else parts.own.push(line);
  });
  return parts;
}

function signed(text: string): { own: string; signature: string } {
  const lines = text.split('\n');
  const paragraphStart = (at: number): boolean => at === 0 || (lines[at - 1] ?? '').trim() === '';
  let end = lines.findIndex((line, at) => at > 0 && (paragraphStart(at) || !/\p{L}/u.test(line)) && beginsSignature(line.trim()));
  if (end < 0) end = lines.length;
  for (let at = 0; at < end; at++) {
    const line = lines[at] ?? '';
    if (paragraphStart(at) && line.length > 60 && DISCLAIMER.test(line) && DISCLAIMER_WORDS.test(line)) {
      end = at;
      break;
    }
  }
  return { own: lines.slice(0, end).join('\n').trim(), signature: lines.slice(end).join('\n').trim() };
}
