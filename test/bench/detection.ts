/**
 * `npm run bench:detection [-- --seeds 101,102] [--profile default|remote|no-mdm|small|noisy|short-history|audit-only|all] [--people 500] [--days 60]`:
 * Telltale and its rivals on sandbox tenants, part of whose author never read the detector. Without arguments it takes the reporting seeds and
 * every profile, and writes docs/benchmark.md; with any it prints.
 */
import { fork } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Refused } from '../../server/core/errors.ts';
import { type Contest, contest, type TenantPlan, TUNING_SEEDS } from './contest.ts';
import { document } from './document.ts';
import { report } from './tables.ts';

/** Only reported: nobody looks into their incidents while tuning. */
const REPORTING_SEEDS = [101, 102, 103, 104, 105, 106];
/** Profiles and how many reporting seeds each gets. */
const PROFILES: Readonly<Record<string, number>> = {
  default: 6,
  'no-mdm': 4,
  remote: 2,
  noisy: 2,
  'short-history': 2,
  small: 6,
  'audit-only': 2,
};

const { values } = parseArgs({
  options: {
    seeds: { type: 'string' },
    profile: { type: 'string' },
    people: { type: 'string', default: '500' },
    days: { type: 'string', default: '60' },
    one: { type: 'string' },
  },
});

if (values.one !== undefined) {
  const result = await contest(JSON.parse(values.one) as TenantPlan);
  process.send?.(result, undefined, undefined, () => process.disconnect());
} else await all();

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
  if (values.seeds === undefined && values.profile === undefined)
    await writeFile(join(import.meta.dirname, '../../docs/benchmark.md'), document(sections, TUNING_SEEDS));
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
  const results: Contest[] = [];
  const waiting = [...plans];
  const work = async (): Promise<void> => {
    for (let plan = waiting.shift(); plan !== undefined; plan = waiting.shift()) {
      const began = performance.now();
      results.push(await inProcess(plan));
      console.error(`${plan.profile} ${plan.seed}: ${Math.round((performance.now() - began) / 1000)} s`);
    }
  };
  await Promise.all(Array.from({ length: Math.min(4, availableParallelism()) }, work));
  return results.sort((a, b) => a.plan.seed - b.plan.seed);
}

function inProcess(plan: TenantPlan): Promise<Contest> {
  return new Promise((resolve, reject) => {
    const child = fork(import.meta.filename, ['--one', JSON.stringify(plan)], { serialization: 'advanced' });
    let result: Contest | null = null;
    child.on('message', (message) => {
      result = message as Contest;
    });
    child.on('error', reject);
    child.on('exit', (code) => {
      if (result === null)
        reject(new Refused('NO_RESULT', `The tenant ${JSON.stringify(plan)} ended with ${code}.`, 'What it printed above says why.'));
      else resolve(result);
    });
  });
}
