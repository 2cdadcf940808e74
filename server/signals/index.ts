/** Every signal, a line each. */
import type { Signal } from '../core/signal.ts';
import { accountCreated } from './account-created.ts';
import { answerToNothing } from './answer-to-nothing.ts';
import { appConsent } from './app-consent.ts';
import { appCredential } from './app-credential.ts';
import { asksForMoney } from './asks-for-money.ts';
import { auditSwitchedOff } from './audit-switched-off.ts';
import { bulkRead } from './bulk-read.ts';
import { campaign } from './campaign.ts';
import { connectedService } from './connected-service.ts';
import { deviceRegistered } from './device-registered.ts';
import { financeFiles } from './finance-files.ts';
import { firstTimeRecipients } from './first-time-recipients.ts';
import { genericSubject } from './generic-subject.ts';
import { guessedPassword } from './guessed-password.ts';
import { hiddenRecipients } from './hidden-recipients.ts';
import { identicalMessages } from './identical-messages.ts';
import { knownDevice } from './known-device.ts';
import { mailFlowRule } from './mail-flow-rule.ts';
import { mailboxDelegation } from './mailbox-delegation.ts';
import { mailboxForwarding } from './mailbox-forwarding.ts';
import { mailboxSync } from './mailbox-sync.ts';
import { mailboxTampering } from './mailbox-tampering.ts';
import { manyDomains } from './many-domains.ts';
import { massDeletion } from './mass-deletion.ts';
import { massDownload } from './mass-download.ts';
import { mfaMethod } from './mfa-method.ts';
import { moneySearch } from './money-search.ts';
import { networkKind } from './network-kind.ts';
import { neverSignedIn } from './never-signed-in.ts';
import { newApplication } from './new-application.ts';
import { newClient } from './new-client.ts';
import { newInboxRule } from './new-inbox-rule.ts';
import { oddProtocol } from './odd-protocol.ts';
import { outsideChat } from './outside-chat.ts';
import { passwordReset } from './password-reset.ts';
import { rareNetwork } from './rare-network.ts';
import { recipientsSurge } from './recipients-surge.ts';
import { registeredDeviceMissing } from './registered-device-missing.ts';
import { rightPasswordRefused } from './right-password-refused.ts';
import { roleGrant } from './role-grant.ts';
import { sendAsOther } from './send-as-other.ts';
import { sentItemsDeleted } from './sent-items-deleted.ts';
import { sentUnseenLink } from './sent-unseen-link.ts';
import { sessionElsewhere } from './session-elsewhere.ts';
import { sessionKept } from './session-kept.ts';
import { sharingBurst } from './sharing-burst.ts';
import { twoPlaces } from './two-places.ts';
import { unlikeWriting } from './unlike-writing.ts';
import { unusualHour } from './unusual-hour.ts';
import { vendorRisk } from './vendor-risk.ts';

export const signals: readonly Signal[] = [
  answerToNothing,
  appConsent,
  appCredential,
  asksForMoney,
  auditSwitchedOff,
  bulkRead,
  campaign,
  connectedService,
  deviceRegistered,
  financeFiles,
  firstTimeRecipients,
  genericSubject,
  guessedPassword,
  hiddenRecipients,
  identicalMessages,
  knownDevice,
  mailFlowRule,
  mailboxDelegation,
  mailboxForwarding,
  mailboxSync,
  mailboxTampering,
  manyDomains,
  massDeletion,
  massDownload,
  mfaMethod,
  moneySearch,
  networkKind,
  neverSignedIn,
  newApplication,
  newClient,
  newInboxRule,
  oddProtocol,
  outsideChat,
  passwordReset,
  rareNetwork,
  recipientsSurge,
  registeredDeviceMissing,
  rightPasswordRefused,
  roleGrant,
  sendAsOther,
  sentItemsDeleted,
  sentUnseenLink,
  sessionElsewhere,
  sessionKept,
  sharingBurst,
  twoPlaces,
  unlikeWriting,
  unusualHour,
  vendorRisk,
  accountCreated,
];
