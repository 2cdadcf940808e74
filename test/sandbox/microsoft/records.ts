/** Invented records as Microsoft would send them: each names its number, so that a test can count what arrived. */
import { ANN, TENANT } from './kit.ts';

export const iso = (at: number): string => `${new Date(at).toISOString().slice(0, 19)}Z`;
const guid = (kind: string, number: number): string =>
  `${Buffer.from(kind.padEnd(4, '.')).toString('hex').slice(0, 8)}-0000-4000-8000-${String(number).padStart(12, '0')}`;

export const auditRecord = (
  number: number,
  at: number,
  more: Readonly<Record<string, unknown>> = {},
): Readonly<Record<string, unknown>> => ({
  Id: guid('aud', number),
  RecordType: 2,
  CreationTime: iso(at).slice(0, 19),
  Operation: 'Send',
  OrganizationId: TENANT,
  UserType: 0,
  UserKey: ANN,
  Workload: 'Exchange',
  ResultStatus: 'Succeeded',
  UserId: 'ann@contoso.example',
  ClientIP: '192.0.2.10',
  Version: 1,
  ...more,
});

export const signIn = (number: number, at: number, more: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> => ({
  id: guid('sig', number),
  createdDateTime: iso(at),
  userId: ANN,
  userPrincipalName: 'ann@contoso.example',
  userDisplayName: 'Ann',
  appId: '1fec8e78-bce4-4aaf-ab1b-5451cc387264',
  appDisplayName: 'Microsoft Teams',
  ipAddress: '203.0.113.9',
  autonomousSystemNumber: 64500,
  clientAppUsed: 'Browser',
  userAgent: 'Mozilla/5.0',
  correlationId: guid('cor', number),
  sessionId: guid('ses', number),
  isInteractive: true,
  signInEventTypes: ['interactiveUser'],
  conditionalAccessStatus: 'success',
  authenticationRequirement: 'multiFactorAuthentication',
  status: { errorCode: 0, failureReason: null, additionalDetails: null },
  riskDetail: 'none',
  riskLevelAggregated: 'none',
  riskLevelDuringSignIn: 'none',
  riskState: 'none',
  riskEventTypes_v2: [],
  deviceDetail: {
    deviceId: '',
    displayName: null,
    operatingSystem: 'Windows 10',
    browser: 'Edge',
    isCompliant: null,
    isManaged: null,
    trustType: null,
  },
  location: {
    city: 'Topeka',
    state: 'Kansas',
    countryOrRegion: 'US',
    geoCoordinates: { altitude: null, latitude: 39.04, longitude: -95.67 },
  },
  ...more,
});

export const directoryAudit = (number: number, at: number): Readonly<Record<string, unknown>> => ({
  id: guid('dir', number),
  activityDateTime: iso(at),
  activityDisplayName: 'Consent to application',
  category: 'ApplicationManagement',
  operationType: 'Assign',
  loggedByService: 'Core Directory',
  result: 'success',
  resultReason: '',
  correlationId: guid('cor', number),
  initiatedBy: { user: { id: ANN, displayName: null, userPrincipalName: 'ann@contoso.example', ipAddress: '203.0.113.9' } },
  targetResources: [],
  additionalDetails: [],
});

export const riskDetection = (
  number: number,
  at: number,
  more: Readonly<Record<string, unknown>> = {},
): Readonly<Record<string, unknown>> => ({
  id: guid('ris', number),
  requestId: guid('sig', number),
  correlationId: guid('cor', number),
  riskEventType: 'unfamiliarFeatures',
  riskLevel: 'medium',
  riskState: 'atRisk',
  riskDetail: 'none',
  source: 'IdentityProtection',
  detectionTimingType: 'realtime',
  activity: 'signin',
  ipAddress: '203.0.113.9',
  activityDateTime: iso(at),
  detectedDateTime: iso(at),
  lastUpdatedDateTime: iso(at),
  userId: ANN,
  userPrincipalName: 'ann@contoso.example',
  userDisplayName: 'Ann',
  ...more,
});

export const alert = (number: number, at: number, more: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> => ({
  id: guid('ale', number),
  providerAlertId: guid('pro', number),
  incidentId: String(number),
  title: 'Suspicious inbox rule',
  category: 'DefenseEvasion',
  severity: 'medium',
  status: 'new',
  serviceSource: 'microsoftDefenderForOffice365',
  createdDateTime: iso(at),
  lastUpdateDateTime: iso(at),
  alertWebUrl: 'https://security.microsoft.com/alerts/1',
  evidence: [],
  ...more,
});

export const traceRow = (number: number, at: number, recipient = 'someone@fabrikam.example'): Readonly<Record<string, unknown>> => ({
  id: guid('tra', number),
  senderAddress: 'ann@contoso.example',
  recipientAddress: recipient,
  messageId: `<${number}@contoso.example>`,
  receivedDateTime: iso(at),
  subject: 'Documents',
  size: 4096,
  fromIP: '192.0.2.10',
  toIP: null,
  status: 'delivered',
});

const person = (address: string): Readonly<Record<string, unknown>> => ({ emailAddress: { name: address, address } });

/** A copy in a mailbox; in Sent Items when `isSent`. */
export const message = (
  number: number,
  at: number,
  { owner = ANN, isSent = false, ...more }: Readonly<Record<string, unknown>> & { readonly owner?: string; readonly isSent?: boolean } = {},
): Readonly<Record<string, unknown>> => ({
  '@odata.context': `https://graph.microsoft.com/v1.0/$metadata#users('${owner}')/messages/$entity`,
  id: `AAMkAGmessage${owner.slice(-12)}number${String(number).padStart(8, '0')}=`,
  internetMessageId: `<${number}@fabrikam.example>`,
  conversationId: `AAQk${number}`,
  subject: `Message ${number}`,
  from: person(isSent ? 'ann@contoso.example' : 'carl@fabrikam.example'),
  sender: person(isSent ? 'ann@contoso.example' : 'carl@fabrikam.example'),
  toRecipients: [person(isSent ? 'carl@fabrikam.example' : 'ann@contoso.example')],
  ccRecipients: [],
  bccRecipients: [],
  replyTo: [],
  receivedDateTime: iso(at),
  sentDateTime: iso(at - 2000),
  hasAttachments: false,
  isDraft: false,
  isRead: false,
  parentFolderId: `AQMkAG${isSent ? 'AAAEJAAAA' : 'AAAEMAAAA'}`,
  internetMessageHeaders: [{ name: 'Authentication-Results', value: 'spf=pass (sender IP is 192.0.2.10)' }],
  bodyPreview: `Text ${number}`,
  body: { contentType: 'html', content: `<p>Text ${number}</p>` },
  ...more,
});
