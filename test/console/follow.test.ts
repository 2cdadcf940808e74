import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { changeSaid, follow, type Follow } from '../../console/follow.ts';
import type { Server } from '../../console/server.ts';
import { Trouble } from '../../console/trouble.ts';
import type { IncidentAnswer, LiveChange } from '../../server/http/contract.ts';
import type { ConsoleState } from '../../view/console/index.ts';
import { summaryOf } from './tab/api.ts';
import { containedIncident, openIncident } from './tab/incidents.ts';

const B = openIncident.incident;

/** A server whose answers the test holds in its hand. */
function scene() {
  const known = new Map<string, IncidentAnswer>([[B.id, openIncident]]);
  const asked: string[] = [];
  let told: ((change: LiveChange) => void) | null = null;
  let end: (() => void) | null = null;
  const scene = {
    states: [] as ConsoleState[],
    moves: [] as string[],
    known,
    asked,
    trouble: null as Trouble | null,
    last: (): ConsoleState | undefined => scene.states.at(-1),
    tell: (change: LiveChange) => told?.(change),
    breakLine: () => end?.(),
    following: null as unknown as Follow,
  };
  const server: Server = {
    incidents: ({ state }) => {
      asked.push(`list ${state ?? 'all'}`);
      if (scene.trouble !== null) return Promise.reject(scene.trouble);
      return Promise.resolve({ incidents: [...known.values()].map(summaryOf), next: null });
    },
    incident: (id) => {
      asked.push(`incident ${id}`);
      return Promise.resolve(known.get(id) ?? null);
    },
    decide: (_, { id }) => Promise.resolve({ kind: 'accepted', decision: id, sentence: 'Done.' }),
    live: (tell, joined, stop) =>
      new Promise((resolve) => {
        told = tell;
        end = resolve;
        stop.addEventListener('abort', () => resolve());
        joined();
      }),
  };
  let ids = 0;
  scene.following = follow({
    server,
    show: (state) => scene.states.push(state),
    moved: (to) => scene.moves.push(to),
    closed: () => undefined,
    newId: () => `id-${String((ids += 1))}`,
  });
  return scene;
}

const change = (answer: IncidentAnswer): LiveChange => ({
  id: answer.incident.id,
  revision: answer.revision,
  state: answer.incident.state,
  updatedAt: answer.incident.updatedAt,
});

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

describe('the tab', () => {
  it('shows the list, joins the line, and asks again for what the joining may have missed', async () => {
    const it = scene();
    it.following.start(null);
    await jest.advanceTimersByTimeAsync(0);
    expect(it.last()).toMatchObject({ line: 'live', trouble: null, list: { kind: 'listed' } });
    expect(it.asked).toEqual(['list open', 'list open']);
  });

  it('gathers a burst of changes into one question', async () => {
    const it = scene();
    it.following.start(B.id);
    await jest.advanceTimersByTimeAsync(0);
    it.asked.length = 0;
    for (let revision = 4; revision < 24; revision += 1) it.tell({ ...change(openIncident), revision });
    await jest.advanceTimersByTimeAsync(300);
    expect(it.asked).toEqual(['list open', `incident ${B.id}`]);
  });

  it('asks nothing for a change that it has seen', async () => {
    const it = scene();
    it.following.start(B.id);
    await jest.advanceTimersByTimeAsync(0);
    it.asked.length = 0;
    it.tell(change(openIncident));
    await jest.advanceTimersByTimeAsync(1_000);
    expect(it.asked).toEqual([]);
  });

  it('shows the incident that was opened last, whatever order the answers come in', async () => {
    const it = scene();
    it.known.set(containedIncident.incident.id, containedIncident);
    it.following.start(null);
    await jest.advanceTimersByTimeAsync(0);
    it.following.open(B.id);
    it.following.open(containedIncident.incident.id);
    await jest.advanceTimersByTimeAsync(0);
    expect(it.last()?.open).toMatchObject({ kind: 'shown', id: containedIncident.incident.id });
    expect(it.moves).toEqual(['incident']);
  });

  it('waits longer each time the line breaks, and not at all between a good while', async () => {
    const it = scene();
    it.trouble = new Trouble('starting');
    it.following.start(null);
    await jest.advanceTimersByTimeAsync(0);
    expect(it.last()?.trouble).toBe('starting');
    await jest.advanceTimersByTimeAsync(1_000 + 2_000 + 4_000);
    expect(it.asked).toHaveLength(4);
    it.trouble = null;
    await jest.advanceTimersByTimeAsync(8_000);
    expect(it.last()).toMatchObject({ trouble: null, line: 'live' });
    it.breakLine();
    await jest.advanceTimersByTimeAsync(0);
    expect(it.last()?.line).toBe('stale');
    await jest.advanceTimersByTimeAsync(1_000);
    expect(it.last()?.line).toBe('live');
  });

  it('waits for a person where time mends nothing', async () => {
    const it = scene();
    it.trouble = new Trouble('not-allowed');
    it.following.start(null);
    await jest.advanceTimersByTimeAsync(600_000);
    expect(it.asked).toHaveLength(1);
    it.trouble = null;
    it.following.retry();
    await jest.advanceTimersByTimeAsync(0);
    expect(it.last()).toMatchObject({ trouble: null, line: 'live' });
  });

  it('says nothing more after it was stopped', async () => {
    const it = scene();
    it.following.start(null);
    await jest.advanceTimersByTimeAsync(0);
    it.following.stop();
    const { length } = it.states;
    it.tell(change(containedIncident));
    await jest.advanceTimersByTimeAsync(600_000);
    expect(it.states).toHaveLength(length);
  });

  it('sends one decision for two presses', async () => {
    const it = scene();
    it.following.start(B.id);
    await jest.advanceTimersByTimeAsync(0);
    const [first] = openIncident.offers;
    if (first === undefined) throw new TypeError('no offer');
    it.following.press(first);
    expect(it.last()?.question).toMatchObject({ revision: 3, sending: false });
    it.following.decide('r');
    it.following.decide('r');
    await jest.advanceTimersByTimeAsync(0);
    expect(it.last()).toMatchObject({ question: null, outcome: 'Done.' });
  });
});

describe('what is said of a change', () => {
  it.each([
    ['its state', { state: 'contained' as const }, 'The incident is now: Contained.'],
    ['a lease', { containment: containedIncident.incident.containment.slice(0, 1) }, 'Sign-in is refused since 09:30:04 UTC.'],
    ['a decision', { decisions: containedIncident.incident.decisions.slice(1) }, 'Eve Analyst disabled the inbox rules'],
    ['evidence', { evidence: [...B.evidence, ...B.evidence.slice(0, 1)] }, 'New evidence: 1.'],
    ['anything else', { score: 1 }, 'The incident was brought up to date.'],
  ])('names %s', (_, part, said) => {
    expect(changeSaid(openIncident, { ...openIncident, revision: 4, incident: { ...B, ...part } })).toBe(said);
  });
});
