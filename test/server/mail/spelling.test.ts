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
