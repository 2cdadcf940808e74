/**
 * Tells by its shape what kind of record this is, and has it read.
 *
 * Surprise: the same audit record comes bare, as `AuditData` (text or object) beside a few columns, and inside rows of advanced hunting;
 * all end in the same reading.
 */
import type { Reading } from '../core/ports.ts';
import { readAlert, readRiskDetection } from './alerts.ts';
import { readAudit } from './audit.ts';
import type { Desk } from './desk.ts';
import { readDirectoryAudit } from './directory-audit.ts';
import { readEnvelope } from './envelope.ts';
import { fields, isFields, text, unfolded, type Fields } from './fields.ts';
import { isHuntingRow, readHuntingRow } from './hunting.ts';
import { readMessage } from './message.ts';
import { rejected } from './reading.ts';
import { isSentinelRow, readSentinelRow } from './sentinel.ts';
import { readSignIn } from './sign-in.ts';
import { isTraceRow, readTraceRow } from './trace.ts';

export function recognise(record: unknown, fallbackId: string, desk: Desk): Reading {
  try {
    return understood(record, fallbackId, desk);
  } catch (error) {
    // One record that breaks its reader (nested beyond all reason, say) must not cost the rest of the file.
    return rejected(`The record could not be read: ${error instanceof Error ? error.message.slice(0, 200) : String(error)}`);
  }
}

function understood(record: unknown, fallbackId: string, desk: Desk): Reading {
  const whole = typeof record === 'string' ? unfolded(record) : record;
  if (!isFields(whole)) return rejected('Not a record: a JSON object was expected.');
  if (typeof whole['Operation'] === 'string' && typeof whole['CreationTime'] === 'string') return readAudit(whole, fallbackId, desk);
  return byShape(whole, fallbackId, desk) ?? rejected('Not a kind of record that is known here.');
}

function byShape(record: Fields, fallbackId: string, desk: Desk): Reading | null {
  const audit = auditData(record, fallbackId, desk);
  if (audit !== null) return audit;
  if (isSentinelRow(record)) return readSentinelRow(record, fallbackId, desk);
  if (isFields(record['properties']) || typeof record['properties'] === 'string') return readEnvelope(record, fallbackId, desk, byShape);
  if (isTraceRow(record)) return readTraceRow(record, fallbackId, desk);
  if (typeof record['activityDisplayName'] === 'string' && ('initiatedBy' in record || 'targetResources' in record)) {
    return readDirectoryAudit(record, fallbackId, desk);
  }
  if (typeof record['riskEventType'] === 'string' || typeof record['riskType'] === 'string')
    return readRiskDetection(record, fallbackId, desk);
  if ('evidence' in record && 'severity' in record && 'title' in record) return readAlert(record, fallbackId, desk);
  if (isSignIn(record)) return readSignIn(record, fallbackId, desk);
  if ('internetMessageId' in record || ('toRecipients' in record && ('from' in record || 'sender' in record)))
    return readMessage(record, fallbackId, desk);
  if (isHuntingRow(record)) return readHuntingRow(record, fallbackId, desk, byShape);
  if (typeof record['Operation'] === 'string') return readAudit(record, fallbackId, desk);
  return ignoredByName(record, desk);
}

/** `AuditData` of Search-UnifiedAuditLog and Purview, `auditData` of Graph's audit queries. */
function auditData(record: Fields, fallbackId: string, desk: Desk): Reading | null {
  const name = 'AuditData' in record ? 'AuditData' : 'auditData' in record ? 'auditData' : null;
  if (name === null) return null;
  const inner = fields(record, name);
  if (inner === null) return rejected('The AuditData of this row is not readable JSON; it may have been cut off.');
  const id = text(record, 'Identity') ?? text(record, 'Id') ?? text(record, 'id') ?? fallbackId;
  const filled: Fields = {
    ...inner,
    Operation: text(inner, 'Operation') ?? text(record, 'Operations') ?? text(record, 'Operation') ?? text(record, 'operation'),
    CreationTime: inner['CreationTime'] ?? record['CreationDate'] ?? record['createdDateTime'],
    UserId: inner['UserId'] ?? record['UserIds'] ?? record['UserId'] ?? record['userPrincipalName'] ?? record['userId'],
  };
  return readAudit(filled, id, desk);
}

function isSignIn(record: Fields): boolean {
  if ('createdDateTime' in record && ('status' in record || 'appId' in record) && ('userPrincipalName' in record || 'userId' in record))
    return true;
  return 'signInEventTypes' in record || ('servicePrincipalId' in record && 'appId' in record && 'ipAddress' in record);
}

/** Kinds that are understood and of no use: counted by what they are. */
function ignoredByName(record: Fields, desk: Desk): Reading | null {
  if ('riskLevel' in record && 'riskState' in record) return desk.ignored('riskyUser');
  const kind = text(record, '@odata.type');
  return kind === null ? null : desk.ignored(kind);
}
