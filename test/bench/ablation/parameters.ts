/** The numbers of the engine that were chosen rather than learned, each with the steps up and down that an ablation takes. */
import type { Edit } from './rewrite.ts';

/** One other value of one parameter. */
export interface Change {
  /** File and constant, `budget.PRIOR_ACCOUNT_DAYS`; a file that is one table has one name. */
  readonly parameter: string;
  readonly step: string;
  /** Below the root of the repository. */
  readonly file: string;
  readonly edits: readonly Edit[];
}

const halved = (constant: string): readonly [string, readonly Edit[]] => ['halved', [{ constant, to: 'x * 0.5' }]];
const doubled = (constant: string): readonly [string, readonly Edit[]] => ['doubled', [{ constant, to: 'x * 2' }]];

function of(file: string, constant: string, steps: readonly (readonly [string, readonly Edit[]])[]): Change[] {
  const parameter = file === constant ? file : `${file}.${constant}`;
  return steps.map(([step, edits]) => ({ parameter, step, file: `server/core/${file}.ts`, edits }));
}

const halvedAndDoubled = (file: string, ...constants: readonly string[]): Change[] =>
  constants.flatMap((constant) => of(file, constant, [halved(constant), doubled(constant)]));

/** Bits are added, so twice as many are no step: one bit is a chance half as great. */
const aBitLessAndMore = (file: string, constant: string): Change[] =>
  of(file, constant, [
    ['a bit less', [{ constant, to: 'x - 1' }]],
    ['a bit more', [{ constant, to: 'x + 1' }]],
  ]);

/** The two shares of the budget are one whole. */
const half = (unfamiliar: number): readonly Edit[] => [
  { constant: 'SHARE.unfamiliar', to: String(unfamiliar) },
  { constant: 'SHARE.familiar', to: String(1 - unfamiliar) },
];

export const CHANGES: readonly Change[] = [
  ...aBitLessAndMore('budget', 'POOLED.unfamiliar.at'),
  ...aBitLessAndMore('budget', 'POOLED.familiar.at'),
  ...halvedAndDoubled('budget', 'POOLED.unfamiliar.share', 'POOLED.unfamiliar.halving', 'POOLED.familiar.share', 'POOLED.familiar.halving'),
  ...of('budget', 'SHARE', [
    ['half to each hands', half(0.5)],
    ['an eighth to familiar hands', half(0.875)],
  ]),
  ...halvedAndDoubled('budget', 'PRIOR_ACCOUNT_DAYS', 'FITTED_SHARE', 'BELIEF', 'ATTACK_SPREAD_BITS'),
  ...halvedAndDoubled('past', 'TRUST_POOLED', 'TRUST_ORGANISATION', 'TRUST_PEERS.novelty', 'TRUST_PEERS.act', 'PEOPLE_DIFFER'),
  ...halvedAndDoubled('past', 'FIRST_DAY_CHANCE', 'FORGIVEN_AFTER_VISITS', 'VOUCHED_SHARE'),
  ...aBitLessAndMore('policy', 'SUSPICIOUS_BITS'),
  ...halvedAndDoubled('policy', 'SECOND_ORIGIN_SHARE'),
  ...['access', 'persist', 'recon', 'impact', 'exfil'].flatMap((channel) =>
    halvedAndDoubled('evidence', `HALF_LIFE_DAYS.${channel}`, `CHANNEL_CAP.${channel}`),
  ),
  ...halvedAndDoubled('profile', 'HABIT_HALF_LIFE_DAYS'),
  ...halvedAndDoubled(
    'organisation',
    'HALF_LIFE_DAYS',
    'TAIL_HALF_LIFE_DAYS.least',
    'TAIL_HALF_LIFE_DAYS.most',
    'TAIL_HALF_LIFE_DAYS.share',
  ),
  ...halvedAndDoubled('organisation', 'POOLED_WINDOWS'),
  ...halvedAndDoubled('profile', 'STEADY.visits', 'STEADY.missing'),
  ...halvedAndDoubled('sharing', 'SHARE_BY_HAND'),
  ...halvedAndDoubled('origin', 'SERVICE_TRUST'),
  ...halvedAndDoubled('windows', 'HALF_LIFE_DAYS', 'TRUST_ORGANISATION', 'TRUST_POOLED'),
  ...aBitLessAndMore('actor', 'FAMILIAR_FLOOR'),
  // Chances stay chances.
  ...of('intruder', 'intruder', [
    ['halved', [{ constant: 'intruder', to: 'x * 0.5' }]],
    ['doubled', [{ constant: 'intruder', to: 'Math.min(0.99, x * 2)' }]],
  ]),
];
