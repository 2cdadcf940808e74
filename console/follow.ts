/**
 * Keeps the tab true: the list, the open incident, and the line over which changes arrive.
 *
 * Every question to the server has a number, and an answer that comes after a newer question is dropped. Whenever the line is joined
 * everything is asked for again, so that nothing that happened while it was broken is missed.
 */
import type { IncidentAnswer, IncidentSummary, LiveChange, OfferLine } from '../server/http/contract.ts';
import type { Choice, ConsoleActs, ConsoleState } from '../view/console/index.ts';
import { visible } from '../view/text.ts';
import { stateWord } from '../view/words.ts';
import type { Server } from './server.ts';
import { codeOf, passing } from './trouble.ts';

export interface Followed {
  readonly server: Server;
  /** Is called with every new picture. */
  readonly show: (state: ConsoleState) => void;
  /** Another incident is open, or none: the focus goes there. */
  readonly moved: (to: 'incident' | 'list') => void;
  /** A dialog closed; the focus must not be lost with it. */
  readonly closed: () => void;
  readonly newId: () => string;
}

export interface Follow extends Omit<ConsoleActs, 'shown'> {
  readonly start: (incident: string | null) => void;
  readonly stop: () => void;
}

/** Waits before trying again, doubling, in milliseconds. */
const firstWait = 1_000;
const longestWait = 60_000;
/** Changes often come in bursts (an action, its proof, the card); they are asked for once. */
const burst = 250;

const query: Readonly<Record<Choice, string | null>> = { open: 'open', contained: 'contained', all: null };

export const nothingYet: ConsoleState = {
  trouble: null,
  choice: 'open',
  list: { kind: 'loading' },
  open: { kind: 'none' },
  question: null,
  line: 'joining',
  said: '',
  outcome: null,
};

/** What a listener hears when the open incident changed under them. */
export function changeSaid(before: IncidentAnswer, after: IncidentAnswer): string {
  const { state, containment } = after.incident;
  if (state !== before.incident.state) return `The incident is now: ${stateWord[state]}.`;
  const known = new Map(before.incident.containment.map((line) => [line.lease, line.state]));
  const changed = containment.find((line) => known.get(line.lease) !== line.state);
  if (changed !== undefined) return changed.sentence;
  const newest = after.incident.decisions.at(-1);
  if (newest !== undefined && newest.id !== before.incident.decisions.at(-1)?.id) return newest.sentence;
  const more = after.incident.evidence.length - before.incident.evidence.length;
  return more > 0 ? `New evidence: ${String(more)}.` : 'The incident was brought up to date.';
}

