import { describe, expect, it } from '@jest/globals';
import { failing } from '../../../sandbox/microsoft/index.ts';
import type { ActionOrder } from '../../../server/core/desk.ts';
import { hasOtherAdministrator } from '../../../server/actions/subject.ts';
import type { Microsoft } from '../../../server/microsoft/index.ts';
import { contosoOfEachTest } from './each-test.ts';
import { type Contoso, HOUR, IDENTITY, LEE, MINUTE, SAM } from './kit.ts';

/** Two global administrators, and an application that may switch them off. */
const PAIR = ['root', 'syn'] as const;
let contoso: Contoso;
const reopen = contosoOfEachTest(
  async (opened) => {
    contoso = opened;
    contoso.makeAdministrator('syn');
    for (const name of PAIR) await contoso.incident({ id: name, account: `${name}@contoso.example` });
  },
  { identity: { ...IDENTITY, mayChangeAdministrators: true } },
);

/** Asked for by Sam, approved by Lee, nothing done yet. */
async function ordered(name: string): Promise<readonly ActionOrder[]> {
  const answer = await contoso.press(SAM, 'disable-account', { incident: name });
  await contoso.press(LEE, 'approve', { incident: name, on: answer.kind === 'waits' ? answer.request : '' });
  return contoso.orders(`${name}@contoso.example`);
}
const both = (): unknown[] => PAIR.map((name) => contoso.isEnabled(name));
const give = async (orders: readonly ActionOrder[]): Promise<void> => {
  for (const order of orders) await contoso.give(order);
};

describe('the last two administrators, both approved before either is done', () => {
  it.each([0, 20 * MINUTE])('are not both locked out, whether the directory shows the first at once or %d ms later', async (settlingMs) => {
    await reopen({ settlingMs });
    const orders = [await ordered('root'), await ordered('syn')];
    await Promise.all(orders.map(give));
    expect(both()).toEqual([false, true]);
    expect(contoso.taken.filter(({ result }) => result === 'failed')).toEqual([
      expect.objectContaining({ sentence: expect.stringContaining('last global administrator') }),
    ]);
  });

  it('are not when the first hangs while it is being done', async () => {
    const orders = [await ordered('root'), await ordered('syn')];
    contoso.double.failNext({ where: /^PATCH/u, fate: { instead: failing('graph', 503) }, times: 11 });
    const [first] = orders[0] ?? [];
    await contoso.executor.carryOut({ body: JSON.stringify(first) });
    await give(orders[1] ?? []);
    await contoso.watchFor(HOUR, MINUTE);
    expect(both()).toEqual([false, true]);
  });

  it('the second is refused at the desk as well, until the first is given back', async () => {
    await give(await ordered('root'));
    expect(await contoso.press(SAM, 'require-mfa', { incident: 'syn' })).toMatchObject({ code: 'LAST_ADMINISTRATOR' });
    const answer = await contoso.press(SAM, 'undo', { incident: 'root', on: contoso.taken[0]?.lease ?? '' });
    await contoso.press(LEE, 'approve', { incident: 'root', on: answer.kind === 'waits' ? answer.request : '' });
    await contoso.carry('root@contoso.example');
    expect(await contoso.press(SAM, 'require-mfa', { incident: 'syn' })).toMatchObject({ kind: 'waits' });
  });
});

describe('an application that is global administrator', () => {
  const members = (...value: readonly object[]): Microsoft => ({
    ...contoso.reader,
    pages: async function* () {
      yield await Promise.resolve({ value, nextLink: null, deltaLink: null });
    },
  });
  const enabled = (id: string, type: string): object => ({ '@odata.type': `#microsoft.graph.${type}`, id, accountEnabled: true });

  it('is nobody who could undo it', async () => {
    const but = new Set(['root']);
    expect(await hasOtherAdministrator(members(enabled('root', 'user'), enabled('app', 'servicePrincipal')), but)).toBe(false);
    expect(await hasOtherAdministrator(members(enabled('root', 'user'), enabled('syn', 'user')), but)).toBe(true);
  });
});
