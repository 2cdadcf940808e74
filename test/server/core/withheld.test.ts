import { beforeAll, describe, expect, it } from '@jest/globals';
import { DAY, TOPEKA } from '../../kit.ts';
import { AFTER, before, brokenInto, DAY_OF, dayWith, type Parts, Scene } from './break-in.ts';
import { expectAlike, knows, knowsRecipient, profileOf, rules, sharedOf, trusts } from './learned.ts';

const LATER = DAY_OF + 12 * DAY;
const QUIET = [...dayWith([], DAY_OF + 11 * DAY), ...dayWith([], DAY_OF + 14 * DAY)];
let after: Parts;
let earlier: Parts;
beforeAll(async () => {
  after = await brokenInto();
  earlier = await before();
}, 120_000);
const told = (): Promise<Scene> => Scene.of(after);
async function expired(): Promise<Scene> {
  const one = await told();
  one.take(...QUIET);
  expect(one.record.state).toBe('expired');
  return one;
}
/** Held by something until it is decided on, so that it does not expire. */
async function kept(): Promise<Scene> {
  const one = await told();
  const { id } = one.decide('disable-account');
  one.done(id, 'done');
  one.take(...QUIET);
  one.done(id, 'undone');
  return one;
}

describe('what was held back', () => {
  it('is not learned while the incident is open, nor while something is held for it', async () => {
    for (const one of [await told(), await kept()]) expect(knowsRecipient(one, 'r29@example.net')).toBe(false);
  });

  it('is learned when it expires undecided, at the weight of a stranger: known, and trusted less than what somebody dismissed', async () => {
    const [one, open, dismissed] = [await expired(), await kept(), await kept()];
    dismissed.decide('dismiss', { at: LATER });
    expect(knowsRecipient(one, 'r29@example.net')).toBe(true);
    expect(rules(one.account())).toBeGreaterThan(rules(open.account()));
    const trust = (each: Scene): number => trusts(each.account().profile, TOPEKA);
    expect(trust(one)).toBeLessThan(trust(dismissed) - 2);
  });

  it('is learned once: a dismissal after it expired teaches what one before would have', async () => {
    const [one, other] = [await expired(), await kept()];
    for (const each of [one, other]) each.decide('dismiss', { at: LATER });
    expect([one.record.state, other.record.state]).toEqual(['dismissed', 'dismissed']);
    expectAlike(profileOf(one), profileOf(other));
    expectAlike(sharedOf(one), sharedOf(other));
  });

  it('is dropped when it is confirmed, although it had expired: as if the intruder had never been', async () => {
    const one = await (await expired()).again();
    one.decide('confirm', { at: LATER });
    const never = await Scene.of(earlier);
    never.take(...dayWith([], DAY_OF).filter(({ at }) => at < AFTER), ...QUIET);
    expect([knows(one.account().profile, TOPEKA), knowsRecipient(one, 'r29@example.net')]).toEqual([false, false]);
    expectAlike(profileOf(one), profileOf(never));
    expectAlike(sharedOf(one), sharedOf(never));
  });

  it('of a confirmed one is not learned when it ends', async () => {
    const one = await told();
    one.decide('confirm');
    one.take(...QUIET);
    expect([one.account().incident, knowsRecipient(one, 'r29@example.net'), knows(one.account().profile, TOPEKA)]).toEqual([
      null,
      false,
      false,
    ]);
  });

  it('is held back again when an expired one is reopened', async () => {
    const [one, open] = [await expired(), await kept()];
    one.decide('confirm', { at: LATER });
    one.decide('reopen', { at: LATER });
    expect(one.record.state).toBe('open');
    expect(knowsRecipient(one, 'r29@example.net')).toBe(false);
    expectAlike(profileOf(one), profileOf(open));
  });
});
