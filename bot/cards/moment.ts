/** Instants on cards, in UTC, as the report and the tab have them. */
import { clockOf, instantOf, shortDay } from '../../view/time.ts';

/** `24 Nov 10:02`; the card says UTC once. */
export function moment(at: string | null): string {
  const instant = at === null ? null : instantOf(at);
  return instant === null ? 'unknown' : `${shortDay(instant)} ${clockOf(instant)}`;
}

/** `10:02` on the day of `beside`, else with the day. */
export function clock(at: string | null, beside: string | null): string {
  const instant = at === null ? null : instantOf(at);
  if (instant === null) return 'unknown';
  const other = beside === null ? null : instantOf(beside);
  return other !== null && shortDay(other) === shortDay(instant) ? clockOf(instant) : moment(at);
}
