/** How a source stands: what it asked, when it was answered, and what a person has to mend. */
import { Refused } from '../../core/errors.ts';
import type { Fault, SourceState } from '../../core/ports.ts';
import { type Clock, isStopped, type Ledger, MicrosoftFailure } from '../../microsoft/index.ts';

/** What to do about a failure, by Microsoft's code or ours, in the words of one source; where it says nothing, the failure's own. */
export type Advice = Readonly<Partial<Record<string, string>>>;

/** How long a loss is shown. */
const LOSS_SHOWN = 24 * 3_600_000;
const FIRST_WAIT = 5_000;
const LONGEST_WAIT = 5 * 60_000;

export class Standing implements Ledger {
  readonly id: string;
  requests = 0;
  throttled = 0;
  readonly #advice: Advice;
  readonly #clock: Clock;
  #answeredAt: number | null = null;
  #fault: Fault | null = null;
  #limit: Fault | null = null;
  #loss: { readonly fault: Fault; readonly at: number } | null = null;

  constructor(id: string, advice: Advice, clock: Clock) {
    this.id = id;
    this.#advice = advice;
    this.#clock = clock;
  }

  /** What hinders it now, else what it lost, else what it must do without. */
  state(): SourceState {
    const loss = this.#loss !== null && this.#clock.now() - this.#loss.at < LOSS_SHOWN ? this.#loss.fault : null;
    const { id, requests, throttled } = this;
    return { id, fault: this.#fault ?? loss ?? this.#limit, answeredAt: this.#answeredAt, requests, throttled };
  }

  answered(): void {
    this.#answeredAt = this.#clock.now();
    this.#fault = null;
  }

  failed(error: Refused): void {
    this.#fault = this.faultOf(error);
  }

  faultOf(error: Refused): Fault {
    const vendorCode = error instanceof MicrosoftFailure ? (error.vendorCode ?? '') : '';
    return { code: error.code, message: error.message, nextStep: this.#advice[vendorCode] ?? this.#advice[error.code] ?? error.nextStep };
  }

  /** It reads, but not everything; `null` = everything again. */
  limited(fault: Fault | null): void {
    this.#limit = fault;
  }

  /** Something can no longer be had. */
  lost(message: string): void {
    this.#loss = {
      fault: {
        code: 'HISTORY_LOST',
        message,
        nextStep:
          'It cannot be brought back through this source. If the time matters, export it from Microsoft Purview and run `telltale replay` on it.',
      },
      at: this.#clock.now(),
    };
  }
}

export type Tried<Result> =
  | { readonly outcome: 'done'; readonly result: Result }
  | { readonly outcome: 'gave-up'; readonly error: Refused }
  | { readonly outcome: 'stopped' };

/**
 * Does it until it succeeds, `givesUp` says that it never will, or `stop` is aborted; meanwhile the state says what is wrong. Only what Microsoft answered
 * is waited out: a mistake of ours is thrown.
 */
export async function tries<Result>(
  standing: Standing,
  clock: Clock,
  stop: AbortSignal,
  attempt: () => Promise<Result>,
  givesUp: (error: Refused, tries: number) => boolean,
): Promise<Tried<Result>> {
  for (let wait = FIRST_WAIT, count = 1; ; wait = Math.min(LONGEST_WAIT, wait * 2), count++) {
    try {
      const result = await attempt();
      standing.answered();
      return { outcome: 'done', result };
    } catch (error) {
      if (stop.aborted || isStopped(error)) return { outcome: 'stopped' };
      if (!(error instanceof Refused)) throw error;
      if (givesUp(error, count)) return { outcome: 'gave-up', error };
      standing.failed(error);
      const asked = error instanceof MicrosoftFailure && error.retryAt !== null ? error.retryAt - clock.now() : 0;
      if (!(await rests(clock, Math.max(asked, wait), stop))) return { outcome: 'stopped' };
    }
  }
}

/** Does it until it succeeds; `null` when stopped. */
export async function patiently<Result>(
  standing: Standing,
  clock: Clock,
  stop: AbortSignal,
  attempt: () => Promise<Result>,
): Promise<Result | null> {
  const tried = await tries(standing, clock, stop, attempt, () => false);
  return tried.outcome === 'done' ? tried.result : null;
}

/** Waits; false when it was stopped meanwhile. */
export async function rests(clock: Clock, milliseconds: number, stop: AbortSignal): Promise<boolean> {
  try {
    await clock.sleep(milliseconds, stop);
  } catch (error) {
    if (isStopped(error)) return false;
    throw error;
  }
  return !stop.aborted;
}
