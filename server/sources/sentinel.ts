/**
 * Rows of Sentinel's tables OfficeActivity, SigninLogs and AuditLogs, renamed into the records they came from.
 *
 * Surprise: columns carry suffixes (` [UTC]`, `_string`, `_dynamic`, a bare `_`), the first letter is a capital, lists are JSON in a text,
 * and `Start_Time` of OfficeActivity is when the row was written, not when it happened.
 */
import type { Reading } from '../core/ports.ts';
import { readAudit } from './audit.ts';
import type { Desk } from './desk.ts';
import { readDirectoryAudit } from './directory-audit.ts';
import { text, unfolded, type Fields } from './fields.ts';
import { readSignIn } from './sign-in.ts';
import { readRiskDetection } from './alerts.ts';

const SIGN_INS = new Set(['SigninLogs', 'AADNonInteractiveUserSignInLogs']);

export function isSentinelRow(record: Fields): boolean {
  return tableOf(record) !== null;
}

function tableOf(record: Fields): string | null {
  const type = text(record, 'Type') ?? text(record, '$table');
  if (type !== null && (SIGN_INS.has(type) || type === 'OfficeActivity' || type === 'AuditLogs' || type.startsWith('AAD'))) return type;
  if ('OfficeWorkload' in record && 'Operation' in record) return 'OfficeActivity';
  if ('InitiatedBy' in record && 'TargetResources' in record && ('OperationName' in record || 'ActivityDisplayName' in record))
    return 'AuditLogs';
  if (
    'UserPrincipalName' in record &&
    ('LocationDetails' in record || 'LocationDetails_dynamic' in record || 'LocationDetails_string' in record || 'ResultType' in record)
  )
    return 'SigninLogs';
  return null;
}

export function readSentinelRow(record: Fields, fallbackId: string, desk: Desk): Reading {
  const table = tableOf(record) ?? '';
  const row = plainNames(record);
  if (table === 'OfficeActivity') return readAudit(officeActivity(row), fallbackId, desk);
  if (table === 'AuditLogs') return readDirectoryAudit(directoryAudit(row), fallbackId, desk);
  if (SIGN_INS.has(table)) return readSignIn(signIn(row, table), fallbackId, desk);
  if (table === 'AADUserRiskEvents') return readRiskDetection(lowerNames(row), fallbackId, desk);
  return desk.ignored(table);
}

/** Suffixes off; of two columns that become one, the first that holds something. */
function plainNames(record: Fields): Record<string, unknown> {
  const row: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(record)) {
    const plain = name.replace(/ \[UTC\]$/, '').replace(/_(?:string|dynamic|s|g|d|b|t)?$/, '');
    if (row[plain] === undefined || row[plain] === '' || row[plain] === null) row[plain] = value;
  }
  return row;
}

const OFFICE_NAMES: readonly (readonly [audit: string, ...columns: string[]])[] = [
  ['Id', 'OfficeId', 'SourceRecordId'],
  ['CreationTime', 'TimeGenerated', 'Start_Time', 'ElevationTime'],
  ['Workload', 'OfficeWorkload'],
  ['ObjectId', 'OfficeObjectId'],
  ['ClientIPAddress', 'Client_IPAddress'],
  ['LogonType', 'Logon_Type'],
  ['SiteUrl', 'Site_Url'],
  ['EventData', 'Event_Data'],
  ['Target', 'AADTarget'],
];

/** Already lists of `{Name, Value}` in the table; here only unfolded so that every reader sees the record's own shape. */
const OFFICE_LISTS = [
  'Parameters',
  'ExtendedProperties',
  'ModifiedProperties',
  'OperationProperties',
  'Folders',
  'AffectedItems',
  'Item',
  'Folder',
  'DestFolder',
  'Actor',
  'Target',
  'Members',
  'AppAccessContext',
];

function officeActivity(row: Record<string, unknown>): Fields {
  const record: Record<string, unknown> = { ...row };
  for (const [name, ...columns] of OFFICE_NAMES) {
    const found = columns.map((column) => row[column]).find((value) => value !== undefined && value !== null && value !== '');
    if (record[name] === undefined || record[name] === '') record[name] = found;
  }
  for (const name of OFFICE_LISTS) if (record[name] !== undefined) record[name] = unfolded(record[name]);
  if (record['LogonType'] === 'Owner') record['LogonType'] = 0;
  return record;
}

const SIGN_IN_NAMES: ReadonlyMap<string, string> = new Map([
  ['IPAddress', 'ipAddress'],
  ['LocationDetails', 'location'],
  ['RiskEventTypes_V2', 'riskEventTypes_v2'],
  ['ResourceIdentity', 'resourceId'],
  ['Location', 'countryOnly'],
]);

function signIn(row: Record<string, unknown>, table: string): Fields {
  const record = lowerNames(row, SIGN_IN_NAMES);
  record['createdDateTime'] = filled(record['createdDateTime']) ?? filled(record['timeGenerated']);
  record['isInteractive'] ??= table === 'AADNonInteractiveUserSignInLogs' ? false : undefined;
  record['location'] = unfolded(filled(record['location']) ?? { countryOrRegion: record['countryOnly'] });
  record['status'] = filled(record['status']) ?? { errorCode: record['resultType'] };
  for (const name of ['deviceDetail', 'status', 'riskEventTypes_v2', 'authenticationDetails'])
    record[name] = unfolded(filled(record[name]));
  return record;
}

function directoryAudit(row: Record<string, unknown>): Fields {
  const record = lowerNames(row);
  record['activityDisplayName'] = filled(record['activityDisplayName']) ?? record['operationName'];
  record['activityDateTime'] = filled(record['activityDateTime']) ?? record['timeGenerated'];
  record['userAgent'] = undefined;
  return record;
}

function filled(value: unknown): unknown {
  return value === '' || value === null ? undefined : value;
}

function lowerNames(row: Record<string, unknown>, special: ReadonlyMap<string, string> = new Map()): Record<string, unknown> {
  const record: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(row)) {
    const known = special.get(name);
    if (known !== undefined) record[known] = value;
    else record[name.charAt(0).toLowerCase() + name.slice(1)] ??= value;
  }
  return record;
}
