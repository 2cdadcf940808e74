import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { openServer } from '../../console/server.ts';
import { Trouble } from '../../console/trouble.ts';
import { openIncident } from './tab/incidents.ts';

interface Asked {
  readonly path: string;
  readonly request: RequestInit;
}

/** Answers in turn; the last answer stays. */
function serve(...answers: (Response | 'away')[]): Asked[] {
  const asked: Asked[] = [];
  jest.spyOn(globalThis, 'fetch').mockImplementation((path, request) => {
    asked.push({ path: typeof path === 'string' ? path : '', request: request ?? {} });
    const answer = answers[Math.min(asked.length, answers.length) - 1];
    return answer === undefined || answer === 'away' ? Promise.reject(new TypeError('away')) : Promise.resolve(answer.clone());
  });
  return asked;
}

const server = openServer({ token: () => Promise.resolve('a-token') });
const refusal = (code: string) => ({ code, message: 'No.', nextStep: 'Ask.' });
const body = { id: 'd', revision: 3, verb: 'dismiss', reason: 'r', on: null };

afterEach(() => {
  jest.restoreAllMocks();
});

describe('our server as the tab sees it', () => {
  it('is asked with a token in the header and never in the address', async () => {
    const asked = serve(Response.json(openIncident));
    expect(await server.incident('a/b?c')).toEqual(openIncident);
    expect(asked[0]?.path).toBe('/api/incidents/a%2Fb%3Fc');
    expect(new Headers(asked[0]?.request.headers).get('authorization')).toBe('Bearer a-token');
    expect(asked[0]?.request.credentials).toBe('omit');
  });

  it('asks for the pages of the list', async () => {
    const asked = serve(Response.json({ incidents: [], next: null }));
    await server.incidents({ state: null, before: null });
    await server.incidents({ state: 'open', before: '2026-03-12T00:00:00Z' });
    expect(asked.map(({ path }) => path)).toEqual(['/api/incidents', '/api/incidents?state=open&before=2026-03-12T00%3A00%3A00Z']);
  });

  it('that takes no token is asked once more', async () => {
    const asked = serve(new Response('', { status: 401 }), Response.json(openIncident));
    expect(await server.incident('i')).toEqual(openIncident);
    expect(asked).toHaveLength(2);
  });

  it('that does not know an incident says so', async () => {
    serve(Response.json(refusal('UNKNOWN_INCIDENT'), { status: 404 }));
    expect(await server.incident('i')).toBeNull();
  });

  it.each([
    [401, 'X', 'sign-in'],
    [403, 'NOT_AN_ANALYST', 'not-allowed'],
    [429, 'X', 'busy'],
    [503, 'ROLES_UNKNOWN', 'roles-unknown'],
    [503, 'STARTING', 'starting'],
    [500, 'X', 'server-fault'],
  ])('that answers %d %s is told as %s', async (status, code, trouble) => {
    serve(Response.json(refusal(code), { status }));
    await expect(server.incident('i')).rejects.toMatchObject({ code: trouble });
  });

  it('that is away, or speaks otherwise, is told so', async () => {
    serve('away');
    await expect(server.incident('i')).rejects.toMatchObject({ code: 'no-answer' });
    jest.restoreAllMocks();
    serve(new Response('<html>'));
    await expect(server.incident('i')).rejects.toMatchObject({ code: 'unreadable-answer' });
  });

  it('without a token from Teams is not asked at all', async () => {
    const asked = serve(Response.json(openIncident));
    const signedOut = openServer({ token: () => Promise.reject(new Trouble('sign-in')) });
    await expect(signedOut.incident('i')).rejects.toMatchObject({ code: 'sign-in' });
    expect(asked).toEqual([]);
  });

  it.each([403, 404, 409])('refuses a decision with %d as an answer, not as trouble', async (status) => {
    serve(Response.json(refusal('NOT_AN_APPROVER'), { status }));
    expect(await server.decide('i', body)).toEqual({ kind: 'refused', ...refusal('NOT_AN_APPROVER') });
  });

  it('takes a decision', async () => {
    const asked = serve(Response.json({ kind: 'accepted', decision: 'd', sentence: 's' }));
    expect(await server.decide('i', body)).toEqual({ kind: 'accepted', decision: 'd', sentence: 's' });
    expect(asked[0]?.path).toBe('/api/incidents/i/decisions');
    expect(asked[0]?.request.body).toBe(JSON.stringify(body));
  });

  it('tells changes over a line, passes over what it does not know, and never fails', async () => {
    const change = { id: 'i', revision: 2, state: 'contained', updatedAt: '2026-03-12T00:00:00Z' };
    const text = `: joined\n\nevent: incident\ndata: ${JSON.stringify(change)}\n\nevent: incident\ndata: {"id":1}\n\nevent: other\ndata: {}\n\nevent: incident\ndata: nonsense\n\n`;
    serve(new Response(text), 'away');
    const told: unknown[] = [];
    let joined = 0;
    const never = new AbortController().signal;
    await server.live(
      (one) => told.push(one),
      () => void (joined += 1),
      never,
    );
    await server.live(
      (one) => told.push(one),
      () => void (joined += 1),
      never,
    );
    expect(told).toEqual([change]);
    expect(joined).toBe(1);
  });
});
