import { domainToASCII } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readableHost } from '../../../server/mail/punycode.ts';

describe('a host in ASCII', () => {
  it.each([
    ['xn--bcher-kva.example', 'bücher.example'],
    ['mail.xn--80ak6aa92e.example', 'mail.аррӏе.example'],
    ['fabrikam.example', 'fabrikam.example'],
    ['xn--fabrikm-ewa.example', 'fabrikàm.example'],
  ])('%s reads %s', (host, readable) => {
    expect(domainToASCII(readable)).toBe(host);
    expect(readableHost(host)).toBe(readable);
  });

  it.each(['xn--\u0000.example', 'xn--99999999999.example', 'xn--!.example'])('that cannot be decoded stays as it is: %j', (host) => {
    expect(readableHost(host)).toBe(host);
  });

  it('reads as what it was made of', () => {
    const label = fc.stringMatching(/^[a-zà-öø-ÿа-я]{1,20}$/u).filter((one) => !one.includes('ß'));
    fc.assert(
      fc.property(label, (one) => {
        const ascii = domainToASCII(one);
        fc.pre(ascii !== '' && domainToASCII(one.normalize('NFC')) === ascii);
        expect(readableHost(ascii)).toBe(one);
      }),
    );
  });

  it('never grows, nor throws', () => {
    fc.assert(fc.property(fc.stringMatching(/^xn--[a-z0-9-]{0,60}$/u), (host) => readableHost(host).length <= host.length));
  });
});
