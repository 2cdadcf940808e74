/** The page's port over the make-believe tenant that lives in this process: its directory and mailboxes, its time, its Teams, its intruders. */
import { Refused } from '../../server/core/errors.ts';
import type { TenantTime } from '../live.ts';
import type { Microsoft } from '../microsoft/index.ts';
import type { TeamsDouble, TeamsPerson } from '../teams/index.ts';
import { ATTACKS, type Stage, storyOf } from './attacks.ts';
import type { AttackRun, PageState, SandboxPort } from './contract.ts';
import { Conversations } from './conversations.ts';
import { Holdings } from './holdings.ts';
import { afterLocks } from './locks.ts';
import { mailIn, textOfMail } from './mail.ts';

export interface Player extends TeamsPerson {
  readonly role: string;
}

export interface TenantPortOptions {
  readonly name: string;
  readonly microsoft: Microsoft;
  readonly clock: TenantTime;
  readonly speed: number;
  readonly teams: TeamsDouble;
  /** Conversation id of the channel. */
  readonly channel: string;
  readonly players: readonly Player[];
  readonly stage: Omit<Stage, 'spared'>;
  /** Intruders who come by themselves when everything is learned: names, and how long after that, milliseconds of the tenant's time. */
  readonly opening?: readonly { readonly name: string; readonly after: number }[];
  /** Hears why one of them did not come. */
  readonly failed?: (error: unknown) => void;
  /** A token that our own API takes, for a person's object id. */
  readonly tokenOf: (objectId: string, name: string) => string;
}

export interface TenantPort extends SandboxPort {
  /** The share of the history that is learned; `null` = all. */
  learned(share: number | null): void;
  close(): void;
}

const SPEEDS = [0, 1, 60, 600] as const;
const LOOK_EVERY_MS = 250;
/** An intruder lets the page draw itself first, milliseconds of the tenant's time. */
const BEGINS_AFTER = 60_000;

interface Run extends AttackRun {
  readonly victims: readonly string[];
  /** In whose mailboxes its mail lies, principal names. */
  readonly readers: readonly string[];
  readonly from: number;
  readonly until: number;
}

/** The object id of the owner of the mailbox in which a message lies; `null` = it is no message. */
function readerOf(record: unknown): string | null {
  const context: unknown = typeof record === 'object' && record !== null ? Reflect.get(record, '@odata.context') : undefined;
  return typeof context === 'string' ? (/users\('([^']+)'\)\/messages/u.exec(context)?.[1]?.toLowerCase() ?? null) : null;
}

function stillLearning(why: string): Refused {
  return new Refused('STILL_LEARNING', 'The sandbox still learns what is usual here.', `Wait for the bar above to end. ${why}`);
}

