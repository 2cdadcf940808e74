/** Mail that the account sends waits for a moderator, by a mail-flow rule of the admin's. */
import { membershipAction } from './membership.ts';

export const holdOutboundMail = membershipAction({
  id: 'hold-outbound-mail',
  label: 'Hold outbound mail',
  done: 'held outbound mail',
  explanation:
    'Puts the account into the group of your mail-flow rule, so that what it sends waits for the moderator; Exchange can take up to an hour to notice. What has been sent before is not called back.',
  group: 'holdOutboundMail',
  setting: 'TELLTALE_HOLD_MAIL_GROUP_ID',
  needsReason: false,
  settlesMinutes: 60,
});
