/** Whom do you mean? A press says the command again, with the account in it; it is checked like a typed one. */
import type { PersonFound } from '../ports.ts';
import { button, type Card, card, line, run } from './element.ts';

const MOST = 8;
/** No account is longer; what is would not fit into a button. */
const LONGEST_ACCOUNT = 320;

export function choiceCard(wanted: string, people: readonly PersonFound[], command: (account: string) => string): Card {
  return card({
    summary: 'Whom do you mean?',
    body: [
      line(run('Whom do you mean? ', { weight: 'Bolder' }), `“${wanted}” fits ${people.length > MOST ? 'many; these first' : 'several'}.`),
      ...people
        .filter(({ account }) => account.length <= LONGEST_ACCOUNT)
        .slice(0, MOST)
        .map((person, index) => ({
          type: 'ColumnSet' as const,
          columns: [
            {
              type: 'Column' as const,
              width: 'stretch' as const,
              items: [
                line(
                  run(`${index + 1}. ${person.displayName ?? person.account}`, { weight: 'Bolder' }),
                  `  ${person.account}${person.department === null ? '' : `, ${person.department}`}`,
                ),
              ],
            },
            {
              type: 'Column' as const,
              width: 'auto' as const,
              items: [
                {
                  type: 'ActionSet' as const,
                  actions: [button({ title: `Number ${index + 1}`, press: 'say', data: { text: command(person.account) } })],
                },
              ],
            },
          ],
        })),
    ],
  });
}
