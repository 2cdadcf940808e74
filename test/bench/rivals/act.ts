/** Everything that is done in a tenant, in one shape: audit records, Graph's directory audits and its risk detections. */
import { accountOf, bareAddress, inside, instant, list, pairs, text } from './fields.ts';
import { isAuditSignIn } from './read.ts';
import type { RawRecord } from './rival.ts';

export interface Act {
  /** Who did it; for a change that a service wrote, whom it befell. */
  readonly account: string;
  /** The person it was done to, when that is somebody else. */
  readonly target: string | null;
  readonly at: number;
  readonly id: string;
  /** In lower case, without the full stop the audit log puts behind directory changes. */
  readonly operation: string;
  readonly address: string;
  /** Cmdlet parameters and properties, names in lower case. */
  readonly parameters: ReadonlyMap<string, string>;
  /** Names and new values of a directory change as one text. */
  readonly change: string;
  readonly record: RawRecord;
}

const NO_PARAMETERS: ReadonlyMap<string, string> = new Map();
const FAILED = new Set(['False', 'Failed', 'Failure']);

/** Null for sign-ins, messages, what failed, and what no person did or suffered. */
export function readAct(record: RawRecord): Act | null {
  if ('Operation' in record) return isAuditSignIn(record) || FAILED.has(text(record['ResultStatus'])) ? null : fromAudit(record);
  if ('activityDisplayName' in record && record['result'] !== 'failure') return fromGraph(record);
  return null;
}

export const plainOperation = (written: string): string =>
  written.normalize('NFKC').trim().replace(/\.$/u, '').replace(/[–—]/gu, '-').toLowerCase();

function fromAudit(record: RawRecord): Act | null {
  const actor = accountOf(record['UserId']);
  const directory = record['Workload'] === 'AzureActiveDirectory';
  const target = directory ? (targetIn(list(record['Target'])) ?? accountOf(record['ObjectId'])) : null;
  const account = actor ?? target;
  const at = instant(record['CreationTime']);
  if (account === null || Number.isNaN(at)) return null;
  return {
    account,
    target: target === account ? null : target,
    at,
    id: text(record['Id']),
    operation: plainOperation(text(record['Operation'])),
    address: bareAddress(record['ClientIP'] ?? record['ClientIPAddress'] ?? record['ActorIpAddress']),
    parameters: 'Parameters' in record || 'OperationProperties' in record ? parametersOf(record) : NO_PARAMETERS,
    change: directory ? changeOf(list(record['ModifiedProperties']), 'Name', 'NewValue') : '',
    record,
  };
}

const parametersOf = (record: RawRecord): ReadonlyMap<string, string> =>
  'Parameters' in record ? pairs(record['Parameters']) : pairs(record['OperationProperties']);

/** Type 5 is a user principal name. */
function targetIn(targets: readonly unknown[]): string | null {
  for (const target of targets) if (inside(target)['Type'] === 5) return accountOf(inside(target)['ID']);
  return null;
}

function fromGraph(record: RawRecord): Act | null {
  const by = inside(inside(record['initiatedBy'])['user']);
  const targets = list(record['targetResources']).map(inside);
  const target = targets.map((one) => accountOf(one['userPrincipalName'])).find((upn) => upn !== null) ?? null;
  const account = accountOf(by['userPrincipalName']) ?? target;
  const at = instant(record['activityDateTime']);
  if (account === null || Number.isNaN(at)) return null;
  return {
    account,
    target: target === account ? null : target,
    at,
    id: text(record['id']),
    operation: plainOperation(text(record['activityDisplayName'])),
    address: bareAddress(by['ipAddress']),
    parameters: NO_PARAMETERS,
    change: targets.map((one) => changeOf(list(one['modifiedProperties']), 'displayName', 'newValue')).join('\n'),
    record,
  };
}

const changeOf = (properties: readonly unknown[], name: string, value: string): string =>
  properties.map((property) => `${text(inside(property)[name])}=${text(inside(property)[value])}`).join('\n');
