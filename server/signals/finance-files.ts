import type { FileAccessed } from '../core/event.ts';
import { evidence, plural, say } from '../core/evidence.ts';
import { intruder } from '../core/intruder.ts';
import { speaksOfMoney } from '../core/money.ts';
import { defineSignal } from '../core/signal.ts';

/**
 * More files about banking, invoices and payments are opened than this person opens.
 *
 * Why: the forged letter needs the real account numbers, templates and names.
 * Blind spot: finance people open them all day; month and quarter ends are heavy-tailed, which the over-dispersion takes in.
 */
export const financeFiles = defineSignal({
  id: 'finance-files',
  channel: 'recon',
  attack: ['T1213.002', 'T1530'],
  on: 'file-accessed',
  keeps: { windows: { 'finance-files': { hours: 24, pooled: 2 } }, rates: { 'finance-files': 0.1 } },
  cap: 7,
  observe(event, past) {
    if (!isFinance(event)) return null;
    const surge = past.surge('finance-files', 1, intruder.financeFiles, 7);
    const first = past.amountNow('finance-files') === 0 ? past.occurrence('finance-files', intruder.financeFiles, 3).bits / 2 : 0;
    return evidence(
      Math.max(surge.bits, first),
      say`opened ${plural(surge.now, 'file')} about money within a day, usual ${surge.usual}; the latest "${event.name}"`,
    );
  },
  learn(event, past) {
    if (!isFinance(event)) return;
    past.amount('finance-files', 1);
    past.happened('finance-files');
  },
});

function isFinance(event: FileAccessed): boolean {
  return (event.action === 'read' || event.action === 'downloaded') && event.name !== null && speaksOfMoney(event.name);
}
