import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { deserialize } from 'node:v8';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { writeTenant } from '../../../sandbox/index.ts';
import { Checkpoints, type Parts, readCheckpoint } from '../../../server/live/checkpoint.ts';
import { LearnedDirectory } from '../../../server/core/directory.ts';
import type { Event } from '../../../server/core/event.ts';
import { DAY } from '../../../server/core/rate.ts';
import type { Known } from '../../../server/core/known.ts';
import { layoutOf } from '../../../server/core/signal.ts';
import { Pipeline } from '../../../server/pipeline.ts';
import { openSpelling } from '../../../server/mail/spelling.ts';
import { openPlaces, type PlacesWithNotes } from '../../../server/places/index.ts';
import { incidentRecord, messageRecord } from '../../../server/report/records.ts';
import { inboundSignals } from '../../../server/signals/inbound/index.ts';
import { signals } from '../../../server/signals/index.ts';
import { openFeeds } from '../../../server/sources/index.ts';
import { readOrganisation } from '../../../server/sources/organization.ts';
import { REPLAY_KEYS } from '../../../server/keys.ts';

const folder = mkdtempSync(join(tmpdir(), 'telltale-checkpoint-'));
const events: Event[] = [];
let organization: unknown = null;

beforeAll(async () => {
  await writeTenant({
    seed: 21,
    people: 25,
    days: 18,
    out: join(folder, 'tenant'),
    profile: 'small',
    intruders: ['mass-mailing', 'bank-details'],
  });
  const feeds = await openFeeds([join(folder, 'tenant')], { rejected: () => undefined, scratch: folder });
  for await (const batch of feeds.deliver()) for (const delivery of batch) events.push(...delivery.events);
  ({ organization } = feeds);
  await feeds.close();
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Parts that say something else than before. V8 writes a whole number as an integer or as a double, as it happens to hold it, so the same may come in other bytes. */
function changedIn(parts: Parts, before: Parts): string[] {
  return [...parts].filter(([name, bytes]) => !isDeepStrictEqual(valueOf(bytes), valueOf(before.get(name) ?? null))).map(([name]) => name);
}
function valueOf(bytes: Uint8Array | null): unknown {
  return bytes === null ? null : deserialize(bytes);
}

interface Run {
  readonly pipeline: Pipeline;
  readonly directory: LearnedDirectory;
  readonly places: PlacesWithNotes;
  readonly told: string[];
}

async function open(known: Known | null, directory: LearnedDirectory, told: string[], some = signals): Promise<Run> {
  const places = await openPlaces({ folder: null });
  const pipeline: Pipeline = new Pipeline({
    signals: some,
    inbound: inboundSignals,
    spelling: openSpelling(),
    keyed: REPLAY_KEYS.keyed,
    places,
    directory,
    budget: 2,
    warmUntil: (events[0] as Event).at + 8 * DAY,
    message: (verdict) => told.push(`final ${JSON.stringify(messageRecord(verdict))}`),
    noticed: (verdict) => told.push(`message ${JSON.stringify(messageRecord(verdict))}`),
    changed: (account, incident) =>
      told.push(
        `incident ${String(incident.revision)} ${JSON.stringify(incidentRecord(account, incident, { organisation: pipeline.organisation, signals: new Map(), budget: 2 }))}`,
      ),
    known,
  });
  return { pipeline, directory, places, told };
}

const learned = ({ pipeline, directory, places }: Run) => ({ known: pipeline.known, directory, places: places.learned() });

async function* stored(kept: Parts): AsyncGenerator<readonly [string, Uint8Array]> {
  for (const [name, part] of kept) if (part !== null) yield [name, part];
  await Promise.resolve();
}

async function reopened(kept: Parts, told: string[], some = signals): Promise<Run> {
  const read = await readCheckpoint(stored(kept), layoutOf(some));
  if (read === null) throw new Error('nothing was kept');
  const run = await open(read.known, read.directory, told, some);
  run.places.recall(read.places);
  return run;
}

describe('a checkpoint', () => {
  it('changes nothing: a run that is stopped and taken up again, over and over, tells what an undisturbed one tells, to the last byte', async () => {
    const undisturbed = await open(null, new LearnedDirectory(readOrganisation(organization)), []);
    for (const event of events) undisturbed.pipeline.take(event);
    undisturbed.pipeline.finish();

    const kept: Parts = new Map();
    let run = await open(null, new LearnedDirectory(readOrganisation(organization)), []);
    let checkpoints = new Checkpoints();
    const every = Math.ceil(events.length / 7);
    for (const [i, event] of events.entries()) {
      run.pipeline.take(event);
      if (i % every !== every - 1) continue;
      for (const [name, part] of await checkpoints.next(learned(run))) kept.set(name, part);
      run = await reopened(kept, run.told);
      checkpoints = new Checkpoints();
    }
    run.pipeline.finish();

    expect(run.told.length).toBeGreaterThan(1_000);
    expect(run.told.some((line) => line.startsWith('incident'))).toBe(true);
    expect(run.told).toHaveLength(undisturbed.told.length);
    expect(run.told.findIndex((line, i) => line !== undisturbed.told[i])).toBe(-1);
  }, 240_000);

  it('holds only the parts that changed since the one before', async () => {
    const run = await open(null, new LearnedDirectory(readOrganisation(organization)), []);
    const middle = Math.floor(events.length / 2);
    for (const event of events.slice(0, middle)) run.pipeline.take(event);
    const checkpoints = new Checkpoints();
    const all = await checkpoints.next(learned(run));
    expect(changedIn(await checkpoints.next(learned(run)), all)).toEqual([]);
    run.pipeline.take(events[middle] as Event);
    const changed = changedIn(await checkpoints.next(learned(run)), all);
    expect(changed.filter((name) => name.startsWith('account/')).length).toBeLessThanOrEqual(1);
    expect(changed.length).toBeLessThan(all.size / 2);
  }, 120_000);

  it('of other signals is read all the same: what both keep stays, what is new starts fresh', async () => {
    const fewer = signals.filter(({ id }) => id !== 'new-inbox-rule' && id !== 'recipients-surge');
    const run = await open(null, new LearnedDirectory(readOrganisation(organization)), [], fewer);
    for (const event of events) run.pipeline.take(event);
    const kept = await new Checkpoints().next(learned(run));
    const again = await reopened(kept, []);
    const [before, after] = [run, again].map(({ pipeline }) => [...pipeline.accounts].find(({ profile }) => profile.activeDays > 5));
    expect(after?.name).toBe(before?.name);
    expect(after?.profile.activeDays).toBe(before?.profile.activeDays);
    expect([...(after?.profile.slotsOf('network') ?? [])].length).toBe([...(before?.profile.slotsOf('network') ?? [])].length);
    expect(again.pipeline.organisation.all.counts).toHaveLength(5 * layoutOf(signals).rates.length);
    for (const rate of layoutOf(fewer).rates)
      expect(after?.profile.count(layoutOf(signals).rate(rate.name))).toBe(before?.profile.count(layoutOf(fewer).rate(rate.name)));
    again.pipeline.take(events.at(-1) as Event);
  }, 240_000);

  it('of a version that is not known is refused', async () => {
    const { serialize } = await import('node:v8');
    const kept: Parts = new Map([['about', serialize({ version: 99 })]]);
    await expect(readCheckpoint(stored(kept), layoutOf(signals))).rejects.toMatchObject({ code: 'CHECKPOINT_UNKNOWN' });
    expect(await readCheckpoint(stored(new Map()), layoutOf(signals))).toBeNull();
  });
});
