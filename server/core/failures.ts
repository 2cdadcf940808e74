/** Failed sign-ins of one account, per network, for a few days: what a success from the same network then means. Bounded. */
import type { SignInFailed } from './event.ts';
import { hash32 } from './hash.ts';

const MOST_NETWORKS = 8;
const KEPT_MINUTES = 3 * 1440;

export interface FailedFrom {
  readonly network: number;
  badPasswords: number;
  /** The password was right, the second factor or policy was not. */
  refused: number;
  /** Interrupts that asked for a second factor and were not followed by a success. */
  interrupts: number;
  last: number;
}

export class Failures {
  private readonly from: FailedFrom[] = [];

  at(network: number, minute: number): FailedFrom | null {
    const found = this.from.find((entry) => entry.network === network);
    return found && Math.abs(minute - found.last) <= KEPT_MINUTES ? found : null;
  }

  /** The entry of a network, made when it is missing; the longest unused gives way. */
  note(network: number, minute: number): FailedFrom {
    let entry = this.at(network, minute);
    if (entry === null) {
      entry = { network, badPasswords: 0, refused: 0, interrupts: 0, last: minute };
      const stale = this.from.findIndex((other) => other.network === network);
      if (stale >= 0) this.from.splice(stale, 1);
      if (this.from.length >= MOST_NETWORKS) {
        let oldest = 0;
        this.from.forEach((other, i) => {
          if (other.last < (this.from[oldest] as FailedFrom).last) oldest = i;
        });
        this.from.splice(oldest, 1);
      }
      this.from.push(entry);
    }
    entry.last = Math.max(entry.last, minute);
    return entry;
  }

  /** Bad passwords from everywhere within the kept days. */
  total(minute: number): number {
    return this.from.reduce((sum, entry) => sum + (minute - entry.last <= KEPT_MINUTES ? entry.badPasswords : 0), 0);
  }
}

/** A failed sign-in is counted for its network in the organisation, and for its account if there is one. */
export function noteFailure(
  event: SignInFailed,
  network: number,
  account: { readonly key: number; readonly failures: Failures } | null,
  organisation: { failed(network: number, account: number): void },
): void {
  if (event.reason === 'bad-password' || event.reason === 'locked' || event.reason === 'unknown-user')
    organisation.failed(network, account?.key ?? hash32(event.who.upn ?? event.id));
  if (account === null) return;
  const from = account.failures.note(network, Math.floor(event.at / 60_000));
  if (event.reason === 'bad-password') from.badPasswords += 1;
  else if (event.reason === 'challenge-refused' || event.reason === 'policy') from.refused += 1;
  else if (event.reason === 'interrupt' && event.passwordRight) from.interrupts += 1;
}
