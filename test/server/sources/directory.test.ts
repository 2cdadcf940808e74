import { describe, expect, it } from '@jest/globals';
import { directoryName } from '../../../server/sources/directory-change.ts';
import { ANN, audit, became, BOB, envelope, graph, only, type Loose } from './kit.ts';

const APP = { id: 'eeeeeeee-1111-4111-8111-000000000005', name: 'Mail Backup', appId: 'ffffffff-1111-4111-8111-000000000006' };
const auditedApp = [
  { ID: APP.id, Type: 2 },
  { ID: 'ServicePrincipal', Type: 2 },
  { ID: APP.name, Type: 1 },
  { ID: APP.appId, Type: 4 },
];
const changed = (changes: Readonly<Record<string, readonly [before: string, after: string]>>): { audited: Loose; graphed: Loose[] } => ({
  audited: { ModifiedProperties: Object.entries(changes).map(([Name, [OldValue, NewValue]]) => ({ Name, OldValue, NewValue })) },
  graphed: Object.entries(changes).map(([displayName, [before, after]]) => ({
    displayName,
    oldValue: JSON.stringify(before),
    newValue: JSON.stringify(after),
  })),
});

describe('the name of a directory operation', () => {
  it.each([
    ['Consent to application.', 'consent to application'],
    ['Update application – Certificates and secrets management ', 'update application - certificates and secrets management'],
    ['  Add  member to role. ', 'add member to role'],
  ])('%j', (written, name) => {
    expect(directoryName(written)).toBe(name);
  });
});

describe('a consent', () => {
  const changes = changed({
    'ConsentContext.IsAdminConsent': ['', 'False'],
    'ConsentAction.Permissions': [
      '',
      '[] => [[Id: x, ClientId: c, PrincipalId: p, ResourceId: r, ConsentType: Principal, Scope: Mail.Read offline_access]]; ',
    ],
    'TargetId.ServicePrincipalNames': ['', APP.appId],
  });
  const expected = { scopes: ['Mail.Read', 'offline_access'], admin: false, applicationName: APP.name, applicationId: APP.appId };

  it('in the audit log', () => {
    const event = only(
      audit.directory('Consent to application.', { Target: auditedApp, ObjectId: APP.appId, ...changes.audited }),
      'consent',
    );
    expect(event).toMatchObject(expected);
    expect(event.who).toMatchObject({ id: ANN.id, upn: ANN.upn });
  });

  it('in Graph, and wrapped by the stream, is the same', () => {
    const record = graph.directory('Consent to application', {
      targetResources: [{ id: APP.id, displayName: APP.name, type: 'ServicePrincipal', modifiedProperties: changes.graphed }],
    });
    expect(only(record, 'consent')).toMatchObject(expected);
    expect(only(envelope('AuditLogs', record), 'consent')).toMatchObject(expected);
  });

  it('for everybody is an admin’s', () => {
    const all = changed({ 'ConsentContext.OnBehalfOfAll': ['', 'True'] });
    expect(only(audit.directory('Consent to application.', { Target: auditedApp, ...all.audited }), 'consent').admin).toBe(true);
  });

  it('that failed is none', () => {
    expect(became(audit.directory('Consent to application.', { ResultStatus: 'Failure' }))).toBe(
      'ignored: Consent to application. (failed)',
    );
  });

  it.each([
    ['Add delegated permission grant.', { 'DelegatedPermissionGrant.Scope': ['', 'Files.Read.All'] }, ['Files.Read.All'], false],
    ['Add app role assignment to service principal.', { 'AppRole.Value': ['', 'Mail.ReadWrite'] }, ['Mail.ReadWrite'], true],
    ['Add app role assignment grant to user.', {}, [], false],
  ] as const)('by %s', (operation, more, scopes, admin) => {
    expect(only(audit.directory(operation, { Target: auditedApp, ...changed(more).audited }), 'consent')).toMatchObject({ scopes, admin });
  });
});

