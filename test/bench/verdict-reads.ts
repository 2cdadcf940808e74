/**
 * `npm run bench:reads`: how long the pane waits for a verdict when a million messages are kept, over HTTP with real tokens, beside a route of the same
 * server that does nothing. On SQLite, and on PostgreSQL where there is one. Time counts from when a request was due, so that waiting for an earlier one
 * is part of it; Microsoft is not asked (who the caller is, is known). Usage: `node test/bench/verdict-reads.ts [messages] [requests] [a second]`.
 */
import { Agent, request as send } from 'node:http';
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';
import type { StoredIncident, StoredVerdict } from '../../server/core/memory.ts';
import type { KeptMessage } from '../../server/http/contract.ts';
import { REPLAY_KEYS } from '../../server/keys.ts';
import { messageKey } from '../../server/live/stored.ts';
import { openStore, type StorePlace } from '../../server/store/index.ts';
import { ANN, incident, NOW, openAuthority, tokenOf, tryApp } from '../server/http/kit.ts';
import { postgresIfAny } from '../server/store/places.ts';

const { keyed } = REPLAY_KEYS;
const MOST_PER_MINUTE = 1e9;
const ROWS_AT_ONCE = 1_000;
const READERS = 1_000;
/** Shorter than the server keeps a connection that is not used, so that none is taken up as it ends. */
const IDLE_MILLISECONDS = 2_000;

const hashes = {
  message: (id: string): string => messageKey(keyed, id),
  reader: (name: string): string => keyed.of53(name).toString(36),
};
const idOf = (number: number): string => `<${number.toString(36)}.4f6d6a@mail.partner${number % 997}.example>`;
const readersOf = Array.from({ length: READERS }, (_, i) => hashes.reader(`person${i}@contoso.example`));

/** Every fourth message is a colleague's, of whose account the incidents are looked up too. */
const isInternal = (number: number): boolean => number % 4 === 0;
const INCIDENTS = 4_000;
const colleagueOf = (number: number): string => `person${number % READERS}@contoso.example`;

/** As `live/judging.ts` writes it; every message is also Ann's, so that each read ends in scores. */
function verdictOf(number: number): StoredVerdict {
  const internetMessageId = idOf(number);
  const direction = isInternal(number) ? 'internal' : 'inbound';
  const sender = isInternal(number) ? colleagueOf(number) : `pat${number % 40_009}@partner${number % 997}.example`;
  const told = Array.from({ length: 5 }, (_, i) => ({
    score: i < 3 ? ('outOfCharacter' as const) : ('solicitation' as const),
    code: 'compared',
    sentence: `odder than ${(number + i) % 100}% of the mail you receive, by its sender, its server and the words it uses`,
  }));
  const message: KeptMessage = {
    internetMessageId,
    sender,
    at: new Date(NOW - number * 1_000).toISOString(),
    direction,
    outOfCharacter: number % 100,
    solicitation: (number * 7) % 100,
    initial: { at: new Date(NOW - number * 1_000).toISOString(), outOfCharacter: number % 100 },
    reasons: told.map(({ code, sentence }) => ({ signal: code, sentence, weight: 1.5 })),
    told: { outOfCharacter: number % 100, reasons: told },
  };
  const others = Array.from({ length: 1 + (number % 4) }, (_, i) => readersOf[(number * 31 + i * 7) % READERS] as string);
  return {
    message: hashes.message(internetMessageId),
    direction,
    sender: isInternal(number) ? sender : hashes.reader(sender),
    actor: null,
    at: NOW - number * 1_000,
    recipients: [...others, hashes.reader(ANN.upn)].sort(),
    body: JSON.stringify(message),
  };
}

/** Four of every colleague's, over and held. */
function incidentsOf(): StoredIncident[] {
  return Array.from({ length: INCIDENTS }, (_, number) => {
    const stored = { state: 'contained', openedAt: NOW - number * 500_000, alertedAt: NOW - number * 500_000 };
    return { ...incident({ id: `incident-${number}`, account: colleagueOf(number), ...stored }), revision: 1 };
  });
}

const COLUMNS = ['tenant', 'message', 'direction', 'sender', 'actor', 'at', 'recipients', 'body'] as const;
type Values = readonly (string | number | null)[];

function valuesOf(number: number, tenant: number): Values {
  const { message, direction, sender, actor, at, recipients, body } = verdictOf(number);
  return [tenant, message, direction, sender, actor, at, JSON.stringify(recipients), body];
}

