/** Everything that can be done to the tenant; a new action is its file, its test and a line here. */
import type { ActionId } from '../core/desk.ts';
import type { Action } from './action.ts';
import { blockUntrustedNetworks } from './block-untrusted-networks.ts';
import { confirmCompromised } from './confirm-compromised.ts';
import { disableAccount } from './disable-account.ts';
import { disableInboxRules } from './disable-inbox-rules.ts';
import { holdOutboundMail } from './hold-outbound-mail.ts';
import { requireMfa } from './require-mfa.ts';
import { revokeSessions } from './revoke-sessions.ts';
import { withholdMessages } from './withhold-messages.ts';

export const actions: Readonly<Record<ActionId, Action>> = {
  'disable-account': disableAccount,
  'revoke-sessions': revokeSessions,
  'require-mfa': requireMfa,
  'block-untrusted-networks': blockUntrustedNetworks,
  'hold-outbound-mail': holdOutboundMail,
  'disable-inbox-rules': disableInboxRules,
  'withhold-messages': withholdMessages,
  'confirm-compromised': confirmCompromised,
};

export const isActionId = (verb: string): verb is ActionId => Object.hasOwn(actions, verb);
