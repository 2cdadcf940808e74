import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { gzipSync } from 'node:zlib';

/** One request as it came in. */
export interface Ask {
  readonly method: string;
  /** The path as it stands in the request line, still encoded, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string;
  /** `http://127.0.0.1:port`, as the caller addressed us. */
  readonly origin: string;
}

type Socket = IncomingMessage['socket'];

export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON; absent = no body. */
  readonly body?: unknown;
  /** Sent as it is. */
  readonly text?: string;
}

/** What becomes of a request on the wire. */
export interface Fate {
  /** Milliseconds before the request is looked at. */
  readonly delayMs?: number;
  /** Given instead of carrying the request out. */
  readonly instead?: Answer;
  /** Where the connection breaks: before anything is done, after it is done but before it is told, or in the middle of the body. */
  readonly cut?: 'before' | 'after' | 'body';
}

export interface Listener {
  fate(ask: Ask): Fate;
  answer(ask: Ask): Promise<Answer>;
  /** Told of every finished exchange; `status` 0 = the connection was cut. */
  done(ask: Ask, status: number): void;
}

/** Bodies from this many characters on are compressed for callers that accept it. */
const WORTH_PACKING = 1024;
const LARGEST_BODY = 4_000_000;

export interface Door {
  readonly origin: string;
  close(): Promise<void>;
}

/** Opens a server on 127.0.0.1; port 0 takes a free one. With a certificate it speaks https. */
export async function openDoor(
  listener: Listener,
  port: number,
  identity?: { readonly key: string; readonly cert: string },
): Promise<Door> {
  const scheme = identity === undefined ? 'http' : 'https';
  let origin = '';
  const hear = (request: IncomingMessage, response: ServerResponse): void => {
    void serve(listener, origin, request, response);
  };
  const server: Server = identity === undefined ? createServer(hear) : createSecureServer({ ...identity }, hear);
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  origin = `${scheme}://127.0.0.1:${typeof address === 'object' ? (address?.port ?? port) : port}`;
  return {
    origin,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}

async function serve(listener: Listener, origin: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  let ask: Ask | null = null;
  try {
    ask = await read(request, origin);
    const fate = listener.fate(ask);
    if (fate.delayMs !== undefined) await new Promise((resolve) => setTimeout(resolve, fate.delayMs));
    if (fate.cut === 'before') return cut(listener, ask, request);
    const answer = fate.instead ?? (await listener.answer(ask));
    if (fate.cut === 'after') return cut(listener, ask, request);
    listener.done(ask, fate.cut === 'body' ? 0 : answer.status);
    send(ask, answer, request, response, fate.cut === 'body');
  } catch (error) {
    const failure: Answer = { status: 500, body: { error: { code: 'SandboxMistake', message: String(error) } } };
    if (ask !== null) listener.done(ask, 500);
    if (!response.headersSent) send(ask, failure, request, response, false);
  }
}

function cut(listener: Listener, ask: Ask, request: IncomingMessage): void {
  listener.done(ask, 0);
  request.socket.destroy();
}

async function read(request: IncomingMessage, origin: string): Promise<Ask> {
  const target = request.url ?? '/';
  const mark = target.indexOf('?');
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of request) {
    const bytes = piece as Buffer;
    length += bytes.length;
    if (length <= LARGEST_BODY) pieces.push(bytes);
  }
  const headers: Record<string, string | undefined> = {};
  for (const [name, value] of Object.entries(request.headers)) headers[name] = Array.isArray(value) ? value.join(', ') : value;
  return {
    method: request.method ?? 'GET',
    path: mark < 0 ? target : target.slice(0, mark),
    query: new URLSearchParams(mark < 0 ? '' : target.slice(mark + 1)),
    headers,
    body: Buffer.concat(pieces).toString('utf8'),
    origin,
  };
}

function send(ask: Ask | null, answer: Answer, request: IncomingMessage, response: ServerResponse, broken: boolean): void {
  const text = answer.text ?? (answer.body === undefined ? '' : JSON.stringify(answer.body));
  let bytes = Buffer.from(text, 'utf8');
  const headers: Record<string, string> = { date: new Date().toUTCString(), ...answer.headers };
  if (text !== '' && headers['content-type'] === undefined)
    headers['content-type'] = answer.text === undefined ? 'application/json; charset=utf-8' : 'text/plain; charset=utf-8';
  if (text.length >= WORTH_PACKING && /\bgzip\b/u.test(ask?.headers['accept-encoding'] ?? '')) {
    bytes = gzipSync(bytes);
    headers['content-encoding'] = 'gzip';
  }
  if (answer.status !== 204) headers['content-length'] = String(bytes.length);
  response.writeHead(answer.status, headers);
  if (!broken) {
    response.end(answer.status === 204 ? undefined : bytes);
    return;
  }
  response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => request.socket.destroy());
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The body as JSON; `undefined` when it is none. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
