/** What every part of the running service is wired from. */
import type { Config } from '../config.ts';
import type { Stream } from '../core/desk.ts';
import { Refused } from '../core/errors.ts';
import type { LiveSource } from '../core/ports.ts';
import type { Keys } from '../keys.ts';
import type { IncidentChanges } from '../http/changes.ts';
import type { Service } from '../live/service.ts';
import type { Log } from '../log.ts';
import type { Metrics } from '../metrics.ts';
import type { MailNotifications } from '../sources/live/index.ts';
import type { SqlStore } from '../store/index.ts';
import type { World } from '../tenant.ts';
import type { Sandbox } from './sandbox.ts';

export interface Parts {
  readonly config: Config;
  readonly log: Log;
  readonly world: World;
  /** `null` = a real tenant. */
  readonly sandbox: Sandbox | null;
  readonly store: SqlStore;
  readonly keys: Keys;
  readonly metrics: Metrics;
  readonly changes: IncidentChanges;
  readonly now: Now;
  readonly say: (line: string) => void;
}

/** What is there only while this process leads. */
export interface Now {
  service: Service | null;
  notifications: MailNotifications | null;
  sources: readonly LiveSource[];
}

/** Who waits for the lead can take nothing. */
export function leading(now: Now): Service {
  if (now.service === null)
    throw new Refused('STANDBY', 'This server is starting or waits for another one that works.', 'Try again in a moment.');
  return now.service;
}

export function streamOf<E>(now: Now): Stream<E> {
  // A refusal comes as a rejection, not as an exception of the call.
  return { submit: async (events) => await leading(now).submit(events) };
}
