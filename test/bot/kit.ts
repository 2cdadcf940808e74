/** A bot with everything around it: a store on disk, a desk that behaves, Teams on loopback, people. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Bot, type BotOptions, CHANNELS, openBot } from '../../bot/index.ts';
import type { Clock, Log, People, SentMessage } from '../../bot/ports.ts';
import type { Store } from '../../server/core/memory.ts';
import type { IncidentRecord } from '../../server/http/contract.ts';
import { Outbox, type OutboxOptions } from '../../server/outbox.ts';
import { openStore } from '../../server/store/index.ts';
import { TeamsDouble, type Message, type TeamsPerson } from '../../sandbox/teams/index.ts';
import { caseA } from '../view/sample.ts';
import { FakeDesk } from './fake-desk.ts';

export const TENANT = '11111111-1111-4111-8111-111111111111';
export const BOT = '00000000-0000-4000-8000-0000000000ff';
export const CHANNEL = '19:alerts@thread.tacv2';
export const TEAM = '19:team@thread.tacv2';

const person = (mri: string, name: string, last: string): TeamsPerson & { readonly objectId: string } => ({
  mri,
  name,
  objectId: `00000000-0000-4000-8000-0000000000${last}`,
});
export const ana = person('29:ana', 'Ana Lyst', 'a1');
export const sam = person('29:sam', 'Sam Okafor', 'a2');
/** An approver. */
export const bo = person('29:bo', 'Bo Ss', 'a3');
/** A member of the channel without a role. */
export const mel = person('29:mel', 'Mel Ember', 'b1');
/** In the tenant, not in the channel. */
export const manager = person('29:max', 'Max Manager', 'c1');

/** The account of somebody in the channel. */
export const ownAccount = ({ objectId }: { readonly objectId: string }): string => `${objectId}@contoso.example`;

/** An incident of an invented person. */
export function incident(changes: Partial<IncidentRecord> = {}): IncidentRecord {
  return {
    ...caseA,
    id: 'i-1',
    account: 'ann@contoso.example',
    displayName: 'Ann Lee',
    state: 'open',
    assignee: null,
    decisions: [],
    containment: [],
    ...changes,
  };
}

/** Time that a test moves. Waiting ends when it is moved far enough. */
export class TestClock implements Clock {
  #now = Date.parse('2026-11-24T10:31:00Z');
  #waiting: { readonly until: number; readonly done: () => void }[] = [];
  now = (): number => this.#now;

