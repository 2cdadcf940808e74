/**
 * A button was pressed. Nothing that it carries is believed: the incident is looked up, what is offered now is asked of the desk, and the desk decides about the
 * person who pressed.
 */
import type { Desk, Offer } from '../server/core/desk.ts';
import { Refused } from '../server/core/errors.ts';
import type { Store } from '../server/core/memory.ts';
import { hash53 } from '../server/core/hash.ts';
import { confirmCard, incidentAnswer, incidentCard, moreCard, saidCard, wasThisYouCard } from './cards/index.ts';
import type { Card } from './cards/element.ts';
import { keyOf } from './cards/offers.ts';
import type { Concerned } from './concerned.ts';
import type { Standing } from './cards/standing.ts';
import { ANSWERS } from './cards/was-this-you.ts';
import type { Deliver } from './deliver.ts';
import type { DeskTalk } from './desk-talk.ts';
import type { Press } from './heard.ts';
import type { Log } from './ports.ts';
import { type PressData, readPress } from './press-data.ts';
import type { Remembered } from './remembered.ts';
import { recordOf, type Standings } from './standing.ts';
import type { Teams } from './teams.ts';

export interface PressOptions {
  readonly store: Pick<Store, 'incident'>;
  readonly desk: Desk;
  readonly talk: DeskTalk;
  readonly standings: Standings;
  readonly remembered: Remembered;
  readonly deliver: Deliver;
  readonly teams: Teams;
  readonly concerned: Concerned;
  readonly log: Log;
}

/** What the presser gets. `told` is the word in it that matters when the card comes too late to be shown. */
export interface Pressed {
  readonly card: Card;
  readonly told: string | null;
}
/** A command that a button said. */
export interface Spoken {
  readonly text: string;
}

type Deed = Extract<PressData, { press: 'ask' | 'decide' | 'answer' }>;

export class Presses {
  readonly #options: PressOptions;

  constructor(options: PressOptions) {
    this.#options = options;
  }

  /** Throws `Refused`. */
  async take(press: Press): Promise<Pressed | Spoken> {
    const data = readPress(press.data);
    if (data.press === 'say') return { text: data.text };
    if (data.press === 'answer') return this.#answer(press, data);
    const roles = await this.#options.desk.roles(press.from);
    const mayAct = roles.analyst || roles.approver;
    // Ids of incidents can be guessed: without a role nobody learns which there are. A client refreshes for everybody it was told to; whose role is gone sees
    // what everybody sees, where everybody sees it.
    const isPlain = data.press === 'refresh' && press.isAutomatic && (await this.#isItsThread(press, data.incident));
    if (!mayAct && !isPlain) throw notAnAnalyst();
    const isOwn = mayAct ? await this.#options.concerned(press.from) : () => true;
    const standing = await this.#options.standings.of(data.incident);
    const seesAll = standing !== null && !isOwn(standing.incident.account);
    if (standing === null || (!seesAll && !isPlain)) throw unknownIncident();
    await this.#checkCard(press, data.incident);
    if (!seesAll) return { card: incidentCard(standing), told: null };
    return this.#carryOut(press, data, standing);
  }

  async #isItsThread({ channel, place }: Press, incident: string): Promise<boolean> {
    return channel !== null && (await this.#options.remembered.incidentOf(place.conversation)) === incident;
  }

  async #carryOut(press: Press, data: Exclude<PressData, { press: 'say' }>, standing: Standing): Promise<Pressed> {
    switch (data.press) {
      case 'refresh':
        return { card: incidentAnswer(standing, null, isPrivate(press)), told: null };
      case 'more':
        return { card: moreCard(standing), told: null };
      case 'post':
        return this.#post(press, standing);
      case 'ask':
        return this.#ask(press, data, standing);
      case 'decide':
      case 'answer':
        return this.#decide(press, data, standing);
    }
  }

