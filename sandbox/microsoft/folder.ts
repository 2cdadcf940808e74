import { createReadStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Refused } from '../../server/core/errors.ts';
import type { RawRecord } from '../desk.ts';
import type { TenantFacts } from './directory.ts';
import { isObject, jsonOf } from './exchange.ts';
import { type Delivered, kindOf } from './stage.ts';

/** Reads the tenant of a folder that `telltale sandbox` has written. */
export function readTenant(folder: string): TenantFacts {
  const facts = jsonOf(readFileSync(join(folder, 'organization.json'), 'utf8'));
  if (!isObject(facts) || typeof facts['tenantId'] !== 'string' || !Array.isArray(facts['verifiedDomains']))
    throw new Refused('NOT_A_SANDBOX', `${folder} has no organization.json of a tenant.`, 'Write one with: telltale sandbox --out FOLDER');
  return facts as unknown as TenantFacts;
}

/** The shortest time from the act to the record, by kind, milliseconds. */
const LEAST_DELAY_MS = {
  audit: 300_000,
  'sign-in': 120_000,
  'directory-audit': 120_000,
  risk: 0,
  alert: 60_000,
  trace: 60_000,
  message: 2000,
  unknown: 0,
} as const;

/**
 * The records of such a folder in their order, with the earliest instants at which they can have been delivered.
 * The folder keeps the order but not the instants, so each gets the largest "act + shortest delay" so far.
 */
export async function* readRecords(folder: string): AsyncGenerator<Delivered> {
  const lines = createInterface({
    input: createReadStream(join(folder, 'events.jsonl'), { encoding: 'utf8' }),
    crlfDelay: Number.POSITIVE_INFINITY,
  });
  let deliveredAt = Number.NEGATIVE_INFINITY;
  for await (const line of lines) {
    const record = jsonOf(line);
    if (!isObject(record)) continue;
    const at = happenedAt(record);
    if (!Number.isNaN(at)) deliveredAt = Math.max(deliveredAt, at + LEAST_DELAY_MS[kindOf(record)]);
    yield { deliveredAt, record };
  }
}

/** When what a record tells of happened, milliseconds; NaN when it does not say. */
export function happenedAt(record: RawRecord): number {
  const audit = record['CreationTime'];
  if (typeof audit === 'string') return Date.parse(audit.endsWith('Z') ? audit : `${audit}Z`);
  const field = ['detectedDateTime', 'activityDateTime', 'receivedDateTime', 'createdDateTime'].find(
    (name) => typeof record[name] === 'string',
  );
  return field === undefined ? Number.NaN : Date.parse(String(record[field]));
}
