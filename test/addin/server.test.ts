import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { openServer } from '../../addin/server.ts';
import { lunchVerdict } from './outlook/messages.ts';

interface Asked {
  readonly path: string;
  readonly token: string | null;
}

/** Answers in turn; the last answer stays. */
function serve(...answers: (Response | 'away')[]): Asked[] {
  const asked: Asked[] = [];
  jest.spyOn(globalThis, 'fetch').mockImplementation((path, request) => {
    asked.push({ path: typeof path === 'string' ? path : '', token: new Headers(request?.headers).get('authorization') });
    const answer = answers[Math.min(asked.length, answers.length) - 1];
    return answer === undefined || answer === 'away' ? Promise.reject(new TypeError('away')) : Promise.resolve(answer.clone());
  });
  return asked;
}

const renewals: boolean[] = [];
const server = openServer({
  token: (renew) => {
    renewals.push(renew);
    return Promise.resolve(renew ? 'second' : 'first');
  },
  signIn: () => Promise.resolve(),
});
const never = new AbortController().signal;
const request = { internetMessageId: '<lunch@contoso.example>' };

afterEach(() => {
  jest.restoreAllMocks();
  renewals.length = 0;
});

describe('our server as the pane sees it', () => {
  it('gives a verdict', async () => {
    serve(Response.json(lunchVerdict));
    expect(await server.verdict(request, never)).toEqual(lunchVerdict);
  });

  it('that takes no token is asked once more with a new one', async () => {
    const asked = serve(new Response('', { status: 401 }), Response.json(lunchVerdict));
    expect(await server.verdict(request, never)).toEqual(lunchVerdict);
    expect(asked.map(({ token }) => token)).toEqual(['Bearer first', 'Bearer second']);
    expect(renewals).toEqual([false, true]);
  });

  it.each([
    [401, 'refused'],
    [403, 'refused'],
    [404, 'not-in-mailbox'],
    [429, 'busy'],
    [503, 'busy'],
    [500, 'server-fault'],
    [302, 'server-fault'],
  ])('that answers %d is told as %s', async (status, code) => {
    serve(new Response('', { status }));
    await expect(server.verdict(request, never)).rejects.toMatchObject({ code });
  });

  it('that is away or talks nonsense is told so', async () => {
    serve('away');
    await expect(server.verdict(request, never)).rejects.toMatchObject({ code: 'no-answer' });
    jest.restoreAllMocks();
    serve(new Response('<html>a proxy</html>', { status: 200 }));
    await expect(server.verdict(request, never)).rejects.toMatchObject({ code: 'unreadable-answer' });
  });
});
