/**
 * Sessions, chats and messages of Microsoft Teams, from the audit log.
 *
 * Surprise: a session record has no address in most tenants; where somebody opened Teams from is in the sign-ins.
 */
import type { Chat } from '../core/event.ts';
import type { Reading } from '../core/ports.ts';
import { fields, isFields, list, lower, number, truth, type Fields } from './fields.ts';
import { domainOf } from './names.ts';
import { happened, type Head } from './reading.ts';

const chat =
  (act: Chat['act']) =>
  (record: Fields, head: Head): Reading => {
    const members = list(record, 'Members').filter(isFields);
    const stated = number(record, 'ParticipantCount') ?? number(record, 'MemberCount');
    return happened({
      ...head,
      kind: 'chat',
      act,
      external: act === 'session' ? null : isExternal(record, members, head),
      members: stated ?? (members.length === 0 ? null : members.length),
    });
  };

function isExternal(record: Fields, members: readonly Fields[], head: Head): boolean | null {
  const participants = fields(record, 'ParticipantInfo');
  const foreign = participants === null ? null : truth(participants, 'HasForeignTenantUsers');
  if (foreign !== null) return foreign;
  if (members.length === 0 || head.who.upn === undefined) return null;
  const home = domainOf(head.who.upn);
  return members.some((member) => {
    const upn = lower(member, 'UPN');
    return upn !== null && upn.includes('@') && (upn.includes('#ext#') || domainOf(upn) !== home);
  });
}

/** Operation name to reading, for the dispatcher. */
export const TEAMS_OPERATIONS: readonly (readonly [operation: string, read: (record: Fields, head: Head) => Reading])[] = [
  ['TeamsSessionStarted', chat('session')],
  ['ChatCreated', chat('created')],
  ['MessageSent', chat('sent')],
];
