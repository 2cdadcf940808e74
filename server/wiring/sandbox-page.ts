/** What a person sees of the sandbox: its Teams, with the real bot in it, and its page. */
import { randomBytes } from 'node:crypto';
import { wallClock } from '../../bot/clock.ts';
import { CHANNELS, openBot, type Bot } from '../../bot/index.ts';
import { openSandboxPage, type SandboxPage } from '../../sandbox/page/index.ts';
import { openTenantPort, type TenantPort } from '../../sandbox/page/tenant-port.ts';
import { TeamsDouble, type TeamsPerson } from '../../sandbox/teams/index.ts';
import type { Desk } from '../core/desk.ts';
import { Refused } from '../core/errors.ts';
import type { Caller, Gate } from '../http/caller.ts';
import { factsOf } from '../log.ts';
import { healthLines } from './health.ts';
import type { Parts } from './parts.ts';
import { askedOf, sentMessagesOf } from './people.ts';
import type { Sandbox } from './sandbox.ts';

export interface SandboxSide {
  readonly bot: Bot;
  readonly page: SandboxPage;
  /** Knows the tokens that the page gave to its panes and tabs, and nobody else's. */
  readonly gate: Gate;
  /** The share of the history that is learned; `null` = all. */
  learned(share: number | null): void;
  close(): Promise<void>;
}

const BOT = '0e0b0001-5a4d-4b0c-9f3a-0000000000ff';
/** The two stories that it always tells. */
const OPENING = [
  { name: 'mass-mailing', after: 60_000 },
  { name: 'bank-details', after: 5 * 60_000 },
];
const TEAM = '19:security@thread.tacv2';
const CHANNEL = '19:account-alerts@thread.tacv2';

export async function openSandboxSide(
  parts: Parts,
  { tenant, players, playground, ...sandbox }: Sandbox,
  desk: Desk,
): Promise<SandboxSide> {
  const { config, store, now, log, world } = parts;
  const { tenantId } = tenant;
  let bot: Bot | null = null;
  const teams = await TeamsDouble.open({
    botId: BOT,
    tenantId,
    team: TEAM,
    channels: { [CHANNEL]: players },
    people: everybody(tenant.microsoft.state.users.all(), players),
    now: () => world.clock.now(),
    bot: (request) => (bot === null ? Promise.resolve({ status: 503, body: null }) : bot.receive(request)),
  });
  bot = openBot({
    appId: BOT,
    tenantId,
    channel: {
      ...CHANNELS.public,
      metadata: teams.metadata,
      serviceHosts:
        playground === null ? [teams.origin] : [`http://localhost:${String(playground)}`, `http://127.0.0.1:${String(playground)}`],
    },
    ...(playground === null ? {} : { sandboxOn: config.host }),
    manifestId: BOT,
    token: () => Promise.resolve(teams.token),
    store,
    desk,
    people: askedOf(now, world.reader),
    messages: sentMessagesOf(now),
    health: { lines: () => healthLines(parts) },
    log,
    clock: { ...wallClock, now: () => world.clock.now() },
    get: async (url) => (await (await fetch(url)).json()) as unknown,
  });
  const [installer] = players;
  // The Playground installs it in a channel of its own.
  if (installer !== undefined && playground === null) await teams.client.install(CHANNEL, installer);
  const tokens = new Tokens(tenantId);
  const port: TenantPort = openTenantPort({
    name: String(tenant.microsoft.state.tenant.displayName ?? 'The make-believe tenant'),
    microsoft: tenant.microsoft,
    clock: tenant.clock,
    speed: sandbox.speed,
    teams,
    channel: CHANNEL,
    players,
    stage: { seed: sandbox.seed, people: sandbox.people, folder: sandbox.folder },
    opening: OPENING,
    failed: (error) => log.warn('intruder-stayed-away', factsOf(error)),
    tokenOf: (objectId, name) => tokens.of(objectId, name),
  });
  const page = openSandboxPage(port);
  return {
    bot,
    page,
    gate: (authorization) => tokens.callerOf(authorization),
    learned: (share) => port.learned(share),
    close: async () => {
      page.close();
      port.close();
      await teams.close();
    },
  };
}

/** Whoever may be asked “was this you?”: the app is installed for all. */
function everybody(users: readonly Readonly<Record<string, unknown>>[], players: Sandbox['players']): readonly TeamsPerson[] {
  const playing = new Set(players.map(({ objectId }) => objectId));
  const others = users.map((user) => ({ id: String(user['id']), name: String(user['displayName']) })).filter(({ id }) => !playing.has(id));
  return [...players, ...others.map(({ id, name }) => ({ mri: `29:${id}`, objectId: id, name }))];
}

/** One token for each person, as long as the sandbox lives. */
class Tokens {
  readonly #tenantId: string;
  readonly #tokens = new Map<string, string>();
  readonly #callers = new Map<string, Caller>();

  constructor(tenantId: string) {
    this.#tenantId = tenantId;
  }

  of(objectId: string, name: string): string {
    const known = this.#tokens.get(objectId);
    if (known !== undefined) return known;
    const token = randomBytes(24).toString('base64url');
    this.#tokens.set(objectId, token);
    this.#callers.set(token, { objectId, tenantId: this.#tenantId, name, until: Number.MAX_SAFE_INTEGER, token: () => token });
    return token;
  }

  callerOf(authorization: string | undefined): Promise<Caller> {
    const token = /^Bearer ([\w-]+)$/iu.exec(authorization ?? '')?.[1];
    const caller = token === undefined ? undefined : this.#callers.get(token);
    if (caller !== undefined) return Promise.resolve(caller);
    return Promise.reject(new Refused('TOKEN_MISSING', 'Nobody is signed in.', 'Open the page of the sandbox.'));
  }
}
