/** An ordinary event of every kind, as far as it is not said otherwise. */
import type { EventKind, EventOf, Names, RuleContent } from '../../../server/core/event.ts';

export const ANN: Names = { id: 'aaaaaaaa-0000-4000-8000-000000000001', upn: 'ann@contoso.example' };

export const RULE: RuleContent = {
  name: 'Sort',
  words: [],
  senders: [],
  deletes: false,
  moveTo: null,
  copyTo: null,
  marksRead: false,
  stops: false,
  forwardTo: [],
  catchesAll: false,
  tricks: [],
  known: true,
};
/** A rule that hides answers about money under a name of one dot. */
export const HIDING_RULE: RuleContent = { ...RULE, name: '.', words: ['invoice'], moveTo: 'RSS Feeds', marksRead: true, stops: true };

type Own<K extends EventKind> = Omit<EventOf<K>, 'kind' | 'id' | 'feed' | 'at' | 'who' | 'origin' | 'mailbox'>;
export const ORDINARY: { readonly [K in EventKind]: Own<K> } = {
  'sign-in': { interactive: true, applicationName: null, resource: null, protocol: null, singleFactor: false, correlation: null },
  'sign-in-failed': { reason: 'bad-password', passwordRight: false, errorCode: 50126, correlation: null },
  'session-revoked': {},
  'password-changed': { way: 'self' },
  'mfa-method': { change: 'added', method: 'phone' },
  'device-registered': { name: 'LAPTOP-7', system: 'Windows' },
  consent: { applicationId: 'app-1', applicationName: 'Reader', scopes: ['Mail.Read', 'offline_access'], admin: false },
  'credential-added': { applicationName: 'Ledger Sync', credential: 'password' },
  'role-change': { change: 'granted', role: 'Global Administrator', target: { upn: 'guest@contoso.example' } },
  delegation: { change: 'granted', right: 'FullAccess', grantee: 'bob@contoso.example' },
  'inbox-rule': { change: 'created', rule: RULE },
  'mailbox-setting': {
    setting: 'forwarding',
    forwardTo: 'drop@example.net',
    keepsCopy: true,
    detail: 'ForwardingSmtpAddress=drop@example.net',
  },
  'tenant-setting': { setting: 'mail-flow-rule', change: 'created', name: 'Journal', forwardTo: [], detail: 'New-TransportRule' },
  'mail-sent': {
    messageId: null,
    sender: null,
    as: 'owner',
    subject: null,
    recipients: null,
    recipientCount: null,
    bccCount: null,
    attachments: [],
    text: null,
    envelope: null,
  },
  'mail-received': {
    messageId: null,
    sender: 'carla@supplier.example',
    senderName: null,
    replyTo: null,
    subject: null,
    recipients: null,
    attachments: [],
    text: null,
    envelope: null,
  },
  'mail-accessed': { count: 1, throttled: false },
  'mailbox-synced': { folder: 'Inbox' },
  'mail-deleted': { way: 'soft', count: 1, folder: 'Inbox', destination: null, subjects: [], fromSent: false },
  'file-accessed': { action: 'read', name: 'Plan.docx', path: null, site: 'https://contoso.example/sites/plans' },
  sharing: { way: 'direct', name: 'Plan.docx', target: 'bob@contoso.example', external: false },
  search: { where: 'mailbox', query: 'lunch' },
  chat: { act: 'sent', external: false, members: 2 },
  'risk-reported': { vendor: 'entra', type: 'unfamiliarFeatures', level: 'medium', cleared: false, title: 'Unfamiliar sign-in properties' },
  decision: {
    incident: 'inc-1',
    decision: 'dismiss',
    by: { objectId: null, tenantId: 'tenant', name: 'Sam' },
    reason: null,
    on: null,
  },
  'message-reported': {
    reader: '00000000-0000-4000-8000-000000000001',
    message: 'm-1',
    sender: 'billing@fabrikam.example',
    direction: 'inbound',
    withdrawn: false,
  },
  'person-forgotten': { person: 'ann@contoso.example' },
  'action-taken': {
    incident: 'inc-1',
    action: 'disable-account',
    lease: 'lease-1',
    result: 'done',
    sentence: 'The account is disabled.',
    expiresAt: null,
  },
};
