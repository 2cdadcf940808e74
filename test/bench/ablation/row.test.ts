import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Scorecard } from '../measure.ts';
import { askChild } from '../processes.ts';
import type { Question } from './row.ts';

const BUDGET = join(import.meta.dirname, '../../../server/core/budget.ts');
const BUDGET_URL = pathToFileURL(BUDGET).href;
const LABELS = {
  people: 2,
  days: 30,
  from: '2026-01-05T00:00:00Z',
  until: '2026-02-04T00:00:00Z',
  intrusions: [],
  hardNegatives: [],
};

/** A tenant in which nothing happens: an engine that starts gives an empty card. */
describe('a changed engine', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'telltale-row-'));
    await mkdir(join(folder, 'places'));
    await writeFile(join(folder, 'events.jsonl'), '');
    await writeFile(join(folder, 'organization.json'), JSON.stringify({ domains: ['contoso.example'] }));
    await writeFile(join(folder, 'labels.json'), JSON.stringify(LABELS));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  const ask = (engine: ReadonlyMap<string, string>, changed: string | null): Promise<Scorecard> =>
    askChild<Question, Scorecard>(join(import.meta.dirname, 'row.ts'), [], { folder, out: 'row', without: null, engine, changed });

  it('runs when its text is sound', async () => {
    const card = await ask(new Map([[BUDGET_URL, await readFile(BUDGET, 'utf8')]]), BUDGET_URL);
    expect(card).toMatchObject({ detector: 'Telltale', hits: [], wrong: [] });
  });

  it('runs the text that was given and not the one on the disk', async () => {
    const engine = new Map([[BUDGET_URL, `throw new RangeError('this text ran'); ${await readFile(BUDGET, 'utf8')}`]]);
    await expect(ask(engine, BUDGET_URL)).rejects.toThrow('this text ran');
  });

  it('is refused when the changed file is no part of it', async () => {
    const stranger = pathToFileURL(join(folder, 'stranger.ts')).href;
    await expect(ask(new Map([[stranger, '']]), stranger)).rejects.toThrow('is no part of the engine');
  });
});
