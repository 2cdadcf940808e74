import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Event } from '../../server/core/event.ts';
import type { Incident } from '../../server/core/incident.ts';
import { placeKeys } from '../../server/core/keys.ts';
import { Slot } from '../../server/core/profile.ts';
import { replay } from '../../server/replay.ts';
import { signals } from '../../server/signals/index.ts';
import { Chance } from '../cases/chance.ts';
import {
  client,
  DAY,
  device,
  event,
  foundOf,
  from,
  HIDING_RULE,
  homeOf,
  HOUR,
  incidentOf,
  LYON,
  MINUTE,
  NO_DEVICE,
  OFFICE,
  office,
  type Office,
  ordinaryDay,
  type Person,
  RENTED,
  TOPEKA,
} from '../kit.ts';
import { rawRecords, VICTIM } from './raw-records.ts';
import { scattered } from './signals/scattered.ts';
import { lines, type Loose } from './sources/kit.ts';

const CAPS = new Map(signals.map(({ id, cap }) => [id, cap]));
const FIREFOX = client('Linux', 'Firefox');

/** A thief who signs in, makes a rule, reads, and mails. */
function hijack(who: Person, t: number, address = TOPEKA): Event[] {
  const thief = { who: who.names, origin: from(address, { client: FIREFOX, device: NO_DEVICE, session: 'thief' }) };
  return [
    event('sign-in', { ...thief, at: t }),
    event('mail-accessed', { ...thief, at: t + 3 * MINUTE, count: 60 }),
    event('inbox-rule', { ...thief, at: t + 9 * MINUTE, rule: HIDING_RULE }),
    ...Array.from({ length: 40 }, (_, i) =>
      event('mail-sent', { ...thief, at: t + 20 * MINUTE + i * 5_000, subject: 'Proposal', recipients: [`r${i}@example.net`] }),
    ),
  ];
}

/** Everybody's ordinary day after the learned ones, with what else happens in it, in order of time. */
function dayWith(place: Office, more: readonly Event[], midnight = place.next): Event[] {
  const day = place.people.flatMap((who) => ordinaryDay(who, midnight, place.people.length));
  return [...day, ...more].sort((a, b) => a.at - b.at);
}

const victimOf = (place: Office): Person => place.people[3] as Person;
const incidentAfter = (place: Office, events: readonly Event[]): Incident => {
  place.take(...events);
  place.pipeline.finish();
  return incidentOf(place.account(victimOf(place))) as Incident;
};

describe('the order of delivery', () => {
  const plain = office(6, { days: 15 });
  const events = dayWith(plain, hijack(victimOf(plain), plain.next + 16 * HOUR));
  const bits = incidentAfter(plain, events).bits;

  /** Each event is late by up to an hour, none is early. */
  const shuffled = (seed: string): Event[] => {
    const chance = new Chance(seed);
    return events
      .map((one) => ({ one, delivered: one.at + chance.next() * HOUR }))
      .sort((a, b) => a.delivered - b.delivered)
      .map(({ one }) => one);
  };

  it.each(Array.from({ length: 4 }, (_, seed) => `shuffle ${seed}`))('changes an incident by less than a bit: %s', (seed) => {
    const incident = incidentAfter(office(6, { days: 15 }), shuffled(seed));
    expect(Math.abs(incident.bits - bits)).toBeLessThan(1);
    expect(incident.alertedAt).not.toBeNull();
  });

  it('does not matter for repeats: each event five times is each event once', () => {
    const incident = incidentAfter(
      office(6, { days: 15 }),
      events.flatMap((one) => [one, one, one, one, one]),
    );
    expect(incident.bits).toBe(bits);
  });

  it('does not matter for repeats that come hours later', () => {
    const incident = incidentAfter(office(6, { days: 15 }), [...events, ...events]);
    expect(incident.bits).toBe(bits);
  });

  it('does not lose the first record after a quiet weekend', () => {
    const place = office(6, { days: 15 });
    const who = victimOf(place);
    const [signIn, ...rest] = hijack(who, place.next + 12 * HOUR);
    place.take(signIn as Event, ...rest.slice(0, 2));
    expect(foundOf(place.account(who)).map(({ eventId }) => eventId)).toContain(signIn?.id);
  });

  it('leaves a record from the far future without effect', () => {
    const [first, ...rest] = events;
    const ahead = event('sign-in', { who: victimOf(plain).names, at: plain.next + 400 * DAY, origin: from(LYON) });
    expect(incidentAfter(office(6, { days: 15 }), [first as Event, ahead, ...rest]).bits).toBe(bits);
  });
});

