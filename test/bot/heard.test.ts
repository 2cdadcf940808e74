/** Activities of Teams in our own words. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hear } from '../../bot/heard.ts';
import { ana, CHANNEL, TEAM, TENANT } from './kit.ts';

const head = {
  id: 'f:1',
  serviceUrl: 'https://smba.trafficmanager.net/emea/',
  from: { id: ana.mri, name: ana.name, aadObjectId: ana.objectId.toUpperCase() },
  recipient: { id: '28:bot' },
  conversation: { id: `${CHANNEL};messageid=170`, conversationType: 'channel', tenantId: TENANT },
  channelData: { team: { id: TEAM }, channel: { id: CHANNEL }, tenant: { id: TENANT } },
};

describe('a message', () => {
  it('is heard without the mention of us, with the names of others', () => {
    const entities = [
      { type: 'mention', mentioned: { id: '28:bot', name: 'Telltale' }, text: '<at>Telltale</at>' },
      { type: 'mention', mentioned: { id: '29:ann', name: 'Ann Lee' }, text: '<at>Ann</at>' },
    ];
    const heard = hear({ ...head, type: 'message', text: '<at>Telltale</at>&nbsp;who is <at>Ann</at>?\n', entities }, TENANT);
    expect(heard).toMatchObject({
      kind: 'message',
      text: 'who is Ann Lee ?',
      channel: CHANNEL,
      team: TEAM,
      from: { objectId: ana.objectId, name: 'Ana Lyst' },
    });
  });

  it('in a channel is heard when it names us, and otherwise is none of our business, whatever it says', () => {
    const talk = { ...head, type: 'message', text: 'disable ann@contoso.example because she called' };
    const names = (id: string) => [{ type: 'mention', mentioned: { id, name: 'x' }, text: '<at>x</at>' }];
    for (const entities of [undefined, [], 'x', names('29:ann')])
      expect(hear({ ...talk, entities }, TENANT)).toEqual({ kind: 'other', type: 'message' });
    expect(hear({ ...talk, entities: names('28:bot') }, TENANT)).toMatchObject({ kind: 'message' });
    const chat = { id: 'a:1', conversationType: 'personal', tenantId: TENANT };
    expect(hear({ ...talk, conversation: chat }, TENANT)).toMatchObject({ kind: 'message', channel: null });
  });

  it('stays short and plain whatever its mentions claim', () => {
    const us = { type: 'mention', mentioned: { id: '28:bot', name: 'Telltale' }, text: '<at>Telltale</at>' };
    const mention = (name: string, text: string) => ({ type: 'mention', mentioned: { id: '29:ann', name }, text });
    const heavy = ['a', 'b', 'c', 'd'].map((letter) => mention('abcd'.repeat(25_000), letter));
    const heard = hear({ ...head, type: 'message', text: 'a'.repeat(2_000), entities: [us, ...heavy] }, TENANT);
    expect(heard.kind === 'message' ? heard.text.length : 0).toBeLessThanOrEqual(2_000);
    const before = hear({ ...head, type: 'message', text: 'who is <at>Ann</at>', entities: [us, mention('$`$&', '<at>Ann</at>')] }, TENANT);
    expect(before).toMatchObject({ text: 'who is $`$&' });
  });

  it('with a value is a press of a client without Universal Actions', () => {
    expect(hear({ ...head, type: 'message', value: { press: 'more' } }, TENANT)).toMatchObject({
      kind: 'press',
      asMessage: true,
      data: { press: 'more' },
    });
  });
});

describe('an invoke', () => {
  it('is a press, by hand or by itself', () => {
    const value = { action: { type: 'Action.Execute', verb: 'refresh', data: { press: 'refresh' } }, trigger: 'automatic' };
    expect(hear({ ...head, type: 'invoke', name: 'adaptiveCard/action', replyToId: '170', value }, TENANT)).toMatchObject({
      kind: 'press',
      isAutomatic: true,
      on: '170',
    });
  });

  it('of another name is nothing to us', () => {
    expect(hear({ ...head, type: 'invoke', name: 'task/fetch' }, TENANT)).toEqual({ kind: 'other', type: 'invoke' });
  });
});

it.each([
  ['installationUpdate', { action: 'add' }, 'installed'],
  ['installationUpdate', { action: 'remove' }, 'removed'],
  ['conversationUpdate', { membersAdded: [{ id: '28:bot' }] }, 'installed'],
  ['conversationUpdate', { membersRemoved: [{ id: '28:bot' }] }, 'removed'],
  ['conversationUpdate', { membersAdded: [{ id: '29:x' }] }, 'other'],
])('%s %j is %s', (type, more, kind) => {
  expect(hear({ ...head, ...more, type }, TENANT).kind).toBe(kind);
});

it('an installation into a chosen channel is into that one', () => {
  const channelData = { ...head.channelData, settings: { selectedChannel: { id: '19:chosen@thread.tacv2' } } };
  expect(hear({ ...head, channelData, type: 'installationUpdate', action: 'add' }, TENANT)).toMatchObject({
    kind: 'installed',
    channel: '19:chosen@thread.tacv2',
    group: null,
  });
});

it('an installation says which group of Entra the team is', () => {
  const group = '00000000-0000-4000-8000-000000000031';
  const channelData = { ...head.channelData, team: { id: TEAM, aadGroupId: group.toUpperCase() } };
  expect(hear({ ...head, channelData, type: 'installationUpdate', action: 'add' }, TENANT)).toMatchObject({ team: TEAM, group });
});

it('somebody without an object id that is one is nobody', () => {
  for (const aadObjectId of [undefined, '', 'admin', 7, `${ana.objectId}x`])
    expect(hear({ ...head, type: 'message', value: {}, from: { id: '29:x', aadObjectId } }, TENANT)).toMatchObject({
      from: { objectId: null },
    });
});

it('anything at all is heard as something', () => {
  fc.assert(
    fc.property(
      fc.object({
        key: fc.constantFrom('type', 'id', 'text', 'from', 'conversation', 'channelData', 'value', 'entities', 'serviceUrl', 'name', 'x'),
      }),
      (activity) => {
        expect(['message', 'press', 'installed', 'removed', 'other']).toContain(hear(activity, TENANT).kind);
      },
    ),
  );
});
