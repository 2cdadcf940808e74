import { NOTHING_TOLD } from '../core/copies.ts';
import { evidence, plural, say } from '../core/evidence.ts';
import type { MailSent } from '../core/event.ts';
import { intruder } from '../core/intruder.ts';
import type { Past } from '../core/past.ts';
import { saidWith } from '../core/said.ts';
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
    const { all, more } = domainsOf(event, past);
    if (all < 2 || more === 0) return null;
    const surge = past.surge('domains', more, intruder.domains, 6);
    return evidence(surge.bits, say`wrote to ${plural(surge.now, 'organisation')} outside within an hour, usual ${surge.usual}`);
  },
  learn(event, past) {
    const { more } = domainsOf(event, past);
    if (more > 0) past.amount('domains', more);
  },
});

/** Of a further record of the message only what the earlier ones had not told. */
function domainsOf(event: MailSent, past: Past): { readonly all: number; readonly more: number } {
  const { known, counted } = past.joined ?? { known: NOTHING_TOLD, counted: NOTHING_TOLD };
  const all = saidWith(known.said, event, past).domains;
  return { all, more: all - counted.said.domains };
}
