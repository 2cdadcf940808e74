/** What the service tells whoever watches it while it runs; implemented by the metrics and the logger. */
import type { StoredIncident } from '../core/memory.ts';
import type { Taken } from './judging.ts';

export interface Watch {
  /** An entry was judged and written. */
  written(entry: Taken, at: number): void;
  rejected(source: string, reason: string): void;
  ignored(source: string, operation: string): void;
  batch(facts: { readonly entries: number; readonly seconds: number; readonly position: number }): void;
  checkpoint(facts: { readonly parts: number; readonly bytes: number; readonly seconds: number }): void;
  /** An incident stands otherwise than before, and that is written. */
  decided(incident: StoredIncident): void;
  /** Something went wrong that passes; `retryInSeconds` from now it is tried again. */
  trouble(code: string, message: string, retryInSeconds: number): void;
  recovered(): void;
  /** The first history is in; alerts are meant from this instant on. */
  reliable(from: number): void;
  progress(source: string, share: number): void;
}

/** Several who watch, each what it wants to know. */
export function together(watches: readonly Partial<Watch>[]): Watch {
  const each = (tell: (watch: Partial<Watch>) => void): void => {
    for (const watch of watches) tell(watch);
  };
  return {
    written: (entry, at) => each((watch) => watch.written?.(entry, at)),
    rejected: (source, reason) => each((watch) => watch.rejected?.(source, reason)),
    ignored: (source, operation) => each((watch) => watch.ignored?.(source, operation)),
    batch: (facts) => each((watch) => watch.batch?.(facts)),
    checkpoint: (facts) => each((watch) => watch.checkpoint?.(facts)),
    decided: (incident) => each((watch) => watch.decided?.(incident)),
    trouble: (code, message, retryInSeconds) => each((watch) => watch.trouble?.(code, message, retryInSeconds)),
    recovered: () => each((watch) => watch.recovered?.()),
    reliable: (from) => each((watch) => watch.reliable?.(from)),
    progress: (source, share) => each((watch) => watch.progress?.(source, share)),
  };
}
