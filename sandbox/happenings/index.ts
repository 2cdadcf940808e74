import type { HappeningKind } from '../life.ts';
import { changesRole, consents, delegates, registersOwnMachine, usesDeviceCode } from './access.ts';
import { callsHelpDesk, changesMethod, changesPassword, forgetsPassword, getsLaptop, getsPhone } from './machines.ts';
import { changesBankDetails, mergesMail } from './mailings.ts';
import type { Moment } from './moment.ts';
import { cleansUp, downloadsMuch, leavesWithFiles, sharesOutside, syncsEverything, worksLate } from './piles.ts';
import { forwardsOutside, makesRule, restampsRules } from './sorting.ts';

const HAPPENINGS: Readonly<Record<HappeningKind, (moment: Moment) => void>> = {
  'inbox-rule': makesRule,
  'rule-restamp': restampsRules,
  'new-laptop': getsLaptop,
  'new-phone': getsPhone,
  'method-change': changesMethod,
  'forgot-password': forgetsPassword,
  'password-change': changesPassword,
  'mail-merge': mergesMail,
  'bank-details-change': changesBankDetails,
  'external-forwarding': forwardsOutside,
  delegation: delegates,
  'app-consent': consents,
  'bulk-sync': syncsEverything,
  'mailbox-cleanup': cleansUp,
  'external-share': sharesOutside,
  'late-night': worksLate,
  'client-visit': () => undefined,
  'device-code': usesDeviceCode,
  'role-change': changesRole,
  'help-desk-reset': callsHelpDesk,
  'own-machine': registersOwnMachine,
  'bulk-download': downloadsMuch,
  'leaver-downloads': leavesWithFiles,
  'first-day': getsLaptop,
};

export const happen = (kind: HappeningKind, moment: Moment): void => HAPPENINGS[kind](moment);
