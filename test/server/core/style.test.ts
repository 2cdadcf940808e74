import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Style, styleBits } from '../../../server/core/style.ts';

const features = (...buckets: number[]): Uint16Array => Uint16Array.from(buckets);
const repeated = (buckets: readonly number[], times: number): Uint16Array =>
  Uint16Array.from({ length: buckets.length * times }, (_, at) => buckets[at % buckets.length] ?? 0);

const HERS = [1, 2, 3, 4, 5];
const THEIRS = [101, 102, 103, 104, 105];

/** A person who writes as she does among everybody who does not; every text differs a little. */
function known(texts = 40): { person: Style; everybody: Style } {
  const everybody = new Style();
  for (let text = 0; text < 400; text++) everybody.learn(repeated([...THEIRS, 200 + (text % 50)], 10), null);
  const person = new Style();
  for (let text = 0; text < texts; text++) person.learn(repeated([...HERS, 101 + (text % 5)], 20 + (text % 7)), everybody);
  return { person, everybody };
}

describe('how a person writes', () => {
  it('is not compared before ten texts', () => {
    const before = known(9);
    const after = known(10);
    expect(before.person.deviation(repeated(HERS, 20), before.everybody)).toBeNull();
    expect(after.person.deviation(repeated(HERS, 20), after.everybody)).not.toBeNull();
  });

  it('is more like the person’s own texts than like another’s', () => {
    const { person, everybody } = known();
    expect(person.likeness(repeated(HERS, 20), everybody)).toBeGreaterThan(person.likeness(repeated(THEIRS, 20), everybody));
    expect(person.deviation(repeated(HERS, 20), everybody) ?? -9).toBeGreaterThan(person.deviation(repeated(THEIRS, 20), everybody) ?? 9);
  });

  it('of nobody, or of nothing, is like everybody’s', () => {
    const { person, everybody } = known();
    expect(new Style().likeness(repeated(HERS, 20), everybody)).toBeCloseTo(0, 10);
    expect(person.likeness(features(), everybody)).toBe(0);
  });

  it('is judged before it is learnt: comparing changes nothing', () => {
    const { person, everybody } = known();
    const before = structuredClone({ ...person });
    person.deviation(repeated(THEIRS, 20), everybody);
    expect({ ...person }).toEqual(before);
  });

  it('is halved before its counts are full, and stays finite', () => {
    const person = new Style();
    const everybody = new Style();
    for (let text = 0; text < 200; text++) {
      everybody.learn(repeated([7], 1_000), null);
      person.learn(repeated([7], 1_000), everybody);
    }
    expect(person.counts[7]).toBeLessThanOrEqual(61_000);
    expect(person.counts.reduce((sum, count) => sum + count, 0)).toBe(person.total);
    expect(Number.isFinite(person.deviation(repeated([7], 50), everybody))).toBe(true);
  });

  it('of two mailboxes of one person adds up, whichever comes first', () => {
    const text = fc.array(fc.integer({ min: 0, max: 511 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 5 }), fc.array(text, { maxLength: 5 }), (one, other) => {
        const learnt = (texts: readonly (readonly number[])[]): Style => {
          const style = new Style();
          for (const buckets of texts) style.learn(features(...buckets), null);
          return style;
        };
        const [forth, back, whole] = [learnt(one), learnt(other), learnt([...one, ...other])];
        forth.merge(learnt(other));
        back.merge(learnt(one));
        expect(forth.counts).toEqual(back.counts);
        expect([forth.total, back.total]).toEqual([whole.total, whole.total]);
        expect(forth.counts).toEqual(whole.counts);
      }),
    );
  });
});

describe('bits of a deviation', () => {
  it.each([
    [-3.5, 3],
    [-2.5, 2],
    [-1.5, 0.8],
    [-0.5, 0],
    [0, 0],
    [0.5, 0],
    [1.5, -1.5],
    [40, -1.5],
    [-40, 3],
  ])('%d are %d', (deviation, bits) => {
    expect(styleBits(deviation)).toBe(bits);
  });

  it('never rise with the likeness', () => {
    const deviation = fc.double({ min: -50, max: 50, noNaN: true });
    fc.assert(fc.property(deviation, deviation, (one, other) => styleBits(Math.min(one, other)) >= styleBits(Math.max(one, other))));
  });
});
