import { DAY, MINUTE } from '../../calendar.ts';
import type { RawRecord } from '../../desk.ts';
import { Random } from '../../random.ts';
import type { Clock } from '../clock.ts';
import { textOf } from '../directory.ts';
import type { Trouble } from '../trouble.ts';

export const CONTENT_TYPES = ['Audit.AzureActiveDirectory', 'Audit.Exchange', 'Audit.SharePoint', 'Audit.General', 'DLP.All'] as const;
export type ContentType = (typeof CONTENT_TYPES)[number];
export const isContentType = (text: string): text is ContentType => CONTENT_TYPES.some((type) => type === text);

/** The content type under which a record of the audit log is published. */
export function contentTypeOf(record: RawRecord): ContentType {
  switch (textOf(record, 'Workload')) {
    case 'AzureActiveDirectory':
      return 'Audit.AzureActiveDirectory';
    case 'Exchange':
      return 'Audit.Exchange';
    case 'SharePoint':
    case 'OneDrive':
      return 'Audit.SharePoint';
    default:
      return 'Audit.General';
  }
}

/** Some records under one id. `createdAt` says when it could be read first, not when anything in it happened. */
export interface Blob {
  readonly id: string;
  readonly contentType: ContentType;
  readonly createdAt: number;
  readonly records: readonly RawRecord[];
}

export interface CuttingRules {
  /** Milliseconds of the tenant's time during which records are gathered into one blob. */
  readonly blobMs: number;
  readonly mostRecords: number;
}

const KEPT_DAYS = 8;
/** A record type that no list has; clients must get over it. */
const UNKNOWN_RECORD_TYPE = 99_999;

/** Cuts the records of one content type into blobs and keeps them as long as they can be fetched, and a day longer. */
export class BlobCutter {
  readonly blobs: Blob[] = [];
  private open: RawRecord[] = [];
  private serial = 0;
  private callOff: (() => void) | null = null;
  private readonly contentType: ContentType;
  private readonly clock: Clock;
  private readonly trouble: Trouble;
  private readonly rules: CuttingRules;
  private readonly told: (blob: Blob) => void;

  constructor(contentType: ContentType, parts: { clock: Clock; trouble: Trouble; rules: CuttingRules; told: (blob: Blob) => void }) {
    this.contentType = contentType;
    this.clock = parts.clock;
    this.trouble = parts.trouble;
    this.rules = parts.rules;
    this.told = parts.told;
  }

  /** Takes a record; its blob appears not before `notBefore`. A record that comes again does not come a third time. */
  add(record: RawRecord, notBefore: number, isAgain = false): void {
    this.open.push(record);
    const { befalls } = this.lots(record);
    if (!isAgain && befalls('repeated record', this.trouble.shares.repeatedRecords))
      this.clock.at(this.clock.now() + 7 * MINUTE, () => this.add({ ...record }, notBefore, true));
    if (befalls('strange record', this.trouble.shares.strangeRecords)) this.open.push(strange(record));
    if (this.open.length >= this.rules.mostRecords) return this.cut(notBefore);
    this.callOff ??= this.clock.at(this.clock.now() + this.rules.blobMs, () => this.cut(notBefore));
  }

  private lots(record: RawRecord): { befalls: (what: string, share: number | undefined) => boolean } {
    const id = textOf(record, 'Id');
    return { befalls: (what, share) => this.trouble.befalls(share, what, id, Object.keys(record).length) };
  }

  private cut(notBefore: number): void {
    this.callOff?.();
    this.callOff = null;
    const records = this.open;
    this.open = [];
    if (this.clock.now() < notBefore) {
      this.clock.at(notBefore, () => this.publish(records));
      return;
    }
    this.publish(records);
  }

  private publish(records: readonly RawRecord[]): void {
    const createdAt = this.clock.now();
    const id = this.nextId(createdAt);
    const mixed = this.trouble.befalls(this.trouble.shares.mixedBlobs, 'mixed', id);
    const blob: Blob = {
      id,
      contentType: this.contentType,
      createdAt,
      records: mixed ? new Random('mixed', id).shuffled(records) : records,
    };
    this.keep(blob);
    if (this.trouble.befalls(this.trouble.shares.repeatedBlobs, 'repeated blob', id))
      this.clock.at(createdAt + 3 * MINUTE, () => this.keep({ ...blob, id: this.nextId(this.clock.now()), createdAt: this.clock.now() }));
  }

  private keep(blob: Blob): void {
    this.blobs.push(blob);
    const until = this.clock.now() - KEPT_DAYS * DAY;
    while ((this.blobs[0]?.createdAt ?? until) < until) this.blobs.shift();
    this.told(blob);
  }

  private nextId(at: number): string {
    const stamp = `${new Date(at).toISOString().replace(/\D/gu, '')}${String(this.serial++ % 1_000_000).padStart(6, '0')}`;
    const name = this.contentType.replace('.', '_');
    return `${stamp}$${stamp}$${name.toLowerCase()}$${name}$emea0012`;
  }
}

const strange = (record: RawRecord): RawRecord => ({
  Id: new Random('strange', textOf(record, 'Id')).guid(),
  RecordType: UNKNOWN_RECORD_TYPE,
  CreationTime: record['CreationTime'],
  Operation: 'NewWorkloadOperation',
  OrganizationId: record['OrganizationId'],
  UserType: 4,
  UserKey: 'NewWorkload',
  UserId: 'NewWorkload',
  Workload: record['Workload'],
  Version: 1,
});
