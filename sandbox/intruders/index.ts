import { Refused } from '../../server/core/errors.ts';
import { adversaryInTheMiddle } from './adversary-in-the-middle.ts';
import { bankDetails } from './bank-details.ts';
import { campaign } from './campaign.ts';
import { delegateAbuse } from './delegate-abuse.ts';
import { deviceCode } from './device-code.ts';
import { forwarding } from './forwarding.ts';
import { helpDeskReset } from './help-desk-reset.ts';
import { illicitConsent } from './illicit-consent.ts';
import { inboundImpersonation } from './inbound-impersonation.ts';
import { internalLateral } from './internal-lateral.ts';
import { joinerWeekOne } from './joiner-week-one.ts';
import { mailboxSync } from './mailbox-sync.ts';
import { massDownload } from './mass-download.ts';
import { massMailing } from './mass-mailing.ts';
import { mfaPersistence } from './mfa-persistence.ts';
import { patientReader } from './patient-reader.ts';
import { payroll } from './payroll.ts';
import { slowBec } from './slow-bec.ts';
import { sprayThenSuccess } from './spray-then-success.ts';
import { supplierCompromise } from './supplier-compromise.ts';
import { tokenTheft } from './token-theft.ts';
import type { Scenario } from './scene.ts';

/** Every intruder there is. */
export const SCENARIOS: readonly Scenario[] = [
  adversaryInTheMiddle,
  bankDetails,
  campaign,
  delegateAbuse,
  deviceCode,
  forwarding,
  helpDeskReset,
  illicitConsent,
  inboundImpersonation,
  internalLateral,
  joinerWeekOne,
  mailboxSync,
  massDownload,
  massMailing,
  mfaPersistence,
  patientReader,
  payroll,
  slowBec,
  sprayThenSuccess,
  supplierCompromise,
  tokenTheft,
];

export type Intruders = 'all' | 'none' | readonly string[];

/** The scenarios asked for, in the order of the list. */
export function choose(intruders: Intruders): readonly Scenario[] {
  if (intruders === 'none') return [];
  if (intruders === 'all') return SCENARIOS;
  return intruders.map((name) => {
    const found = SCENARIOS.find((s) => s.name === name);
    if (!found)
      throw new Refused(
        'UNKNOWN_INTRUDER',
        `There is no intruder called "${name}".`,
        `Choose from: ${SCENARIOS.map((s) => s.name).join(', ')}.`,
      );
    return found;
  });
}
