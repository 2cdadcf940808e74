/** Let signals look at an event, and keep what they found on the hands that acted. */
import { type AccessPart, type Actor, combineAccess, FAMILIAR_FLOOR, weightNow } from './actor.ts';
import { CHANNEL_CAP, clamp, type Evidence, type Finding, say } from './evidence.ts';
import type { Past } from './past.ts';
import { sharedService } from './sharing.ts';
import type { Facet, Signal } from './signal.ts';
import { isAnswered } from './vouch.ts';

/** Findings below this are not said. */
const WORTH_SAYING = 0.8;
/** Strangeness that has faded below is over. */
const FADED = 0.3;

export interface Observed {
  readonly found: Evidence;
  /** It weighs more than what its signal had said of these hands. */
  readonly raised: boolean;
}

/** Run the signals of one occasion. Access findings join the origin's reasons; all others are acts. */
export function observeAll(past: Past, actor: Actor, signals: readonly Signal[], clock: number): readonly Observed[] {
  let seen: Observed[] | null = null;
  for (const signal of signals) {
    const finding = signal.observe(past.event, past);
    if (finding === null || finding.bits < WORTH_SAYING / 2) continue;
    if (signal.channel === 'access' && signal.facet !== null && isAnswered(signal.facet, past.vouched)) continue;
    const found = evidenceOf(signal, finding, past, clock);
    const raised = actor.put(found);
    seen ??= [];
    seen.push({ found, raised });
    if (raised && signal.channel === 'access') judgeAccess(actor, past.event.at);
  }
  return seen ?? [];
}

/** Judge from where and with what these hands act. True when they look more like an intruder than before. */
export function assessOrigin(past: Past, actor: Actor, signals: readonly Signal[], clock: number): boolean {
  const parts: AccessPart[] = [];
  // Where an application runs and on what machine says nothing of the person it acts for.
  const isService = sharedService(past) !== null;
  for (const signal of signals) {
    if (signal.ofServices !== isService) continue;
    const found = signal.observe(past.event, past);
    if (found === null || (found.bits > 0 && isAnswered(signal.facet, past.vouched))) continue;
    parts.push({ signal: signal.id, facet: signal.facet ?? 'origin', bits: Math.min(found.bits, signal.cap), sentence: found.sentence });
    if (found.bits >= WORTH_SAYING) {
      const before = actor.accessLines.get(signal.id);
      if (before === undefined || found.bits > before.bits + 0.25) actor.accessLines.set(signal.id, evidenceOf(signal, found, past, clock));
    }
  }
  actor.parts = parts;
  actor.assessedAt = past.event.at;
  return judgeAccess(actor, past.event.at, past.vouched.network || past.vouched.machine);
}

/** ACCESS as it stands: the origin's reasons now, and what single records said of these hands, faded. */
function judgeAccess(actor: Actor, at: number, isVouched = false): boolean {
  const parts = [...actor.parts];
  for (const found of actor.best.values()) {
    if (found.channel === 'access')
      parts.push({ signal: found.signal, facet: facetOf(found.signal), bits: weightNow(found, at), sentence: () => found.sentence });
  }
  const before = actor.accessNow(at);
  const now = combineAccess(parts);
  // What was strange stays strange for days, unless the network has since turned out to be one of our own ways out, or somebody vouched.
  const ours = isVouched || actor.parts.some((part) => part.signal === 'rare-network' && part.bits <= -3);
  actor.access = ours || before < FADED ? now : Math.max(now, before);
  // A late record makes nothing older than it is.
  actor.accessAt = Math.max(actor.accessAt, at);
  return actor.access > before + 0.3 && actor.access > 0;
}

/** What "was this you?" weighs: whoever answers may be mistaken, or may not be the person. */
const ANSWER_BITS = 4;
const ANSWERS = { yes: 'owner-confirms', no: 'owner-denies' } as const;

/** Somebody was asked whether these hands are the owner's. The last answer counts. */
export function hearAnswer(
  actor: Actor,
  { eventId, at, isOwner, by }: { readonly eventId: string; readonly at: number; readonly isOwner: boolean; readonly by: string },
): void {
  const bits = isOwner ? -ANSWER_BITS : ANSWER_BITS;
  let before = 0;
  for (const signal of Object.values(ANSWERS)) {
    before += actor.best.get(signal)?.bits ?? 0;
    actor.best.delete(signal);
    for (let i = actor.lines.length - 1; i >= 0; i--) if (actor.lines[i]?.signal === signal) actor.lines.splice(i, 1);
  }
  const sentence = say`asked whether the owner did this, the answer was ${isOwner ? 'yes' : 'no'} (written down by ${by})`;
  const signal = isOwner ? ANSWERS.yes : ANSWERS.no;
  const found = { signal, channel: 'access', bits, sure: 0, sentence: sentence(), eventId, at, knownAt: at } as const;
  actor.best.set(signal, found);
  actor.lines.push(found);
  actor.access = clamp(actor.accessNow(at) - before + bits, FAMILIAR_FLOOR, CHANNEL_CAP.access);
  actor.accessAt = at;
}

function evidenceOf(signal: Signal, found: Finding, past: Past, clock: number): Evidence {
  return {
    signal: signal.id,
    channel: signal.channel,
    bits: Math.min(found.bits, signal.cap),
    sure: found.sure ?? 0,
    sentence: found.sentence(),
    eventId: past.event.id,
    at: past.event.at,
    knownAt: Math.max(clock, past.event.at),
  };
}

/** Of the access findings of single records only an odd protocol shares its cause with the machine; the others just add. */
function facetOf(signal: string): Facet {
  return signal === 'odd-protocol' ? 'protocol' : 'failures';
}
