import { describe, expect, it } from '@jest/globals';
import { ANN, audit, became, CHROME, envelope, eventsOf, graph, hunting, only, type Loose } from './kit.ts';

describe('an audit record', () => {
  const record = audit.mailbox('Send');
  it.each([
    ['bare', record],
    ['as a text', JSON.stringify(record)],
    [
      'in AuditData as a text',
      { CreationDate: '11/24/2026 9:58:30 AM', UserIds: ANN.upn, Operations: 'Send', AuditData: JSON.stringify(record) },
    ],
    ['in AuditData as an object', { AuditData: record }],
    [
      'in auditData of Graph',
      { id: 'query-1', createdDateTime: '2026-11-24T09:58:30Z', operation: 'Send', userPrincipalName: ANN.upn, auditData: record },
    ],
    ['in a row of CloudAppEvents', hunting.cloudApp(record)],
    ['in that row, streamed', envelope('AdvancedHunting-CloudAppEvents', hunting.cloudApp(record))],
    ['with numbers as texts', { ...record, RecordType: '2', LogonType: '0', UserType: '0' }],
  ])('%s is the same event', (_what, shape) => {
    expect(eventsOf(shape)).toEqual(eventsOf(record));
  });

  it('whose AuditData was cut off by a spreadsheet is rejected', () => {
    expect(became({ CreationDate: '2026-11-24', AuditData: '{"Operation":"Send","Crea' })).toMatch(/^rejected: .*AuditData/);
  });

  it('without a time is rejected, without an operation too', () => {
    expect(became(audit.mailbox('Send', { CreationTime: undefined }))).toMatch(/^rejected: .*time/);
    expect(became({ AuditData: { CreationTime: '2026-11-24T09:58:30' } })).toMatch(/^rejected: .*operation/);
  });

  it('of no use is counted by its operation', () => {
    expect(became(audit.plain('PageViewed'))).toBe('ignored: PageViewed');
  });

  it('without an address has none', () => {
    expect(only(audit.mailbox('Send', { ClientIPAddress: undefined }), 'mail-sent').origin.address).toBeNull();
  });

  it('without an id takes the place where it stands', () => {
    expect(only(audit.mailbox('Send', { Id: undefined }), 'mail-sent').id).toBe('f:1');
  });
});

