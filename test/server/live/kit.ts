/** A service on a folder, fed by the records of a sandbox tenant; used by the tests and by the processes that they kill. */
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import type { LiveSource, Page } from '../../../server/core/ports.ts';
import { type Keys, REPLAY_KEYS } from '../../../server/keys.ts';
import { Judging } from '../../../server/live/judging.ts';
import { Service, type Watch } from '../../../server/live/service.ts';
import { openPlaces } from '../../../server/places/index.ts';
import { openRecordLog, openStore, type StorePlace } from '../../../server/store/index.ts';

export const SILENT: Watch = {
  written: () => undefined,
  rejected: () => undefined,
  ignored: () => undefined,
  batch: () => undefined,
  checkpoint: () => undefined,
  decided: () => undefined,
  trouble: () => undefined,
  recovered: () => undefined,
  reliable: () => undefined,
  progress: () => undefined,
};

/** A clock on the wall that stands shortly after the latest record that was handed over. */
export class Wall {
  #now = 0;
  readonly now = (): number => this.#now;

  sees(line: string): void {
    const written = TIME.exec(line)?.[1];
    if (written !== undefined) this.#now = Math.max(this.#now, Date.parse(written.endsWith('Z') ? written : `${written}Z`) + 300_000);
  }
}
const TIME = /"(?:CreationTime|createdDateTime|activityDateTime|receivedDateTime|sentDateTime)":"(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[^"]*)"/u;

export interface FileOptions {
  readonly path: string;
  readonly pageSize: number;
  readonly organization?: string;
  /** Moves with the records. */
  readonly wall?: Wall;
  /** Lines that are the first history; all of them unless told. */
  readonly history?: number;
}

/** Every line of a file, in pages; the cursor is the number of lines read. Ends by itself. */
export function fileSource(id: string, options: FileOptions): LiveSource {
  const { path, pageSize, organization, wall, history = Number.POSITIVE_INFINITY } = options;
  return {
    id,
    state: () => ({ id, fault: null, answeredAt: null, requests: 0, throttled: 0 }),
    async *read(cursor, stop): AsyncGenerator<Page> {
      const from = cursor === null ? 0 : (JSON.parse(cursor) as number);
      if (from === 0 && organization !== undefined)
        yield {
          records: [{ organization: JSON.parse(await readFile(organization, 'utf8')) as unknown }],
          cursor: '0',
          availableAt: null,
          caughtUp: 0,
        };
      let number = 0;
      let records: unknown[] = [];
      for await (const line of createInterface({ input: createReadStream(path) })) {
        if (stop.aborted) return;
        number += 1;
        wall?.sees(line);
        if (number <= from) continue;
        records.push(JSON.parse(line));
        if (records.length < pageSize) continue;
        yield { records, cursor: JSON.stringify(number), availableAt: null, caughtUp: Math.min(1, number / history) };
        records = [];
      }
      yield { records, cursor: JSON.stringify(number), availableAt: null, caughtUp: 1 };
    },
  };
}

export interface RunOptions {
  readonly place: StorePlace;
  /** Of the record log. */
  readonly folder: string;
  readonly sources: readonly LiveSource[];
  readonly watch?: Partial<Watch>;
  readonly warmUpDays?: number;
  readonly checkpointSeconds?: number;
  readonly batchEntries?: number;
  readonly batchMilliseconds?: number;
  readonly now?: () => number;
  readonly keepDays?: number;
  readonly keys?: Keys;
}

/** Runs until `stop`, or until every source has ended. */
export async function runService(options: RunOptions, stop: AbortSignal): Promise<void> {
  const store = await openStore(options.place);
  const leadership = await store.lead('test', stop);
  if (leadership === null) return store.close();
  const log = await openRecordLog(join(options.folder, 'log'));
  try {
    const ended = new AbortController();
    const live = new Set(options.sources.map(({ id }) => id));
    const service = await Service.open({
      store,
      log,
      sources: options.sources.map((source) => ending(source, live, ended)),
      judging: { keys: options.keys ?? REPLAY_KEYS, places: await openPlaces({ folder: null }), budget: 2, style: true },
      watch: { ...SILENT, ...options.watch },
      now: options.now ?? Date.now,
      batchMilliseconds: options.batchMilliseconds ?? 5,
      recordDays: 100_000,
      keepDays: options.keepDays ?? 100_000,
      warmUpDays: options.warmUpDays ?? 5,
      checkpointSeconds: options.checkpointSeconds ?? 1,
      ...(options.batchEntries === undefined ? {} : { batchEntries: options.batchEntries }),
    });
    await service.run(AbortSignal.any([stop, ended.signal]));
  } finally {
    await log.close();
    await leadership.release();
    await store.close();
  }
}

/** Ends the run when the last source has ended. */
function ending(source: LiveSource, live: Set<string>, ended: AbortController): LiveSource {
  return {
    id: source.id,
    state: () => source.state(),
    async *read(cursor, stop) {
      yield* source.read(cursor, stop);
      live.delete(source.id);
      if (live.size === 0) ended.abort();
    },
  };
}

/** What the embedded store of a folder holds, as text that can be compared. */
export async function dump(folder: string, tenant?: string): Promise<{ incidents: string[]; verdicts: string[]; outbox: string[] }> {
  const store = await openStore({ kind: 'sqlite', folder, ...(tenant === undefined ? {} : { tenant }) });
  const rows = new DatabaseSync(join(folder, 'telltale.sqlite'), { readOnly: true });
  try {
    const incidents = await store.incidents({ limit: 1_000_000 });
    const due = await store.due(Number.MAX_SAFE_INTEGER, 1_000_000);
    const messages = rows.prepare('select distinct message from verdict').all() as { message: string }[];
    const verdicts = (await Promise.all(messages.map(({ message }) => store.verdicts(message)))).flat();
    return {
      incidents: incidents.map((incident) => JSON.stringify(incident)).sort(),
      verdicts: verdicts.map((verdict) => JSON.stringify(verdict)).sort(),
      outbox: due.map(({ key, kind, incident, revision, body, at }) => JSON.stringify({ key, kind, incident, revision, body, at })).sort(),
    };
  } finally {
    rows.close();
    await store.close();
  }
}

/** What judging the log of a run, from its first entry on, gives. */
export async function judgedAnew(
  folder: string,
  keys = REPLAY_KEYS,
): Promise<{ incidents: string[]; verdicts: string[]; outbox: string[] }> {
  const log = await openRecordLog(join(folder, 'log'));
  const judging = new Judging({ keys, places: await openPlaces({ folder: null }), budget: 2, style: true, learned: null });
  for await (const { number, line } of log.read(0)) judging.take(line, number);
  await log.close();
  const { incidents, verdicts, outbox } = judging.changes();
  const texts = (map: ReadonlyMap<string, unknown>): string[] => [...map.values()].map((one) => JSON.stringify(one)).sort();
  return { incidents: texts(incidents), verdicts: texts(verdicts), outbox: texts(outbox) };
}
