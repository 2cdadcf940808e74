/** The feeds of a tenant as a doctor sees them: what each tells of, how late, and what it needs. A feed of `sources/live` without a line here is caught by a test. */
import type { EventKind } from '../core/event.ts';

export interface Feed {
  /** Id of the live source. */
  readonly id: string;
  /** Its word in TELLTALE_SOURCES. */
  readonly source: string;
  readonly title: string;
  readonly tells: readonly EventKind[];
  /** Usual minutes from what happened until it can be read. */
  readonly minutes: number;
  readonly api: 'Microsoft Graph' | 'Office 365 Management APIs';
  /** Application permissions, the least first; any one suffices. */
  readonly anyOf: readonly string[];
  /** Besides the permission. */
  readonly licence: string | null;
}

const DIRECTORY_CHANGES: readonly EventKind[] = [
  'session-revoked',
  'password-changed',
  'mfa-method',
  'device-registered',
  'consent',
  'credential-added',
  'role-change',
  'tenant-setting',
];

const audited = (type: string, tells: readonly EventKind[]): Feed => ({
  id: `management/Audit.${type}`,
  source: 'management',
  title: `audit log, ${type}`,
  tells,
  minutes: 60,
  api: 'Office 365 Management APIs',
  anyOf: ['ActivityFeed.Read'],
  licence: null,
});

const listed = (feed: Omit<Feed, 'api' | 'licence'> & { readonly licence?: string }): Feed => ({
  licence: null,
  ...feed,
  api: 'Microsoft Graph',
});

export const FEEDS: readonly Feed[] = [
  audited('Exchange', [
    'mail-sent',
    'mail-accessed',
    'mailbox-synced',
    'mail-deleted',
    'search',
    'delegation',
    'inbox-rule',
    'mailbox-setting',
    'tenant-setting',
  ]),
  audited('AzureActiveDirectory', ['sign-in', 'sign-in-failed', ...DIRECTORY_CHANGES]),
  audited('SharePoint', ['file-accessed', 'search', 'sharing']),
  audited('General', ['chat', 'risk-reported']),
  listed({
    id: 'graph/signIns',
    source: 'sign-ins',
    title: 'sign-ins of people',
    tells: ['sign-in', 'sign-in-failed'],
    minutes: 5,
    anyOf: ['AuditLog.Read.All'],
    licence: 'Microsoft Entra ID P1',
  }),
  listed({
    id: 'graph/signIns.machines',
    source: 'sign-ins',
    title: 'sign-ins of applications',
    tells: ['sign-in', 'sign-in-failed'],
    minutes: 10,
    anyOf: ['AuditLog.Read.All'],
    licence: 'Microsoft Entra ID P1',
  }),
  listed({
    id: 'graph/directoryAudits',
    source: 'directory-audits',
    title: 'changes in the directory',
    tells: DIRECTORY_CHANGES,
    minutes: 5,
    anyOf: ['AuditLog.Read.All'],
  }),
  listed({
    id: 'graph/riskDetections',
    source: 'risk-detections',
    title: 'risks that Entra ID Protection found',
    tells: ['risk-reported'],
    minutes: 10,
    anyOf: ['IdentityRiskEvent.Read.All'],
    licence: 'Microsoft Entra ID P2',
  }),
  listed({
    id: 'graph/alerts',
    source: 'alerts',
    title: 'alerts of Defender',
    tells: ['risk-reported'],
    minutes: 10,
    anyOf: ['SecurityAlert.Read.All'],
    licence: 'a Defender product',
  }),
  listed({
    id: 'graph/messageTraces',
    source: 'message-trace',
    title: 'message trace',
    tells: ['mail-sent', 'mail-received'],
    minutes: 10,
    anyOf: ['ExchangeMessageTrace.Read.All'],
  }),
  listed({
    id: 'graph/mail',
    source: 'mail',
    title: 'mail in Inbox and Sent Items',
    tells: ['mail-sent', 'mail-received'],
    minutes: 2,
    anyOf: ['Mail.Read', 'Mail.ReadWrite', 'Mail.ReadBasic.All'],
  }),
  listed({
    id: 'directory',
    source: 'directory',
    title: 'people, groups and applications',
    tells: [],
    minutes: 360,
    anyOf: ['User.Read.All'],
  }),
];

/** With the lesser permission a message comes without its text. */
export const READS_TEXTS: readonly string[] = ['Mail.Read', 'Mail.ReadWrite'];