describe('risk', () => {
  it('found by Entra happened when it was found', () => {
    expect(only(graph.risk(), 'risk-reported')).toMatchObject({
      at: Date.parse('2026-11-24T12:00:00Z'),
      vendor: 'entra',
      type: 'unfamiliarFeatures',
      level: 'medium',
      cleared: false,
      who: { id: ANN.id },
    });
    expect(only(envelope('UserRiskEvents', graph.risk()), 'risk-reported').level).toBe('medium');
  });

  it('that was cleared says so under another id', () => {
    const cleared = only(graph.risk({ riskState: 'dismissed' }), 'risk-reported');
    expect(cleared.cleared).toBe(true);
    expect(cleared.id).not.toBe(only(graph.risk(), 'risk-reported').id);
  });

  it('in the audit log', () => {
    const record = audit.plain('AadRiskDetection', {
      UserId: 'Not Available',
      UserDisplayName: ANN.upn,
      RiskEventType: 'anomalousToken',
      RiskLevel: 'High',
      RiskState: 'atRisk',
      DetectedDateTime: '2026-11-24T11:00:00Z',
    });
    expect(only(record, 'risk-reported')).toMatchObject({ type: 'anomalousToken', level: 'high', who: { upn: ANN.upn } });
  });

  it('in an alert of Defender concerns each account among the evidence', () => {
    const event = only(graph.alert(), 'risk-reported');
    expect(event).toMatchObject({ vendor: 'defender', level: 'high', title: 'Suspicious inbox rule', who: { id: ANN.id, upn: ANN.upn } });
    expect(became(graph.alert({ evidence: [] }))).toBe('ignored: alert (nobody named)');
  });

  it.each([
    ['f3u', { Data: JSON.stringify({ f3u: 'Ann@contoso.example' }) }],
    ['an entity', { EntityType: 'User', AlertEntityId: ANN.upn, Data: '{}' }],
    ['the sender concerned', { EntityType: 'User', AlertEntityId: 'x', Data: JSON.stringify({ suid: ANN.upn, eid: 'y' }) }],
  ])('in an alert of the audit log, named by %s', (_what, more) => {
    const record = audit.plain('AlertTriggered', {
      UserId: 'SecurityComplianceAlerts',
      UserType: 4,
      Name: 'Suspicious sending',
      Severity: 'High',
      ...more,
    });
    expect(only(record, 'risk-reported')).toMatchObject({ who: { upn: ANN.upn }, level: 'high', title: 'Suspicious sending' });
  });

  it('is not a mail that somebody reported', () => {
    const record = audit.plain('AlertTriggered', {
      UserId: 'SecurityComplianceAlerts',
      Name: 'Email reported by user as junk',
      Data: JSON.stringify({ f3u: ANN.upn }),
    });
    expect(became(record)).toMatch(/^ignored: AlertTriggered/);
  });

  it('in an alert of Defender for Cloud Apps, named in its sentence', () => {
    const record = audit.plain('MCAS_ALERT_ANUBIS_DETECTION_VELOCITY', {
      UserId: '',
      AlertDisplayName: 'Impossible travel',
      AlertSeverity: 'Medium',
      AlertDescription: `The user Ann (${ANN.upn}) was`,
      ClientIPs: ['203.0.113.9'],
    });
    expect(only(record, 'risk-reported')).toMatchObject({
      vendor: 'defender',
      level: 'medium',
      who: { upn: ANN.upn },
      origin: { address: '203.0.113.9' },
    });
  });

  it('of a sender whom Exchange stopped', () => {
    expect(
      only(audit.plain('HygieneEvent', { UserId: 'x', Event: 'Listed', EventValue: ANN.upn, Reason: 'spam' }), 'risk-reported'),
    ).toMatchObject({ level: 'high', type: 'restricted-sender', who: { upn: ANN.upn } });
    expect(became(audit.plain('HygieneEvent', { Event: 'Delisted', EventValue: ANN.upn }))).toBe('ignored: HygieneEvent');
  });
});

describe('a mail', () => {
  it('of Graph: the text ends in what it asks and in a hash', () => {
    const received = eventsOf(graph.message()).find((event) => event.kind === 'mail-received');
    expect(received).toMatchObject({
      sender: 'fay@fabrikam.example',
      senderName: 'Fay',
      replyTo: 'fay@fabrikarn.example',
      subject: 'Change of bank details',
      recipients: [ANN.upn],
    });
    expect(JSON.stringify(received)).not.toContain('new account');
    expect(received).toHaveProperty('text.similarity', expect.stringMatching(/^[0-9a-f]{16}$/));
    expect(received).toHaveProperty('text.asked', expect.arrayContaining([expect.objectContaining({ what: 'changed-account' })]));
  });

  it('that is a draft is none yet', () => {
    expect(became(graph.message({ isDraft: true }))).toBe('ignored: message (draft)');
  });

  it.each([
    ['Graph', graph.trace()],
    [
      'the old service',
      {
        MessageId: '<t1@contoso.example>',
        SenderAddress: 'Ann@contoso.example',
        RecipientAddress: 'X@fabrikam.example',
        Received: '/Date(1795514700000)/',
        Subject: 'Project',
        MessageTraceId: 'trace-1',
        FromIP: null,
      },
    ],
    [
      'the admin centre',
      {
        message_id: '<t1@contoso.example>',
        sender_address: ANN.upn,
        recipient_status: 'x@fabrikam.example##Receive, Send',
        origin_timestamp_utc: '2026-11-24T10:05:00Z',
        message_subject: 'Project',
        network_message_id: 'trace-1',
        directionality: 'Originating',
      },
    ],
  ])('traced by %s', (_what, record) => {
    const sent = eventsOf(record).find((event) => event.kind === 'mail-sent');
    expect(sent).toMatchObject({
      at: Date.parse('2026-11-24T10:05:00Z'),
      sender: ANN.upn,
      recipients: ['x@fabrikam.example'],
      messageId: '<t1@contoso.example>',
      subject: 'Project',
    });
  });

  it.each([
    ['Inbound', 'mail-received'],
    ['Outbound', 'mail-sent'],
    ['Intra-org', 'mail-sent+mail-received'],
  ])('of EmailEvents, %s: %s', (EmailDirection, kinds) => {
    expect(became(hunting.mail({ EmailDirection }))).toBe(kinds);
  });
});

