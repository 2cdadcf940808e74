/**
 * `GET /api/live`: what changes, as server-sent events. Read with `fetch` rather than `EventSource`, which can send no token.
 *
 * A reader that does not keep up is sent only the newest change of each incident; one whose token ends, or who is no analyst any more, is let go.
 */
import type { Request, Response } from 'express';
import { Refused } from '../core/errors.ts';
import type { Caller } from './caller.ts';
import type { LiveChange } from './contract.ts';
import { concerning, mustBeAnalyst } from './incidents.ts';
import type { AppPorts } from './ports.ts';

export interface LiveLimits {
  readonly readers: number;
  readonly readersPerCaller: number;
  /** Incidents whose newest change may wait for one reader. */
  readonly waiting: number;
  readonly heartbeatMilliseconds: number;
}

export const LIVE_LIMITS: LiveLimits = { readers: 200, readersPerCaller: 6, waiting: 1_000, heartbeatMilliseconds: 20_000 };

const LONGEST_TIMER = 2_147_483_647;

export class LiveReaders {
  readonly #ports: Pick<AppPorts, 'changes' | 'desk' | 'people' | 'now' | 'log'>;
  readonly #limits: LiveLimits;
  readonly #perCaller = new Map<string, number>();
  #readers = 0;

  constructor(ports: Pick<AppPorts, 'changes' | 'desk' | 'people' | 'now' | 'log'>, limits: LiveLimits = LIVE_LIMITS) {
    this.#ports = ports;
    this.#limits = limits;
  }

  get count(): number {
    return this.#readers;
  }

  /** Resolves when the reader listens. */
  async open(caller: Caller, request: Request, response: Response): Promise<void> {
    const { desk, people, changes, now, log } = this.#ports;
    await mustBeAnalyst(desk, caller);
    const isOwn = await concerning(people, caller);
    if (request.socket.destroyed) return;
    const release = this.#seat(caller.objectId);
    const waiting = new Map<string, LiveChange>();
    let isFull = false;
    const send = (text: string): void => {
      if (!response.write(text)) isFull = true;
    };
    const flush = (): void => {
      isFull = false;
      for (const [id, change] of waiting) {
        waiting.delete(id);
        send(eventOf(change));
        if (isFull) return;
      }
    };
    const unsubscribe = changes.subscribe(({ account, id, revision, state, updatedAt }) => {
      if (isOwn(account)) return;
      const change: LiveChange = { id, revision, state, updatedAt };
      if (!isFull) send(eventOf(change));
      else if (waiting.has(id) || waiting.size < this.#limits.waiting) waiting.set(id, change);
      else response.destroy();
    });
    const beat = setInterval(() => {
      if (!isFull) send(': here\n\n');
      mustBeAnalyst(desk, caller).catch((error: unknown) => {
        // When Microsoft cannot be asked nobody is let go; new readers are refused.
        if (error instanceof Refused && error.code === 'ROLES_UNKNOWN') return;
        if (!(error instanceof Refused)) log.warn('live-roles-failed', { message: String(error) });
        response.end();
      });
    }, this.#limits.heartbeatMilliseconds);
    const end = setTimeout(() => response.end(), Math.min(LONGEST_TIMER, Math.max(0, caller.until - now())));
    response.on('drain', flush);
    response.on('error', () => undefined);
    response.once('close', () => {
      clearInterval(beat);
      clearTimeout(end);
      unsubscribe();
      release();
    });
    response
      .status(200)
      .set({ 'Content-Type': 'text/event-stream; charset=utf-8', 'Cache-Control': 'no-store', 'X-Accel-Buffering': 'no' });
    response.flushHeaders();
    send('retry: 5000\n\n');
  }

  #seat(objectId: string): () => void {
    const own = this.#perCaller.get(objectId) ?? 0;
    if (this.#readers >= this.#limits.readers || own >= this.#limits.readersPerCaller)
      throw new Refused('SERVER_BUSY', 'Too many pages are listening.', 'Close some of them, or wait a minute.');
    this.#readers++;
    this.#perCaller.set(objectId, own + 1);
    return () => {
      this.#readers--;
      const left = (this.#perCaller.get(objectId) ?? 1) - 1;
      if (left === 0) this.#perCaller.delete(objectId);
      else this.#perCaller.set(objectId, left);
    };
  }
}

function eventOf(change: LiveChange): string {
  return `event: incident\ndata: ${JSON.stringify(change)}\n\n`;
}
