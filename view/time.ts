/** Instants and spans in words. Every instant is shown in UTC, and says so where it stands alone. */
import { html, type View } from './html.ts';
import { inert } from './text.ts';

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** Milliseconds of an ISO instant; `null` when it is none. */
export function instantOf(at: string): number | null {
  const instant = Date.parse(at);
  return Number.isFinite(instant) ? instant : null;
}

/** `2026-03-12`. */
export function dayOf(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}

/** `12 Mar`. */
export function shortDay(instant: number): string {
  return new Date(instant).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });
}

/** `14:02` or `14:02:11`. */
export function clockOf(instant: number, seconds = false): string {
  return new Date(instant).toISOString().slice(11, seconds ? 19 : 16);
}

/** `12 March 2026`, for the head of a page. */
export function longDay(instant: number): string {
  return new Date(instant).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
}

/** An instant in a cell: `2026-03-12 14:02:11`; the column says UTC. */
export function moment(at: string): View {
  const instant = instantOf(at);
  if (instant === null) return inert(at);
  return html`<time datetime=${new Date(instant).toISOString()}><span>${dayOf(instant)}</span> <span>${clockOf(instant, true)}</span></time>`;
}

/** A span with its two largest units: `40 s`, `12 min`, `1 h 20 min`, `2 d 3 h`. */
export function span(milliseconds: number): string {
  const long = Math.abs(milliseconds);
  if (long < minute) return `${Math.round(long / second)} s`;
  if (long < 10 * minute) return pair(long, minute, 'min', second, 's');
  if (long < hour) return `${Math.round(long / minute)} min`;
  if (long < day) return pair(long, hour, 'h', minute, 'min');
  if (long < 14 * day) return pair(long, day, 'd', hour, 'h');
  return `${Math.round(long / day)} d`;
}

function pair(long: number, large: number, largeName: string, small: number, smallName: string): string {
  const rounded = Math.round(long / small) * small;
  const rest = Math.round((rounded % large) / small);
  const whole = `${Math.floor(rounded / large)} ${largeName}`;
  return rest === 0 ? whole : `${whole} ${rest} ${smallName}`;
}

/** The largest unit only, where room is short: `12 min`, `3 h`, `2 d`. */
export function roughSpan(milliseconds: number): string {
  const long = Math.abs(milliseconds);
  if (long < minute) return `${Math.round(long / second)} s`;
  if (long < 90 * minute) return `${Math.round(long / minute)} min`;
  if (long < 36 * hour) return `${Math.round(long / hour)} h`;
  return `${Math.round(long / day)} d`;
}

/** How much later one instant is than another; `null` when either is unknown. */
export function between(from: string, until: string): number | null {
  const start = instantOf(from);
  const end = instantOf(until);
  return start === null || end === null ? null : end - start;
}
