/**
 * The service as a program: wires memory, sources, judging and everything that tells and acts, and takes them down again.
 *
 * Without a tenant it is the sandbox: a make-believe tenant that lives in this process, on loopback only, begun anew at every start.
 */
import { createServer } from 'node:http';
import { rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { Config } from './config.ts';
import { Refused } from './core/errors.ts';
import type { RecordLog } from './core/memory.ts';
import type { LiveSource } from './core/ports.ts';
import { holdKey, openKey } from './key.ts';
import { keysFrom } from './keys.ts';
import { workInTurn } from './live/lead.ts';
import { Service } from './live/service.ts';
import { faultsToLog, toldToLog } from './live/told.ts';
import { together, type Watch } from './live/watch.ts';
import { type Log, openLog } from './log.ts';
import { openMicrosoft, wallClock } from './microsoft/index.ts';
import { openPlaces } from './places/index.ts';
import { attachedTexts } from './sources/attached-text.ts';
import { openLive } from './sources/live/index.ts';
import { openPdfReader } from './sources/pdf-reader.ts';
import { openRecordLog, openStore, type SqlStore } from './store/index.ts';
import { openEventHub } from './stream/event-hub.ts';
import { eventHubOptions, memoryOf, tenantWorld, unwanted, type World } from './tenant.ts';
import { openLiveTenant } from '../sandbox/live.ts';

export interface StartOptions {
  /** The sandbox: how many of its seconds pass in one of ours, and how many people it has. */
  readonly speed: number;
  readonly people: number;
  /** Said to a person who watches; not the log. */
  readonly say: (line: string) => void;
  /** Share of the first history that is read, 0 to 1. */
  readonly progress: (share: number) => void;
  /** Where lines of the log go; standard output unless told. */
  readonly to?: { write(line: string): void };
  /** In place of Microsoft's clouds; tests give their doubles. */
  readonly world?: World;
}

export type Phase = 'starting' | 'standby' | 'leading' | 'stopping';

export interface Running {
  readonly address: string;
  /** Rejects with what it failed from. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

const FAULTS_EVERY = 30_000;

/** @throws Refused when it cannot start. */
export async function start(config: Config, options: StartOptions): Promise<Running> {
  const closing: (() => Promise<unknown>)[] = [];
  const close = async (): Promise<void> => {
    for (const one of closing.splice(0).reverse()) await one();
  };
  try {
    const { say } = options;
    const folder = config.mode === 'sandbox' ? join(config.data, 'sandbox') : config.data;
    // A make-believe tenant begins anew, and so must what was learned of it.
    if (config.mode === 'sandbox') await rm(folder, { recursive: true, force: true });
    const secret = await openKey(config.key?.reveal() ?? null, config.data);
    const log = openLog({ level: config.logLevel, key: secret, ...(options.to === undefined ? {} : { to: options.to }) });
    const world = options.world ?? (config.mode === 'sandbox' ? await sandboxWorld(options, folder) : tenantWorld(config, wallClock));
    closing.push(() => world.close());
    const store = await openStore(memoryOf(config));
    closing.push(() => store.close());
    await holdKey(store, secret);
    const life = new Life({ config, log, world, store, secret, folder, progress: options.progress });
    closing.push(() => life.close());
    const door = await openDoor(config, life);
    closing.push(() => door.close());
    const stop = new AbortController();
    const ended = life.run(stop.signal).finally(close);
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

interface Parts {
  readonly config: Config;
  readonly log: Log;
  readonly world: World;
  readonly store: SqlStore;
  readonly secret: Uint8Array;
  readonly folder: string;
  readonly progress: (share: number) => void;
}

/** From the first wait for the lead to the last checkpoint. */
class Life {
  readonly #parts: Parts;
  readonly #pdf = openPdfReader();
  readonly #shares = new Map<string, number>();
  #phase: Phase = 'starting';
  #service: Service | null = null;
  #sources: readonly LiveSource[] = [];

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  get phase(): Phase {
    return this.#phase;
  }

  /** May it be relied on to take and write what comes? */
  async isReady(): Promise<boolean> {
    return this.#phase === 'leading' && this.#service !== null && !this.#service.isTroubled && (await this.#parts.store.healthy());
  }

  async run(stop: AbortSignal): Promise<void> {
    const { log, store, folder, config } = this.#parts;
    stop.addEventListener('abort', () => (this.#phase = 'stopping'), { once: true });
    await workInTurn(
      {
        store,
        holder: `${hostname()} ${String(process.pid)}`,
        openLog: () => openRecordLog(join(folder, 'log')),
        work: (records, until) => this.#work(records, until),
        stands: (phase) => {
          this.#phase = phase;
          log.info(phase, { database: config.database === null ? 'embedded' : 'postgres' });
        },
        lost: () => log.warn('lead-lost'),
      },
      stop,
    );
    log.info('stopped');
  }

  async #work(records: RecordLog, stop: AbortSignal): Promise<void> {
    const { config, log, store, secret, world } = this.#parts;
    this.#sources = this.#opened();
    const tellFaults = faultsToLog(log);
    const timer = setInterval(() => tellFaults(this.#sources.map((source) => source.state())), FAULTS_EVERY);
    try {
      this.#service = await Service.open({
        store,
        log: records,
        sources: this.#sources,
        judging: {
          keys: keysFrom(secret),
          places: await openPlaces({ folder: config.places }),
          budget: config.budget,
          style: config.style,
        },
        watch: together([toldToLog(log), { reliable: () => world.caughtUp() }, this.#progress()]),
        now: () => world.clock.now(),
        recordDays: config.recordDays,
      });
      await this.#service.run(stop);
    } finally {
      clearInterval(timer);
      this.#service = null;
    }
  }

  #opened(): readonly LiveSource[] {
    const { config, world, store } = this.#parts;
    const live = openLive({
      microsoft: world.reader,
      mail: {
        notes: store,
        readAttached: (files) => attachedTexts(files, this.#pdf),
        ...(config.mode === 'sandbox' || config.origin === null
          ? {}
          : { announced: { notificationUrl: `${config.origin}/api/notifications`, lifecycleUrl: `${config.origin}/api/lifecycle` } }),
      },
      without: config.mode === 'sandbox' ? [] : unwanted(config.sources),
    });
    const streamed = config.mode === 'tenant' && config.eventHub !== null && config.sources.has('event-hub');
    return streamed ? [...live.sources, openEventHub(eventHubOptions(config.eventHub))] : live.sources;
  }

  /** The whole first history is as far as its parts are together. */
  #progress(): Partial<Watch> {
    return {
      progress: (source, share) => {
        this.#shares.set(source, share);
        const sum = this.#sources.reduce((all, { id }) => all + (this.#shares.get(id) ?? 0), 0);
        this.#parts.progress(this.#sources.length === 0 ? 1 : sum / this.#sources.length);
      },
    };
  }

  async close(): Promise<void> {
    await this.#pdf.close();
  }
}

/** Health and readiness. */
async function openDoor({ port, host }: Config, life: Life): Promise<{ readonly address: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    void life.isReady().then((isReady) => {
      const known: Readonly<Record<string, number>> = { '/healthz': 200, '/readyz': isReady ? 200 : 503 };
      response
        .writeHead(known[request.url ?? ''] ?? 404, { 'content-type': 'application/json' })
        .end(JSON.stringify({ phase: life.phase }));
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        new Refused(
          'PORT_TAKEN',
          `Nothing can listen at ${host}:${String(port)} (${error.code ?? error.message}).`,
          'Set PORT to a free one.',
        ),
      ),
    );
    server.listen(port, host, resolve);
  });
  const bound = server.address();
  return {
    address: `http://${host}:${String(typeof bound === 'object' ? (bound?.port ?? port) : port)}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

async function sandboxWorld({ speed, people, say }: StartOptions, folder: string): Promise<World> {
  say('No tenant is configured: this is the sandbox. Everybody and everything in it is made up, and only this machine can reach it.');
  if (!(speed > 0)) throw new Refused('BAD_SPEED', 'Time cannot stand still or go back.', 'Give --speed a number above 0.');
  const tenant = await openLiveTenant({ folder: join(folder, 'tenant'), seed: 7, people, days: 60, end: Date.now() });
  const { clock, apps, microsoft } = tenant;
  const client = (app: (typeof apps)[keyof typeof apps]): World['reader'] =>
    openMicrosoft({
      tenantId: tenant.tenantId,
      credential: { getToken: (scopes) => Promise.resolve(tenant.token(app, scopes)) },
      endpoints: microsoft.endpoints,
      clock,
    });
  clock.runs(Math.min(speed, CATCHING_UP));
  say(`${String(people)} people work in it. When their past is read, their time goes on ${String(speed)} times as fast as ours.`);
  return {
    tenantId: tenant.tenantId,
    clock,
    reader: client(apps.reader),
    identityResponse: client(apps.identity),
    mailResponse: client(apps.mail),
    caughtUp: () => clock.runs(speed),
    close: () => tenant.close(),
  };
}

/** So fast goes the sandbox while its past is read: slower, and waits for allowances take long; faster, and the past runs away. */
const CATCHING_UP = 60;