export function follow({ server, show, moved, closed, newId }: Followed): Follow {
  let state = nothingYet;
  let listTurn = 0;
  let openTurn = 0;
  let wait = firstWait;
  let again: ReturnType<typeof setTimeout> | undefined;
  let gathering: ReturnType<typeof setTimeout> | undefined;
  let decision = '';
  const changed = new Set<string>();
  let joined = new AbortController();
  let stopped = false;

  function set(part: Partial<ConsoleState>): void {
    state = { ...state, ...part };
    if (!stopped) show(state);
  }

  /** What passes while something is on show only makes it stale. The line is given up, so that it is joined, and everything asked for, again. */
  function trouble(thrown: unknown): void {
    const code = codeOf(thrown);
    const keeps = passing.has(code) && state.list.kind === 'listed';
    set(keeps ? { line: 'stale' } : { trouble: code, line: 'stale' });
    joined.abort();
  }

  function newcomer({ list }: ConsoleState, incidents: readonly IncidentSummary[]): IncidentSummary | undefined {
    if (list.kind === 'loading') return undefined;
    const known = new Set(list.incidents.map(({ id }) => id));
    return incidents.find(({ id, state: now }) => now === 'open' && !known.has(id));
  }

  async function askList(): Promise<void> {
    const mine = ++listTurn;
    const answer = await server.incidents({ state: query[state.choice], before: null });
    if (mine !== listTurn) return;
    const newest = newcomer(state, answer.incidents);
    const said = newest === undefined ? state.said : `New incident: ${visible(newest.displayName ?? newest.account)}.`;
    set({ list: { kind: 'listed', ...answer }, said, trouble: null });
  }

  async function askIncident(id: string): Promise<void> {
    const mine = ++openTurn;
    const answer = await server.incident(id);
    if (mine !== openTurn || state.open.kind === 'none' || state.open.id !== id) return;
    const arriving = state.open.kind === 'loading';
    const before = state.open.kind === 'shown' ? state.open.answer : null;
    if (answer === null) set({ open: { kind: 'missing', id }, said: 'The incident is not known here.' });
    else {
      const said = before !== null && before.revision !== answer.revision ? changeSaid(before, answer) : state.said;
      set({ open: { kind: 'shown', id, answer }, said, trouble: null });
    }
    if (arriving) moved('incident');
  }

  async function askAll(): Promise<void> {
    const { open } = state;
    await Promise.all([askList(), open.kind === 'none' ? null : askIncident(open.id)]);
  }

  function gathered(): void {
    gathering = undefined;
    const { open } = state;
    const openChanged = open.kind !== 'none' && changed.has(open.id);
    changed.clear();
    Promise.all([askList(), openChanged ? askIncident(open.id) : null]).catch(trouble);
  }

  function told({ id, revision }: LiveChange): void {
    const { open } = state;
    if (open.kind === 'shown' && open.id === id && open.answer.revision >= revision) return;
    changed.add(id);
    gathering ??= setTimeout(gathered, burst);
  }

  /** One life of the line, and then the next after a while. */
  async function line(): Promise<void> {
    clearTimeout(again);
    joined.abort();
    if (stopped) return;
    const mine = new AbortController();
    joined = mine;
    try {
      await askAll();
      // Between this asking and the joining something may have changed.
      const stands = (): void => void askAll().then(() => ((wait = firstWait), set({ line: 'live' })), trouble);
      if (!mine.signal.aborted) await server.live(told, stands, mine.signal);
      if (joined === mine) set({ line: 'stale' });
    } catch (error) {
      trouble(error);
    }
    const waits = state.trouble !== null && !passing.has(state.trouble);
    if (joined !== mine || waits || stopped) return;
    again = setTimeout(() => void line(), wait);
    wait = Math.min(longestWait, wait * 2);
  }

  function open(id: string): void {
    openTurn += 1;
    set({ open: { kind: 'loading', id }, outcome: null, said: '' });
    askIncident(id).catch(trouble);
  }

  function close(): void {
    set({ question: null });
    closed();
  }

  async function decide(reason: string | null): Promise<void> {
    const { question, open: now } = state;
    if (question === null || question.sending || now.kind !== 'shown') return;
    const { incident, offer } = question;
    set({ question: { ...question, sending: true, refused: null } });
    const refused = (message: string, nextStep: string): void => {
      if (state.question !== null) set({ question: { ...question, sending: false, refused: { message, nextStep } } });
    };
    try {
      const { verb, on } = offer;
      const answer = await server.decide(incident, { id: decision, revision: question.revision, verb, reason, on });
      if (answer.kind === 'refused') {
        refused(answer.message, answer.nextStep);
        // A press on what has changed meanwhile is refused: the next press shall be on what is true.
        decision = newId();
      } else {
        close();
        set({ outcome: answer.sentence, said: answer.sentence });
      }
      await askAll();
      closed();
    } catch (error) {
      refused('Nobody knows whether this was accepted: the server did not answer.', 'Press again; the same press counts once.');
      if (!passing.has(codeOf(error))) trouble(error);
    }
  }

  return {
    start(incident) {
      if (incident !== null) state = { ...state, open: { kind: 'loading', id: incident } };
      set({});
      void line();
    },
    stop() {
      stopped = true;
      clearTimeout(again);
      clearTimeout(gathering);
      joined.abort();
    },
    open,
    back() {
      set({ open: { kind: 'none' }, outcome: null, said: '' });
      moved('list');
    },
    choose(choice) {
      set({ choice, list: { kind: 'loading' } });
      askList().catch(trouble);
    },
    more() {
      const { list } = state;
      if (list.kind !== 'listed' || list.next === null) return;
      const mine = ++listTurn;
      server
        .incidents({ state: query[state.choice], before: list.next })
        .then((answer) => {
          if (mine !== listTurn) return;
          const known = new Set(list.incidents.map(({ id }) => id));
          const older = answer.incidents.filter(({ id }) => !known.has(id));
          set({ list: { kind: 'listed', incidents: [...list.incidents, ...older], next: answer.next } });
        })
        .catch(trouble);
    },
    press(offer: OfferLine) {
      const { open: now } = state;
      if (now.kind !== 'shown') return;
      decision = newId();
      set({ question: { incident: now.id, revision: now.answer.revision, offer, sending: false, refused: null } });
    },
    decide: (reason) => void decide(reason),
    cancel() {
      if (state.question !== null) close();
    },
    retry() {
      if (state.trouble === 'unreadable-answer') location.reload();
      set({ trouble: null, list: { kind: 'loading' } });
      wait = firstWait;
      void line();
    },
  };
}
