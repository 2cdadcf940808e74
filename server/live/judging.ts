/**
 * What the service thinks of what came in: one entry of the record log after the other, and after each exactly what it changed. The same entries give
 * the same changes, wherever a run was stopped and taken up again, and however entries are batched.
 */
import type { Account } from '../core/account.ts';
import type { Decided } from '../core/deciding.ts';
import type { NoticeBody } from '../core/desk.ts';
import { LearnedDirectory } from '../core/directory.ts';
import type { OwnEvent } from '../core/event.ts';
import type { Channel } from '../core/evidence.ts';
import type { Incident } from '../core/incident.ts';
import type { Forgotten, Intent, StoredIncident, StoredVerdict } from '../core/memory.ts';
import type { Policy } from '../core/policy-rules.ts';
import { DAY, MINUTE } from '../core/rate.ts';
import type { Signal } from '../core/signal.ts';
import type { MessageVerdict } from '../core/verdict.ts';
import type { Keys } from '../keys.ts';
import { openSpelling } from '../mail/spelling.ts';
import { Pipeline } from '../pipeline.ts';
import type { PlacesWithNotes } from '../places/index.ts';
import { incidentRecord } from '../report/records.ts';
import { inboundSignals } from '../signals/inbound/index.ts';
import { signals } from '../signals/index.ts';
import { openReader, type RecordReader } from '../sources/reader.ts';
import { readOrganisation } from '../sources/organization.ts';
import { policyDecides } from './automatic.ts';
import type { Learned } from './checkpoint.ts';
import { entryOf, eventsOf } from './entries.ts';
import { isOrder, orderOf } from './orders.ts';
import { messageKey, storedVerdict } from './stored.ts';

export interface JudgingOptions {
  readonly keys: Keys;
  readonly places: PlacesWithNotes;
  /** Promised false alerts per 1,000 people a day. */
  readonly budget: number;
  readonly style: boolean;
  /** What may be done without a person; none = nothing. */
  readonly policy?: Policy | null;
  /** What an earlier run had learned. */
  readonly learned: Learned | null;
}

type Withdrawn = Pick<StoredVerdict, 'message' | 'direction'>;

/** What entries changed, newest state only; each is keyed by what it is about. */
export interface Changes {
  readonly incidents: Map<string, StoredIncident>;
  readonly verdicts: Map<string, StoredVerdict>;
  /** Those that are none any more. */
  readonly withdrawn: Map<string, Withdrawn>;
  readonly outbox: Map<string, Intent>;
  /** Of whom nothing written before may be left. */
  readonly forgotten: Forgotten[];
}

/** An entry as it went through. */
export interface Taken {
  readonly source: string;
  readonly receivedAt: number;
  readonly availableAt: number | null;
  /** The latest event time in it; `null` = none. */
  readonly happenedAt: number | null;
  readonly isRepeat: boolean;
}

/** Nothing that far ahead of the clock on the wall is believed. */
const AHEAD = DAY / 24;
/** An incident that nobody takes within this is told once more. */
const TAKEN_WITHIN = 15 * MINUTE;
/** Incidents that ended so long ago are let go from memory; the store keeps them. */
const REMEMBERED_DAYS = 60;

export class Judging {
  readonly pipeline: Pipeline;
  readonly directory: LearnedDirectory;
  readonly reader: RecordReader;
  readonly places: PlacesWithNotes;
  readonly #keys: Keys;
  readonly #budget: number;
  readonly #signals = new Map<string, Signal>(signals.map((signal) => [signal.id, signal]));
  #changes: Changes = nothing();
  readonly #changed = new Map<Incident, Account>();
  readonly #noticed = new Set<MessageVerdict>();
  readonly #redirected: Withdrawn[] = [];
  readonly #policy: Policy | null;
  readonly #decided: Parameters<Decided>[] = [];
  #receivedAt = 0;
  #day = 0;

