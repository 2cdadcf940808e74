/** Programs beside a test that run in processes of their own and are killed. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

export interface Child {
  /** The lines it has said up to now. */
  readonly said: readonly string[];
  /** Resolves with the instant at which it has said so many lines; throws when it ends before. */
  hasSaid(count: number): Promise<number>;
  /** SIGKILL; resolves when it is gone. */
  kill(): Promise<void>;
}

/** `file` lies in this folder. */
export function startChild(file: string, ...given: readonly string[]): Child {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', join(import.meta.dirname, file), ...given], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: string[] = [];
  const waiting: { count: number; resolve: (at: number) => void; reject: (error: Error) => void }[] = [];
  let rest = '';
  let complaint = '';
  child.stderr.on('data', (piece: Buffer) => {
    complaint += piece.toString();
  });
  child.stdout.on('data', (piece: Buffer) => {
    const lines = (rest + piece.toString()).split('\n');
    rest = lines.pop() ?? '';
    said.push(...lines);
    for (const { count, resolve } of waiting) if (said.length >= count) resolve(Date.now());
  });
  child.on('close', () => {
    for (const { reject } of waiting) reject(new Error(`${file} ended early: ${complaint}`));
  });
  return {
    said,
    hasSaid: (count) =>
      new Promise((resolve, reject) => {
        if (said.length >= count) resolve(Date.now());
        else if (ended(child)) reject(new Error(`${file} ended early: ${complaint}`));
        else waiting.push({ count, resolve, reject });
      }),
    async kill() {
      if (ended(child)) return;
      const closed = once(child, 'close');
      child.kill('SIGKILL');
      await closed;
    },
  };
}

const ended = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;
