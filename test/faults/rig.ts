/** The double of Microsoft with a tenant that lives, and victims that read it; time passes only while a victim is up. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { writeTenant } from '../../sandbox/index.ts';
import { APPS } from '../../sandbox/live.ts';
import type { RawRecord } from '../../sandbox/desk.ts';
import { happenedAt } from '../../sandbox/microsoft/folder.ts';
import {
  type Delivered,
  type Microsoft,
  openMicrosoft,
  readRecords,
  readTenant,
  type Unfriendliness,
} from '../../sandbox/microsoft/index.ts';
import { contentTypeOf } from '../../sandbox/microsoft/management/blobs.ts';
import { kindOf } from '../../sandbox/microsoft/stage.ts';
import { DAY } from '../../server/core/rate.ts';
import type { StorePlace } from '../../server/store/index.ts';
import type { Said, VictimSettings } from './victim.ts';

const SECRET = 'victims-know-it';
const START = Date.parse('2026-09-07T00:00:00Z');
const TICK = 5;
/** A victim that is further behind is not hurried: feeds lag by an hour or two, not by half a day, and audit records are kept for seven days only. */
const LEASH = 2 * 3_600_000;
const CATCHING_UP = 300;
const DOZING = 3_000;

export interface Span {
  readonly people: number;
  readonly historyDays: number;
  readonly lifeDays: number;
}

export async function writeStream(folder: string, seed: number, { people, historyDays, lifeDays }: Span): Promise<void> {
  await writeTenant({
    seed,
    people,
    days: historyDays + lifeDays,
    out: folder,
    profile: 'small',
    intruders: ['mass-mailing', 'bank-details'],
  });
}

export class Rig {
  readonly microsoft: Microsoft;
  readonly end: number;
  /** How many of the tenant's milliseconds pass in one of ours. */
  speed = 1;
  readonly troubles = new Map<string, number>();
  #victim: ChildProcess | null = null;
  #isRunning = false;
  #saidAt = 0;
  /** This victim has written something, or found nothing to write. */
  #hasSaid = false;
  #position = 0;
  /** The latest times that the victim has seen, and that were handed out, by source. */
  readonly #seen = new Map<string, number>();
  readonly #handedOut: ReadonlyMap<string, number>;

  private constructor(microsoft: Microsoft, end: number, handedOut: ReadonlyMap<string, number>) {
    this.microsoft = microsoft;
    this.end = end;
    this.#handedOut = handedOut;
  }

  static async open(tenant: string, span: Span, seed: number, trouble: Unfriendliness): Promise<Rig> {
    let opened: Microsoft | null = null;
    const handedOut = new Map<string, number>();
    const microsoft = await openMicrosoft({
      tenant: readTenant(tenant),
      apps: [{ ...APPS.reader, secrets: [SECRET] }],
      records: noted(readRecords(tenant), handedOut),
      start: START,
      pace: 'by-hand',
      seed,
      trouble,
      wall: () => opened?.clock.now() ?? START,
      management: {
        beforeStart: 'kept',
        subscribed: ['Audit.AzureActiveDirectory', 'Audit.Exchange', 'Audit.SharePoint', 'Audit.General'],
      },
    });
    opened = microsoft;
    await microsoft.advance(START + span.historyDays * DAY);
    return new Rig(microsoft, START + (span.historyDays + span.lifeDays) * DAY, handedOut);
  }

  get now(): number {
    return this.microsoft.clock.now();
  }
  get position(): number {
    return this.#position;
  }

