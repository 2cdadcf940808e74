/** Why a decision is not taken: each with its code and the next step. */
import { Refused } from '../core/errors.ts';
import { instantWords } from './words.ts';

export const refusal = {
  otherTenant: () => new Refused('OTHER_TENANT', 'You belong to another tenant.', 'Sign in with an account of this organisation.'),
  notAnalyst: () =>
    new Refused(
      'NOT_AN_ANALYST',
      'Only members of the analysts group may do this.',
      'Ask an owner of that group to add you, or a colleague to act.',
    ),
  notApprover: () =>
    new Refused(
      'NOT_AN_APPROVER',
      'Only members of the approvers group may do this.',
      'Ask an approver, or an owner of that group to add you.',
    ),
  notAPerson: () => new Refused('NOT_A_PERSON', 'Only people decide here; a policy has its own way.', 'Sign in.'),
  ownAccount: () =>
    new Refused('OWN_ACCOUNT', 'The incident is about your own account; whoever uses it decides nothing about it.', 'Ask a colleague.'),
  invalid: (what: string) => new Refused('INVALID_DECISION', what, 'Use the buttons of the current card, or type help.'),
  unknownIncident: () => new Refused('UNKNOWN_INCIDENT', 'There is no such incident.', 'Look at the list: incidents.'),
  closed: (state: string) =>
    new Refused('INCIDENT_CLOSED', `The incident is ${state}; this cannot be done any more.`, 'Reopen it first, or look for the open one.'),
  notClosed: (state: string) =>
    new Refused('WRONG_STATE', `The incident is ${state}; there is nothing to reopen.`, 'Look at the current card.'),
  stale: () =>
    new Refused('STALE_REVISION', 'The incident has changed since this card was drawn.', 'Read the current card and press again.'),
  reason: (because: string) => new Refused('REASON_NEEDED', because, 'Give a reason in a few words.'),
  alreadyAsked: (by: string, at: number) =>
    new Refused('ALREADY_ASKED', `Already asked by ${by}, ${instantWords(at)}.`, 'Wait for what comes of it; the card shows it.'),
  hourlyCap: (most: number) =>
    new Refused(
      'HOURLY_CAP',
      `More than ${String(most)} acts were asked for within an hour; something may be wrong.`,
      'Act in the Entra admin center, or wait.',
    ),
  noApprovers: (because: string) =>
    new Refused(
      'NO_APPROVERS',
      `${because}, and nobody may be the second person.`,
      'Set TELLTALE_APPROVERS_GROUP_ID, or act in the Entra admin center.',
    ),
  unknownLease: () => new Refused('UNKNOWN_LEASE', 'Nothing of that name is held for this incident.', 'Look at the current card.'),
  nothingToUndo: (why: string) => new Refused('NOTHING_TO_UNDO', why, 'Look at the current card.'),
  notWaiting: () => new Refused('NOT_WAITING', 'The request does not wait for anybody any more.', 'Look at the current card.'),
  samePerson: () => new Refused('SAME_PERSON', 'Whoever asked cannot approve it.', 'Ask another approver.'),
  approvalLate: () =>
    new Refused('REQUEST_EXPIRED', 'The request is too old to be approved.', 'Ask again for the act, if it is still needed.'),
  accountGone: () =>
    new Refused('ACCOUNT_GONE', 'There is no such account in the directory any more.', 'Look for it among the deleted users of Entra.'),
  unknown: (why: string) =>
    new Refused(
      'ACCOUNT_UNKNOWN',
      `Microsoft cannot be asked about the account: ${why}`,
      'Try again in a minute; if it is urgent, act in the Entra admin center.',
    ),
  notReady: (why: string) =>
    new Refused('NOT_SET_UP', why, 'Ask whoever administers this installation; telltale doctor says what is missing.'),
  permission: (why: string) => new Refused('PERMISSION_MISSING', why, 'Ask a tenant administrator to grant it.'),
} as const;
