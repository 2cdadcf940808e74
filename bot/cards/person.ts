/** Who somebody is, and what is usual for them. */
import { count } from '../../view/text.ts';
import { longDay } from '../../view/time.ts';
import type { PersonPicture } from '../ports.ts';
import { type Card, card, fact, heading, line, run, words } from './element.ts';
import { fitting } from './fit.ts';
import { usualHours } from './usual.ts';

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
        fact('Hours (UTC)', usualHours(person.hours) || 'nothing known yet'),
        words(person.since === null ? 'Nothing learned yet.' : `Learned since ${longDay(Date.parse(person.since))}.`, {
          isSubtle: true,
          size: 'Small',
        }),
      ],
    });
  });
}
