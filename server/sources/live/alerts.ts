/**
 * Alerts of Defender and of the products around it.
 *
 * Surprise: an alert that is touched comes again under the same id. One that was closed as a false positive before it was read says nothing; what it said
 * before it was closed is not taken back.
 */
import type { LiveSource } from '../../core/ports.ts';
import type { Microsoft } from '../../microsoft/index.ts';
import { graphListing } from './listing.ts';
import { Standing } from './standing.ts';
import { windowSource, type Rhythm } from './window-source.ts';

const RHYTHM: Rhythm = { pollSeconds: 60, overlapSeconds: 900, sweepSeconds: 86_400, sweepEverySeconds: 3_600, spanSeconds: 604_800 };
const ADVICE = {
  PERMISSION_MISSING:
    'Grant SecurityAlert.Read.All (Microsoft Graph, application permission) to the reader app: Entra admin center > App registrations > API permissions, then "Grant admin consent".',
  LICENCE_MISSING: 'Alerts need a Defender product in the tenant. Without one, switch this source off to silence this.',
};

export interface AlertsOptions {
  readonly microsoft: Microsoft;
  readonly historyDays?: number;
  readonly rhythm?: Partial<Rhythm>;
}

export function alerts({ microsoft, historyDays = 30, rhythm = {} }: AlertsOptions): LiveSource {
  const listing = graphListing({
    microsoft,
    path: 'v1.0/security/alerts_v2',
    spanOf: 'lastUpdateDateTime',
    top: 100,
    days: historyDays,
    revisedBy: ['status', 'classification', 'severity'],
  });
  return windowSource(listing, { ...RHYTHM, ...rhythm }, new Standing('graph/alerts', ADVICE, microsoft.clock), microsoft.clock);
}
