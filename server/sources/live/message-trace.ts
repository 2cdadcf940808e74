/**
 * Every mail of the tenant, one row for each recipient: the quickest sight of a mass mailing.
 *
 * Surprise: it needs a service principal of Microsoft's in the tenant, which nobody has by default, and exists in the public cloud only. Rows of one mail are
 * handed on side by side.
 */
import type { LiveSource } from '../../core/ports.ts';
import type { Microsoft } from '../../microsoft/index.ts';
import { lower, text } from '../fields.ts';
import { graphListing } from './listing.ts';
import { Standing } from './standing.ts';
import { windowSource, type Listing, type Rhythm } from './window-source.ts';

const RHYTHM: Rhythm = { pollSeconds: 60, overlapSeconds: 600, sweepSeconds: 7_200, sweepEverySeconds: 1_800, spanSeconds: 86_400 };
const ADVICE = {
  PERMISSION_MISSING:
    'Grant ExchangeMessageTrace.Read.All (Microsoft Graph, application permission) to the reader app and consent; then make the service principal it works with, once: New-MgServicePrincipal -AppId 8bd644d1-64a1-4d4b-ae52-2e0cbf64e373',
  NOT_FOUND:
    'Make the service principal that message trace works with, once: New-MgServicePrincipal -AppId 8bd644d1-64a1-4d4b-ae52-2e0cbf64e373. In government clouds there is no message trace: switch this source off.',
};

export interface MessageTraceOptions {
  readonly microsoft: Microsoft;
  /** Days of first history; the vendor keeps 90, but gives only 100 pages in five minutes. */
  readonly historyDays?: number;
  readonly rhythm?: Partial<Rhythm>;
}

export function messageTrace({ microsoft, historyDays = 30, rhythm = {} }: MessageTraceOptions): LiveSource {
  const listing: Listing = {
    ...graphListing({
      microsoft,
      path: 'v1.0/admin/exchange/tracing/messageTraces',
      spanOf: 'receivedDateTime',
      top: 5_000,
      days: historyDays,
    }),
    name: (row) => {
      const mail = text(row, 'id') ?? text(row, 'messageId');
      return mail === null ? null : `${mail} ${lower(row, 'recipientAddress') ?? ''}`;
    },
  };
  return windowSource(listing, { ...RHYTHM, ...rhythm }, new Standing('graph/messageTraces', ADVICE, microsoft.clock), microsoft.clock);
}
