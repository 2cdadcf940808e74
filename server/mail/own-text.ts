/**
 * What the sender wrote now, apart from what is quoted, and apart from the signature.
 *
 * Surprise: some patterns of the quote stripper take seconds on long lines of one character, so lines are cut and runs shortened first; and it
 * knows the heads of quotes in some languages only, so the others are written in the form it knows.
 */
import { extractFrom } from 'planer';

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

const HEAD_FROM = /^[ \t>*_]*(?:from|von|de|da|van|od|fra)\s?:\s*\S/iu;
const HEAD_NEXT =
  /^[ \t>*_]*(?:sent|date|to|subject|gesendet|datum|an|betreff|envoye|envoyé|à|objet|enviado|enviada|fecha|para|asunto|data|inviato|a|oggetto|verzonden|aan|onderwerp|assunto|wysłano|wyslano|do|temat)\s?:/iu;
const WROTE = /(?:\bwrote|schrieb(?: .{0,80})?|a écrit|escribió|ha scritto|escreveu|schreef(?: .{0,80})?|napisał(?:\(a\)|a)?|pisze)\s?:$/iu;
const BANNER =
  /^[ \t]*-{2,}\s*(?:original message|forwarded message|ursprüngliche nachricht|weitergeleitete nachricht|message d'origine|message transféré|mensaje original|mensaje reenviado|messaggio originale|messaggio inoltrato|oorspronkelijk bericht|doorgestuurd bericht|mensagem original|mensagem encaminhada|oryginalna wiadomość|wiadomość oryginalna|wiadomość przekazana)\s*-{2,}[ \t]*$/iu;
const SIGNATURE = /^(?:--|—|__+|\*\*+)\s*$/u;
const DISCLAIMER =
  /^(?:this (?:e-?mail|message|communication)|the information (?:in|contained)|confidentiality notice|disclaimer|diese (?:e-?mail|nachricht)|ce (?:message|courriel|mail)|este (?:mensaje|correo|e-?mail)|esta mensagem|questo messaggio|questa e-?mail|la presente (?:e-?mail|comunicazione)|dit (?:bericht|e-?mailbericht)|deze e-?mail|ta wiadomo|niniejsza wiadomo|sitz der gesellschaft|avis de confidentialit|aviso (?:legal|de confiden))/iu;
/** A disclaimer is long and about itself; a short line that begins like one may be an instruction. */
const DISCLAIMER_WORDS =
  /confiden|vertraul|riservat|vertrouwelijk|poufn|registergericht|geschäftsführ|intended|bestimmt|destin|bestemd|adresat/iu;

export function partsOf(text: string): Parts {
  const lines = tamed(text);
  const cut = quoteAt(lines);
  const above = lines.slice(0, cut).join('\n');
  const kept = extractFrom(above, 'text/plain');
  const { own, signature } = signed(kept);
  const below = lines.slice(cut).join('\n');
  return { own, signature, quoted: `${quotedIn(lines.slice(0, cut))}${below}` };
}

function tamed(text: string): string[] {
  return text
    .slice(0, MOST_TEXT)
    .replace(/\r\n?/gu, '\n')
    .replace(/([^\p{L}\p{N}])\1{39,}/gu, (run) => run.slice(0, 32))
    .split('\n', MOST_LINES)
    .map((line) => line.slice(0, LONGEST_LINE).trimEnd());
}

/** The first line of what is quoted: a block of heads, a banner, or `... wrote:`. */
function quoteAt(lines: readonly string[]): number {
  for (const [at, line] of lines.entries()) {
    if (at > 0 && BANNER.test(line)) return at;
    if (line.length < 300 && WROTE.test(line) && (lines.slice(at + 1).find((next) => next !== '') ?? '').startsWith('>')) return at;
    if (HEAD_FROM.test(line) && lines.slice(at + 1, at + 6).filter((next) => HEAD_NEXT.test(next)).length >= 2)
      return at > 0 && /^_{5,}$/u.test(lines[at - 1] ?? '') ? at - 1 : at;
  }
  return lines.length;
}

function quotedIn(lines: readonly string[]): string {
  const quoted = lines.filter((line) => line.startsWith('>')).map((line) => line.replace(/^[> ]+/u, ''));
  return quoted.length === 0 ? '' : `${quoted.join('\n')}\n`;
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
