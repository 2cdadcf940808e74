/**
 * The audit log: a chain in which each hash covers the line and the hash before it.
 *
 * What it finds: a line that was changed, put in, taken out or moved. What it cannot find by itself: a chain that somebody with the right to write to
 * the database cut off at the end, or computed anew from some line on, head included. Whoever wants to find that too writes down the head's hash
 * (`auditHead`) outside from time to time and compares.
 */
import { createHash } from 'node:crypto';
import type { AuditEntry } from '../core/memory.ts';
import { storable } from './rows.ts';
import type { Database } from './schema.ts';

export const FIRST_HASH = '0'.repeat(64);
const PAGE = 500;
const LONGEST_ID = 200;

export interface AuditLine {
  readonly at: number;
  readonly who: string;
  readonly what: string;
  readonly body: string;
}

/** SHA-256, hexadecimal, over the hash before it, a line break, and the line as a JSON list. */
export function auditHash(before: string, sequence: number, { at, who, what, body }: AuditLine): string {
  return createHash('sha256')
    .update(`${before}\n${JSON.stringify([sequence, at, who, what, body])}`)
    .digest('hex');
}

export async function appendAudit(write: Database, tenant: number, given: AuditLine): Promise<AuditEntry> {
  const line: AuditLine = { at: given.at, who: storable(given.who), what: storable(given.what), body: storable(given.body) };
  return write.transaction().execute(async (transaction) => {
    // Counting first locks the head, so that two writers come one after the other.
    const head = await transaction
      .updateTable('audit_head')
      .set((eb) => ({ sequence: eb('sequence', '+', 1) }))
      .where('tenant', '=', tenant)
      .returning(['sequence', 'hash'])
      .executeTakeFirstOrThrow();
    const { sequence } = head;
    const hash = auditHash(head.hash, sequence, line);
    await transaction
      .insertInto('audit')
      .values({ tenant, sequence, ...line, hash, incident: incidentIn(line.body) })
      .execute();
    await transaction.updateTable('audit_head').set({ hash }).where('tenant', '=', tenant).execute();
    return { sequence, ...line, hash };
  });
}

/** From this sequence number on, which starts at 1. */
export async function auditTrail(read: Database, tenant: number, from: number, limit: number): Promise<readonly AuditEntry[]> {
  return read
    .selectFrom('audit')
    .select(['sequence', 'at', 'who', 'what', 'body', 'hash'])
    .where('tenant', '=', tenant)
    .where('sequence', '>=', from)
    .orderBy('sequence')
    .limit(limit)
    .execute();
}

/** The newest lines about an incident, oldest first. */
export async function auditAbout(read: Database, tenant: number, incident: string): Promise<readonly AuditEntry[]> {
  const found = await read
    .selectFrom('audit')
    .select(['sequence', 'at', 'who', 'what', 'body', 'hash'])
    .where('tenant', '=', tenant)
    .where('incident', '=', storable(incident))
    .orderBy('sequence', 'desc')
    .limit(PAGE)
    .execute();
  // The column is no part of the chain: what the line itself says counts.
  return found.filter(({ body }) => incidentIn(body) === storable(incident)).reverse();
}

function incidentIn(body: string): string | null {
  try {
    const value: unknown = JSON.parse(body);
    const incident = typeof value === 'object' && value !== null && 'incident' in value ? value.incident : null;
    // A stranger may have named it: an index of PostgreSQL takes no text of any length.
    return typeof incident === 'string' && incident.length <= LONGEST_ID ? storable(incident) : null;
  } catch {
    return null;
  }
}

/** Of an empty log: sequence 0 and a hash of zeros. */
export async function auditHead(read: Database, tenant: number): Promise<{ readonly sequence: number; readonly hash: string }> {
  return read.selectFrom('audit_head').select(['sequence', 'hash']).where('tenant', '=', tenant).executeTakeFirstOrThrow();
}

/**
 * The first entry that does not fit. Where entries at the end are missing and the head still tells of them, there is none to show: a stand-in with the
 * first missing number, what = `missing`, and no hash comes back.
 */
export async function brokenAudit(read: Database, tenant: number): Promise<AuditEntry | null> {
  // Read first: entries that are added meanwhile lie beyond it.
  const head = await auditHead(read, tenant);
  let before = FIRST_HASH;
  let expected = 1;
  for (;;) {
    const page = await auditTrail(read, tenant, expected === 1 ? Number.MIN_SAFE_INTEGER : expected, PAGE);
    for (const entry of page) {
      if (entry.sequence !== expected || entry.hash !== auditHash(before, expected, entry)) return entry;
      if (expected === head.sequence && entry.hash !== head.hash) return entry;
      before = entry.hash;
      expected += 1;
    }
    if (page.length < PAGE) break;
  }
  if (expected > head.sequence) return null;
  return { sequence: expected, at: 0, who: '', what: 'missing', body: 'null', hash: '' };
}
