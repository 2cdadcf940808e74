/** What an analyst can type: a contract for every command, and what they answer. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { commands, understand } from '../../bot/commands/index.ts';
import { type Message, textOf } from '../../sandbox/teams/index.ts';
import { cardOf as cardOfBody } from '../../sandbox/teams/index.ts';
import { ana, cardOf, CHANNEL, incident, mel, openStage, ownAccount, sam, type Stage, TENANT } from './kit.ts';

describe('every command', () => {
  const parts = new Set(['command.ts', 'decide.ts', 'find.ts', 'index.ts']);
  const files = readdirSync(join(import.meta.dirname, '../../bot/commands')).filter((name) => !parts.has(name));

  it('has a file of its name and stands in the index', () => {
    expect(
      commands()
        .map(({ id }) => `${id}.ts`)
        .sort(),
    ).toEqual(files.sort());
  });

  it.each(commands().map((command) => [command.id, command] as const))(
    '%s understands its own words and its sayings, and nobody else takes them',
    (id, { usage, sayings, does }) => {
      const said = usage.replace(/<account>/u, 'ann@contoso.example').replace(/<[^>]+>/u, 'ann');
      for (const words of [said, ...sayings, `please ${sayings[0] ?? said}`, `${said.toUpperCase()}!`])
        expect([words, understand(words)?.command.id]).toEqual([words, id]);
      expect(does.length).toBeGreaterThan(5);
      expect(understand(said)?.understood.isExact).toBe(true);
    },
  );

  it.each<[string, string, string, string | null]>([
    ['please lock ann’s account', 'disable', 'ann', null],
    ["can you please disable Ann Lee's account because she called?", 'disable', 'Ann Lee', 'she called?'],
    ['what happened to ann', 'why', 'ann', null],
    ['disable ann@contoso.example: confirmed by phone', 'disable', 'ann@contoso.example', 'confirmed by phone'],
    ['disable ann@contoso.example because of the rule', 'disable', 'ann@contoso.example', 'of the rule'],
    ['who is Ann Lee?', 'who-is', 'Ann Lee', null],
    ['messages ann@contoso.example', 'messages', 'ann@contoso.example', null],
    ['why', 'why', '', null],
    ['undo', 'undo', '', null],
    ['undo because the password was reset', 'undo', '', 'the password was reset'],
    ['undo ann@contoso.example because she is back', 'undo', 'ann@contoso.example', 'she is back'],
    ['unlock ann since she is back', 'undo', 'ann', 'she is back'],
  ])('“%s” is %s about “%s”', (text, id, about, reason) => {
    const found = understand(text);
    expect([found?.command.id, found?.understood.about, found?.understood.reason]).toEqual([id, about, reason]);
  });

  it.each(['', '   ', 'the weather is nice', 'ann', '/etc/passwd', '<script>', 'x'.repeat(2_000)])('“%.30s” is nothing', (text) => {
    expect(understand(text)).toBeNull();
  });

  it('decides in bounded time whatever is written', () => {
    const started = performance.now();
    for (const text of [
      `disable ${'a '.repeat(950)}`,
      `what did ${' '.repeat(1_900)}`,
      `please ${'please '.repeat(270)}`,
      `why ${'because '.repeat(240)}`,
    ])
      understand(text);
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});

describe('said to the bot', () => {
  let stage: Stage;
  beforeEach(async () => {
    stage = await openStage({
      health: ['Message trace is late.'],
      messages: [
        { at: '2026-03-12T14:08:00Z', direction: 'outbound', recipients: 214, outOfCharacter: 97, solicitation: null, reasons: [] },
      ],
    });
    await stage.desk.write(incident(), 3);
    await stage.tell();
  });
  afterEach(() => stage.close());

  const newest = (who: typeof ana): { readonly message: Message; readonly text: string } => {
    const message = stage.teams.connector.messages.at(-1);
    if (message === undefined) throw new Error('nothing was said');
    return { message, text: textOf(stage.teams.client.card(message, who)) };
  };
  const say = async (text: string, who: typeof ana = ana, where: string = CHANNEL): Promise<string> => {
    stage.clock.move(2_000);
    await stage.teams.client.write(where, who, text);
    return newest(who).text;
  };
  /** In a chat with the bot. */
  const whisper = async (text: string): Promise<string> => {
    await stage.bot.ask('i-1', ana.objectId);
    return say(text, ana, 'a:chat-29:ana');
  };

  it('in the channel, by name, is answered in its thread', async () => {
    const { conversation } = await stage.teams.client.write(CHANNEL, ana, 'status');
    expect(newest(ana).message.conversation).toBe(conversation);
    expect(newest(ana).text).toContain('1 incident open, 1 not taken by anybody.');
    expect(newest(ana).text).toContain('Message trace is late.');
  });

  it.each([
    ['incidents', 'Ann Lee  open, critical'],
    ['why ann@contoso.example', 'Usual beside seen'],
    ['why i-1', 'Usual beside seen'],
    ['what happened to Ann Lee?', 'Usual beside seen'],
    ['who is ann@contoso.example', 'Madison, Wisconsin, Example Cable (120)'],
    ['who is ann@contoso.example', 'Hours (UTC)  14–22'],
    ['who is ann@contoso.example', 'Learned since 1 October 2026.'],
    ['who is bert', 'I have learned nothing of Bert Vos yet.'],
    ['who is zoe', 'I know nobody like “zoe”.'],
    ['messages ann@contoso.example', '1 message, the latest first'],
    ['why bert', 'There is no incident about Bert Vos.'],
    ['why', 'Which incident do you mean?'],
    ['undo', 'I find nothing of yours that is in force.'],
    ['good morning', 'I did not understand that.'],
    ['help', 'who is <person>'.replace('<', '‹').replace('>', '›')],
  ])('in a chat “%s” is answered “%s”', async (text, answer) => {
    expect(await whisper(text)).toContain(answer);
  });

  it.each(['why ann@contoso.example', 'who is ann@contoso.example', 'messages ann@contoso.example'])(
    'in the channel “%s” tells members nothing of places, and the analyst who presses everything',
    async (text) => {
      const places = /203\.0\.113|Wichita|Kansas|Madison|Wisconsin|outbound/u;
      await say(text);
      const { message } = newest(ana);
      expect(JSON.stringify(message.body)).not.toMatch(places);
      const title = text.startsWith('why') ? 'Show evidence' : 'Show it to me';
      const refused = await stage.teams.client.press(message, mel, title);
      expect(JSON.stringify(refused.body)).not.toMatch(places);
      await stage.teams.client.press(message, ana, title);
      expect(newest(ana).text).toMatch(places);
      expect(JSON.stringify(message.body)).not.toMatch(places);
    },
  );

  it.each(
    commands()
      .filter(({ needs }) => needs === 'analyst')
      .map(({ usage }) => usage),
  )('“%s” is refused to a member without a role', async (usage) => {
    const text = await say(usage.replace('<account>', 'ann@contoso.example').replace(/<[^>]+>/u, 'ann@contoso.example'), mel);
    expect(text).toContain('You are not one of the analysts.');
    expect(stage.desk.decided).toEqual([]);
  });

  it('disables at once with the exact account and a reason, and undoes', async () => {
    expect(await say('disable ann@contoso.example because she called')).toContain('The account is being disabled.');
    expect(await say('undo')).toContain('The account is being enabled again.');
    expect(stage.desk.decided.map(({ verb, revision, reason }) => [verb, revision, reason])).toEqual([
      ['disable-account', null, 'she called'],
      ['undo', null, null],
    ]);
    const said = stage.standing().map(({ body }) => String(body['summary']));
    expect(said.filter((one) => one.includes('in the hands of'))).toHaveLength(1);
  });

  it('asks first when words only sound like it, or a reason is missing', async () => {
    expect(await say('please lock Ann Lee’s account because she called')).toContain('Disable account?');
    expect(await say('disable ann@contoso.example')).toContain('Disable account?');
    expect(stage.desk.decided).toEqual([]);
  });

  it('asks whom, and a press on the answer says the command again', async () => {
    expect(await say('disable ann')).toContain('Whom do you mean?');
    await stage.teams.client.press(newest(ana).message, ana, 'Number 1');
    expect(newest(ana).text).toContain('Disable account?');
    await stage.teams.client.press(newest(ana).message, ana, 'Disable account', { reason: 'x' });
    expect(stage.desk.decided).toMatchObject([{ verb: 'disable-account', incident: 'i-1' }]);
  });

  it('an address that is not quite somebody’s is asked about, never taken for that of somebody else', async () => {
    expect(await say('disable bert@contoso because x')).toContain('Whom do you mean?');
    await stage.desk.write(incident({ id: 'i-2', account: 'bert@contoso.example', displayName: 'Bert Vos' }), 1);
    expect(await say('disable bert@contoso because she called')).toContain('Whom do you mean?');
    expect(stage.desk.decided).toEqual([]);
  });

  it('an incident of the analyst’s own account is not there for that analyst, whatever is said', async () => {
    stage.clock.move(60_000);
    const own = incident({ id: 'i-own', account: ownAccount(ana), displayName: 'Ana Lyst', assignee: null });
    await stage.desk.write(own, 1);
    await stage.tell();
    const thread = cardOf(stage, 'Ana Lyst').conversation;
    expect(await say('incidents')).not.toContain('Ana Lyst');
    expect(await say('incidents', sam)).toContain('Ana Lyst');
    expect(await say('status')).toContain('1 incident open');
    expect(await say('status', sam)).toContain('2 incidents open');
    expect(await say('why i-own')).toContain('I know nobody like');
    expect(await say('why', ana, thread)).toContain('Which incident do you mean?');
    expect(await say('disable it because x', ana, thread)).toContain('Which incident do you mean?');
    expect(stage.desk.decided).toEqual([]);
  });

  it('in the thread of a card is about its incident', async () => {
    expect(await say('why', ana, cardOf(stage).conversation)).toContain('How far it went');
    expect(await say('undo', sam, cardOf(stage).conversation)).toContain('Nothing is in force for this incident');
  });

  it('what analysts say to each other in the channel is neither answered nor obeyed', async () => {
    const before = stage.standing().length;
    const { status } = await stage.teams.send({
      type: 'message',
      id: 'f:talk',
      channelId: 'msteams',
      serviceUrl: stage.teams.serviceUrl,
      from: { id: ana.mri, name: ana.name, aadObjectId: ana.objectId },
      recipient: { id: '28:bot' },
      conversation: { id: `${CHANNEL};messageid=1`, tenantId: TENANT, conversationType: 'channel' },
      channelData: { tenant: { id: TENANT } },
      text: 'disable ann@contoso.example because x',
    });
    expect([status, stage.standing().length, stage.desk.decided]).toEqual([200, before, []]);
  });

  it('the same message twice is one decision', async () => {
    const activity = {
      type: 'message',
      id: 'f:same',
      channelId: 'msteams',
      serviceUrl: stage.teams.serviceUrl,
      from: { id: ana.mri, name: ana.name, aadObjectId: ana.objectId },
      recipient: { id: '28:bot' },
      entities: [{ type: 'mention', mentioned: { id: '28:bot', name: 'Telltale' }, text: '<at>Telltale</at>' }],
      conversation: { id: `${CHANNEL};messageid=1`, tenantId: '11111111-1111-4111-8111-111111111111', conversationType: 'channel' },
      channelData: { tenant: { id: '11111111-1111-4111-8111-111111111111' } },
      text: 'disable ann@contoso.example because x',
    };
    const statuses = [await stage.teams.send(activity), await stage.teams.send(activity)].map(({ status }) => status);
    expect(statuses[1]).toBe(409);
    expect(stage.desk.decided).toHaveLength(1);
  });

  it('takes long: a word first, then the answer in its place', async () => {
    let finish: (() => void) | null = null;
    stage.desk.delay = () => new Promise((resolve) => (finish = resolve));
    const said = stage.teams.client.write(CHANNEL, ana, 'disable ann@contoso.example because x');
    while (finish === null) await new Promise((resolve) => setImmediate(resolve));
    stage.clock.move(4_001);
    await said;
    const { message, text } = newest(ana);
    expect(text).toContain('Working on it');
    (finish as () => void)();
    await stage.bot.settle();
    expect(textOf(cardOfBody(message.body))).toContain('The account is being disabled.');
  });

  it('use this channel: cards go there from then on, and only an analyst may say so', async () => {
    const other = '19:other@thread.tacv2';
    stage.teams.connector.setChannel(other, [ana]);
    expect(await say('use this channel', mel, other)).toContain('You are not one of the analysts.');
    expect(await say('use this channel', ana, other)).toContain('Incidents are posted to this channel');
    await stage.desk.write(incident({ id: 'i-2', displayName: 'Bert Vos' }), 1);
    await stage.tell();
    expect(stage.teams.connector.standing(other).some(({ body }) => String(body['summary']).includes('Bert Vos'))).toBe(true);
  });
});
