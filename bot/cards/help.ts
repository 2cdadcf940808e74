/** What can be typed. */
import { type Card, card, line, run, words } from './element.ts';

export function helpCard(commands: readonly { readonly usage: string; readonly does: string }[]): Card {
  return card({
    summary: 'What you can ask me',
    body: [
      words('What you can ask me', { weight: 'Bolder', size: 'Medium' }),
      words('Here, or in the channel after naming me. Plain sentences do too: “please lock ann’s account”.'),
      ...commands.map(({ usage, does }) => line(run(usage, { weight: 'Bolder' }), `  ${does}`)),
    ],
  });
}
