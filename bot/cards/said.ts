/** An answer of a few lines. */
import { type Action, type Card, card, type Color, line, run } from './element.ts';

export interface Said {
  readonly title: string;
  readonly lines?: readonly string[];
  readonly color?: Color;
  readonly actions?: readonly Action[];
}

export function saidCard({ title, lines = [], color = 'Default', actions = [] }: Said): Card {
  return card({
    summary: title,
    body: [line(run(title, { weight: 'Bolder', color })), ...lines.slice(0, 20).map((text) => line(text))],
    actions,
  });
}

/** A refusal always says the next step. */
export function refusedCard(message: string, nextStep: string): Card {
  return saidCard({ title: message, lines: [nextStep], color: 'Warning' });
}
