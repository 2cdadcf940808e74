/** Incidents told in Teams: one card each, kept true through everything that Teams does to messages. */
import { afterEach, describe, expect, it } from '@jest/globals';
import type { Find } from '../../bot/find.ts';
import type { NoticeBody } from '../../server/core/desk.ts';
import type { IncidentRecord } from '../../server/http/contract.ts';
import { markOf } from '../../bot/cards/mark.ts';
import type { Intent } from '../../server/core/memory.ts';
import { type Fault, type Message, textOf } from '../../sandbox/teams/index.ts';
import { ana, bo, cardOf, CHANNEL, incident, mel, openStage, sam, type Stage, type StageOptions } from './kit.ts';

let stage: Stage;
afterEach(() => stage.close());

async function opened(options: StageOptions = {}): Promise<void> {
  stage = await openStage(options);
}
const cards = (): readonly Message[] => stage.standing().filter(({ body }) => String(body['summary']).includes('in the hands of'));
const text = (message: Message, who = mel): string => textOf(stage.teams.client.card(message, who));
/** What is due is sent until nothing is; every round a while later. */
async function tellAll(rounds = 10, apartMs = 20_000): Promise<void> {
  for (let round = 0; round < rounds; round++) {
    await stage.tell();
    stage.clock.move(apartMs);
  }
}
/** Looks as Graph would, by the mark alone. */
const lookingAtOnce: Find = ({ tenantId, serviceUrl }, { conversation, mark }) => {
  const found = stage.standing().find((one) => channelOrThread(one) === conversation && JSON.stringify(one.body).includes(mark));
  return Promise.resolve(found === undefined ? null : { tenantId, serviceUrl, conversation: found.conversation, activity: found.id });
};
const channelOrThread = ({ id, conversation }: Message): string =>
  conversation.endsWith(`;messageid=${id}`) ? conversation.slice(0, conversation.indexOf(';')) : conversation;
const named = (number: number, changes: Partial<IncidentRecord> = {}): IncidentRecord =>
  incident({ id: `i-${number}`, account: `p${number}@contoso.example`, displayName: `Person ${number}`, ...changes });

describe('the card of an incident', () => {
  it('is posted once and edited from then on', async () => {
    await opened();
    await stage.desk.write(incident(), 1);
    await tellAll(2);
    await stage.desk.write(incident({ state: 'contained' }), 2);
    await stage.desk.write(incident({ state: 'confirmed' }), 3);
    await tellAll(2);
    expect(cards()).toHaveLength(1);
    expect(text(cardOf(stage))).toContain('Confirmed');
    expect(cardOf(stage).edits).toBe(1);
  });

  it('says when it happened, was known and was told, and goes on saying when it was told first', async () => {
    await opened();
    await stage.desk.write(incident({ alertedAt: '2026-11-24T10:02:00Z', receivedAt: '2026-11-24T10:31:10Z' }), 1);
    await tellAll(1, 3_600_000);
    await stage.desk.write(incident({ alertedAt: '2026-11-24T10:02:00Z', receivedAt: '2026-11-24T10:31:10Z', state: 'contained' }), 2);
    await tellAll(1);
    expect(text(cardOf(stage))).toContain('event 24 Nov 10:02, known 10:31, told 10:32');
  });

  it('shows members neither addresses nor places nor evidence; analysts get them by refresh, and nobody else does', async () => {
    await opened();
    await stage.desk.write(incident(), 1);
    await tellAll(1);
    const card = cardOf(stage);
    const places = /203\.0\.113|198\.51\.100|Kansas|Wichita|Madison|Wisconsin|Prairie/u;
    expect(JSON.stringify(card.body)).not.toMatch(places);
    for (const who of [ana, sam, bo]) expect(textOf(await stage.teams.client.look(card, who))).toMatch(places);
    expect(textOf(await stage.teams.client.look(card, mel))).not.toMatch(places);
    const { refresh } = stage.teams.client.card(card, mel) as { refresh: { userIds: string[] } };
    expect(refresh.userIds).toEqual([ana.mri, sam.mri, bo.mri]);
  });

  it('keeps its refresh when it is edited', async () => {
    await opened();
    await stage.desk.write(incident(), 1);
    await tellAll(1);
    await stage.desk.write(incident({ state: 'contained' }), 2);
    await tellAll(1);
    expect(stage.teams.client.card(cardOf(stage), mel)).toHaveProperty('refresh.userIds.length', 3);
  });

  it('that somebody deleted is posted again', async () => {
    await opened();
    await stage.desk.write(incident(), 1);
    await tellAll(1);
    const [first] = cards();
    if (first !== undefined) first.removed = true;
    await stage.desk.write(incident({ state: 'contained' }), 2);
    await tellAll(1);
    expect(cards()).toHaveLength(1);
  });

  it('of an account that has lost its role in the meantime is the plain one', async () => {
    await opened();
    await stage.desk.write(incident(), 1);
    await tellAll(1);
    const { status, body } = await stage.teams.client.execute(
      cardOf(stage),
      mel,
      { press: 'refresh', incident: 'i-1', revision: 1 },
      {
        value: {
          action: { type: 'Action.Execute', verb: 'refresh', data: { press: 'refresh', incident: 'i-1', revision: 1 } },
          trigger: 'automatic',
        },
      },
    );
    expect(status).toBe(200);
    expect(JSON.stringify(body)).not.toContain('Wichita');
  });
});

