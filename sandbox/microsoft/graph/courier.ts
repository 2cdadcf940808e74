import { MINUTE, SECOND } from '../../calendar.ts';
import type { Clock } from '../clock.ts';
import { post } from '../outgoing.ts';

/** One notification, and where it goes. */
export interface Parcel {
  readonly url: string;
  readonly item: Readonly<Record<string, unknown>>;
  /** With encrypted content: the token that says who sent it. */
  readonly token: (() => string) | null;
  /** Called when it could not be delivered in four hours. */
  readonly lost: () => void;
}

export interface CourierParts {
  readonly clock: Clock;
  /** Milliseconds of the wall clock in which an address must answer. */
  readonly patienceMs: number;
  /** Milliseconds of the tenant's time during which notifications are gathered into one POST. */
  readonly gatherMs: number;
}

const MOST_IN_ONE = 100;
const GIVES_UP_AFTER = 240 * MINUTE;

/** Carries notifications: many in one POST, again with growing pauses until an address answers 2xx, for four hours. */
export class Courier {
  /** POSTs that were answered 2xx, and that were not. */
  readonly told = { delivered: 0, refused: 0 };
  private readonly parts: CourierParts;
  private readonly waiting = new Map<string, Parcel[]>();
  private readonly underway = new Set<Promise<void>>();

  constructor(parts: CourierParts) {
    this.parts = parts;
  }

  send(parcel: Parcel, at: number): void {
    const { clock, gatherMs } = this.parts;
    clock.at(at, () => {
      const waiting = this.waiting.get(parcel.url);
      if (waiting !== undefined) {
        waiting.push(parcel);
        return;
      }
      this.waiting.set(parcel.url, [parcel]);
      clock.at(clock.now() + gatherMs, () => this.flush(parcel.url));
    });
  }

  /** Resolves when no POST is under way. The tenant's time does not wait for them. */
  async idle(): Promise<void> {
    while (this.underway.size > 0) await Promise.all(this.underway);
  }

  private flush(url: string): void {
    const parcels = this.waiting.get(url) ?? [];
    this.waiting.delete(url);
    for (let from = 0; from < parcels.length; from += MOST_IN_ONE)
      this.carry(url, parcels.slice(from, from + MOST_IN_ONE), 1, this.parts.clock.now());
  }

  private carry(url: string, parcels: readonly Parcel[], attempt: number, since: number): void {
    const carried = this.attempt(url, parcels, attempt, since).finally(() => this.underway.delete(carried));
    this.underway.add(carried);
  }

  private async attempt(url: string, parcels: readonly Parcel[], attempt: number, since: number): Promise<void> {
    const { clock, patienceMs } = this.parts;
    const tokens = parcels.flatMap(({ token }) => (token === null ? [] : [token]));
    const body = {
      value: parcels.map(({ item }) => item),
      ...(tokens.length === 0 ? {} : { validationTokens: [...new Set(tokens)].map((token) => token()) }),
    };
    const { status } = await post({ url, body: JSON.stringify(body), patienceMs });
    if (status >= 200 && status < 300) {
      this.told.delivered++;
      return;
    }
    this.told.refused++;
    const pause = Math.min(10 * MINUTE, 5 * SECOND * 2 ** attempt);
    if (clock.now() + pause - since > GIVES_UP_AFTER) for (const { lost } of parcels) lost();
    else clock.at(clock.now() + pause, () => this.carry(url, parcels, attempt + 1, since));
  }
}
