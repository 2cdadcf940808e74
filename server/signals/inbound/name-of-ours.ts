import { say } from '../../core/evidence.ts';
import type { Spelling } from '../../core/correspondence.ts';
import { defineInboundSignal } from '../../core/inbound.ts';

/**
 * The sender is shown with the name or the address of one of our people, at an address outside; a title may stand beside it.
 *
 * Why: the name is what a telephone shows, and orders from the chief are obeyed.
 * Blind spot: people who share a name with somebody outside.
 */
export const nameOfOurs = defineInboundSignal({
  id: 'name-of-ours',
  fraud: 0.25,
  pooled: 0.003,
  cap: 8,
  observe({ mail, correspondence, spelling, counterparty, ours, keyed }) {
    if (mail.senderName === null || mail.sender === null) return null;
    const taken = addressOfOurs(mail.senderName, ours, spelling) ?? correspondence.nameTaken(spelling.namesIn(mail.senderName));
    if (taken === null || taken === mail.sender) return null;
    const known = counterparty?.people.get(keyed.of32(mail.sender))?.count ?? 0;
    return known >= 2 ? null : say`is shown as "${mail.senderName}", the name of ${taken}, but comes from ${mail.sender}`;
  },
});

/** Written where the name stands, an address is all that a telephone shows. */
function addressOfOurs(shown: string, ours: Iterable<string>, spelling: Spelling): string | null {
  const address = /[^\s<>()"',;:@]{1,64}@[^\s<>()"',;:@]{1,253}/u.exec(shown.slice(0, 400))?.[0].toLowerCase() ?? null;
  return address !== null && [...ours].includes(spelling.domainOf(address)) ? address : null;
}
