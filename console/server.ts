/** The tab's side of our own API. Every failure is a `Trouble` with a code the tab has words for; a refused decision is an answer. */
import type { DecisionBody, DecisionReply, IncidentAnswer, IncidentsAnswer, LiveChange, RefusalAnswer } from '../server/http/contract.ts';
import { readChange, readIncident, readIncidents, readRefusal, readReply } from './answers.ts';
import { readEvents } from './live.ts';
import type { Read } from './reading.ts';
import type { Teams } from './teams.ts';
import { Trouble } from './trouble.ts';

export interface Server {
  incidents(query: { readonly state: string | null; readonly before: string | null }): Promise<IncidentsAnswer>;
  /** `null` = not known here. */
  incident(id: string): Promise<IncidentAnswer | null>;
  decide(incident: string, body: DecisionBody): Promise<DecisionReply | ({ readonly kind: 'refused' } & RefusalAnswer)>;
  /** Tells every change until the line breaks; `joined` is called when it stands. Never fails. */
  live(told: (change: LiveChange) => void, joined: () => void, stop: AbortSignal): Promise<void>;
}

const patience = 15_000;
/** The server breaks the silence more often than this. */
const silence = 90_000;

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function troubleOf(status: number, answer: unknown): Trouble {
  if (status === 401) return new Trouble('sign-in');
  if (status === 403) return new Trouble('not-allowed');
  if (status === 429) return new Trouble('busy');
  if (status !== 503) return new Trouble('server-fault');
  return new Trouble(readRefusal(answer)?.code === 'ROLES_UNKNOWN' ? 'roles-unknown' : 'starting');
}

export function openServer(teams: Pick<Teams, 'token'>): Server {
  async function fetched(path: string, request: RequestInit): Promise<Response> {
    const token = await teams.token();
    try {
      return await fetch(path, {
        ...request,
        headers: { ...request.headers, authorization: `Bearer ${token}` },
        credentials: 'omit',
        cache: 'no-store',
      });
    } catch (error) {
      throw new Trouble('no-answer', error);
    }
  }

  /** The status and the text; a token that is not taken is asked for once more, for it may have run out on the way. */
  async function asked(path: string, request: RequestInit = {}): Promise<{ status: number; answer: unknown }> {
    const once = (): Promise<Response> => fetched(path, { ...request, signal: AbortSignal.timeout(patience) });
    const first = await once();
    const response = first.status === 401 ? await once() : first;
    try {
      return { status: response.status, answer: parsed(await response.text()) };
    } catch (error) {
      throw new Trouble('no-answer', error);
    }
  }

  function read<T>({ status, answer }: { status: number; answer: unknown }, as: Read<T>): T {
    if (status < 200 || status > 299) throw troubleOf(status, answer);
    const known = as(answer);
    if (known === undefined) throw new Trouble('unreadable-answer');
    return known;
  }

  return {
    async incidents({ state, before }) {
      const query = new URLSearchParams({ ...(state === null ? {} : { state }), ...(before === null ? {} : { before }) });
      return read(await asked(`/api/incidents${query.size === 0 ? '' : `?${query.toString()}`}`), readIncidents);
    },
    async incident(id) {
      const given = await asked(`/api/incidents/${encodeURIComponent(id)}`);
      return given.status === 404 ? null : read(given, readIncident);
    },
    async decide(incident, body) {
      const given = await asked(`/api/incidents/${encodeURIComponent(incident)}/decisions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      const refusal = given.status >= 400 && given.status !== 401 ? readRefusal(given.answer) : undefined;
      return refusal === undefined ? read(given, readReply) : { kind: 'refused', ...refusal };
    },
    async live(told, joined, stop) {
      try {
        const response = await fetched('/api/live', { headers: { accept: 'text/event-stream' }, signal: stop });
        if (!response.ok || response.body === null) return;
        joined();
        const heard = ({ event, text }: { event: string; text: string }): void => {
          const change = event === 'incident' ? readChange(parsed(text)) : undefined;
          if (change !== undefined) told(change);
        };
        await readEvents(response.body, heard, { stop, silenceMilliseconds: silence });
      } catch {
        // A broken line is joined again by whoever follows it; what was missed is asked for then.
      }
    },
  };
}
