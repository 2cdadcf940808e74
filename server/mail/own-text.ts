/**
 * What the sender wrote now, apart from what is quoted, and apart from the signature.
 *
 * Surprise: whatever is cut off here is kept as `quoted`, and a head of a quote must look like one to its end: a letter that begins `On Friday, we
 * sent you ...` or `Date: ...` is the sender's own. Each line is looked at a bounded number of times, whatever is in it.
 */

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

const LONGEST_HEAD = 300;
/** Lines with a `>` that are a quote without a head, and the length from which one was wrapped by a program. */
const FEWEST_MARKED = 3;
const WRAPPED = 60;

const HEAD_FROM = /^[ \t>*_]*(?:from|von|de|da|van|od|fra|från)[* ]?:\s*\S/iu;
const HEAD_NEXT =
  /^[ \t>*_]*(?:sent|date|to|subject|gesendet|datum|an|betreff|envoye|envoyé|à|objet|enviado|enviada|fecha|para|asunto|data|inviato|a|oggetto|verzonden|aan|onderwerp|assunto|wysłano|wyslano|do|temat|skickat|till|ämne|sendt|til|emne)[* ]?\s?:/iu;
const OPENER = /(?:^|\s)-*(?:on|le|w dniu|dnia|op|am|på|den|el|em|no dia|il|il giorno)[ ]/iu;
/** A head says when, or at which address: `On page 3 you wrote:` is none. */
const WHEN_OR_WHO = /@|\d{4}|\d[:./]\d/u;
const DATED_ADDRESS = /^\d{1,4}([/.-])\d{1,2}\1\d{1,4}\b.*<\S+@\S+>:?$/u;
const WROTE =
  /(?:\bwrote|schrieb(?: .{0,80})?|a écrit|escribió|ha scritto|escreveu|schreef(?: .{0,80})?|napisał(?:\(a\)|a)?|pisze|skrev(?: .{0,80})?)\s?:-*$/iu;
const BANNER =
  /^[ \t]*-{2,}\s*(?:original message|reply message|forwarded message|ursprüngliche nachricht|weitergeleitete nachricht|antwort nachricht|oprindelig meddelelse|ursprungligt meddelande|message d'origine|message transféré|mensaje original|mensaje reenviado|messaggio originale|messaggio inoltrato|oorspronkelijk bericht|doorgestuurd bericht|mensagem original|mensagem encaminhada|oryginalna wiadomość|wiadomość oryginalna|wiadomość przekazana)\s*-{2,}[ \t]*$/iu;
const SIGNATURE = /^(?:--|—|__+|\*\*+)\s*$/u;
const DISCLAIMER =
  /^(?:this (?:e-?mail|message|communication)|the information (?:in|contained)|confidentiality notice|disclaimer|diese (?:e-?mail|nachricht)|ce (?:message|courriel|mail)|este (?:mensaje|correo|e-?mail)|esta mensagem|questo messaggio|questa e-?mail|la presente (?:e-?mail|comunicazione)|dit (?:bericht|e-?mailbericht)|deze e-?mail|ta wiadomo|niniejsza wiadomo|sitz der gesellschaft|avis de confidentialit|aviso (?:legal|de confiden))/iu;
/** A disclaimer is long and about itself; a short line that begins like one may be an instruction. */
const DISCLAIMER_WORDS =
  /confiden|vertraul|riservat|vertrouwelijk|poufn|registergericht|geschäftsführ|intended|bestimmt|destin|bestemd|adresat/iu;

export function partsOf(text: string): Parts {
  const lines = tamed(text);
  const head = quoteAt(lines);
  const answered = head.marked ? lines.slice(head.until) : [];
  const below = head.marked ? [] : lines.slice(head.until);
  const above = split(lines.slice(0, head.from), head.marked);
  const under = split(answered, true);
  const { own, signature } = signed([...above.own, head.before, ...under.own].join('\n').trim());
  return { own, signature, quoted: [...above.quoted, ...head.lines, ...under.quoted, ...below].join('\n') };
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

interface Head {
  /** Lines of the head, and what stood before it in its first line. */
  readonly from: number;
  readonly until: number;
  readonly lines: readonly string[];
  readonly before: string;
  /** The quoted lines below begin with `>`: what does not is an answer. */
  readonly marked: boolean;
}

/** The first head of a quote: a block of heads, a banner, or `... wrote:`. */
function quoteAt(lines: readonly string[]): Head {
  for (const [at, line] of lines.entries()) {
    if (BANNER.test(line)) return { from: at, until: at, lines: [], before: '', marked: false };
    if (line.length >= LONGEST_HEAD) continue;
    if (WROTE.test(line)) {
      const marked = (lines.slice(at + 1).find((next) => next !== '') ?? '').startsWith('>');
      const opened = openedAt(lines, at);
      if (marked || opened !== null) {
        const from = opened?.from ?? at;
        const before = (lines[from] ?? '').slice(0, opened?.column ?? 0);
        return { from, until: at + 1, lines: [(lines[from] ?? '').slice(before.length), ...lines.slice(from + 1, at + 1)], before, marked };
      }
    }
    if (DATED_ADDRESS.test(line)) return { from: at, until: at, lines: [], before: '', marked: false };
    const heads = HEAD_FROM.test(line) ? lines.slice(at + 1, at + 6).filter((next) => HEAD_NEXT.test(next)).length : 0;
    if (heads >= 2 || (heads === 1 && line.includes('@'))) {
      const from = at > 0 && /^_{5,}$/u.test(lines[at - 1] ?? '') ? at - 1 : at;
      return { from, until: from, lines: [], before: '', marked: false };
    }
  }
  return { from: lines.length, until: lines.length, lines: [], before: '', marked: false };
}

/** Where `On ..., Fay` of `... wrote:` begins: in the same line, or in one of the two before it. */
function openedAt(lines: readonly string[], at: number): { from: number; column: number } | null {
  for (let from = at; from >= Math.max(0, at - 2); from--) {
    const line = lines[from] ?? '';
    if (line === '' || line.length >= LONGEST_HEAD) return null;
    const match = OPENER.exec(line);
    if (match === null || (from !== at && match.index > 0)) continue;
    const head = lines
      .slice(from, at + 1)
      .join(' ')
      .slice(match.index);
    return WHEN_OR_WHO.test(head) ? { from, column: match.index } : null;
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
  let end = lines.findIndex((line, at) => at > 0 && SIGNATURE.test(line.trim()));
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
