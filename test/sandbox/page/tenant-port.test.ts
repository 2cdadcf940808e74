/** The page's port over the living double: its people, mail, Teams and intruders. The bot is a stand-in that answers every press. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openLiveTenant, type LiveTenant } from '../../../sandbox/live.ts';
import { openTenantPort, type TenantPort } from '../../../sandbox/page/tenant-port.ts';
import { TeamsDouble } from '../../../sandbox/teams/index.ts';

const CHANNEL = '19:alerts@thread.tacv2';
const manager = { mri: '29:max', objectId: '00000000-0000-4000-8000-0000000000c1', name: 'Max Manager' };
const ana = { mri: '29:ana', objectId: '00000000-0000-4000-8000-0000000000a1', name: 'Ana Lyst', role: 'analyst' };

describe('the page over a living tenant', () => {
  const folder = mkdtempSync(join(tmpdir(), 'telltale-port-'));
  let tenant: LiveTenant;
  let teams: TeamsDouble;
  let port: TenantPort;
  const heard: { readonly type: string; readonly text?: string; readonly value?: unknown }[] = [];

  beforeAll(async () => {
    tenant = await openLiveTenant({
      folder: join(folder, 'tenant'),
      seed: 7,
      people: 20,
      past: 10,
      ahead: 10,
      meets: Date.parse('2026-11-10'),
    });
    teams = await TeamsDouble.open({
      botId: '00000000-0000-4000-8000-0000000000ff',
      tenantId: tenant.tenantId,
      team: '19:team@thread.tacv2',
      channels: { [CHANNEL]: [ana] },
      people: [ana, manager],
      bot: ({ body }) => {
        heard.push(JSON.parse(body) as (typeof heard)[number]);
        return Promise.resolve({
          status: 200,
          body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Done' },
        });
      },
    });
    port = openTenantPort({
      name: 'Contoso',
      microsoft: tenant.microsoft,
      clock: tenant.clock,
      speed: 60,
      teams,
      channel: CHANNEL,
      players: [ana],
      stage: { seed: 7, people: 20, folder },
      tokenOf: (objectId) => `token-${objectId}`,
    });
  }, 120_000);
  afterAll(async () => {
    port.close();
    await teams.close();
    await tenant.close();
    rmSync(folder, { recursive: true });
  });

  /** As the bot posts. */
  async function post(body: object): Promise<void> {
    await fetch(`${teams.serviceUrl}v3/conversations/${encodeURIComponent(CHANNEL)}/activities`, {
      method: 'POST',
      headers: { authorization: `Bearer ${teams.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ type: 'message', ...body }),
    });
  }

  it('lists mailboxes with mail in them, and reads one message as text', async () => {
    const [first] = port.state().mailboxes;
    const lines = await port.mail(first?.address ?? '');
    expect(lines.length).toBeGreaterThan(5);
    expect(lines[0]?.at.localeCompare(lines[1]?.at ?? '')).toBeGreaterThanOrEqual(0);
    const text = await port.message(first?.address ?? '', lines[0]?.internetMessageId ?? '');
    expect(text?.text.length).toBeGreaterThan(0);
    expect(text?.text).not.toMatch(/<\/?(p|div|html)\b/);
    expect(await port.message(first?.address ?? '', '<nothing>')).toBeNull();
  });

  it('shows who is disabled by a write to the directory, and gives it back', async () => {
    const [victim] = port.state().mailboxes;
    const { state } = tenant.microsoft;
    const id = state.idOf(victim?.address ?? '');
    const write = async (enabled: boolean): Promise<void> => {
      state.changeUser(id, { accountEnabled: enabled });
      const kind = enabled ? ('account-enabled' as const) : ('account-disabled' as const);
      await state.onWrite({ kind, at: tenant.clock.now(), clientId: 'x', userId: id });
    };
    const { revision } = port.state();
    const changed = new Promise<void>((resolve) => void port.onChange(resolve));
    await write(false);
    await changed;
    expect(port.state().revision).toBeGreaterThan(revision);
    expect(port.state().tenant.disabled).toEqual([{ account: victim?.address, name: victim?.name }]);
    const record = { RecordType: 2, Operation: 'Send', Id: 'x', CreationTime: '2099-01-01T00:00:00', UserId: victim?.address };
    const before = tenant.microsoft.stage.handedOut.audit;
    tenant.microsoft.handOut(record);
    expect(tenant.microsoft.stage.handedOut.audit).toBe(before);
    await write(true);
    expect(port.state().tenant.disabled).toEqual([]);
    tenant.microsoft.handOut({ ...record, CreationTime: '2026-11-01T00:00:00' });
    expect(tenant.microsoft.stage.handedOut.audit).toBe(before + 1);
  });

  it('shows what the bot posts, carries presses and words to it, and keeps their order', async () => {
    await port.write({ who: ana.mri, text: 'status', conversation: null });
    expect(heard.at(-1)).toMatchObject({ type: 'message', text: '<at>Telltale</at> status' });
    await post({ text: 'One incident.' });
    const bots = port.state().channel.messages.find(({ from }) => from === null);
    expect(port.state().channel.messages.map(({ from, text }) => [from, text])).toEqual([
      ['Ana Lyst', 'status'],
      [null, 'One incident.'],
    ]);
    const press = { who: ana.mri, conversation: bots?.conversation ?? '', message: bots?.id ?? '', verb: 'more', data: { press: 'more' } };
    const pressed = await port.press({ ...press, trigger: 'manual' });
    expect(pressed.body).toMatchObject({ value: 'Done' });
    expect(heard.at(-1)).toMatchObject({ type: 'invoke', value: { action: { verb: 'more', data: { press: 'more' } }, trigger: 'manual' } });
    await expect(port.press({ ...press, message: 'gone', trigger: 'manual' })).rejects.toMatchObject({ code: 'NO_SUCH_MESSAGE' });
    await expect(port.press({ ...press, who: 'nobody', trigger: 'manual' })).rejects.toMatchObject({ code: 'UNKNOWN_PERSON' });
  });

  it('shows a chat that the bot began, in which its owner presses and writes, and nobody else', async () => {
    expect(port.state().chats).toEqual([]);
    const send = async (path: string, body: object): Promise<unknown> =>
      (
        await fetch(`${teams.serviceUrl}v3/conversations${path}`, {
          method: 'POST',
          headers: { authorization: `Bearer ${teams.token}`, 'content-type': 'application/json' },
          body: JSON.stringify(body),
        })
      ).json();
    const channelData = { tenant: { id: tenant.tenantId } };
    const bot = { id: '28:00000000-0000-4000-8000-0000000000ff' };
    const { id } = (await send('', { isGroup: false, bot, channelData, members: [{ id: manager.objectId }] })) as { readonly id: string };
    await send(`/${encodeURIComponent(id)}/activities`, { type: 'message', text: 'Was it them?' });
    const before = port.state().channel.messages.length;
    const [chat] = port.state().chats;
    expect(chat).toMatchObject({ conversation: id, id: manager.mri, name: manager.name, messages: [{ from: null, text: 'Was it them?' }] });
    const press = { conversation: id, message: chat?.messages[0]?.id ?? '', verb: 'answer', data: {}, trigger: 'manual' as const };
    await port.press({ ...press, who: manager.mri });
    expect(heard.at(-1)).toMatchObject({ type: 'invoke', from: { id: manager.mri }, conversation: { id, conversationType: 'personal' } });
    await expect(port.press({ ...press, who: ana.mri })).rejects.toMatchObject({ code: 'UNKNOWN_PERSON' });
    await port.write({ who: manager.mri, text: 'hello', conversation: id });
    expect(heard.at(-1)).toMatchObject({ type: 'message', text: 'hello', from: { id: manager.mri } });
    expect(port.state().chats[0]?.messages.map(({ from }) => from)).toEqual([null, manager.name]);
    expect(port.state().channel.messages).toHaveLength(before);
  });

  it('lets nobody loose, and time not run, while it learns', async () => {
    port.learned(0.5);
    expect(port.state().clock.learned).toBe(0.5);
    await expect(port.attack('forwarding')).rejects.toMatchObject({ code: 'STILL_LEARNING' });
    expect(() => port.setSpeed(600)).toThrow('still learns');
    port.learned(null);
    expect(port.state().clock.learned).toBeNull();
  });

  it('lets an intruder loose once, whose records arrive', async () => {
    const before = tenant.microsoft.stage.handedOut.audit;
    expect(await port.attack('forwarding')).toMatch(/^Forwarding comes within a minute, to /);
    const { running, attacks, mailboxes } = port.state();
    expect(running.find(({ id }) => id === 'forwarding')).toMatchObject({ state: 'coming', victim: mailboxes[0]?.name });
    expect(attacks.map(({ name }) => name)).not.toContain('forwarding');
    await expect(port.attack('forwarding')).rejects.toMatchObject({ code: 'ALREADY_THERE' });
    await tenant.microsoft.advance(tenant.microsoft.clock.now() + 6 * 3_600_000);
    expect(tenant.microsoft.stage.handedOut.audit).toBeGreaterThan(before);
  }, 120_000);

  it('gives tokens to people of the tenant and of the channel, and to nobody else', async () => {
    expect(await port.token(ana.mri)).toBe(`token-${ana.objectId}`);
    const [owner] = port.state().mailboxes;
    expect(await port.token(owner?.address ?? '')).toBe(`token-${tenant.microsoft.state.idOf(owner?.address ?? '')}`);
    expect(() => port.token('nobody@contoso.example')).toThrow('Nobody of that name');
  });

  it('goes only as fast as it offers', () => {
    port.setSpeed(600);
    expect(port.state().clock.speed).toBe(600);
    expect(() => port.setSpeed(7)).toThrow('Time does not go like that.');
  });
});