describe('trouble with Teams', () => {
  it.each([412, 429, 500, 502, 503, 504])('%d on a post: tried again, and one card stands', async (status) => {
    await opened();
    stage.teams.faults.push({ method: 'POST', status, times: 3 });
    await stage.desk.write(incident(), 1);
    await tellAll();
    expect(cards()).toHaveLength(1);
    expect(stage.troubles.filter((code) => code !== 'recovered')).toHaveLength(3);
    expect(stage.troubles.at(-1)).toBe('recovered');
  });

  it('each attempt is one request: the SDK does not repeat by itself', async () => {
    await opened();
    const before = stage.teams.exchanges.length;
    stage.teams.faults.push({ method: 'POST', status: 502, times: 9 });
    await stage.desk.write(incident(), 1);
    await stage.tell();
    expect(stage.teams.exchanges.slice(before).filter((one) => one.startsWith('POST'))).toHaveLength(1);
  });

  it('Retry-After is waited for, in the whole channel', async () => {
    await opened();
    stage.teams.faults.push({ method: 'POST', status: 429, retryAfterSeconds: 30, times: 1 });
    await stage.desk.write(incident(), 1);
    await stage.tell();
    stage.clock.move(29_000);
    expect(await stage.tell()).toBe(0);
    stage.clock.move(2_000);
    expect(await stage.tell()).toBe(1);
  });

  it('a post that was carried out without an answer is found by whoever may look, and is not repeated', async () => {
    await opened({ find: lookingAtOnce });
    stage.teams.faults.push({ method: 'POST', status: 502, carriedOut: 'yes', times: 1 });
    await stage.desk.write(incident(), 1);
    await tellAll();
    expect(stage.teams.connector.messages.filter(({ body }) => String(body['summary']).includes('Ann Lee'))).toHaveLength(1);
    await stage.desk.write(incident({ state: 'contained' }), 2);
    await tellAll(2);
    expect(text(cardOf(stage))).toContain('Contained');
  });

  it('and where nobody may look it is repeated, and the first one is removed when it shows itself', async () => {
    await opened();
    stage.teams.faults.push({ method: 'POST', status: 504, carriedOut: 'yes', times: 1 });
    await stage.desk.write(incident(), 1);
    await tellAll();
    expect(cards()).toHaveLength(2);
    const [lost, kept] = cards();
    if (lost === undefined || kept === undefined) throw new Error('two cards');
    await stage.teams.client.look(kept, ana);
    expect(cards()).toHaveLength(2);
    await stage.teams.client.look(lost, ana);
    expect(cards()).toEqual([kept]);
  });

  it('a connection that breaks is no different', async () => {
    await opened();
    stage.teams.faults.push({ method: 'POST', status: 0, isCut: true, carriedOut: 'yes', times: 1 });
    await stage.desk.write(incident(), 1);
    await tellAll();
    expect(cards()).toHaveLength(2);
  });

  it('an edit that arrives late does not last: the newest is sent once more', async () => {
    await opened();
    await stage.desk.write(incident(), 1);
    await tellAll(1);
    stage.teams.faults.push({ method: 'PUT', status: 504, carriedOut: { afterMs: 300 }, times: 1 });
    await stage.desk.write(incident({ state: 'contained' }), 2);
    await tellAll(1);
    await stage.desk.write(incident({ state: 'confirmed' }), 3);
    await tellAll(1);
    while (!text(cardOf(stage)).includes('Contained')) await new Promise((resolve) => setTimeout(resolve, 20));
    stage.clock.move(60_000);
    await tellAll(2);
    expect(text(cardOf(stage))).toContain('Confirmed');
  });

  it('taken out of the team: said, nothing is lost, and posted after coming back', async () => {
    await opened();
    await stage.teams.client.remove(CHANNEL, ana);
    await stage.desk.write(incident(), 1);
    await tellAll(3);
    expect(new Set(stage.troubles)).toEqual(new Set(['BOT_REMOVED']));
    await stage.teams.client.install(CHANNEL, ana);
    await tellAll(4);
    expect(cards()).toHaveLength(1);
  });

  it('taken out without a word (403): said with the next step, and tried again', async () => {
    await opened();
    stage.teams.connector.setChannel(CHANNEL, null);
    await stage.desk.write(incident(), 1);
    await tellAll(2);
    expect(stage.troubles).toContain('BotNotInConversationRoster');
    stage.teams.connector.setChannel(CHANNEL, [ana]);
    await tellAll(6, 120_000);
    expect(cards()).toHaveLength(1);
  });

  it('too large (413): a shorter card', async () => {
    await opened();
    stage.teams.faults.push({ method: 'POST', status: 413, times: 1 });
    await stage.desk.write(incident(), 1);
    await tellAll(1);
    expect(cards()).toHaveLength(1);
    expect(stage.troubles).toEqual([]);
  });

  it('without a channel nothing is lost', async () => {
    await opened({ isNew: true });
    await stage.desk.write(incident(), 1);
    await stage.tell();
    expect(stage.troubles).toEqual(['NO_CHANNEL']);
    await stage.teams.client.install(CHANNEL, ana);
    stage.clock.move(31_000);
    await tellAll(1);
    expect(cards()).toHaveLength(1);
  });

  it.each([
    ['before anybody', false],
    ['after the security team took it out', true],
  ])('put into a team of their own by somebody without a role %s, it posts no incident there', async (_, isRemoved) => {
    await opened({ isNew: true });
    if (isRemoved) {
      await stage.teams.client.install(CHANNEL, ana);
      await stage.teams.client.remove(CHANNEL, ana);
    }
    const other = '19:other@thread.tacv2';
    stage.teams.connector.setChannel(other, [mel]);
    await stage.teams.client.install(other, mel);
    await stage.desk.write(incident(), 1);
    await tellAll(2);
    expect(JSON.stringify(stage.teams.connector.standing(other).map(({ body }) => body))).not.toContain('Ann Lee');
    await stage.teams.client.install(CHANNEL, ana);
    await tellAll(4, 31_000);
    expect(cards()).toHaveLength(1);
  });

  it('without the list of members the card has no refresh of its own, and is posted', async () => {
    await opened();
    stage.teams.faults.push({ method: 'GET', status: 403, times: 9 });
    await stage.desk.write(incident(), 1);
    await tellAll(1);
    expect(stage.teams.client.card(cardOf(stage), mel)).toHaveProperty('refresh.userIds', []);
  });
});

