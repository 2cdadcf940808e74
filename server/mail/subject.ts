/** Subjects without the marks of answers and forwards, in the languages of the usual programs. */
const MARK =
  /^\s*(?:(?:re|r|aw|antw|antwort|sv|vs|odp|res|resp|rv|rif|fw|fwd|wg|tr|vl|doorst|enc|i|pd|ref|nip|ynt)\s*(?:\[\d+\])?\s*:\s*)+/iu;
const ANSWER = /^\s*(?:re|r|aw|antw|antwort|sv|odp|res|resp|rif)\s*(?:\[\d+\])?\s*:/iu;

export function subjectOf(subject: string): string {
  return subject.slice(0, 1_000).replace(MARK, '').trim();
}

export function isAnswer(subject: string): boolean {
  return ANSWER.test(subject.slice(0, 200));
}
