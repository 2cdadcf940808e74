/** An answer that not every member of the channel may see: whoever presses gets it alone. */
import { button, type Card, card, line, run } from './element.ts';

export function forYouCard(asked: string): Card {
  return card({
    summary: 'The answer is for analysts only',
    body: [line(run('The answer is for analysts only.', { weight: 'Bolder' })), line(`“${asked}”`)],
    actions: [button({ title: 'Show it to me', press: 'say', data: { text: asked.slice(0, 400) } })],
  });
}