  async spawn(place: StorePlace, folder: string, skew: number): Promise<void> {
    const { endpoints, plainAuthority } = this.microsoft;
    const settings: VictimSettings = {
      place,
      folder,
      tenantId: readTenantId(this.microsoft),
      endpoints: {
        ...endpoints,
        scopes: { management: `${endpoints.management}/.default`, graph: `${endpoints.graph}/.default` },
      },
      authority: plainAuthority,
      clientId: APPS.reader.clientId,
      secret: SECRET,
      skew,
    };
    const victim = fork(join(import.meta.dirname, 'victim.ts'), [JSON.stringify(settings)], { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
    this.#isRunning = false;
    let stderr = '';
    victim.stderr?.on('data', (piece: Buffer) => (stderr += piece.toString()));
    victim.on('message', (said: Said) => {
      if ('running' in said) this.#isRunning = true;
      if ('position' in said) {
        this.#hasSaid = true;
        // A sign of life is no news, and neither is the directory, which is read anew every few hours.
        if (said.position > this.#position + 1) this.#saidAt = Date.now();
        this.#position = said.position;
        for (const [source, at] of Object.entries(said.seen)) {
          // Sign-ins of machines are a source of their own, told apart by more than their shape.
          const name = source.replace('.machines', '');
          this.#seen.set(name, Math.max(this.#seen.get(name) ?? 0, at));
        }
      }
      if ('trouble' in said) this.troubles.set(said.trouble, (this.troubles.get(said.trouble) ?? 0) + 1);
    });
    victim.once('exit', (code, signal) => {
      if (code !== 0 && signal !== 'SIGKILL') this.failed = `a victim ended with ${String(code ?? signal)}: ${stderr.slice(-3_000)}`;
    });
    this.#victim = victim;
    this.#saidAt = Date.now();
    this.#hasSaid = false;
    await once(victim, 'spawn');
  }

  failed: string | null = null;

  /** Lets time pass, while the victim works, for so many of our milliseconds or until it holds. */
  async passes(milliseconds: number, until: () => boolean = () => false): Promise<void> {
    const over = Date.now() + milliseconds;
    let before = Date.now();
    while (Date.now() < over && !until()) {
      await sleep(TICK);
      if (this.failed !== null) throw new Error(this.failed);
      const now = Date.now();
      // What a reader ignores is never seen: whoever has written nothing for so long has nothing left to read.
      const speed = this.isBehind && !this.quietFor(DOZING) ? Math.min(CATCHING_UP, this.speed) : this.speed;
      if (this.#isRunning) await this.microsoft.advance(this.now + (now - before) * speed);
      before = now;
      if (this.#victim?.connected === true) this.#victim.send(this.now);
    }
  }

  /** Some source has been told of far less than was handed out to it. */
  get isBehind(): boolean {
    return [...this.#handedOut].some(([source, at]) => at - (this.#seen.get(source) ?? 0) > LEASH);
  }

  /** Nothing was written for so long. */
  quietFor(milliseconds: number): boolean {
    return this.#hasSaid && Date.now() - this.#saidAt > milliseconds;
  }

  async ends(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const victim = this.#victim;
    if (victim === null || victim.exitCode !== null || victim.signalCode !== null) return;
    const exited = once(victim, 'exit');
    victim.kill(signal);
    await exited;
    this.#victim = null;
    if (this.failed !== null) throw new Error(this.failed);
  }

  async close(): Promise<void> {
    this.#victim?.kill('SIGKILL');
    await this.microsoft.close();
  }
}

/** Notes the latest time that was handed out to each of the large sources: that of the record before the one that is waited for. */
async function* noted(records: AsyncIterable<Delivered>, latest: Map<string, number>): AsyncGenerator<Delivered> {
  for await (const one of records) {
    yield one;
    const record = one.record as RawRecord;
    const kind = kindOf(record);
    const source =
      kind === 'sign-in'
        ? 'graph/signIns'
        : kind === 'message'
          ? 'graph/mail'
          : kind === 'audit'
            ? `management/${contentTypeOf(record)}`
            : null;
    const at = happenedAt(record);
    if (source !== null && at > (latest.get(source) ?? 0)) latest.set(source, at);
  }
}

function readTenantId(microsoft: Microsoft): string {
  return microsoft.state.tenant.tenantId;
}
