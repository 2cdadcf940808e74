/**
 * `npm run bench:detection [-- --seeds 101,102] [--profile default|remote|no-mdm|small|noisy|short-history|audit-only|all] [--people 500] [--days 60]`:
 * Telltale and its rivals on sandbox tenants, part of whose author never read the detector. Without arguments it takes the reporting seeds and
 * every profile, and writes docs/benchmark.md; with any it prints.
 */
import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Contest, contest, type TenantPlan, TUNING_SEEDS } from './contest.ts';
import { document } from './document.ts';
import { answerParent, askChild, fewAtOnce } from './processes.ts';
import { report } from './tables.ts';

/** Only reported: nobody looks into their incidents while tuning. */
const REPORTING_SEEDS = [101, 102, 103, 104, 105, 106];
/** Profiles and how many reporting seeds each gets. */
const PROFILES: Readonly<Record<string, number>> = {
  default: 6,
  'no-mdm': 3,
  remote: 1,
  noisy: 1,
  'short-history': 1,
  small: 6,
  'audit-only': 1,
};

const { values } = parseArgs({
  options: {
    seeds: { type: 'string' },
    profile: { type: 'string' },
    people: { type: 'string', default: '500' },
    days: { type: 'string', default: '60' },
    one: { type: 'boolean', default: false },
  },
});

if (values.one) answerParent(contest);
else await all();

async function all(): Promise<void> {
  const profiles = values.profile === undefined || values.profile === 'all' ? Object.keys(PROFILES) : values.profile.split(',');
  const plans = profiles.flatMap((profile) => seedsOf(profile).map((seed) => planOf(profile, seed)));
  const results = await everyOne(plans);
  const sections = profiles.map((profile) => {
    const contests = results.filter(({ plan }) => plan.profile === profile);
    return { profile, contests, text: report(contests) };
  });
  for (const { profile, contests, text } of sections)
    console.log(`\n## Profile ${profile}, seeds ${contests.map(({ plan }) => plan.seed).join(', ')}\n\n${text}`);
  if (process.argv.length === 2)
    await writeFile(join(import.meta.dirname, '../../docs/benchmark.md'), document(sections, TUNING_SEEDS, revision()));
}

/** The commit that is checked out. */
function revision(): string {
  return execFileSync('git', ['rev-parse', '--short=12', 'HEAD'], { cwd: import.meta.dirname, encoding: 'utf8' }).trim();
}

function seedsOf(profile: string): readonly number[] {
  return values.seeds === undefined ? REPORTING_SEEDS.slice(0, PROFILES[profile] ?? 2) : values.seeds.split(',').map(Number);
}

/** A small tenant has room for fewer people than there are kinds of intruders: see sandbox/tenant.ts. */
function planOf(profile: string, seed: number): TenantPlan {
  return { seed, profile, people: profile === 'small' ? 60 : Number(values.people), days: Number(values.days) };
}

/** Each tenant in a process of its own, as many at once as there are cores. */
async function everyOne(plans: readonly TenantPlan[]): Promise<Contest[]> {
  const results = await fewAtOnce(Math.min(4, availableParallelism()), plans, async (plan) => {
    const began = performance.now();
    const result = await askChild<TenantPlan, Contest>(import.meta.filename, ['--one'], plan);
    console.error(`${plan.profile} ${plan.seed}: ${Math.round((performance.now() - began) / 1000)} s`);
    return result;
  });
  return results.sort((a, b) => a.plan.seed - b.plan.seed);
}
