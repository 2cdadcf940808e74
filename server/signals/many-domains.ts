import { evidence, plural, say } from '../core/evidence.ts';
import type { MailSent } from '../core/event.ts';
import { intruder } from '../core/intruder.ts';
import type { Past } from '../core/past.ts';
import { defineSignal } from '../core/signal.ts';

/**
 * One message goes to more organisations than this person's messages do.
 *
 * Why: an address book emptied into one message crosses every border that the owner's work keeps.
 * Blind spot: `Send` records that list no recipients; honest newsletters are learned.
 */
export const manyDomains = defineSignal({
  id: 'many-domains',
  channel: 'impact',
  attack: ['T1534'],
  on: 'mail-sent',
  keeps: { windows: { domains: { hours: 1, pooled: 1.6 } } },
  cap: 6,
  observe(event, past) {
    const domains = domainsOf(event, past);
    if (domains < 2) return null;
    const surge = past.surge('domains', domains, intruder.domains, 6);
    return evidence(surge.bits, say`wrote to ${plural(surge.now, 'organisation')} outside within an hour, usual ${surge.usual}`);
  },
  learn(event, past) {
    const domains = domainsOf(event, past);
    if (domains > 0) past.amount('domains', domains);
  },
});

function domainsOf(event: MailSent, past: Past): number {
  if (past.joined !== null) return 0;
  const domains = new Set<string>();
  for (const address of event.recipients ?? []) if (!past.isInternal(address)) domains.add(address.slice(address.lastIndexOf('@') + 1));
  return domains.size;
}
