import { describe, expect, it } from '@jest/globals';
import type { Person } from '../../../server/core/desk.ts';
import { Leases } from '../../../server/actions/leases.ts';
import { contosoOfEachTest } from './each-test.ts';
import { type Contoso, HOUR, idOf, KIM, LEE, MINUTE, personOf, SAM } from './kit.ts';

const BOSS = 'boss@contoso.example';
const DAY = 24 * HOUR;
let contoso: Contoso;
const reopen = contosoOfEachTest(async (opened) => {
  contoso = opened;
  await contoso.incident({ account: BOSS });
});
const refusedWith = (code: string): unknown => expect.objectContaining({ kind: 'refused', code });

/** Asked for by Sam, approved by Lee, done. */
async function contained(action: Parameters<Contoso['contain']>[0] = 'disable-account'): Promise<string> {
  const lease = await contoso.contain(action, {}, BOSS);
  await contoso.press(LEE, 'approve', { on: lease });
  await contoso.carry(BOSS);
  return lease;
}
async function wish(person: Person, verb: 'undo' | 'release', on: string | null): Promise<string> {
  const answer = await contoso.press(person, verb, { on });
  expect(answer.kind).toBe('waits');
  await contoso.carry(BOSS);
  return answer.kind === 'waits' ? answer.request : '';
}