  #ask(press: Press, data: Deed, standing: Standing): Pressed {
    const offer = offered(data, standing);
    if (offer === null) return over(press, standing);
    return { card: confirmCard({ incident: standing.incident, revision: standing.revision, offer }), told: null };
  }

  async #decide(press: Press, data: Deed, standing: Standing): Promise<Pressed> {
    const { incident, revision } = data;
    const offer = offered(data, standing) ?? (data.verb === 'assign' ? ownAssignment(data) : null);
    if (offer === null) return over(press, standing);
    if (offer.needsReason && data.reason === null)
      return { card: confirmCard({ incident: standing.incident, revision: standing.revision, offer }, 'A reason is needed.'), told: null };
    const request = {
      // The same press of the same person is one decision, however often it comes.
      id: `teams/${hash53(`${data.decision} ${incident} ${press.from.objectId ?? ''}`).toString(36)}`,
      incident,
      // To take an incident is right at any revision.
      revision: data.verb === 'assign' ? null : revision,
      verb: offer.verb,
      reason: data.reason,
      on: offer.on,
    };
    const { told } = await this.#options.talk.decide(press.from, request, offer);
    const now = (await this.#options.standings.of(incident)) ?? standing;
    return { card: incidentAnswer(now, told, isPrivate(press)), told };
  }

  async #post(press: Press, standing: Standing): Promise<Pressed> {
    const { store, remembered, deliver } = this.#options;
    const { id } = standing.incident;
    const stored = await store.incident(id);
    if (stored !== null && (await remembered.shown(id)) === null) await deliver.post(stored);
    return { card: incidentAnswer(standing, 'Its card is in the channel.', isPrivate(press)), told: null };
  }

  /** "Was this you?" is answered by the one who was asked, or by an analyst who called. */
  async #answer(press: Press, data: Deed): Promise<Pressed> {
    const { desk, store, remembered, talk, concerned } = this.#options;
    const asked = await remembered.asked(data.incident);
    const isAsked = asked !== null && asked === press.from.objectId;
    if (!isAsked && !(await desk.roles(press.from)).analyst)
      throw new Refused('NOT_ASKED', 'Somebody else was asked this.', 'Call your security team if you know something.');
    const isOwn = isAsked ? () => false : await concerned(press.from);
    const stored = await store.incident(data.incident);
    if (stored === null || isOwn(stored.account)) throw unknownIncident();
    const answer = ANSWERS.find(({ on }) => keyOf(data.incident, data.revision, { verb: 'answer', on }) === data.decision);
    if (data.verb !== 'answer' || answer === undefined)
      throw new Refused('CARD_TAMPERED', 'This button is not one of ours.', 'Call your security team.');
    const request = {
      id: `teams/${hash53(`answer ${data.incident} ${press.from.objectId ?? ''} ${answer.on}`).toString(36)}`,
      incident: data.incident,
      revision: null,
      verb: 'answer' as const,
      reason: null,
      on: answer.on,
    };
    const offer = {
      verb: 'answer' as const,
      on: answer.on,
      label: answer.title,
      explanation: '',
      needsReason: false,
      needsApproval: false,
      obstacle: null,
    };
    const { answer: decided, told } = await talk.decide(press.from, request, offer);
    if (decided.kind === 'refused') return { card: saidCard({ title: told, tone: 'warning' }), told };
    return { card: wasThisYouCard(recordOf(stored), stored.revision, `You answered: ${answer.title}. Thank you.`), told: null };
  }

  /** The card pressed must be one where this incident is; a second card of it, from a post of unknown outcome, is removed. */
  async #checkCard(press: Press, incident: string): Promise<void> {
    const { remembered, teams, log } = this.#options;
    const ofThread = await remembered.incidentOf(press.place.conversation);
    if (ofThread !== null && ofThread !== incident)
      throw new Refused('CARD_MISMATCH', 'This button belongs to another incident.', 'Open the incident from its card in the channel.');
    const shown = await remembered.shown(incident);
    if (shown === null || !shown.doubtful || press.on === null || press.channel === null) return;
    // Only the card of an incident begins a thread of its own.
    if (press.place.conversation === shown.conversation || !press.place.conversation.endsWith(`;messageid=${press.on}`)) return;
    const { serviceUrl, tenantId, conversation } = press.place;
    log.info('bot-duplicate-removed', { incident });
    await teams.remove({ serviceUrl, tenantId, conversation, activity: press.on });
    await remembered.show(incident, { ...shown, doubtful: false });
  }
}

/** The answer to an old client is posted, in a channel for everybody. */
export function isPrivate({ asMessage, channel }: Press): boolean {
  return !asMessage || channel === null;
}

function unknownIncident(): Refused {
  return new Refused('UNKNOWN_INCIDENT', 'This incident is not known any more.', 'Say “incidents” to see the ones that are.');
}

export function notAnAnalyst(): Refused {
  return new Refused('NOT_AN_ANALYST', 'You are not one of the analysts.', 'Ask an administrator to add you to the group of analysts.');
}

/** The offer that a button names, if it stands. The key covers incident, revision, verb and what it is about. */
function offered({ decision, revision, verb }: Deed, { incident, offers }: Standing): Offer | null {
  return offers.find((offer) => offer.verb === verb && keyOf(incident.id, revision, offer) === decision) ?? null;
}

/** A reminder offers to take the incident whatever else has changed since. */
function ownAssignment({ incident, revision, decision }: Deed): Offer | null {
  if (keyOf(incident, revision, { verb: 'assign', on: null }) !== decision) return null;
  return { verb: 'assign', on: null, label: 'Take it', explanation: '', needsReason: false, needsApproval: false, obstacle: null };
}

function over(press: Press, standing: Standing): Pressed {
  const told = 'The incident has moved on, and this is not possible any more. This is how it stands now.';
  return { card: incidentAnswer(standing, told, isPrivate(press)), told };
}
