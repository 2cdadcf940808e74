/** What a mail is about. Each phrasebook has subjects and sentences for every one. */
export const TOPICS = [
  'meeting',
  'project',
  'invoice',
  'report',
  'contract',
  'travel',
  'people',
  'technology',
  'sales',
  'schedule',
  'document',
  'social',
  'payment',
] as const;
export type Topic = (typeof TOPICS)[number];

/** How one language writes business mail. `{...}` is filled in by compose.ts. */
export interface Phrasebook {
  readonly greetings: readonly string[];
  readonly closings: readonly string[];
  readonly subjects: Readonly<Record<Topic, readonly string[]>>;
  readonly sentences: Readonly<Record<Topic, readonly string[]>>;
  readonly fillers: readonly string[];
  readonly months: readonly string[];
  readonly projects: readonly string[];
}
