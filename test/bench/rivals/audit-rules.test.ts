import { describe, expect, it } from '@jest/globals';
import { AuditRules } from './audit-rules.ts';
import type { RawRecord } from './rival.ts';
import {
  ANN,
  auditSignIn,
  BOB,
  cmdlet,
  DAYS,
  directory,
  directoryAudit,
  download,
  failing,
  graphSignIn,
  HOUR,
  LYON,
  MADISON,
  MINUTE,
  NINE,
  PLACES,
  RENTED,
  tell,
} from './story.ts';

const named = (name: string): RawRecord => ({ userPrincipalName: `${name}@contoso.example` });
const spray = (names: readonly string[]) =>
  names.map((name, i) => graphSignIn(NINE + i * 1000, LYON, { ...named(name), ...failing(50126) }));
const denials = (times: number) => Array.from({ length: times }, (_, i) => graphSignIn(NINE + i * MINUTE, LYON, failing(500121)));
const risk = (more: RawRecord = {}): RawRecord => ({
  riskEventType: 'anonymizedIPAddress',
  riskLevel: 'high',
  riskState: 'atRisk',
  userPrincipalName: ANN,
  activityDateTime: new Date(NINE).toISOString(),
  ...more,
});
const consent = (scopes: string) => directory(NINE, 'Consent to application.', { 'ConsentAction.Permissions': `Scope: ${scopes}` });
const downloads = (times: number, apartMs: number, name = (i: number) => String(i)) =>
  Array.from({ length: times }, (_, i) => download(NINE + i * apartMs, name(i)));

