import type { Lookalike, Purpose } from './purposes.ts';

/**
 * Subject and text. Greeting, closing and signature are the writer's own and are put around the text, unless it is `bare`.
 * `{...}` is filled in and one of `[a|b|c]` is chosen by compose.ts.
 */
export type Letter = readonly [subject: string, text: string, bare?: 'bare'];

/** What intruders write in one language. */
export type Frauds = Readonly<Record<Purpose, readonly Letter[]>>;

/** What the honest write that reads like it. */
export type Lookalikes = Readonly<Record<Lookalike, readonly Letter[]>>;
