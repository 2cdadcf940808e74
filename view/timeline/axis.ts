/** The axis below the lanes: hours and minutes, the day where it changes, and how long the long waits were. */
import { html, type View } from '../html.ts';
import { clockOf, dayOf, roughSpan, shortDay } from '../time.ts';
import type { Column } from './columns.ts';
import { momentLines, percent, type Moment } from './lane.ts';

/** Percent of the width that an hour needs: on a wide drawing, and on one of 280 pixels. */
const roomWide = 7;
const roomNarrow = 16;
const longWait = 12 * 60 * 60 * 1_000;

interface Tick {
  readonly x: number;
  readonly at: number;
  readonly newDay: boolean;
  /** Also shown where the drawing is narrow. */
  readonly narrow: boolean;
}

function align(x: number): 'start' | 'middle' {
  return x < 7 ? 'start' : 'middle';
}

/** The first mark of each day goes before others; then whatever fits, from the left. */
export function ticksOf(columns: readonly Column[]): readonly Tick[] {
  const days = new Set<string>();
  const wanted = columns.map((column) => {
    const newDay = !days.has(dayOf(column.first));
    days.add(dayOf(column.first));
    return { x: column.x, at: column.first, newDay };
  });
  const kept: Tick[] = [];
  const free = (x: number, room: number, among: readonly Tick[]) => among.every((tick) => Math.abs(tick.x - x) >= room);
  for (const tick of [...wanted.filter(({ newDay }) => newDay), ...wanted.filter(({ newDay }) => !newDay)]) {
    if (!free(tick.x, roomWide, kept)) continue;
    const narrow = free(
      tick.x,
      roomNarrow,
      kept.filter((other) => other.narrow),
    );
    kept.push({ ...tick, narrow });
  }
  return kept.sort((a, b) => a.x - b.x);
}

function wait(before: Column, after: Column): View | null {
  const long = after.first - before.last;
  if (long < longWait || after.x - before.x < (before.x < 7 ? 16 : 13)) return null;
  return html`<text x=${percent((before.x + after.x) / 2)} y="15" text-anchor="middle" class="wait">⋯ ${roughSpan(long)} ⋯</text>`;
}

export function axis(columns: readonly Column[], moments: readonly Moment[]): View {
  const waits = columns.slice(1).flatMap((column, index) => {
    const before = columns[index];
    const view = before === undefined ? null : wait(before, column);
    return view === null ? [] : [view];
  });
  const ticks = ticksOf(columns).map(
    (tick) => html`<g class=${tick.narrow ? 'tick' : 'tick tick-wide'}>
      <line x1=${percent(tick.x)} x2=${percent(tick.x)} y1="0" y2="5" />
      <text x=${percent(tick.x)} y="18" text-anchor=${align(tick.x)}>${clockOf(tick.at)}</text>
      ${tick.newDay ? html`<text x=${percent(tick.x)} y="33" text-anchor=${align(tick.x)} class="tick-day">${shortDay(tick.at)}</text>` : null}
    </g>`,
  );
  return html`<div class="lane lane-axis" aria-hidden="true">
    <p class="lane-name"><span>Time (UTC)</span></p>
    <svg width="100%" height="38">
      <line x1="0" x2="100%" y1="0.5" y2="0.5" class="axis-line" />
      ${momentLines(moments, 6)}${waits}${ticks}
    </svg>
  </div>`;
}

/** Above the lanes: what the vertical lines mean, each on a row of its own. */
export function momentNames(moments: readonly Moment[]): View | null {
  if (moments.length === 0) return null;
  const names = moments.map(
    ({ x, name, at }, row) =>
      html`<text x=${percent(x)} y=${13 + row * 16} text-anchor=${x < 22 ? 'start' : x > 78 ? 'end' : 'middle'} class=${`moment-name moment-name-${name}`}
        >${name} ${clockOf(at)}</text
      >`,
  );
  const spoken = moments.map(({ name, at }) => `${name} ${shortDay(at)} ${clockOf(at, true)} UTC`).join(', ');
  return html`<div class="lane lane-moments">
    <p class="lane-name"></p>
    <svg width="100%" height=${2 + names.length * 16} role="img" aria-label=${spoken}>${names}</svg>
  </div>`;
}
