/**
 * Rows of Defender's advanced hunting, streamed or exported: mails, sign-ins, and audit records inside `CloudAppEvents`.
 *
 * Surprise: a row names its table only in the stream; in an export the columns must tell.
 */
import type { Reading } from '../core/ports.ts';
import { readAudit } from './audit.ts';
import type { Desk } from './desk.ts';
import { fields, lower, number, text, type Fields } from './fields.ts';
import { instant } from './instant.ts';
import { mailEvents } from './mail-events.ts';
import { namesOf, joined } from './names.ts';
import { happened, NO_TIME, originOf, rejected } from './reading.ts';
import { readSignIn } from './sign-in.ts';

type ByShape = (record: Fields, fallbackId: string, desk: Desk) => Reading | null;

export function isHuntingRow(record: Fields): boolean {
  return (
    'Timestamp' in record &&
    ('ReportId' in record || 'ActionType' in record || 'NetworkMessageId' in record || 'AlertId' in record || 'RawEventData' in record)
  );
}

export function readHuntingRow(record: Fields, fallbackId: string, desk: Desk, byShape: ByShape): Reading {
  const table = text(record, 'Table') ?? tableOf(record);
  if (table === 'EmailEvents') return emailEvent(record, fallbackId, desk);
  if (table === 'CloudAppEvents') return cloudAppEvent(record, fallbackId, desk, byShape);
  if (table === 'IdentityLogonEvents') return identityLogon(record, fallbackId, desk);
  if (table === 'AADSignInEventsBeta' || table === 'EntraIdSignInEvents' || table === 'AADSignInEvents')
    return hunterSignIn(record, fallbackId, desk);
  return desk.ignored(table);
}

function tableOf(record: Fields): string {
  if ('SenderFromAddress' in record && 'RecipientEmailAddress' in record && 'EmailDirection' in record) return 'EmailEvents';
  if ('RawEventData' in record) return 'CloudAppEvents';
  if ('ErrorCode' in record && 'AccountUpn' in record && 'ApplicationId' in record) return 'AADSignInEventsBeta';
  if ('LogonType' in record && 'AccountUpn' in record && !('DeviceId' in record)) return 'IdentityLogonEvents';
  return text(record, 'ActionType') ?? 'Advanced hunting row';
}

function emailEvent(record: Fields, fallbackId: string, desk: Desk): Reading {
  const at = instant(record['Timestamp']);
  if (at === null) return rejected(NO_TIME);
  const recipient = lower(record, 'RecipientEmailAddress');
  const direction = lower(record, 'EmailDirection');
  return mailEvents(
    {
      id: text(record, 'ReportId') ?? fallbackId,
      feed: 'email-events',
      at,
      messageId: text(record, 'InternetMessageId'),
      sender: lower(record, 'SenderFromAddress') ?? lower(record, 'SenderMailFromAddress'),
      senderName: text(record, 'SenderDisplayName'),
      senderId: lower(record, 'SenderObjectId'),
      replyTo: null,
      subject: text(record, 'Subject'),
      recipients: recipient === null ? null : [recipient],
      recipientId: lower(record, 'RecipientObjectId'),
      bccCount: null,
      attachments: [],
      text: null,
      envelope: null,
      address: desk.address(text(record, 'SenderIPv4') ?? text(record, 'SenderIPv6')),
      direction:
        direction === 'inbound'
          ? 'inbound'
          : direction === 'outbound'
            ? 'outbound'
            : direction?.startsWith('intra') === true
              ? 'internal'
              : null,
    },
    desk,
  );
}

function cloudAppEvent(record: Fields, fallbackId: string, desk: Desk, byShape: ByShape): Reading {
  const inner = fields(record, 'RawEventData');
  const name = text(record, 'ActionType') ?? 'CloudAppEvents';
  if (inner === null) return desk.ignored(name);
  if (typeof inner['Operation'] === 'string') return readAudit(inner, text(record, 'ReportId') ?? fallbackId, desk);
  return byShape(inner, fallbackId, desk) ?? desk.ignored(name);
}

/** Only the cloud's own sign-ins: those of the domain controllers speak of another world. */
function identityLogon(record: Fields, fallbackId: string, desk: Desk): Reading {
  const application = text(record, 'Application') ?? '';
  const upn = text(record, 'AccountUpn');
  if (!/365|azure|entra|office|exchange|sharepoint|teams/i.test(application) || upn === null) return desk.ignored('IdentityLogonEvents');
  const at = instant(record['Timestamp']);
  if (at === null) return rejected(NO_TIME);
  const country = text(record, 'Location');
  const head = {
    id: text(record, 'ReportId') ?? fallbackId,
    feed: 'hunting',
    at,
    who: joined(namesOf(text(record, 'AccountObjectId')), namesOf(upn)),
    mailbox: undefined,
    origin: originOf(
      desk.address(text(record, 'IPAddress')),
      desk.client({ system: text(record, 'OSPlatform') }),
      null,
      undefined,
      country !== null && /^[A-Za-z]{2}$/.test(country)
        ? desk.place({ country: country.toUpperCase(), region: null, city: null, latitude: null, longitude: null, operator: null })
        : null,
    ),
  };
  if (lower(record, 'ActionType') === 'logonsuccess') {
    return happened({
      ...head,
      kind: 'sign-in',
      interactive: null,
      applicationName: null,
      resource: null,
      protocol: null,
      singleFactor: null,
      correlation: null,
    });
  }
  const reason = lower(record, 'FailureReason') ?? '';
  const wrong = /password|credential/.test(reason);
  return happened({
    ...head,
    kind: 'sign-in-failed',
    reason: wrong ? 'bad-password' : /lock/.test(reason) ? 'locked' : /disabled/.test(reason) ? 'disabled' : 'other',
    passwordRight: false,
    errorCode: null,
    correlation: null,
  });
}

/** Sign-ins of Entra in their hunting columns, renamed into Graph's. */
function hunterSignIn(record: Fields, fallbackId: string, desk: Desk): Reading {
  const logon = lower(record, 'LogonType') ?? '';
  const risk = number(record, 'RiskLevelDuringSignIn');
  const renamed: Fields = {
    id: record['RequestId'] ?? record['ReportId'],
    createdDateTime: record['Timestamp'],
    userId: record['AccountObjectId'],
    userPrincipalName: record['AccountUpn'],
    userDisplayName: record['AccountDisplayName'],
    appId: record['ApplicationId'],
    appDisplayName: record['Application'],
    resourceId: record['ResourceId'],
    ipAddress: record['IPAddress'],
    clientAppUsed: record['ClientAppUsed'],
    userAgent: record['UserAgent'],
    correlationId: record['CorrelationId'],
    sessionId: record['SessionId'],
    isInteractive: logon === '' ? null : !logon.includes('noninteractive'),
    authenticationRequirement: record['AuthenticationRequirement'],
    riskLevelDuringSignIn: risk === 100 ? 'high' : risk === 50 ? 'medium' : null,
    status: { errorCode: record['ErrorCode'] },
    deviceDetail: {
      deviceId: record['AadDeviceId'] ?? record['EntraIdDeviceId'],
      operatingSystem: record['OSPlatform'],
      browser: record['Browser'],
    },
    location: {
      city: record['City'],
      state: record['State'],
      countryOrRegion: record['Country'],
      geoCoordinates: { latitude: record['Latitude'], longitude: record['Longitude'] },
    },
  };
  return readSignIn(renamed, fallbackId, desk);
}