  constructor(options: JudgingOptions) {
    const { learned, keys } = options;
    this.places = options.places;
    this.#keys = keys;
    this.#budget = options.budget;
    this.#policy = options.policy ?? null;
    this.directory = learned?.directory ?? new LearnedDirectory(null);
    if (learned !== null) this.places.recall(learned.places);
    this.reader = openReader({ key: keys.accounts, style: options.style });
    this.reader.know(this.directory.domains());
    this.pipeline = new Pipeline({
      signals,
      inbound: inboundSignals,
      spelling: openSpelling(),
      places: options.places,
      directory: this.directory,
      keyed: keys.keyed,
      budget: options.budget,
      warmUntil: Number.POSITIVE_INFINITY,
      message: () => undefined,
      noticed: (verdict) => {
        // The latest speaks for a row: copies may have become part of the message that they are of.
        this.#noticed.delete(verdict);
        this.#noticed.add(verdict);
      },
      redirected: (messageId, from) => this.#redirected.push({ message: messageKey(keys.keyed, messageId), direction: from }),
      changed: (account, incident) => {
        if (incident.alertedAt !== null) incident.receivedAt ??= this.#receivedAt;
        this.#changed.set(incident, account);
      },
      decided: (...facts) => this.#decided.push(facts),
      forgotten: (names) => this.#forget(names),
      known: learned?.known ?? null,
    });
    this.#day = Math.floor(this.pipeline.clock.now / DAY);
  }

  /** Until this instant of stream time nothing alerts; infinite while the first history is read. */
  get reliableFrom(): number {
    return this.pipeline.cases.warmUntil;
  }

  /** `number` = its place in the log. */
  take(line: string, number: number): Taken {
    const entry = entryOf(line, number);
    const { source, receivedAt, availableAt } = entry;
    this.#receivedAt = receivedAt;
    this.pipeline.clock.believeUntil(receivedAt + AHEAD);
    let happenedAt: number | null = null;
    let isRepeat = false;
    if ('organization' in entry) this.#meet(entry.organization);
    else if ('reliableFrom' in entry) this.pipeline.reliableFrom(entry.reliableFrom);
    else {
      const reading = eventsOf(entry, number, this.reader);
      const events = reading.outcome === 'events' ? reading.events : [];
      isRepeat = events.length > 0;
      for (const event of events) {
        happenedAt = Math.max(happenedAt ?? 0, event.at);
        if (this.pipeline.take(event)) isRepeat = false;
      }
    }
    this.#letGo();
    this.#write();
    return { source, receivedAt, availableAt, happenedAt, isRepeat };
  }

  /** What was changed since this was asked last. */
  changes(): Changes {
    const changes = this.#changes;
    this.#changes = nothing();
    return changes;
  }

  learned(): Learned {
    return { known: this.pipeline.known, directory: this.directory, places: this.places.learned() };
  }

  /** What was to be written of them is not written, what was is erased. */
  #forget(known: ReadonlySet<string>): void {
    const { incidents, verdicts, outbox, forgotten } = this.#changes;
    const names = [...known];
    const keys = names.map((name) => this.#keys.keyed.of53(name).toString(36));
    forgotten.push({ names, keys });
    for (const [id, { account }] of incidents) {
      if (!known.has(account)) continue;
      incidents.delete(id);
      for (const [key, { incident }] of outbox) if (incident === id) outbox.delete(key);
    }
    for (const [row, { sender }] of verdicts) if (known.has(sender) || keys.includes(sender)) verdicts.delete(row);
  }

