/** Decisions are part of the log: whatever is decided, in whatever order, the same log gives the same state, however it is cut. */
import { deserialize, serialize } from 'node:v8';
import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ACTIONS, VERBS } from '../../../server/core/desk.ts';
import type { ActionTaken, Event, OwnEvent } from '../../../server/core/event.ts';
import { event, from, HOUR, LYON, MINUTE, NO_DEVICE, TOPEKA } from '../../kit.ts';
import { AFTER, brokenInto, DAY_OF, dayWith, FIREFOX, type Parts, SAM, Scene, victim } from './break-in.ts';

let after: Parts;
let incident = '';
beforeAll(async () => {
  after = await brokenInto();
  incident = (await Scene.of(after)).incident.id;
}, 120_000);

const RESULTS: readonly ActionTaken['result'][] = ['waiting', 'done', 'failed', 'proved', 'slipped', 'renewed', 'undone', 'expired'];
const name = fc.constantFrom('d0', 'd1', 'd2', 'd3', 'd4', 'd5', 'd6', 'd7');
const minute = fc.integer({ min: 1, max: 300 });

const decision = fc.record({
  id: name,
  minute,
  verb: fc.constantFrom(...VERBS),
  on: fc.oneof(name, fc.constantFrom('person', 'group', 'network:198.51.100.0/24', 'yes', 'no', null)),
});
const action = fc.record({
  id: fc.integer({ min: 0, max: 30 }),
  minute,
  lease: name,
  action: fc.constantFrom(...ACTIONS),
  result: fc.constantFrom(...RESULTS),
});
const act = fc.record({ minute, address: fc.constantFrom(TOPEKA, LYON) });

const one = fc.oneof(
  {
    weight: 4,
    arbitrary: decision.map(
      (it): Event => event('decision', { id: it.id, at: AFTER + it.minute * MINUTE, incident, decision: it.verb, by: SAM, on: it.on }),
    ),
  },
  {
    weight: 3,
    arbitrary: action.map(
      (it): Event =>
        event('action-taken', {
          id: `t${it.id}`,
          at: AFTER + it.minute * MINUTE,
          incident,
          lease: it.lease,
          action: it.action,
          result: it.result,
          expiresAt: null,
          sentence: it.result,
        }),
    ),
  },
  {
    weight: 2,
    arbitrary: act.map(
      (it): Event =>
        event('inbox-rule', {
          who: victim.names,
          at: AFTER + it.minute * MINUTE,
          origin: from(it.address, { client: FIREFOX, device: NO_DEVICE, session: 'thief' }),
        }),
    ),
  },
);
const stream = fc.array(one, { minLength: 1, maxLength: 25 });

/** Everything that anybody could see of it. */
function seen(scene: Scene): string {
  const { incidents, profile, vouches } = scene.account();
  return JSON.stringify([
    incidents.map((each) => [each.revision, scene.recordOf(each)]),
    [...profile.u],
    [...(profile.disowned ?? [])].sort(),
    vouches,
    scene.pipeline.organisation.vouches,
    [...scene.pipeline.organisation.all.counts],
  ]);
}

