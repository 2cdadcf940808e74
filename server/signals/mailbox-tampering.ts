import { evidence, say } from '../core/evidence.ts';
import { defineSignal } from '../core/signal.ts';

/**
 * Automatic replies, junk lists, mail protocols or the mailbox audit are changed.
 *
 * Why: an auto-reply with new bank details, a trusted attacker domain, IMAP switched on, an audit bypass: small levers that intruders pull.
 * Blind spot: out-of-office replies are set by everybody; only how rare it is for the person counts.
 */
export const mailboxTampering = defineSignal({
  id: 'mailbox-tampering',
  channel: 'persist',
  attack: ['T1564.008', 'T1562.008'],
  on: 'mailbox-setting',
  keeps: { rates: { 'setting/auto-reply': 0.02, 'setting/junk': 0.01, 'setting/protocol': 0.003, 'setting/audit': 0.0005 } },
  cap: 8,
  observe(event, past) {
    const kind = kindOf(event.setting);
    if (kind === null) return null;
    const most = { 'auto-reply': 2, junk: 2.5, protocol: 4, audit: 8 }[kind];
    const { bits, habit } = past.occurrence(`setting/${kind}`, 0.05, most);
    return evidence(
      bits,
      say`changed ${kind === 'audit' ? 'the audit of a mailbox' : `mailbox settings (${kind})`}: ${event.detail}; does so on ${Math.round(habit.days)} of ${Math.round(habit.of)} active days`,
      kind === 'audit' ? 6 : 0,
    );
  },
  learn(event, past) {
    const kind = kindOf(event.setting);
    if (kind !== null) past.happened(`setting/${kind}`);
  },
});

function kindOf(setting: string): 'auto-reply' | 'junk' | 'protocol' | 'audit' | null {
  switch (setting) {
    case 'auto-reply':
    case 'junk':
    case 'protocol':
      return setting;
    case 'audit-bypass':
    case 'audit-off':
      return 'audit';
    default:
      return null;
  }
}
