/**
 * The service as a program: wires memory, sources, judging and everything that tells and acts, and takes them down again.
 *
 * Without a tenant it is the sandbox: a make-believe tenant that lives in this process, on loopback only, begun anew at every start.
 */
import { rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { Bot } from '../bot/index.ts';
import type { Config } from './config.ts';
import { Refused } from './core/errors.ts';
import type { RecordLog, StoredIncident } from './core/memory.ts';
import { IncidentChanges } from './http/changes.ts';
import { holdKey, openKey } from './key.ts';
import { keysFrom } from './keys.ts';
import { watchOrders } from './live/forgetting.ts';
import { workInTurn } from './live/lead.ts';
import { Service } from './live/service.ts';
import { faultsToLog, toldToLog } from './live/told.ts';
import { together, type Watch } from './live/watch.ts';
import { openLog } from './log.ts';
import { Metrics } from './metrics.ts';
import { wallClock } from './microsoft/index.ts';
import type { Outbox } from './outbox.ts';
import { fitsLog, holdLog, openRecordLog, openStore } from './store/index.ts';
import { memoryOf, recordLogOf, tenantWorld, type World } from './tenant.ts';
import { openDoor } from './wiring/door.ts';
import { type Hands, openHands } from './wiring/hands.ts';
import { judgingOf } from './wiring/judging.ts';
import type { Now, Parts } from './wiring/parts.ts';
import { openSources, type Sources } from './wiring/sources.ts';
import { openOutbox, openTeamsBot } from './wiring/teams.ts';
import { openSandboxSide } from './wiring/sandbox-page.ts';
import { sandboxWorld } from './wiring/sandbox.ts';

export interface StartOptions {
  /** The sandbox: how many of its seconds pass in one of ours, and how many people it has. */
  readonly speed: number;
  readonly people: number;
  /** The sandbox: port of this machine on which the Agents Playground speaks to the bot, in place of the page's channel. Whoever it says it is is believed. */
  readonly playground?: number;
  /** Said to a person who watches; not the log. */
  readonly say: (line: string) => void;
  /** Share of the first history that is read, 0 to 1. */
  readonly progress: (share: number) => void;
  /** Where lines of the log go; standard output unless told. */
  readonly to?: { write(line: string): void };
  /** In place of Microsoft's clouds; tests give their doubles. */
  readonly world?: World;
}

export interface Running {
  readonly address: string;
  /** Rejects with what it failed from. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

const FAULTS_EVERY = 30_000;
const SELDOM = 7 * 86_400;

function tenantWorldOf(config: Config): World {
  if (config.mode === 'tenant') return tenantWorld(config, wallClock);
  throw new Refused('NO_TENANT', 'There is no tenant and no sandbox.', 'Configure a tenant, or start without one.');
}

/** @throws Refused when it cannot start. */
export async function start(config: Config, options: StartOptions): Promise<Running> {
  const closing: (() => Promise<unknown>)[] = [];
  const close = async (): Promise<void> => {
    for (const one of closing.splice(0).reverse()) await one();
  };
  try {
    const { say } = options;
    const secret = await openKey(config.key?.reveal() ?? null, config.data);
    const log = openLog({ level: config.logLevel, key: secret, ...(options.to === undefined ? {} : { to: options.to }) });
    // A make-believe tenant begins anew, and so must what was learned of it.
    if (config.mode === 'sandbox') await rm(join(config.data, 'sandbox'), { recursive: true, force: true });
    const made =
      config.mode === 'sandbox' && options.world === undefined ? await sandboxWorld(join(config.data, 'sandbox'), options) : null;
    const world = options.world ?? made ?? tenantWorldOf(config);
    closing.push(() => world.close());
    const store = await openStore(memoryOf(config));
    closing.push(() => store.close());
    await holdKey(store, secret);
    const now: Now = { service: null, notifications: null, sources: [] };
    const metrics = new Metrics(() => world.clock.now());
    const sandbox = made?.sandbox ?? null;
    const parts: Parts = { config, log, world, sandbox, store, keys: keysFrom(secret), metrics, changes: new IncidentChanges(), now, say };
    let bot: Bot | null = null;
    // The Playground has no chats with others than the one who sits before it.
    const asks = sandbox === null || sandbox.playground === null;
    const hands = openHands(parts, asks ? async (incident, manager) => await bot?.ask(incident, manager) : null);
    if (config.mode === 'tenant') bot = openTeamsBot(parts, config, hands.desk);
    const sources = openSources(parts);
    closing.push(() => sources.close());
    const side = sandbox === null ? null : await openSandboxSide(parts, sandbox, hands.desk);
    if (side !== null) {
      bot = side.bot;
      closing.push(() => side.close());
    }
    const door = await openDoor(parts, hands.desk, bot, side);
    closing.push(() => door.close());
    const stop = new AbortController();
    const ended = run(
      {
        parts,
        hands,
        bot,
        sources,
        progress: (share) => {
          options.progress(share);
          side?.learned(share);
        },
        caughtUp: () => {
          world.caughtUp();
          side?.learned(null);
        },
      },
      stop.signal,
    ).finally(close);
    log.info('started', { mode: config.mode, address: door.address });
    say(`Telltale answers at ${door.address}`);
    return {
      address: door.address,
      ended,
      stop: async () => {
        stop.abort();
        await ended;
      },
    };
  } catch (error) {
    await close();
    throw error;
  }
}

interface Crew {
  readonly parts: Parts;
  readonly hands: Hands;
  readonly bot: Bot | null;
  readonly sources: Sources;
  readonly progress: (share: number) => void;
  readonly caughtUp: () => void;
}

/** From the first wait for the lead to the last checkpoint. */
async function run(crew: Crew, stop: AbortSignal): Promise<void> {
  const { config, log, store } = crew.parts;
  const records = recordLogOf(config);
  await workInTurn(
    {
      store,
      holder: `${hostname()} ${String(process.pid)}`,
      fits: () => fitsLog(store, records),
      openLog: async () => {
        await holdLog(store, records, `${records} of ${hostname()}`);
        return await openRecordLog(records);
      },
      work: (opened, until) => work(crew, opened, until),
      stands: (phase) => log.info(phase),
      lost: () => log.warn('lead-lost'),
    },
    stop,
  );
  log.info('stopped');
}

/** While this process leads: reads, judges, tells and acts. */
async function work({ parts, hands, bot, sources, progress, caughtUp }: Crew, records: RecordLog, stop: AbortSignal): Promise<void> {
  const { config, log, store, world, keys, metrics, changes, now } = parts;
  const outbox = openOutbox(parts, hands, bot);
  const service = await Service.open({
    store,
    log: records,
    sources: sources.all,
    judging: await judgingOf(config, keys),
    watch: together([toldToLog(log), watched(metrics), heard(changes, outbox), progressOf(sources, progress), { reliable: caughtUp }]),
    now: () => world.clock.now(),
    recordDays: config.recordDays,
    // Its time flies, and its memory does not outlive it.
    ...(config.mode === 'sandbox' ? { checkpointSeconds: SELDOM } : {}),
    keepDays: config.keepDays,
  });
  now.service = service;
  now.notifications = sources.notifications;
  now.sources = sources.all;
  const tellFaults = faultsToLog(log);
  const timer = setInterval(() => tellFaults(sources.all.map((source) => source.state())), FAULTS_EVERY);
  const ending = new AbortController();
  const until = AbortSignal.any([stop, ending.signal]);
  const leases = hands.watch(until);
  const orders = watchOrders(
    { store, service, keys, now: () => world.clock.now() },
    (error) => log.error('forgetting-failed', { message: String(error) }),
    until,
  );
  outbox.start();
  try {
    await service.run(stop);
  } finally {
    now.service = null;
    now.notifications = null;
    ending.abort();
    clearInterval(timer);
    await Promise.all([outbox.stop(), leases, orders, bot?.settle()]);
  }
}

/** Bound, because `together` takes functions apart. */
function watched(metrics: Metrics): Watch {
  return {
    written: (entry, at) => metrics.written(entry, at),
    rejected: (source) => metrics.rejected(source),
    ignored: (source) => metrics.ignored(source),
    batch: (facts) => metrics.batch(facts),
    checkpoint: (facts) => metrics.checkpoint(facts),
    decided: (incident) => metrics.decided(incident),
    trouble: (code) => metrics.trouble(code),
    recovered: () => metrics.recovered(),
    reliable: (from) => metrics.reliable(from),
    progress: (source, share) => metrics.progress(source, share),
  };
}

function heard(changes: IncidentChanges, outbox: Outbox): Partial<Watch> {
  return {
    decided: (incident: StoredIncident) => {
      changes.decided(incident);
      if (incident.alertedAt !== null) outbox.nudge();
    },
  };
}

/** The whole first history is as far as its parts are together. */
function progressOf(sources: Sources, show: (share: number) => void): Partial<Watch> {
  const shares = new Map<string, number>();
  return {
    progress: (source, share) => {
      shares.set(source, share);
      const sum = sources.all.reduce((all, { id }) => all + (shares.get(id) ?? 0), 0);
      show(sources.all.length === 0 ? 1 : sum / sources.all.length);
    },
  };
}
