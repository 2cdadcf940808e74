/** One lane: a line, its marks, and their words. Coordinates are percents, so that letters keep their size at any width. */
import type { IncidentKind } from '../../server/http/contract.ts';
import { html, type View } from '../html.ts';
import { handsShape, handsSign } from '../signs.ts';
import { count, counted, visible } from '../text.ts';
import { clockOf, shortDay } from '../time.ts';
import { handsWord, kindName } from '../words.ts';
import type { Column } from './columns.ts';
import { labelsOf, type Label } from './labels.ts';

/** A line across all lanes: when the alert was raised, when it was known. */
export interface Moment {
  readonly x: number;
  readonly name: 'alerted' | 'known';
  readonly at: number;
}

export interface Lane {
  readonly hands: Column['hands'];
  readonly kind: IncidentKind;
  readonly columns: readonly Column[];
  readonly moments: readonly Moment[];
}

const levelPixels = 16;
const levels: Readonly<Record<Column['hands'], number>> = { intruder: 3, unknown: 2, owner: 2 };

export function percent(value: number): string {
  return `${value.toFixed(2)}%`;
}

function about(column: Column): string {
  const what = column.runs.map((run) => `${visible(kindName(run.kind))}${run.count > 1 ? ` ×${count(run.count)}` : ''}`);
  return `${shortDay(column.first)} ${clockOf(column.first, true)} UTC: ${what.slice(0, 8).join(', ')}`;
}

function mark(column: Column, middle: number): View {
  const many = column.count > 1 ? html`<text class="mark-count" y="20" text-anchor="middle">×${count(column.count)}</text>` : null;
  return html`<svg x=${percent(column.x)} y=${middle} overflow="visible" class="mark">
    <title>${about(column)}</title>
    <path d=${handsShape[column.hands]} class=${`hands-${column.hands}`} />
    ${many}
  </svg>`;
}

function word(label: Label, middle: number): View {
  const y = middle - 16 - label.level * levelPixels;
  return html`<g class="mark-word">
    ${label.level === 0 ? null : html`<line x1=${percent(label.x)} x2=${percent(label.x)} y1=${y + 4} y2=${middle - 9} class="thread" />`}
    <text x=${percent(label.x)} y=${y} text-anchor=${label.align}>${label.text}</text>
  </g>`;
}

/** The vertical lines of alert and knowledge, drawn through every lane at the same place. */
export function momentLines(moments: readonly Moment[], height: number): readonly View[] {
  return moments.map(
    ({ x, name }) => html`<line x1=${percent(x)} x2=${percent(x)} y1="0" y2=${height} class=${`moment moment-${name}`} />`,
  );
}

export function lane({ hands, kind, columns, moments }: Lane): View {
  const labels = labelsOf(
    columns,
    levels[hands],
    moments.map(({ x }) => x),
  );
  const rows = labels.reduce((most, label) => Math.max(most, label.level + 1), 1);
  const middle = 20 + rows * levelPixels;
  const height = middle + 28;
  const events = columns.reduce((sum, column) => sum + column.count, 0);
  const name = handsWord(hands, kind);
  return html`<div class=${`lane lane-${hands}`}>
    <p class="lane-name">${handsSign(hands)}<b>${name}</b> <span>${counted(events, 'event')}</span></p>
    <svg width="100%" height=${height} role="img" aria-label=${`${name}: ${counted(events, 'event')} at ${counted(columns.length, 'mark')}`}>
      ${momentLines(moments, height)}
      <line x1="0" x2="100%" y1=${middle} y2=${middle} class="lane-line" />
      ${labels.map((label) => word(label, middle))}${columns.map((column) => mark(column, middle))}
    </svg>
  </div>`;
}