describe('advanced hunting', () => {
  it.each([
    [
      'an Entra sign-in',
      {
        AccountUpn: ANN.upn,
        AccountObjectId: ANN.id,
        ErrorCode: 0,
        ApplicationId: 'a',
        IPAddress: '203.0.113.9',
        Country: 'US',
        LogonType: '["interactiveUser"]',
        RequestId: 'r',
      },
      'sign-in',
    ],
    ['a failed one', { AccountUpn: ANN.upn, ErrorCode: 50126, ApplicationId: 'a', IPAddress: '203.0.113.9' }, 'sign-in-failed'],
  ])('%s', (_what, more, kind) => {
    expect(became({ Timestamp: '2026-11-24T10:05:00Z', ReportId: 'r', ...more })).toBe(kind);
  });

  it.each([
    ['to the cloud', { Application: 'Microsoft 365', AccountUpn: ANN.upn }, 'sign-in'],
    ['to a domain controller', { Application: 'Active Directory', AccountUpn: ANN.upn }, 'ignored: IdentityLogonEvents'],
  ])('a logon %s', (_what, more, expected) => {
    expect(
      became(envelope('AdvancedHunting-IdentityLogonEvents', { Timestamp: '2026-11-24T10:05:00Z', ActionType: 'LogonSuccess', ...more })),
    ).toBe(expected);
  });

  it('of other tables is counted by the table', () => {
    expect(became(envelope('AdvancedHunting-DeviceProcessEvents', { Timestamp: '2026-11-24T10:05:00Z' }))).toBe(
      'ignored: DeviceProcessEvents',
    );
  });
});

