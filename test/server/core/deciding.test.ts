import { beforeAll, describe, expect, it } from '@jest/globals';
import { HARD_ACTIONS } from '../../../server/core/desk.ts';
import type { Event } from '../../../server/core/event.ts';
import { TOKEN_HORIZON } from '../../../server/core/handling.ts';
import { client, DAY, event, from, HOUR, LYON, MINUTE, NO_DEVICE, TOPEKA } from '../../kit.ts';
import { AFTER, before, brokenInto, DAY_OF, dayWith, FIREFOX, hijack, type Parts, Scene, victim } from './break-in.ts';
import { expectAlike, keyOf, knows, knowsRecipient, profileOf, rules, sharedOf } from './learned.ts';

const NETWORK = '198.51.100.0/24';

let after: Parts;
beforeAll(async () => {
  after = await brokenInto();
}, 120_000);
const scene = (): Promise<Scene> => Scene.of(after);

const thiefActs = (at: number, more: Partial<Event> = {}): Event =>
  event('mail-accessed', {
    who: victim.names,
    origin: from(TOPEKA, { client: FIREFOX, device: NO_DEVICE, session: 'thief' }),
    at,
    count: 3,
    ...(more as object),
  });

describe('the state of an incident', () => {
  it('is contained from when a hard action is done until the last one is undone', async () => {
    const one = await scene();
    const first = one.decide('disable-account');
    expect(one.record).toMatchObject({ state: 'open', containment: [{ lease: first.id, state: 'asked', by: 'Sam Okafor', watch: null }] });
    one.done(first.id, 'waiting');
    expect(one.record).toMatchObject({ state: 'open', containment: [{ state: 'waiting' }] });
    one.done(first.id, 'done', { expiresAt: AFTER + DAY });
    expect(one.record).toMatchObject({
      state: 'contained',
      containment: [{ state: 'done', expiresAt: new Date(AFTER + DAY).toISOString() }],
    });
    const second = one.decide('require-mfa');
    one.done(second.id, 'done', { action: 'require-mfa' });
    one.done(first.id, 'undone');
    expect(one.record.state).toBe('contained');
    one.done(second.id, 'proved', { action: 'require-mfa' });
    expect(one.record.containment.map(({ state }) => state)).toEqual(['undone', 'proved']);
    one.done(second.id, 'expired', { action: 'require-mfa' });
    expect(one.record.state).toBe('open');
  });

  it('is not contained by what leaves the intruder in', async () => {
    for (const action of [
      'hold-outbound-mail',
      'revoke-sessions',
      'disable-inbox-rules',
      'withhold-messages',
      'confirm-compromised',
    ] as const) {
      expect(HARD_ACTIONS).not.toContain(action);
      const one = await scene();
      one.done(one.decide(action).id, 'done', { action });
      expect(one.record).toMatchObject({ state: 'open', containment: [{ action, state: 'done' }] });
    }
  });

  it('stays contained when undoing or renewing fails, and says so', async () => {
    const one = await scene();
    const { id } = one.decide('disable-account');
    one.done(id, 'done');
    one.done(id, 'failed', { sentence: 'Microsoft could not be reached' });
    expect(one.record).toMatchObject({ state: 'contained', containment: [{ state: 'done', sentence: 'Microsoft could not be reached' }] });
    one.done(id, 'renewed', { expiresAt: AFTER + 2 * DAY });
    expect(one.record.containment[0]).toMatchObject({ state: 'done', expiresAt: new Date(AFTER + 2 * DAY).toISOString() });
  });

  it('hears no older word over a newer one: what is undone is not done again by a late report', async () => {
    const one = await scene();
    const { id } = one.decide('disable-account');
    one.done(id, 'done', { at: AFTER + 10 * MINUTE });
    one.done(id, 'undone', { at: AFTER + 20 * MINUTE });
    one.done(id, 'proved', { at: AFTER + 15 * MINUTE });
    expect(one.record).toMatchObject({ state: 'open', containment: [{ state: 'undone' }] });
  });

  it('does not end while something is held, however long nothing is seen', async () => {
    const one = await scene();
    one.done(one.decide('disable-account').id, 'done');
    const other = await scene();
    for (const each of [one, other]) each.take(...dayWith([], DAY_OF + 11 * DAY), ...dayWith([], DAY_OF + 14 * DAY));
    expect([one.record.state, other.record.state]).toEqual(['contained', 'expired']);
  });

  it('is taken by whoever takes it or gets it', async () => {
    const one = await scene();
    one.decide('assign');
    expect(one.record.assignee).toBe('Sam Okafor');
    one.decide('assign', { on: 'Ida Berg' });
    expect(one.record).toMatchObject({ assignee: 'Ida Berg', state: 'open' });
  });

  it('of a refused request is told as failed, of an approved one as asked for', async () => {
    const one = await scene();
    const first = one.decide('disable-account');
    one.done(first.id, 'waiting');
    one.decide('approve', { on: first.id });
    expect(one.record.containment[0]).toMatchObject({ state: 'asked', sentence: 'approved by Sam Okafor' });
    one.done(first.id, 'waiting');
    one.decide('refuse', { on: first.id });
    expect(one.record.containment[0]).toMatchObject({ state: 'failed', sentence: 'refused by Sam Okafor' });
    one.decide('approve', { on: 'another' });
    expect(one.record.decisions.at(-1)?.sentence).toContain('no such request waits');
  });
});

