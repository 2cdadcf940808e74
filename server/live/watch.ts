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
