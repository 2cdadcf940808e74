import { describe, expect, it } from '@jest/globals';
import { failing } from '../../../sandbox/microsoft/index.ts';
import { Leases } from '../../../server/actions/leases.ts';
import { contosoOfEachTest } from './each-test.ts';
import { type Contoso, HOUR, idOf, KIM, MINUTE, SAM, SECOND } from './kit.ts';

const DAY = 24 * HOUR;
let contoso: Contoso;
contosoOfEachTest(async (opened) => {
  contoso = opened;
  await contoso.incident();
});

describe('a process that ends', () => {
  it('between the act and its answer: the read-back decides, and nothing is done twice', async () => {
    await contoso.press(SAM, 'disable-account');
    const [order] = contoso.orders();
    // The act is done, its answer lost; every try after it fails until the process has ended.
    contoso.double.failNext({ where: /^PATCH/u, fate: { cut: 'after' } });
    contoso.double.failNext({ where: /^PATCH|revokeSignInSessions/u, fate: { instead: failing('graph', 503) }, times: 11 });
    await contoso.executor.carryOut({ body: JSON.stringify(order) });
    expect(contoso.isEnabled('ann')).toBe(false);
    expect(contoso.taken).toEqual([]);
    contoso.restart();
    await contoso.give(order);
    expect(contoso.taken.map(({ result }) => result)).toEqual(['done']);
    expect(await contoso.auditOf('disable-account/before')).toMatchObject({ before: [{ state: 'enabled' }, {}] });
    await contoso.press(SAM, 'undo', { on: order.decision });
    await contoso.carry();
    expect(contoso.isEnabled('ann')).toBe(true);
  });

  it('before the stream has taken what came of it: the next one tells it, once', async () => {
    await contoso.press(SAM, 'disable-account');
    contoso.isClosed = true;
    await contoso.carry();
    expect(contoso.taken).toEqual([]);
    contoso.restart();
    contoso.isClosed = false;
    await contoso.executor.watch();
    await contoso.executor.watch();
    expect(contoso.taken.map(({ result }) => result)).toEqual(['done']);
  });

  it('in the middle of an undo: the next one ends it', async () => {
    const lease = await contoso.contain('require-mfa');
    await contoso.press(SAM, 'undo', { on: lease });
    contoso.double.failNext({ where: /^DELETE/u, fate: { instead: failing('graph', 503) }, times: 6 });
    const [order] = contoso.orders();
    await contoso.executor.carryOut({ body: JSON.stringify(order) });
    expect(contoso.isMember('ann', 'g-mfa')).toBe(true);
    contoso.restart();
    await contoso.watchFor(2 * MINUTE);
    expect(contoso.isMember('ann', 'g-mfa')).toBe(false);
    expect(contoso.results(lease)).toEqual(['done', 'undone']);
  });

  it('after the press and before the stream: what nobody ordered blocks nobody for long', async () => {
    const leases = new Leases(contoso.store);
    await contoso.press(SAM, 'disable-account');
    contoso.orders();
    contoso.restart();
    expect(await contoso.press(KIM, 'disable-account')).toMatchObject({ code: 'ALREADY_ASKED' });
    await contoso.advance(11 * MINUTE);
    expect(await contoso.press(KIM, 'disable-account')).toMatchObject({ kind: 'accepted' });
    await contoso.advance(HOUR);
    await contoso.executor.watch();
    expect((await leases.all()).filter(({ state }) => state === 'failed')).toHaveLength(2);
    expect(contoso.taken).toEqual([]);
  });
});

describe('one lease in trouble', () => {
  it('does not keep the others from their ends', async () => {
    await contoso.contain('require-mfa');
    await contoso.contain('hold-outbound-mail');
    const stuck = { status: 403, body: { error: { code: 'Authorization_RequestDenied', message: 'No.' } } };
    contoso.double.failNext({ where: new RegExp(`DELETE.*${idOf('g-mfa')}`, 'u'), fate: { instead: stuck }, times: 1_000 });
    await contoso.watchFor(3 * DAY + 2 * HOUR, HOUR);
    expect([contoso.isMember('ann', 'g-mfa'), contoso.isMember('ann', 'g-hld')]).toEqual([true, false]);
  });

  it('that cannot be taken back at its end is tried once an hour, not at every look', async () => {
    const lease = await contoso.contain('require-mfa');
    const no = { status: 403, body: { error: { code: 'Authorization_RequestDenied', message: 'No.' } } };
    await contoso.watchFor(71 * HOUR, HOUR);
    contoso.double.failNext({ where: /^DELETE/u, fate: { instead: no }, times: 2 });
    await contoso.watchFor(2 * HOUR + 50 * MINUTE, MINUTE);
    expect(contoso.results(lease)).toEqual(['done', 'failed', 'failed']);
    await contoso.watchFor(HOUR, MINUTE);
    expect(contoso.results(lease)).toEqual(['done', 'failed', 'failed', 'expired']);
  });
});

