import { describe, expect, it } from '@jest/globals';
import { ANN, audit, became, CHROME, envelope, eventsOf, graph, only, SESSION } from './kit.ts';

describe('a sign-in of the audit log', () => {
  it('knows its person by object id and address, its client, session and application', () => {
    const event = only(
      audit.signIn({
        DeviceProperties: [
          { Name: 'OS', Value: 'Windows 10' },
          { Name: 'BrowserType', Value: 'Edge' },
          { Name: 'SessionId', Value: SESSION.toUpperCase() },
        ],
      }),
      'sign-in',
    );
    expect(event.who).toEqual({ id: ANN.id, upn: ANN.upn });
    expect(event.origin).toMatchObject({
      address: '203.0.113.9',
      session: SESSION,
      client: { system: 'Windows', app: 'Edge' },
      application: '1fec8e78-bce4-4aaf-ab1b-5451cc387264',
    });
    expect(event).toMatchObject({
      id: 'record-1',
      feed: 'audit',
      correlation: 'correlation-1',
    });
  });

  it.each([
    ['an id: present', [{ Name: 'Id', Value: 'DEVICE-1' }], { presence: 'present', id: 'device-1' }],
    ['properties without an id: absent', [{ Name: 'OS', Value: 'Windows 10' }], { presence: 'absent', id: null }],
    ['no properties: unknown', undefined, { presence: 'unknown', id: null }],
  ])('with %s', (_what, properties, device) => {
    expect(only(audit.signIn({ DeviceProperties: properties }), 'sign-in').origin.device).toEqual(device);
  });

  it('that asked to stay signed in is that sign-in', () => {
    expect(became(audit.signIn({ ErrorNumber: '50140' }))).toBe('sign-in');
  });

  it('that failed is a failure although it says Success', () => {
    const event = only(
      audit.signIn({
        Operation: 'UserLoginFailed',
        ResultStatus: 'Success',
        ErrorNumber: '50126',
        LogonError: 'InvalidUserNameOrPassword',
      }),
      'sign-in-failed',
    );
    expect(event).toMatchObject({ reason: 'bad-password', passwordRight: false, errorCode: 50126 });
  });

  it('that failed for a name nobody has is kept, that of a service is not', () => {
    expect(
      only(
        audit.signIn({ Operation: 'UserLoginFailed', UserId: 'Not Available', UserKey: 'Not Available', Actor: [], ErrorNumber: '50034' }),
        'sign-in-failed',
      ),
    ).toMatchObject({
      who: {},
      reason: 'unknown-user',
    });
    expect(became(audit.signIn({ Operation: 'UserLoginFailed', UserId: 'ServicePrincipal_x' }))).toBe('ignored: UserLoginFailed (service)');
  });

  it('that gives only the name of its error is understood', () => {
    const event = only(audit.signIn({ Operation: 'UserLoginFailed', ErrorNumber: undefined, LogonError: 'IdsLocked' }), 'sign-in-failed');
    expect(event).toMatchObject({ reason: 'locked', errorCode: 50053 });
  });

  it('that reads ErrorCode where ErrorNumber is missing', () => {
    expect(only(audit.signIn({ Operation: 'UserLoginFailed', ErrorNumber: undefined, ErrorCode: 53003 }), 'sign-in-failed').reason).toBe(
      'policy',
    );
  });

  it('that claims success with the number of a failure is a failure', () => {
    expect(became(audit.signIn({ ErrorNumber: 50126 }))).toBe('sign-in-failed');
  });
});

describe('a step of an ordinary sign-in is an interrupt', () => {
  it.each([
    [50140, true],
    [50074, true],
    [50076, true],
    [50072, true],
    [50079, true],
    [65001, true],
    [50058, false],
    [16000, false],
  ])('%d, first factor right: %s', (code, passwordRight) => {
    const failed = only(graph.signIn({ status: { errorCode: code } }), 'sign-in-failed');
    expect(failed).toMatchObject({ reason: 'interrupt', passwordRight });
    expect(only(audit.signIn({ Operation: 'UserLoginFailed', ErrorNumber: String(code) }), 'sign-in-failed')).toMatchObject({
      reason: 'interrupt',
      passwordRight,
    });
  });
});

