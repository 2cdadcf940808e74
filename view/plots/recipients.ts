/** Recipients in an hour of mailing: usual, highest so far, and now. */
import type { Picture } from '../../server/http/contract.ts';
import { html, type View } from '../html.ts';
import { handsSign } from '../signs.ts';
import { count } from '../text.ts';
import { bar } from './bars.ts';

function comparison({ usual, highest, seen }: Picture['recipientsPerHour']): string {
  if (!(seen > 0)) return 'The suspicious hands sent no mail.';
  if (!(highest > 0)) return 'No mailing before to compare with.';
  const times = seen / highest;
  if (times >= 2) return `${count(times)} times the highest hour so far.`;
  if (times > 1) return 'More than in any hour so far.';
  return seen > usual * 2 ? 'More than usual, but not more than before.' : 'Not more than usual.';
}

export function recipientsPlot(picture: Picture): View {
  const recipients = picture.recipientsPerHour;
  const most = Math.max(recipients.usual, recipients.highest, recipients.seen, 0);
  const line = (label: string, value: number, kind: 'usual' | 'seen') =>
    html`<li class=${kind === 'seen' ? 'used' : ''}>
      <span class="bar-label">${kind === 'seen' ? handsSign('intruder') : null}${label}</span>
      <span class="bar-value">${value > 0 && value < 10 ? Number(value.toFixed(1)) : count(value)}</span>
      ${bar(most > 0 ? value / most : 0, kind)}
    </li>`;
  return html`<figure class="plot">
    <figcaption>Recipients in an hour of mailing</figcaption>
    <ul class="bars">
      ${line('Usual', recipients.usual, 'usual')} ${line('Highest so far', recipients.highest, 'usual')}
      ${line('In this incident', recipients.seen, 'seen')}
    </ul>
    <p class="reading">${comparison(recipients)}</p>
  </figure>`;
}
