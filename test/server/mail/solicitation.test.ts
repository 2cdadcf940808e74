import { describe, expect, it } from '@jest/globals';
import { INDUCEMENTS, solicitationScore, type Inducement } from '../../../server/core/solicitation.ts';
import { solicits, type TextFacts } from '../../../server/mail/solicitation.ts';

const asked = (own: string, facts: Partial<TextFacts> = {}): Map<Inducement, number> =>
  new Map(solicits({ own, links: 0, coordinates: 0, ...facts }).map(({ what, bits }) => [what, bits]));
const score = (own: string, facts: Partial<TextFacts> = {}): number =>
  solicitationScore(solicits({ own, links: 0, coordinates: 0, ...facts }));

const CHANGED = 'Please pay the invoice to our new bank account.';
/** Words of nothing, in sentences that ask for nothing. */
const IDLE = 'The weather was fine at the lake. ';

describe('what a text asks', () => {
  it.each<[string, string, readonly Inducement[]]>([
    ['nothing', 'Thank you for the lovely dinner last night, the children were delighted.', []],
    ['nothing, without a word', '', []],
    ['a payment', 'Please pay the invoice by the end of the month as agreed with the warehouse.', ['payment-asked']],
    ['a payment to a changed account', CHANGED, ['changed-account', 'payment-asked', 'account-below']],
    ['a salary elsewhere', 'Please change my direct deposit to my other bank account.', ['payroll-redirect']],
    ['gift cards', 'Please buy gift cards and send me the codes.', ['gift-cards']],
    ['a code', 'Please send me the verification code you got.', ['code-asked']],
  ])('is %s', (_what, text, inducements) => {
    const found = asked(text);
    expect([...found.keys()]).toEqual(expect.arrayContaining([...inducements]));
    if (inducements.length === 0) expect(found.size).toBe(0);
  });

  it('is known by name, once each', () => {
    const found = solicits({ own: `${CHANGED} Urgent. Please keep this confidential. ${CHANGED}`, links: 9, coordinates: 1 });
    expect(new Set(found.map(({ what }) => what)).size).toBe(found.length);
    for (const { what } of found) expect(INDUCEMENTS).toHaveProperty([what]);
  });
});

describe('concepts', () => {
  it('mean most in one sentence, less in neighbours, nothing far apart', () => {
    const together = 'Please pay to our new bank account.';
    const neighbours = 'We have a new bank account. Please pay.';
    const apart = `We have an account at the bank. ${IDLE.repeat(3)}The old one was replaced. ${IDLE.repeat(3)}Goodbye.`;
    const bits = [together, neighbours, apart].map((text) => asked(text).get('changed-account') ?? 0);
    expect(bits[0]).toBeGreaterThan(bits[1] ?? 0);
    expect(bits[1]).toBeGreaterThan(bits[2] ?? 0);
    expect(bits[2]).toBe(0);
  });

  it('mean nothing where it is said that nothing changed', () => {
    expect(asked('Our bank account remains unchanged, please pay the invoice as usual.').has('changed-account')).toBe(false);
  });

  it('mean little in a sentence that explains fraud', () => {
    const warned = asked('Fraudsters write that you should please pay the invoice to our new bank account.');
    expect(warned.get('changed-account') ?? 0).toBeLessThan((asked(CHANGED).get('changed-account') ?? 0) / 2);
    expect(warned.get('education')).toBeLessThan(0);
  });
});

describe('pressure', () => {
  it.each(['Please keep this confidential.', 'I am in a meeting now, please text me.', 'This is urgent.'])(
    'alone is ordinary: %j',
    (text) => {
      expect(score(text)).toBeLessThanOrEqual(25);
    },
  );

  it('on top of what is asked counts', () => {
    expect(score(`${CHANGED} This is urgent, please pay today and keep it confidential.`)).toBeGreaterThan(score(CHANGED));
  });

  it('is none when there is no hurry', () => {
    expect(asked('Please pay the invoice today, but it is not urgent.').has('urgency')).toBe(false);
  });
});

describe('a few words that ask for help', () => {
  it('count in a short text only', () => {
    const opener = 'Are you at your desk? I need a quick favor.';
    expect(asked(opener).get('opener')).toBeGreaterThan(0);
    expect(asked(`${opener} ${IDLE.repeat(12)}`).has('opener')).toBe(false);
  });
});

describe('beside the words', () => {
  it('coordinates count more where an account is said to change', () => {
    expect(asked(CHANGED, { coordinates: 1 }).get('bank-coordinates')).toBeGreaterThan(
      asked('Please pay the invoice.', { coordinates: 1 }).get('bank-coordinates') ?? 0,
    );
  });

  it('a warning cannot wash white who names an account', () => {
    const warning = `${CHANGED} Beware of fraud. Report phishing. Stay vigilant against scams.`;
    expect(score(warning, { coordinates: 1 })).toBeGreaterThan(score(warning, { coordinates: 0 }) + 5);
  });

  it.each([
    ['many links', CHANGED, 7],
    ['many words', `${CHANGED} ${IDLE.repeat(100)}`, 0],
  ])('a text of %s is more likely a newsletter', (_what, text, links) => {
    expect(asked(text, { links }).get('long-text')).toBeLessThan(0);
    expect(score(text, { links })).toBeLessThan(score(CHANGED));
  });

  it('the order of two requests does not matter', () => {
    const [one, other] = [CHANGED, 'Please send me the verification code you got.'];
    expect(score(`${one}\n\n${other}`)).toBe(score(`${other}\n\n${one}`));
  });
});
