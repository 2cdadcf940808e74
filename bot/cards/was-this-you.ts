/**
 * "Was this you?", asked of the manager, never of the account: whoever has the account reads what is sent to it. The answer is evidence, not a verdict.
 * It says neither when nor from where, so that it gives nothing away when the manager passes it on.
 */
import type { IncidentRecord } from '../../server/http/contract.ts';
import { button, type Card, card, fact, heading, line, run, strip, words } from './element.ts';
import { keyOf } from './offers.ts';

export const ANSWERS = [
  { on: 'yes', title: 'Yes, it was them' },
  { on: 'no', title: 'No, it was not' },
  { on: 'unknown', title: 'I could not reach them' },
] as const;

export function wasThisYouCard(incident: IncidentRecord, revision: number, answered: string | null = null): Card {
  const name = incident.displayName ?? incident.account;
  const kinds = [...new Set(incident.evidence.filter(({ bits }) => bits > 0).map(({ signal }) => signal.replaceAll('-', ' ')))].slice(0, 6);
  return card({
    summary: `Please call ${name}: an account question from your security team`,
    body: [
      words('A question from your security team', { weight: 'Bolder', size: 'Medium' }),
      line('The account of ', run(name, { weight: 'Bolder' }), ' did things that are unusual for it.'),
      ...(kinds.length === 0 ? [] : [fact('What', kinds.join(', '))]),
      heading('Please'),
      words('1. Call this person on a number you know. Do not write: neither mail nor chat, somebody else may be reading.', {
        spacing: 'Small',
      }),
      words('2. Ask whether they did this themselves.', { spacing: 'Small' }),
      words('3. Tell us what they said.', { spacing: 'Small' }),
      ...(answered === null ? [] : [strip('good', line(run(answered, { weight: 'Bolder' })))]),
    ],
    actions:
      answered === null
        ? ANSWERS.map(({ on, title }) =>
            button({
              title,
              press: 'answer',
              data: { incident: incident.id, revision, verb: 'answer', decision: keyOf(incident.id, revision, { verb: 'answer', on }) },
            }),
          )
        : [],
  });
}