describe('a sign-in that is refused', () => {
  it('is told once: one refused second factor is one', () => {
    const place = office(10, { days: 20 });
    const who = victimOf(place);
    const refused = event('sign-in-failed', {
      who: who.names,
      at: place.next + 9 * HOUR,
      origin: from(TOPEKA),
      reason: 'challenge-refused',
      passwordRight: true,
    });
    place.take(...dayWith(place, [refused]));
    const told = place.account(who).actors.flatMap(({ lines }) => lines.filter(({ signal }) => signal === 'right-password-refused'));
    expect(told).toHaveLength(1);
    expect(told[0]?.sentence).toContain('1 refused second factor or policy');
  });
});

describe('in a run of random events', () => {
  let place: Office;
  beforeAll(() => {
    place = office(6, { days: 15 });
    for (let week = 0; week < 6; week++) place.take(...scattered(`week ${week}`, 500, place.people, place.next + week * 7 * DAY, 7));
    place.pipeline.finish();
  });

  it('no evidence exceeds the cap of its signal', () => {
    const evidence = [...place.pipeline.accounts].flatMap(foundOf);
    expect(evidence.length).toBeGreaterThan(40);
    expect(evidence.filter(({ signal, bits }) => !(bits <= (CAPS.get(signal) as number)))).toEqual([]);
  });

  it('no profile exceeds 8 KB, and no account has more than a handful of hands', () => {
    for (const { profile, actors } of place.pipeline.accounts) {
      expect(profile.bytes).toBeLessThanOrEqual(8 * 1024);
      expect(actors.length).toBeLessThanOrEqual(8);
    }
  });

  it('no incident is known before it is told, and no maximum is out of order', () => {
    const incidents = place.pipeline.cases.incidents.map(({ incident }) => incident);
    expect(incidents.length).toBeGreaterThan(5);
    for (const incident of incidents) {
      if (incident.alertedAt !== null) expect(incident.knownAt).toBeGreaterThanOrEqual(incident.alertedAt);
      expect(incident.scores.filter(({ at, knownAt }) => knownAt < at)).toEqual([]);
      const scores = incident.scores.map(({ score }) => score);
      expect([...scores].sort((a, b) => a - b)).toEqual(scores);
      expect(new Set(scores).size).toBe(scores.length);
      expect(incident.chance).toBeGreaterThan(0);
      expect(incident.openedAt).toBeLessThanOrEqual(incident.updatedAt);
    }
  });

  it('every number of a profile is finite', () => {
    for (const { profile } of place.pipeline.accounts) {
      const { layout } = profile;
      const numbers = [...profile.f.subarray(layout.ratesAt, layout.ratesAt + layout.rates.length), profile.exposure, profile.visits];
      expect(numbers.filter((value) => !Number.isFinite(value) || value < 0)).toEqual([]);
    }
  });

  it('the same events give the same incidents', () => {
    const again = office(6, { days: 15 });
    for (let week = 0; week < 6; week++) again.take(...scattered(`week ${week}`, 500, again.people, again.next + week * 7 * DAY, 7));
    again.pipeline.finish();
    const told = (one: Office) => one.pipeline.cases.incidents.map(({ incident }) => [incident.id, incident.bits, incident.scores]);
    expect(told(again)).toEqual(told(place));
  });
});

describe('a day of only known values', () => {
  it.each([1, 2, 3])('never raises an incident by more than a tenth of a bit: %p days later', (later) => {
    const place = office(6, { days: 15 });
    const who = victimOf(place);
    place.take(...dayWith(place, hijack(who, place.next + 16 * HOUR)));
    const incident = incidentOf(place.account(who)) as Incident;
    const before = { bits: incident.bits, scores: incident.scores.length, score: incident.scores.at(-1)?.score };
    for (let day = 1; day <= later; day++) place.take(...dayWith(place, [], place.next + day * DAY));
    expect(incidentOf(place.account(who))).toBe(incident);
    expect(incident.bits - before.bits).toBeLessThanOrEqual(0.1);
    expect((incident.scores.at(-1)?.score ?? 0) - (before.score ?? 0)).toBeLessThan(1);
  });

  it('alerts nobody, week after week', () => {
    const place = office(8, { days: 30 });
    expect(place.pipeline.cases.incidents.filter(({ incident }) => incident.alertedAt !== null)).toEqual([]);
  });
});

