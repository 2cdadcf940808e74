/**
 * What Microsoft itself noticed, as the audit log carries it: risk detections, alerts, restricted senders.
 *
 * Surprise: the actor of an alert is always `SecurityComplianceAlerts`; the person concerned hides in a JSON text, under names that differ
 * between kinds of alert. An alert that names nobody concerns no account and is ignored.
 */
import type { Names } from '../core/event.ts';
import type { Reading } from '../core/ports.ts';
import type { Desk } from './desk.ts';
import { fields, isFields, list, lower, text, type Fields } from './fields.ts';
import { instant } from './instant.ts';
import { isNobody, isService, joined, namesOf } from './names.ts';
import { happened, type Head } from './reading.ts';
import { isCleared, placeOf, riskLevel } from './sign-in.ts';
import { originOf } from './reading.ts';

/** Submissions by users and administrators, and files that data-loss rules saw: not a word about a hijack. */
const NOT_ABOUT_ACCOUNTS = /reported by user|submission|DlpRuleMatch/i;

export function riskDetection(record: Fields, head: Head, desk: Desk): Reading {
  const display = text(record, 'UserDisplayName');
  const named = text(record, 'UserPrincipalName') ?? (display?.includes('@') === true ? display : null);
  const who = joined(isService(text(record, 'UserId') ?? '') ? {} : head.who, namesOf(named));
  if (isNobody(who)) return desk.ignored('AadRiskDetection (nobody named)');
  const type = text(record, 'RiskEventType') ?? 'unknown';
  const location = fields(record, 'Location');
  const stated = location === null ? null : placeOf({ location: lowered(location) }, desk);
  return happened({
    ...head,
    at: instant(record['DetectedDateTime']) ?? head.at,
    who,
    origin: originOf(desk.address(text(record, 'IpAddress') ?? text(record, 'ClientIP')), null, null, undefined, stated),
    kind: 'risk-reported',
    vendor: 'entra',
    type,
    level: riskLevel(lower(record, 'RiskLevel')),
    cleared: isCleared(lower(record, 'RiskState')),
    title: type,
  });
}

function lowered(location: Fields): Fields {
  const spot = fields(location, 'GeoCoordinates') ?? {};
  return {
    city: location['City'],
    state: location['State'],
    countryOrRegion: location['CountryOrRegion'],
    geoCoordinates: { latitude: spot['Latitude'], longitude: spot['Longitude'] },
  };
}

export function alert(record: Fields, head: Head, desk: Desk): Reading {
  const operation = text(record, 'Operation') ?? 'Alert';
  const data = fields(record, 'Data') ?? {};
  const title = text(record, 'Name') ?? text(data, 'an') ?? 'Alert';
  if (NOT_ABOUT_ACCOUNTS.test(`${title} ${text(data, 'op') ?? ''}`)) return desk.ignored(`${operation} (not about an account)`);
  const who = accountOf(record, data);
  if (isNobody(who)) return desk.ignored(`${operation} (nobody named)`);
  const status = lower(record, 'Status');
  return happened({
    ...head,
    who,
    mailbox: undefined,
    kind: 'risk-reported',
    vendor: lower(record, 'Source')?.includes('cloud app') === true ? 'defender' : 'audit',
    type: text(record, 'AlertType') ?? text(record, 'Category') ?? 'alert',
    level: riskLevel(lower(record, 'Severity') ?? lower(data, 'sev')),
    cleared: status === 'resolved' || status === 'dismissed',
    title,
  });
}

function accountOf(record: Fields, data: Fields): Names {
  for (const name of ['f3u', 'UserId', 'User', 'Upn', 'MailboxId', 'mbx']) {
    const written = text(data, name);
    if (written !== null && written.includes('@') && !isService(written)) return namesOf(written.split(/[;,\s]/, 1).join(''));
  }
  for (const entity of [...list(data, 'Entities'), ...list(data, 'entities')]) {
    if (!isFields(entity)) continue;
    const upn = text(entity, 'Upn') ?? text(entity, 'UserPrincipalName') ?? text(entity, 'MailboxPrimaryAddress');
    if (upn?.includes('@') === true) return joined(namesOf(text(entity, 'AadUserId')), namesOf(upn));
  }
  if (lower(record, 'EntityType') !== 'user' && lower(data, 'etype') !== 'user') return {};
  const entity = [text(data, 'suid'), text(record, 'AlertEntityId'), text(data, 'eid')].find((written) => written?.includes('@') === true);
  return namesOf(entity ?? null);
}

/** Alerts of Defender for Cloud Apps (`MCAS_ALERT_...`): the person is in the sentence that describes the alert. */
export function cloudAppAlert(record: Fields, head: Head, desk: Desk): Reading {
  const described = /[\w.+'-]{1,100}@[\w.-]{1,200}\.\w{2,20}/.exec((text(record, 'AlertDescription') ?? '').slice(0, 5_000))?.[0];
  const who = head.who.upn !== undefined || head.who.id !== undefined ? head.who : namesOf(described ?? null);
  if (isNobody(who)) return desk.ignored('MCAS alert (nobody named)');
  const [address] = list(record, 'ClientIPs');
  return happened({
    ...head,
    who,
    mailbox: undefined,
    origin: originOf(desk.address(typeof address === 'string' ? address : null), null, null),
    kind: 'risk-reported',
    vendor: 'defender',
    type: text(record, 'Operation') ?? 'MCAS_ALERT',
    level: riskLevel(lower(record, 'AlertSeverity')),
    cleared: /dismissed|resolved|falsepositive/i.test(text(record, 'ResultStatus') ?? ''),
    title: text(record, 'AlertDisplayName') ?? 'Cloud app alert',
  });
}

/** A sender whom Exchange stopped for sending too much spam. */
export function hygiene(record: Fields, head: Head, desk: Desk): Reading {
  const who = namesOf(text(record, 'EventValue'));
  if (lower(record, 'Event') !== 'listed' || isNobody(who)) return desk.ignored('HygieneEvent');
  const reason = text(record, 'Reason');
  return happened({
    ...head,
    who,
    mailbox: undefined,
    kind: 'risk-reported',
    vendor: 'audit',
    type: 'restricted-sender',
    level: 'high',
    cleared: false,
    title: reason === null ? 'Stopped from sending by the service' : `Stopped from sending by the service: ${reason.slice(0, 300)}`,
  });
}
