import type { InboxRule, RuleContent } from '../core/event.ts';
import { evidence, say } from '../core/evidence.ts';
import { intruder } from '../core/intruder.ts';
import { speaksOfMoney, speaksOfSecurity } from '../core/money.ts';
import type { Past } from '../core/past.ts';
import { defineSignal } from '../core/signal.ts';

/** Folders that nobody looks into, in the languages of many mailboxes. */
const HIDING_PLACE =
  /rss|conversation history|historique des conversations|verlauf der unterhaltung|archiv|notes|notizen|sync issues|junk|deleted|gelöscht|supprim|eliminad|eliminat|verwijderd|usunięte|calendar|kalender/iu;
const NEWSLETTER = /newsletter|news|digest|noreply|no-reply|notification|promo|unsubscribe/iu;

/**
 * A person creates or changes an inbox rule, which they seldom or never do; and what the rule does.
 *
 * Why: an intruder hides replies and security notices before sending; rules appear within seconds to minutes of access.
 * Blind spot: rules made before history began; desktop Outlook may hide a rule's content (then the Graph rule list fills it in).
 */
export const newInboxRule = defineSignal({
  id: 'new-inbox-rule',
  channel: 'persist',
  attack: ['T1564.008', 'T1114.003'],
  on: 'inbox-rule',
  keeps: { rates: { 'inbox-rule': [0.05, 0.02, 0.015, 0.01, 0.008] } },
  cap: 13,
  observe(event, past) {
    if (event.change === 'removed' || event.change === 'disabled') return null;
    const { bits, habit } = past.occurrence('inbox-rule', intruder.inboxRule, 8);
    const oddity = oddityOf(event.rule, past);
    const changed = event.change === 'created' ? 0 : -1.5;
    return evidence(
      Math.max(0, Math.min(13, bits + oddity.bits + changed)),
      say`${event.change} an inbox rule${describe(event)}; does so on ${Math.round(habit.days)} of ${Math.round(habit.of)} active days`,
      oddity.sure,
    );
  },
  learn(event, past) {
    if (event.change !== 'removed' && event.change !== 'disabled') past.happened('inbox-rule');
  },
});

/** What the content adds. `sure` = next to nobody makes such a rule for honest ends. */
function oddityOf(rule: RuleContent, past: Past): { readonly bits: number; readonly sure: number } {
  const out = rule.forwardTo.filter((address) => !past.isInternal(address));
  const hides = rule.deletes || (rule.moveTo !== null && HIDING_PLACE.test(rule.moveTo));
  const words = [...rule.words, ...rule.senders].join(' ; ');
  const money = speaksOfMoney(words);
  const security = speaksOfSecurity(words);
  let bits = 0;
  if (hides) bits += rule.catchesAll ? 4 : 3;
  if (money) bits += 1.5;
  if (security) bits += 2.5;
  if (out.length > 0) bits += 3;
  if (rule.marksRead && (hides || rule.moveTo !== null)) bits += 1;
  if (rule.stops && hides) bits += 0.5;
  if (rule.name !== null && isThrowAway(rule.name)) bits += 2;
  bits += rule.tricks.length * 2;
  if (!hides && out.length === 0 && rule.known && (NEWSLETTER.test(words) || NEWSLETTER.test(rule.name ?? ''))) bits -= 3;
  else if (!hides && out.length === 0 && rule.known && !money && !security) bits -= 1;
  const telling = [hides, money || security, out.length > 0, rule.name !== null && isThrowAway(rule.name), rule.tricks.length > 0].filter(
    Boolean,
  ).length;
  return { bits, sure: telling >= 3 ? 9 : telling === 2 && (hides || out.length > 0) ? 5 : 0 };
}

/** ".", "..", "a", "zz": names that nobody needs to find again. */
function isThrowAway(name: string): boolean {
  const bare = name.trim();
  return bare.length <= 2 || /^[^\p{L}\p{N}]+$/u.test(bare) || /^(.)\1+$/u.test(bare);
}

function describe(event: InboxRule): string {
  const { rule } = event;
  const does: string[] = [];
  if (rule.deletes) does.push('deletes mail');
  if (rule.moveTo !== null) does.push(`moves mail to "${rule.moveTo}"`);
  if (rule.copyTo !== null) does.push(`copies mail to "${rule.copyTo}"`);
  if (rule.forwardTo.length > 0) does.push(`forwards to ${rule.forwardTo.slice(0, 3).join(', ')}`);
  if (rule.marksRead) does.push('marks it read');
  const when = [...rule.words, ...rule.senders].slice(0, 6).map((word) => `"${word}"`);
  const named = rule.name === null ? '' : ` named "${rule.name}"`;
  const what = does.length > 0 ? ` that ${does.join(', ')}` : rule.known ? '' : ' whose content the record leaves out';
  const condition = when.length > 0 ? ` when it finds ${when.join(', ')}` : rule.catchesAll && rule.known ? ' for all mail' : '';
  const tricks = rule.tricks.length > 0 ? ` (${rule.tricks.join(', ')})` : '';
  return `${named}${what}${condition}${tricks}`;
}
