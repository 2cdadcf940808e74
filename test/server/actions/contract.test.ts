/** Whatever is a member of the family says and can do what every member must. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readContract } from '../../../sandbox/microsoft/graph/contract.ts';
import type { Site } from '../../../server/actions/action.ts';
import { actions } from '../../../server/actions/index.ts';
import { ACTIONS } from '../../../server/core/desk.ts';
import { openMicrosoft } from '../../../server/microsoft/index.ts';
import { Contoso, idOf, IDENTITY, MAIL, NOON, POLICY_GROUPS, TENANT, Shelf } from './kit.ts';

let shelf: Shelf;
let contoso: Contoso;
const MESSAGE = '<m-1@contoso.example>';
beforeAll(async () => {
  shelf = await Shelf.open();
  contoso = await Contoso.open(shelf);
  const { state } = contoso.double;
  state.mailbox('ann@contoso.example')?.rules.set('AQAAArule000000000000=', {
    ...{ id: 'AQAAArule000000000000=', displayName: 'hide', isEnabled: true, isReadOnly: false, actions: { delete: true } },
  });
  state
    .mailbox('ben@contoso.example')
    ?.add(
      { id: 'AAMkAGletter00000000000000000000=', internetMessageId: MESSAGE, receivedDateTime: '2026-09-07T11:00:00Z', toRecipients: [] },
      'inbox',
    );
  const copy = { id: 'AAMkAGsent0000000000000000000000=', internetMessageId: MESSAGE, receivedDateTime: '2026-09-07T11:00:00Z' };
  const to = [{ emailAddress: { address: 'ben@contoso.example', name: 'Ben' } }];
  state.mailbox('ann@contoso.example')?.add({ ...copy, toRecipients: to, ccRecipients: [], bccRecipients: [] }, 'sentitems');
});
afterAll(async () => {
  await contoso.close();
  await shelf.close();
});

function site(registration: 'identity' | 'mail'): Site {
  const { clientId } = registration === 'identity' ? IDENTITY : MAIL;
  const token = contoso.double.tokenFor(clientId, 'graph');
  const microsoft = openMicrosoft({
    tenantId: TENANT,
    credential: { getToken: () => Promise.resolve({ token, expiresOnTimestamp: contoso.now() + 3_599_000 }) },
    endpoints: contoso.double.endpoints,
    clock: { now: contoso.now, sleep: (milliseconds) => contoso.advance(milliseconds) },
  });
  return {
    target: { objectId: idOf('ann'), account: 'ann@contoso.example' },
    on: null,
    rules: [{ eventId: 'e-1', at: NOON, change: 'created', name: 'hide' }],
    messages: [{ internetMessageId: MESSAGE, at: NOON, direction: 'internal', recipients: 1, readers: [] }],
    microsoft,
    reader: contoso.reader,
    groups: POLICY_GROUPS,
    remembered: new Map(),
  };
}

describe('the family', () => {
  it('has a file for each action that may be decided, and each is in the index', () => {
    const files = readdirSync(join(import.meta.dirname, '../../../server/actions'));
    expect(ACTIONS.filter((id) => !files.includes(`${id}.ts`))).toEqual([]);
    expect(Object.keys(actions).sort()).toEqual([...ACTIONS].sort());
    expect(Object.entries(actions).filter(([id, action]) => action.id !== id)).toEqual([]);
  });
});

const published = new Set(Object.values(readContract().permissions).flat());

describe.each(Object.values(actions))('$id', (action) => {
  it('says in words what it does, what it does not, and what was done', () => {
    expect(action.label).toMatch(/^[A-Z][\w' ]{5,40}$/u);
    expect(action.done).toMatch(/^[a-z]/u);
    expect(action.explanation).toMatch(/\.$/u);
    expect(action.explanation).toMatch(/\bnot\b|nothing|cannot|no rules/u);
  });

  it('names permissions that Microsoft has published, the least first', () => {
    expect(action.permissions.length).toBeGreaterThan(0);
    for (const { anyOf } of action.permissions) expect(anyOf.filter((name) => !published.has(name))).toEqual([]);
  });

  it('says when it ends and how long it takes to be seen', () => {
    expect(action.settlesMinutes).toBeGreaterThan(0);
    if (action.release === null) expect(action.lastsHours).toBeNull();
    if (action.lastsHours !== null) expect(action.lastsHours).toBeGreaterThan(1);
  });

  it('finds what it would work on and changes nothing by that', async () => {
    const writes = (): number =>
      contoso.double.requests.filter(({ method, path }) => method !== 'GET' && !/checkMemberGroups|\$batch/u.test(path)).length;
    const before = writes();
    const things = await action.find(site(action.registration));
    expect(things.length).toBeGreaterThan(0);
    expect(new Set(things.map(({ key }) => key)).size).toBe(things.length);
    expect(things.filter((thing) => action.isHeld(thing, thing))).toEqual([]);
    expect(writes()).toBe(before);
  });

  it('holds, proves that it is held, holds twice without harm, and puts back what it can', async () => {
    const at = site(action.registration);
    const things = await action.find(at);
    await contoso.advance(2_000);
    for (const thing of things) await action.hold(at, thing);
    for (const thing of things) expect(action.isHeld(await action.look(at, thing), thing)).toBe(true);
    for (const thing of things) await action.hold(at, thing);
    for (const thing of things) expect(action.isHeld(await action.look(at, thing), thing)).toBe(true);
    if (action.release === null) return;
    for (const thing of things.filter(({ isFinal }) => !isFinal)) {
      await action.release(at, thing);
      const now = await action.look(at, thing);
      expect(action.isHeld(now, thing)).toBe(false);
      if (action.id !== 'confirm-compromised') expect(now.state).toBe(thing.state);
    }
  });
});
