/**
 * What Entra ID Protection found suspicious.
 *
 * Surprise: a detection is dismissed or confirmed under the same id, and comes again; what it said before is not taken back. It needs Entra ID P2.
 */
import type { LiveSource } from '../../core/ports.ts';
import type { Microsoft } from '../../microsoft/index.ts';
import { graphListing } from './listing.ts';
import { Standing } from './standing.ts';
import { windowSource, type Rhythm } from './window-source.ts';

const RHYTHM: Rhythm = { pollSeconds: 60, overlapSeconds: 3_600, sweepSeconds: 172_800, sweepEverySeconds: 3_600, spanSeconds: 604_800 };
const ADVICE = {
  PERMISSION_MISSING:
    'Grant IdentityRiskEvent.Read.All (Microsoft Graph, application permission) to the reader app: Entra admin center > App registrations > API permissions, then "Grant admin consent".',
  LICENCE_MISSING: 'Risk detections need Microsoft Entra ID P2. Without it Telltale judges alone; switch this source off to silence this.',
};

export interface RiskDetectionsOptions {
  readonly microsoft: Microsoft;
  readonly historyDays?: number;
  readonly rhythm?: Partial<Rhythm>;
}

export function riskDetections({ microsoft, historyDays = 30, rhythm = {} }: RiskDetectionsOptions): LiveSource {
  const listing = graphListing({
    microsoft,
    path: 'v1.0/identityProtection/riskDetections',
    spanOf: 'detectedDateTime',
    top: 500,
    days: historyDays,
    revisedBy: ['riskState', 'riskLevel'],
  });
  return windowSource(listing, { ...RHYTHM, ...rhythm }, new Standing('graph/riskDetections', ADVICE, microsoft.clock), microsoft.clock);
}
