/** An invented report: the two golden stories and twelve odd days below the budget. */
import type { ReportData } from '../../server/http/contract.ts';
import { belowBudgetIncident } from './sample/below.ts';
import { caseA } from './sample/case-a.ts';
import { caseB } from './sample/case-b.ts';

export { belowBudgetIncident, caseA, caseB };

export const sample: ReportData = {
  organisation: 'Contoso Accounting LLP',
  from: '2026-02-01T00:03:11Z',
  until: '2026-03-14T23:58:40Z',
  people: 143,
  budget: 1,
  notes: [
    'signins.csv: newest first; sorted by event time. Dates are month first, decided by 31 rows that allow no other reading.',
    'organization.json was not found: domains and people are inferred from the records.',
    'The first 14 days are for learning; incidents in them are provisional.',
    'No MailItemsAccessed records: reading of mail by an intruder cannot be seen.',
  ],
  summary: {
    read: 184_226,
    events: 171_904,
    rejected: 38,
    ignored: 11_872,
    duplicates: 412,
    feeds: { 'signins.csv': 22_480, 'audit.jsonl': 148_002, 'message-trace.csv.gz': 13_744 },
    ignoredOperations: {
      SupervisoryReviewOLAudit: 5_204,
      'MDCAssessments-v2': 3_310,
      PageViewed: 2_199,
      ModifyFolderPermissionsUndocumented: 1_159,
    },
    incidents: 14,
    alerts: 2,
    messages: 61_330,
  },
  incidents: [caseB, ...Array.from({ length: 12 }, (_, index) => belowBudgetIncident(index)), caseA],
};

/** The same organisation after a quiet time. */
export const quietSample: ReportData = {
  ...sample,
  incidents: [],
  summary: { ...sample.summary, incidents: 0, alerts: 0 },
};
