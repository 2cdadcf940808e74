import { describe, expect, it } from '@jest/globals';
import { RecipientLimits } from './recipient-limits.ts';
import type { RawRecord } from './rival.ts';
import { ANN, auditSignIn, BOB, DAYS, HOUR, MADISON, message, MINUTE, NINE, sending, tell } from './story.ts';

const every = (minutes: number, times: number, recipients: number): readonly RawRecord[] =>
  Array.from({ length: times }, (_, i) => sending(NINE + i * minutes * MINUTE, recipients));
const knownAnn = auditSignIn(NINE - HOUR, MADISON);
const once = sending(NINE, 60);

describe('recipient limits', () => {
  it.each<[string, readonly RawRecord[], readonly number[]]>([
    ['a day of ordinary mail', every(30, 16, 4), []],
    ['fifty recipients in an hour', every(1, 5, 10), []],
    ['fifty-one', [...every(1, 5, 10), sending(NINE + 6 * MINUTE, 1)], [1]],
    ['a hundred and twenty at once', [sending(NINE, 120)], [2]],
    ['each limit on the way to 550', every(1, 11, 50), [1, 2, 3, 4, 5]],
    ['260 in a day, never many an hour', every(60, 9, 30), [1]],
    ['260 in nine days', Array.from({ length: 9 }, (_, i) => sending(NINE + i * DAYS, 30)), []],
    ['the same mail delivered twice', [once, once], [1]],
    ['a tenant that names no recipients', Array.from({ length: 51 }, (_, i) => sending(NINE + i * 1000, null)), [1]],
    ['the copy in her own mailbox', [knownAnn, message(NINE, 'oid-ann', ANN, 120)], [2]],
    ['a copy in a colleague’s mailbox, which proves nothing', [knownAnn, message(NINE, 'oid-bob', ANN, 120)], []],
    ['a mail she got', [knownAnn, message(NINE, 'oid-ann', BOB, 120)], []],
    ['a draft', [knownAnn, message(NINE, 'oid-ann', ANN, 120, { isDraft: true })], []],
    [
      'one mail in both feeds',
      [
        knownAnn,
        message(NINE, 'oid-ann', ANN, 40, { internetMessageId: '<m@contoso>' }),
        sending(NINE, 40, { Item: { InternetMessageId: '<m@contoso>' } }),
      ],
      [],
    ],
  ])('%s', (_, records, scores) => {
    expect(tell(new RecipientLimits(), records).map((alert) => alert.score)).toEqual(scores);
  });
});
