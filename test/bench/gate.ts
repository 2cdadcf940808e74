/**
 * `npm run bench:gate [-- --store]`: the regression gate. One small sandbox tenant of a tuning seed, Telltale alone, and its figures beside those
 * in gate.json; less than a minute. `.ci/run` runs it after the tests. `--store` writes the figures of today, for a change that is worth them.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { signals } from '../../server/signals/index.ts';
import { TELLTALE, TUNING_SEEDS, watch, withTenant } from './contest.ts';
import { type Figures, figuresOf } from './figures.ts';
import { scorecard } from './measure.ts';

const PLAN = { seed: TUNING_SEEDS[0], profile: 'default', people: 120, days: 28 } as const;
const STORED = join(import.meta.dirname, 'gate.json');

/**
 * The same code gives the same figures, so a difference is always the work of a change; but a change that is worth nothing either way still moves
 * what stands at the cut. With 200 people and 36 days one takeover of 18 stood within three points of it (a chance 1.7 times greater or smaller): losing
 * a single takeover says nothing yet, losing two does. False alerts scatter as Poisson counts do, by one or two at the one of this tenant.
 */
export const TOLERATED = { takeovers: 1, falseAlerts: 2 } as const;

/** Counts alone, since a tenant has about one takeover of each kind. */
export interface GateFigures {
  readonly accountDays: number;
  readonly takeovers: number;
  readonly falseAlerts: number;
  readonly told: number;
  readonly toldBeforeHarm: number;
  readonly toldAtOneInHindsight: number;
}
export interface Verdict {
  readonly figure: string;
  readonly outcome: 'passed' | 'better' | 'failed';
  readonly because: string;
}

export function gateFigures({ accountDays, intrusions, falseAlerts, promised, hindsight }: Figures): GateFigures {
  return {
    accountDays,
    takeovers: intrusions,
    falseAlerts,
    told: promised.caught,
    toldBeforeHarm: promised.beforeHarm,
    toldAtOneInHindsight: hindsight.caught,
  };
}

/** One verdict a figure; figures of another tenant are not compared. */
export function compare(now: GateFigures, stored: GateFigures): Verdict[] {
  if (now.takeovers !== stored.takeovers || now.accountDays !== stored.accountDays) {
    const because = `${now.takeovers} takeovers in ${now.accountDays} account-days, stored ${stored.takeovers} in ${stored.accountDays}: the sandbox or the plan has changed, see that the change is meant and store anew`;
    return [{ figure: 'the tenant', outcome: 'failed', because }];
  }
  const perDay = ((1000 * now.falseAlerts) / now.accountDays).toFixed(2);
  const most = stored.falseAlerts + TOLERATED.falseAlerts;
  const told = (figure: string, count: number, before: number): Verdict => ({
    figure,
    outcome: outcome(count - before, TOLERATED.takeovers),
    because: `${count} of ${now.takeovers}, stored ${before}, fails below ${before - TOLERATED.takeovers}`,
  });
  return [
    {
      figure: 'false alerts at a promised 1',
      outcome: outcome(stored.falseAlerts - now.falseAlerts, TOLERATED.falseAlerts),
      because: `${now.falseAlerts} (${perDay} per 1,000 people a day), stored ${stored.falseAlerts}, fails above ${most}`,
    },
    told('takeovers told at a promised 1', now.told, stored.told),
    told('takeovers told before harm at a promised 1', now.toldBeforeHarm, stored.toldBeforeHarm),
    told('takeovers told at 1 in hindsight', now.toldAtOneInHindsight, stored.toldAtOneInHindsight),
  ];
}

function outcome(gain: number, tolerated: number): Verdict['outcome'] {
  if (gain < -tolerated) return 'failed';
  return gain > 0 ? 'better' : 'passed';
}

/** A line a verdict, what to do about better figures, and the closing line that `.ci/run` adds up. */
export function lines(verdicts: readonly Verdict[]): string[] {
  const failed = verdicts.filter(({ outcome }) => outcome === 'failed').length;
  return [
    ...verdicts.map(({ figure, outcome, because }) => `${outcome.padEnd(6)}  ${figure}: ${because}`),
    ...(verdicts.some(({ outcome }) => outcome === 'better')
      ? ['Better than stored: `npm run bench:gate -- --store` keeps it, so that it cannot be lost unseen.']
      : []),
    `${verdicts.length - failed} passed, ${failed} failed`,
  ];
}

async function measured(): Promise<GateFigures> {
  return withTenant(PLAN, async (folder, labels) => {
    const alarms = await watch(folder, labels, { signals, out: 'gate' });
    return gateFigures(figuresOf([scorecard(TELLTALE, labels, alarms)]));
  });
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { store: { type: 'boolean', default: false } } });
  const now = await measured();
  if (values.store) await writeFile(STORED, `${JSON.stringify(now, null, 2)}\n`);
  const verdicts = compare(now, JSON.parse(await readFile(STORED, 'utf8')) as GateFigures);
  const { user, system } = process.cpuUsage();
  console.log(
    `seed ${PLAN.seed}, ${PLAN.people} people, ${PLAN.days} days: ${(performance.now() / 1000).toFixed(0)} s, ${((user + system) / 1e6).toFixed(0)} s of the processor`,
  );
  for (const line of lines(verdicts)) console.log(line);
  if (verdicts.some(({ outcome }) => outcome === 'failed')) process.exitCode = 1;
}
