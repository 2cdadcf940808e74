/** The lag ledger: of every source, how long each step of the way takes, from what happened to what is told. */
import { Lag, type Percentiles } from './lag.ts';

/**
 * `available`: from the act until the vendor shows it. `ingested`: until it came in. `scored`: until it was judged and written. `told`: from coming in until the
 * card stood in Teams. `whole`: from the act until it was judged and written.
 */
export const STEPS = ['available', 'ingested', 'scored', 'told', 'whole'] as const;
export type Step = (typeof STEPS)[number];

export type LagOfSources = Readonly<Record<string, Readonly<Partial<Record<Step, Percentiles>>>>>;

/** Sources are few; more names than these share one line. */
const MOST_SOURCES = 64;
const OTHERS = 'others';

export class Ledger {
  readonly #sources = new Map<string, Map<Step, Lag>>();

  /** Milliseconds since 1970; a step whose end or beginning is unknown is left out. Returns the name under which it is counted. */
  note(source: string, step: Step, from: number | null, until: number | null, at: number): void {
    if (from === null || until === null) return;
    const name = this.nameOf(source);
    let steps = this.#sources.get(name);
    if (steps === undefined) this.#sources.set(name, (steps = new Map<Step, Lag>()));
    let lag = steps.get(step);
    if (lag === undefined) steps.set(step, (lag = new Lag(at)));
    lag.note(Math.max(0, until - from) / 1000, at);
  }

  nameOf(source: string): string {
    return this.#sources.has(source) || this.#sources.size < MOST_SOURCES ? source : OTHERS;
  }

  percentiles(at: number): LagOfSources {
    return Object.fromEntries(
      [...this.#sources].map(([source, steps]) => [
        source,
        Object.fromEntries([...steps].map(([step, lag]) => [step, lag.percentiles(at)])),
      ]),
    );
  }
}
