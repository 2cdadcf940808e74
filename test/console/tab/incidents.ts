/** Invented answers for the tab: an open incident with offers, a contained one with its proofs, a hostile one. */
import type { IncidentAnswer, IncidentRecord, OfferLine } from '../../../server/http/contract.ts';
import { caseA, caseB } from '../../view/sample.ts';

export const offer = (verb: string, label: string, more: Partial<OfferLine> = {}): OfferLine => ({
  verb,
  on: null,
  label,
  explanation: `${label}: what it does, how long it takes and how long it lasts.`,
  needsReason: false,
  needsApproval: false,
  obstacle: null,
  ...more,
});

export const openOffers: readonly OfferLine[] = [
  offer('disable-account', 'Disable account', {
    needsReason: true,
    explanation:
      'Nobody can sign in with this account, and open sessions end within minutes. It lasts 24 hours unless renewed; undo gives it back.',
  }),
  offer('revoke-sessions', 'Revoke sessions'),
  offer('require-mfa', 'Require MFA', { needsApproval: true }),
  offer('hold-outbound-mail', 'Hold outbound mail', {
    obstacle: 'The permission to change the group is not granted (GroupMember.ReadWrite.All).',
  }),
  offer('disable-inbox-rules', 'Disable 3 inbox rules'),
  offer('dismiss', 'Dismiss', { needsReason: true }),
  offer('confirm', 'Confirm compromise'),
  offer('assign', 'Take it'),
  offer('ask', 'Ask the manager'),
];

/** Case B as a live incident. */
export const openIncident: IncidentAnswer = {
  revision: 3,
  incident: { ...caseB, receivedAt: '2026-03-11T07:31:02Z' },
  offers: openOffers,
  trail: [],
};

const contained: IncidentRecord = {
  ...caseA,
  state: 'contained',
  assignee: 'Eve Analyst',
  updatedAt: '2026-03-12T10:00:00Z',
  decisions: [
    {
      id: 'd-1',
      at: '2026-03-12T09:30:00Z',
      who: 'Eve Analyst',
      verb: 'disable-account',
      reason: 'confirmed by telephone',
      on: null,
      sentence: 'Eve Analyst disabled the account: “confirmed by telephone”',
    },
    {
      id: 'd-2',
      at: '2026-03-12T09:31:00Z',
      who: 'Eve Analyst',
      verb: 'disable-inbox-rules',
      reason: null,
      on: null,
      sentence: 'Eve Analyst disabled the inbox rules',
    },
  ],
  containment: [
    {
      lease: 'd-1',
      action: 'disable-account',
      state: 'proved',
      by: 'Eve Analyst',
      reason: 'confirmed by telephone',
      at: '2026-03-12T09:30:00Z',
      expiresAt: '2026-03-13T09:30:00Z',
      sentence: 'Sign-in is refused since 09:30:04 UTC.',
      watch: 'Last act of these hands 12 Mar 09:29 UTC, none since.',
    },
    {
      lease: 'd-2',
      action: 'disable-inbox-rules',
      state: 'failed',
      by: 'Eve Analyst',
      reason: null,
      at: '2026-03-12T09:31:00Z',
      expiresAt: null,
      sentence: 'Exchange refused: the mailbox is on hold.',
      watch: null,
    },
    {
      lease: 'd-3',
      action: 'require-mfa',
      state: 'waiting',
      by: 'Sam Okafor',
      reason: 'to be safe',
      at: '2026-03-12T09:40:00Z',
      expiresAt: null,
      sentence: 'Somebody else of the approvers has to agree.',
      watch: null,
    },
  ],
  vouches: [
    {
      id: 'v-1',
      kind: 'network',
      what: '198.51.100.0/24',
      by: 'Sam Okafor',
      reason: 'the new office',
      expiresAt: '2026-06-10T00:00:00Z',
      withdrawn: false,
    },
  ],
};

export const containedIncident: IncidentAnswer = {
  revision: 9,
  incident: contained,
  offers: [
    offer('undo', 'Undo', { on: 'd-1' }),
    offer('renew', 'Renew for 24 hours', { on: 'd-1' }),
    offer('approve', 'Approve', { on: 'd-3' }),
    offer('refuse', 'Refuse', { on: 'd-3', needsReason: true }),
    offer('unvouch', 'Take back', { on: 'v-1' }),
    offer('check', 'Tick: password reset', { on: 'password' }),
    offer('release', 'Release'),
  ],
  trail: [
    { sequence: 41, at: '2026-03-12T09:30:01Z', who: 'Eve Analyst', what: 'disable-account asked for' },
    { sequence: 42, at: '2026-03-12T09:30:04Z', who: 'telltale', what: 'disable-account done; accountEnabled was true' },
  ],
};

const nasty =
  '<img src=x onerror="document.title=\'taken\'"><script>document.title="taken"</script> \u202egnp.exe [x](https://evil.example)';

/** Every text that others can write says something that must not work. */
export const hostileIncident: IncidentAnswer = {
  revision: 1,
  incident: {
    ...contained,
    id: 'i-hostile',
    state: 'open',
    account: `a${nasty}@contoso.example`,
    displayName: nasty,
    title: nasty,
    narrative: contained.narrative.map(() => nasty),
    evidence: contained.evidence.map((line) => ({ ...line, sentence: nasty, actor: nasty, signal: nasty, eventId: nasty })),
    timeline: contained.timeline.map((entry) => ({ ...entry, what: nasty, from: nasty, kind: nasty, eventId: nasty })),
    doubts: [nasty],
    nextSteps: [nasty],
    techniques: [nasty],
    assignee: nasty,
    decisions: contained.decisions.map((line) => ({ ...line, who: nasty, sentence: nasty, reason: nasty })),
    containment: contained.containment.map((line) => ({ ...line, action: nasty, by: nasty, reason: nasty, sentence: nasty, watch: nasty })),
    vouches: contained.vouches.map((line) => ({ ...line, kind: nasty, what: nasty, by: nasty, reason: nasty })),
    updatedAt: '2026-03-12T11:00:00Z',
  },
  offers: [offer('disable-account', nasty, { explanation: nasty }), offer('undo', nasty, { on: 'd-1', obstacle: nasty })],
  trail: [{ sequence: 1, at: '2026-03-12T09:30:01Z', who: nasty, what: nasty }],
};
