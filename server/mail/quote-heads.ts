/**
 * What begins a quote and what begins a signature, as two kept libraries know it in some twenty languages.
 *
 * Surprise: neither is made for hostile text. Their time grows with the fourth power of what they are given, and one of them puts found text back as a
 * pattern of its own (`$&` doubles it); so they are asked of a few short lines at a time, without `$`, and never of a whole text. They also take
 * `On page 3 you wrote:` for a head; so a head must say when, or at which
 * address, or stand above lines with a `>`.
 */
import ForwardParser from 'email-forward-parser';
import ReplyParser from 'email-reply-parser';

const replies = new ReplyParser();
const forwards = new ForwardParser();

/** Characters of a head, and of one line of a block that are handed over. */
export const LONGEST_HEAD = 240;
const LONGEST_FIELD = 80;
const LONGEST_SIGNATURE = 60;
/** A subject by which the library knows that something was passed on. */
const PASSED_ON = 'Fwd:';

const BETWEEN_DASHES = /^\s*-+.*-$/u;
const WHEN_OR_WHO = /@|\d{4}|\d[:./]\d/u;

/** `On Tuesday, Fay wrote:`, `-----Original Message-----`, `Begin forwarded message:`; all of it, from its first letter. */
export function isHead(lines: string, aboveMarks: boolean): boolean {
  if (lines.length > LONGEST_HEAD) return false;
  const head = harmless(lines);
  if (forwards.read(`${head}\n.`).forwarded) return true;
  if (!aboveMarks && !BETWEEN_DASHES.test(head) && !WHEN_OR_WHO.test(head)) return false;
  return replies
    .read(`\n${head}`)
    .getFragments()
    .some((fragment) => fragment.isQuoted());
}

/** `From: Fay` with at least two of when, to whom and about what below it, or one of them and an address. */
export function isBlock(lines: readonly string[]): boolean {
  const { message, email } = forwards.read(lines.map((line) => harmless(line.slice(0, LONGEST_FIELD))).join('\n'), PASSED_ON);
  if (message !== null || (email.from.name ?? email.from.address ?? '') === '') return false;
  const to = Array.isArray(email.to) ? email.to.length > 0 : (email.to ?? null) !== null;
  const others = [to, Boolean(email.date), Boolean(email.subject)].filter(Boolean).length;
  return others >= 2 || (others === 1 && email.from.address !== null);
}

/** `Kind regards,`, `--`, `Sent from my telephone`. */
export function beginsSignature(line: string): boolean {
  if (line === '' || line.length > LONGEST_SIGNATURE) return false;
  return replies
    .read(`.\n${harmless(line)}`)
    .getFragments()
    .some((fragment) => fragment.isSignature());
}

function harmless(text: string): string {
  return text.replace(/\$/gu, ' ');
}