describe('a stream of decisions', () => {
  it('gives the same in parts, with a stop between them, as in one go', async () => {
    await fc.assert(
      fc.asyncProperty(stream, fc.array(fc.integer({ min: 0, max: 24 }), { maxLength: 2 }), async (events, cuts) => {
        const whole = await Scene.of(after);
        whole.take(...events);
        let parts = await Scene.of(after);
        for (const [i, each] of events.entries()) {
          if (cuts.includes(i)) parts = await parts.again();
          parts.take(each);
        }
        expect(seen(parts)).toBe(seen(whole));
      }),
      { numRuns: 60 },
    );
  }, 240_000);

  it('changes nothing when it comes a second time, wherever its repeats stand', async () => {
    await fc.assert(
      fc.asyncProperty(stream, async (events) => {
        const once = await Scene.of(after);
        const ours = events.filter((each): each is OwnEvent => each.kind === 'decision' || each.kind === 'action-taken');
        const first = [...new Map(ours.map((each) => [`${each.kind}/${each.id}`, each])).values()];
        once.take(...first);
        const twice = await Scene.of(after);
        for (const each of first) twice.take(each, each);
        expect(seen(twice)).toBe(seen(once));
        twice.take(...first);
        expect(seen(twice)).toBe(seen(once));
      }),
      { numRuns: 60 },
    );
  }, 240_000);

  it('never leaves two incidents of an account open, nor one contained that nothing holds', async () => {
    await fc.assert(
      fc.asyncProperty(stream, async (events) => {
        const scene = await Scene.of(after);
        for (const each of events) {
          scene.take(each);
          const account = scene.account();
          const open = account.incidents.filter(({ closedAt }) => closedAt === null);
          expect(open.length).toBeLessThanOrEqual(1);
          expect(open[0] ?? null).toBe(account.incident);
          for (const { state, handling } of account.incidents)
            expect(state).toBe(handling.resolution ?? (handling.isContained ? 'contained' : state === 'expired' ? 'expired' : 'open'));
        }
      }),
      { numRuns: 60 },
    );
  }, 240_000);

  it('undone by reopening leaves no trace but its words: dismissals and confirmations, in any number', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.constantFrom('dismiss' as const, 'confirm' as const), { minLength: 1, maxLength: 5 }), async (verbs) => {
        const scene = await Scene.of(after);
        const before = [...scene.account().profile.f.slice(0, 400)];
        const evidence = JSON.stringify(scene.record.evidence);
        for (const verb of verbs) scene.decide(verb);
        scene.decide('reopen');
        expect(scene.record.state).toBe('open');
        expect(JSON.stringify(scene.record.evidence)).toBe(evidence);
        const { f } = scene.account().profile;
        expect(before.findIndex((value, i) => Math.abs(value - (f[i] as number)) > 1e-3 * Math.max(1, Math.abs(value)))).toBe(-1);
      }),
      { numRuns: 25 },
    );
  }, 240_000);
});

describe('a checkpoint of before there were decisions', () => {
  it('is read, and decisions can be taken on what it holds', async () => {
    const fresh = new Set([
      'handling',
      'frozen',
      'withheld',
      'lessons',
      'released',
      'sessions',
      'rules',
      'vouches',
      'disowned',
      'texts',
      'days',
    ]);
    const without = (value: unknown, done = new Map<object, unknown>()): unknown => {
      if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return value;
      const known = done.get(value);
      if (known !== undefined) return known;
      if (Array.isArray(value)) {
        const made: unknown[] = [];
        done.set(value, made);
        for (const each of value as unknown[]) made.push(without(each, done));
        return made;
      }
      if (Object.prototype.toString.call(value) === '[object Map]') {
        const made = new Map<unknown, unknown>();
        done.set(value, made);
        for (const [key, each] of value as Map<unknown, unknown>) made.set(without(key, done), without(each, done));
        return made;
      }
      if (Object.prototype.toString.call(value) === '[object Set]') {
        const made = new Set<unknown>();
        done.set(value, made);
        for (const each of value as Set<unknown>) made.add(without(each, done));
        return made;
      }
      const made: Record<string, unknown> = {};
      done.set(value, made);
      for (const [key, each] of Object.entries(value)) if (!fresh.has(key)) made[key] = without(each, done);
      return made;
    };
    const old: Parts = new Map(
      [...after].map(([part, bytes]) => [
        part,
        part.startsWith('account/') || part === 'organisation' ? serialize(without(deserialize(bytes))) : bytes,
      ]),
    );
    expect([...old].some(([part, bytes]) => bytes.length < (after.get(part)?.length ?? 0))).toBe(true);
    const scene = await Scene.of(old);
    scene.done(scene.decide('disable-account').id, 'done');
    scene.decide('vouch', { on: 'group' });
    expect(scene.record).toMatchObject({ state: 'contained', vouches: [{ kind: 'group' }] });
    scene.decide('dismiss');
    scene.take(...dayWith([], DAY_OF + 24 * HOUR));
    expect((await scene.again()).record.state).toBe('dismissed');
  });
});
