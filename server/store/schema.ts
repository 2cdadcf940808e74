/** The tables, as the queries see them. Every key starts with the tenant. Instants are milliseconds since 1970. */
import type { Insertable, Kysely, Transaction } from 'kysely';

export interface Tables {
  /** Whose memory it is; the number stands for the name in every other table. */
  tenant: { id: number; name: string; checked: number };
  /** One row per tenant: how far the log is in, and who may write. */
  standing: {
    tenant: number;
    position: number;
    /** Grows by one with each leader: what an earlier one still tries to write is refused. */
    term: number;
    holder: string | null;
    /** Of the newest checkpoint that was begun. */
    generation: number;
    checkpoint_position: number | null;
  };
  cursor: { tenant: number; source: string; value: string };
  incident: {
    tenant: number;
    id: string;
    account: string;
    state: string;
    opened_at: number;
    alerted_at: number | null;
    updated_at: number;
    revision: number;
    body: string;
  };
  /** `recipients` is a JSON list. */
  verdict: {
    tenant: number;
    message: string;
    direction: string;
    sender: string;
    actor: string | null;
    at: number;
    recipients: string;
    body: string;
  };
  /** What a reader said of a message. */
  opinion: { tenant: number; message: string; reader: string; opinion: string; at: number };
  outbox: {
    tenant: number;
    key: string;
    kind: string;
    incident: string | null;
    revision: number;
    body: string;
    at: number;
    done_revision: number;
    attempts: number;
    retry_at: number;
    note: string | null;
  };
  /** Which chunks are the part now. */
  part: { tenant: number; name: string; generation: number; chunks: number; length: number };
  chunk: { tenant: number; generation: number; name: string; number: number; bytes: Uint8Array };
  /** `incident` is copied from the body to find it by; the hash covers the body. */
  audit: { tenant: number; sequence: number; at: number; who: string; what: string; body: string; hash: string; incident: string | null };
  audit_head: { tenant: number; sequence: number; hash: string };
  note: { tenant: number; name: string; value: string };
}

export type Database = Kysely<Tables>;
export type Write = Transaction<Tables>;
export type Row<Table extends keyof Tables> = Insertable<Tables[Table]>;

/** Characters of an account by which incidents are found in their index. */
export const ACCOUNT_PREFIX_LENGTH = 256;
