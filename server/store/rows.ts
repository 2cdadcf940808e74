/** Between our objects and the rows of the tables. */
import type { StoredIncident, StoredVerdict } from '../core/memory.ts';
import type { Row, Tables } from './schema.ts';
import type { Selectable } from 'kysely';

/** Rows in one statement: few enough that putting one together never holds up the service for long. */
const MOST_ROWS = 64;

/**
 * The items in groups, each for one statement, whose sizes are powers of two: a statement of so many rows is compiled once and kept, together with what it
 * wrote last, so there must be few of them.
 */
export function* inStatements<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let start = 0, size = MOST_ROWS; start < items.length; start += size) {
    while (size > items.length - start) size /= 2;
    yield items.slice(start, start + size);
  }
}

export function* inSlices<Item>(items: readonly Item[], size: number): Generator<readonly Item[]> {
  for (let start = 0; start < items.length; start += size) yield items.slice(start, start + size);
}

/**
 * The text as both databases can hold it. PostgreSQL refuses a text with a NUL in it, and half a surrogate pair is no UTF-8: a stranger who puts one
 * into a name must not be able to stop the store.
 */
export function storable(text: string): string {
  const whole = text.isWellFormed() ? text : text.toWellFormed();
  return whole.includes('\0') ? whole.replaceAll('\0', '\uFFFD') : whole;
}

/** The last one of each key: one statement may not write a row twice. */
export function lastPerKey<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}

export function incidentRow(tenant: number, incident: StoredIncident): Row<'incident'> {
  return {
    tenant,
    id: storable(incident.id),
    account: storable(incident.account),
    state: storable(incident.state),
    opened_at: incident.openedAt,
    alerted_at: incident.alertedAt,
    updated_at: incident.updatedAt,
    revision: incident.revision,
    body: storable(incident.body),
  };
}

export function incidentOf(row: Selectable<Tables['incident']>): StoredIncident {
  return {
    id: row.id,
    account: row.account,
    state: row.state,
    openedAt: row.opened_at,
    alertedAt: row.alerted_at,
    updatedAt: row.updated_at,
    revision: row.revision,
    body: row.body,
  };
}

export function verdictRow(tenant: number, verdict: StoredVerdict): Row<'verdict'> {
  return {
    tenant,
    message: storable(verdict.message),
    direction: storable(verdict.direction),
    sender: storable(verdict.sender),
    actor: verdict.actor === null ? null : storable(verdict.actor),
    at: verdict.at,
    recipients: storable(JSON.stringify(verdict.recipients)),
    body: storable(verdict.body),
  };
}

export function verdictOf(row: Selectable<Tables['verdict']>): StoredVerdict {
  // Written by `verdictRow`.
  const recipients = JSON.parse(row.recipients) as readonly string[];
  return { message: row.message, direction: row.direction, sender: row.sender, actor: row.actor, at: row.at, recipients, body: row.body };
}
