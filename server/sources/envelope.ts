/**
 * The envelope of Entra's diagnostic stream (Event Hubs) and of Defender's streaming export: a category beside `properties`.
 *
 * Surprise: the outer `time` may be `11/14/2025 1:48:53 AM`, the moment it was written, or both; the event's own time is inside.
 */
import type { Reading } from '../core/ports.ts';
import { readAlert, readRiskDetection } from './alerts.ts';
import type { Desk } from './desk.ts';
import { readDirectoryAudit } from './directory-audit.ts';
import { fields, text, type Fields } from './fields.ts';
import { readHuntingRow } from './hunting.ts';
import { rejected } from './reading.ts';
import { readSignIn } from './sign-in.ts';

type ByShape = (record: Fields, fallbackId: string, desk: Desk) => Reading | null;

export function readEnvelope(record: Fields, fallbackId: string, desk: Desk, byShape: ByShape): Reading {
  const category = text(record, 'category') ?? text(record, 'Category') ?? '';
  const inner = fields(record, 'properties');
  if (inner === null) return rejected('The properties of this envelope are not readable JSON.');
  if (category.startsWith('AdvancedHunting-')) return readHuntingRow({ ...inner, Table: category.slice(16) }, fallbackId, desk, byShape);
  switch (category) {
    case 'SignInLogs':
    case 'NonInteractiveUserSignInLogs':
      return readSignIn(withOuter(record, inner, 'createdDateTime', category), fallbackId, desk);
    case 'ServicePrincipalSignInLogs':
    case 'ManagedIdentitySignInLogs':
    case 'MicrosoftServicePrincipalSignInLogs':
      return desk.ignored('Sign-in (service)');
    case 'AuditLogs':
      return readDirectoryAudit(withOuter(record, inner, 'activityDateTime', category), fallbackId, desk);
    case 'UserRiskEvents':
      return readRiskDetection(withOuter(record, inner, 'detectedDateTime', category), fallbackId, desk);
    case 'SecurityAlert':
      return readAlert(inner, fallbackId, desk);
    default: {
      const known = category === '' ? byShape(inner, fallbackId, desk) : null;
      if (known !== null) return known;
      const name = category === '' ? text(record, 'operationName') : category;
      return name === null ? rejected('An envelope without category and operation.') : desk.ignored(name);
    }
  }
}

/** What the envelope knows and the properties may lack. */
function withOuter(record: Fields, inner: Fields, time: string, category: string): Fields {
  const filled: Record<string, unknown> = { ...inner, category };
  filled[time] ??= record['time'];
  filled['ipAddress'] ??= record['callerIpAddress'];
  filled['activityDisplayName'] ??= record['operationName'];
  filled['resultType'] ??= record['resultType'];
  filled['isInteractive'] ??= category === 'NonInteractiveUserSignInLogs' ? false : undefined;
  return filled;
}
