/** One decision asked of the desk, and its answer as a word to the presser. Pressed or typed, it is the same. */
import type { Desk, DecisionAnswer, DecisionRequest, Offer, Person } from '../server/core/desk.ts';
import { approvalCard, saidCard } from './cards/index.ts';
import type { Log } from './ports.ts';
import { type Remembered, threadOf } from './remembered.ts';
import type { Standings } from './standing.ts';
import { asOutgoing, type Teams } from './teams.ts';

export interface DeskTalkOptions {
  readonly desk: Desk;
  readonly standings: Standings;
  readonly remembered: Remembered;
  readonly teams: Teams;
  readonly log: Log;
}

export class DeskTalk {
  readonly #options: DeskTalkOptions;

  constructor(options: DeskTalkOptions) {
    this.#options = options;
  }

  /** The sentence to be told: what happens next, or what is wrong and the next step. */
  async decide(
    person: Person,
    request: DecisionRequest,
    offer: Offer,
  ): Promise<{ readonly answer: DecisionAnswer; readonly told: string }> {
    const { desk, log } = this.#options;
    const answer = await desk.decide(person, request);
    log.info('bot-decision', {
      incident: request.incident,
      verb: request.verb,
      answer: answer.kind,
      code: answer.kind === 'refused' ? answer.code : null,
    });
    if (answer.kind === 'refused') return { answer, told: `${answer.message} ${answer.nextStep}` };
    if (answer.kind === 'waits') await this.#askForApproval(person, request, offer, answer.request);
    if (request.verb === 'ask') await this.#inThread(request.incident, answer.sentence);
    return { answer, told: answer.sentence };
  }

  /** Whom to call, on which number: the card of the presser is drawn anew in a moment, and it would be gone with it. */
  async #inThread(incident: string, sentence: string): Promise<void> {
    const { remembered, teams, log } = this.#options;
    try {
      const shown = await remembered.shown(incident);
      if (shown !== null) await teams.post(threadOf(shown), asOutgoing(saidCard({ title: 'Was this you?', lines: [sentence] })));
    } catch (error) {
      log.warn('bot-question-not-told', { incident, why: error instanceof Error ? error.message : String(error) });
    }
  }

  /** Into the thread, where approvers see it; the card of the incident has the same buttons, should this one not arrive. */
  async #askForApproval(person: Person, { incident, reason }: DecisionRequest, offer: Offer, request: string): Promise<void> {
    const { standings, remembered, teams, log } = this.#options;
    try {
      const [standing, shown] = await Promise.all([standings.of(incident), remembered.shown(incident)]);
      if (standing === null || shown === null) return;
      const { label } = offer;
      const card = approvalCard({ incident: standing.incident, revision: standing.revision, request, label, by: person.name, reason });
      await teams.post(threadOf(shown), { kind: 'card', card, summary: card.fallbackText });
    } catch (error) {
      log.warn('bot-approval-card-not-posted', { incident, why: error instanceof Error ? error.message : String(error) });
    }
  }
}