describe('a credential added to an application', () => {
  const key = (id: string, type = 'Password'): string => `"[KeyIdentifier=${id},KeyType=${type},KeyUsage=Verify,DisplayName=x]"`;

  it.each([
    ['a secret', key('1'), 'password'],
    ['a certificate', key('1', 'AsymmetricX509Cert'), 'certificate'],
  ])('%s', (_what, after, credential) => {
    const changes = changed({ KeyDescription: ['[]', `[\r\n ${after}\r\n]`] });
    expect(
      only(
        audit.directory('Update application – Certificates and secrets management ', { Target: auditedApp, ...changes.audited }),
        'credential-added',
      ),
    ).toMatchObject({ credential, applicationName: APP.name });
  });

  it('is not one that was taken away', () => {
    const changes = changed({ KeyDescription: [`[${key('1')},${key('2')}]`, `[${key('1')}]`] });
    expect(became(audit.directory('Add service principal credentials.', { Target: auditedApp, ...changes.audited }))).toBe(
      'ignored: Add service principal credentials. (no new key)',
    );
  });

  it.each([
    ['Add owner to application.', {}, 'owner'],
    ['Update application.', { AppAddress: ['[]', '[{"Address":"https://fabrikam.example/cb"}]'] }, 'redirect'],
  ] as const)('%s', (operation, more, credential) => {
    expect(only(audit.directory(operation, { Target: auditedApp, ...changed(more).audited }), 'credential-added').credential).toBe(
      credential,
    );
  });
});

describe('a role', () => {
  it.each([
    ['Add member to role.', 'granted'],
    ['Add member to role completed (PIM activation)', 'granted'],
    ['Add eligible member to role in PIM completed (permanent)', 'granted'],
    ['Remove member from role.', 'removed'],
  ])('%s: %s', (operation, change) => {
    const changes = changed({ 'Role.DisplayName': change === 'granted' ? ['', 'Global Administrator'] : ['Global Administrator', ''] });
    expect(only(audit.directory(operation, changes.audited), 'role-change')).toMatchObject({
      change,
      role: 'Global Administrator',
      target: { id: BOB.id, upn: BOB.upn },
    });
  });

  it('only asked for is not yet one', () => {
    expect(became(audit.directory('Add member to role requested (PIM activation)'))).toMatch(/^ignored: .*not yet in force/);
  });
});

describe('a password', () => {
  it('changed by its owner', () => {
    const own = {
      Target: [
        { ID: ANN.id, Type: 2 },
        { ID: ANN.upn, Type: 5 },
      ],
    };
    expect(only(audit.directory('Change user password.', own), 'password-changed')).toMatchObject({
      way: 'self',
      by: undefined,
      who: { upn: ANN.upn },
    });
  });

  it('reset by an admin is the event of the person concerned', () => {
    expect(only(audit.directory('Reset user password.'), 'password-changed')).toMatchObject({
      way: 'admin',
      who: { upn: BOB.upn },
      by: { upn: ANN.upn },
    });
    expect(only(graph.directory('Reset user password'), 'password-changed')).toMatchObject({
      way: 'admin',
      who: { upn: BOB.upn },
      by: { upn: ANN.upn },
    });
  });

  it('reset by self-service', () => {
    expect(only(graph.directory('Reset password (self-service)'), 'password-changed').way).toBe('reset');
  });
});

