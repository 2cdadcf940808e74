/**
 * What the service remembers between starts, in our own words; `store/` implements it on SQLite and on PostgreSQL.
 *
 * Of two things only one is ever written without the other: what a batch of the record log changed and how far into the log it reached are one
 * transaction, so that after any crash the store stands exactly at some entry of the log.
 */

/** An incident as it stands; `revision` grows by one whenever somebody looking at the card would see a difference. */
export interface StoredIncident {
  readonly id: string;
  /** Lower-case UPN. */
  readonly account: string;
  readonly state: string;
  /** Milliseconds since 1970, as all instants here. */
  readonly openedAt: number;
  readonly alertedAt: number | null;
  readonly updatedAt: number;
  readonly revision: number;
  /** JSON of an `IncidentRecord` of `http/contract.ts`. */
  readonly body: string;
}

/** The scores of one message and direction; one row each, replaced while copies of the message go on arriving. */
export interface StoredVerdict {
  /** Keyed hash of the Message-ID, hexadecimal. */
  readonly message: string;
  readonly direction: string;
  /** Name of the sending account or the outside address, as a keyed hash. */
  readonly sender: string;
  /** Names the hands that sent it, when the sender is one of ours; joins a message to an incident when it is read. */
  readonly actor: string | null;
  readonly at: number;
  /** Keyed hashes of the recipients inside the organisation, sorted. */
  readonly recipients: readonly string[];
  /** JSON of a `KeptMessage` of `http/contract.ts`. */
  readonly body: string;
}

/** A verdict with what one reader said of the message. */
export interface ReadVerdict extends StoredVerdict {
  readonly opinion: 'report' | 'expected' | null;
}

/** What a reader says of a message; `null` takes it back. */
export interface Said {
  /** As in `StoredVerdict`. */
  readonly message: string;
  /** Keyed hash of the reader. */
  readonly reader: string;
  readonly opinion: 'report' | 'expected' | null;
  readonly at: number;
}

/** What readers of mail ask of the memory and leave in it, beside the work of whoever leads; throws what `Store` throws. */
export interface Readings {
  /** Every direction in which the message is known. */
  verdictsFor(message: string, reader: string): Promise<readonly ReadVerdict[]>;
  say(said: Said): Promise<void>;
}

/** Something that must be told or done outside, once. */
export interface Intent {
  /** The idempotency key: a second intent with it changes `revision` and nothing else, and only upwards. */
  readonly key: string;
  /** `card` = show the newest revision of the incident; `notice` and `action` are done once. */
  readonly kind: 'card' | 'notice' | 'action';
  readonly incident: string | null;
  readonly revision: number;
  /** JSON. */
  readonly body: string;
  /** Event time at which it became due. */
  readonly at: number;
}

/** A person of whom nothing may be left. */
export interface Forgotten {
  /** As in `StoredIncident.account` and `StoredVerdict.sender`. */
  readonly names: readonly string[];
  /** The same as keyed hashes: as in `StoredVerdict.sender` and `Said.reader`. */
  readonly keys: readonly string[];
}

/** One transaction. */
export interface Batch {
  /** Entries of the record log that are in: the next one to be processed. */
  readonly position: number;
  /** Where each source goes on, JSON by source id. */
  readonly cursors: ReadonlyMap<string, string>;
  readonly incidents: readonly StoredIncident[];
  readonly verdicts: readonly StoredVerdict[];
  /** Verdicts that are none any more, because the message went in another direction; removed before `verdicts` are written. */
  readonly withdrawn?: readonly Pick<StoredVerdict, 'message' | 'direction'>[];
  readonly outbox: readonly Intent[];
  /**
   * Their incidents with all that was to be told and noted of these, what they sent, and what they said of messages; erased before anything else of the
   * batch is written.
   */
  readonly forgotten?: readonly Forgotten[];
  /**
   * Present when the batch is a checkpoint: the learned state as of `position`, in named parts. A part not named keeps what it was, `null` removes it.
   */
  readonly checkpoint: ReadonlyMap<string, Uint8Array | null> | null;
}

/** An intent as the sender finds it. */
export interface DueIntent extends Intent {
  /** The revision that was last carried out; 0 = none yet. */
  readonly doneRevision: number;
  readonly attempts: number;
  /** What the sender noted last time (an activity id, say), JSON. */
  readonly note: string | null;
}