describe('a sign-in of Graph', () => {
  it('knows place, operator, device and factor', () => {
    const event = only(graph.signIn(), 'sign-in');
    expect(event.at).toBe(Date.parse('2026-11-24T09:58:30.123Z'));
    expect(event.who).toMatchObject({ id: ANN.id, upn: ANN.upn });
    expect(event.origin.stated).toEqual({
      country: 'US',
      region: 'Kansas',
      city: 'Topeka',
      latitude: 39.04,
      longitude: -95.67,
      operator: 64500,
    });
    expect(event.origin.device.presence).toBe('absent');
    expect(event).toMatchObject({ interactive: true, singleFactor: false, protocol: null });
  });

  it.each([
    ['a device id', { deviceId: 'D-1' }, 'present'],
    ['an empty one', { deviceId: '' }, 'absent'],
    ['no room for one', undefined, 'unknown'],
  ])('with %s', (_what, deviceDetail, presence) => {
    expect(only(graph.signIn({ deviceDetail }), 'sign-in').origin.device.presence).toBe(presence);
  });

  it('reports risk as a second event, under an id that changes with the level', () => {
    const medium = eventsOf(
      graph.signIn({ riskLevelDuringSignIn: 'medium', riskState: 'atRisk', riskEventTypes_v2: ['unfamiliarFeatures'] }),
    );
    const high = eventsOf(graph.signIn({ riskLevelAggregated: 'high', riskState: 'atRisk' }));
    expect(medium.map((event) => event.kind)).toEqual(['sign-in', 'risk-reported']);
    expect(medium[0]?.id).toBe(high[0]?.id);
    expect(medium[1]?.id).not.toBe(high[1]?.id);
  });

  it.each(['dismissed', 'confirmedSafe', 'remediated'])('says nothing of a risk that was %s', (riskState) => {
    expect(became(graph.signIn({ riskLevelDuringSignIn: 'high', riskState }))).toBe('sign-in');
  });

  it('of a service principal is ignored', () => {
    expect(became(graph.signIn({ signInEventTypes: ['servicePrincipal'] }))).toBe('ignored: Sign-in (service)');
  });

  it.each([
    ['device code', { authenticationProtocol: 'deviceCode' }, 'deviceCode'],
    ['device code carried over', { authenticationProtocol: 'none', originalTransferMethod: 'deviceCodeFlow' }, 'deviceCode'],
    ['password grant', { authenticationProtocol: 'ropc' }, 'ropc'],
    ['an ordinary one', { authenticationProtocol: 'oAuth2' }, null],
  ])('by %s', (_what, more, protocol) => {
    expect(only(graph.signIn(more), 'sign-in').protocol).toBe(protocol);
  });

  it('without a time is rejected', () => {
    expect(became(graph.signIn({ createdDateTime: undefined }))).toMatch(/^rejected: .*time/);
  });

  it('with coordinates 0, 0 has none', () => {
    const event = only(graph.signIn({ location: { countryOrRegion: 'FR', geoCoordinates: { latitude: 0, longitude: 0 } } }), 'sign-in');
    expect(event.origin.stated).toMatchObject({ country: 'FR', latitude: null, longitude: null });
  });
});

describe('a sign-in in the diagnostic stream', () => {
  it('takes the time inside, not that of the envelope', () => {
    const event = only(envelope('SignInLogs', graph.signIn(), { time: '11/14/2025 1:48:53 AM' }), 'sign-in');
    expect(event.at).toBe(Date.parse('2026-11-24T09:58:30.123Z'));
  });

  it('falls back on what the envelope knows', () => {
    const event = only(
      envelope(
        'NonInteractiveUserSignInLogs',
        graph.signIn({ createdDateTime: undefined, isInteractive: undefined, ipAddress: undefined }),
        { callerIpAddress: '198.51.100.1', time: '11/14/2025 1:48:53 AM' },
      ),
      'sign-in',
    );
    expect(event).toMatchObject({ at: Date.parse('2025-11-14T01:48:53Z'), interactive: false });
    expect(event.origin.address).toBe('198.51.100.1');
  });

  it('reads a result type that is a text', () => {
    expect(became(envelope('SignInLogs', graph.signIn({ status: undefined }), { resultType: '50126' }))).toBe('sign-in-failed');
  });

  it('of a managed identity is ignored', () => {
    expect(became(envelope('ManagedIdentitySignInLogs', {}))).toBe('ignored: Sign-in (service)');
  });

  it('of a kind that is of no use is counted by its name', () => {
    expect(became(envelope('MicrosoftGraphActivityLogs', { requestId: '1', userAgent: CHROME }))).toBe(
      'ignored: MicrosoftGraphActivityLogs',
    );
  });
});