describe('notices', () => {
  it('go into the thread of the card, once each', async () => {
    await opened();
    const slipped = { notice: 'slipped', lease: 'l-1', action: 'disable-account', sentence: 'seen from 203.0.113.24 again' };
    await stage.desk.write(incident(), 1, [
      { key: 'stage/i-1/impact', kind: 'notice', incident: 'i-1', revision: 1, body: '{"notice":"stage","stage":"impact"}', at: 0 },
      { key: 'slipped/l-1', kind: 'notice', incident: 'i-1', revision: 1, body: JSON.stringify(slipped), at: 1 },
    ]);
    await tellAll(3);
    const thread = stage.standing().filter(({ conversation }) => conversation === cardOf(stage).conversation);
    expect(thread.map((one) => text(one)).slice(1)).toEqual([
      'It went further: Misuse. Ann Lee: recipient surge, one subject many, new recipients',
      'Did not hold: disable account. Ann Lee\n“Show evidence” on the card above tells what went on.',
    ]);
  });

  it('wait for the card', async () => {
    await opened();
    stage.teams.faults.push({ method: 'POST', status: 412, times: 1 });
    await stage.desk.write(incident(), 1, [
      { key: 'stage/i-1/exfil', kind: 'notice', incident: 'i-1', revision: 1, body: '{"stage":"exfil"}', at: 0 },
    ]);
    await tellAll(3);
    expect(stage.standing().filter(({ conversation }) => conversation === cardOf(stage).conversation)).toHaveLength(2);
  });

  it('remind after their time when nobody has taken it, and whoever presses takes it at any revision', async () => {
    await opened();
    const body = JSON.stringify({ notice: 'reminder', notBefore: stage.clock.now() + 15 * 60_000 });
    await stage.desk.write(incident(), 1, [{ key: 'reminder/i-1', kind: 'notice', incident: 'i-1', revision: 1, body, at: 0 }]);
    await tellAll(10, 60_000);
    const reminder = (): Message | undefined =>
      stage.standing().find(({ body: said }) => String(said['summary']).includes('Nobody has taken'));
    expect(reminder()).toBeUndefined();
    await tellAll(7, 60_000);
    const found = reminder();
    if (found === undefined) throw new Error('no reminder');
    await stage.desk.write(incident(), 2);
    await stage.teams.client.press(found, sam, 'I take it');
    expect(stage.desk.decided).toMatchObject([{ verb: 'assign', by: 'Sam Okafor', revision: null }]);
  });

  it.each<[string, Partial<IncidentRecord>]>([
    ['taken', { assignee: 'Sam Okafor' }],
    ['closed', { state: 'dismissed' }],
    [
      'decided about',
      { decisions: [{ id: 'd', at: '2026-11-24T10:40:00Z', who: 'Sam', verb: 'confirm', reason: null, on: null, sentence: '' }] },
    ],
  ])('do not remind of what is %s', async (_, changes) => {
    await opened();
    const body = JSON.stringify({ notice: 'reminder', notBefore: 0 });
    await stage.desk.write(incident(changes), 1, [{ key: 'reminder/i-1', kind: 'notice', incident: 'i-1', revision: 1, body, at: 0 }]);
    await tellAll(3);
    expect(stage.standing().some(({ body: said }) => String(said['summary']).includes('Nobody has taken'))).toBe(false);
  });

  it('tell of a decision that came to nothing', async () => {
    await opened();
    const body = {
      notice: 'lost',
      decision: 'd',
      incident: 'i-old',
      verb: 'undo',
      by: { objectId: null, tenantId: '', name: 'Ana Lyst' },
      sentence: 'The incident is not held any more.',
    };
    await stage.desk.write(incident(), 1, [
      { key: 'lost/d', kind: 'notice', incident: null, revision: 1, body: JSON.stringify(body), at: 0 },
    ]);
    await tellAll(2);
    expect(stage.standing().map((one) => text(one))).toContain(
      'Came to nothing: undo, decided by Ana Lyst.\nThe incident is not held any more.',
    );
  });
});