  #meet(organization: unknown): void {
    const file = readOrganisation(organization);
    if (file === null) return;
    this.directory.update(file);
    this.reader.know(this.directory.domains());
    this.pipeline.meet();
  }

  #letGo(): void {
    const day = Math.floor(this.pipeline.clock.now / DAY);
    if (day === this.#day) return;
    this.#day = day;
    this.pipeline.cases.forget(this.pipeline.clock.now - REMEMBERED_DAYS * DAY);
  }

  /** At the end of an entry, because that is where a run can be taken up again. */
  #write(): void {
    if (this.#policy !== null) this.#decideItself(this.#policy);
    for (const [incident, account] of this.#changed) this.#writeIncident(account, incident);
    this.#changed.clear();
    for (const facts of this.#decided.splice(0)) this.#writeDecision(...facts);
    const { verdicts, withdrawn } = this.#changes;
    for (const one of this.#redirected.splice(0)) {
      verdicts.delete(rowOf(one));
      withdrawn.set(rowOf(one), one);
    }
    for (const verdict of this.#noticed) {
      const stored = storedVerdict(verdict, this.#keys.keyed);
      verdicts.set(rowOf(stored), stored);
    }
    this.#noticed.clear();
  }

  #decideItself(policy: Policy): void {
    const { pipeline } = this;
    for (const [incident, account] of [...this.#changed]) {
      const one = { account, incident, names: pipeline.namesOf(account) };
      for (const decision of policyDecides(policy, one, pipeline.cases.incidents, this.#receivedAt)) pipeline.take(decision);
    }
  }

  #writeIncident(account: Account, incident: Incident): void {
    const context = { organisation: this.pipeline.organisation, signals: this.#signals, budget: this.#budget };
    const record = incidentRecord(account, incident, context);
    this.#changes.incidents.set(incident.id, {
      id: incident.id,
      account: account.name,
      state: incident.state,
      openedAt: incident.openedAt,
      alertedAt: incident.alertedAt,
      updatedAt: incident.updatedAt,
      revision: incident.revision,
      body: JSON.stringify(record),
    });
    if (incident.alertedAt === null) return;
    const { outbox } = this.#changes;
    const { id, revision } = incident;
    outbox.set(`card/${id}`, { key: `card/${id}`, kind: 'card', incident: id, revision, body: '{}', at: incident.alertedAt });
    this.#notify(
      incident,
      record.evidence.filter(({ bits }) => bits >= 1).map(({ channel }) => channel),
    );
  }

  /** What is worth a word beside the card. */
  #notify(incident: Incident, channels: readonly Channel[]): void {
    const { id, updatedAt, alertedAt, receivedAt, handling } = incident;
    if (incident.stages === null) {
      // What it had come to when it was told is on the card; from now on somebody should take it.
      incident.stages = [...new Set(channels)];
      const notBefore = (receivedAt ?? alertedAt ?? updatedAt) + TAKEN_WITHIN;
      this.#notice(`reminder/${id}`, id, { notice: 'reminder', notBefore }, notBefore);
    }
    for (const stage of new Set(channels)) {
      if (incident.stages.includes(stage)) continue;
      incident.stages.push(stage);
      this.#notice(`stage/${id}/${stage}`, id, { notice: 'stage', stage }, updatedAt);
    }
    for (const lease of handling.leases) {
      if (lease.state !== 'slipped' || lease.isTold) continue;
      lease.isTold = true;
      const { action, sentence } = lease;
      this.#notice(`slipped/${lease.lease}`, id, { notice: 'slipped', lease: lease.lease, action, sentence: sentence ?? '' }, updatedAt);
    }
  }

  #notice(key: string, incident: string | null, body: NoticeBody, at: number): void {
    this.#changes.outbox.set(key, { key, kind: 'notice', incident, revision: 1, body: JSON.stringify(body), at });
  }

  #writeDecision(event: OwnEvent, account: Account | null, incident: Incident | null): void {
    if (event.kind === 'message-reported' && !event.withdrawn) {
      const { message, sender, direction, at } = event;
      // However many readers report one message, it is told once.
      this.#notice(`report/${message}`, null, { notice: 'reported', sender, direction }, at);
    }
    if (event.kind !== 'decision') return;
    const { id, at, by, decision: verb } = event;
    if (account === null || incident === null) {
      const sentence = `${event.incident} ended so long ago that it is not held any more; nothing was done`;
      this.#notice(`lost/${id}`, null, { notice: 'lost', decision: id, incident: event.incident, verb, by, sentence }, at);
      return;
    }
    if (!isOrder(event)) return;
    const key = `action/${id}`;
    const body = JSON.stringify(orderOf(event, account, incident, this.pipeline));
    this.#changes.outbox.set(key, { key, kind: 'action', incident: incident.id, revision: 1, body, at });
  }
}

function nothing(): Changes {
  return { incidents: new Map(), verdicts: new Map(), withdrawn: new Map(), outbox: new Map(), forgotten: [] };
}

function rowOf({ message, direction }: Withdrawn): string {
  return `${message}/${direction}`;
}
