import { evidence, say } from '../core/evidence.ts';
import { defineSignal } from '../core/signal.ts';
import { styleBits } from '../core/style.ts';
import { learnText } from '../core/withheld.ts';

/**
 * A text is laid out unlike what this person writes: small words, punctuation, beginnings of sentences, lines.
 *
 * Why: a thief writes with their own habits of hand.
 * Blind spot: short texts, the first ten messages, whoever copies an old one; on real mail it finds a fifth of impostors at one false alarm in a hundred.
 */
export const unlikeWriting = defineSignal({
  id: 'unlike-writing',
  channel: 'impact',
  attack: ['T1656'],
  on: 'mail-sent',
  keeps: {},
  cap: 3,
  observe(event, past) {
    const features = event.text?.style ?? null;
    if (features === null) return null;
    const deviation = past.account.style.deviation(features, past.organisation.style);
    if (deviation === null) return null;
    return evidence(
      styleBits(deviation),
      deviation > 0
        ? say`is laid out as ${past.account.style.messages} messages of this person are`
        : say`is laid out unlike ${past.account.style.messages} messages of this person: other small words, punctuation and lines`,
    );
  },
  learn(event, past) {
    const features = event.text?.style ?? null;
    if (features !== null) learnText(past, features);
  },
});
