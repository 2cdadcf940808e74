/** Incidents and verdicts as the wire types that outsiders rely on. */
import type { Account } from '../core/account.ts';
import type { Actor } from '../core/actor.ts';
import { severityOf, returnPeriodDays } from '../core/budget.ts';
import { figure } from '../core/evidence.ts';
import type { Incident } from '../core/incident.ts';
import type { Layout } from '../core/layout.ts';
import { tell } from '../core/narrative.ts';
import { clientKeys } from '../core/keys.ts';
import type { Organisation } from '../core/organisation.ts';
import { Window } from '../core/profile.ts';
import type { Signal } from '../core/signal.ts';
import { solicitationScore } from '../core/solicitation.ts';
import { markedBy, type MessageVerdict, outOfCharacter, reasonsOf } from '../core/verdict.ts';
import { actorWords } from '../core/words.ts';
import { handled } from './decided.ts';
import type { IncidentRecord, MessageRecord, Picture, ReasonLine, TimelineEntry } from '../http/contract.ts';

const MOST_TIMELINE = 400;
const MOST_REASONS = 5;

export interface RecordContext {
  readonly organisation: Organisation;
  readonly signals: ReadonlyMap<string, Signal>;
  readonly budget: number;
}

export function incidentRecord(account: Account, incident: Incident, context: RecordContext): IncidentRecord {
  const lines = incident.evidence();
  const story = tell(account.name, incident, lines);
  const techniques = new Set(lines.flatMap(({ found }) => context.signals.get(found.signal)?.attack ?? []));
  return {
    id: incident.id,
    account: account.name,
    displayName: account.displayName,
    kind: incident.kind,
    state: incident.state,
    // Records come late: what belongs to the story may lie before the record that opened it.
    openedAt: instant(Math.min(incident.openedAt, lines[0]?.found.at ?? incident.openedAt)),
    alertedAt: incident.alertedAt === null ? null : instant(incident.alertedAt),
    knownAt: incident.knownAt === null ? null : instant(incident.knownAt),
    updatedAt: instant(incident.updatedAt),
    receivedAt: incident.receivedAt === null ? null : instant(incident.receivedAt),
    hands: incident.hands().map(handsName),
    severity: severityOf(incident.chance, context.budget),
    score: incident.scores.at(-1)?.score ?? 0,
    bits: rounded(incident.bits),
    returnPeriodDays: Number(returnPeriodDays(incident.chance, incident.people).toPrecision(4)),
    provisional: incident.provisional,
    title: story.title,
    narrative: story.sentences.map((sentence) => sentence.text),
    narrativeEvidence: story.sentences.map((sentence) => sentence.evidence),
    techniques: [...techniques].sort(),
    evidence: lines.map(({ found, actor }) => ({
      eventId: found.eventId,
      at: instant(found.at),
      signal: found.signal,
      channel: found.channel,
      bits: rounded(found.bits),
      sentence: found.sentence,
      actor: actorWords(actor.location, actor.client, actor.device),
    })),
    scores: incident.scores.map(({ at, knownAt, score }) => ({ at: instant(at), knownAt: instant(knownAt), score })),
    timeline: timelineOf(incident),
    picture: pictureOf(account, incident, context.organisation),
    doubts: story.doubts,
    nextSteps: story.nextSteps,
    ...handled(incident),
  };
}

/** The same for the same hands of an account, also after a restart. */
export function handsName(actor: Actor): string {
  return `${actor.firstAt.toString(36)}-${actor.keys.network.toString(36)}`;
}

function timelineOf(incident: Incident): TimelineEntry[] {
  const entries = new Map<string, TimelineEntry>();
  for (const { found, actor } of incident.evidence()) {
    entries.set(found.eventId, {
      at: instant(found.at),
      hands: 'intruder',
      kind: found.signal,
      what: found.sentence,
      from: actorWords(actor.location, actor.client, actor.device),
      eventId: found.eventId,
    });
  }
  for (const act of incident.acts) {
    if (entries.has(act.eventId)) continue;
    const hands = act.actor === null ? 'unknown' : incident.hands().includes(act.actor) ? 'intruder' : 'owner';
    entries.set(act.eventId, {
      at: instant(act.at),
      hands,
      kind: act.kind,
      what: act.what,
      from: act.actor === null ? null : actorWords(act.actor.location, act.actor.client, act.actor.device),
      eventId: act.eventId,
    });
  }
  return [...entries.values()].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0)).slice(0, MOST_TIMELINE);
}