describe('giving a VIP or an administrator their account back', () => {
  it('needs two, as taking it did: nothing happens until an approver says yes', async () => {
    const lease = await contained();
    const request = await wish(SAM, 'undo', lease);
    expect(contoso.isEnabled('boss')).toBe(false);
    expect(contoso.told(lease).at(-1)).toEqual(['waiting', 'Giving it back waits for a second person: boss@contoso.example is a VIP.']);
    expect(await contoso.press(LEE, 'approve', { on: request })).toMatchObject({ kind: 'accepted' });
    await contoso.carry(BOSS);
    expect(contoso.isEnabled('boss')).toBe(true);
    expect(contoso.results(lease)).toEqual(['waiting', 'done', 'waiting', 'undone']);
    expect(await contoso.auditOf('disable-account/undone')).toMatchObject({ by: 'Sam and Lee' });
  });

  it('is said in the answer: what would become of it, and that it stays held until then', async () => {
    const lease = await contained();
    expect(await contoso.press(SAM, 'undo', { on: lease })).toMatchObject({
      kind: 'waits',
      sentence: expect.stringMatching(/waits for a second person.*until then everything stays held.*is disabled, becomes enabled again/u),
    });
  });

  it.each([
    ['whoever asked, although an approver', KIM, KIM, 'SAME_PERSON'],
    ['an analyst who is no approver', KIM, SAM, 'NOT_AN_APPROVER'],
    ['a stranger', KIM, personOf('ben'), 'NOT_AN_ANALYST'],
    ['the account itself', KIM, personOf('boss'), 'NOT_AN_ANALYST'],
  ])('is not approved by %s', async (_, asker, approver, code) => {
    const lease = await contained();
    const request = await wish(asker, 'undo', lease);
    expect(await contoso.press(approver, 'approve', { on: request })).toEqual(refusedWith(code));
    await contoso.watchFor(5 * MINUTE, MINUTE);
    expect(contoso.isEnabled('boss')).toBe(false);
  });

  it('needs two for the one who approved the act as well', async () => {
    const lease = await contoso.contain('disable-account', {}, BOSS);
    await contoso.press(KIM, 'approve', { on: lease });
    await contoso.carry(BOSS);
    await wish(KIM, 'undo', lease);
    expect(contoso.isEnabled('boss')).toBe(false);
  });

  it('needs two for an administrator who was none when they were contained', async () => {
    await contoso.incident();
    const lease = await contoso.contain('require-mfa');
    contoso.makeAdministrator('ann');
    expect(await contoso.press(SAM, 'undo', { on: lease })).toMatchObject({ kind: 'waits' });
  });

  it('needs two for one who is no VIP any more: removing them from the group is no way around', async () => {
    const lease = await contained();
    contoso.double.state.members.set(idOf('g-vip'), []);
    await contoso.advance(2 * MINUTE);
    await wish(SAM, 'undo', lease);
    expect(contoso.isEnabled('boss')).toBe(false);
  });

  it('does not come of a dismissal by one: at its review it goes on', async () => {
    const lease = await contained();
    await contoso.incident({ account: BOSS, state: 'dismissed' });
    await contoso.watchFor(4 * DAY, 6 * HOUR);
    expect(contoso.isEnabled('boss')).toBe(false);
    expect(contoso.results(lease)).toContain('renewed');
  });

  it('by release waits for all of it, and gives all of it back', async () => {
    const leases = [await contained('disable-account'), await contained('require-mfa')];
    const request = await wish(SAM, 'release', null);
    expect(leases.map((lease) => contoso.results(lease).at(-1))).toEqual(['waiting', 'waiting']);
    await contoso.press(LEE, 'approve', { on: request });
    await contoso.carry(BOSS);
    expect([contoso.isEnabled('boss'), contoso.isMember('boss', 'g-mfa')]).toEqual([true, false]);
  });

  it('is approved once and in time', async () => {
    const lease = await contained();
    const late = await wish(SAM, 'undo', lease);
    await contoso.advance(4 * HOUR + MINUTE);
    expect(await contoso.press(LEE, 'approve', { on: late })).toEqual(refusedWith('REQUEST_EXPIRED'));
    await contoso.executor.watch();
    expect(contoso.told(lease).at(-1)).toEqual(['failed', expect.stringContaining('nobody approved it in time')]);
    const request = await wish(SAM, 'undo', lease);
    await contoso.press(LEE, 'approve', { on: request });
    expect(await contoso.press(KIM, 'approve', { on: request })).toEqual(refusedWith('NOT_WAITING'));
  });

  it('is refused by an approver, or withdrawn by whoever asked; it stays held', async () => {
    const lease = await contained();
    await contoso.press(LEE, 'refuse', { on: await wish(SAM, 'undo', lease), reason: 'not reset yet' });
    await contoso.carry(BOSS);
    expect(contoso.told(lease).at(-1)).toEqual(['failed', 'Not given back: Lee refused it (not reset yet).']);
    const second = await wish(SAM, 'undo', lease);
    expect(await contoso.press(SAM, 'refuse', { on: second })).toMatchObject({ kind: 'accepted' });
    await contoso.carry(BOSS);
    expect(await contoso.press(LEE, 'approve', { on: second })).toEqual(refusedWith('NOT_WAITING'));
    expect(contoso.isEnabled('boss')).toBe(false);
  });

  it('is asked for once at a time', async () => {
    const lease = await contained();
    await wish(SAM, 'undo', lease);
    expect(await contoso.press(KIM, 'undo', { on: lease })).toEqual(refusedWith('ALREADY_ASKED'));
  });

  it('is asked for already by a release that waits', async () => {
    const lease = await contained();
    await wish(SAM, 'release', null);
    expect(await contoso.press(KIM, 'undo', { on: lease })).toEqual(refusedWith('ALREADY_ASKED'));
  });

  it('is not carried out by an order that comes after it lapsed or was refused, however often', async () => {
    const lease = await contained();
    await contoso.press(SAM, 'undo', { on: lease });
    const [order] = contoso.orders(BOSS);
    await contoso.advance(5 * HOUR);
    await contoso.executor.watch();
    for (let time = 0; time < 3; time++) await contoso.give(order);
    expect(contoso.isEnabled('boss')).toBe(false);
  });

  it('may be approved before the request has gone through the stream, and after the process has ended', async () => {
    const lease = await contained();
    const answer = await contoso.press(SAM, 'undo', { on: lease });
    contoso.restart();
    await contoso.press(LEE, 'approve', { on: answer.kind === 'waits' ? answer.request : '' });
    await contoso.carry(BOSS);
    expect(contoso.isEnabled('boss')).toBe(true);
  });

  it('of another incident is not approved on this one', async () => {
    const request = await wish(SAM, 'undo', await contained());
    await contoso.incident({ id: 'incident-2', account: BOSS });
    expect(await contoso.press(LEE, 'approve', { incident: 'incident-2', on: request })).toEqual(refusedWith('UNKNOWN_LEASE'));
  });

  it('that the stream did not take leaves nothing behind', async () => {
    const lease = await contained();
    contoso.isClosed = true;
    expect(await contoso.press(SAM, 'undo', { on: lease })).toEqual(refusedWith('NOT_RUNNING'));
    contoso.isClosed = false;
    expect((await contoso.desk.offers('incident-1')).filter(({ verb }) => verb === 'approve')).toEqual([]);
    const request = await wish(SAM, 'undo', lease);
    contoso.isClosed = true;
    expect(await contoso.press(LEE, 'approve', { on: request })).toEqual(refusedWith('NOT_RUNNING'));
    contoso.isClosed = false;
    expect(await contoso.press(KIM, 'approve', { on: request })).toMatchObject({ kind: 'accepted' });
  });
});

