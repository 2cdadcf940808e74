/** Changes in the directory as Graph lists them: consents, roles, methods, devices, accounts. */
import type { LiveSource } from '../../core/ports.ts';
import type { Microsoft } from '../../microsoft/index.ts';
import { graphListing } from './listing.ts';
import { Standing } from './standing.ts';
import { windowSource, type Rhythm } from './window-source.ts';

const RHYTHM: Rhythm = { pollSeconds: 60, overlapSeconds: 900, sweepSeconds: 7_200, sweepEverySeconds: 1_800, spanSeconds: 86_400 };
const ADVICE = {
  PERMISSION_MISSING:
    'Grant AuditLog.Read.All (Microsoft Graph, application permission) to the reader app: Entra admin center > App registrations > API permissions, then "Grant admin consent".',
};

export interface DirectoryAuditsOptions {
  readonly microsoft: Microsoft;
  /** Days of first history; the vendor keeps 30, and 7 without a licence. */
  readonly historyDays?: number;
  readonly rhythm?: Partial<Rhythm>;
}

export function directoryAudits({ microsoft, historyDays = 30, rhythm = {} }: DirectoryAuditsOptions): LiveSource {
  const listing = graphListing({
    microsoft,
    path: 'v1.0/auditLogs/directoryAudits',
    spanOf: 'activityDateTime',
    top: 500,
    days: historyDays,
  });
  return windowSource(listing, { ...RHYTHM, ...rhythm }, new Standing('graph/directoryAudits', ADVICE, microsoft.clock), microsoft.clock);
}
