import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { coordinatesIn } from '../../../server/mail/coordinates.ts';

const found = (text: string): string[] => coordinatesIn(text).map(({ scheme, account }) => `${scheme} ${account}`);

describe('an IBAN', () => {
  const VALID = [
    ['GB', 'GB82 WEST 1234 5698 7654 32', 'GB82 WEST 1234 5698 7654 23'],
    ['DE', 'DE89 3704 0044 0532 0130 00', 'DE98 3704 0044 0532 0130 00'],
    ['FR', 'FR14 2004 1010 0505 0001 3M02 606', 'FR14 2004 1010 0505 0001 3M02 605'],
    ['NL', 'NL91 ABNA 0417 1643 00', 'NL91 ABNA 0417 1643 01'],
    ['ES', 'ES91 2100 0418 4502 0005 1332', 'ES91 2100 0418 4502 0005 1323'],
    ['IT', 'IT60 X054 2811 1010 0000 0123 456', 'IT60 X054 2811 1010 0000 0123 465'],
    ['PT', 'PT50 0002 0123 1234 5678 9015 4', 'PT50 0002 0123 1234 5678 9015 5'],
    ['PL', 'PL61 1090 1014 0000 0712 1981 2874', 'PL61 1090 1014 0000 0712 1981 2847'],
    ['BE', 'BE68 5390 0754 7034', 'BE86 5390 0754 7034'],
    ['CH', 'CH93 0076 2011 6238 5295 7', 'CH93 0076 2011 6238 5295 8'],
    ['NO', 'NO93 8601 1117 947', 'NO39 8601 1117 947'],
  ] as const;

  it.each(VALID)('of %s counts with right check digits', (_country, right, wrong) => {
    const account = right.replaceAll(' ', '');
    expect(found(`Please pay to ${right}.`)).toEqual([`iban ${account}`]);
    expect(coordinatesIn(`IBAN: ${right}`)[0]?.ending).toBe(account.slice(-4));
    expect(found(`Please pay to ${wrong}.`)).toEqual([]);
  });

  it.each([
    ['without gaps', 'IBAN DE89370400440532013000'],
    ['in lower case', 'iban de89 3704 0044 0532 0130 00'],
    ['with hyphens', 'IBAN DE89-3704-0044-0532-0130-00'],
    ['with no-break spaces', 'IBAN DE89\u00a03704\u00a00044\u00a00532\u00a00130\u00a000'],
    ['full-width', 'IBAN ＤＥ８９３７０４００４４０５３２０１３０００'],
    ['with letters of no width', 'IBAN DE89\u200b3704\u200b0044\u200b0532\u200b0130\u200b00'],
    ['in a Cyrillic masquerade', 'IBAN DЕ89 3704 0044 0532 0130 00'],
    ['before more words', 'DE89 3704 0044 0532 0130 00 BIC COBADEFFXXX Contoso Ltd'],
    ['after other words', 'Our account number DE89 3704 0044 0532 0130 00'],
    ['over two lines', 'DE89 3704 0044\n0532 0130 00'],
  ])('is the same %s', (_how, text) => {
    expect(found(text)).toEqual(['iban DE89370400440532013000']);
  });

  it('that is named twice is one, and of many eight are taken', () => {
    expect(found('DE89 3704 0044 0532 0130 00, DE89370400440532013000')).toHaveLength(1);
    const many = Array.from(
      { length: 97 * 20 },
      (_, at) => `DE${String((at % 97) + 2).padStart(2, '0')}37040044${String(at).padStart(10, '0')}`,
    );
    expect(coordinatesIn(many.join('\n')).length).toBeLessThanOrEqual(8);
  });

  it('loses its validity with any one digit', () => {
    const right = 'DE89370400440532013000';
    fc.assert(
      fc.property(fc.integer({ min: 2, max: right.length - 1 }), fc.integer({ min: 1, max: 9 }), (at, by) => {
        const digit = String((Number(right[at]) + by) % 10);
        expect(found(`to ${right.slice(0, at)}${digit}${right.slice(at + 1)} today`)).toEqual([]);
      }),
    );
  });
});

describe('domestic accounts', () => {
  it.each([
    ['an ABA number with an account', 'Routing number 021000021, account 123456789012', ['aba 021000021123456789012']],
    ['an ABA number after its account', 'Account 123456789012, ABA 021000021', ['aba 021000021123456789012']],
    ['an ABA number alone', 'Routing number 021000021', []],
    ['an ABA number with wrong digits', 'Routing number 021000022, account 123456789012', []],
    ['nine digits that nobody calls so', 'Order 021000021, customer 123456789012', []],
    ['a sort code with an account', 'Sort code 08-99-99, account 66374958', ['uk 08999966374958']],
    ['a sort code with a wrong account', 'Sort code 08-99-99, account 66374959', []],
    ['a sort code that nobody calls so', '08-99-99, 66374958', []],
    ['a CLABE', 'CLABE 032180000118359719', ['clabe 032180000118359719']],
    ['a CLABE with wrong digits', 'CLABE 032180000118359718', []],
    ['eighteen digits that nobody calls so', 'Order 032180000118359719', []],
    ['a Norwegian account', 'Kontonummer 8601.11.17947', ['no 86011117947']],
    ['one with wrong digits', 'Kontonummer 8601.11.17948', []],
    ['a New Zealand account', 'Account 01-902-0068389-00', []],
    ['one with its branch in full', 'Account 01-0902-0068389-00', ['nz 010902006838900']],
    ['one with wrong digits', 'Account 01-0902-0068388-00', []],
  ])('%s', (_what, text, accounts) => {
    expect(found(text)).toEqual(accounts);
  });
});

describe('numbers that are no coordinates', () => {
  it.each([
    'Order 4500123456 of 24.11.2026',
    'Invoice INV-2026-004711, customer 10023456',
    'Call +44 20 7946 0958 or (202) 555-0147',
    'Tel. 030 23125 123, Fax 030 23125 124',
    'Tracking 1Z999AA10123456784',
    'Meeting ID 812 3456 7890, passcode 123456',
    'Card 4111 1111 1111 1111',
    'VAT DE123456789, GB123456789',
    'ISBN 978-3-16-148410-0',
    'a5f3c2d1-1111-4111-8111-000000000001',
    '2026-11-24 10:05:00',
    '',
  ])('%j', (text) => {
    expect(found(text)).toEqual([]);
  });
});
