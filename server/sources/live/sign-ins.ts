/**
 * Sign-ins as Graph lists them: of people every half minute, of machines less often.
 *
 * Surprise: the version that is meant for production lists interactive sign-ins only and says nothing of sessions and networks; the other one is asked
 * first. A sign-in is revised when its risk is, under the same id.
 */
import type { LiveSource } from '../../core/ports.ts';
import { type AskOptions, type Microsoft, MicrosoftFailure } from '../../microsoft/index.ts';
import { graphListing } from './listing.ts';
import { Standing } from './standing.ts';
import { windowSource, type Listing, type Rhythm } from './window-source.ts';

export type SignInKind = 'interactiveUser' | 'nonInteractiveUser' | 'servicePrincipal' | 'managedIdentity';

export interface SignInsOptions {
  readonly microsoft: Microsoft;
  readonly kinds: readonly SignInKind[];
  /** Days of first history; the vendor keeps 30, and 7 without a licence. */
  readonly historyDays?: number;
  readonly rhythm?: Partial<Rhythm>;
}

export const PEOPLE: readonly SignInKind[] = ['interactiveUser', 'nonInteractiveUser'];
export const MACHINES: readonly SignInKind[] = ['servicePrincipal', 'managedIdentity'];

const RHYTHM: Rhythm = { pollSeconds: 30, overlapSeconds: 600, sweepSeconds: 7_200, sweepEverySeconds: 900, spanSeconds: 21_600 };
const UNLICENSED_DAYS = 7;
/** A fuller listing that was refused is asked for again after this long. */
const TRY_AGAIN = 3_600_000;

const LICENCE =
  'Sign-in logs through Graph need Microsoft Entra ID P1 or P2: assign it (Microsoft 365 admin center > Billing > Licenses). The audit log still tells of sign-ins, later and with less.';
const ADVICE = {
  PERMISSION_MISSING:
    'Grant AuditLog.Read.All (Microsoft Graph, application permission) to the reader app: Entra admin center > App registrations > API permissions, then "Grant admin consent".',
  LICENCE_MISSING: LICENCE,
};

export function signIns({ microsoft, kinds, historyDays = 30, rhythm = {} }: SignInsOptions): LiveSource {
  const { clock } = microsoft;
  const isPeople = kinds.includes('interactiveUser');
  const standing = new Standing(isPeople ? 'graph/signIns' : 'graph/signIns.machines', ADVICE, clock);
  const full = listingOf(microsoft, 'beta', historyDays, `signInEventTypes/any(t: ${kinds.map((kind) => `t eq '${kind}'`).join(' or ')})`);
  const plain = listingOf(microsoft, 'v1.0', Math.min(historyDays, UNLICENSED_DAYS), null);
  let refusedAt: number | null = null;

  async function* pages(from: number, until: number, options: AskOptions): AsyncGenerator<readonly unknown[], void, undefined> {
    if (refusedAt === null || clock.now() - refusedAt >= TRY_AGAIN) {
      let hasBegun = false;
      try {
        for await (const page of full.pages(from, until, options)) {
          hasBegun = true;
          yield page;
        }
        refusedAt = null;
        standing.limited(null);
        return;
      } catch (error) {
        if (hasBegun || !isPeople || !isRefusal(error)) throw error;
        refusedAt = clock.now();
        standing.limited({
          ...standing.faultOf(error),
          message: `Only interactive sign-ins are read, without sessions and networks. ${error.message}`,
        });
      }
    }
    yield* plain.pages(from, until, options);
  }

  const listing: Listing = { ...full, pages, days: () => (refusedAt === null ? full : plain).days() };
  return windowSource(listing, { ...RHYTHM, ...(isPeople ? {} : { pollSeconds: 300 }), ...rhythm }, standing, clock);
}

function listingOf(microsoft: Microsoft, version: string, days: number, where: string | null): Listing {
  return graphListing({
    microsoft,
    path: `${version}/auditLogs/signIns`,
    spanOf: 'createdDateTime',
    where,
    top: 1_000,
    days,
    revisedBy: ['riskState', 'riskLevelAggregated', 'riskLevelDuringSignIn'],
  });
}

/** This listing is not for us; another one may be. */
function isRefusal(error: unknown): error is MicrosoftFailure {
  return error instanceof MicrosoftFailure && ['REJECTED', 'NOT_FOUND', 'LICENCE_MISSING', 'PERMISSION_MISSING'].includes(error.code);
}