describe('an incident', () => {
  it('alerts a hijack before the first mail, and nobody else', () => {
    const place = office(6, { days: 15 });
    const who = victimOf(place);
    const acts = hijack(who, place.next + 16 * HOUR);
    place.take(...dayWith(place, acts));
    const alerted = place.pipeline.cases.incidents.filter(({ incident }) => incident.alertedAt !== null);
    expect(alerted.map(({ account }) => account.name)).toEqual([who.names.upn]);
    expect(alerted[0]?.incident.alertedAt).toBeLessThan((acts.find(({ kind }) => kind === 'mail-sent') as Event).at);
  });

  it('never alerts within the warm-up, and says so', () => {
    const place = office(6, { days: 15, warmUntil: Number.MAX_SAFE_INTEGER });
    const who = victimOf(place);
    place.take(...dayWith(place, hijack(who, place.next + 16 * HOUR)));
    expect(incidentOf(place.account(who))).toMatchObject({ alertedAt: null, knownAt: null, provisional: true });
  });

  it('holds learning back while it is alerted: the thief does not become familiar by coming back', () => {
    const place = office(6, { days: 15 });
    const who = victimOf(place);
    const trust = (): number => {
      const { profile } = place.account(who);
      const slot = profile.find('network', placeKeys(place.places.locate(TOPEKA)).network);
      return slot < 0 ? 0 : (profile.f[slot + Slot.trust] as number);
    };
    place.take(...dayWith(place, hijack(who, place.next + 16 * HOUR)));
    expect(incidentOf(place.account(who))?.alertedAt).not.toBeNull();
    const before = trust();
    const rules = (): number => place.account(who).profile.count(place.account(who).profile.layout.rate('inbox-rule'));
    const habit = rules();
    for (const day of [1, 2, 3, 4]) place.take(...dayWith(place, hijack(who, place.next + 16 * HOUR + day * DAY), place.next + day * DAY));
    expect(trust()).toBe(before);
    expect(rules()).toBeLessThanOrEqual(habit);
  });

  it('leaves learning from the owner alone while the thief is held', () => {
    const place = office(6, { days: 15 });
    const who = victimOf(place);
    const visits = (): number => {
      const { profile } = place.account(who);
      return profile.f[profile.find('network', placeKeys(place.places.locate(OFFICE)).network) + Slot.visits] as number;
    };
    place.take(...dayWith(place, hijack(who, place.next + 16 * HOUR)));
    const before = visits();
    place.take(...dayWith(place, [], place.next + DAY));
    expect(visits()).toBeGreaterThan(before);
  });

  it('joins two countries in one, and is over a week after its last evidence', () => {
    const place = office(6, { days: 15 });
    const who = victimOf(place);
    place.take(...dayWith(place, hijack(who, place.next + 15 * HOUR, LYON)));
    place.take(...dayWith(place, hijack(who, place.next + DAY + 16 * HOUR, TOPEKA), place.next + DAY));
    const { incidents } = place.account(who);
    expect(incidents).toHaveLength(1);
    expect(new Set(incidents[0]?.actors.map(({ location }) => location?.place.country))).toEqual(new Set(['FR', 'US']));
    for (let day = 2; day <= 40; day++) if (![5, 6].includes(day % 7)) place.take(...dayWith(place, [], place.next + day * DAY));
    place.pipeline.finish();
    expect(incidents[0]?.state).toBe('expired');
    expect(place.account(who).incident).toBeNull();
  });

  it('marks the mail of the thief and leaves the mail of the owner', () => {
    const place = office(6, { days: 15 });
    const who = victimOf(place);
    const events = dayWith(place, hijack(who, place.next + 16 * HOUR));
    place.take(...events);
    place.pipeline.finish();
    const of = (subject: RegExp) =>
      place.messages.filter(({ sender, at, eventId }) => {
        const sent = events.find(({ id }) => id === eventId);
        return sender === who.names.upn && at >= place.next && sent?.kind === 'mail-sent' && subject.test(sent.subject ?? '');
      });
    const incident = incidentOf(place.account(who)) as Incident;
    expect(of(/^Proposal/u)).toHaveLength(40);
    expect(of(/^Proposal/u).every(({ actor }) => actor !== null && incident.actors.includes(actor))).toBe(true);
    expect(of(/^About/u).length).toBeGreaterThan(0);
    expect(of(/^About/u).some(({ actor }) => actor !== null && incident.actors.includes(actor))).toBe(false);
  });
});

