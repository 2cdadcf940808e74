import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readFilter } from '../../../../sandbox/microsoft/graph/filter.ts';
import { Log } from '../../../../sandbox/microsoft/graph/logs.ts';
import { NOON, SECOND } from '../kit.ts';

const instant = fc.integer({ min: -30, max: 30 }).map((halves) => new Date(NOON + halves * (SECOND / 2)).toISOString());
const filter = fc.oneof(
  fc.tuple(fc.constantFrom('ge', 'gt', 'le', 'lt'), instant).map(([operator, at]) => `createdDateTime ${operator} ${at}`),
  fc.tuple(instant, instant).map(([from, until]) => `createdDateTime ge ${from} and createdDateTime le ${until}`),
  fc.tuple(instant, instant).map(([one, other]) => `createdDateTime le ${one} or createdDateTime ge ${other}`),
  instant.map((at) => `not (createdDateTime ge ${at})`),
  instant.map((at) => `(createdDateTime gt ${at})`),
);

it('a log leaves out nothing that a filter would let pass, and keeps the newest first', () => {
  fc.assert(
    fc.property(fc.array(instant, { maxLength: 40 }), filter, (times, asked) => {
      const log = new Log('createdDateTime', 30);
      for (const [number, createdDateTime] of times.entries()) log.add({ id: String(number), createdDateTime }, NOON);
      const { passes } = readFilter(asked);
      const found = log.newestFirst(asked).filter(passes);
      expect(found).toEqual(log.newestFirst().filter(passes));
      expect(found.map((row) => row['createdDateTime'])).toEqual(
        found
          .map((row) => row['createdDateTime'])
          .toSorted()
          .reverse(),
      );
    }),
  );
});
