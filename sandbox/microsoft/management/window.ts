import { DAY } from '../../calendar.ts';

/** A stretch of availability: `from` inclusive, `until` exclusive. */
export interface Window {
  readonly from: number;
  readonly until: number;
}
export type Fault = { readonly code: string; readonly message: string };

const FORMS = [/^\d{4}-\d\d-\d\d$/u, /^\d{4}-\d\d-\d\dT\d\d:\d\d$/u, /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/u];
const RANGE =
  'Start time and end time must both be specified (or both omitted) and must be less than or equal to 24 hours apart, with the start time prior to end time and start time no more than 7 days in the past.';

/** An instant in one of the three forms that the API reads, all UTC; a trailing Z or fractions are not among them. */
export function instantOf(text: string): number | null {
  if (!FORMS.some((form) => form.test(text))) return null;
  const at = Date.parse(text.length === 10 ? `${text}T00:00:00Z` : `${text}Z`);
  return Number.isNaN(at) ? null : at;
}

/** The window that `startTime` and `endTime` ask for; the last 24 hours when both are absent. `graceMs` = how much longer than promised content is kept. */
export function windowOf(query: URLSearchParams, now: number, graceMs = 0): Window | Fault {
  const [start, end] = [query.get('startTime'), query.get('endTime')];
  if (start === null && end === null) return { from: now - DAY, until: now + 1 };
  if (start === null || end === null) return { code: 'AF20030', message: RANGE };
  const from = instantOf(start);
  const until = instantOf(end);
  if (from === null || until === null) {
    const [name, text] = from === null ? ['startTime', start] : ['endTime', end];
    return {
      code: 'AF20002',
      message: `Invalid parameter type: ${name}. Expected type: datetime (YYYY-MM-DD, YYYY-MM-DDTHH:MM or YYYY-MM-DDTHH:MM:SS), got: ${text}`,
    };
  }
  if (from >= until) return { code: 'AF20030', message: RANGE };
  if (until - from > DAY || from < now - 7 * DAY - graceMs) return { code: 'AF20055', message: RANGE };
  return { from, until };
}
