import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { looksLike, registrableDomain } from '../../../server/mail/domains.ts';

describe('the domain that somebody registered', () => {
  it.each([
    ['fay@fabrikam.example', 'fabrikam.example'],
    ['Fay@Mail.Fabrikam.EXAMPLE', 'fabrikam.example'],
    ['fabrikam.example', 'fabrikam.example'],
    ['a@mail.contoso.co.uk', 'contoso.co.uk'],
    ['a@b.contoso.com.br', 'contoso.com.br'],
    ['a@contoso.onmicrosoft.com', 'contoso.onmicrosoft.com'],
    ['a@contoso.mail.onmicrosoft.com', 'contoso.onmicrosoft.com'],
    ['"a@b"@fabrikam.example', 'fabrikam.example'],
    ['localhost', 'localhost'],
    ['', ''],
  ])('of %j is %j', (address, domain) => {
    expect(registrableDomain(address)).toBe(domain);
  });
});

describe('a domain looks like another', () => {
  it.each([
    ['one letter changed', 'fabrikarn.example', 'fabrikam.example'],
    ['a letter left out', 'fabrikm.example', 'fabrikam.example'],
    ['a letter doubled', 'fabrikkam.example', 'fabrikam.example'],
    ['a hyphen put in', 'fabri-kam.example', 'fabrikam.example'],
    ['another ending', 'fabrikam.test', 'fabrikam.example'],
    ['a one for an l', 'tai1spin.example', 'tailspin.example'],
    ['Cyrillic letters', 'fаbrikаm.example', 'fabrikam.example'],
    ['two letters of a long one', 'northwjndtradrs.example', 'northwindtraders.example'],
  ])('by %s', (_how, domain, other) => {
    expect([looksLike(domain, other), looksLike(other, domain)]).toEqual([true, true]);
  });

  it.each([
    ['the same one', 'fabrikam.example', 'fabrikam.example'],
    ['another word', 'contoso.example', 'fabrikam.example'],
    ['a short one', 'abc.example', 'abd.example'],
    ['a short one under another ending', 'abc.example', 'abc.test'],
    ['two letters of a short name', 'contqzo.example', 'contoso.example'],
    ['nothing', '', 'fabrikam.example'],
  ])('but not %s', (_what, domain, other) => {
    expect(looksLike(domain, other)).toBe(false);
  });

  it('or it does not, whichever is asked first', () => {
    const name = fc.stringMatching(/^[a-m1l0-]{3,9}\.(example|test)$/u);
    fc.assert(fc.property(name, name, (one, other) => looksLike(one, other) === looksLike(other, one)));
  });
});
