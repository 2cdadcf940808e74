/** What is usual for the person beside what was seen now. */
import type { Picture } from '../../server/http/contract.ts';
import { count } from '../../view/text.ts';
import { type Element, fact, heading } from './element.ts';

/** Everything: networks, programs, hours, recipients. Only for those who may see where somebody works. */
export function usualBesideSeen(picture: Picture): Element[] {
  return [
    heading('Usual beside seen'),
    ...beside('Networks', picture.networks),
    ...beside('Programs', picture.clients),
    ...hours(picture),
    ...recipients(picture),
  ];
}

type Used = Picture['networks'][number];
function beside(name: string, used: readonly Used[]): Element[] {
  const usual = used.filter(({ seen }) => !seen).slice(0, 4);
  const now = used.filter(({ seen }) => seen).slice(0, 4);
  if (used.length === 0) return [];
  const listed = (list: readonly Used[], none: string): string =>
    list.length === 0 ? none : list.map(({ label, visits }) => `${label} (${count(visits)})`).join(', ');
  return [fact(name, `usual ${listed(usual, 'unknown')}; now ${listed(now, 'none of them')}`)];
}

/** Hours in which somebody does little are no habit; '' = none is. */
export function usualHours(shares: readonly number[]): string {
  return ranges(shares.map((share) => share >= 0.02));
}

function hours({ usualHours: shares, seenHours }: Picture): Element[] {
  const usual = usualHours(shares);
  const seen = ranges(seenHours.map((acts) => acts > 0));
  return seen === '' ? [] : [fact('Hours (UTC)', `usual ${usual === '' ? 'unknown' : usual}; now ${seen}`)];
}

/** `08–12, 13–17`. */
function ranges(on: readonly boolean[]): string {
  const found: string[] = [];
  for (let hour = 0; hour < on.length; hour++) {
    if (on[hour] !== true) continue;
    const from = hour;
    while (on[hour + 1] === true) hour++;
    found.push(`${String(from).padStart(2, '0')}–${String(hour + 1).padStart(2, '0')}`);
  }
  return found.join(', ');
}

/** Recipients an hour; says nothing of places, so that everybody may read it. */
export function recipients({ recipientsPerHour: { usual, highest, seen } }: Picture): Element[] {
  if (seen <= highest || seen < 10) return [];
  return [fact('Recipients an hour', `usual ${count(usual)}, at most ${count(highest)}; now ${count(seen)}`)];
}