describe('an undoing that two have to approve', () => {
  it('is told by what it undoes, and leaves the account contained until it is undone', async () => {
    const one = await scene();
    const { id } = one.decide('disable-account');
    one.done(id, 'done');
    const request = one.decide('undo', { on: id });
    one.done(id, 'waiting', { sentence: 'Giving it back waits for a second person' });
    one.decide('approve', { on: request.id });
    const release = one.decide('release');
    one.decide('refuse', { on: release.id });
    expect(one.record).toMatchObject({
      state: 'contained',
      containment: [{ state: 'done', sentence: 'Giving it back waits for a second person' }],
    });
    expect(one.record.decisions.map(({ sentence }) => sentence).slice(1)).toEqual([
      'Sam Okafor asked for this to be undone: disable account',
      'Sam Okafor approved: undoing disable account',
      'Sam Okafor asked for the account to be released',
      'Sam Okafor refused: the release',
    ]);
  });
});

describe('a decision', () => {
  it('is told in one sentence with its reason, and each makes a new revision', async () => {
    const one = await scene();
    const { revision } = one.incident;
    one.decide('disable-account', { reason: 'confirmed by telephone' });
    expect(one.record.decisions).toEqual([
      expect.objectContaining({
        who: 'Sam Okafor',
        verb: 'disable-account',
        sentence: 'Sam Okafor asked for the account to be disabled: "confirmed by telephone"',
      }),
    ]);
    expect(one.incident.revision).toBe(revision + 1);
  });

  it('said twice changes nothing, also when it is dated anew', async () => {
    const one = await scene();
    const said = one.decide('dismiss', { on: `network:${NETWORK}` });
    const record = JSON.stringify(one.record);
    const { revision } = one.incident;
    expect(one.take(said)).toEqual([false]);
    one.take({ ...said, at: said.at + DAY });
    expect(JSON.stringify(one.record)).toBe(record);
    expect(one.incident.revision).toBe(revision);
    expect(one.decided).toHaveLength(1);
  });

  it('is taken at once and leaves the clock alone, even long after the last record', async () => {
    const one = await scene();
    const { now } = one.pipeline.clock;
    one.decide('dismiss', { at: AFTER + 30 * DAY });
    expect(one.record.state).toBe('dismissed');
    expect(one.pipeline.clock.now).toBe(now);
  });

  it('about an incident that nobody holds any more changes nothing and is handed on as such', async () => {
    const one = await scene();
    one.pipeline.cases.forget(Number.MAX_SAFE_INTEGER);
    one.decide('dismiss', { incident: 'inc-of-long-ago' });
    expect(one.record.state).toBe('open');
    expect(one.decided).toEqual([{ event: expect.objectContaining({ incident: 'inc-of-long-ago' }), incident: null }]);
  });

  it('on one that expired counts still', async () => {
    const one = await scene();
    one.take(...dayWith([], DAY_OF + 11 * DAY), ...dayWith([], DAY_OF + 14 * DAY));
    expect(one.record.state).toBe('expired');
    const { id } = one.decide('disable-account', { at: DAY_OF + 15 * DAY });
    one.done(id, 'done', { at: DAY_OF + 15 * DAY + MINUTE });
    expect(one.record.state).toBe('contained');
    one.done(id, 'undone', { at: DAY_OF + 15 * DAY + HOUR });
    expect(one.record.state).toBe('expired');
    one.decide('confirm', { at: DAY_OF + 15 * DAY + 2 * HOUR });
    expect(one.record.state).toBe('confirmed');
    expect(one.account().incident).toBeNull();
  });

  it('is remembered in bounded numbers, the first and the latest', async () => {
    const one = await scene();
    for (let i = 0; i < 500; i++) one.decide('check', { on: `line ${i}` });
    const { decisions } = one.record;
    expect(decisions.length).toBeLessThanOrEqual(200);
    expect([decisions[0]?.on, decisions.at(-1)?.on]).toEqual(['line 0', 'line 499']);
  });
});

