/** What is decided and done: the desk where people decide, and whoever carries it out. */
import { randomUUID } from 'node:crypto';
import { TenantDesk } from '../actions/desk.ts';
import { Executor } from '../actions/executor.ts';
import { Leases } from '../actions/leases.ts';
import { managerOf } from '../actions/speaking.ts';
import type { Groups } from '../config.ts';
import type { Desk } from '../core/desk.ts';
import { Refused } from '../core/errors.ts';
import type { DueIntent } from '../core/memory.ts';
import { factsOf } from '../log.ts';
import type { CarriedOut } from '../outbox.ts';
import { type Parts, streamOf } from './parts.ts';

export interface Hands {
  readonly desk: Desk;
  /** See `OutboxOptions.carryOut`. */
  carryOut(intent: DueIntent): Promise<CarriedOut>;
  /** Looks after leases until `stop`. */
  watch(stop: AbortSignal): Promise<void>;
}

/** What its record is asked again after, when Microsoft said nothing. */
const WATCH_EVERY = 5_000;
/** Nobody is in a group that does not exist. */
const NO_GROUPS: Groups = {
  analysts: randomUUID(),
  approvers: null,
  protected: null,
  breakGlass: null,
  vip: null,
  requireMfa: null,
  blockUntrustedNetworks: null,
  holdOutboundMail: null,
};

/** `ask` puts a question to somebody's manager: incident and object id. */
export function openHands(parts: Parts, ask: ((incident: string, manager: string) => Promise<void>) | null): Hands {
  const { config, world, store, now, log } = parts;
  const groups = config.mode === 'sandbox' ? (parts.sandbox?.groups ?? NO_GROUPS) : config.groups;
  const ours = config.mode === 'sandbox' ? [] : [config.reader, config.identityResponse, config.mailResponse, config.bot];
  const tools = {
    store,
    stream: streamOf(now),
    leases: new Leases(store),
    now: () => world.clock.now(),
    guards: { reader: world.reader, groups, ownIds: new Set(ours.flatMap((one) => one?.appId.toLowerCase() ?? [])) },
    identity: world.identityResponse,
    mail: world.mailResponse,
    groups,
  };
  const desk = new TenantDesk({ ...tools, asksManagers: ask !== null });
  const executor = new Executor({
    ...tools,
    ask:
      ask === null
        ? null
        : async ({ incident, account }) => {
            const manager = await managerOf(world.reader, account);
            // Not everybody has one; the analyst was given a number to call.
            if (manager !== null) await ask(incident, manager.objectId);
          },
  });
  return {
    desk: {
      roles: (person) => desk.roles(person),
      offers: (incident) => desk.offers(incident),
      decide: async (person, request) =>
        now.service === null
          ? {
              kind: 'refused',
              code: 'STANDBY',
              message: 'This server is starting or waits for another one that works.',
              nextStep: 'Try again in a moment.',
            }
          : await desk.decide(person, request),
    },
    carryOut: (intent) => executor.carryOut(intent),
    watch: async (stop) => {
      while (!stop.aborted) {
        try {
          await executor.watch();
        } catch (error) {
          if (!(error instanceof Refused)) throw error;
          if (error.code !== 'STOPPED') log.warn('leases-not-watched', factsOf(error));
        }
        await world.clock.sleep(WATCH_EVERY, stop).catch(() => undefined);
      }
    },
  };
}
