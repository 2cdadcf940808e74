/**
 * Risk detections and security alerts of Graph.
 *
 * Surprise: a detection is news at the moment it was made, often hours after the activity it speaks of, so its time is `detectedDateTime`.
 */
import type { Event, Names } from '../core/event.ts';
import type { Reading } from '../core/ports.ts';
import type { Desk } from './desk.ts';
import { fields, isFields, list, lower, text, type Fields } from './fields.ts';
import { instant } from './instant.ts';
import { isNobody, joined, namesOf } from './names.ts';
import { happened, NO_TIME, originOf, rejected, type Head } from './reading.ts';
import { isCleared, placeOf, riskLevel } from './sign-in.ts';

export function readRiskDetection(record: Fields, fallbackId: string, desk: Desk): Reading {
  const type = text(record, 'riskEventType') ?? text(record, 'riskType') ?? 'unknown';
  if (lower(record, 'activity') === 'serviceprincipal') return desk.ignored('riskDetection (service)');
  const at = instant(record['detectedDateTime']) ?? instant(record['activityDateTime']);
  if (at === null) return rejected(NO_TIME);
  const level = riskLevel(lower(record, 'riskLevel'));
  const cleared = isCleared(lower(record, 'riskState'));
  const id = text(record, 'id') ?? fallbackId;
  return happened({
    id: cleared ? `${id}#cleared` : id,
    feed: 'risk',
    at,
    who: joined(namesOf(text(record, 'userId')), namesOf(text(record, 'userPrincipalName'))),
    mailbox: undefined,
    origin: originOf(desk.address(text(record, 'ipAddress')), null, null, undefined, placeOf(record, desk)),
    kind: 'risk-reported',
    vendor: 'entra',
    type,
    level,
    cleared,
    title: type,
  });
}

/** One event for each account among the evidence; an alert that names none is ignored. */
export function readAlert(record: Fields, fallbackId: string, desk: Desk): Reading {
  const at = instant(record['createdDateTime']) ?? instant(record['firstActivityDateTime']);
  if (at === null) return rejected(NO_TIME);
  const accounts = accountsOf(record);
  if (accounts.length === 0) return desk.ignored('alert (nobody named)');
  const id = text(record, 'id') ?? fallbackId;
  const title = text(record, 'title') ?? 'Alert';
  const address = list(record, 'evidence')
    .filter(isFields)
    .map((one) => text(one, 'ipAddress'));
  const classified = lower(record, 'classification');
  const head: Omit<Head, 'who'> = {
    id,
    feed: 'alert',
    at,
    mailbox: undefined,
    origin: originOf(desk.address(address.find((one) => one !== null) ?? null), null, null),
  };
  const events = accounts.map(
    (who, index): Event => ({
      ...head,
      id: index === 0 ? id : `${id}#${String(index + 1)}`,
      who,
      kind: 'risk-reported',
      vendor: lower(record, 'serviceSource') === 'azureadidentityprotection' ? 'entra' : 'defender',
      type: text(record, 'category') ?? 'alert',
      level: riskLevel(lower(record, 'severity')),
      cleared: classified === 'falsepositive' || classified === 'informationalexpectedactivity',
      title,
    }),
  );
  return happened(...events);
}

function accountsOf(record: Fields): readonly Names[] {
  const found = new Map<string, Names>();
  for (const one of list(record, 'evidence').slice(0, 500)) {
    if (!isFields(one)) continue;
    const account = fields(one, 'userAccount') ?? fields(one, 'account');
    const who =
      account === null
        ? namesOf(text(one, 'primaryAddress'))
        : joined(namesOf(text(account, 'azureAdUserId')), namesOf(text(account, 'userPrincipalName')));
    if (!isNobody(who)) found.set(who.upn ?? who.id ?? JSON.stringify(who), who);
    if (found.size >= 20) break;
  }
  return [...found.values()];
}
