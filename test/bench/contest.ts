/** All detectors on one tenant: the records are read once for Telltale and once for the rivals. */
import { createReadStream } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { writeTenant } from '../../sandbox/index.ts';
import type { Signal } from '../../server/core/signal.ts';
import { replay } from '../../server/replay.ts';
import { signals as allSignals } from '../../server/signals/index.ts';
import { type Alarm, DAY, intrudersFrom, type Labels, type Score, type Scorecard, scorecard } from './measure.ts';
import { type MessageCard, messageCard, type MessageLabels } from './messages.ts';
import { type RawRecord, readPlaces, rivals } from './rivals/index.ts';

export interface TenantPlan {
  readonly seed: number;
  readonly profile: string;
  readonly people: number;
  readonly days: number;
}
/** What came of one tenant. */
export interface Contest {
  readonly plan: TenantPlan;
  readonly cards: readonly Scorecard[];
  readonly messages: MessageCard;
}

/** Looked at while the engine was tuned: never reported. */
export const TUNING_SEEDS = [11, 12, 13, 14, 15, 16] as const;
export const TELLTALE = 'Telltale';
export const ACCESS_ONLY = 'Telltale, access signals alone';
/** Alerts of a rule on one account join as long as the next comes within a day: an analyst would look once. */
const JOINED_WITHIN = DAY;

/** Writes the tenant, lets everybody watch it, and leaves nothing behind. */
export async function contest(plan: TenantPlan): Promise<Contest> {
  return withTenant(plan, async (folder, labels) => {
    const telltale = await watch(folder, labels, { signals: allSignals, out: 'all' });
    const access = allSignals.filter((signal) => signal.channel === 'access');
    const accessOnly = await watch(folder, labels, { signals: access, out: 'some' });
    return {
      plan,
      cards: [
        scorecard(TELLTALE, labels, telltale),
        scorecard(ACCESS_ONLY, labels, accessOnly),
        ...(await watchRivals(folder)).map(({ name, alarms }) => scorecard(name, labels, alarms)),
      ],
      messages: await messageCard(join(folder, 'all', 'messages.jsonl'), labels),
    };
  });
}

export async function withTenant<T>(plan: TenantPlan, use: (folder: string, labels: Labels & MessageLabels) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'telltale-bench-'));
  try {
    await writeTenant({ ...plan, out: folder, density: 1 });
    return await use(folder, JSON.parse(await readFile(join(folder, 'labels.json'), 'utf8')) as Labels & MessageLabels);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Telltale on the records of a folder, as `telltale replay` reads them; `out` is a folder in it, each watcher's own. */
export async function watch(
  folder: string,
  labels: Labels,
  { signals, out }: { readonly signals: readonly Signal[]; readonly out: string },
): Promise<Alarm[]> {
  const history = (intrudersFrom(labels) - Date.parse(labels.from)) / DAY;
  const { incidents } = await replay({
    inputs: [join(folder, 'events.jsonl')],
    organization: join(folder, 'organization.json'),
    out: join(folder, out),
    budget: 1,
    warmUpDays: Math.min(14, history),
    report: false,
    places: join(folder, 'places'),
    signals,
  });
  return incidents.map(({ account, openedAt, updatedAt, scores }) => ({
    account,
    openedAt: Date.parse(openedAt),
    updatedAt: Date.parse(updatedAt),
    scores: scores.map(({ at, knownAt, score }) => ({ at: Date.parse(at), knownAt: Date.parse(knownAt), score })),
  }));
}

async function watchRivals(folder: string): Promise<{ readonly name: string; readonly alarms: Alarm[] }[]> {
  const watching = rivals(readPlaces(join(folder, 'places', 'networks.csv'))).map((rival) => ({ rival, runs: new Runs() }));
  let clock = 0;
  for await (const line of createInterface({ input: createReadStream(join(folder, 'events.jsonl')) })) {
    const record = parsed(line);
    if (record === null) continue;
    clock = Math.max(clock, instantOf(record));
    for (const { rival, runs } of watching)
      for (const { account, at, score } of rival.observe(record)) runs.add(account, { at, knownAt: Math.max(clock, at), score });
  }
  return watching.map(({ rival, runs }) => ({ name: rival.name, alarms: runs.alarms }));
}

/** The sandbox also writes lines that are no record, as feeds do. */
function parsed(line: string): RawRecord | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as RawRecord) : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function instantOf(record: RawRecord): number {
  for (const name of ['CreationTime', 'createdDateTime', 'receivedDateTime']) {
    const value = record[name];
    if (typeof value !== 'string') continue;
    const at = Date.parse(/Z|[+-]\d\d:\d\d$/u.test(value) ? value : `${value}Z`);
    if (Number.isFinite(at)) return at;
  }
  return 0;
}

/** Alerts of one rule, joined to what an analyst would look at. */
export class Runs {
  readonly alarms: (Alarm & { updatedAt: number; scores: Score[] })[] = [];
  readonly #open = new Map<string, Alarm & { updatedAt: number; scores: Score[] }>();

  add(account: string, score: Score): void {
    const open = this.#open.get(account);
    if (open === undefined || score.at - open.updatedAt > JOINED_WITHIN) {
      const alarm = { account, openedAt: score.at, updatedAt: score.at, scores: [score] };
      this.#open.set(account, alarm);
      this.alarms.push(alarm);
      return;
    }
    open.updatedAt = Math.max(open.updatedAt, score.at);
    if (score.score > (open.scores.at(-1)?.score ?? 0)) open.scores.push(score);
  }
}
