import { evidence, plural, say } from '../core/evidence.ts';
import { intruder } from '../core/intruder.ts';
import { defineSignal } from '../core/signal.ts';

/**
 * Far more files are downloaded or synced than this person does in a day.
 *
 * Why: the library is carried out, by a thief or by a leaver.
 * Blind spot: the first sync of a new laptop looks alike; a known device speaks for it.
 */
export const massDownload = defineSignal({
  id: 'mass-download',
  channel: 'exfil',
  attack: ['T1530', 'T1567.002'],
  on: 'file-accessed',
  keeps: { windows: { downloads: { hours: 24, pooled: 12 } } },
  cap: 11,
  observe(event, past) {
    if (event.action !== 'downloaded' && event.action !== 'synced') return null;
    const surge = past.surge('downloads', 1, intruder.download, 11);
    return evidence(
      surge.bits,
      say`downloaded ${plural(surge.now, 'file')} within a day, usual ${surge.usual}, most so far ${surge.highest}`,
    );
  },
  learn(event, past) {
    if (event.action === 'downloaded' || event.action === 'synced') past.amount('downloads', 1);
  },
});
