import { describe, expect, it } from '@jest/globals';
import { isService, namesOf } from '../../../server/sources/names.ts';
import { ANN, audit, became, BOB, eventsOf, only } from './kit.ts';

describe('a written user id', () => {
  it.each([
    ['an address in any letter case', 'Ann@Contoso.Example', { upn: 'ann@contoso.example' }],
    ['an object id', ANN.id.toUpperCase(), { id: ANN.id }],
    ['a SID', ANN.sid, { sid: ANN.sid.toLowerCase() }],
    ['a PUID', ANN.puid, { puid: ANN.puid.toLowerCase() }],
    ['a PUID as an address', '10032000c757d25f@live.com', { puid: '10032000c757d25f' }],
    ['a claim of SharePoint', 'i:0h.f|membership|10032000c757d25f@live.com', { puid: '10032000c757d25f' }],
    ['a claim with an address', 'i:0#.f|membership|ann@contoso.example', { upn: 'ann@contoso.example' }],
    ['a prefixed object id', `User_${ANN.id}`, { id: ANN.id }],
    ['a name', 'Ann', { displayName: 'ann' }],
    ['a SID of the machine', 'S-1-5-18', {}],
    ['nothing', null, {}],
  ])('%s', (_what, written, names) => {
    expect(namesOf(written)).toEqual(names);
  });

  it.each([
    'NT AUTHORITY\\SYSTEM (Microsoft.Exchange.ServiceHost)',
    'ServicePrincipal_dddddddd-1111-4111-8111-000000000004',
    'app@sharepoint',
    'SHAREPOINT\\system',
    'Certificate',
    'Not Available',
    'S-1-5-18',
    'SpoolsProvisioning-ApplicationAccount@namprd06.prod.outlook.com',
  ])('is a service: %s', (written) => {
    expect(isService(written)).toBe(true);
    expect(became(audit.mailbox('HardDelete', { UserId: written }))).toBe('ignored: HardDelete (service)');
    expect(became(audit.cmdlet('Set-Mailbox', { ForwardingSmtpAddress: 'smtp:x@fabrikam.example' }, { UserId: written }))).toBe(
      'ignored: Set-Mailbox (service)',
    );
  });

  it.each([4, 5, '5', 'Application', 8])('is a service by user type %s in a mailbox record', (UserType) => {
    expect(became(audit.mailbox('Send', { UserType }))).toBe('ignored: Send (service)');
  });

  it('is a person although Exchange calls the owner of a rule an admin', () => {
    expect(became(audit.cmdlet('New-InboxRule', { Name: 'x' }, { UserType: 2 }))).toBe('inbox-rule');
  });
});

describe('whose mailbox', () => {
  it('is not said again when it is the actor’s own, in any letter case', () => {
    const event = only(audit.mailbox('Send', { MailboxOwnerUPN: 'ANN@contoso.example' }), 'mail-sent');
    expect(event.mailbox).toBeUndefined();
    expect(event.who).toEqual({ upn: ANN.upn, puid: ANN.puid.toLowerCase(), sid: ANN.sid.toLowerCase() });
  });

  it('is said when it belongs to somebody else', () => {
    const event = only(
      audit.mailbox('HardDelete', { LogonType: 2, MailboxOwnerUPN: BOB.upn, MailboxOwnerSid: 'S-1-5-21-1-2-3-1002' }),
      'mail-deleted',
    );
    expect(event.mailbox).toEqual({ upn: BOB.upn, sid: 's-1-5-21-1-2-3-1002' });
  });

  it('names the owner whose user id is only a SID', () => {
    expect(only(audit.mailbox('Send', { UserId: ANN.sid }), 'mail-sent').who).toMatchObject({ upn: ANN.upn, sid: ANN.sid.toLowerCase() });
  });

  it.each([
    ['an address', BOB.upn, { upn: BOB.upn }],
    ['an alias in a path', 'EURPR04A009.PROD.OUTLOOK.COM/Hosted/contoso.example/bob', { displayName: 'bob' }],
    ['an object id', BOB.id, { id: BOB.id }],
    ['the actor’s own alias', 'EURPR04A009.PROD.OUTLOOK.COM/Hosted/contoso.example/ann_b5cd7f', undefined],
  ])('of a cmdlet by %s', (_what, identity, mailbox) => {
    const event = only(
      audit.cmdlet('Set-Mailbox', { Identity: identity, ForwardingSmtpAddress: 'smtp:x@fabrikam.example' }),
      'mailbox-setting',
    );
    expect(event.mailbox).toEqual(mailbox);
  });
});

describe('the session', () => {
  it.each([
    ['AppAccessContext', { AppAccessContext: { AADSessionId: 'S-1' }, SessionId: 'S-2' }, 's-1'],
    ['SessionId', { SessionId: 'S-2' }, 's-2'],
    ['neither', { SessionId: undefined }, null],
  ])('comes from %s', (_where, more, session) => {
    expect(eventsOf(audit.mailbox('Send', more))[0]?.origin.session).toBe(session);
  });
});
