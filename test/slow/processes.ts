/** Processes that run the service against a double in the test's own, as many as a test wants. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { APPS } from '../../sandbox/live.ts';
import type { Microsoft } from '../../sandbox/microsoft/index.ts';
import type { ChildSettings } from './main-child.ts';

export type Line = Readonly<Record<string, unknown>> & { readonly event?: string };

/** A process and what it said; ended by whoever started it. */
export class Started {
  readonly lines: Line[] = [];
  complaint = '';
  readonly #child: ChildProcess;
  readonly #ended: Promise<number | null>;

  constructor(words: readonly string[], environment: NodeJS.ProcessEnv = {}) {
    const node = ['--disable-warning=ExperimentalWarning', ...words];
    this.#child = spawn(process.execPath, node, { env: { PATH: process.env['PATH'], ...environment }, stdio: ['ignore', 'pipe', 'pipe'] });
    let rest = '';
    this.#child.stdout?.on('data', (piece: Buffer) => {
      const lines = (rest + piece.toString()).split('\n');
      rest = lines.pop() ?? '';
      this.lines.push(...lines.map((line) => JSON.parse(line) as Line));
    });
    this.#child.stderr?.on('data', (piece: Buffer) => (this.complaint += piece.toString()));
    this.#ended = once(this.#child, 'close').then(([code]) => code as number | null);
  }

  /** The first line that says so; throws when it ends before, or when that takes too long. */
  async says(event: string, within = 60_000): Promise<Line> {
    const over = Date.now() + within;
    for (;;) {
      const line = this.lines.find((one) => one.event === event);
      if (line !== undefined) return line;
      if (Date.now() > over || this.#child.exitCode !== null)
        throw new Error(`never said ${event}: ${this.complaint} ${JSON.stringify(this.lines.slice(-4))}`);
      await sleep(20);
    }
  }

  /** Its exit code, and how long that took. */
  async ends(signal: NodeJS.Signals | null = null): Promise<{ readonly code: number | null; readonly milliseconds: number }> {
    const began = Date.now();
    if (signal !== null) this.#child.kill(signal);
    const code = await this.#ended;
    return { code, milliseconds: Date.now() - began };
  }
}

const TENANT_KEYS = {
  PORT: '0',
  TELLTALE_HOST: '127.0.0.1',
  TELLTALE_READER_APP_ID: APPS.reader.clientId,
  TELLTALE_READER_SECRET: 'never-asked',
  TELLTALE_BOT_APP_ID: 'd0d0d0d0-0000-4000-8000-000000000001',
  TELLTALE_BOT_SECRET: 'never-asked',
  TELLTALE_ANALYSTS_GROUP_ID: 'a0a0a0a0-0000-4000-8000-000000000001',
};

export function startService(double: Microsoft, keys: Readonly<Record<string, string>>): Started {
  const { tenantId } = double.state.tenant;
  const { clientId } = APPS.reader;
  const settings: ChildSettings = {
    environment: { ...TENANT_KEYS, TELLTALE_TENANT_ID: tenantId, ...keys },
    tenantId,
    endpoints: double.endpoints,
    tokens: { graph: double.tokenFor(clientId, 'graph'), management: double.tokenFor(clientId, 'management') },
    offset: double.clock.now() - Date.now(),
  };
  return new Started([join(import.meta.dirname, 'main-child.ts'), JSON.stringify(settings)]);
}
