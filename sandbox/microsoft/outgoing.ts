import { request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';

/** A request that Microsoft makes to somebody's server. */
export interface Call {
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
  /** Milliseconds of the wall clock after which it counts as unanswered. */
  readonly patienceMs: number;
}

export interface Reply {
  /** 0 = no answer in time, or no connection. */
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
}

const NONE: Reply = { status: 0, contentType: '', body: '' };

/** Posts and waits. Never rejects: Microsoft shrugs and tries later. Only loopback addresses are called. */
export function post({ url, headers, body, patienceMs }: Call): Promise<Reply> {
  const target = URL.canParse(url) ? new URL(url) : null;
  if (target === null || !['127.0.0.1', 'localhost', '[::1]'].includes(target.hostname)) return Promise.resolve(NONE);
  const send = target.protocol === 'https:' ? secureRequest : plainRequest;
  return new Promise((resolve) => {
    const request = send(
      target,
      {
        method: 'POST',
        agent: false,
        headers: { 'content-type': 'application/json; charset=utf-8', 'content-length': String(Buffer.byteLength(body)), ...headers },
        ...(target.protocol === 'https:' ? { rejectUnauthorized: false } : {}),
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (piece: string) => {
          text += piece;
        });
        response.on('end', () => {
          clearTimeout(limit);
          resolve({ status: response.statusCode ?? 0, contentType: response.headers['content-type'] ?? '', body: text });
        });
        response.on('error', () => resolve(NONE));
      },
    );
    const limit = setTimeout(() => request.destroy(new Error('no answer in time')), patienceMs);
    request.on('error', () => {
      clearTimeout(limit);
      resolve(NONE);
    });
    request.end(body);
  });
}
