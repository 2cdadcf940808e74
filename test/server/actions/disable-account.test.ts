import { beforeEach, describe, expect, it } from '@jest/globals';
import { failing, throttledBy } from '../../../sandbox/microsoft/index.ts';
import { contosoOfEachTest } from './each-test.ts';
import { type Contoso, HOUR, idOf, LEE, MINUTE, SAM, SECOND } from './kit.ts';

let contoso: Contoso;
const reopen = contosoOfEachTest(async (opened) => {
  contoso = opened;
  await contoso.incident();
});
const PATCH = /^\/v1.0\/users\/[^/]+$/u;

describe('disabling an account', () => {
  it('switches it off, ends its sessions and says so only after the read-back', async () => {
    const lease = await contoso.contain('disable-account');
    expect(contoso.isEnabled('ann')).toBe(false);
    expect(contoso.double.state.users.truth(idOf('ann'))?.['signInSessionsValidFromDateTime']).toBe('2026-09-07T12:00:00.000Z');
    expect(contoso.told(lease)).toEqual([
      [
        'done',
        expect.stringMatching(
          /^Done and read back: account ann@contoso.example: was enabled, is disabled; sign-in sessions: was 2020-01-01/u,
        ),
      ],
    ]);
    expect(contoso.taken[0]?.expiresAt).toBe(contoso.now() + 72 * HOUR);
  });

  it('writes who, why, on which evidence and what was before into the audit log', async () => {
    await contoso.contain('disable-account');
    expect(await contoso.audited()).toEqual(['decision/disable-account', 'disable-account/before', 'disable-account/done']);
    expect(await contoso.auditOf('disable-account/before')).toMatchObject({
      by: SAM,
      reason: 'confirmed by telephone',
      evidence: ['e-1', 'e-2'],
      before: [{ key: 'account', state: 'enabled' }, { key: 'sessions' }],
    });
    expect(await contoso.auditOf('disable-account/done')).toMatchObject({
      expiresAt: contoso.now() + 72 * HOUR,
      now: [{ state: 'disabled' }, {}],
    });
  });

  it('is taken back to what it was, with a diff', async () => {
    const lease = await contoso.contain('disable-account');
    const answer = await contoso.press(SAM, 'undo', { on: lease });
    expect(answer).toMatchObject({
      kind: 'accepted',
      sentence: expect.stringContaining('account ann@contoso.example: was enabled, is disabled, becomes enabled again'),
    });
    await contoso.carry();
    expect(contoso.isEnabled('ann')).toBe(true);
    expect(contoso.results(lease)).toEqual(['done', 'undone']);
    expect(contoso.told(lease)[1]?.[1]).toContain('account ann@contoso.example is enabled again');
  });

  it('stays off when it was off before', async () => {
    contoso.double.state.changeUser(idOf('ann'), { accountEnabled: false });
    const lease = await contoso.contain('disable-account');
    expect(contoso.writes('PATCH', PATCH)).toBe(0);
    await contoso.press(SAM, 'undo', { on: lease });
    await contoso.carry();
    expect(contoso.isEnabled('ann')).toBe(false);
    expect(contoso.told(lease).at(-1)?.[1]).toContain('was so before, and stays');
  });

  it('is not switched on over somebody who has switched it on and changed it since', async () => {
    const lease = await contoso.contain('disable-account');
    contoso.double.state.changeUser(idOf('ann'), { accountEnabled: true });
    await contoso.press(SAM, 'undo', { on: lease });
    await contoso.carry();
    expect(contoso.writes('PATCH', PATCH)).toBe(1);
    expect(contoso.told(lease).at(-1)).toEqual(['undone', expect.stringContaining('is as it was already')]);
  });

  it('of an administrator is refused by Microsoft unless the application holds a role above, and says so', async () => {
    contoso.makeAdministrator('syn');
    await contoso.incident({ account: 'root@contoso.example' });
    const lease = await contoso.contain('disable-account', {}, 'root@contoso.example');
    expect(contoso.results(lease)).toEqual(['waiting']);
    await contoso.press(LEE, 'approve', { on: lease });
    await contoso.carry('root@contoso.example');
    expect(contoso.isEnabled('root')).toBe(true);
    expect(contoso.told(lease).at(-1)).toEqual([
      'failed',
      expect.stringMatching(/^Not done.*Privileged Authentication Administrator.*Done all the same: sign-in sessions\.$/u),
    ]);
    expect(await contoso.press(SAM, 'disable-account')).toMatchObject({ kind: 'waits' });
  });

  it.each([
    ['a throttle', { instead: throttledBy('graph', 3) }, 2],
    ['a gateway that gives up', { instead: failing('graph', 504) }, 2],
    ['an answer lost after the act', { cut: 'after' }, 2],
    ['a connection that breaks before', { cut: 'before' }, 2],
  ] as const)('goes through %s', async (_, fate, requests) => {
    contoso.double.failNext({ where: /^PATCH/u, fate });
    const lease = await contoso.contain('disable-account');
    expect(contoso.isEnabled('ann')).toBe(false);
    expect(contoso.results(lease)).toEqual(['done']);
    expect(contoso.writes('PATCH', PATCH)).toBe(requests);
  });

  it('that Microsoft does not answer for an hour is tried again until it does', async () => {
    contoso.double.failNext({ where: /^PATCH/u, fate: { instead: failing('graph', 503) }, times: 40 });
    const lease = await contoso.contain('disable-account');
    expect(contoso.results(lease)).toEqual(['done']);
    expect(contoso.now()).toBeGreaterThan(Date.parse('2026-09-07T12:00:00Z') + 5 * MINUTE);
  });

  it('of an account that is gone says so', async () => {
    await contoso.press(SAM, 'disable-account');
    contoso.double.state.users.set(idOf('ann'), undefined);
    await contoso.carry();
    expect(contoso.taken.map(({ result, sentence }) => [result, sentence])).toEqual([
      ['failed', expect.stringContaining('no such account')],
    ]);
  });

  it('is done when the account is off although its sessions could not be ended, and says both', async () => {
    contoso.double.failNext({
      where: /revokeSignInSessions/u,
      fate: { instead: { status: 403, body: { error: { code: 'Authorization_RequestDenied', message: 'No.' } } } },
      times: 9,
    });
    const lease = await contoso.contain('disable-account');
    expect(contoso.told(lease)).toEqual([
      ['done', expect.stringMatching(/^Done in part: account.*is disabled.*Sign-in sessions: .*User\.RevokeSessions\.All/u)],
    ]);
  });
});

