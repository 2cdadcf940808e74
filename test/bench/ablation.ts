/**
 * `npm run bench:ablation [-- --seeds 13,14 --people 250 --days 45 --profile default --only signals|parameters --name rare-network,SHARE]`:
 * the engine without each of its signals in turn, and with each of its chosen numbers changed, on the same tenants. The engine is tuned with it, so
 * it takes tuning seeds alone. `--name` takes some rows only. A row of 250 people in 45 days takes 30 s of a core and a tenant's writing 15 s: two
 * replays at once, the whole of it takes an hour and a quarter on two cores, the signals alone 25 minutes; 500 people in 60 days take 2.7 times that.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { Refused } from '../../server/core/errors.ts';
import { signals } from '../../server/signals/index.ts';
import type { Question } from './ablation/row.ts';
import { ablationReport, nameOf, type Row, type Subject, subjects } from './ablation/rows.ts';
import { rewrite } from './ablation/rewrite.ts';
import { TUNING_SEEDS, withTenant } from './contest.ts';
import type { Scorecard } from './measure.ts';
import { askChild, fewAtOnce } from './processes.ts';

const AT_ONCE = 2;
const REPO = join(import.meta.dirname, '../..');

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '13,14' },
    profile: { type: 'string', default: 'default' },
    people: { type: 'string', default: '250' },
    days: { type: 'string', default: '45' },
    only: { type: 'string' },
    name: { type: 'string' },
  },
});

const seeds = values.seeds.split(',').map(Number);
const reporting = seeds.filter((seed) => !TUNING_SEEDS.some((tuning) => tuning === seed));
if (reporting.length > 0)
  throw new Refused('NOT_A_TUNING_SEED', `Seeds ${reporting.join(', ')} are not for tuning.`, `Take some of ${TUNING_SEEDS.join(', ')}.`);
const asked = subjects(
  signals.map(({ id }) => id),
  { only: values.only ?? null, names: values.name?.split(',') ?? null },
);
// Made before the first tenant, so that a constant that is not found ends the run at once.
const engine = await sources();
const questions = [{ kind: 'unchanged' } as const, ...asked].map((subject, i) => ({ subject, out: `row-${i}`, ...changed(subject) }));

const results = new Map<Subject, Scorecard[] | { readonly failed: string }>();
for (const seed of seeds)
  await withTenant({ seed, profile: values.profile, people: Number(values.people), days: Number(values.days) }, async (folder) => {
    await fewAtOnce(AT_ONCE, questions, async ({ subject, ...question }) => {
      const before = results.get(subject) ?? [];
      if ('failed' in before) return;
      const began = performance.now();
      results.set(subject, await cardOrReason({ folder, ...question }, before));
      console.error(`seed ${seed}, ${nameOf(subject)}: ${Math.round((performance.now() - began) / 1000)} s`);
    });
  });

const [unchanged, ...rows] = questions.map(({ subject }): Row => ({ subject, result: results.get(subject) ?? [] }));
if (unchanged === undefined || 'failed' in unchanged.result)
  throw new Refused('ENGINE_FAILED', 'The unchanged engine did not run.', 'What it printed above says why.');
console.log(`## Ablation: profile ${values.profile}, seeds ${seeds.join(', ')}, ${values.people} people, ${values.days} days\n`);
console.log(ablationReport(unchanged.result, rows));

/** Every file of the engine by its url. */
async function sources(): Promise<Map<string, string>> {
  const server = join(REPO, 'server');
  const paths = (await readdir(server, { recursive: true })).filter((path) => path.endsWith('.ts')).map((path) => join(server, path));
  return new Map(await Promise.all(paths.map(async (path) => [pathToFileURL(path).href, await readFile(path, 'utf8')] as const)));
}

function changed(subject: Subject): Pick<Question, 'without' | 'engine' | 'changed'> {
  if (subject.kind !== 'parameters') return { without: subject.kind === 'signals' ? subject.id : null, engine, changed: null };
  const url = pathToFileURL(join(REPO, subject.change.file)).href;
  return { without: null, engine: new Map([...engine, [url, rewrite(engine.get(url) ?? '', subject.change.edits)]]), changed: url };
}

async function cardOrReason(question: Question, before: readonly Scorecard[]): Promise<Scorecard[] | { readonly failed: string }> {
  try {
    return [...before, await askChild<Question, Scorecard>(join(import.meta.dirname, 'ablation/row.ts'), [], question)];
  } catch (error) {
    if (error instanceof Refused) return { failed: error.message.split('\n')[0] ?? error.code };
    throw error;
  }
}
