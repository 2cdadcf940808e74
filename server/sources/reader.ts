/** Reads single records of a live tenant, and knows which domains are the tenant's own. */
import type { Reading } from '../core/ports.ts';
import type { Desk } from './desk.ts';
import { openDesk } from './desk.ts';
import { recognise } from './recognise.ts';
import type { Reader } from './text.ts';

export interface RecordReader {
  /** `fallbackId` names a record that has no id of its own. */
  read(record: unknown, fallbackId: string): Reading;
  /** The tenant's own mail domains from now on. */
  know(domains: Iterable<string>): void;
}

export function openReader(reader: Reader): RecordReader {
  const home = new Set<string>();
  const desk: Desk = { ...openDesk([], reader), home };
  return {
    read: (record, fallbackId) => recognise(record, fallbackId, desk),
    know: (domains) => {
      home.clear();
      for (const domain of domains) home.add(domain.toLowerCase());
    },
  };
}

export { isRowPerRecipient, joinTrace } from './trace.ts';
