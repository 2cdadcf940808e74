/** An answer of a few lines. */
import { type Action, type Card, card, line, run, strip, type Tone } from './element.ts';

export interface Said {
  readonly title: string;
  readonly lines?: readonly string[];
  readonly tone?: Tone;
  readonly actions?: readonly Action[];
}

export function saidCard({ title, lines = [], tone, actions = [] }: Said): Card {
  const first = line(run(title, { weight: 'Bolder' }));
  return card({
    summary: title,
    body: [tone === undefined ? first : strip(tone, first), ...lines.slice(0, 20).map((text) => line(text))],
    actions,
  });
}

/** A refusal always says the next step. */
export function refusedCard(message: string, nextStep: string): Card {
  return saidCard({ title: message, lines: [nextStep], tone: 'warning' });
}
