/** Sign-ins from anywhere but trusted networks are refused, by a conditional access policy of the admin's. */
import { membershipAction } from './membership.ts';

export const blockUntrustedNetworks = membershipAction({
  id: 'block-untrusted-networks',
  label: 'Block untrusted networks',
  done: 'blocked untrusted networks',
  explanation:
    'Puts the account into the group of your conditional access policy that refuses sign-ins from outside trusted networks; takes minutes and holds for new tokens only. The owner cannot work from elsewhere meanwhile.',
  group: 'blockUntrustedNetworks',
  setting: 'TELLTALE_BLOCK_NETWORKS_GROUP_ID',
  needsReason: false,
  settlesMinutes: 30,
});
