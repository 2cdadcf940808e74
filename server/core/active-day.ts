/** Start of an active day of an account: yesterday's highest bits go to the tail, and today's exposure is counted. */
import type { Account } from './account.ts';
import type { Cases } from './cases.ts';
import type { Directory } from './directory.ts';
import { tenureOf } from './layout.ts';
import type { Organisation } from './organisation.ts';
import type { Past } from './past.ts';

const ACTIVITY_GAP_MINUTES = 5;

export function touchDay(account: Account, past: Past, around: { organisation: Organisation; cases: Cases; directory: Directory }): void {
  const { profile } = account;
  past.beganDay = false;
  if (past.minute - profile.lastActive < ACTIVITY_GAP_MINUTES && past.minute >= profile.lastActive) return;
  const firstEver = profile.activeDays === 0;
  past.beganDay = profile.touch(past.minute);
  if (!past.beganDay) return;
  const { organisation, cases, directory } = around;
  if (firstEver) {
    organisation.people += 1;
    directory.saw(account.name);
  }
  if (!firstEver) cases.flushDay(account);
  organisation.accountDays += 1;
  const tenure = tenureOf(profile.activeDays);
  organisation.all.expose(tenure, past.actTenure);
  organisation.group(account.group)?.expose(tenure, past.actTenure);
}