describe('honest change', () => {
  const alertedOf = (place: Office): string[] =>
    place.pipeline.cases.incidents.filter(({ incident }) => incident.alertedAt !== null).map(({ account }) => account.name);

  it.each<[string, (who: Person, t: number) => Event[]]>([
    [
      'a journey with the own laptop',
      (who, t) => [event('sign-in', { who: who.names, at: t, origin: from(LYON, { device: who.device, session: `j-${who.number}` }) })],
    ],
    [
      'a new line at home',
      (who, t) => [event('sign-in', { who: who.names, at: t, origin: from('2001:db8:77::1', { device: who.device }) })],
    ],
    [
      'a new laptop at the office',
      (who, t) => [event('sign-in', { who: who.names, at: t, origin: from(OFFICE, { device: device('new') }) })],
    ],
    ['a rule at the office', (who, t) => [event('inbox-rule', { who: who.names, at: t, origin: from(OFFICE, { device: who.device }) })]],
    [
      'a phone from home at night',
      (who, t) => [event('mail-accessed', { who: who.names, at: t + 12 * HOUR, origin: from(homeOf(who.number)) })],
    ],
  ])('does not alert: %s', (_what, acts) => {
    const place = office(6, { days: 15 });
    place.take(...dayWith(place, acts(victimOf(place), place.next + 16 * HOUR)));
    expect(alertedOf(place)).toEqual([]);
  });
});

describe('many people', () => {
  it('whose names differ in letter case or source are one account', () => {
    const place = office(4, { days: 5 });
    const before = place.pipeline.accounts.size;
    const names = victimOf(place).names;
    place.take(event('sign-in', { who: { upn: names.upn }, at: place.next + 15 * HOUR, origin: from(RENTED) }));
    place.take(event('sign-in', { who: { id: names.id }, at: place.next + 16 * HOUR, origin: from(RENTED) }));
    expect(place.pipeline.accounts.size).toBe(before);
  });
});

/* Through files: what outsiders rely on. */
describe('a replay', () => {
  const records = rawRecords();
  let folder: string;
  let plain: Outputs;

  interface Outputs {
    readonly incidents: string;
    readonly messages: string;
  }
  async function outputs(name: string, files: Readonly<Record<string, readonly Loose[]>>): Promise<Outputs> {
    const input = join(folder, name);
    const out = join(folder, `${name}-out`);
    const paths = await Promise.all(
      Object.entries(files).map(async ([file, list]) => {
        const path = `${input}-${file}.jsonl`;
        await writeFile(path, lines(...list));
        return path;
      }),
    );
    await replay({ inputs: paths, organization: null, out, budget: 1, warmUpDays: 14, report: false, places: null });
    return {
      incidents: await readFile(join(out, 'incidents.jsonl'), 'utf8'),
      messages: await readFile(join(out, 'messages.jsonl'), 'utf8'),
    };
  }
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'telltale-pipeline-'));
    plain = await outputs('plain', { all: records });
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const parsed = (text: string): Loose[] =>
    text
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Loose);

  it('finds the hijack in the raw records, under the lower-case name', () => {
    const alerted = parsed(plain.incidents).filter(({ alertedAt }) => alertedAt !== null);
    expect(alerted.map(({ account }) => account)).toEqual([VICTIM]);
    expect(parsed(plain.messages).length).toBe(records.filter(({ Operation }) => Operation === 'Send').length);
  });

  it('is the same byte for byte when it is run again', async () => {
    expect(await outputs('again', { all: records })).toEqual(plain);
  });

  it.each([0.5, 0.2, 0.9])('is the same when the file is split in two at %p', async (share) => {
    const half = Math.floor(records.length * share);
    expect(await outputs(`split-${share}`, { a: records.slice(0, half), b: records.slice(half) })).toEqual(plain);
  });

  it('is the same when every record comes twice', async () => {
    expect(await outputs('twice', { all: records.flatMap((record) => [record, record]) })).toEqual(plain);
  });

  it('is the same when a copy of the whole file is given too', async () => {
    expect(await outputs('copy', { a: records, b: records })).toEqual(plain);
  });

  it('is the same when records carry unknown fields', async () => {
    const more = records.map((record, turn) => ({ Unheard: { of: turn }, ...record, zzz: ['x', null, turn] }));
    expect(await outputs('unknown', { all: more })).toEqual(plain);
  });

  it('never knows before it tells, and tells in UTC', () => {
    for (const { alertedAt, knownAt, openedAt, updatedAt, scores } of parsed(plain.incidents)) {
      if (typeof alertedAt === 'string') expect(String(knownAt) >= alertedAt).toBe(true);
      for (const instant of [openedAt, updatedAt]) expect(String(instant)).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/u);
      expect(Array.isArray(scores) && scores.length > 0).toBe(true);
    }
  });
});
