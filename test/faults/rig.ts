/** The double of Microsoft with a tenant that lives, and victims that read it; time passes only while a victim is up. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { writeTenant } from '../../sandbox/index.ts';
import { APPS } from '../../sandbox/live.ts';
import { type Microsoft, openMicrosoft, readRecords, readTenant, type Unfriendliness } from '../../sandbox/microsoft/index.ts';
import { DAY, MINUTE } from '../../server/core/rate.ts';
import type { StorePlace } from '../../server/store/index.ts';
import type { Said, VictimSettings } from './victim.ts';

const SECRET = 'victims-know-it';
const START = Date.parse('2026-09-07T00:00:00Z');
const TICK = 2;
/** So much of the tenant's time passes at once, when the victim has nothing left to do: sources are read side by side, as in a tenant that is not hurried. */
const STEP = 5 * MINUTE;
/** A victim that works for longer than this, milliseconds of ours, waits for time itself: for a slow answer, or to ask again. */
const PATIENCE = 100;
const CREEP = 5_000;

/** Late records are looked for again after two hours; then everything has been read. */
const AFTERWARDS = 3 * 60 * MINUTE;

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
  readonly troubles = new Map<string, number>();
  #victim: ChildProcess | null = null;
  #toldAt = 0;
  /** It has said that it is done with what there was at this time. */
  #isIdle = false;
  #position = 0;

  private constructor(microsoft: Microsoft, end: number) {
    this.microsoft = microsoft;
    this.end = end;
  }

  static async open(tenant: string, span: Span, seed: number, trouble: Unfriendliness): Promise<Rig> {
    let opened: Microsoft | null = null;
    const microsoft = await openMicrosoft({
      tenant: readTenant(tenant),
      apps: [{ ...APPS.reader, secrets: [SECRET] }],
      records: readRecords(tenant),
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
    return new Rig(microsoft, START + (span.historyDays + span.lifeDays) * DAY);
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
    let stderr = '';
    victim.stderr?.on('data', (piece: Buffer) => (stderr += piece.toString()));
    victim.on('message', (said: Said) => {
      if ('idle' in said) this.#isIdle = said.idle === this.now;
      if ('position' in said) this.#position = said.position;
      if ('trouble' in said) this.troubles.set(said.trouble, (this.troubles.get(said.trouble) ?? 0) + 1);
    });
    victim.once('exit', (code, signal) => {
      if (code !== 0 && signal !== 'SIGKILL') this.failed = `a victim ended with ${String(code ?? signal)}: ${stderr.slice(-3_000)}`;
    });
    this.#victim = victim;
    await once(victim, 'spawn');
    this.#tell();
  }

  failed: string | null = null;

  /** Lets time pass, as the victim keeps up with it, for so many of our milliseconds or until it holds. */
  async passes(milliseconds: number, until: () => boolean = () => false): Promise<void> {
    const over = Date.now() + milliseconds;
    while (Date.now() < over && !until()) {
      if (this.failed !== null) throw new Error(this.failed);
      const isWaiting = Date.now() - this.#toldAt > PATIENCE;
      if (!this.#isIdle && !isWaiting) {
        await sleep(TICK);
        continue;
      }
      await this.microsoft.advance(this.now + (this.#isIdle ? STEP : CREEP));
      this.#tell();
    }
  }

  /** The stream was read to its end, and looked for once more. */
  get isDone(): boolean {
    return this.now > this.end + AFTERWARDS && this.#isIdle;
  }

  #tell(): void {
    this.#isIdle = false;
    this.#toldAt = Date.now();
    if (this.#victim?.connected === true) this.#victim.send(this.now);
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

function readTenantId(microsoft: Microsoft): string {
  return microsoft.state.tenant.tenantId;
}
