/** What the hands of an incident sent. Subjects are not kept, so none are shown. */
import type { IncidentRecord } from '../../server/http/contract.ts';
import { counted } from '../../view/text.ts';
import type { SentMessage } from '../ports.ts';
import { type Card, card, line, run, words } from './element.ts';
import { fitting } from './fit.ts';
import { moment } from './moment.ts';
import { leftOut } from './stages.ts';

export function messagesCard(incident: IncidentRecord, messages: readonly SentMessage[]): Card {
  const name = incident.displayName ?? incident.account;
  return fitting((lines) => {
    const shown = messages.slice(0, Math.max(1, lines * 2));
    return card({
      summary: `Messages of ${name}`,
      body: [
        line(run(`Messages sent by the hands of this incident: ${name}`, { weight: 'Bolder', size: 'Medium' })),
        words(messages.length === 0 ? 'None are known.' : `${counted(messages.length, 'message')}, the latest first; times are UTC.`),
        ...shown.map((one) =>
          line(
            run(`${moment(one.at)}  `, { isSubtle: true }),
            `${one.direction}, ${counted(one.recipients, 'recipient')}; out of character ${scored(one.outOfCharacter)}, solicits ${scored(one.solicitation)}`,
            run(one.reasons.length === 0 ? '' : `  ${one.reasons.slice(0, 2).join('; ')}`, { isSubtle: true }),
          ),
        ),
        ...leftOut(messages.length - shown.length, 'message'),
      ],
    });
  });
}

function scored(score: number | null): string {
  return score === null ? 'unknown' : String(Math.round(score));
}