describe('an account mastered on premises', () => {
  it('is said to come back, before and after', async () => {
    await contoso.incident({ account: 'syn@contoso.example' });
    const offer = (await contoso.desk.offers('incident-1')).find(({ verb }) => verb === 'disable-account');
    expect(offer?.explanation).toContain('mastered on premises');
    expect(await contoso.press(SAM, 'disable-account')).toMatchObject({ sentence: expect.stringContaining('Active Directory') });
    await contoso.carry('syn@contoso.example');
    expect(contoso.taken.at(-1)).toMatchObject({ result: 'done', sentence: expect.stringContaining('mastered on premises') });
  });

  it('that synchronisation switches on again has slipped, once told', async () => {
    const lease = await contoso.contain('disable-account');
    contoso.double.state.changeUser(idOf('ann'), { accountEnabled: true });
    await contoso.watchFor(40 * MINUTE, MINUTE);
    expect(contoso.results(lease)).toEqual(['done', 'slipped']);
    contoso.double.state.changeUser(idOf('ann'), { accountEnabled: false });
    await contoso.watchFor(15 * MINUTE, MINUTE);
    expect(contoso.results(lease)).toEqual(['done', 'slipped', 'done']);
  });
});

describe('a tenant that shows a write late', () => {
  beforeEach(() => reopen({ settlingMs: 3 * MINUTE }));

  it('says nothing until it is seen, then says done', async () => {
    const lease = await contoso.contain('disable-account');
    expect(contoso.isEnabled('ann')).toBe(false);
    expect(contoso.results(lease)).toEqual([]);
    await contoso.watchFor(2 * MINUTE);
    expect(contoso.results(lease)).toEqual([]);
    await contoso.watchFor(3 * MINUTE);
    expect(contoso.results(lease)).toEqual(['done']);
  });

  it('is not asked twice meanwhile', async () => {
    await contoso.contain('disable-account');
    await contoso.watchFor(6 * MINUTE);
    expect(contoso.writes('PATCH', PATCH)).toBe(1);
  });

  it('that never shows it is told as failed, and can still be undone', async () => {
    contoso.double.state.settlingMs = 20 * HOUR;
    const lease = await contoso.contain('disable-account');
    await contoso.watchFor(17 * MINUTE, 30 * SECOND);
    expect(contoso.told(lease)).toEqual([['failed', expect.stringContaining('15 minutes later it is not so')]]);
    expect(await contoso.press(SAM, 'undo', { on: lease })).toMatchObject({ kind: 'accepted' });
  });
});
