/** The add-in's side of our own API. Every failure is a `Trouble` with a code the pane has words for. */
import type { DigestAnswer, DigestRequest, FeedbackRequest, VerdictAnswer, VerdictRequest } from '../server/http/contract.ts';
import type { Account } from './account.ts';
import { readDigest, readVerdict } from './answers.ts';
import { Trouble, type TroubleCode } from './trouble.ts';

export interface Server {
  verdict(request: VerdictRequest, given: AbortSignal): Promise<VerdictAnswer>;
  digest(request: DigestRequest, given: AbortSignal): Promise<DigestAnswer>;
  feedback(request: FeedbackRequest): Promise<void>;
}

/** A pane that waits longer than this says that the server does not answer. */
const patience = 10_000;

function troubleOf(status: number): TroubleCode {
  if (status === 401 || status === 403) return 'refused';
  if (status === 404) return 'not-in-mailbox';
  if (status === 429 || status === 503) return 'busy';
  return 'server-fault';
}

interface Answer {
  readonly status: number;
  readonly text: string;
}

async function sent(path: string, body: unknown, token: string, given: AbortSignal): Promise<Answer> {
  const control = new AbortController();
  const stop = (): void => control.abort();
  const timer = setTimeout(stop, patience);
  given.addEventListener('abort', stop);
  if (given.aborted) stop();
  try {
    const answer = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify(body),
      signal: control.signal,
      credentials: 'omit',
      cache: 'no-store',
    });
    return { status: answer.status, text: await answer.text() };
  } catch (error) {
    throw new Trouble('no-answer', error);
  } finally {
    clearTimeout(timer);
    given.removeEventListener('abort', stop);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export function openServer(account: Account): Server {
  /** A token that the server does not take is renewed once; a second refusal is final. */
  const post = async (path: string, body: unknown, given: AbortSignal): Promise<string> => {
    const first = await sent(path, body, await account.token(false), given);
    const answer = first.status === 401 ? await sent(path, body, await account.token(true), given) : first;
    if (answer.status < 200 || answer.status > 299) throw new Trouble(troubleOf(answer.status));
    return answer.text;
  };
  const asked = async <T>(path: string, body: unknown, given: AbortSignal, read: (answer: unknown) => T | null): Promise<T> => {
    const known = read(parsed(await post(path, body, given)));
    if (known === null) throw new Trouble('unreadable-answer');
    return known;
  };
  return {
    verdict: (request, given) => asked('/api/verdicts', request, given, readVerdict),
    digest: (request, given) => asked('/api/digest', request, given, readDigest),
    feedback: async (request) => {
      await post('/api/feedback', request, new AbortController().signal);
    },
  };
}
