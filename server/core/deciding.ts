/**
 * What a decision, or what came of an action, does to its incident. Nothing here looks at a clock: the same events in the same order give the same state.
 *
 * Surprise: a decision is our own word, so it is taken at once whatever its time, and it does not move the clock of the stream: records of before may still come.
 */
import type { Account } from './account.ts';
import type { Cases } from './cases.ts';
import { ACTIONS, type ActionId, type Verb } from './desk.ts';
import type { ActionTaken, DecisionMade, OwnEvent, PersonForgotten } from './event.ts';
import type { Decision } from './handling.ts';
import type { Incident } from './incident.ts';
import { hearAnswer } from './judge.ts';
import type { Organisation } from './organisation.ts';
import type { Past } from './past.ts';
import { holdBackAgain, settleHands } from './withheld.ts';
import { expiryOf, keepVouch, readVouch, type Vouch, vouchFor } from './vouch.ts';

/** Told of each of our own events that was new. `incident` is `null` when it is not held any more. */
export type Decided = (event: OwnEvent, account: Account | null, incident: Incident | null) => void;

interface Case {
  readonly account: Account;
  readonly incident: Incident;
}

export class Deciding {
  readonly #cases: Cases;
  readonly #organisation: Organisation;
  readonly #past: Past;
  readonly #decided: Decided;

  constructor(cases: Cases, organisation: Organisation, past: Past, decided: Decided = () => undefined) {
    this.#cases = cases;
    this.#organisation = organisation;
    this.#past = past;
    this.#decided = decided;
  }

  take(event: Exclude<OwnEvent, PersonForgotten>): void {
    // It is about no incident: whoever wants to know of it is told.
    if (event.kind === 'message-reported') return this.#decided(event, null, null);
    const found = this.#cases.find(event.incident);
    if (found === null) {
      this.#decided(event, null, null);
      return;
    }
    const isNew = event.kind === 'decision' ? this.#decide(event, found) : this.#hear(event, found);
    if (!isNew) return;
    found.incident.restate();
    found.incident.updatedAt = Math.max(found.incident.updatedAt, event.at);
    this.#cases.revise(found.account, found.incident);
    this.#decided(event, found.account, found.incident);
  }