describe('the same order again', () => {
  it('does nothing, however often it comes', async () => {
    await contoso.press(SAM, 'disable-account');
    const [order] = contoso.orders();
    for (let time = 0; time < 3; time++) expect(await contoso.give(order)).toMatchObject({ outcome: 'done' });
    expect(contoso.writes('PATCH', /users/u)).toBe(1);
    expect(contoso.taken.map(({ result }) => result)).toEqual(['done']);
  });

  it('after the undo does not do it again', async () => {
    await contoso.press(SAM, 'disable-account');
    const [order] = contoso.orders();
    await contoso.give(order);
    await contoso.press(SAM, 'undo', { on: order.decision });
    await contoso.carry();
    await contoso.give(order);
    expect(contoso.isEnabled('ann')).toBe(true);
  });

  it('that cannot be read is put into the audit log and is over', async () => {
    expect(await contoso.executor.carryOut({ body: '{"verb":"disable-account"}' })).toEqual({ outcome: 'done', note: null });
    expect(await contoso.audited()).toEqual(['order/unreadable']);
  });
});

describe('the end of a lease', () => {
  it('by its time: a membership is taken back and read back', async () => {
    const lease = await contoso.contain('require-mfa');
    expect(contoso.taken[0]?.expiresAt).toBe(contoso.now() + 3 * DAY);
    await contoso.watchFor(70 * HOUR, 7 * HOUR);
    expect(contoso.isMember('ann', 'g-mfa')).toBe(true);
    await contoso.watchFor(3 * HOUR, HOUR);
    expect(contoso.isMember('ann', 'g-mfa')).toBe(false);
    expect(contoso.told(lease).at(-1)).toEqual(['expired', expect.stringMatching(/^Its time was over\. Taken back and read back/u)]);
  });

  it('is put off by renewing, from when that was decided, once for each time that it is decided', async () => {
    const lease = await contoso.contain('require-mfa');
    await contoso.advance(2 * DAY);
    await contoso.press(SAM, 'renew', { on: lease });
    const [order] = contoso.orders();
    await contoso.give(order);
    await contoso.advance(HOUR);
    await contoso.give(order);
    expect(contoso.taken.filter(({ result }) => result === 'renewed').map(({ expiresAt }) => expiresAt)).toEqual([order.at + 3 * DAY]);
    await contoso.watchFor(2 * DAY, 6 * HOUR);
    expect(contoso.isMember('ann', 'g-mfa')).toBe(true);
  });

  it('of a disabled account is put off by itself: no intruder comes back because a day has passed', async () => {
    const lease = await contoso.contain('disable-account');
    await contoso.watchFor(4 * DAY, 6 * HOUR);
    expect(contoso.isEnabled('ann')).toBe(false);
    expect(contoso.results(lease)).toEqual(['done', 'renewed']);
  });

  it('of a disabled account whose incident was dismissed meanwhile is not put off', async () => {
    await contoso.contain('disable-account');
    await contoso.incident({ state: 'dismissed' });
    await contoso.watchFor(4 * DAY, 6 * HOUR);
    expect(contoso.isEnabled('ann')).toBe(true);
  });

  it('that a policy has begun comes within half a day unless a person renews it', async () => {
    const by = { objectId: null, tenantId: '', name: 'the policy' };
    await contoso.give({ ...contoso.plainOrder('policy/1', 'disable-account'), by });
    expect(contoso.taken[0]?.expiresAt).toBe(contoso.now() + 12 * HOUR);
    await contoso.watchFor(13 * HOUR, HOUR);
    expect(contoso.isEnabled('ann')).toBe(true);
    expect(contoso.results('policy/1')).toEqual(['done', 'expired']);
  });

  it('comes too when Microsoft gives no answer for an hour', async () => {
    await contoso.contain('require-mfa');
    contoso.double.failNext({ where: /checkMemberGroups/u, fate: { instead: failing('graph', 503) }, times: 30 });
    await contoso.watchFor(3 * DAY + 3 * HOUR, 3 * HOUR);
    expect(contoso.isMember('ann', 'g-mfa')).toBe(false);
  });
});

