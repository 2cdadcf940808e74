/** Who somebody is, and what is usual for them. */
import { count } from '../../view/text.ts';
import type { PersonPicture } from '../ports.ts';
import { type Card, card, fact, heading, line, run, words } from './element.ts';
import { fitting } from './fit.ts';
import { moment } from './moment.ts';

export function personCard(person: PersonPicture): Card {
  const name = person.displayName ?? person.account;
  const used = (list: PersonPicture['networks'], most: number): string =>
    list.length === 0
      ? 'nothing known yet'
      : `${list
          .slice(0, most)
          .map(({ label, visits }) => `${label} (${count(visits)})`)
          .join(', ')}${list.length > most ? `, and ${count(list.length - most)} more` : ''}`;
  return fitting((lines) => {
    const most = Math.max(lines, 1);
    return card({
      summary: name,
      body: [
        line(run(name, { weight: 'Bolder', size: 'Medium' })),
        fact('Account', person.account),
        ...(person.title === null && person.department === null
          ? []
          : [fact('Work', [person.title, person.department].filter((part) => part !== null).join(', '))]),
        ...(person.manager === null ? [] : [fact('Manager', person.manager)]),
        heading('Usual'),
        fact('Networks', used(person.networks, most)),
        fact('Programs', used(person.clients, most)),
        fact('Devices', person.devices.length === 0 ? 'none registered that we know of' : person.devices.slice(0, most).join(', ')),
        fact('Hours (UTC)', hoursOf(person.hours)),
        words(person.since === null ? 'Nothing learned yet.' : `Learned since ${moment(person.since)}.`, { isSubtle: true, size: 'Small' }),
      ],
    });
  });
}

function hoursOf(hours: readonly number[]): string {
  const busiest = hours
    .map((share, hour) => ({ share, hour }))
    .filter(({ share }) => share >= 0.02)
    .map(({ hour }) => String(hour).padStart(2, '0'));
  return busiest.length === 0 ? 'nothing known yet' : busiest.join(' ');
}