  wait(ms: number, stop?: AbortSignal): Promise<void> {
    if (stop?.aborted === true) return Promise.resolve();
    return new Promise((resolve) => {
      const entry = { until: this.#now + ms, done: resolve };
      this.#waiting.push(entry);
      stop?.addEventListener('abort', () => {
        this.#waiting = this.#waiting.filter((one) => one !== entry);
        resolve();
      });
    });
  }

  get isAwaited(): boolean {
    return this.#waiting.length > 0;
  }

  move(ms: number): void {
    this.#now += ms;
    const over = this.#waiting.filter(({ until }) => until <= this.#now);
    this.#waiting = this.#waiting.filter(({ until }) => until > this.#now);
    for (const { done } of over) done();
  }
}

export const quiet: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

export class TestPeople implements People {
  readonly all = [
    { account: 'ann@contoso.example', displayName: 'Ann Lee', department: 'Accounts' },
    { account: 'anna@contoso.example', displayName: 'Anna Lindt', department: 'Sales' },
    { account: 'bert@contoso.example', displayName: 'Bert Vos', department: null },
  ];
  find(text: string) {
    const wanted = text.toLowerCase();
    const exact = this.all.filter(({ account, displayName }) => account === wanted || displayName.toLowerCase() === wanted);
    return Promise.resolve(
      exact.length > 0
        ? exact
        : this.all.filter(({ account, displayName }) => account.startsWith(wanted) || displayName.toLowerCase().startsWith(wanted)),
    );
  }
  namesOf(objectId: string) {
    return Promise.resolve([ownAccount({ objectId })]);
  }
  profile(account: string) {
    const found = this.all.find((one) => one.account === account);
    if (found === undefined || account.startsWith('bert')) return Promise.resolve(null);
    return Promise.resolve({
      ...found,
      title: 'Clerk',
      manager: 'Max Manager',
      networks: [{ label: 'Madison, Wisconsin, Example Cable', visits: 120 }],
      clients: [{ label: 'Outlook on Windows', visits: 80 }],
      devices: ['LAPTOP-7'],
      hours: Array.from({ length: 24 }, (_, hour) => (hour >= 14 && hour < 22 ? 1 / 8 : 0)),
      since: '2026-10-01T00:00:00Z',
    });
  }
}

export interface Stage {
  readonly bot: Bot;
  readonly teams: TeamsDouble;
  readonly store: Store;
  readonly desk: FakeDesk;
  readonly clock: TestClock;
  readonly outbox: Outbox;
  readonly troubles: string[];
  readonly logged: string[];
  readonly acted: string[];
  /** The cards and notices that are due are sent. */
  tell(): Promise<number>;
  /** Messages of ours that stand in the channel. */
  standing(): readonly Message[];
  close(): Promise<void>;
}

export interface StageOptions {
  readonly important?: readonly string[];
  readonly messages?: readonly SentMessage[];
  readonly members?: readonly TeamsPerson[];
  readonly isLimited?: boolean;
  readonly find?: BotOptions['find'];
  readonly carryOut?: OutboxOptions['carryOut'];
  readonly health?: readonly string[];
  /** Not installed yet. */
  readonly isNew?: true;
}

export async function openStage(options: StageOptions = {}): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), 'telltale-bot-'));
  const store = await openStore({ kind: 'sqlite', folder });
  const clock = new TestClock();
  const desk = new FakeDesk({
    store,
    analysts: [ana.objectId, sam.objectId],
    approvers: [bo.objectId],
    important: options.important ?? [],
    now: clock.now,
  });
  const logged: string[] = [];
  const log: Log = {
    ...quiet,
    warn: (event, facts) => void logged.push(`${event} ${JSON.stringify(facts ?? {})}`),
    error: (event, facts) => void logged.push(`${event} ${JSON.stringify(facts ?? {})}`),
  };
  let bot: Bot | null = null;
  const teams = await TeamsDouble.open({
    botId: BOT,
    tenantId: TENANT,
    team: TEAM,
    channels: { [CHANNEL]: options.members ?? [ana, sam, bo, mel] },
    people: [ana, sam, bo, mel, manager],
    now: clock.now,
    isLimited: options.isLimited ?? true,
    bot: (request) => (bot === null ? Promise.reject(new Error('no bot yet')) : bot.receive(request)),
  });
  bot = openBot({
    appId: BOT,
    tenantId: TENANT,
    channel: { ...CHANNELS.public, metadata: teams.metadata, serviceHosts: [teams.origin] },
    manifestId: BOT,
    token: () => Promise.resolve(teams.token),
    store,
    desk,
    people: new TestPeople(),
    messages: { of: () => Promise.resolve(options.messages ?? []) },
    health: { lines: () => Promise.resolve(options.health ?? []) },
    log,
    clock,
    get: async (url) => (await fetch(url)).json() as Promise<unknown>,
    ...(options.find === undefined ? {} : { find: options.find }),
  });
  const troubles: string[] = [];
  const acted: string[] = [];
  const outbox = new Outbox({
    store,
    deliver: bot.deliver,
    carryOut:
      options.carryOut ??
      ((intent) => {
        acted.push(intent.key);
        return Promise.resolve({ outcome: 'done' as const, note: null });
      }),
    clock,
    watch: { sent: () => undefined, trouble: (code) => void troubles.push(code), recovered: () => void troubles.push('recovered') },
  });
  if (options.isNew !== true) {
    await teams.client.install(CHANNEL, ana);
    clock.move(60_000);
  }
  return {
    bot,
    teams,
    store,
    desk,
    clock,
    outbox,
    troubles,
    logged,
    acted,
    tell: () => outbox.round('messages'),
    standing: () => teams.connector.standing(CHANNEL),
    close: async () => {
      await teams.close();
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The card of an incident in the channel. */
export function cardOf(stage: Stage, name = 'Ann Lee'): Message {
  const found = stage.standing().find(({ body }) => String(body['summary']).includes(name));
  if (found === undefined)
    throw new Error(
      `no card of ${name} among ${stage
        .standing()
        .map(({ body }) => String(body['summary']))
        .join(' | ')}`,
    );
  return found;
}
