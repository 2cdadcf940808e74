import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { SILENT, type Facts } from '../../../server/places/facts.ts';
import { Learned } from '../../../server/places/learned.ts';

const TOPEKA: Facts = {
  ...SILENT,
  country: 'US',
  region: 'Kansas',
  city: 'Topeka',
  latitude: 39.0558,
  longitude: -95.6894,
  operator: 64500,
};
const WICHITA: Facts = {
  ...SILENT,
  country: 'US',
  region: 'Kansas',
  city: 'Wichita',
  latitude: 37.6922,
  longitude: -97.3375,
  operator: 64500,
};
const MADISON: Facts = { ...SILENT, country: 'US', region: 'Wisconsin', city: 'Madison', operator: 64501 };
const PARIS: Facts = { ...SILENT, country: 'FR', region: 'Île-de-France', city: 'Paris' };
const KANSAS: Facts = { ...SILENT, country: 'US', region: 'Kansas' };
const NET = '203.0.113.0/24';

function taught(...statements: readonly Facts[]) {
  const learned = new Learned();
  const entry = learned.network(NET);
  for (const statement of statements) learned.teach(entry, statement);
  return learned.export()[0];
}

describe('what records taught about a network', () => {
  it.each([
    ['is one statement as it is', [TOPEKA], ['US', 'Kansas', 'Topeka'], 64500],
    ['grows finer', [KANSAS, TOPEKA], ['US', 'Kansas', 'Topeka'], 64500],
    ['does not grow coarser by a coarser statement', [TOPEKA, KANSAS], ['US', 'Kansas', 'Topeka'], 64500],
    ['keeps the region when cities differ', [TOPEKA, WICHITA], ['US', 'Kansas', null], 64500],
    ['keeps the country when regions differ', [TOPEKA, MADISON], ['US', null, null], null],
    ['is nothing when countries differ', [TOPEKA, PARIS], [null, null, null], 64500],
    ['stays wide once it was widened', [TOPEKA, WICHITA, TOPEKA, TOPEKA], ['US', 'Kansas', null], 64500],
    ['takes no notice of marks and case', [PARIS, { ...PARIS, region: 'ILE DE FRANCE' }], ['FR', 'Île-de-France', 'Paris'], null],
  ] as const)('%s', (_, statements, place, operator) => {
    const entry = taught(...statements);
    expect([entry?.country, entry?.region, entry?.city]).toEqual(place);
    expect(entry?.operator).toBe(operator);
    if (entry?.city === null) expect(entry.latitude).toBeNull();
  });

  it('moves its revision only when it changes', () => {
    const learned = new Learned();
    const entry = learned.network(NET);
    learned.teach(entry, TOPEKA);
    const before = entry.revision;
    learned.teach(entry, TOPEKA);
    learned.teach(entry, KANSAS);
    expect(entry.revision).toBe(before);
    learned.teach(entry, WICHITA);
    expect(entry.revision).toBe(before + 1);
  });

  it('reads back what it wrote, and adding it twice changes nothing', () => {
    const statement = fc.constantFrom(TOPEKA, WICHITA, MADISON, PARIS, KANSAS);
    const network = fc.constantFrom(NET, '198.51.100.0/24', '2001:db8:7::/48');
    fc.assert(
      fc.property(fc.array(fc.tuple(network, statement)), (lessons) => {
        const learned = new Learned();
        for (const [name, facts] of lessons) learned.teach(learned.network(name), facts);
        const rows = learned.export();
        const again = new Learned();
        again.import(JSON.parse(JSON.stringify(rows)) as typeof rows);
        again.import(rows);
        expect(again.export()).toEqual(rows);
      }),
    );
  });

  it('agrees on the same level whatever the order', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(TOPEKA, WICHITA, MADISON, PARIS, KANSAS), { minLength: 1, maxLength: 6 }), (statements) => {
        expect(taught(...statements.toReversed())?.agreed).toBe(taught(...statements)?.agreed);
      }),
    );
  });

  it('is bounded: networks long unseen are forgotten', () => {
    const learned = new Learned(10);
    for (let i = 0; i < 100; i++) learned.teach(learned.network(`198.51.${i}.0/24`), TOPEKA);
    expect(learned.export().length).toBeLessThanOrEqual(20);
    expect(learned.export().at(-1)?.network).toBe('198.51.99.0/24');
  });
});
