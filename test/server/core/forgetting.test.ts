import { beforeAll, describe, expect, it } from '@jest/globals';
import { DAY, event, from, office, OFFICE, type Office, ordinaryDay } from '../../kit.ts';
import { Slot } from '../../../server/core/profile.ts';
import { brokenInto, type Parts, Scene } from './break-in.ts';

const WHO = 'person2@contoso.example';
let forgotten = 0;
const order = (person: string, at: number) => event('person-forgotten', { id: `forget-${(forgotten += 1)}`, at, person });

describe('a person who is forgotten', () => {
  let place: Office;
  let before: { readonly people: number; readonly networks: readonly number[] };
  beforeAll(() => {
    place = office();
    const account = place.account({ upn: WHO });
    const { profile } = account;
    before = {
      people: place.pipeline.organisation.people,
      networks: [...profile.slotsOf('network')].map((slot) => profile.u[slot + Slot.key] as number),
    };
    place.take(order(WHO, place.next));
  });

  it('is known by none of their names', () => {
    const { names } = place.people[2] ?? { names: {} };
    for (const name of Object.values(names)) expect(place.pipeline.find(String(name))).toBeNull();
    expect([...place.pipeline.accounts].map(({ name }) => name)).not.toContain(WHO);
  });

  it('is one person fewer, also for each network that they came from', () => {
    const { organisation } = place.pipeline;
    expect(organisation.people).toBe(before.people - 1);
    expect(before.networks.length).toBeGreaterThan(1);
    // The office is everybody else's too, the line at home was nobody else's.
    const left = before.networks.map((key) => organisation.colleagues('network', key, false)).sort((a, b) => a - b);
    expect(left).toEqual([0, before.people - 1]);
  });

  it('sent nothing: neither their messages of the last days nor their hands are held', () => {
    const { known } = place.pipeline;
    expect([...known.mail.messages.values()].filter(({ account, sender }) => account === WHO || sender === WHO)).toEqual([]);
    expect([...known.mail.messages.values()].some(({ account }) => account === 'person3@contoso.example')).toBe(true);
  });

  it('who goes on working is somebody new', () => {
    const [, , who] = place.people;
    if (who === undefined) throw new RangeError('nobody');
    place.take(...ordinaryDay(who, place.next, 12));
    expect(place.account({ upn: WHO }).profile.activeDays).toBeLessThan(3);
    expect(place.pipeline.organisation.people).toBe(before.people);
  });

  it('twice, or never known, changes nothing', () => {
    const many = place.pipeline.accounts.size;
    place.take(order('nobody@contoso.example', place.next), order('', place.next));
    expect(place.pipeline.accounts.size).toBe(many);
  });

  it('loses what they did ahead of the clock', () => {
    const far = office(4, { days: 12 });
    const [who] = far.people;
    if (who === undefined) throw new RangeError('nobody');
    far.take(event('sign-in', { who: who.names, origin: from(OFFICE), at: far.next + 40 * DAY, feed: 'sign-in' }));
    expect(far.pipeline.known.stream.ahead).toHaveLength(1);
    far.take(order(who.names.upn ?? '', far.next));
    expect(far.pipeline.known.stream.ahead).toHaveLength(0);
  });
});

describe('somebody under investigation', () => {
  let parts: Parts;
  beforeAll(async () => {
    parts = await brokenInto();
  });
  const victim = (scene: Scene): string => scene.account().name;

  it('is not forgotten while an incident that was told of them goes on', async () => {
    const scene = await Scene.of(parts);
    scene.take(order(victim(scene), scene.pipeline.clock.now));
    expect(scene.account().incidents).toHaveLength(1);
  });

  it('nor while something is held, even when it was dismissed', async () => {
    const scene = await Scene.of(parts);
    const { id } = scene.decide('disable-account');
    scene.done(id, 'done');
    scene.decide('dismiss', { reason: 'it was I' });
    scene.take(order(victim(scene), scene.pipeline.clock.now));
    expect(scene.account().incidents).toHaveLength(1);
    scene.done(id, 'undone');
    scene.take(order(victim(scene), scene.pipeline.clock.now));
    expect(() => scene.account()).toThrow();
  });

  it('is forgotten with their incidents once all is over, and a snapshot then holds nothing of them', async () => {
    const scene = await Scene.of(parts);
    const name = victim(scene);
    const { id } = scene.incident;
    scene.decide('dismiss', { reason: 'it was I' });
    expect(holds(await scene.parts(), name)).toBe(true);
    scene.take(order(name, scene.pipeline.clock.now));
    expect(scene.pipeline.cases.find(id)).toBeNull();
    expect(holds(await scene.parts(), name)).toBe(false);
  });
});

/** Whether a name stands anywhere in what a pipeline keeps; the directory is not its own. */
function holds(parts: Parts, name: string): boolean {
  return [...parts].some(([part, bytes]) => part !== 'directory' && Buffer.from(bytes).includes(name));
}