describe('a notice of which nobody knows whether it arrived', () => {
  const REMINDER: NoticeBody = { notice: 'reminder', notBefore: 0 };
  const STAGE: NoticeBody = { notice: 'stage', stage: 'impact' };
  const SLIPPED: NoticeBody = { notice: 'slipped', lease: 'l-1', action: 'disable-account', sentence: 'seen again' };
  const REPORTED: NoticeBody = { notice: 'reported', sender: 'billing@fabrikam.example', direction: 'inbound' };
  const LOST: NoticeBody = {
    notice: 'lost',
    decision: 'd',
    incident: 'i-1',
    verb: 'undo',
    by: { objectId: null, tenantId: '', name: 'Ana Lyst' },
    sentence: 'It is not held any more.',
  };
  const ALL: readonly (readonly [string, NoticeBody])[] = [REMINDER, STAGE, SLIPPED, REPORTED, LOST].map((body) => [body.notice, body]);
  const intentOf = (body: NoticeBody): Intent => {
    const incidentOf = body.notice === 'reported' || body.notice === 'lost' ? null : 'i-1';
    return { key: 'n', kind: 'notice', incident: incidentOf, revision: 1, body: JSON.stringify(body), at: 0 };
  };
  /** A card, and then a notice that is due. */
  async function due(body: NoticeBody, options: StageOptions = {}): Promise<void> {
    await opened(options);
    await stage.desk.write(incident(), 1);
    await tellAll(1);
    await stage.desk.write(incident(), 1, [intentOf(body)]);
  }
  const notices = (): number => stage.standing().filter(({ body }) => JSON.stringify(body).includes(markOf('n'))).length;
  async function carriedOut(fault: Omit<Fault, 'method' | 'times'>): Promise<void> {
    while ('carriedOut' in fault && notices() === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  }
  const HOWEVER: readonly (readonly [string, Omit<Fault, 'method' | 'times'>])[] = [
    ['502 after success', { status: 502, carriedOut: 'yes' }],
    ['a cut connection after success', { status: 0, isCut: true, carriedOut: 'yes' }],
    ['502 and carried out a while later', { status: 502, carriedOut: { afterMs: 5 } }],
    ['a cut connection before anything happened', { status: 0, isCut: true }],
    ['502 and nothing happened', { status: 502 }],
  ];

  describe.each(HOWEVER)('%s', (_, fault) => {
    it.each(ALL)('%s: stands once, where somebody may look', async (_notice, body) => {
      await due(body, { find: lookingAtOnce });
      stage.teams.faults.push({ method: 'POST', ...fault, times: 1 });
      await stage.tell();
      await carriedOut(fault);
      await tellAll();
      expect(notices()).toBe(1);
    });

    it.each([STAGE, SLIPPED, REMINDER].map((body) => [body.notice, body] as const))(
      '%s: stands once at most where nobody may look, for the card says it too',
      async (_notice, body) => {
        await due(body);
        stage.teams.faults.push({ method: 'POST', ...fault, times: 1 });
        await stage.tell();
        await carriedOut(fault);
        await tellAll();
        expect(notices()).toBe('carriedOut' in fault ? 1 : 0);
        expect(stage.logged).toContainEqual(expect.stringContaining('bot-notice-in-doubt'));
      },
    );

    it.each([REPORTED, LOST].map((body) => [body.notice, body] as const))(
      '%s: is never lost, for nothing else tells it',
      async (_notice, body) => {
        await due(body);
        stage.teams.faults.push({ method: 'POST', ...fault, times: 1 });
        await tellAll();
        expect(notices()).toBeGreaterThanOrEqual(1);
      },
    );
  });

  it.each(ALL)('%s: killed between the post and its note, stands once', async (_notice, body) => {
    await due(body, { find: lookingAtOnce });
    const [intent] = await stage.store.due(stage.clock.now(), 9, ['notice']);
    if (intent === undefined) throw new Error('nothing is due');
    await stage.bot.deliver.notice(intent);
    expect(notices()).toBe(1);
    await tellAll();
    expect(notices()).toBe(1);
    expect(await stage.store.due(stage.clock.now(), 9)).toEqual([]);
  });

  it('killed before the post it is posted', async () => {
    await due(STAGE, { find: lookingAtOnce });
    const into = cardOf(stage).conversation;
    await stage.store.failed('n', 0, JSON.stringify({ doubt: { since: stage.clock.now(), into } }));
    await tellAll();
    expect(notices()).toBe(1);
  });

  it.each([412, 429, 503])('%d says that it did not arrive: it is posted again, whether or not anybody may look', async (status) => {
    await due(SLIPPED);
    stage.teams.faults.push({ method: 'POST', status, times: 3 });
    await tellAll();
    expect(notices()).toBe(1);
  });

  it('is looked for in its own time, and again while that cannot be said', async () => {
    let looks = 0;
    await due(SLIPPED, {
      find: (home, sought) => (looks++ < 2 ? Promise.reject(new Error('Graph is away')) : lookingAtOnce(home, sought)),
    });
    stage.teams.faults.push({ method: 'POST', status: 504, carriedOut: 'yes', times: 1 });
    await tellAll(2, 5_000);
    expect(looks).toBe(0);
    await tellAll();
    expect([looks, notices()]).toEqual([3, 1]);
  });

  it('where looking never works it counts as one that nobody may look for', async () => {
    await due(SLIPPED, { find: () => Promise.reject(new Error('Graph says no')) });
    stage.teams.faults.push({ method: 'POST', status: 504, carriedOut: 'yes', times: 1 });
    await tellAll(20);
    expect(notices()).toBe(1);
    expect(await stage.store.due(stage.clock.now(), 9)).toEqual([]);
  });
});

describe('a report of a reader', () => {
  it('is told in the channel without an incident', async () => {
    await opened();
    const body = JSON.stringify({ notice: 'reported', sender: 'billing@fabrikam.example', direction: 'inbound' });
    await stage.desk.write(incident(), 1, [{ key: 'report/m-1', kind: 'notice', incident: null, revision: 1, body, at: 0 }]);
    await tellAll(2);
    expect(stage.standing().map((one) => text(one))).toContainEqual(expect.stringContaining('From billing@fabrikam.example (inbound).'));
  });
});

describe('many incidents at once', () => {
  it('five get cards, the rest one digest; a press gives one of them its card', async () => {
    await opened();
    for (let number = 1; number <= 12; number++)
      await stage.desk.write(named(number, { severity: number === 7 ? 'critical' : 'medium' }), 1);
    const mover = setInterval(() => stage.clock.move(200), 1);
    await tellAll(4, 3_000);
    clearInterval(mover);
    expect(cards()).toHaveLength(5);
    const digest = cardOf(stage, '7 further incidents');
    expect(text(digest).split('\n')).toEqual(expect.arrayContaining(['Person 7  Critical, open']));
    await stage.teams.client.press(digest, ana, 'Post its card');
    expect(cards()).toHaveLength(6);
  });

  it('a digest whose post got no answer is found, and goes on', async () => {
    await opened({ find: lookingAtOnce });
    for (let number = 1; number <= 5; number++) await stage.desk.write(named(number), 1);
    await tellAll(1, 3_000);
    stage.teams.faults.push({ method: 'POST', status: 502, carriedOut: 'yes', times: 1 });
    await stage.desk.write(named(6), 1);
    await stage.desk.write(named(7), 1);
    await tellAll(4, 3_000);
    const digests = stage.standing().filter(({ body }) => JSON.stringify(body).includes(markOf('digest')));
    expect(digests).toHaveLength(1);
    expect(digests.map((one) => text(one))).toEqual([expect.stringMatching(/Person 6[^]*Person 7|Person 7[^]*Person 6/u)]);
  });

  it('when it is over, those that change get their own', async () => {
    await opened();
    for (let number = 1; number <= 7; number++) await stage.desk.write(named(number), 1);
    await tellAll(4, 3_000);
    stage.clock.move(11 * 60_000);
    for (let number = 1; number <= 7; number++) await stage.desk.write(named(number, { state: 'contained' }), 2);
    await tellAll(4, 3_000);
    expect(cards()).toHaveLength(7);
  });

  it('never exceed what Teams takes: a hundred edits, no refusal', async () => {
    await opened();
    for (let number = 1; number <= 5; number++) await stage.desk.write(named(number), 1);
    await tellAll(2, 3_000);
    const mover = setInterval(() => stage.clock.move(500), 1);
    for (let revision = 2; revision < 22; revision++) {
      for (let number = 1; number <= 5; number++)
        await stage.desk.write(named(number, { state: revision % 2 === 0 ? 'contained' : 'open' }), revision);
      await stage.tell();
    }
    clearInterval(mover);
    expect(stage.teams.exchanges.filter((one) => one.endsWith(' 429'))).toEqual([]);
    expect(stage.troubles).toEqual([]);
  });
});

describe('a crash', () => {
  it('between the post and its note: the card is looked for', async () => {
    await opened({ find: () => Promise.resolve(null) });
    await stage.desk.write(incident(), 1);
    await stage.store.note('teams/posting/i-1', String(stage.clock.now()));
    await tellAll(1);
    const kept = (await stage.store.notes('teams/card/i-1')).get('teams/card/i-1');
    expect(JSON.parse(kept ?? '{}')).toMatchObject({ doubtful: true });
  });

  it('forgets cards of incidents that are not kept any more', async () => {
    await opened();
    await stage.desk.write(incident(), 1);
    await tellAll(1);
    await stage.store.note('teams/card/i-gone', JSON.stringify({ conversation: 'c', activity: '1', serviceUrl: '', tenantId: '' }));
    expect(await stage.bot.forget()).toBe(1);
    expect([...(await stage.store.notes('teams/card/')).keys()]).toEqual(['teams/card/i-1']);
  });

  it('forgets them by itself, with all that it remembered of them, where cards are added', async () => {
    await opened();
    await stage.desk.write(incident(), 1);
    await tellAll(1);
    await stage.store.note('teams/card/i-gone', JSON.stringify({ conversation: 'c', activity: '1', serviceUrl: '', tenantId: '' }));
    for (const name of ['thread/c', 'asked/i-gone', 'posting/i-gone']) await stage.store.note(`teams/${name}`, '1');
    await stage.desk.write(named(2), 1);
    await tellAll(1);
    expect((await stage.store.notes('teams/card/i-gone')).size).toBe(1);
    stage.clock.move(25 * 3_600_000);
    await stage.desk.write(named(3), 1);
    await tellAll(1);
    expect([...(await stage.store.notes('teams/')).keys()].filter((name) => /gone|\/c$/u.test(name))).toEqual([]);
    expect((await stage.store.notes('teams/card/')).size).toBe(3);
  });
});