/** The person's usual beside what the suspicious hands did. */
function pictureOf(account: Account, incident: Incident, organisation: Organisation): Picture {
  const { profile } = account;
  const layout: Layout = profile.layout;
  const minute = Math.floor(incident.openedAt / 60_000);
  const seenOperators = new Set(incident.hands().map((actor) => actor.keys.operator));
  const seenClients = new Set(incident.hands().map((actor) => clientKeys(actor.client).client));
  const usual = (feature: 'operator' | 'client', seen: ReadonlySet<number>) => {
    const rows = [...profile.slotsOf(feature)].map((slot) => ({
      key: profile.u[slot] as number,
      label: organisation.labels.of(profile.u[slot] as number) ?? 'another',
      visits: rounded(profile.slotVisits(slot, minute)),
      seen: seen.has(profile.u[slot] as number),
    }));
    for (const key of seen)
      if (key !== 0 && !rows.some((row) => row.key === key))
        rows.push({ key, label: organisation.labels.of(key) ?? 'another', visits: 0, seen: true });
    return rows
      .sort((a, b) => b.visits - a.visits)
      .slice(0, 12)
      .map(({ label, visits, seen: isSeen }) => ({ label, visits, seen: isSeen }));
  };
  const usualHours = Array.from({ length: 24 }, (_, hour) => profile.hour(false, hour) + profile.hour(true, hour));
  const all = usualHours.reduce((sum, weight) => sum + weight, 0);
  const seenHours = new Array<number>(24).fill(0);
  for (const actor of incident.hands()) actor.hours.forEach((count, hour) => (seenHours[hour] = (seenHours[hour] ?? 0) + count));
  const recipients = layout.windowOrNull('recipients');
  const at = recipients === null ? -1 : profile.windowAt(recipients);
  const windows = at < 0 ? 0 : (profile.f[at + Window.count] as number);
  const sent = incident.evidence().filter(({ found }) => found.signal === 'recipients-surge');
  const most = sent.reduce(
    (highest, { found }) => Math.max(highest, Number(/[\d,]+/u.exec(found.sentence)?.[0].replace(/,/gu, '') ?? 0)),
    0,
  );
  return {
    networks: usual('operator', seenOperators),
    clients: usual('client', seenClients),
    usualHours: usualHours.map((weight) => (all === 0 ? 0 : Number((weight / all).toFixed(4)))),
    seenHours,
    recipientsPerHour: {
      usual: windows === 0 ? 0 : rounded((profile.f[at + Window.sum] as number) / windows),
      highest: at < 0 ? 0 : rounded(profile.f[at + Window.highest] as number),
      seen: most,
    },
  };
}

/** Final state of a message: its own oddity, or what its sender's incident lends it, whichever says more. */
export function messageRecord(verdict: MessageVerdict): MessageRecord {
  const mark = markedBy(verdict.incidents, verdict.actor, verdict.placed, verdict.at);
  const { oddity, asking } = reasonsOf(verdict);
  const marked: readonly ReasonLine[] =
    mark === null
      ? []
      : [
          {
            signal: 'sender-under-incident',
            sentence: `the sender's account is under an incident (once in ${figure(returnPeriodDays(mark.chance, mark.people))} days by chance)`,
            weight: mark.bits,
          },
        ];
  return {
    internetMessageId: verdict.messageId,
    sender: verdict.sender,
    at: instant(verdict.at),
    direction: verdict.direction,
    outOfCharacter: outOfCharacter(Math.max(verdict.bits, mark?.bits ?? 0)),
    solicitation: verdict.asked === null ? null : solicitationScore(verdict.asked),
    initial: { at: instant(verdict.initial.at), outOfCharacter: verdict.initial.outOfCharacter },
    reasons: [...shortened([...marked, ...oddity], MOST_REASONS), ...asking].map(({ signal, sentence, weight }) => ({
      signal,
      sentence,
      weight: rounded(weight),
    })),
  };
}

/** So many of them; the last one compares, and stays. */
function shortened(reasons: readonly ReasonLine[], most: number): readonly ReasonLine[] {
  return reasons.length <= most ? reasons : [...reasons.slice(0, most - 1), ...reasons.slice(-1)];
}

function instant(at: number): string {
  return new Date(at).toISOString();
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