describe('a row of Sentinel', () => {
  const office = (more: Loose): Loose => ({
    Type: 'OfficeActivity',
    'TimeGenerated [UTC]': '2026-11-24T09:58:30Z',
    OfficeWorkload: 'Exchange',
    RecordType: 'ExchangeAdmin',
    UserType: 'Admin',
    UserId: 'Ann@contoso.example',
    ClientIP_: '198.51.100.7:12206',
    ResultStatus: 'TRUE',
    OfficeId: 'office-1',
    ...more,
  });

  it('of OfficeActivity is the record it came from', () => {
    const row = office({
      Operation: 'New-InboxRule',
      Parameters: '[\r\n {"Name":"Name","Value":"x"},{"Name":"DeleteMessage","Value":"True"}\r\n]',
    });
    expect(only(row, 'inbox-rule')).toMatchObject({
      id: 'office-1',
      who: { upn: ANN.upn },
      origin: { address: '198.51.100.7' },
      rule: { name: 'x', deletes: true },
    });
  });

  it('of OfficeActivity that failed is not one', () => {
    expect(became(office({ Operation: 'New-InboxRule', ResultStatus: 'FALSE' }))).toBe('ignored: New-InboxRule (failed)');
  });

  const signIn: Loose = {
    Type: 'SigninLogs',
    'CreatedDateTime [UTC]': '11/24/2026, 9:58:30.000 AM',
    Id: 'sentinel-1',
    UserPrincipalName: ANN.upn,
    UserId: ANN.id,
    IPAddress: '203.0.113.9',
    UserAgent: CHROME,
    ResultType: '0',
    Status_string: '{"errorCode":0}',
    LocationDetails_string: '{"countryOrRegion":"US","state":"Kansas","geoCoordinates":{"latitude":39,"longitude":-95}}',
    DeviceDetail_dynamic: '{"operatingSystem":"Windows 10","deviceId":"","browser":"Edge 90.0"}',
    IsInteractive: 'TRUE',
    AuthenticationRequirement: 'singleFactorAuthentication',
  };

  it('of SigninLogs, whichever suffix its columns carry', () => {
    const event = only(signIn, 'sign-in');
    expect(event).toMatchObject({
      id: 'sentinel-1',
      singleFactor: true,
      interactive: true,
      origin: { stated: { country: 'US', region: 'Kansas' }, device: { presence: 'absent' } },
    });
    expect(event.at).toBe(Date.parse('2026-11-24T09:58:30Z'));
  });

  it('of SigninLogs without its time columns takes the time of the first factor', () => {
    const row = {
      ...signIn,
      'CreatedDateTime [UTC]': '',
      AuthenticationDetails: '[{"authenticationStepDateTime":"2026-11-24T09:58:31.5+00:00"}]',
    };
    expect(only(row, 'sign-in').at).toBe(Date.parse('2026-11-24T09:58:31.500Z'));
  });

  it('of AuditLogs', () => {
    const row = {
      Type: 'AuditLogs',
      TimeGenerated: '2026-11-24T09:58:30Z',
      OperationName: 'User registered security info',
      Id: 'audit-1',
      Result: 'success',
      InitiatedBy: JSON.stringify({ user: { id: ANN.id, userPrincipalName: ANN.upn, ipAddress: '203.0.113.9' } }),
      TargetResources: JSON.stringify([{ id: ANN.id, type: 'User', userPrincipalName: ANN.upn, modifiedProperties: [] }]),
      AdditionalDetails: '[]',
    };
    expect(only(row, 'mfa-method')).toMatchObject({ change: 'added', who: { upn: ANN.upn }, origin: { address: '203.0.113.9' } });
  });
});

describe('what is no record', () => {
  it.each([
    ['a number', 7],
    ['null', null],
    ['a list', []],
    ['an empty object', {}],
    ['something else', { hello: 'world' }],
    ['a broken text', '{"a":'],
  ])('%s is rejected with a reason', (_what, value) => {
    expect(became(value)).toMatch(/^rejected: \S+/);
  });
});

describe('hostile records', () => {
  const nested = (depth: number): unknown => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`);

  it.each<[string, () => unknown]>([
    [
      'nested beyond all reason',
      () => graph.directory('Add user', { targetResources: [{ modifiedProperties: [{ displayName: 'x', newValue: nested(200_000) }] }] }),
    ],
    ['a name of a million full stops', () => audit.directory(`Add user${'.'.repeat(1_000_000)}x`)],
    ['a body of open tags', () => graph.message({ body: { contentType: 'html', content: '<style>'.repeat(200_000) } })],
    ['a body of brackets', () => graph.message({ body: { contentType: 'html', content: '<'.repeat(2_000_000) } })],
    [
      'keys without end',
      () =>
        audit.directory('Add service principal credentials.', {
          ModifiedProperties: [{ Name: 'KeyDescription', NewValue: 'KeyIdentifier='.repeat(100_000) }],
        }),
    ],
    ['an agent of a megabyte', () => audit.signIn({ ExtendedProperties: [{ Name: 'UserAgent', Value: 'Mozilla '.repeat(150_000) }] })],
    ['a user of a megabyte', () => audit.signIn({ UserId: `${'a|'.repeat(500_000)}@x` })],
    ['a time of a megabyte', () => audit.signIn({ CreationTime: '1'.repeat(1_000_000) })],
    ['parameters of dashes', () => audit.cmdlet('New-InboxRule', {}, { Parameters: '-a '.repeat(400_000) })],
  ])('%s takes no time and throws nothing', (_what, make) => {
    const record = make();
    const started = performance.now();
    expect(became(record)).toBeTruthy();
    expect(performance.now() - started).toBeLessThan(1_500);
  });
});
