import type { HappeningKind } from '../life.ts';
import { consents, delegates, usesDeviceCode } from './access.ts';
import { changesMethod, changesPassword, forgetsPassword, getsLaptop, getsPhone } from './machines.ts';
import { changesBankDetails, mergesMail } from './mailings.ts';
import type { Moment } from './moment.ts';
import { cleansUp, leavesWithFiles, sharesOutside, syncsEverything, worksLate } from './piles.ts';
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
  'role-change': (moment) => {
    moment.person.department = moment.random.pick(['Sales', 'Operations', 'Client Services', 'Finance', 'Marketing'] as const);
  },
  'leaver-downloads': leavesWithFiles,
  'first-day': getsLaptop,
};

export const happen = (kind: HappeningKind, moment: Moment): void => HAPPENINGS[kind](moment);