describe('two incidents that hold the same', () => {
  it('leave it held until the second one ends, which puts back what was before the first', async () => {
    const first = await contoso.contain('disable-account');
    await contoso.incident({ id: 'incident-2' });
    const second = await contoso.contain('disable-account', { incident: 'incident-2' });
    await contoso.press(SAM, 'undo', { on: first });
    await contoso.carry();
    expect(contoso.isEnabled('ann')).toBe(false);
    expect(contoso.told(first).at(-1)).toEqual(['undone', expect.stringContaining('held for incident incident-2 as well')]);
    await contoso.press(SAM, 'undo', { incident: 'incident-2', on: second });
    await contoso.carry();
    expect(contoso.isEnabled('ann')).toBe(true);
  });
});

describe('an undo', () => {
  it('of ended sessions is refused: they cannot be brought back', async () => {
    const lease = await contoso.contain('revoke-sessions');
    expect(await contoso.press(SAM, 'undo', { on: lease })).toMatchObject({ code: 'NOTHING_TO_UNDO' });
  });

  it('of a request that waits withdraws it', async () => {
    await contoso.incident({ account: 'boss@contoso.example' });
    const lease = await contoso.contain('disable-account', {}, 'boss@contoso.example');
    await contoso.press(SAM, 'undo', { on: lease });
    await contoso.carry('boss@contoso.example');
    expect(contoso.told(lease).at(-1)).toEqual(['undone', 'Nothing had been done yet.']);
  });

  it('that Microsoft refuses is told, leaves it held, and can be tried again', async () => {
    const lease = await contoso.contain('disable-account');
    await contoso.press(SAM, 'undo', { on: lease });
    const no = { status: 403, body: { error: { code: 'Authorization_RequestDenied', message: 'No.' } } };
    contoso.double.failNext({ where: /^PATCH/u, fate: { instead: no } });
    await contoso.carry();
    expect(contoso.told(lease).at(-1)).toEqual(['failed', expect.stringContaining('Not taken back')]);
    await contoso.press(SAM, 'undo', { on: lease });
    await contoso.carry();
    expect(contoso.isEnabled('ann')).toBe(true);
  });

  it('twice is one', async () => {
    const lease = await contoso.contain('disable-account');
    await contoso.press(SAM, 'undo', { on: lease });
    await contoso.carry();
    expect(await contoso.press(KIM, 'undo', { on: lease })).toMatchObject({ code: 'NOTHING_TO_UNDO' });
  });
});

describe('what holds', () => {
  it('is told as proved when the hands were quiet for four hours, once', async () => {
    const lease = await contoso.contain('disable-account');
    await contoso.incident({ state: 'contained', fields: { containment: [{ lease, state: 'done' }] } });
    await contoso.watchFor(3 * HOUR, 10 * MINUTE);
    expect(contoso.results(lease)).toEqual(['done']);
    await contoso.watchFor(3 * HOUR, 10 * MINUTE);
    expect(contoso.results(lease)).toEqual(['done', 'proved']);
  });

  it('is not told as proved when the stream has seen the hands again', async () => {
    const lease = await contoso.contain('disable-account');
    await contoso.incident({ state: 'contained', fields: { containment: [{ lease, state: 'slipped' }] } });
    await contoso.watchFor(6 * HOUR, 10 * MINUTE);
    expect(contoso.results(lease)).toEqual(['done']);
  });

  it('is not asked about more often than every ten minutes', async () => {
    await contoso.contain('require-mfa');
    const before = contoso.writes('POST', /checkMemberGroups/u);
    await contoso.watchFor(HOUR, 10 * SECOND);
    expect(contoso.writes('POST', /checkMemberGroups/u) - before).toBeLessThanOrEqual(6);
  });

  it('is forgotten 90 days after it has ended', async () => {
    const lease = await contoso.contain('require-mfa');
    await contoso.press(SAM, 'undo', { on: lease });
    await contoso.carry();
    await contoso.advance(91 * DAY);
    await contoso.executor.watch();
    expect(await new Leases(contoso.store).all()).toEqual([]);
  });
});

