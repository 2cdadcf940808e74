/** Every sign-in needs a second factor, by a conditional access policy of the admin's. */
import { membershipAction } from './membership.ts';

export const requireMfa = membershipAction({
  id: 'require-mfa',
  label: 'Require MFA',
  done: 'required a second factor',
  explanation:
    'Puts the account into the group of your conditional access policy that demands a second factor at every sign-in; takes minutes. It does not stop an intruder who has registered a factor of their own: look at the methods first.',
  group: 'requireMfa',
  setting: 'TELLTALE_REQUIRE_MFA_GROUP_ID',
  needsReason: false,
  settlesMinutes: 30,
});
