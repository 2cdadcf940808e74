/** Which marks get words, and how high, so that no two words touch. A mark without words is still in the list of steps. */
import { visible } from '../text.ts';
import { kindName } from '../words.ts';
import type { Column } from './columns.ts';

export interface Label {
  readonly x: number;
  readonly text: string;
  /** Zero is nearest to the marks. */
  readonly level: number;
  readonly align: 'start' | 'middle' | 'end';
  readonly from: number;
  readonly until: number;
}

/** On narrower drawings words are smaller or hidden (see style/drawing.ts), so it is safe to reckon with this. */
const widthPixels = 620;
const letterPixels = 6.1;

function wordsOf(column: Column): string {
  const kinds = [...new Set(column.runs.map((run) => kindName(run.kind)))];
  const [kind = '', ...others] = kinds;
  const word = visible(kind);
  const short = word.length > 22 ? `${word.slice(0, 21).toWellFormed()}…` : word;
  return others.length === 0 ? short : `${short} +${others.length}`;
}

type Place = Omit<Label, 'level'>;

/** The words centred over their mark, or to the right or left of it; only places within the drawing. */
function placesOf(column: Column): readonly Place[] {
  const text = wordsOf(column);
  const { x } = column;
  const long = ((text.length * letterPixels + 8) / widthPixels) * 100;
  const places: readonly Place[] = [
    { x, text, align: 'middle', from: x - long / 2, until: x + long / 2 },
    { x, text, align: 'start', from: x - 1, until: x + long },
    { x, text, align: 'end', from: x - long, until: x + 1 },
  ];
  return places.filter(({ from, until }) => from >= 0 && until <= 100);
}

/** A label may not cover another of its level, nor the thread of a higher one, nor may its thread cut a lower label. */
function fits(wanted: Place, level: number, placed: readonly Label[]): boolean {
  return placed.every((other) => {
    if (other.level === level) return wanted.from >= other.until || wanted.until <= other.from;
    const [higher, lower] = other.level > level ? [other, wanted] : [wanted, other];
    return higher.x <= lower.from || higher.x >= lower.until;
  });
}

/** A word over another mark bars that mark from having a word above it, which is worse than crossing a vertical line. */
function harm({ x, from, until }: Place, marks: readonly number[], walls: readonly number[]): number {
  const over = (places: readonly number[]) => places.some((other) => other !== x && other > from && other < until);
  return (over(marks) ? 2 : 0) + (over(walls) ? 1 : 0);
}

/** `walls` are the places of vertical lines that words avoid while they can; where they cannot, the letters have a halo. */
export function labelsOf(columns: readonly Column[], levels: number, walls: readonly number[]): readonly Label[] {
  const marks = columns.map(({ x }) => x);
  const placed: Label[] = [];
  for (const column of columns) {
    const places = [...placesOf(column)].sort((a, b) => harm(a, marks, walls) - harm(b, marks, walls));
    const candidates = places.flatMap((place) => Array.from({ length: levels }, (_, level) => ({ ...place, level })));
    const label = candidates.find((candidate) => fits(candidate, candidate.level, placed));
    if (label !== undefined) placed.push(label);
  }
  return placed;
}
