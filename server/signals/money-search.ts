import { evidence, say } from '../core/evidence.ts';
import { intruder } from '../core/intruder.ts';
import { speaksOfMoney, speaksOfSecurity } from '../core/money.ts';
import { defineSignal } from '../core/signal.ts';

/**
 * Somebody searches the mailbox or a site for words of money.
 *
 * Why: "invoice", "wire", "IBAN": the fastest way to a thread worth stealing.
 * Blind spot: searches are recorded only where it was switched on; accountants search like this, which is learned.
 */
export const moneySearch = defineSignal({
  id: 'money-search',
  channel: 'recon',
  attack: ['T1114.002', 'T1213.002'],
  on: 'search',
  keeps: { rates: { 'money-search': 0.02 } },
  cap: 6,
  observe(event, past) {
    if (!speaksOfMoney(event.query) && !speaksOfSecurity(event.query)) return null;
    const { bits, habit } = past.occurrence('money-search', intruder.search, 6);
    return evidence(
      bits,
      say`searched the ${event.where} for "${event.query.slice(0, 80)}"; searches for money words on ${Math.round(habit.days)} of ${Math.round(habit.of)} active days`,
    );
  },
  learn(event, past) {
    if (speaksOfMoney(event.query)) past.happened('money-search');
  },
});
