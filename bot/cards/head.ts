/** The head of an incident's card: who, what, how odd, since when, and what state it is in. Safe for every member of the channel. */
import type { IncidentRecord } from '../../server/http/contract.ts';
import { belief, rarity, severityWord, stateWord } from '../../view/words.ts';
import { type Element, fact, line, run, words } from './element.ts';
import { clock, moment } from './moment.ts';
import type { Standing } from './standing.ts';

export function head({ incident, toldAt }: Standing): Element[] {
  const name = incident.displayName ?? incident.account;
  const grave = incident.severity === 'critical' || incident.severity === 'high';
  const style = incident.state !== 'open' ? 'good' : grave ? 'attention' : 'warning';
  return [
    {
      type: 'Container',
      style,
      bleed: true,
      items: [
        line(run(`${name}: ${belief(incident)}`, { weight: 'Bolder', size: 'Medium' })),
        ...(incident.displayName === null ? [] : [line(run(incident.account, { isSubtle: true }))]),
        words(
          `${stateWord[incident.state]} · ${severityWord[incident.severity]}${incident.provisional ? ' · still learning what is usual' : ''}`,
          {
            spacing: 'Small',
          },
        ),
      ],
    },
    line(incident.title),
    words(`${rarity(incident.returnPeriodDays)} Score ${incident.score.toFixed(1)} of 100.`, { spacing: 'Small' }),
    fact('When (UTC)', lag(incident, toldAt)),
    fact('Taken by', incident.assignee ?? 'nobody yet'),
  ];
}

/** `event 24 Nov 10:02, known 10:31, told 10:31`: how late the record came, and how late we were. */
export function lag(incident: IncidentRecord, toldAt: string): string {
  const event = incident.alertedAt ?? incident.openedAt;
  const known = incident.receivedAt ?? incident.knownAt;
  return `event ${moment(event)}, known ${clock(known, event)}, told ${clock(toldAt, event)}`;
}

/** One line for a notification. */
export function summaryOf(incident: IncidentRecord): string {
  return `${severityWord[incident.severity]}: ${incident.displayName ?? incident.account} is ${belief(incident)}`;
}