  #hear(event: ActionTaken, { incident }: Case): boolean {
    const by = incident.handling.lease(event.lease)?.by ?? { objectId: null, tenantId: '', name: 'somebody' };
    return incident.handling.heard(event, by);
  }

  #decide(event: DecisionMade, one: Case): boolean {
    const { handling } = one.incident;
    const decision = handling.decided(event);
    if (decision === null) return false;
    const { verb, at, by, reason, on } = decision;
    if (isAction(verb)) handling.ask(decision.id, verb, { by, reason, at });
    else if (verb === 'approve') this.#answered(one, decision, 'asked');
    else if (verb === 'refuse') this.#answered(one, decision, 'failed');
    else if (verb === 'assign') handling.assignee = on ?? by.name;
    else if (verb === 'answer') this.#answer(one, decision);
    else if (verb === 'vouch') this.#vouch(one, decision);
    else if (verb === 'unvouch') this.#unvouch(one, decision);
    else if (verb === 'dismiss') this.#dismiss(one, decision);
    else if (verb === 'confirm') this.#confirm(one, decision);
    else if (verb === 'reopen') this.#reopen(one, decision);
    return true;
  }

  /** The second person's word on a request. */
  #answered({ incident }: Case, decision: Decision, state: 'asked' | 'failed'): void {
    // Of an undoing that two have to approve: what comes of it is told.
    if (incident.handling.decisions.some(({ id, verb }) => id === decision.on && (verb === 'undo' || verb === 'release'))) return;
    const lease = incident.handling.lease(decision.on);
    if (lease?.state !== 'waiting' && lease?.state !== 'asked') {
      decision.outcome = 'no such request waits';
      return;
    }
    lease.state = state;
    lease.heardAt = Math.max(lease.heardAt, decision.at);
    lease.sentence = `${state === 'asked' ? 'approved' : 'refused'} by ${decision.by.name}`;
  }

  #answer({ account, incident }: Case, { id, at, by, on }: Decision): void {
    if (on !== 'yes' && on !== 'no') return;
    for (const actor of incident.hands()) {
      hearAnswer(actor, { eventId: id, at, isOwner: on === 'yes', by: by.name });
      if (on === 'no' && account.incident === incident) this.#cases.weigh(account, actor, at);
    }
  }

  #vouch({ account, incident }: Case, decision: Decision): void {
    const { id, at, by, reason, on } = decision;
    const words = readVouch(on);
    const meant = words === null ? null : vouchFor(words, incident.hands());
    if (words === null || meant === null) {
      decision.outcome = 'nothing was vouched for: none of the hands has it';
      return;
    }
    const group = words.kind === 'group' ? account.group : 0;
    const vouch: Vouch = {
      id,
      kind: words.kind,
      ...meant,
      group,
      by: by.name,
      reason,
      at,
      expiresAt: expiryOf(at, words.days),
      withdrawn: false,
    };
    if (words.kind === 'group' && group === 0) decision.outcome = 'the department is not known, so it holds for the person only';
    keepVouch(incident.handling.vouches, vouch, 'person');
    if (group === 0) keepVouch(account.vouches, vouch, 'person');
    else keepVouch(this.#organisation.vouches, vouch, 'departments');
  }

  /** The vouches of a department lie apart from those of its people, and are read back apart. */
  #unvouch({ account, incident }: Case, decision: Decision): void {
    const all = [incident.handling.vouches, account.vouches, this.#organisation.vouches];
    const meant = all.flatMap((vouches) => vouches.filter(({ id }) => id === decision.on));
    if (meant.length === 0) decision.outcome = 'there is no such vouch';
    for (const vouch of meant) vouch.withdrawn = true;
  }

  #dismiss(one: Case, decision: Decision): void {
    const { account, incident } = one;
    if (incident.handling.resolution === 'dismissed') decision.outcome = 'it was dismissed before';
    else {
      if (incident.handling.resolution === 'confirmed') this.#giveBack(one);
      incident.handling.resolution = 'dismissed';
      for (const actor of incident.hands()) settleHands(this.#past, account, actor);
      this.#cases.settle(account, incident, decision.at);
    }
    if (decision.on !== null) this.#vouch(one, decision);
  }

  /** What the intruder taught goes; the incident goes on, because the intruder may. */
  #confirm(one: Case, decision: Decision): void {
    const { account, incident } = one;
    if (incident.handling.resolution === 'confirmed') {
      decision.outcome = 'it was confirmed before';
      return;
    }
    if (incident.handling.resolution === 'dismissed') this.#unsettle(one);
    else this.#unlearn(one);
    incident.handling.resolution = 'confirmed';
    this.#cases.freeze(account, incident);
  }

  #reopen(one: Case, decision: Decision): void {
    const { account, incident } = one;
    const { handling } = incident;
    if (account.incident !== null && account.incident !== incident) {
      decision.outcome = `it stays as it was, because ${account.incident.id} of the same account is open`;
      return;
    }
    if (handling.resolution === null && account.incident === incident) decision.outcome = 'it was open';
    if (handling.resolution === 'confirmed') this.#giveBack(one);
    this.#unsettle(one);
    handling.resolution = null;
    handling.reopenedAt = decision.at;
  }

  #giveBack({ account, incident }: Case): void {
    for (const actor of incident.hands()) {
      actor.lessons?.giveBack(account, this.#organisation);
      if (incident.alertedAt === null) actor.held = false;
    }
  }

  /** What the dismissal taught goes, and what it cleared away comes back, unless another incident of the account has begun since. */
  #unsettle(one: Case): void {
    this.#unlearn(one);
    if (one.account.incident === null) this.#cases.reopen(one.account, one.incident);
  }

  /** What a dismissal or an expiry taught goes. */
  #unlearn({ account, incident }: Case): void {
    for (const actor of new Set([...incident.hands(), ...incident.actors])) holdBackAgain(this.#organisation, account, actor);
  }
}

export function isAction(verb: Verb): verb is ActionId {
  return (ACTIONS as readonly string[]).includes(verb);
}
