/** The hours of the day: usual activity upwards, what the suspicious hands did downwards. */
import type { Picture } from '../../server/http/contract.ts';
import { html, type View } from '../html.ts';
import { counted } from '../text.ts';

const half = 44;
const middle = half + 4;
const height = 2 * middle + 18;

function at(values: readonly number[], hour: number): number {
  const value = values[hour] ?? 0;
  return Number.isFinite(value) && value > 0 ? value : 0;
}

const hours: readonly number[] = Array.from({ length: 24 }, (_, hour) => hour);

/** `02–04` for the hours 2 and 3; several stretches are listed. */
function stretches(wanted: readonly number[]): string {
  const parts: { from: number; until: number }[] = [];
  for (const hour of wanted) {
    const last = parts.at(-1);
    if (last?.until === hour) last.until = hour + 1;
    else parts.push({ from: hour, until: hour + 1 });
  }
  const two = (hour: number) => String(hour).padStart(2, '0');
  return parts.map(({ from, until }) => `${two(from)}–${two(until)}`).join(', ');
}

/** What the drawing shows, as a sentence. */
export function hoursSentence({ usualHours, seenHours }: Picture): string {
  const seen = hours.filter((hour) => at(seenHours, hour) > 0);
  const total = hours.reduce((sum, hour) => sum + at(usualHours, hour), 0);
  if (total === 0 && seen.length === 0) return 'No hours are known, now or before.';
  if (seen.length === 0) return 'The suspicious hands left no hours.';
  const acts = counted(
    hours.reduce((sum, hour) => sum + at(seenHours, hour), 0),
    'act',
  );
  const when = `${acts} at ${stretches(seen)} UTC`;
  if (total === 0) return `${when}; no history to compare with.`;
  const share = seen.reduce((sum, hour) => sum + at(usualHours, hour), 0) / total;
  return `${when}, where ${share < 0.005 ? 'under 1' : Math.round(share * 100)}% of the usual activity falls.`;
}

function columns(values: readonly number[], kind: 'usual' | 'seen'): readonly View[] {
  const most = hours.reduce((highest, hour) => Math.max(highest, at(values, hour)), 0);
  return hours.flatMap((hour) => {
    const value = at(values, hour);
    if (value === 0) return [];
    const tall = Math.max(1.5, (value / most) * half);
    const y = kind === 'usual' ? middle - 1 - tall : middle + 1;
    return [
      html`<rect x=${`${((hour / 24) * 100 + 0.5).toFixed(2)}%`} y=${y.toFixed(1)} width="3.17%" height=${tall.toFixed(1)} class=${`bar-${kind}`} />`,
    ];
  });
}

export function hoursPlot(picture: Picture, id: string): View {
  const sentence = hoursSentence(picture);
  const labels = [0, 6, 12, 18, 24].map(
    (hour) =>
      html`<text x=${`${((hour / 24) * 100).toFixed(2)}%`} y=${height - 4} text-anchor=${hour === 0 ? 'start' : hour === 24 ? 'end' : 'middle'}>${String(hour).padStart(2, '0')}</text
        ><line x1=${`${((hour / 24) * 100).toFixed(2)}%`} x2=${`${((hour / 24) * 100).toFixed(2)}%`} y1="2" y2=${height - 16} class="hour-line" />`,
  );
  return html`<figure class="plot">
    <figcaption>Hours of the day (UTC) <span class="key">usual above, seen below</span></figcaption>
    <svg class="hours" width="100%" height=${height} role="img" aria-labelledby=${id}>
      <title id=${id}>${sentence}</title>
      ${labels}
      <line x1="0" x2="100%" y1=${middle} y2=${middle} class="axis-line" />
      ${columns(picture.usualHours, 'usual')}${columns(picture.seenHours, 'seen')}
    </svg>
    <p class="reading">${sentence}</p>
  </figure>`;
}