describe('a second factor', () => {
  it.each([
    ['User registered security info', 'added'],
    ['User registered all required security info', 'added'],
    ['Admin registered security info', 'added'],
    ['User deleted security info', 'removed'],
    ['User changed default security info', 'changed'],
    ['Disable Strong Authentication', 'disabled'],
    ['Add FIDO2 security key', 'added'],
  ])('%s: %s', (activity, change) => {
    expect(only(graph.directory(activity), 'mfa-method')).toMatchObject({ change, who: { upn: BOB.upn }, by: { upn: ANN.upn } });
  });

  it.each([
    ['an app added', { StrongAuthenticationPhoneAppDetail: ['[]', '[{"DeviceName":"phone"}]'] }, 'added', 'authenticator app'],
    ['a method added', { StrongAuthenticationMethod: ['[]', '[{"MethodType":6,"Default":true}]'] }, 'added', 'app notification'],
    [
      'a method removed',
      { StrongAuthenticationMethod: ['[{"MethodType":6},{"MethodType":0}]', '[{"MethodType":0}]'] },
      'removed',
      'app notification',
    ],
    [
      'a phone changed',
      { StrongAuthenticationUserDetails: ['[{"PhoneNumber":"+1"}]', '[{"PhoneNumber":"+2"}]'] },
      'changed',
      'phone or mail',
    ],
    ['no longer asked', { StrongAuthenticationRequirement: ['[{"State":1}]', '[]'] }, 'disabled', 'requirement'],
  ] as const)('in "Update user": %s', (_what, more, change, method) => {
    expect(only(audit.directory('Update user.', changed(more).audited), 'mfa-method')).toMatchObject({
      change,
      method,
      who: { upn: BOB.upn },
    });
  });

  it('is not every update of a user', () => {
    expect(became(audit.directory('Update user.', changed({ Department: ['a', 'b'] }).audited))).toBe(
      'ignored: Update user. (nothing of interest)',
    );
  });
});

describe('a device registered', () => {
  const service = 'ServicePrincipal_dddddddd-1111-4111-8111-000000000004';

  it('by the registration service is the event of the person', () => {
    const record = audit.directory('Add registered owner to device.', {
      UserId: service,
      Actor: [{ ID: service, Type: 2 }],
      ...changed({ 'Device.DisplayName': ['', 'LAPTOP-9'] }).audited,
    });
    expect(only(record, 'device-registered')).toMatchObject({ who: { id: BOB.id, upn: BOB.upn }, name: 'LAPTOP-9' });
  });

  it('without a person is ignored', () => {
    const record = audit.directory('Register device', {
      UserId: service,
      Actor: [],
      Target: [
        { ID: 'Device', Type: 2 },
        { ID: 'LAPTOP-9', Type: 1 },
      ],
    });
    expect(became(record)).toBe('ignored: Register device (service)');
  });
});

describe('other changes', () => {
  it('of sessions', () => {
    expect(only(audit.directory('Update StsRefreshTokenValidFrom Timestamp.'), 'session-revoked').who.upn).toBe(BOB.upn);
  });

  it.each([
    ['Add user', 'user-created', 'created', BOB.upn],
    ['Set domain authentication', 'federation', 'changed', 'fabrikam.example'],
    ['Add unverified domain', 'federation', 'created', 'fabrikam.example'],
    ['Update conditional access policy', 'conditional-access', 'changed', 'Require MFA'],
    ['Delete policy', 'conditional-access', 'removed', 'Require MFA'],
  ])('%s', (activity, setting, change, name) => {
    const targetResources =
      name === BOB.upn ? [{ id: BOB.id, type: 'User', userPrincipalName: BOB.upn }] : [{ displayName: name, type: 'Policy' }];
    expect(only(graph.directory(activity, { targetResources }), 'tenant-setting')).toMatchObject({ setting, change, name });
  });

  it.each(['Disable account', 'Enable account', 'Add member to group'])('%s is ignored by its name', (activity) => {
    expect(became(graph.directory(activity))).toBe(`ignored: ${activity}`);
    expect(became(audit.directory(`${activity}.`))).toBe(`ignored: ${activity}.`);
  });

  it('by an application are ignored', () => {
    expect(became(graph.directory('Add user', { initiatedBy: { app: { displayName: 'Provisioning' } } }))).toBe(
      'ignored: Add user (service)',
    );
  });

  it('with an address of Entra itself have no place', () => {
    expect(
      only(audit.directory('Consent to application.', { ClientIP: '20.190.163.29', Target: auditedApp }), 'consent').origin.address,
    ).toBeNull();
  });
});