export function openTenantPort(options: TenantPortOptions): TenantPort {
  const { microsoft, clock, teams, channel, players, tokenOf } = options;
  const { state } = microsoft;
  const holdings = new Holdings(microsoft);
  const spared = new Set(players.map(({ objectId }) => holdings.principalOf(objectId ?? '')));
  const listeners = new Set<() => void>();
  const runs = new Map<string, Run>();
  let speed = options.speed;
  let share: number | null = 0;
  let revision = 1;
  let mailRevision = 1;
  let fingerprint = '';
  let mailCount = 0;
  let hasOpened = false;
  let isClosed = false;

  const at = (): string => new Date(clock.now()).toISOString();
  const talk = new Conversations({ teams, channel, at });

  function changed(): void {
    revision += 1;
    for (const listener of [...listeners]) listener();
  }

  /** Nobody says when the connector or a mailbox changed; looking is cheap. */
  function look(): void {
    const mail = microsoft.stage.handedOut.message + holdings.writes;
    for (const [id, run] of runs) {
      if (run.state === 'coming' && clock.now() >= run.from) runs.set(id, { ...run, state: 'at-work' });
      if (run.state === 'at-work' && clock.now() > run.until) runs.set(id, { ...run, state: 'over' });
    }
    const now = [talk.look(), holdings.writes, mail, speed, share, ...[...runs.values()].map((run) => run.state)].join(' ');
    if (now === fingerprint) return;
    fingerprint = now;
    if (mail !== mailCount) mailRevision += 1;
    mailCount = mail;
    changed();
  }

  /** Who presses or writes there: one of the players in the channel, in a chat nobody but its owner. */
  function player(who: string, conversation: string | null): TeamsPerson {
    const owner = talk.ownerOf(conversation);
    const found = (owner === null ? players : [owner]).find(({ mri }) => mri === who);
    if (found === undefined) throw new Refused('UNKNOWN_PERSON', 'Nobody of that name is in the channel.', 'Choose one of the list.');
    return found;
  }

  microsoft.stage.admits = (record) => {
    const { record: passed, stopped } = afterLocks(record, (account) => holdings.lockedSince(account));
    if (stopped !== null) {
      for (const [id, run] of runs) if (run.victims.includes(stopped.toLowerCase())) runs.set(id, { ...run, state: 'locked-out' });
    }
    return passed;
  };
  /** Chooses the victim, and lets the story happen from `from` on. */
  async function letLoose(name: string, from: number): Promise<Run> {
    const taken = [...runs.values()].flatMap(({ victims }) => victims);
    const { title, victims, records, until } = await storyOf(name, from, { ...options.stage, spared: new Set([...spared, ...taken]) });
    const startedAt = new Date(from).toISOString();
    const names = victims.map((one) => one.toLowerCase());
    const readers = records
      .map(({ record }) => holdings.principalOf(readerOf(record) ?? ''))
      .filter((one) => one !== '' && !names.includes(one));
    const victim = holdings.nameOf(victims[0] ?? '');
    const run: Run = { id: name, title, victim, victims: names, readers, startedAt, state: 'coming', from, until };
    runs.set(name, run);
    for (const { deliveredAt, record } of records) microsoft.clock.at(deliveredAt, () => microsoft.handOut(record));
    look();
    return run;
  }

  /** One after the other: each takes the machine a second or two. */
  async function open(): Promise<void> {
    const began = clock.now();
    for (const { name, after } of options.opening ?? []) {
      if (isClosed) return;
      if (!runs.has(name)) await letLoose(name, Math.max(began + after, clock.now() + BEGINS_AFTER));
    }
  }

  const timer = setInterval(look, LOOK_EVERY_MS);
  timer.unref();
  look();

  return {
    state(): PageState {
      return {
        revision,
        mailRevision,
        clock: { at: at(), speed, speeds: SPEEDS, learned: share },
        tenant: { name: options.name, people: options.stage.people, disabled: holdings.disabled(), held: holdings.held() },
        attacks: ATTACKS.filter(({ name }) => !runs.has(name)),
        running: [...runs.values()]
          .reverse()
          .map(({ id, title, victim, startedAt, state: now }) => ({ id, title, victim, startedAt, state: now })),
        mailboxes: holdings.mailboxes([...runs.values()].flatMap(({ readers, victims }) => [...readers, ...victims])),
        analysts: players.map(({ mri, name, role }) => ({ id: mri, name, role })),
        channel: { name: 'Account alerts', messages: talk.channel() },
        chats: talk.chats(),
      };
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    mail: (mailbox) => Promise.resolve(mailIn(state.mailbox(mailbox))),
    message: (mailbox, id) => Promise.resolve(textOfMail(state.mailbox(mailbox), id)),
    async press({ who, conversation, message, verb, data, trigger }) {
      const action = { type: 'Action.Execute', verb, data };
      const pressed = await teams.client.execute(talk.message(conversation, message), player(who, conversation), data, {
        value: { action, trigger },
      });
      look();
      return pressed;
    },
    async write({ who, text, conversation }) {
      const by = player(who, conversation);
      const thread = talk.say(by.name, text, conversation);
      look();
      await teams.client.write(thread, by, text);
      look();
    },
    setSpeed(wanted) {
      if (share !== null) throw stillLearning('Time goes at its own speed until then.');
      if (!SPEEDS.some((one) => one === wanted)) throw new Refused('BAD_SPEED', 'Time does not go like that.', 'Choose one of the list.');
      speed = wanted;
      clock.runs(wanted);
      look();
    },
    async attack(name) {
      if (share !== null) throw stillLearning('Nobody would be alerted before.');
      if (runs.has(name)) throw new Refused('ALREADY_THERE', 'This intruder has been here already.', 'Choose another one.');
      const { title, victim } = await letLoose(name, clock.now() + BEGINS_AFTER);
      return `${title} comes within a minute, to ${victim ?? 'somebody'}. Its records arrive as Microsoft would deliver them, minutes after the acts.`;
    },
    token(who) {
      const known = players.find(({ mri }) => mri === who);
      const owner = state.user(who);
      const objectId = known?.objectId ?? (typeof owner?.['id'] === 'string' ? owner['id'] : null);
      if (objectId === null) throw new Refused('UNKNOWN_PERSON', 'Nobody of that name is in the tenant.', 'Choose one of the list.');
      return Promise.resolve(tokenOf(objectId, known?.name ?? who));
    },
    learned(part) {
      share = part;
      look();
      if (part !== null || hasOpened) return;
      hasOpened = true;
      void open().catch((error: unknown) => options.failed?.(error));
    },
    close: () => {
      isClosed = true;
      clearInterval(timer);
    },
  };
}