describe('audit rules', () => {
  it.each<[string, readonly RawRecord[], readonly string[]]>([
    ['an ordinary rule', [cmdlet(NINE, 'New-InboxRule', { Name: 'News', MoveToFolder: 'News' })], []],
    [
      'a forwarding rule',
      [cmdlet(NINE, 'New-InboxRule', { Name: 'n', ForwardTo: 'x@fabrikam.example' })],
      ['3 inbox rule sends mail outside'],
    ],
    [
      'a hiding rule',
      [cmdlet(NINE, 'New-InboxRule', { Name: 'n', SubjectContainsWords: 'invoice', MoveToFolder: 'RSS Feeds' })],
      ['2 inbox rule deletes or hides mail with suspicious words', '2 inbox rule moves mail where nobody looks'],
    ],
    [
      'mailbox forwarding',
      [cmdlet(NINE, 'Set-Mailbox', { ForwardingSmtpAddress: 'smtp:x@fabrikam.example' })],
      ['2 mailbox forwards outside'],
    ],
    ['mailbox forwarding to a colleague', [cmdlet(NINE, 'Set-Mailbox', { ForwardingSmtpAddress: `smtp:${BOB}` })], []],
    ['a mail flow rule', [cmdlet(NINE, 'New-TransportRule', { BlindCopyTo: 'x@fabrikam.example' })], ['3 mail flow rule forwards']],
    ['consent to little', [consent('User.Read')], ['1 end user consent to an application']],
    [
      'consent to mail for ever',
      [consent('Mail.Read offline_access')],
      ['1 end user consent to an application', '3 end user consent to mailbox and offline scopes'],
    ],
    ['credentials for an application', [directory(NINE, 'Add service principal credentials.')], ['3 credentials added to an application']],
    [
      'a secret for an application',
      [directory(NINE, 'Update application – Certificates and secrets management ')],
      ['3 credentials added to an application'],
    ],
    ['an owner of an application', [directoryAudit(NINE, 'Add owner to application')], ['2 owner added to an application']],
    ['a method registered', [directoryAudit(NINE, 'User registered security info')], ['2 authentication method changed']],
    [
      'a method, seen in both logs',
      [directoryAudit(NINE, 'User registered security info'), directory(NINE, 'Update user.', { StrongAuthenticationMethod: '[]' })],
      ['2 authentication method changed'],
    ],
    ['another change of a user', [directory(NINE, 'Update user.', { City: 'Madison' })], []],
    ['a change that failed', [directoryAudit(NINE, 'User registered security info', { result: 'failure' })], []],
    ['full access', [cmdlet(NINE, 'Add-MailboxPermission', { AccessRights: 'FullAccess' })], ['2 full access to a mailbox granted']],
    ['leave to read', [cmdlet(NINE, 'Add-MailboxPermission', { AccessRights: 'ReadPermission' })], []],
    ['an export', [cmdlet(NINE, 'New-ComplianceSearchAction', { Export: 'True' })], ['2 mail export or content search started']],
    [
      'the audit log off',
      [cmdlet(NINE, 'Set-AdminAuditLogConfig', { UnifiedAuditLogIngestionEnabled: 'False' })],
      ['3 audit log switched off'],
    ],
    ['the audit log on', [cmdlet(NINE, 'Set-AdminAuditLogConfig', { UnifiedAuditLogIngestionEnabled: 'True' })], []],
    ['25 files in two minutes', downloads(25, 4000), ['2 excessive file downloads']],
    ['25 files in an hour', downloads(25, 140_000), []],
    ['one file 25 times', downloads(25, 4000, () => 'same'), []],
    ['a device code', [graphSignIn(NINE, MADISON, { authenticationProtocol: 'deviceCode' })], ['2 sign-in by device code']],
    ['a device code refused', [graphSignIn(NINE, MADISON, { authenticationProtocol: 'deviceCode', ...failing(50126) })], []],
    ['old protocols', [graphSignIn(NINE, MADISON, { clientAppUsed: 'IMAP4' })], ['3 legacy authentication']],
    ['a browser', [graphSignIn(NINE, MADISON, { clientAppUsed: 'Browser' })], []],
    [
      'a risky sign-in from a rented machine',
      [graphSignIn(NINE, RENTED, { riskLevelDuringSignIn: 'low' })],
      ['2 risky sign-in from a hosting or VPN provider'],
    ],
    ['one from a rented machine without risk', [graphSignIn(NINE, RENTED, { riskLevelDuringSignIn: 'none' })], []],
    ['a spray that got nowhere', spray(['a', 'b', 'c', 'd']), []],
    [
      'a spray that got in',
      [...spray(['a', 'b', 'c', 'd']), graphSignIn(NINE + HOUR, LYON)],
      ['3 password spray, then a success from the same address'],
    ],
    ['a success two days after the spray', [...spray(['a', 'b', 'c', 'd']), graphSignIn(NINE + 2 * DAYS, LYON)], []],
    ['three who mistyped', [...spray(['a', 'b', 'c']), graphSignIn(NINE + HOUR, LYON)], []],
    ['a denial', [...denials(1), graphSignIn(NINE + HOUR / 2, LYON)], ['2 second factor denied']],
    [
      'prompts until she gave in',
      [...denials(3), graphSignIn(NINE + HOUR / 2, LYON)],
      ['2 second factor denied', '3 second factor accepted after many denials'],
    ],
    ['an anonymous address', [risk()], ['3 Identity Protection: anonymizedIPAddress']],
    ['a weak suspicion', [risk({ riskLevel: 'low' })], ['1 Identity Protection: anonymizedIPAddress']],
    ['a dismissed suspicion', [risk({ riskState: 'dismissed' })], []],
    ['an ordinary day', [auditSignIn(NINE, MADISON), download(NINE, 'a')], []],
  ])('%s', (_, records, said) => {
    expect(tell(new AuditRules(PLACES), records).map((alert) => `${alert.score} ${alert.reason}`)).toEqual(said);
  });

  it('says one thing of one account once a day', () => {
    const grant = (at: number) => cmdlet(at, 'Add-MailboxPermission', { AccessRights: 'FullAccess' });
    expect(tell(new AuditRules(PLACES), [grant(NINE), grant(NINE + HOUR), grant(NINE + 2 * DAYS)])).toHaveLength(2);
  });

  it('names whom a help desk was talked into resetting', () => {
    const reset = directory(NINE, 'Reset user password.', {}, { Target: [{ ID: BOB, Type: 5 }] });
    expect(tell(new AuditRules(PLACES), [reset])).toMatchObject([{ account: BOB, score: 2 }]);
  });
});
