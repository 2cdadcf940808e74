import { evidence, say } from '../core/evidence.ts';
import { intruder } from '../core/intruder.ts';
import { clientKeys } from '../core/keys.ts';
import type { Past } from '../core/past.ts';
import { Slot } from '../core/profile.ts';
import { defineSignal } from '../core/signal.ts';
import { clientWords } from '../core/words.ts';

const SYNCED = 4;

/**
 * A program that never did so before copies whole folders of the mailbox.
 *
 * Why: a sync takes everything at once, for reading at leisure. Judged per program and network: the owner's daily sync must not hide somebody else's first.
 * Blind spot: the same program on the same network.
 */
export const mailboxSync = defineSignal({
  id: 'mailbox-sync',
  channel: 'recon',
  attack: ['T1114.002'],
  on: 'mailbox-synced',
  keeps: { rates: { 'mailbox-sync': [0.6, 0.3, 0.06, 0.02, 0.015] } },
  cap: 7,
  observe(event, past) {
    const known = knownSyncs(past);
    if (known === 2) return null;
    const { bits, habit } = past.occurrence('mailbox-sync', intruder.mailboxSync, 7);
    return evidence(
      known === 1 ? bits / 3 : bits,
      say`${clientWords(past.client)} copied the mailbox${event.folder === null ? '' : ` (folder "${event.folder}")`} for the first time${known === 1 ? ' from this network' : ''}; a first sync happens on ${Math.round(habit.days)} of ${Math.round(habit.of)} active days`,
    );
  },
  learn(_event, past) {
    if (knownSyncs(past) === 0) past.happened('mailbox-sync');
    if (past.held) return;
    for (const slot of slotsOf(past))
      if (slot >= 0) past.profile.u[slot + Slot.flags] = (past.profile.u[slot + Slot.flags] as number) | SYNCED;
  },
});

/** 2 = this program has synced and the network is no stranger; 1 = the program has, from elsewhere; 0 = neither. */
function knownSyncs(past: Past): 0 | 1 | 2 {
  const [program = -1, network = -1] = slotsOf(past);
  const has = (slot: number): boolean => slot >= 0 && ((past.profile.u[slot + Slot.flags] as number) & SYNCED) !== 0;
  if (past.isFirstDay) return 2;
  if (program >= 0 ? has(program) : has(network)) return network >= 0 ? 2 : 1;
  return 0;
}

function slotsOf(past: Past): number[] {
  const { client } = clientKeys(past.client);
  const program = client === 0 ? -1 : past.profile.find('client', client);
  const { network } = past.keys;
  return [program, network === 0 ? -1 : past.profile.find('network', network)];
}
