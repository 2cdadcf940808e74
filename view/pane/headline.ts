/** The one line that a hurried reader takes away, drawn from both scores and the state of the sender's account. */
import type { Degree, ScoredVerdict, SenderState } from '../../server/http/contract.ts';

export type HeadlineCode = 'contained' | 'under-investigation' | 'stop' | 'care' | 'mostly-ordinary' | 'ordinary' | 'unknown';

/** How the line looks; each has its own sign, so that colour is never needed. */
export type Tone = 'danger' | 'caution' | 'calm' | 'unknown';

const height: Readonly<Record<Degree, number>> = { none: 0, slight: 1, clear: 2, strong: 3 };

/** One clear score asks for care; a strong one, or two clear ones, ask to stop. The sender's state outweighs both. */
export function headlineOf(words: ScoredVerdict['words'], sender: SenderState): HeadlineCode {
  if (sender !== 'none') return sender;
  const known = [words.outOfCharacter, words.solicitation].filter((degree) => degree !== null).map((degree) => height[degree]);
  if (known.length === 0) return 'unknown';
  const highest = Math.max(...known);
  if (highest === 3 || known.filter((one) => one === 2).length === 2) return 'stop';
  if (highest === 2) return 'care';
  return highest === 1 ? 'mostly-ordinary' : 'ordinary';
}

export const toneOf: Readonly<Record<HeadlineCode, Tone>> = {
  contained: 'danger',
  'under-investigation': 'danger',
  stop: 'danger',
  care: 'caution',
  'mostly-ordinary': 'calm',
  ordinary: 'calm',
  unknown: 'unknown',
};
