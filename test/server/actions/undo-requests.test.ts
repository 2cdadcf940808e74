import { describe, expect, it } from '@jest/globals';
import { failing } from '../../../sandbox/microsoft/index.ts';
import { decisionId } from '../../../server/actions/deciding.ts';
import { Leases } from '../../../server/actions/leases.ts';
import { contosoOfEachTest } from './each-test.ts';
import { type Contoso, KIM, LEE, SAM } from './kit.ts';

const BOSS = 'boss@contoso.example';
let contoso: Contoso;
contosoOfEachTest(async (opened) => {
  contoso = opened;
  await contoso.incident({ account: BOSS });
});
const refusedWith = (code: string): unknown => expect.objectContaining({ kind: 'refused', code });

/** Asked for by Sam, approved by Lee, done. */
async function contained(): Promise<string> {
  const lease = await contoso.contain('disable-account', {}, BOSS);
  await contoso.press(LEE, 'approve', { on: lease });
  await contoso.carry(BOSS);
  return lease;
}

describe('one alone does not get around the second person', () => {
  it.each(['undo', 'release'] as const)('by %s in the moment the service ends: the log may have what it did not take', async (verb) => {
    const lease = await contained();
    contoso.isClosed = true;
    const on = verb === 'undo' ? lease : null;
    const request = { id: 'p', incident: 'incident-1', revision: 7, verb, reason: 'x', on };
    expect(await contoso.desk.decide(SAM, request)).toEqual(refusedWith('NOT_RUNNING'));
    contoso.isClosed = false;
    const id = decisionId(SAM, request);
    await contoso.give({ ...contoso.plainOrder(id, verb, BOSS), on });
    expect(contoso.isEnabled('boss')).toBe(false);
  });

  it('while what was approved is being done and not seen yet', async () => {
    const lease = await contoso.contain('disable-account', {}, BOSS);
    await contoso.press(LEE, 'approve', { on: lease });
    contoso.double.failNext({ where: /^PATCH/u, fate: { instead: failing('graph', 503) }, times: 11 });
    const [order] = contoso.orders(BOSS);
    await contoso.executor.carryOut({ body: JSON.stringify(order) });
    expect((await new Leases(contoso.store).get(lease))?.state).toBe('acting');
    expect(await contoso.press(SAM, 'undo', { on: lease })).toMatchObject({ kind: 'waits' });
  });

  it.each(['undo', 'release'] as const)('by %s decided before it was approved and carried out after it was done', async (verb) => {
    const lease = await contoso.contain('disable-account', {}, BOSS);
    await contoso.press(SAM, verb, { on: verb === 'undo' ? lease : null });
    await contoso.press(LEE, 'approve', { on: lease });
    const [alone, approval] = contoso.orders(BOSS);
    if (approval !== undefined) await contoso.give(approval);
    expect(contoso.isEnabled('boss')).toBe(false);
    await contoso.give(alone);
    expect(contoso.isEnabled('boss')).toBe(false);
    expect(contoso.told(lease).at(-1)).toEqual(['failed', expect.stringContaining('Not given back')]);
  });

  it('nor a second approver the refusal of the first', async () => {
    const lease = await contained();
    const answer = await contoso.press(SAM, 'undo', { on: lease });
    const on = answer.kind === 'waits' ? answer.request : '';
    await contoso.press(LEE, 'refuse', { on });
    await contoso.press(KIM, 'approve', { on });
    await contoso.carry(BOSS);
    expect(contoso.isEnabled('boss')).toBe(false);
    expect(contoso.told(lease).at(-1)).toEqual(['failed', expect.stringContaining('Lee refused it')]);
  });

  it('where two incidents hold the account: neither is empty because of the other', async () => {
    const first = await contained();
    await contoso.incident({ id: 'incident-2', account: BOSS });
    const second = await contoso.contain('disable-account', { incident: 'incident-2' }, BOSS);
    await contoso.press(LEE, 'approve', { incident: 'incident-2', on: second });
    await contoso.carry(BOSS);
    await contoso.press(SAM, 'undo', { on: first });
    await contoso.press(SAM, 'undo', { incident: 'incident-2', on: second });
    await contoso.carry(BOSS);
    expect(contoso.isEnabled('boss')).toBe(false);
  });
});
