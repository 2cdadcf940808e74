/** One answer of Microsoft, read into memory up to a bound. */
import { failure } from './failure.ts';

/** What we need of `fetch`. */
export type Fetch = (
  url: string,
  init: {
    readonly method: string;
    readonly headers: Record<string, string>;
    readonly body?: string;
    readonly signal: AbortSignal;
    readonly redirect: 'manual';
  },
) => Promise<Received>;

export interface Received {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  readonly body: AsyncIterable<Uint8Array> | null;
}

export interface Answer {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  /** Parsed JSON; `null` when there was none. */
  readonly body: unknown;
  readonly requestId: string | null;
}

/** Throws `TOO_LARGE` beyond `mostBytes`, `UNREADABLE` when a success is not JSON. */
export async function answerOf(received: Received, mostBytes: number): Promise<Answer> {
  const requestId = received.headers.get('request-id') ?? received.headers.get('x-ms-request-id');
  const circumstances = { status: received.status, requestId };
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of received.body ?? []) {
    length += part.byteLength;
    if (length > mostBytes) throw failure('TOO_LARGE', `An answer of more than ${mostBytes} bytes was not read`, circumstances);
    parts.push(part);
  }
  const written = Buffer.concat(parts)
    .toString('utf8')
    .replace(/^\uFEFF/u, '');
  return { status: received.status, headers: received.headers, body: bodyOf(written, received.status, circumstances), requestId };
}

function bodyOf(written: string, status: number, circumstances: { status: number; requestId: string | null }): unknown {
  if (written.trim() === '') return null;
  try {
    return JSON.parse(written) as unknown;
  } catch {
    // An error page of whoever stands between; its status says enough.
    if (status >= 300) return null;
    throw failure('UNREADABLE', 'The answer is not JSON', circumstances);
  }
}
