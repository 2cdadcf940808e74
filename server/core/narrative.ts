/**
 * An incident in words. Every sentence rests on evidence by number; what speaks against it, and what to do next, are said too. The same incident
 * gives the same words, bit for bit.
 */
import type { Actor } from './actor.ts';
import type { Evidence } from './evidence.ts';
import type { Incident } from './incident.ts';
import { actorWords } from './words.ts';

export interface Story {
  readonly title: string;
  readonly sentences: readonly { readonly text: string; readonly evidence: readonly number[] }[];
  readonly doubts: readonly string[];
  readonly nextSteps: readonly string[];
}

type Line = { readonly found: Evidence; readonly actor: Actor };
/** A count that grows while it is watched is told once, at its highest. */
const GROWING = new Set([
  'recipients-surge',
  'first-time-recipients',
  'identical-messages',
  'bulk-read',
  'mass-download',
  'finance-files',
  'sharing-burst',
  'mass-deletion',
]);

export function tell(account: string, incident: Incident, lines: readonly Line[]): Story {
  return {
    title: titleOf(account, incident, lines),
    sentences: sentencesOf(lines),
    doubts: doubtsOf(incident, lines),
    nextSteps: nextStepsOf(incident, lines),
  };
}

function titleOf(account: string, incident: Incident, lines: readonly Line[]): string {
  const strongest = new Map<string, Evidence>();
  for (const { found } of lines) {
    const before = strongest.get(found.signal);
    if (before === undefined || found.bits > before.bits) strongest.set(found.signal, found);
  }
  const reasons = [...strongest.values()]
    .sort((a, b) => b.bits - a.bits)
    .slice(0, 4)
    .sort((a, b) => a.at - b.at)
    .map((found) => found.signal.replace(/-/gu, ' '));
  const what = incident.kind === 'exfiltration-by-owner' ? 'carries out more than ever' : 'may be in other hands';
  return reasons.length === 0 ? `${account} ${what}` : `${account} ${what}: ${reasons.join(', ')}`;
}

function sentencesOf(lines: readonly Line[]): { text: string; evidence: number[] }[] {
  const sentences: { at: number; parts: string[]; actor: Actor; evidence: number[]; key: string }[] = [];
  lines.forEach(({ found, actor }, index) => {
    const access = found.channel === 'access';
    const key = access ? `access/${found.eventId}` : GROWING.has(found.signal) ? found.signal : `${found.signal}/${found.eventId}`;
    const before = sentences.find((one) => one.actor === actor && one.key === key);
    if (before === undefined) sentences.push({ at: found.at, parts: [found.sentence], actor, evidence: [index], key });
    else {
      before.evidence.push(index);
      if (access) before.parts.push(found.sentence);
      else if (found.bits >= (lines[before.evidence[0] as number] as Line).found.bits - 0.5) before.parts = [found.sentence];
    }
  });
  let last: Actor | null = null;
  return sentences.map(({ at, parts, actor, evidence, key }) => {
    const who =
      actor === last || key.startsWith('access/') ? '' : ` (${actorWords(actor.location, actor.client, actor.device) ?? 'hands unknown'})`;
    last = actor;
    return { text: `${clock(at)}${who}: ${parts.join('; ')}.`, evidence };
  });
}

/** `24 Nov 10:02 UTC` */
export function clock(at: number): string {
  const date = new Date(at);
  const month = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][date.getUTCMonth()];
  return `${date.getUTCDate()} ${month} ${date.toISOString().slice(11, 16)} UTC`;
}

function doubtsOf(incident: Incident, lines: readonly Line[]): string[] {
  const doubts: string[] = [];
  for (const actor of incident.hands()) {
    for (const part of actor.parts) if (part.bits <= -1) doubts.push(`Speaks for the owner: ${part.sentence()}.`);
  }
  const signals = new Set(lines.map(({ found }) => found.signal));
  if (signals.has('rare-network') || signals.has('two-places'))
    doubts.push('A journey, a new line at home or a VPN would explain the network: ask the person by telephone, or the manager.');
  if (signals.has('new-client') || signals.has('registered-device-missing'))
    doubts.push('A new laptop or telephone would explain the program: look whether one was handed out.');
  if (signals.has('recipients-surge'))
    doubts.push('A mailing that somebody ordered would explain the recipients: the subject and the attachment tell.');
  if (signals.has('mass-download')) doubts.push('A new computer copies everything once: look whether the device is one of ours.');
  if (doubts.length === 0) doubts.push('The person confirms each act by telephone.');
  return [...new Set(doubts)].slice(0, 6);
}

function nextStepsOf(incident: Incident, lines: readonly Line[]): string[] {
  const signals = new Set(lines.map(({ found }) => found.signal));
  const has = (...ids: string[]): boolean => ids.some((id) => signals.has(id));
  const steps =
    incident.kind === 'exfiltration-by-owner'
      ? ['Now: look at what was carried out and where to, before speaking to the person.']
      : [
          'Now: disable the account and revoke its sessions; an issued token lives on for up to an hour.',
          'Within 15 minutes: call the person on a known number; do not write to the account.',
        ];
  if (has('new-inbox-rule')) steps.push('Disable the inbox rules named above and look for hidden ones.');
  if (has('mailbox-forwarding', 'mail-flow-rule'))
    steps.push(
      'Remove the forwarding: Set-Mailbox <mailbox> -ForwardingSmtpAddress $null -ForwardingAddress $null, and the mail-flow rule.',
    );
  if (has('mfa-method', 'device-registered')) steps.push('Remove the second-factor methods and devices added since the first odd sign-in.');
  if (has('app-consent', 'app-credential')) steps.push('Revoke the consent and remove the credentials of the application.');
  if (has('mailbox-delegation', 'role-grant', 'account-created')) steps.push('Take back the delegations, roles and accounts given away.');
  if (has('recipients-surge', 'first-time-recipients', 'identical-messages'))
    steps.push('Withdraw the messages from internal mailboxes and tell the outside recipients.');
  if (has('finance-files', 'money-search', 'bulk-read', 'mailbox-sync'))
    steps.push('Warn everybody who pays or is paid by this mailbox: change of bank details only after a call to a known number.');
  steps.push('Before release: reset the password, review methods, consents, devices, rules, delegates, forwarding, app passwords.');
  return steps;
}