describe('membership', () => {
  it.each([
    ['require-mfa', 'g-mfa'],
    ['block-untrusted-networks', 'g-net'],
    ['hold-outbound-mail', 'g-hld'],
  ] as const)('%s puts the account into its group and takes it out again', async (action, group) => {
    const lease = await contoso.contain(action);
    expect(contoso.isMember('ann', group)).toBe(true);
    await contoso.press(SAM, 'undo', { on: lease });
    await contoso.carry();
    expect(contoso.isMember('ann', group)).toBe(false);
    expect(contoso.results(lease)).toEqual(['done', 'undone']);
  });

  it('of somebody who was a member before is left alone', async () => {
    contoso.double.state.members.set(idOf('g-mfa'), [idOf('ann')]);
    const lease = await contoso.contain('require-mfa');
    await contoso.press(SAM, 'undo', { on: lease });
    await contoso.carry();
    expect(contoso.isMember('ann', 'g-mfa')).toBe(true);
  });

  it('that the application may not write says what to grant, the scoped right first of all that is preferred', async () => {
    const no = { status: 403, body: { error: { code: 'Authorization_RequestDenied', message: 'Insufficient privileges.' } } };
    contoso.double.failNext({ where: /\$ref/u, fate: { instead: no } });
    const lease = await contoso.contain('require-mfa');
    expect(contoso.told(lease)).toEqual([
      [
        'failed',
        expect.stringMatching(/^Not done\..*GroupMember\.ReadWrite\.All, or the role Groups Administrator over an administrative unit/u),
      ],
    ]);
  });

  it('that somebody changes at the same moment (409) is tried again', async () => {
    const conflict = { status: 409, body: { error: { code: 'Directory_ConcurrencyViolation', message: 'Again.' } } };
    contoso.double.failNext({ where: /\$ref/u, fate: { instead: conflict } });
    const lease = await contoso.contain('require-mfa');
    expect(contoso.isMember('ann', 'g-mfa')).toBe(true);
    expect(contoso.results(lease)).toEqual(['done']);
  });

  it('whose first answer was lost is none of two', async () => {
    contoso.double.failNext({ where: /\$ref/u, fate: { cut: 'after' } });
    const lease = await contoso.contain('require-mfa');
    expect(contoso.results(lease)).toEqual(['done']);
    expect(contoso.double.state.members.truth(idOf('g-mfa'))).toEqual([idOf('ann')]);
  });
});

describe('risk in Identity Protection', () => {
  it('is confirmed, and dismissed by the undo', async () => {
    const lease = await contoso.contain('confirm-compromised');
    expect(contoso.double.state.riskyUsers.truth(idOf('ann'))).toMatchObject({ riskState: 'confirmedCompromised', riskLevel: 'high' });
    expect(contoso.taken[0]?.expiresAt).toBeNull();
    await contoso.press(SAM, 'undo', { on: lease });
    await contoso.carry();
    expect(contoso.double.state.riskyUsers.truth(idOf('ann'))).toMatchObject({ riskState: 'dismissed' });
    expect(contoso.results(lease)).toEqual(['done', 'undone']);
  });

  it('that was remediated meanwhile is left', async () => {
    const lease = await contoso.contain('confirm-compromised');
    const risk = contoso.double.state.riskyUsers.truth(idOf('ann'));
    contoso.double.state.riskyUsers.set(idOf('ann'), { ...risk, riskState: 'remediated' });
    await contoso.press(SAM, 'undo', { on: lease });
    await contoso.carry();
    expect(contoso.double.state.riskyUsers.truth(idOf('ann'))).toMatchObject({ riskState: 'remediated' });
    expect(contoso.told(lease).at(-1)).toEqual(['undone', expect.stringContaining('somebody has changed it since')]);
  });

  it('without the licence says so', async () => {
    contoso.double.tenant.premium = false;
    const lease = await contoso.contain('confirm-compromised');
    expect(contoso.told(lease)).toEqual([['failed', expect.stringContaining('licen')]]);
  });
});
