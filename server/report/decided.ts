/** What was decided about an incident and done because of it, as lines for people to read. */
import type { Verb } from '../core/desk.ts';
import { type Decision, type Handling, isHeld, isWatched, type Lease, TOKEN_HORIZON } from '../core/handling.ts';
import type { Incident } from '../core/incident.ts';
import { clock } from '../core/narrative.ts';
import type { Vouch } from '../core/vouch.ts';
import type { ContainmentLine, DecisionLine, IncidentRecord, VouchLine } from '../http/contract.ts';

export function handled(incident: Incident): Pick<IncidentRecord, 'assignee' | 'decisions' | 'containment' | 'vouches'> {
  const { handling } = incident;
  return {
    assignee: handling.assignee,
    decisions: handling.decisions.map((decision) => decisionLine(decision, handling)),
    containment: handling.leases.map((lease) => containmentLine(lease, incident)),
    vouches: handling.vouches.map(vouchLine),
  };
}

/** In the past tense, after who did it; `on` is put where it stands. */
const DID: Readonly<Record<Verb, string>> = {
  'disable-account': 'asked for the account to be disabled',
  'revoke-sessions': 'asked for the sessions to be revoked',
  'require-mfa': 'asked for a second factor to be required',
  'block-untrusted-networks': 'asked for untrusted networks to be blocked',
  'hold-outbound-mail': 'asked for outbound mail to be held',
  'disable-inbox-rules': "asked for the intruder's inbox rules to be disabled",
  'withhold-messages': 'asked for the messages to be withheld',
  'confirm-compromised': 'asked for the account to be marked as compromised',
  undo: 'asked for this to be undone: ON',
  renew: 'asked for this to be held longer: ON',
  release: 'asked for the account to be released',
  check: 'ticked "ON"',
  dismiss: 'dismissed the incident',
  confirm: 'confirmed that the account was taken over',
  reopen: 'reopened the incident',
  assign: 'gave it to ON',
  ask: 'asked whether it was the owner',
  answer: 'noted the answer "ON"',
  vouch: 'vouched for ON',
  unvouch: 'withdrew the vouch for ON',
  approve: 'approved: ON',
  refuse: 'refused: ON',
};

function decisionLine(decision: Decision, handling: Handling): DecisionLine {
  const { id, at, by, verb, reason, on, outcome } = decision;
  const did = verb === 'assign' && on === null ? 'took it' : DID[verb].replace('ON', () => nameOf(on, handling));
  const vouched = verb === 'dismiss' && on !== null && outcome === null ? ` and vouched for ${nameOf(id, handling)}` : '';
  const words = `${by.name} ${did}${vouched}${reason === null ? '' : `: "${reason}"`}${outcome === null ? '' : ` (${outcome})`}`;
  return { id, at: instant(at), who: by.name, verb, reason, on, sentence: words };
}

/** A lease, a request to give it back, or a vouch by what it is, everything else as it is written. */
function nameOf(on: string | null, handling: Handling): string {
  const { leases, vouches, decisions } = handling;
  const asked = decisions.find(({ id, verb }) => id === on && (verb === 'undo' || verb === 'release'));
  if (asked?.verb === 'release') return 'the release';
  const lease = leases.find((one) => one.lease === (asked?.on ?? on));
  const vouch = vouches.find(({ id }) => id === on);
  const name = lease?.action.replace(/-/gu, ' ') ?? vouch?.what ?? on ?? 'nothing';
  return asked === undefined ? name : `undoing ${name}`;
}

function containmentLine(lease: Lease, incident: Incident): ContainmentLine {
  return {
    lease: lease.lease,
    action: lease.action,
    state: lease.state,
    by: lease.by.name,
    reason: lease.reason,
    at: instant(lease.at),
    expiresAt: lease.expiresAt === null ? null : instant(lease.expiresAt),
    sentence: lease.sentence ?? `asked for by ${lease.by.name}, not done yet`,
    watch: watchOf(lease, incident),
  };
}

function watchOf(lease: Lease, incident: Incident): string | null {
  const { doneAt, actAt } = lease;
  if (doneAt === null || !isHeld(lease) || !isWatched(lease.action)) return null;
  if (actAt === null) {
    const last = Math.max(...incident.hands().map(({ lastAt }) => lastAt));
    return `last act of these hands ${clock(last)}, none since`;
  }
  const minutes = Math.round((actAt - doneAt) / 60_000);
  return actAt <= doneAt + TOKEN_HORIZON
    ? `last act of these hands ${clock(actAt)}, ${minutes} minutes after it was done: an issued token lives on for up to ${TOKEN_HORIZON / 60_000} minutes`
    : `last act of these hands ${clock(actAt)}, ${minutes} minutes after it was done: it did not hold`;
}

function vouchLine({ id, kind, what, by, reason, expiresAt, withdrawn }: Vouch): VouchLine {
  return { id, kind, what, by, reason, expiresAt: instant(expiresAt), withdrawn };
}

function instant(at: number): string {
  return new Date(at).toISOString();
}