describe('a dismissal', () => {
  it('ends the incident; what the same hands do next is another one', async () => {
    const one = await scene();
    one.decide('dismiss', { reason: 'she travels' });
    expect(one.record).toMatchObject({ state: 'dismissed' });
    expect(one.account().incident).toBeNull();
    const told = one.record.evidence.length;
    one.take(...hijack(DAY_OF + DAY + 16 * HOUR, { address: LYON, tag: '-2' }));
    expect(one.account().incidents).toHaveLength(2);
    expect(one.account().incident).not.toBe(one.incident);
    expect(one.record.evidence).toHaveLength(told);
  });

  it('teaches what was held back: the place is known, the people written to are, the act is a habit', async () => {
    const one = await scene();
    const habit = rules(one.account());
    const addressed = (each: Scene): boolean => knowsRecipient(each, 'r29@example.net');
    expect([knows(one.account().profile, TOPEKA), addressed(one)]).toEqual([true, false]);
    const dismissed = await one.again();
    dismissed.decide('dismiss');
    expect(addressed(dismissed)).toBe(true);
    expect(rules(dismissed.account())).toBeGreaterThan(habit);
    const next = event('sign-in', {
      who: victim.names,
      at: DAY_OF + DAY + 15 * HOUR,
      origin: from(TOPEKA, { client: FIREFOX, device: NO_DEVICE, session: 's2' }),
    });
    one.take(next);
    dismissed.take(next);
    const access = (each: Scene): number =>
      Math.max(
        ...each
          .account()
          .actors.filter(({ keys }) => keys.network === keyOf(TOPEKA))
          .map((actor) => actor.accessNow(next.at)),
      );
    expect(access(dismissed)).toBeLessThan(access(one) / 2);
  });

  it('is taken back by reopening: it goes on with all its evidence, and what it taught is gone', async () => {
    const one = await scene();
    const untouched = profileOf(one);
    const evidence = JSON.stringify(one.record.evidence);
    one.decide('dismiss');
    expect(profileOf(one)).not.toEqual(untouched);
    const again = await one.again();
    again.decide('reopen', { id: 'reopened' });
    expect(again.record.state).toBe('open');
    expect(again.account().incident).toBe(again.incident);
    expect(JSON.stringify(again.record.evidence)).toBe(evidence);
    expect(again.incident.hands().every(({ held }) => held)).toBe(true);
    expectAlike(profileOf(again), untouched);
    expect(knowsRecipient(again, 'r29@example.net')).toBe(false);
  });

  it('is not reopened while a newer incident of the account is open, and that is said', async () => {
    const one = await scene();
    one.decide('dismiss');
    one.take(...hijack(DAY_OF + DAY + 16 * HOUR, { address: LYON, tag: '-2' }));
    one.decide('reopen', { at: DAY_OF + DAY + 20 * HOUR });
    expect(one.record.state).toBe('dismissed');
    expect(one.record.decisions.at(-1)?.sentence).toContain(one.account().incident?.id);
  });
});

describe('a confirmation', () => {
  it('takes back what the intruder taught: networks, programs, recipients, acts, as if they had not been', async () => {
    const one = await scene();
    expect([knows(one.account().profile, TOPEKA), knowsRecipient(one, 'scout@example.net')]).toEqual([true, true]);
    one.decide('confirm');
    expect(one.record.state).toBe('confirmed');
    expect([knows(one.account().profile, TOPEKA), knowsRecipient(one, 'scout@example.net')]).toEqual([false, false]);
    const never = await Scene.of(await before());
    never.take(...dayWith([], DAY_OF).filter(({ at }) => at < AFTER));
    expectAlike(profileOf(one), profileOf(never));
    expectAlike(sharedOf(one), sharedOf(never));
  });

  it('is taken back by reopening: everything is as it was, and told', async () => {
    const one = await scene();
    const was = profileOf(one);
    const shared = sharedOf(one);
    one.decide('confirm');
    const again = await one.again();
    again.decide('reopen', { id: 'reopened' });
    expectAlike(profileOf(again), was);
    expectAlike(sharedOf(again), shared);
    expect(again.record.state).toBe('open');
    expect(again.record.decisions.map(({ verb }) => verb)).toEqual(['confirm', 'reopen']);
  });

  it('ends nothing: what the intruder does afterwards joins the same incident, and is not learned', async () => {
    const one = await scene();
    one.decide('confirm');
    const told = one.record.evidence.length;
    one.take(...hijack(DAY_OF + DAY + 16 * HOUR, { address: LYON, tag: '-2' }));
    expect(one.account().incidents).toHaveLength(1);
    expect(one.record.state).toBe('confirmed');
    expect(one.record.evidence.length).toBeGreaterThan(told);
    expect(knows(one.account().profile, LYON)).toBe(false);
    one.take(...dayWith([], DAY_OF + 14 * DAY), ...dayWith([], DAY_OF + 15 * DAY));
    expect([one.record.state, one.account().incident]).toEqual(['confirmed', null]);
  });

  it('after a dismissal takes both back', async () => {
    const one = await scene();
    one.decide('dismiss');
    one.decide('confirm');
    expect(one.record.state).toBe('confirmed');
    expect(one.account().incident).toBe(one.incident);
    expect(knows(one.account().profile, TOPEKA)).toBe(false);
    expect(knowsRecipient(one, 'r29@example.net')).toBe(false);
  });
});