describe('one is enough', () => {
  it('to hold it longer', async () => {
    const lease = await contained('require-mfa');
    expect(await contoso.press(SAM, 'renew', { on: lease })).toMatchObject({ kind: 'accepted' });
  });

  it('to withdraw what nobody has approved yet, but not what was approved a moment ago', async () => {
    const first = await contoso.contain('disable-account', {}, BOSS);
    expect(await contoso.press(SAM, 'undo', { on: first })).toMatchObject({ kind: 'accepted' });
    await contoso.carry(BOSS);
    const second = await contoso.contain('disable-account', {}, BOSS);
    await contoso.press(LEE, 'approve', { on: second });
    expect(await contoso.press(SAM, 'undo', { on: second })).toMatchObject({ kind: 'waits' });
    await contoso.carry(BOSS);
    expect(contoso.isEnabled('boss')).toBe(false);
  });

  it('to end what somebody has given back in the admin center: nothing is left to put back', async () => {
    const lease = await contained();
    contoso.double.state.changeUser(idOf('boss'), { accountEnabled: true });
    await contoso.watchFor(15 * MINUTE, MINUTE);
    expect(await contoso.press(SAM, 'undo', { on: lease })).toMatchObject({ kind: 'accepted' });
    await contoso.carry(BOSS);
    expect(contoso.results(lease).slice(-2)).toEqual(['slipped', 'undone']);
  });

  it('for everybody else', async () => {
    await contoso.incident();
    const lease = await contoso.contain('disable-account');
    expect(await contoso.press(SAM, 'release')).toMatchObject({ kind: 'accepted' });
    await contoso.carry();
    expect(contoso.results(lease)).toEqual(['done', 'undone']);
  });
});

describe('where nobody may be the second person', () => {
  it('neither the act nor its undo can be asked for, and both say what to do instead', async () => {
    const lease = await contained();
    const leases = await new Leases(contoso.store).get(lease);
    await reopen({ groups: { approvers: null } });
    if (leases !== null) await new Leases(contoso.store).save(leases);
    contoso.double.state.changeUser(idOf('boss'), { accountEnabled: false });
    expect(await contoso.press(SAM, 'undo', { on: lease })).toMatchObject({
      code: 'NO_APPROVERS',
      nextStep: expect.stringContaining('Entra admin center'),
    });
    const offer = (await contoso.desk.offers('incident-1')).find(({ verb }) => verb === 'undo');
    expect(offer?.obstacle).toContain('nobody may be the second person');
  });
});

describe('what is offered', () => {
  it('says that an undo and a release need a second person, and lets approvers answer while one is asked for', async () => {
    const lease = await contained();
    const before = await contoso.desk.offers('incident-1');
    expect(before.filter(({ verb }) => verb === 'undo' || verb === 'release').map(({ needsApproval }) => needsApproval)).toEqual([
      true,
      true,
    ]);
    expect(before.find(({ verb }) => verb === 'renew')?.needsApproval).toBe(false);
    const request = await wish(SAM, 'undo', lease);
    const offers = await contoso.desk.offers('incident-1');
    expect(offers.filter(({ on }) => on === request).map(({ label }) => label)).toEqual([
      'Approve: Undo: Disable account',
      'Refuse: Undo: Disable account',
    ]);
    expect(offers.find(({ verb }) => verb === 'undo')?.obstacle).toContain('Sam has asked for it');
    expect(offers.find(({ verb }) => verb === 'approve')?.explanation).toMatch(/^Sam asks for it.*confirmed by telephone.*is a VIP/u);
  });
});

describe('the release', () => {
  it('that is carried out late takes back what was held when it was decided, nothing that was asked for since', async () => {
    await contoso.incident();
    await contoso.contain('require-mfa');
    await contoso.press(SAM, 'release');
    const [order] = contoso.orders();
    await contoso.advance(MINUTE);
    await contoso.contain('disable-account');
    await contoso.give(order);
    expect([contoso.isMember('ann', 'g-mfa'), contoso.isEnabled('ann')]).toEqual([false, false]);
  });
});
