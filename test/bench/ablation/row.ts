/** The child of an ablation: one tenant watched by an engine without one of its signals, or with another number in one of its files. */
import { readFile, rm } from 'node:fs/promises';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { Refused } from '../../../server/core/errors.ts';
import type { Labels, Scorecard } from '../measure.ts';
import { answerParent } from '../processes.ts';

export interface Question {
  readonly folder: string;
  /** Folder of its own, below `folder`. */
  readonly out: string;
  readonly without: string | null;
  /** Text of every file of the engine by its url, as it was when the ablation began: it may be edited meanwhile. */
  readonly engine: ReadonlyMap<string, string>;
  /** The file that differs. */
  readonly changed: string | null;
}

/** The engine is loaded only after the hook stands, hence by `import()`. */
async function score({ folder, out, without, engine, changed }: Question): Promise<Scorecard> {
  const loaded = run(engine);
  const [{ TELLTALE, watch }, { scorecard }, { signals }] = await Promise.all([
    import('../contest.ts'),
    import('../measure.ts'),
    import('../../../server/signals/index.ts'),
  ]);
  if (changed !== null && !loaded.has(changed))
    throw new Refused('NOT_LOADED', `${changed} is no part of the engine.`, 'Name a file that the replay loads.');
  const labels = JSON.parse(await readFile(join(folder, 'labels.json'), 'utf8')) as Labels;
  try {
    const alarms = await watch(folder, labels, { signals: signals.filter(({ id }) => id !== without), out });
    return scorecard(TELLTALE, labels, alarms);
  } finally {
    await rm(join(folder, out), { recursive: true, force: true });
  }
}

/** Gives back the files that came from it, which grow as they are imported. */
function run(engine: ReadonlyMap<string, string>): ReadonlySet<string> {
  const loaded = new Set<string>();
  registerHooks({
    load(url, context, next) {
      const source = engine.get(url);
      if (source === undefined) return next(url, context);
      loaded.add(url);
      return { ...next(url, context), source };
    },
  });
  return loaded;
}

answerParent(score);