/** One line of the audit log; each hash covers the line and the hash before it. */
export interface AuditEntry {
  readonly sequence: number;
  readonly at: number;
  readonly who: string;
  readonly what: string;
  /** JSON. */
  readonly body: string;
  readonly hash: string;
}

/** Who may work on this memory; others wait. */
export interface Leadership {
  /** Resolves when it was lost (the database went away): stop working at once. */
  readonly lost: Promise<void>;
  release(): Promise<void>;
}

/**
 * Every method may throw `Refused` with `STORE_UNAVAILABLE`, `STORE_FULL` or `STORE_READ_ONLY`; nothing of the call happened then. With one exception:
 * where a connection breaks between a commit and its answer, what was refused with `STORE_UNAVAILABLE` may have happened. The same batch may be given
 * again; an audit entry may then stand twice.
 */
export interface Store {
  /** Waits until this process alone may work, or until `stop`; `null` then. */
  lead(holder: string, stop: AbortSignal): Promise<Leadership | null>;

  /** Throws `LEADERSHIP_LOST` when the lead was taken through this store and somebody else has taken it since. */
  commit(batch: Batch): Promise<void>;
  /** Entries of the log that are in; 0 for a new store. */
  position(): Promise<number>;
  cursors(): Promise<ReadonlyMap<string, string>>;
  /** The last checkpoint: its position and all of its parts, one after the other. `null` = none yet. */
  checkpoint(): Promise<{ readonly position: number; parts(): AsyncIterable<readonly [name: string, part: Uint8Array]> } | null>;

  incident(id: string): Promise<StoredIncident | null>;
  /** Newest first; `before` = `updatedAt` of the last one already seen. More than `limit` come when several share the last instant. */
  incidents(query: {
    readonly limit: number;
    readonly before?: number;
    readonly state?: string;
    readonly account?: string;
  }): Promise<readonly StoredIncident[]>;
  /** Every direction in which the message is known. */
  verdicts(message: string): Promise<readonly StoredVerdict[]>;

  /** Intents whose newest revision is not carried out and whose time has come, oldest first; of these kinds only, where some are named. */
  due(now: number, limit: number, kinds?: readonly Intent['kind'][]): Promise<readonly DueIntent[]>;
  /** Carried out up to `revision`; attempts count anew. A `note` of `null` leaves the last one. */
  done(key: string, revision: number, note: string | null): Promise<void>;
  /** Not carried out; tried again from `retryAt` on. A `note` of `null` leaves the last one. */
  failed(key: string, retryAt: number, note: string | null): Promise<void>;

  /** Appends to the audit log, durably before it resolves. */
  audit(entry: { readonly at: number; readonly who: string; readonly what: string; readonly body: string }): Promise<AuditEntry>;
  auditTrail(from: number, limit: number): Promise<readonly AuditEntry[]>;
  /** The first entry whose hash does not fit, or `null` when the chain holds. */
  brokenAudit(): Promise<AuditEntry | null>;

  /** Small things that parts of the service keep for themselves (subscriptions, say), JSON by name. */
  note(name: string, value: string | null): Promise<void>;
  notes(prefix: string): Promise<ReadonlyMap<string, string>>;

  /** Verdicts and closed incidents that ended before this instant are erased; how many. */
  forget(before: number): Promise<number>;
  /** Can it be written to right now? */
  healthy(): Promise<boolean>;
  close(): Promise<void>;
}

/**
 * The append-only record log: what came in, in the order in which it was judged. Text lines (JSON, no line break inside) in segment files.
 */
export interface RecordLog {
  /** Entries that are in it, whole; a half-written last one was cut off when it was opened. */
  readonly end: number;
  /** The oldest entry still kept. */
  readonly begin: number;
  /** Durable when it resolves. Returns the number of the first line. */
  append(lines: readonly string[]): Promise<number>;
  read(from: number): AsyncGenerator<{ readonly number: number; readonly line: string }>;
  /** Segments all of whose entries lie before `position` and were written before the instant `writtenBefore` are removed. */
  forget(position: number, writtenBefore: number): Promise<void>;
  close(): Promise<void>;
}
