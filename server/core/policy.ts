/** What is decided on: when an incident exists, when it is told, when learning waits, when it is over. */
import { DAY } from './rate.ts';

/** Incidents are written down from this chance per account-day on: 20 per 1,000 people a day. */
export const WRITTEN_CHANCE = 0.02;
/** An incident without new evidence for this long is over. */
export const EXPIRES_AFTER = 7 * DAY;
/** Hands are suspicious above this many ACCESS bits. */
export const SUSPICIOUS_BITS = 0;
/** A record that arrives later than this behind the clock is counted, but no evidence: repeats can no longer be told. */
export const REPEATS_KNOWN_FOR = 8 * DAY;
/** A second, unrelated odd origin of one account in the same days adds this share of its bits. */
export const SECOND_ORIGIN_SHARE = 0.25;
/** A budget per 1,000 people would mean one alert in years for a handful of people; they get one in half a year. */
export const HALF_YEAR_DAYS = 180;
