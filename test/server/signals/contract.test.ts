/** What every signal promises. Finds its members by reading the folder. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { CHANNELS } from '../../../server/core/evidence.ts';
import type { Finding } from '../../../server/core/evidence.ts';
import type { Signal } from '../../../server/core/signal.ts';
import { signals } from '../../../server/signals/index.ts';
import { DAY, foundOf, type Office, office, realLayout } from '../../kit.ts';
import { scattered } from './scattered.ts';

const FOLDER = join(import.meta.dirname, '../../../server/signals');
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.ts') && name !== 'index.ts');

/** Sentences of these say how something is, not how often. */
const WITHOUT_COUNTS: Readonly<Record<string, string>> = {
  'session-kept': 'an old session came along or it did not',
  'known-device': 'the device is there or it is not',
};
const WORTH_SAYING = 0.8;

describe.each(FILES)('%s', (file) => {
  const id = file.replace(/\.ts$/u, '');
  const text = readFileSync(join(FOLDER, file), 'utf8');
  const signal = signals.find((one) => one.id === id);

  it('holds the one signal of its name, and is listed in the index', () => {
    expect(signal?.id).toBe(id);
    expect(text.match(/defineSignal\(/gu)).toHaveLength(1);
    expect(readFileSync(join(FOLDER, 'index.ts'), 'utf8')).toContain(`from './${file}'`);
  });

  it('says what it is in one sentence, why, and where it is blind', () => {
    const comment = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*export const \w+ = defineSignal/u.exec(text)?.[1] ?? '';
    const lines = comment.split('\n').map((line) => line.replace(/^\s*\* ?/u, '').trim());
    expect(lines.find((line) => line !== '')).toMatch(/^[A-Z].{20}/u);
    expect(comment).toMatch(/\* Why: \S/u);
    expect(comment).toMatch(/\* Blind spot: \S/u);
  });

  it('names its techniques, its channel, its occasions and a finite cap', () => {
    expect(signal?.attack.length).toBeGreaterThan(0);
    expect(signal?.attack.filter((technique) => !/^T\d{4}(\.\d{3})?$/u.test(technique))).toEqual([]);
    expect(CHANNELS).toContain(signal?.channel);
    expect(signal?.on.length).toBeGreaterThan(0);
    expect(Number.isFinite(signal?.cap)).toBe(true);
    expect(signal?.cap).toBeLessThanOrEqual(16);
  });

  it('speaks of a facet if, and only if, it speaks of access', () => {
    expect(signal?.facet !== null).toBe(signal?.channel === 'access');
  });

  it('has a place in the layout for what it keeps, with chances for pooled values', () => {
    const layout = realLayout();
    for (const [name, pooled] of Object.entries(signal?.keeps.rates ?? {})) {
      expect(layout.rate(name)).toBeGreaterThanOrEqual(0);
      for (const chance of typeof pooled === 'number' ? [pooled] : pooled) {
        expect(chance).toBeGreaterThan(0);
        expect(chance).toBeLessThanOrEqual(1);
      }
    }
    for (const [name, window] of Object.entries(signal?.keeps.windows ?? {})) {
      expect(layout.window(name)).toBeGreaterThanOrEqual(0);
      expect(window.hours).toBeGreaterThan(0);
      expect(window.pooled).toBeGreaterThan(0);
    }
  });

  it('asks only for what some signal keeps', () => {
    const layout = realLayout();
    const asked = [...text.matchAll(/past\.(?:occurrence|happened|chanceToday)\('([^']+)'/gu)].map(([, name = '']) => name);
    for (const name of asked) expect(layout.rate(name)).toBeGreaterThanOrEqual(0);
    const amounts = [...text.matchAll(/past\.(?:surge|amount|amountNow)\('([^']+)'/gu)].map(([, name = '']) => name);
    for (const name of amounts) expect(layout.window(name)).toBeGreaterThanOrEqual(0);
  });
});

describe('the index', () => {
  it('lists every file once, and nothing else', () => {
    expect(signals.map(({ id }) => id).sort()).toEqual(FILES.map((file) => file.replace(/\.ts$/u, '')).sort());
  });

  it('has no two signals that keep different things under one name', () => {
    const seen = new Map<string, string>();
    for (const { id, keeps } of signals)
      for (const [name, what] of [
        ...Object.entries(keeps.rates ?? {}),
        ...Object.entries(keeps.windows ?? {}).map(([n, w]) => [`window ${n}`, w] as const),
      ]) {
        const text = JSON.stringify(what);
        expect([id, name, seen.get(name) ?? text]).toEqual([id, name, text]);
        seen.set(name, text);
      }
  });
});

describe('in a run of random events', () => {
  interface Spoken {
    readonly signal: string;
    readonly bits: number;
    readonly cap: number;
    readonly sentence: string;
  }
  const spoken: Spoken[] = [];
  let place: Office;

  /** The signal, with everything it says written down. */
  const watched = (signal: Signal): Signal => ({
    ...signal,
    observe(event, past) {
      const before = [...past.profile.f.subarray(0, 64)].join();
      const finding: Finding | null = signal.observe(event, past);
      if (finding !== null) spoken.push({ signal: signal.id, bits: finding.bits, cap: signal.cap, sentence: finding.sentence() });
      if ([...past.profile.f.subarray(0, 64)].join() !== before)
        spoken.push({ signal: signal.id, bits: Number.NaN, cap: 0, sentence: 'wrote' });
      return finding;
    },
  });

  beforeAll(() => {
    place = office(8, { days: 15, signals: signals.map(watched) });
    for (const seed of ['one', 'two', 'three']) {
      place.take(...scattered(seed, 900, place.people, place.next + (seed === 'one' ? 0 : seed === 'two' ? 20 : 40) * DAY, 18));
    }
  });

  it('nothing kept is above its cap, and all of it is finite', () => {
    const caps = new Map(signals.map(({ id, cap }) => [id, cap]));
    const kept = [...place.pipeline.accounts].flatMap(foundOf);
    expect(kept.length).toBeGreaterThan(100);
    expect(kept.filter(({ signal, bits }) => !(bits <= (caps.get(signal) ?? -1)))).toEqual([]);
    expect(spoken.filter(({ bits }) => !Number.isFinite(bits))).toEqual([]);
  });

  it('every sentence is one line, not empty, without a full stop', () => {
    const odd = spoken.filter(({ sentence }) => sentence.trim() === '' || /[\n\r\u2028]/u.test(sentence) || /\.$/u.test(sentence));
    expect(odd.slice(0, 5)).toEqual([]);
  });

  it('no sentence speaks of undefined, null or NaN', () => {
    expect(spoken.filter(({ sentence }) => /undefined|\bnull\b|NaN|\[object/u.test(sentence)).slice(0, 5)).toEqual([]);
  });

  it('every sentence worth saying carries a count', () => {
    const bare = spoken.filter(
      ({ signal, bits, sentence }) => bits >= WORTH_SAYING && !(signal in WITHOUT_COUNTS) && !/\d/u.test(sentence),
    );
    expect([...new Set(bare.map(({ signal, sentence }) => `${signal}: ${sentence}`))].slice(0, 10)).toEqual([]);
  });

  it('most signals had something to say', () => {
    const silent = signals.filter(({ id }) => !spoken.some(({ signal }) => signal === id)).map(({ id }) => id);
    expect(silent.length).toBeLessThan(signals.length / 4);
  });

  it('the evidence has the instants of its events, and is never known before', () => {
    for (const { at, knownAt } of [...place.pipeline.accounts].flatMap(foundOf)) expect(knownAt).toBeGreaterThanOrEqual(at);
  });
});
