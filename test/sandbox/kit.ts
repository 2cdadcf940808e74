import { createHash } from 'node:crypto';
import { createReadStream, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { type TenantOptions, type TenantReport, writeTenant } from '../../sandbox/index.ts';
import type { HardNegative, Intrusion } from '../bench/measure.ts';
import type { FraudLabel, MessageLabels } from '../bench/messages.ts';

export type Row = Record<string, unknown>;

/** A folder that is gone after the work is done. */
export async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'sandbox-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export interface Written {
  readonly report: TenantReport;
  readonly labels: Labels;
  readonly organization: Row;
  /** The rows of `places/networks.csv`, split at the commas. */
  readonly places: readonly (readonly string[])[];
  readonly folder: string;
}

export interface LabelledIntrusion extends Intrusion {
  readonly eventIds: readonly string[];
  readonly harmEventIds: readonly string[];
  readonly messages: readonly string[];
}

export interface Labels {
  readonly seed: number;
  readonly from: string;
  readonly until: string;
  readonly intrusions: readonly LabelledIntrusion[];
  readonly hardNegatives: readonly HardNegative[];
  readonly messages: readonly LabelledMessage[];
  readonly honestMessages: MessageLabels['honestMessages'];
}

export interface LabelledMessage extends FraudLabel {
  readonly intrusion: string;
  readonly recipient: string;
}

const json = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8')) as T;

/** Writes a tenant and hands every record, in order, to `see`. */
export const withTenant = (
  options: Omit<TenantOptions, 'out'>,
  see: (row: Row, line: string) => void = () => undefined,
): Promise<Written> =>
  inFolder(async (folder) => {
    const report = await writeTenant({ ...options, out: folder });
    for await (const line of createInterface({ input: createReadStream(join(folder, 'events.jsonl')) })) see(JSON.parse(line) as Row, line);
    return {
      report,
      folder,
      labels: json<Labels>(join(folder, 'labels.json')),
      organization: json<Row>(join(folder, 'organization.json')),
      places: readFileSync(join(folder, 'places/networks.csv'), 'utf8')
        .trimEnd()
        .split('\n')
        .slice(1)
        .map((line) => line.split(',')),
    };
  });

export const hashOfFiles = (options: Omit<TenantOptions, 'out'>): Promise<Record<string, string>> =>
  inFolder(async (folder) => {
    await writeTenant({ ...options, out: folder });
    const hashes: Record<string, string> = {};
    for (const name of ['events.jsonl', 'labels.json', 'organization.json', 'places/networks.csv'])
      hashes[name] = createHash('sha256')
        .update(readFileSync(join(folder, name)))
        .digest('hex');
    return hashes;
  });

/** Which of Microsoft's shapes a record has. */
export function shapeOf(row: Row): 'audit' | 'signIn' | 'directoryAudit' | 'risk' | 'message' {
  if ('Operation' in row) return 'audit';
  if ('activityDisplayName' in row) return 'directoryAudit';
  if ('riskEventType' in row) return 'risk';
  return 'internetMessageId' in row ? 'message' : 'signIn';
}

export const idOf = (row: Row): string => String(row['Id'] ?? row['id']);

/** What happened, in one word: the operation, the activity, or the shape. */
export function nameOf(row: Row): string {
  const shape = shapeOf(row);
  if (shape === 'audit') return String(row['Operation']);
  if (shape === 'directoryAudit') return String(row['activityDisplayName']);
  return shape === 'signIn' ? (row['isInteractive'] === true ? 'interactive sign-in' : 'background sign-in') : shape;
}

/** When it happened, in milliseconds. */
export function atOf(row: Row): number {
  const text = String(row['CreationTime'] ?? row['createdDateTime'] ?? row['activityDateTime']);
  return Date.parse(text.endsWith('Z') ? text : `${text}Z`);
}
