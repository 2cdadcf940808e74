import { describe, expect, it } from '@jest/globals';
import { FEATURES, Layout, SLOT_WORDS, tenureOf, WINDOW_WORDS } from '../../../server/core/layout.ts';
import { kept } from '../../../server/core/signal.ts';
import { signals } from '../../../server/signals/index.ts';
import { realLayout } from '../../kit.ts';

describe('the layout', () => {
  it('gives every section words of its own', () => {
    const layout = realLayout();
    const sections: [number, number][] = [
      [0, layout.ratesAt],
      [layout.ratesAt, layout.ratesAt + layout.rates.length],
      ...FEATURES.map(({ name, slots }): [number, number] => [layout.slots(name).at, layout.slots(name).at + slots * SLOT_WORDS]),
      [layout.hoursAt, layout.hoursAt + 48],
      [layout.windowsAt, layout.windowsAt + layout.windows.length * WINDOW_WORDS],
      [layout.sessionsAt, layout.bloomAt],
      [layout.bloomAt, layout.printsAt],
      [layout.printsAt, layout.words],
    ];
    let end = 0;
    for (const [from, until] of sections) {
      expect(from).toBe(end);
      expect(until).toBeGreaterThan(from);
      end = until;
    }
    expect(end).toBe(layout.words);
  });

  it('has a place for every rate and window that a signal keeps', () => {
    const layout = realLayout();
    const { rates, windows } = kept(signals);
    const places = rates.map(({ name }) => layout.rate(name));
    expect(new Set(places).size).toBe(places.length);
    expect(new Set(windows.map(({ name }) => layout.window(name))).size).toBe(windows.length);
  });

  it('has no more rates than bits of "already counted today"', () => {
    expect(realLayout().rates.length).toBeLessThanOrEqual(4 * 32);
  });

  it('has a first-sight rate for every feature, shared and fresh', () => {
    const layout = new Layout([], []);
    for (const { name } of FEATURES) for (const way of ['shared', 'fresh']) expect(layout.rate(`${name}/${way}`)).toBeGreaterThanOrEqual(0);
  });

  it('refuses a name under which nothing is kept', () => {
    const layout = realLayout();
    expect(() => layout.rate('no such rate')).toThrow(/no such rate/u);
    expect(() => layout.window('no such window')).toThrow(/no such window/u);
  });

  it('believes that joiners bring new things more often than old hands', () => {
    for (const { name } of FEATURES) {
      for (const way of ['shared', 'fresh']) {
        const { pooled } = realLayout().rates[realLayout().rate(`${name}/${way}`)] ?? { pooled: [] };
        expect([...pooled].sort((a, b) => b - a)).toEqual([...pooled]);
      }
    }
  });
});

describe('tenure', () => {
  it.each([
    [0, 0],
    [1, 0],
    [2, 1],
    [4, 1],
    [5, 2],
    [10, 2],
    [11, 3],
    [25, 3],
    [26, 4],
    [5_000, 4],
  ])('after %p active days is %p', (days, tenure) => {
    expect(tenureOf(days)).toBe(tenure);
  });
});
