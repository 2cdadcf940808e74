/**
 * Many small requests to Graph in one, twenty at a time.
 *
 * Surprise: the whole succeeds although parts fail, each with a status and a wait of its own, in any order.
 */
import type { AskOptions, Asking } from './asking.ts';
import type { Clock } from './clock.ts';
import type { Endpoints } from './clouds.ts';
import { failure, failureOf, isThrottle, type MicrosoftFailure } from './failure.ts';
import { growingWaits, isSafeToRepeat, LONGEST_WAIT, type Method, MOST_TRIES, retryAfter } from './retry.ts';

export interface Part {
  readonly method: Method;
  /** Below the version, e.g. `/users/1?$select=id`. */
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

export type PartAnswer =
  | { readonly status: number; readonly body: unknown; readonly failure: null }
  | { readonly status: number; readonly body: unknown; readonly failure: MicrosoftFailure };

const MOST_PARTS = 20;

interface Batching {
  readonly asking: Asking;
  readonly endpoints: Endpoints;
  readonly clock: Clock;
}

/** The answers in the order of the parts. Throws when a batch as a whole fails; of a part that failed its answer says so. */
export async function batch(
  { asking, endpoints, clock }: Batching,
  version: string,
  parts: readonly Part[],
  options: AskOptions,
): Promise<readonly PartAnswer[]> {
  const answers: PartAnswer[] = [];
  for (let from = 0; from < parts.length; from += MOST_PARTS)
    answers.push(...(await twenty({ asking, endpoints, clock }, version, parts.slice(from, from + MOST_PARTS), options)));
  return answers;
}

async function twenty(
  { asking, endpoints, clock }: Batching,
  version: string,
  parts: readonly Part[],
  options: AskOptions,
): Promise<PartAnswer[]> {
  const found = new Map<number, PartAnswer>();
  const nextWait = growingWaits();
  let open = parts.map((_, index) => index);
  for (let tries = 1; open.length > 0; tries++) {
    for (const index of open) await asking.reserve(`${endpoints.graph}/${version}${parts[index]?.url ?? ''}`, options.stop);
    const asked = open;
    const requests = asked.flatMap((index) => {
      const part = parts[index];
      return part === undefined ? [] : [requestOf(index, part)];
    });
    const { body } = await asking.ask(
      'POST',
      `${endpoints.graph}/${version}/$batch`,
      { requests },
      {
        ...options,
        idempotent: asked.every((index) => isSafeToRepeat(parts[index]?.method ?? 'POST', options.idempotent)),
      },
    );
    const again: number[] = [];
    let wait: number | null = null;
    const responses = responsesIn(body);
    for (const index of asked) {
      const response = responses.get(String(index));
      const answer = response === undefined ? missing() : answerOf(response, clock.now());
      found.set(index, answer);
      if (answer.failure === null || tries >= MOST_TRIES || !mayRepeat(answer, parts[index]?.method ?? 'POST', options)) continue;
      again.push(index);
      if (answer.failure.retryAt !== null) wait = Math.max(wait ?? 0, answer.failure.retryAt - clock.now());
    }
    open = wait !== null && wait > LONGEST_WAIT ? [] : again;
    if (open.length > 0) await clock.sleep(wait ?? nextWait(), options.stop);
  }
  return parts.map((_, index) => found.get(index) ?? missing());
}

function requestOf(index: number, { method, url, headers, body }: Part): Record<string, unknown> {
  const request: Record<string, unknown> = { id: String(index), method, url };
  if (headers !== undefined) request['headers'] = headers;
  if (body !== undefined) {
    request['body'] = body;
    request['headers'] = { 'Content-Type': 'application/json', ...headers };
  }
  return request;
}

function mayRepeat({ status, body }: PartAnswer, method: Method, options: AskOptions): boolean {
  return isThrottle(status, body) || (status >= 500 && isSafeToRepeat(method, options.idempotent));
}

interface Response {
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: unknown;
}

function responsesIn(body: unknown): ReadonlyMap<string, Response> {
  const found = new Map<string, Response>();
  const listed = typeof body === 'object' && body !== null && 'responses' in body && Array.isArray(body.responses) ? body.responses : [];
  for (const one of listed as readonly unknown[]) {
    if (typeof one !== 'object' || one === null) continue;
    const { id, status, headers, body: inner } = one as Readonly<Record<string, unknown>>;
    if ((typeof id !== 'string' && typeof id !== 'number') || typeof status !== 'number') continue;
    const named = typeof headers === 'object' && headers !== null ? Object.entries(headers) : [];
    found.set(String(id), {
      status,
      headers: new Map(named.map(([name, value]) => [name.toLowerCase(), String(value)])),
      body: inner ?? null,
    });
  }
  return found;
}

function answerOf({ status, headers, body }: Response, now: number): PartAnswer {
  if (status >= 200 && status < 300) return { status, body, failure: null };
  const wait = retryAfter(headers.get('retry-after') ?? null, now);
  return {
    status,
    body,
    failure: failureOf({ status, body, requestId: headers.get('request-id') ?? null }, wait === null ? null : now + wait),
  };
}

function missing(): PartAnswer {
  return { status: 0, body: null, failure: failure('UNREADABLE', 'A part of a batch was not answered') };
}