describe('an answer to "was this you?"', () => {
  it('weighs a few bits and decides nothing', async () => {
    const access = (each: Scene): number => Math.max(...each.incident.hands().map((actor) => actor.accessNow(AFTER + 5 * MINUTE)));
    const [asked, denied, confirmed, unknown] = [await scene(), await scene(), await scene(), await scene()];
    denied.decide('answer', { on: 'no' });
    confirmed.decide('answer', { on: 'yes' });
    unknown.decide('answer', { on: 'unknown' });
    expect(access(denied)).toBeGreaterThan(access(asked));
    expect(access(confirmed)).toBeLessThan(access(asked));
    expect(access(unknown)).toBeCloseTo(access(asked), 6);
    for (const each of [denied, confirmed, unknown]) expect(each.record.state).toBe('open');
    expect(denied.record.evidence.find(({ signal }) => signal === 'owner-denies')?.sentence).toContain('the answer was no');
    expect(confirmed.record.evidence.find(({ signal }) => signal === 'owner-confirms')?.bits).toBeLessThan(0);
  });

  it('counts once: the last one', async () => {
    const one = await scene();
    const other = await scene();
    one.decide('answer', { on: 'yes' });
    one.decide('answer', { on: 'no', at: AFTER + 30 * MINUTE });
    other.decide('answer', { on: 'no', at: AFTER + 30 * MINUTE });
    expect(one.record.evidence.filter(({ signal }) => signal.startsWith('owner-')).map(({ signal }) => signal)).toEqual(
      one.incident.hands().map(() => 'owner-denies'),
    );
    const access = (each: Scene): number => Math.max(...each.incident.hands().map((actor) => actor.accessNow(AFTER + HOUR)));
    expect(Math.abs(access(one) - access(other))).toBeLessThan(0.5);
  });
});

describe('watching whether containment held', () => {
  const contained = async (): Promise<{ readonly one: Scene; readonly lease: string }> => {
    const one = await scene();
    const { id } = one.decide('disable-account', { at: AFTER });
    one.done(id, 'done', { at: AFTER + MINUTE });
    return { one, lease: id };
  };

  it('says when these hands acted last, and that nothing came since', async () => {
    const { one } = await contained();
    expect(one.record.containment[0]?.watch).toMatch(/^last act of these hands \d+ \w+ 16:\d\d UTC, none since$/u);
  });

  it('notes an act within the life of a token, and does not call it slipped', async () => {
    const { one } = await contained();
    const { revision } = one.incident;
    one.take(thiefActs(AFTER + 20 * MINUTE));
    expect(one.record.containment[0]).toMatchObject({
      state: 'done',
      watch: expect.stringContaining('19 minutes after it was done: an issued token'),
    });
    expect(one.incident.revision).toBeGreaterThan(revision);
  });

  it('says what slipped through after it', async () => {
    const { one } = await contained();
    one.take(thiefActs(AFTER + TOKEN_HORIZON + 2 * MINUTE));
    expect(one.record).toMatchObject({ state: 'contained', containment: [{ state: 'slipped' }] });
    expect(one.record.containment[0]?.sentence).toContain('the same hands went on: ');
    expect(one.record.containment[0]?.watch).toContain('it did not hold');
  });

  it('knows them by their session and by their network too, and never by what the owner does', async () => {
    const at = AFTER + TOKEN_HORIZON + HOUR;
    const machine = client('macOS', 'Safari');
    const bySession = await contained();
    bySession.one.take(event('mail-accessed', { who: victim.names, at, origin: from(LYON, { client: machine, session: 'thief' }) }));
    const byNetwork = await contained();
    byNetwork.one.take(event('mail-accessed', { who: victim.names, at, origin: from(TOPEKA, { client: machine, session: 'other' }) }));
    const byOwner = await contained();
    byOwner.one.take(...dayWith([], DAY_OF + DAY));
    expect([bySession, byNetwork, byOwner].map(({ one }) => one.record.containment[0]?.state)).toEqual(['slipped', 'slipped', 'done']);
  });

  it('watches nothing that was undone', async () => {
    const { one, lease } = await contained();
    one.done(lease, 'undone', { at: AFTER + 10 * MINUTE });
    one.take(thiefActs(AFTER + TOKEN_HORIZON + HOUR));
    expect(one.record.containment[0]).toMatchObject({ state: 'undone', watch: null });
  });
});
