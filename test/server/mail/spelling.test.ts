import { describe, expect, it } from '@jest/globals';
import { openSpelling } from '../../../server/mail/spelling.ts';

describe('how correspondents are told apart', () => {
  const spelling = openSpelling();

  it.each([
    ['a firm is its domain', 'Fay@Mail.Fabrikam.example', 'fabrikam.example'],
    ['a person at a public service is the address', 'Fay.Jones@Gmail.com', 'fay.jones@gmail.com'],
    ['and under its other endings', 'fay@yahoo.co.uk', 'fay@yahoo.co.uk'],
    ['a firm that is called like one is a firm', 'fay@gmail-services.com', 'gmail-services.com'],
  ])('%s', (_what, address, counterparty) => {
    expect(spelling.counterpartyOf(address)).toBe(counterparty);
  });

  it('a domain is asked for once and told twice', () => {
    expect([spelling.domainOf('a@x.fabrikam.example'), spelling.domainOf('b@x.fabrikam.example')]).toEqual([
      'fabrikam.example',
      'fabrikam.example',
    ]);
  });

  it.each([
    ['Jones, Fay', 'Fay Jones'],
    ['FAY JONES', 'fay jones'],
    ['Fáy Jönes', 'Fay Jones'],
    ['Fаy Jоnеs', 'Fay Jones'],
    ['Fay\u200b  Jones (Ms)', 'Ms Fay Jones'],
  ])('the names %j and %j are one', (one, other) => {
    expect(spelling.nameOf(one)).toBe(spelling.nameOf(other));
  });

  it.each([
    ['Ann Chief (CEO)', true],
    ['Chief, Ann - CFO', true],
    ['Dr. Ann M. Chief via Fabrikam', true],
    ['Ann Ch1ef', true],
    ['Ann', false],
    ['Ann Chef', false],
  ])('that %j may mean Ann Chief: %s', (shown, may) => {
    expect(spelling.namesIn(shown).includes(spelling.nameOf('Ann Chief'))).toBe(may);
  });

  it('a long row of words is tried within bounds', () => {
    expect(spelling.namesIn('a b c d e f g h i j k l m n o p').length).toBeLessThan(130);
  });

  it('two names are two', () => {
    expect(spelling.nameOf('Fay Jones')).not.toBe(spelling.nameOf('Fay James'));
  });

  it('look-alikes are remembered, not mistaken', () => {
    for (let time = 0; time < 2; time++) {
      expect(spelling.looksLike('fabrikarn.example', 'fabrikam.example')).toBe(true);
      expect(spelling.looksLike('contoso.example', 'fabrikam.example')).toBe(false);
    }
  });
});
