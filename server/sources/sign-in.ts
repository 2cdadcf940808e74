/**
 * Sign-ins of Entra: as Graph lists them, as the diagnostic stream wraps them, and as advanced hunting tabulates them.
 *
 * Surprise: the same sign-in comes again when its risk is revised, under the same id. The risk is therefore an event of its own
 * whose id carries the level, so that a revision is news and a mere repeat is not.
 */
import type { Event, RiskReported, SignInFailed, StatedPlace } from '../core/event.ts';
import type { Reading } from '../core/ports.ts';
import type { Desk } from './desk.ts';
import { fields, list, lower, number, text, texts, truth, type Fields } from './fields.ts';
import { instant } from './instant.ts';
import { joined, namesOf } from './names.ts';
import { deviceOf, happened, NO_TIME, originOf, rejected, type Head } from './reading.ts';
import { failureMeaning } from './sign-in-errors.ts';

const CLEARED = new Set(['dismissed', 'confirmedsafe', 'remediated']);
const ORDINARY_PROTOCOL = new Set([
  'none',
  'oauth2',
  'saml20',
  'wsfed',
  'openidconnect',
  'unknownfuturevalue',
  'authenticationtransfer',
  '',
]);

export function readSignIn(record: Fields, fallbackId: string, desk: Desk): Reading {
  if (isMachine(record)) return desk.ignored('Sign-in (service)');
  const at = instant(record['createdDateTime']) ?? stepTime(record);
  if (at === null) return rejected(NO_TIME);
  const head = headOf(record, at, fallbackId, desk);
  const status = fields(record, 'status');
  const code = (status === null ? null : number(status, 'errorCode')) ?? number(record, 'resultType') ?? 0;
  const first = code === 0 ? succeeded(record, head) : failed(record, head, code);
  const risk = riskOf(record, head);
  return risk === null ? happened(first) : happened(first, risk);
}

function isMachine(record: Fields): boolean {
  const kinds = record['signInEventTypes'];
  const category = text(record, 'category') ?? text(record, 'Category');
  if (category !== null && /^(ServicePrincipal|ManagedIdentity|MicrosoftServicePrincipal)SignInLogs$/.test(category)) return true;
  const named = Array.isArray(kinds) && (kinds.includes('servicePrincipal') || kinds.includes('managedIdentity'));
  return (
    named || (text(record, 'userId') === null && text(record, 'userPrincipalName') === null && text(record, 'servicePrincipalId') !== null)
  );
}

/** Exports without their time columns still tell when the first factor was checked. */
function stepTime(record: Fields): number | null {
  const [step] = list(record, 'authenticationDetails');
  return typeof step === 'object' && step !== null ? instant((step as Fields)['authenticationStepDateTime']) : null;
}

function headOf(record: Fields, at: number, fallbackId: string, desk: Desk): Head {
  const device = fields(record, 'deviceDetail');
  const client = desk.client({
    userAgent: text(record, 'userAgent'),
    system: device === null ? null : text(device, 'operatingSystem'),
    browser: device === null ? null : text(device, 'browser'),
    used: text(record, 'clientAppUsed'),
  });
  const who = joined(namesOf(text(record, 'userId')), namesOf(text(record, 'userPrincipalName')));
  return {
    id: text(record, 'id') ?? fallbackId,
    feed: 'sign-in',
    at,
    who: who.displayName === undefined ? who : { ...who, displayName: lower(record, 'userDisplayName') ?? who.displayName },
    mailbox: undefined,
    origin: originOf(
      desk.address(text(record, 'ipAddress')),
      client,
      text(record, 'sessionId'),
      deviceOf(device !== null, device === null ? null : text(device, 'deviceId')),
      placeOf(record, desk),
      lower(record, 'appId') ?? lower(record, 'appDisplayName'),
    ),
  };
}

/** Where the vendor says the address is. Coordinates of 0, 0 are its way to say that it does not know. */
export function placeOf(record: Fields, desk: Desk): StatedPlace | null {
  const location = fields(record, 'location');
  const operator = number(record, 'autonomousSystemNumber');
  if (location === null && operator === null) return null;
  const spot = location === null ? null : fields(location, 'geoCoordinates');
  const latitude = spot === null ? null : number(spot, 'latitude');
  const longitude = spot === null ? null : number(spot, 'longitude');
  const known =
    latitude !== null &&
    longitude !== null &&
    Math.abs(latitude) <= 90 &&
    Math.abs(longitude) <= 180 &&
    (latitude !== 0 || longitude !== 0);
  const country = location === null ? null : text(location, 'countryOrRegion');
  const stated: StatedPlace = {
    country: country !== null && /^[A-Za-z]{2}$/.test(country) ? country.toUpperCase() : null,
    region: location === null ? null : text(location, 'state'),
    city: location === null ? null : text(location, 'city'),
    latitude: known ? latitude : null,
    longitude: known ? longitude : null,
    operator: operator === 0 ? null : operator,
  };
  const empty = stated.country === null && stated.region === null && stated.city === null && !known && stated.operator === null;
  return empty ? null : desk.place(stated);
}

function succeeded(record: Fields, head: Head): Event {
  const factor = text(record, 'authenticationRequirement');
  return {
    ...head,
    kind: 'sign-in',
    interactive: truth(record, 'isInteractive'),
    applicationName: text(record, 'appDisplayName'),
    resource: lower(record, 'resourceId') ?? lower(record, 'resourceDisplayName'),
    protocol: protocolOf(record),
    singleFactor: factor === 'singleFactorAuthentication' ? true : factor === 'multiFactorAuthentication' ? false : null,
    correlation: lower(record, 'correlationId'),
  };
}

function failed(record: Fields, head: Head, code: number): SignInFailed {
  const meaning = failureMeaning(code);
  return {
    ...head,
    kind: 'sign-in-failed',
    reason: meaning.reason,
    passwordRight: meaning.passwordRight,
    errorCode: code,
    correlation: lower(record, 'correlationId'),
  };
}

function protocolOf(record: Fields): string | null {
  const transfer = text(record, 'originalTransferMethod');
  if (transfer !== null && /^devicecode/i.test(transfer)) return 'deviceCode';
  const stated = text(record, 'authenticationProtocol');
  return stated === null || ORDINARY_PROTOCOL.has(stated.toLowerCase()) ? null : stated;
}

function riskOf(record: Fields, head: Head): RiskReported | null {
  const state = lower(record, 'riskState');
  if (state !== null && CLEARED.has(state)) return null;
  const types = texts(record, 'riskEventTypes_v2').filter((type) => type !== 'none');
  const level = strongest(lower(record, 'riskLevelDuringSignIn'), lower(record, 'riskLevelAggregated'));
  if (types.length === 0 && level !== 'high' && level !== 'medium') return null;
  const type = types[0] ?? 'sign-in-risk';
  return {
    ...head,
    id: `${head.id}#risk-${level}`,
    kind: 'risk-reported',
    vendor: 'entra',
    type,
    level,
    cleared: false,
    title: types.length === 0 ? 'Sign-in risk' : types.join(', '),
  };
}

export type RiskLevel = RiskReported['level'];

export function riskLevel(word: string | null): RiskLevel {
  return word === 'high' || word === 'medium' || word === 'low' ? word : 'unknown';
}

function strongest(one: string | null, other: string | null): RiskLevel {
  for (const level of ['high', 'medium', 'low'] as const) if (one === level || other === level) return level;
  return 'unknown';
}

export function isCleared(state: string | null): boolean {
  return state !== null && CLEARED.has(state);
}
