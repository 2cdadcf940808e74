/** What is judged, and what the past answers about it. */
import type { Actor } from './actor.ts';
import type { Failures } from './failures.ts';
import type { Profile } from './profile.ts';
import type { Style } from './style.ts';
import type { Vouch } from './vouch.ts';

/** What the pipeline must know of an account for judging it. */
export interface Judged {
  /** Hash of the account's identity. */
  readonly key: number;
  readonly group: number;
  readonly profile: Profile;
  readonly failures: Failures;
  readonly style: Style;
  /** Its hands, and those of its incidents. */
  readonly actors: readonly Actor[];
  readonly incidents: readonly { readonly actors: readonly Actor[] }[];
  /** What somebody said is this person's own. */
  readonly vouches: Vouch[];
}

export interface Habit {
  readonly probability: number;
  /** Days with it, and active days, both discounted; for sentences. */
  readonly days: number;
  readonly of: number;
}

export interface Newness {
  readonly bits: number;
  readonly isNew: boolean;
  /** For a known value: what is left of its first surprise, and how much its familiarity speaks for the owner (<= 0). Both 0 for a new one. */
  readonly left: number;
  readonly familiarity: number;
  /** The person's visits with this value, and all visits (discounted). */
  readonly visits: number;
  readonly colleagues: number;
}

export interface Surge {
  readonly bits: number;
  readonly now: number;
  readonly usual: number;
  readonly highest: number;
}
