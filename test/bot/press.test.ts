/** Buttons of the card: what they do, for whom, and what they refuse. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { actionsOf, textOf } from '../../sandbox/teams/index.ts';
import { ana, bo, BOT, cardOf, incident, manager, mel, openStage, ownAccount, sam, type Stage } from './kit.ts';

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
  await stage.desk.write(incident(), 3);
  await stage.tell();
});
afterEach(() => stage.close());

const seen = (who: typeof ana, name?: string): string => textOf(stage.teams.client.card(cardOf(stage, name), who));
const press = (who: typeof ana, title: string, inputs = {}) => stage.teams.client.press(cardOf(stage), who, title, inputs);

describe('an analyst', () => {
  it('disables the account in two presses with a reason, and it stands on the card for everybody', async () => {
    await press(ana, 'Disable account');
    expect(seen(ana)).toContain('Nobody can sign in');
    expect(seen(sam)).not.toContain('Nobody can sign in');
    await press(ana, 'Disable account', { reason: 'confirmed by telephone' });
    expect(seen(ana)).toContain('The account is being disabled.');
    expect(stage.desk.decided).toMatchObject([{ verb: 'disable-account', reason: 'confirmed by telephone', by: 'Ana Lyst', revision: 3 }]);
    stage.clock.move(3_000);
    await stage.tell();
    expect(stage.troubles).toEqual([]);
    expect(seen(mel)).toContain('Ana Lyst: disable account “confirmed by telephone”');
    expect(seen(mel)).toContain('disable account: in force, proved');
  });

  it('cannot leave out a reason that is needed', async () => {
    await press(ana, 'Disable account');
    await press(ana, 'Disable account', { reason: '   ' });
    expect(seen(ana)).toContain('A reason is needed.');
    expect(stage.desk.decided).toEqual([]);
  });

  it('takes it back with the undo that then stands on the card', async () => {
    await press(ana, 'Disable account');
    await press(ana, 'Disable account', { reason: 'x' });
    stage.clock.move(3_000);
    await stage.tell();
    await press(ana, 'Undo: disable account');
    await press(ana, 'Undo: disable account', { reason: 'it was Ann' });
    expect(stage.desk.decided.map(({ verb }) => verb)).toEqual(['disable-account', 'undo']);
  });

  it('who presses twice decides once', async () => {
    await press(ana, 'Disable account');
    const confirm = stage.teams.client.card(cardOf(stage), ana);
    const decide = actionsOf(confirm).find(({ title }) => title === 'Disable account')?.['data'] as Record<string, unknown>;
    const twice = { ...decide, reason: 'x' };
    await Promise.all([stage.teams.client.execute(cardOf(stage), ana, twice), stage.teams.client.execute(cardOf(stage), ana, twice)]);
    expect(stage.desk.decided).toHaveLength(1);
  });

  it('asks “was this you?”, and whom to call stays in the thread when the card is drawn anew', async () => {
    await press(ana, 'More actions');
    await press(ana, 'Was this you?');
    expect(stage.desk.decided).toMatchObject([{ verb: 'ask', by: 'Ana Lyst' }]);
    const thread = stage.standing().filter(({ conversation }) => conversation === cardOf(stage).conversation);
    expect(thread.slice(1).map(({ body }) => textOf(stage.teams.client.card({ ...cardOf(stage), body }, mel)))).toEqual([
      'Was this you?\nMax Manager, the manager, is asked in Teams; call Ann Lee on +1 608 555 0100.',
    ]);
    stage.clock.move(3_000);
    await stage.tell();
    expect(seen(mel)).toContain('Ana Lyst: asked whether it was the owner');
  });

  it('and another at the same time decide once; the second is told that it moved on', async () => {
    await press(ana, 'Disable account');
    await press(sam, 'Disable account');
    await Promise.all([press(ana, 'Disable account', { reason: 'a' }), press(sam, 'Disable account', { reason: 'b' })]);
    expect(stage.desk.decided).toHaveLength(1);
    expect([seen(ana), seen(sam)].filter((text) => /has changed since|has moved on/u.test(text))).toHaveLength(1);
  });

  it('sees everything that could be done, and why some of it cannot be done now', async () => {
    await press(ana, 'More actions');
    expect(seen(ana)).toContain('Not now: The permission User.RevokeSessions.All is not granted.');
  });

  it('with a client that cannot press gets the same as an answer in the thread', async () => {
    await stage.teams.client.submit(cardOf(stage), ana, 'Disable account');
    const answers = stage.standing().filter(({ conversation }) => conversation === cardOf(stage).conversation);
    expect(textOf((answers.at(-1)?.body['attachments'] as { content: unknown }[])[0]?.content)).toContain('Nobody can sign in');
  });

  it('and such a client, in the channel, gets nothing that members may not see', async () => {
    await stage.teams.client.submit(cardOf(stage), ana, 'Show evidence');
    expect(stage.standing().length).toBeGreaterThan(2);
    expect(JSON.stringify(stage.standing().map(({ body }) => body))).not.toMatch(/203\.0\.113|Wichita|Kansas/u);
  });

  it('is told at once that a slow decision is being worked on, and in the thread what came of it', async () => {
    let finish: (() => void) | null = null;
    stage.desk.delay = () => new Promise((resolve) => (finish = resolve));
    await press(ana, 'Disable account');
    const pressed = press(ana, 'Disable account', { reason: 'x' });
    while (finish === null) await new Promise((resolve) => setImmediate(resolve));
    stage.clock.move(4_001);
    await pressed;
    expect(seen(ana)).toContain('Working on it');
    (finish as () => void)();
    await stage.bot.settle();
    expect(stage.standing().some(({ body }) => String(body['summary']).includes('The account is being disabled.'))).toBe(true);
  });
});

describe('a second person', () => {
  beforeEach(async () => {
    await stage.close();
    stage = await openStage({ important: ['ann@contoso.example'] });
    await stage.desk.write(incident(), 3);
    await stage.tell();
    await press(ana, 'Disable account');
    expect(seen(ana)).toContain('A second person has to approve it before anything is done.');
    await press(ana, 'Ask for approval', { reason: 'she called' });
  });

  it('is asked in the thread, approves, and only then it is done', async () => {
    const asked = cardOf(stage, 'A second person is needed');
    expect(textOf(stage.teams.client.card(asked, bo))).toContain('“she called”');
    await stage.teams.client.press(asked, bo, 'Approve');
    await stage.teams.client.press(asked, bo, 'Approve: disable account');
    expect(stage.desk.decided.map(({ verb, by }) => `${by} ${verb}`)).toEqual(['Ana Lyst disable-account', 'Bo Ss approve']);
  });

  it('is not the first', async () => {
    const asked = cardOf(stage, 'A second person is needed');
    await stage.teams.client.press(asked, ana, 'Approve');
    await stage.teams.client.press(asked, ana, 'Approve: disable account');
    expect(textOf(stage.teams.client.card(asked, ana))).toContain('You asked for this yourself.');
  });
});

describe('refused, and nothing is decided', () => {
  const told = (body: unknown): string => {
    const value = (body as { value?: unknown } | null)?.value;
    return typeof value === 'string' ? value : textOf(value);
  };
  afterEach(() => expect(stage.desk.decided).toEqual([]));

  it.each([
    ['a member without a role', mel],
    ['somebody of the tenant who is no member', manager],
    ['somebody outside of the directory', { mri: '29:out', name: 'Out Sider', objectId: null }],
  ])('%s, whatever is pressed', async (_, who) => {
    for (const title of ['Disable account', 'More actions', 'Show evidence', 'I take it']) {
      const { body } = await stage.teams.client.press(cardOf(stage), who, title);
      expect(told(body)).toContain('You are not one of the analysts.');
    }
  });

  it('everybody, while nobody knows who may do what', async () => {
    stage.desk.rolesUnknown = true;
    const { body } = await press(ana, 'Disable account');
    expect(told(body)).toContain('Microsoft cannot be asked who you are. Try again in a minute.'.split('. ')[0]);
  });

  it('an old card after the incident closed', async () => {
    const message = cardOf(stage);
    await press(ana, 'Disable account');
    const confirm = stage.teams.client.card(message, ana);
    const data = actionsOf(confirm).find(({ title }) => title === 'Disable account')?.['data'] as Record<string, unknown>;
    await stage.desk.write(incident({ state: 'dismissed' }), 4);
    const { body } = await stage.teams.client.execute(message, ana, { ...data, reason: 'replayed' });
    expect(told(body)).toContain('has moved on');
  });

  it('a button of a revision that is not the newest', async () => {
    await press(ana, 'Disable account');
    const data = actionsOf(stage.teams.client.card(cardOf(stage), ana)).find(({ title }) => title === 'Disable account')?.[
      'data'
    ] as Record<string, unknown>;
    await stage.desk.write(incident(), 4);
    const { body } = await stage.teams.client.execute(cardOf(stage), ana, { ...data, reason: 'x' });
    expect(told(body)).toContain('has changed since you looked at it');
  });

  it.each([
    ['the account of somebody else', { account: 'ceo@contoso.example' }],
    ['another verb than its key says', { verb: 'confirm' }],
    ['a verb that does not exist', { verb: 'delete-tenant' }],
    ['another revision than its key says', { revision: 4 }],
    ['a revision that is no number', { revision: '3' }],
    ['an incident that is no id', { incident: '../../etc' }],
    ['an incident that does not exist', { incident: 'i-999' }],
    ['a key of its own making', { decision: 'abc' }],
    ['a press that we do not have', { press: 'sudo' }],
  ])('a button with %s', async (_, changes) => {
    await press(ana, 'Disable account');
    const data = actionsOf(stage.teams.client.card(cardOf(stage), ana)).find(({ title }) => title === 'Disable account')?.[
      'data'
    ] as Record<string, unknown>;
    const { body } = await stage.teams.client.execute(cardOf(stage), ana, { ...data, reason: 'x', ...changes });
    expect(told(body)).toMatch(/not one of ours|has moved on|not known any more|belongs to another/u);
  });

  it('a button of one incident on the card of another', async () => {
    stage.clock.move(60_000);
    await stage.desk.write(incident({ id: 'i-2', account: 'bert@contoso.example', displayName: 'Bert Vos' }), 1);
    await stage.tell();
    const data = actionsOf(stage.teams.client.card(cardOf(stage), ana)).find(({ title }) => title === 'Disable account')?.[
      'data'
    ] as Record<string, unknown>;
    const { body } = await stage.teams.client.execute(cardOf(stage, 'Bert Vos'), ana, data);
    expect(told(body)).toContain('belongs to another incident');
  });

  it('whatever a stranger sends, without filling the log', async () => {
    const knock = () => stage.bot.receive({ authorization: `Bearer a.b.c`, body: '{}' });
    for (let times = 0; times < 500; times++) expect((await knock()).status).toBe(401);
    expect(stage.logged.filter((line) => line.startsWith('bot-request-refused'))).toHaveLength(30);
    stage.clock.move(61_000);
    await knock();
    expect(stage.logged.slice(-2)).toEqual([expect.stringContaining('"more":470'), expect.stringContaining('UNKNOWN_KEY')]);
  });

  it('a press from another tenant, before anybody looks at it', async () => {
    const answered = await stage.teams.client.execute(
      cardOf(stage),
      ana,
      { press: 'refresh', incident: 'i-1', revision: 3 },
      { channelData: { tenant: { id: BOT } } },
    );
    expect(answered.status).toBe(403);
  });
});

describe('“was this you?”', () => {
  beforeEach(() => stage.bot.ask('i-1', manager.objectId));
  const asked = () => {
    const found = stage.teams.connector.messages.find(({ conversation }) => conversation === 'a:chat-29:max');
    if (found === undefined) throw new Error('not asked');
    return found;
  };

  it('goes to the manager in a chat, says neither when nor from where, and forbids to write', () => {
    const text = textOf(stage.teams.client.card(asked(), manager));
    expect(text).toContain('Do not write');
    expect(text).not.toMatch(/Kansas|203\.0\.113|\d\d:\d\d/u);
  });

  it('is answered by the manager, as evidence', async () => {
    await stage.teams.client.press(asked(), manager, 'No, it was not');
    expect(stage.desk.decided).toMatchObject([{ verb: 'answer', on: 'no', by: 'Max Manager' }]);
    expect(textOf(stage.teams.client.card(asked(), manager))).toContain('You answered: No, it was not.');
    stage.clock.move(3_000);
    await stage.tell();
    expect(seen(mel)).toContain('Max Manager: says that it was not the owner');
  });

  const told = (text: string): number => stage.standing().filter(({ body }) => String(body['summary']).startsWith(text)).length;

  it.each(['open', 'contained', 'confirmed'] as const)(
    'is not put to a manager whose own account is under an incident (%s)',
    async (state) => {
      stage.clock.move(60_000);
      await stage.desk.write(incident({ id: 'i-2', account: ownAccount(manager), displayName: 'Max Manager', state }), 1);
      const before = stage.teams.connector.messages.length;
      await stage.bot.ask('i-1', manager.objectId);
      expect(stage.teams.connector.messages.slice(before).some(({ conversation }) => conversation === 'a:chat-29:max')).toBe(false);
      expect(told('The manager is not asked in Teams')).toBe(1);
    },
  );

  it('is said in the thread to have reached nobody, once, where the app is not installed for the manager', async () => {
    stage.teams.faults.push({ method: 'POST', status: 403, times: 1 });
    await stage.bot.ask('i-1', manager.objectId);
    expect(told('The manager cannot be asked in Teams')).toBe(1);
  });

  it('is asked again later when Teams gave no answer', async () => {
    stage.teams.faults.push({ method: 'POST', status: 503, times: 1 });
    await expect(stage.bot.ask('i-1', manager.objectId)).rejects.toMatchObject({ status: 503 });
  });

  it('is answered by nobody else', async () => {
    await stage.teams.client.press(asked(), mel, 'Yes, it was them');
    expect(stage.desk.decided).toEqual([]);
  });
});

describe('an incident is nothing to whoever may not see it', () => {
  const elsewhere = () => {
    const found = stage.teams.connector.messages.find(({ conversation }) => conversation.startsWith('a:chat-'));
    if (found === undefined) throw new Error('no chat');
    return found;
  };
  const ask = async (who: typeof ana, data: Record<string, unknown>, trigger = 'manual', on = elsewhere()) =>
    JSON.stringify(
      (await stage.teams.client.execute(on, who, {}, { value: { action: { type: 'Action.Execute', verb: 'press', data }, trigger } })).body,
    );
  beforeEach(() => stage.bot.ask('i-1', manager.objectId));

  it.each(['refresh', 'more', 'post', 'answer'])('without a role cannot tell by “%s” which incidents there are', async (press) => {
    const data = { press, revision: 3, ...(press === 'answer' ? { verb: 'answer', decision: 'x' } : {}) };
    for (const trigger of ['manual', 'automatic']) {
      const there = await ask(mel, { ...data, incident: 'i-1' }, trigger);
      expect(there).not.toMatch(/Ann Lee|ann@contoso/u);
      expect(await ask(mel, { ...data, incident: 'i-999' }, trigger)).toBe(there);
    }
  });

  it('without a role, who says that the client asks by itself, sees what all members see in its thread and nothing elsewhere', async () => {
    const data = { press: 'refresh', incident: 'i-1', revision: 3 };
    expect(await ask(mel, data, 'automatic', cardOf(stage))).toContain('Ann Lee');
    expect(await ask(mel, data, 'automatic')).not.toContain('Ann Lee');
  });

  it('is about the analyst who looks: it may not be the analyst', async () => {
    stage.clock.move(60_000);
    await stage.desk.write(incident({ id: 'i-2', account: ownAccount(sam), displayName: 'Sam Okafor' }), 1);
    await stage.tell();
    const data = { press: 'refresh', incident: 'i-2', revision: 1 };
    expect(await ask(ana, data)).toContain('What speaks against it');
    expect(await ask(sam, data)).toBe(await ask(sam, { ...data, incident: 'i-999' }));
    expect(await ask(sam, { ...data, press: 'more' })).not.toContain('Sam Okafor');
    const plain = await ask(sam, data, 'automatic', cardOf(stage, 'Sam Okafor'));
    expect(plain).toContain('Sam Okafor');
    expect(plain).not.toMatch(/What speaks against it|203\.0\.113/u);
  });
});
