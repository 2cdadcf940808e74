/** A strict stand-in for the part of our API that the tab uses: routes and shapes of `server/http/contract.ts`, and nothing else. */
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { makeCertificate } from '../../../sandbox/microsoft/certificate.ts';
import type { DecisionBody, DecisionReply, IncidentAnswer, IncidentSummary, RefusalAnswer } from '../../../server/http/contract.ts';
import { builtPages } from '../../addin/outlook/browser.ts';

/** What the server sends with the page of the tab. */
export const TAB_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self' https://res.cdn.office.net",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self' https://teams.microsoft.com https://*.cloud.microsoft",
].join('; ');

export interface Decided {
  readonly incident: string;
  readonly body: DecisionBody;
}

type Refused = { readonly status: number; readonly refusal: RefusalAnswer };

export interface Api {
  readonly port: number;
  /** What is answered; tests change it as they go. */
  incidents: Map<string, IncidentAnswer>;
  /** Tokens that are taken. */
  tokens: Set<string>;
  /** The page of the make-believe Teams, at teams.microsoft.com: a browser lets only a local page frame another local one. */
  teams: string;
  /** Everything is answered so. */
  trouble: Refused | null;
  decide: (decided: Decided) => DecisionReply | Refused | 'away';
  readonly decided: Decided[];
  readonly asked: string[];
  /** Lines that stand. */
  readonly lines: Set<ServerResponse>;
  /** The incident changed: kept, and told over every line. */
  change(answer: IncidentAnswer): void;
  breakLines(): void;
  close(): Promise<void>;
}

export function summaryOf({ incident, revision }: IncidentAnswer): IncidentSummary {
  const { id, account, displayName, title, state, severity, score, openedAt, alertedAt, updatedAt, assignee } = incident;
  return { id, revision, account, displayName, title, state, severity, score, openedAt, alertedAt, updatedAt, assignee };
}

const kinds: Readonly<Record<string, string>> = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript', '.css': 'text/css' };
const pageSize = 2;

async function textOf(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of request) pieces.push(piece as Buffer);
  return Buffer.concat(pieces).toString('utf8');
}

function say(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

export async function openApi(): Promise<Api> {
  const page = (response: ServerResponse, path: string): void => {
    const file = join(builtPages, path);
    if (!existsSync(file)) return void response.writeHead(404).end();
    const policy = path.endsWith('.html') ? { 'content-security-policy': TAB_POLICY } : {};
    response.writeHead(200, { 'content-type': kinds[extname(file)] ?? 'application/octet-stream', ...policy }).end(readFileSync(file));
  };
  const list = (response: ServerResponse, query: URLSearchParams): void => {
    const state = query.get('state');
    const before = query.get('before');
    const all = [...api.incidents.values()]
      .map(summaryOf)
      .filter((one) => (state === null || one.state === state) && (before === null || one.updatedAt < before))
      .sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1));
    const incidents = all.slice(0, pageSize);
    say(response, 200, { incidents, next: all.length > pageSize ? (incidents.at(-1)?.updatedAt ?? null) : null });
  };
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', 'https://telltale.contoso.example');
    if (request.headers.host === 'teams.microsoft.com') {
      return void response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(api.teams);
    }
    if (!url.pathname.startsWith('/api/')) return page(response, url.pathname);
    api.asked.push(`${request.method ?? ''} ${url.pathname}${url.search}`);
    const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1] ?? '';
    if (!api.tokens.has(token)) return say(response, 401, { code: 'NOT_SIGNED_IN', message: 'No.', nextStep: 'Sign in.' });
    if (api.trouble !== null) return say(response, api.trouble.status, api.trouble.refusal);
    if (url.pathname === '/api/incidents') return list(response, url.searchParams);
    if (url.pathname === '/api/live') {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' }).write(': joined\n\n');
      api.lines.add(response);
      response.on('close', () => api.lines.delete(response));
      return;
    }
    const [, id = '', deciding] = /^\/api\/incidents\/([^/]+)(\/decisions)?$/.exec(url.pathname) ?? [];
    const found = api.incidents.get(decodeURIComponent(id));
    if (found === undefined) return say(response, 404, { code: 'UNKNOWN_INCIDENT', message: 'Unknown.', nextStep: 'Look at the list.' });
    if (deciding === undefined) return say(response, 200, found);
    const decided: Decided = { incident: found.incident.id, body: JSON.parse(await textOf(request)) as DecisionBody };
    api.decided.push(decided);
    const reply = api.decide(decided);
    if (reply === 'away') return void request.socket.destroy();
    if ('status' in reply) return say(response, reply.status, reply.refusal);
    say(response, 200, reply);
  };
  const server = createServer(makeCertificate('telltale.contoso.example'), (request, response) => void answer(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const api: Api = {
    port: (server.address() as AddressInfo).port,
    incidents: new Map(),
    teams: '',
    tokens: new Set(['token-of-eve']),
    trouble: null,
    decide: ({ body }) => ({ kind: 'accepted', decision: body.id, sentence: 'Accepted.' }),
    decided: [],
    asked: [],
    lines: new Set(),
    change(given) {
      api.incidents.set(given.incident.id, given);
      const { id, state, updatedAt } = given.incident;
      const text = `event: incident\ndata: ${JSON.stringify({ id, revision: given.revision, state, updatedAt })}\n\n`;
      for (const line of api.lines) line.write(text);
    },
    breakLines() {
      for (const line of api.lines) line.destroy();
    },
    async close() {
      api.breakLines();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return api;
}
