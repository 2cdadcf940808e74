/** The words of an incident: how sure, how rare, which state. One table each, so that card, report and pane say the same. */
import type { ChannelName, IncidentKind, IncidentRecord, IncidentState, Severity } from '../server/http/contract.ts';
import { count } from './text.ts';

export const severityWord: Readonly<Record<Severity, string>> = { low: 'Low', medium: 'Medium', high: 'High', critical: 'Critical' };

export const stateWord: Readonly<Record<IncidentState, string>> = {
  open: 'Open',
  contained: 'Contained',
  dismissed: 'Dismissed',
  confirmed: 'Confirmed',
  expired: 'Expired',
};

export const channelWord: Readonly<Record<ChannelName, string>> = {
  access: 'Getting in',
  persist: 'Staying in',
  recon: 'Looking around',
  impact: 'Misuse',
  exfil: 'Taking data',
};

const sureness: Readonly<Record<Severity, string>> = {
  low: 'possibly',
  medium: 'probably',
  high: 'very probably',
  critical: 'almost certainly',
};

const claim: Readonly<Record<IncidentKind, string>> = {
  'account-takeover': 'in the hands of someone else',
  'exfiltration-by-owner': 'used by its owner to take data out',
};

/** What is believed about the account and how firmly, as the end of a sentence that begins with the person. */
export function belief(incident: IncidentRecord): string {
  if (incident.state === 'dismissed') return 'judged harmless by an analyst';
  if (incident.state === 'confirmed') return `confirmed: ${claim[incident.kind]}`;
  if (incident.alertedAt === null) return 'odd, but not odd enough to alert';
  return `${sureness[incident.severity]} ${claim[incident.kind]}`;
}

/** `about once in 14 months`; never a bare probability. */
export function returnPeriod(days: number): string {
  if (Number.isNaN(days) || days <= 0) return 'often';
  if (days < 0.75) return `about ${counted(1 / days)} times a day`;
  if (days < 1.5) return 'about once a day';
  if (days < 14) return `about once in ${count(days)} days`;
  if (days < 56) return `about once in ${count(days / 7)} weeks`;
  if (days < 730) return `about once in ${count(days / 30.44)} months`;
  if (days < 36_525) return `about once in ${count(days / 365.25)} years`;
  return 'less than once in a century';
}

function counted(times: number): string {
  return times > 1_000 ? 'a thousand or more' : String(Math.max(2, Math.round(times)));
}

/** The whole sentence. "Here" is this organisation. */
export function rarity(days: number): string {
  return `A combination this odd appears by chance ${returnPeriod(days)} here.`;
}

/** `+4.2`, `−1.0`, with a true minus sign. */
export function signed(bits: number): string {
  const size = Math.abs(bits).toFixed(1);
  if (size === '0.0' || !Number.isFinite(bits)) return '0.0';
  return `${bits < 0 ? '−' : '+'}${size}`;
}

/** What the kinds of timeline entries are called where room is short; others are shown as they are. */
const kindWord: ReadonlyMap<string, string> = new Map([
  ['sign-in', 'sign-in'],
  ['sign-in-failed', 'failed sign-in'],
  ['session-revoked', 'session ended'],
  ['password-changed', 'password change'],
  ['mfa-method', 'MFA method'],
  ['device-registered', 'new device'],
  ['consent', 'app consent'],
  ['credential-added', 'app credential'],
  ['role-change', 'role change'],
  ['delegation', 'delegation'],
  ['inbox-rule', 'inbox rule'],
  ['mailbox-setting', 'mailbox setting'],
  ['tenant-setting', 'tenant setting'],
  ['mail-sent', 'mail sent'],
  ['mail-received', 'mail received'],
  ['mail-accessed', 'mail read'],
  ['mailbox-synced', 'mailbox copied'],
  ['mail-deleted', 'mail deleted'],
  ['file-accessed', 'file opened'],
  ['sharing', 'sharing'],
  ['search', 'search'],
  ['chat', 'chat'],
  ['risk-reported', 'vendor risk'],
  ['decision', 'decision'],
  ['action-taken', 'action'],
]);

export function kindName(kind: string): string {
  return kindWord.get(kind) ?? kind;
}

type Hands = IncidentRecord['timeline'][number]['hands'];

/** Who is believed to have acted; when the owner is the suspect there is no intruder to name. */
export function handsWord(hands: Hands, kind: IncidentKind): string {
  if (hands === 'unknown') return 'Unclear';
  if (kind === 'exfiltration-by-owner') return hands === 'intruder' ? 'Suspicious' : 'Usual';
  return hands === 'intruder' ? 'Intruder' : 'Owner';
}
