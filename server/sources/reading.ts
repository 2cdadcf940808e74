/** How a source answers: the three outcomes of one record, and the head that all its events share. */
import {
  DEVICE_ABSENT,
  NO_DEVICE_WORD,
  type Client,
  type Device,
  type Event,
  type Names,
  type Origin,
  type StatedPlace,
} from '../core/event.ts';
import type { Reading } from '../core/ports.ts';

/** What every event of one record has in common. */
export interface Head {
  readonly id: string;
  readonly feed: string;
  readonly at: number;
  readonly who: Names;
  readonly mailbox: Names | undefined;
  readonly origin: Origin;
}

export const NO_TIME = 'The record carries no time that can be read.';

export function happened(...events: readonly Event[]): Reading {
  return { outcome: 'events', events };
}

export function rejected(reason: string): Reading {
  return { outcome: 'rejected', reason };
}

/** Room for a device id but no id = absent; no room = unknown. */
export function deviceOf(hasRoom: boolean, id: string | null): Device {
  if (!hasRoom) return NO_DEVICE_WORD;
  return id === null ? DEVICE_ABSENT : { presence: 'present', id: id.toLowerCase() };
}

export function originOf(
  address: string | null,
  client: Client | null,
  session: string | null,
  device: Device = NO_DEVICE_WORD,
  stated: StatedPlace | null = null,
  application: string | null = null,
): Origin {
  return { address, stated, client, device, session: session === null ? null : session.toLowerCase(), application };
}
