/** The server's answers, from unknown JSON to wire types. */
import type {
  ContainmentLine,
  DecisionLine,
  DecisionReply,
  EvidenceLine,
  IncidentAnswer,
  IncidentRecord,
  IncidentsAnswer,
  IncidentState,
  IncidentSummary,
  LiveChange,
  OfferLine,
  Picture,
  RefusalAnswer,
  Severity,
  TimelineEntry,
  VouchLine,
} from '../server/http/contract.ts';
import { amount, flag, listOf, oneOf, orNull, shape, text, type Read } from './reading.ts';

const state = oneOf<IncidentState>('open', 'contained', 'dismissed', 'confirmed', 'expired');
const severity = oneOf<Severity>('low', 'medium', 'high', 'critical');
const texts = listOf(text);
const amounts = listOf(amount);

const evidence: Read<EvidenceLine> = shape<EvidenceLine>({
  eventId: text,
  at: text,
  signal: text,
  channel: oneOf('access', 'persist', 'recon', 'impact', 'exfil'),
  bits: amount,
  sentence: text,
  actor: orNull(text),
});

const timeline: Read<TimelineEntry> = shape<TimelineEntry>({
  at: text,
  hands: oneOf('intruder', 'owner', 'unknown'),
  kind: text,
  what: text,
  from: orNull(text),
  eventId: text,
});

const visits = listOf(shape<Picture['networks'][number]>({ label: text, visits: amount, seen: flag }));

const picture: Read<Picture> = shape<Picture>({
  networks: visits,
  clients: visits,
  usualHours: amounts,
  seenHours: amounts,
  recipientsPerHour: shape<Picture['recipientsPerHour']>({ usual: amount, highest: amount, seen: amount }),
});

const decision: Read<DecisionLine> = shape<DecisionLine>({
  id: text,
  at: text,
  who: text,
  verb: text,
  reason: orNull(text),
  on: orNull(text),
  sentence: text,
});

const lease: Read<ContainmentLine> = shape<ContainmentLine>({
  lease: text,
  action: text,
  state: oneOf('asked', 'waiting', 'done', 'failed', 'proved', 'slipped', 'undone', 'expired'),
  by: text,
  reason: orNull(text),
  at: text,
  expiresAt: orNull(text),
  sentence: text,
  watch: orNull(text),
});

const vouch: Read<VouchLine> = shape<VouchLine>({
  id: text,
  kind: text,
  what: text,
  by: text,
  reason: orNull(text),
  expiresAt: text,
  withdrawn: flag,
});

const incident: Read<IncidentRecord> = shape<IncidentRecord>({
  id: text,
  account: text,
  displayName: orNull(text),
  kind: oneOf('account-takeover', 'exfiltration-by-owner'),
  state,
  openedAt: text,
  alertedAt: orNull(text),
  knownAt: orNull(text),
  updatedAt: text,
  receivedAt: orNull(text),
  hands: texts,
  severity,
  score: amount,
  bits: amount,
  returnPeriodDays: amount,
  provisional: flag,
  title: text,
  narrative: texts,
  narrativeEvidence: listOf(amounts),
  techniques: texts,
  evidence: listOf(evidence),
  scores: listOf(shape<IncidentRecord['scores'][number]>({ at: text, knownAt: text, score: amount })),
  timeline: listOf(timeline),
  picture,
  doubts: texts,
  nextSteps: texts,
  assignee: orNull(text),
  decisions: listOf(decision),
  containment: listOf(lease),
  vouches: listOf(vouch),
});

const offer: Read<OfferLine> = shape<OfferLine>({
  verb: text,
  on: orNull(text),
  label: text,
  explanation: text,
  needsReason: flag,
  needsApproval: flag,
  obstacle: orNull(text),
});

const summary: Read<IncidentSummary> = shape<IncidentSummary>({
  id: text,
  revision: amount,
  account: text,
  displayName: orNull(text),
  title: text,
  state,
  severity,
  score: amount,
  openedAt: text,
  alertedAt: orNull(text),
  updatedAt: text,
  assignee: orNull(text),
});

export const readIncidents: Read<IncidentsAnswer> = shape<IncidentsAnswer>({ incidents: listOf(summary), next: orNull(text) });

export const readIncident: Read<IncidentAnswer> = shape<IncidentAnswer>({
  revision: amount,
  incident,
  offers: listOf(offer),
  trail: listOf(shape<IncidentAnswer['trail'][number]>({ sequence: amount, at: text, who: text, what: text })),
});

const accepted = shape<Extract<DecisionReply, { kind: 'accepted' }>>({ kind: oneOf('accepted'), decision: text, sentence: text });
const waits = shape<Extract<DecisionReply, { kind: 'waits' }>>({ kind: oneOf('waits'), request: text, sentence: text });
export const readReply: Read<DecisionReply> = (value) => accepted(value) ?? waits(value);

export const readRefusal: Read<RefusalAnswer> = shape<RefusalAnswer>({ code: text, message: text, nextStep: text });

export const readChange: Read<LiveChange> = shape<LiveChange>({ id: text, revision: amount, state, updatedAt: text });