/** Past the store, which commits with care; the tables are those that it made. */
function fillSqlite(folder: string, messages: number): void {
  const database = new DatabaseSync(join(folder, 'telltale.sqlite'));
  database.exec('pragma synchronous = off; pragma cache_size = -262144');
  const tenant = Number(database.prepare('select id from tenant').get()?.['id']);
  const insert = database.prepare(`insert into verdict (${COLUMNS.join(', ')}) values (${COLUMNS.map(() => '?').join(', ')})`);
  database.exec('begin');
  for (let number = 0; number < messages; number++) insert.run(...valuesOf(number, tenant));
  database.exec('commit; analyze');
  database.exec('pragma wal_checkpoint(truncate)');
  database.close();
}

async function fillPostgres(url: string, messages: number): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('set synchronous_commit = off');
  const { rows } = await client.query<{ id: number }>('select max(id) as id from tenant');
  const tenant = Number(rows[0]?.id);
  for (let from = 0; from < messages; from += ROWS_AT_ONCE) {
    const slice = Array.from({ length: Math.min(ROWS_AT_ONCE, messages - from) }, (_, i) => valuesOf(from + i, tenant));
    const places = slice.map((_, i) => `(${COLUMNS.map((_, j) => `$${i * COLUMNS.length + j + 1}`).join(', ')})`);
    await client.query(`insert into verdict (${COLUMNS.join(', ')}) values ${places.join(', ')}`, slice.flat());
  }
  await client.query('analyze verdict');
  await client.end();
}

interface Times {
  readonly p50: number;
  readonly p99: number;
  readonly highest: number;
}

interface Load {
  readonly requests: number;
  readonly perSecond: number;
  readonly atOnce: number;
}

interface Asked {
  readonly path: string;
  readonly method: 'GET' | 'POST';
  readonly body: (number: number) => string | null;
  readonly isRight: (answer: string) => boolean;
}

type Send = (asked: Asked, number: number) => Promise<void>;

/** Over connections that stay open, as a proxy keeps them. Rejects when the answer is not what was asked for. */
function sender(url: string, token: string, agent: Agent): Send {
  return async (asked, number) => {
    const body = asked.body(number);
    const answer = await new Promise<string>((resolve, fail) => {
      const ofBody = body === null ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
      const headers = { authorization: `Bearer ${token}`, ...ofBody };
      const sent = send(`${url}${asked.path}`, { method: asked.method, agent, headers }, (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => (text += chunk)).on('end', () => resolve(text));
      });
      sent.on('error', fail).end(body ?? undefined);
    });
    if (!asked.isRight(answer)) throw new Error(`not what was asked for: ${answer.slice(0, 200)}`);
  };
}

/** The routes in turn at a steady pace, whether or not earlier ones are answered or it is late itself: what else the machine does hits all of them alike. */
async function atPace(sent: Send, all: readonly Asked[], { requests, perSecond }: Load): Promise<readonly Times[]> {
  const times = all.map((): number[] => []);
  const began = performance.now();
  const running: Promise<void>[] = [];
  for (let number = 0; number < requests * all.length; number++) {
    const due = began + (number * 1000) / perSecond;
    const wait = due - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    const which = number % all.length;
    running.push(sent(all[which] as Asked, number).then(() => void (times[which] as number[]).push(performance.now() - due)));
  }
  await Promise.all(running);
  return times.map(timesIn);
}

/** As many as can be, so many at a time; and what each costs of one core, client and all threads together, however busy the machine is. */
async function mostPerSecond(
  sent: Send,
  asked: Asked,
  { requests, atOnce }: Load,
): Promise<{ readonly perSecond: number; readonly milliseconds: number }> {
  let next = 0;
  const began = performance.now();
  const before = process.cpuUsage();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (next < requests) await sent(asked, next++);
    }),
  );
  const { user, system } = process.cpuUsage(before);
  return { perSecond: (requests * 1000) / (performance.now() - began), milliseconds: (user + system) / 1000 / requests };
}

function timesIn(times: number[]): Times {
  times.sort((a, b) => a - b);
  const at = (share: number): number => times[Math.min(times.length - 1, Math.floor(share * times.length))] as number;
  return { p50: at(0.5), p99: at(0.99), highest: at(1) };
}

const shown = ({ p50, p99, highest }: Times): string =>
  `p50 ${p50.toFixed(2).padStart(6)} ms   p99 ${p99.toFixed(2).padStart(6)} ms   highest ${highest.toFixed(1).padStart(6)} ms`;

