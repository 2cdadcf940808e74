/**
 * The sandbox's page at `/` and its small API, as one plain handler that `server/main.ts` mounts in sandbox mode and nowhere else.
 *
 * A request that is none of its own is left alone (`false`).
 */
import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { Refused } from '../../server/core/errors.ts';
import { fieldsOf, numberIn, pressIn, textIn, writeIn } from './bodies.ts';
import { LONGEST_WAIT_MS, type PageState, type SandboxPort } from './contract.ts';
import { hasPageToken, isFromHere, isSameOrigin } from './door.ts';
import { giveFile } from './files.ts';

export type * from './contract.ts';

/** Where `npm run build:pages` puts the page. */
export const BUILT_PAGE: string = join(import.meta.dirname, 'dist');

export interface SandboxPage {
  /** Whether the request was one of ours; then it is answered. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<boolean>;
  /** Answers those who wait. */
  close(): void;
}

const API = '/sandbox/api/';
const LARGEST_BODY = 64 * 1024;

async function bodyOf(request: IncomingMessage): Promise<string> {
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? ''))
    throw new Refused('BODY_UNREADABLE', 'The body is no JSON.', 'Reload the page.');
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of request) {
    if (!Buffer.isBuffer(piece)) continue;
    length += piece.length;
    if (length > LARGEST_BODY) throw new Refused('BODY_TOO_LARGE', 'The body is larger than 64 KB.', 'Write less.');
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString('utf8');
}

function statusOf(error: unknown): number {
  if (!(error instanceof Refused)) return 500;
  if (/^(UNKNOWN|NO_SUCH|NOT_FOUND)/.test(error.code)) return 404;
  return error.code.startsWith('BODY') ? 400 : 409;
}

function say(response: ServerResponse, status: number, body: unknown): void {
  if (response.headersSent || response.destroyed) return;
  const headers = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' };
  response.writeHead(status, headers).end(JSON.stringify(body));
}

function refuse(response: ServerResponse, error: unknown): void {
  const known = error instanceof Refused ? error : new Refused('SANDBOX_FAILED', String(error), 'Look at the log of the sandbox.');
  say(response, statusOf(error), { code: known.code, message: known.message, nextStep: known.nextStep });
}

export function openSandboxPage(
  port: SandboxPort,
  folder: string = BUILT_PAGE,
  token: string = randomBytes(24).toString('base64url'),
): SandboxPage {
  const closed = new AbortController();

  /** The state, as soon as it is newer than the one that the page has. */
  function newer(after: number, request: IncomingMessage): Promise<PageState> {
    const now = port.state();
    if (now.revision > after || closed.signal.aborted) return Promise.resolve(now);
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        stop();
        closed.signal.removeEventListener('abort', done);
        request.socket.removeListener('close', done);
        resolve(port.state());
      };
      const timer = setTimeout(done, LONGEST_WAIT_MS);
      const stop = port.onChange(done);
      closed.signal.addEventListener('abort', done);
      request.socket.once('close', done);
    });
  }

  async function read(route: string, query: URLSearchParams, request: IncomingMessage): Promise<unknown> {
    const mailbox = query.get('mailbox') ?? '';
    if (route === 'state') return newer(Number(query.get('after') ?? -1), request);
    if (route === 'mail') return port.mail(mailbox);
    if (route !== 'message') throw new Refused('UNKNOWN_ROUTE', 'There is no such route.', 'Look at sandbox/page/contract.ts.');
    const text = await port.message(mailbox, query.get('id') ?? '');
    if (text === null) throw new Refused('NO_SUCH_MESSAGE', 'The message is not in this mailbox any more.', 'Choose another.');
    return text;
  }

  async function act(route: string, request: IncomingMessage): Promise<unknown> {
    const fields = fieldsOf(await bodyOf(request));
    switch (route) {
      case 'press':
        return port.press(pressIn(fields));
      case 'write':
        await port.write(writeIn(fields));
        return {};
      case 'speed':
        port.setSpeed(numberIn(fields, 'speed'));
        return {};
      case 'attack':
        return { sentence: await port.attack(textIn(fields, 'name')) };
      case 'token':
        return { token: await port.token(textIn(fields, 'who')) };
      default:
        throw new Refused('UNKNOWN_ROUTE', 'There is no such route.', 'Look at sandbox/page/contract.ts.');
    }
  }

  return {
    async handle(request, response) {
      const { pathname, searchParams } = new URL(request.url ?? '/', 'http://sandbox.invalid');
      const isApi = pathname.startsWith(API);
      const isOurs = isApi || pathname === '/' || pathname.startsWith('/sandbox/page/');
      if (!isOurs) return false;
      if (!isFromHere(request)) {
        say(response, 403, {
          code: 'NOT_FROM_HERE',
          message: 'The sandbox answers this machine only.',
          nextStep: 'Open http://127.0.0.1.',
        });
        return true;
      }
      if (!isApi) return request.method === 'GET' && giveFile(pathname, folder, token, response);
      if (!isSameOrigin(request) || !hasPageToken(request, token)) {
        say(response, 403, { code: 'NOT_THE_PAGE', message: 'Only the page itself may ask.', nextStep: 'Reload the page.' });
        return true;
      }
      try {
        const route = pathname.slice(API.length);
        const isRead = request.method === 'GET';
        if (!isRead && request.method !== 'POST') throw new Refused('UNKNOWN_ROUTE', 'There is no such route.', 'Use GET or POST.');
        say(response, 200, isRead ? await read(route, searchParams, request) : await act(route, request));
      } catch (error) {
        refuse(response, error);
      }
      return true;
    },
    close: () => closed.abort(),
  };
}
