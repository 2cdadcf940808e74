import { DAY } from '../calendar.ts';
import type { RawRecord } from '../desk.ts';
import type { Clock } from './clock.ts';
import { textOf } from './directory.ts';
import { isObject } from './exchange.ts';
import type { Logs } from './graph/logs.ts';
import { ruleFrom } from './graph/rules.ts';
import type { State } from './graph/state.ts';
import type { Management } from './management/index.ts';

/** A record and the instant at which Microsoft would hand it over. */
export interface Delivered {
  readonly deliveredAt: number;
  readonly record: unknown;
}

export type Kind = 'audit' | 'sign-in' | 'directory-audit' | 'risk' | 'alert' | 'trace' | 'message' | 'unknown';

/** At which endpoint a record belongs, told by its shape. */
export function kindOf(record: RawRecord): Kind {
  if ('RecordType' in record && 'Operation' in record && 'Id' in record) return 'audit';
  if ('internetMessageId' in record) return 'message';
  if ('riskEventType' in record) return 'risk';
  if ('activityDisplayName' in record && 'loggedByService' in record) return 'directory-audit';
  if ('alertWebUrl' in record || 'providerAlertId' in record) return 'alert';
  if ('recipientAddress' in record && 'senderAddress' in record) return 'trace';
  if ('createdDateTime' in record && 'appId' in record && 'status' in record) return 'sign-in';
  return 'unknown';
}

export interface StageParts {
  readonly clock: Clock;
  readonly management: Management;
  readonly logs: Logs;
  readonly state: State;
  /** Days that a message stays in its mailbox. */
  readonly mailDays: number;
}

/** Takes each record at its instant and puts it where it can be read. */
export class Stage {
  /** Records handed out so far, by kind. */
  readonly handedOut: Record<Kind, number> = {
    audit: 0,
    'sign-in': 0,
    'directory-audit': 0,
    risk: 0,
    alert: 0,
    trace: 0,
    message: 0,
    unknown: 0,
  };
  finished = false;
  /** Asked before a record is handed out; what it gives is handed out instead, `null` = it never came to be. */
  admits: (record: RawRecord) => RawRecord | null = (record) => record;
  private readonly parts: StageParts;

  constructor(parts: StageParts) {
    this.parts = parts;
    const tidy = (): void => {
      for (const mailbox of parts.state.allMailboxes()) mailbox.forget(parts.clock.now() - parts.mailDays * DAY);
      parts.clock.at(parts.clock.now() + DAY, tidy);
    };
    parts.clock.at(parts.clock.now() + DAY, tidy);
  }

  /** Plays a stream of records in order: each is read only when the one before it has been handed out. */
  async play(records: AsyncIterable<Delivered>): Promise<void> {
    const source = records[Symbol.asyncIterator]();
    const pull = async (): Promise<void> => {
      const next = await source.next();
      if (next.done === true) {
        this.finished = true;
        return;
      }
      const { deliveredAt, record } = next.value;
      this.parts.clock.at(deliveredAt, () => {
        this.handOut(record);
        return pull();
      });
    };
    await pull();
  }

  handOut(given: unknown): void {
    const record = isObject(given) ? this.admits(given) : given;
    if (record === null) return;
    const kind = isObject(record) ? kindOf(record) : 'unknown';
    this.handedOut[kind]++;
    if (!isObject(record)) return;
    const { logs, state, clock } = this.parts;
    if (kind === 'audit') this.audit(record);
    else if (kind === 'sign-in') logs.addSignIn(record);
    else if (kind === 'directory-audit') logs.directoryAudits.add(record, clock.now());
    else if (kind === 'alert') logs.alerts.add(record, clock.now());
    else if (kind === 'trace')
      logs.messageTraces.add({ ...record, key: `${textOf(record, 'id')} ${textOf(record, 'recipientAddress')}` }, clock.now());
    else if (kind === 'risk') this.risk(record);
    else if (kind === 'message') this.message(record, state);
  }

  /** A rule that the log tells of is also in the mailbox. */
  private audit(record: RawRecord): void {
    const { management, state } = this.parts;
    if (record['Operation'] === 'New-InboxRule') {
      const rule = ruleFrom(record);
      state.mailbox(textOf(record, 'UserId'))?.rules.set(textOf(rule, 'id'), rule);
    }
    management.deliver(record);
  }

  private risk(record: RawRecord): void {
    const { logs, state, clock } = this.parts;
    logs.riskDetections.add(record, clock.now());
    const id = textOf(record, 'userId');
    logs.signIns.update(textOf(record, 'requestId'), { riskState: record['riskState'], riskLevelAggregated: record['riskLevel'] });
    state.riskyUsers.set(id, {
      id,
      isDeleted: false,
      isProcessing: false,
      riskLevel: record['riskLevel'],
      riskState: 'atRisk',
      riskDetail: 'none',
      riskLastUpdatedDateTime: record['detectedDateTime'],
      userPrincipalName: record['userPrincipalName'],
      userDisplayName: record['userDisplayName'],
    });
  }

  private message(record: RawRecord, state: State): void {
    const owner = /users\('([^']+)'\)/u.exec(textOf(record, '@odata.context'))?.[1] ?? '';
    const mailbox = state.mailbox(owner);
    if (mailbox === undefined) return;
    const folder = textOf(record, 'parentFolderId').endsWith('AAAEJAAAA') ? 'sentitems' : 'inbox';
    mailbox.add(record, folder);
    this.parts.logs.addTraces(record, folder, textOf(state.user(owner) ?? {}, 'userPrincipalName').toLowerCase(), state.domains);
  }
}