/** Spread over all messages without a pattern that a cache would like. */
const anyOf =
  (messages: number) =>
  (number: number): number =>
    (number * 2_654_435_761) % messages;

const nearest = (number: number, internal: boolean): number => number - (number % 4) + (internal ? 0 : 1);

interface Bench {
  readonly name: string;
  readonly place: StorePlace;
  readonly fill: () => Promise<void> | void;
}

async function measure({ name, place, fill }: Bench, messages: number, load: Load): Promise<void> {
  const store = await openStore(place);
  const authority = await openAuthority();
  await authority.add('one');
  const perMinute = { verdicts: 1, drafts: 1, feedback: 1, digest: 1, incidents: 1, decisions: 1, live: 1 };
  for (const route of Object.keys(perMinute) as (keyof typeof perMinute)[]) perMinute[route] = MOST_PER_MINUTE;
  const tried = await tryApp({
    authority,
    ports: { store, hashes },
    limits: { perMinute, live: { readers: 1, readersPerCaller: 1, waiting: 1, heartbeatMilliseconds: 60_000 } },
  });
  try {
    const began = performance.now();
    await fill();
    await store.commit({ position: 1, cursors: new Map(), incidents: incidentsOf(), verdicts: [], outbox: [], checkpoint: null });
    console.log(`${name}: ${messages.toLocaleString('en')} messages filled in ${((performance.now() - began) / 1000).toFixed(0)} s`);
    const token = await tokenOf(authority);
    const pick = anyOf(messages);
    const ofKind = (internal: boolean): Asked => ({
      path: '/api/verdicts',
      method: 'POST',
      body: (number) => JSON.stringify({ internetMessageId: idOf(nearest(pick(number), internal)) }),
      isRight: (answer) => answer.startsWith('{"kind":"scored"'),
    });
    const [verdicts, internal] = [ofKind(false), ofKind(true)];
    const unknown: Asked = {
      ...verdicts,
      body: (number) => JSON.stringify({ internetMessageId: `<never.${number}@partner.example>` }),
      isRight: (answer) => answer.startsWith('{"kind":"not-seen-yet"'),
    };
    const empty: Asked = { path: '/healthz', method: 'GET', body: () => null, isRight: (answer) => answer === '{"alive":true}' };
    const agent = new Agent({ keepAlive: true, maxSockets: 16, timeout: IDLE_MILLISECONDS });
    const sent = sender(tried.url, token, agent);
    await mostPerSecond(sent, verdicts, { ...load, requests: Math.min(500, load.requests) });
    const [ofEmpty, ofKnown, ofInternal, ofUnknown] = await atPace(sent, [empty, verdicts, internal, unknown], load);
    console.log(
      `${name}, ${load.perSecond} requests a second, the machine's load ${(loadavg()[0] ?? 0).toFixed(1)} on ${cpus().length} cores`,
    );
    console.log(`  an empty route   ${shown(ofEmpty as Times)}`);
    console.log(`  a known message  ${shown(ofKnown as Times)}`);
    console.log(`  a colleague’s    ${shown(ofInternal as Times)}`);
    console.log(`  an unknown one   ${shown(ofUnknown as Times)}`);
    const most = await mostPerSecond(sent, verdicts, load);
    const least = await mostPerSecond(sent, empty, load);
    console.log(
      `  at most ${most.perSecond.toFixed(0)} known messages a second, ${load.atOnce} at a time, client and server in one process`,
    );
    console.log(
      `  processor time   ${most.milliseconds.toFixed(2)} ms for a known message, ${least.milliseconds.toFixed(2)} ms for an empty route, client included`,
    );
    agent.destroy();
  } finally {
    await tried.close();
    await authority.close();
    await store.close();
  }
}

const [messages = 1_000_000, requests = 5_000, perSecond = 150] = process.argv.slice(2).map(Number);
const load: Load = { requests, perSecond, atOnce: 8 };
const folder = await mkdtemp(join(tmpdir(), 'telltale-reads-'));
try {
  await measure({ name: 'SQLite', place: { kind: 'sqlite', folder }, fill: () => fillSqlite(folder, messages) }, messages, load);
} finally {
  await rm(folder, { recursive: true, force: true });
}
const postgres = await postgresIfAny();
if (postgres !== null)
  try {
    const { url } = postgres;
    await measure({ name: 'PostgreSQL', place: { kind: 'postgres', url }, fill: () => fillPostgres(url, messages) }, messages, load);
  } finally {
    await postgres.stop();
  }
