import { describe, expect, it } from '@jest/globals';
import { hash53 } from '../../../server/core/hash.ts';
import type { Envelope } from '../../../server/core/message-text.ts';
import { envelopeOf, isIncoming, type Header } from '../../../server/sources/headers.ts';

const headers = (...pairs: readonly (readonly [string, string])[]): Header[] => pairs.map(([name, value]) => ({ name, value }));
const envelope = (...pairs: readonly (readonly [string, string])[]): Envelope => envelopeOf(headers(...pairs), null);
const authenticated = (results: string): readonly (string | null)[] => {
  const { authentication, vouchedBy } = envelope(['authentication-results', results]);
  return [authentication, vouchedBy];
};

const EXCHANGE =
  'spf=pass (sender IP is 192.0.2.7) smtp.mailfrom=fabrikam.example; dkim=pass (signature was verified) header.d=mail.fabrikam.example;' +
  'dmarc=pass action=none header.from=fabrikam.example;compauth=pass reason=100';
const FORGED = 'spf=fail (sender IP is 192.0.2.7) smtp.mailfrom=fabrikam.example; dkim=none; dmarc=fail header.from=fabrikam.example';

describe('who vouched for a message', () => {
  it.each([
    ['nobody was asked', null, [null, null]],
    ['Exchange is satisfied', EXCHANGE, ['pass', 'fabrikam.example']],
    ['Exchange is not', FORGED, ['fail', null]],
    ['Exchange overrules dmarc', 'dmarc=fail header.from=a.example;compauth=pass reason=130', ['pass', null]],
    ['Exchange finds more than dmarc', 'dmarc=none;compauth=fail reason=001', ['fail', null]],
    ['a best guess', 'dmarc=bestguesspass action=none', ['pass', null]],
    [
      'a signature of the domain in From',
      'dkim=pass header.d=a.fabrikam.example; spf=none header.from=fabrikam.example',
      ['pass', 'fabrikam.example'],
    ],
    ['a signature of another', 'dkim=pass header.d=example.net; header.from=fabrikam.example', ['none', 'example.net']],
    ['a return path', 'spf=pass smtp.mailfrom=bounce@mail.fabrikam.example', ['pass', 'fabrikam.example']],
    ['a return path of another', 'spf=pass smtp.mailfrom=example.net; dkim=none header.from=fabrikam.example', ['none', 'example.net']],
    ['nothing passed', 'spf=none; dkim=none; dmarc=none', ['none', null]],
    ['the path failed', 'spf=fail smtp.mailfrom=fabrikam.example; dkim=none', ['fail', null]],
    ['capitals', 'DKIM=Pass header.d=FABRIKAM.example; DMARC=PASS', ['pass', 'fabrikam.example']],
    ['nothing at all', '', ['none', null]],
  ])('when %s', (_when, results, expected) => {
    expect(results === null ? [envelope().authentication, envelope().vouchedBy] : authenticated(results)).toEqual(expected);
  });

  it('is what the topmost header says: a second one is the sender’s', () => {
    const forged = envelope(['authentication-results', FORGED], ['authentication-results', EXCHANGE]);
    expect([forged.authentication, forged.vouchedBy]).toEqual(['fail', null]);
    const honest = envelope(['authentication-results', EXCHANGE], ['authentication-results', FORGED]);
    expect([honest.authentication, honest.vouchedBy]).toEqual(['pass', 'fabrikam.example']);
  });

  it.each([
    ['in a comment', 'spf=fail (dmarc=pass; compauth=pass) smtp.mailfrom=a.example; dmarc=fail'],
    [
      'in a comment within a comment',
      'spf=fail (a; dmarc=pass; (b); dkim=pass header.d=fabrikam.example) smtp.mailfrom=a.example; dmarc=fail',
    ],
    ['in quoted words', 'spf=fail smtp.mailfrom="a; dmarc=pass; dkim=pass header.d=fabrikam.example;"@a.example; dmarc=fail'],
    [
      'behind an escaped quote',
      'spf=fail smtp.mailfrom="a\\"; dmarc=pass; dkim=pass header.d=fabrikam.example; \\""@a.example; dmarc=fail',
    ],
    ['in a comment that is never closed', 'spf=fail (a; dmarc=pass; dkim=pass header.d=fabrikam.example'],
    ['a second time', 'dmarc=fail; dmarc=pass'],
    ['in the name of a method', 'dmarc=fail; x-dmarc=pass; xcompauth=pass'],
  ])('is not what the sender wrote %s', (_where, results) => {
    expect(authenticated(results)).toEqual(['fail', null]);
  });
});

describe('the server that handed a message over', () => {
  it.each<[string, readonly (readonly [string, string])[], string | null]>([
    ['is in the results', [['authentication-results', EXCHANGE]], '192.0.2.7'],
    ['or in what was received of spf', [['received-spf', 'Pass (x) client-ip=192.0.2.8; helo=mail']], '192.0.2.8'],
    [
      'or in the topmost trace',
      [
        ['received', 'from mail ([192.0.2.9]) by mx'],
        ['received', 'from x ([192.0.2.1]) by y'],
      ],
      '192.0.2.9',
    ],
    ['in round brackets, too', [['received', 'from mail (192.0.2.9) by mx']], '192.0.2.9'],
    ['and is none when it is of a private network', [['received', 'from mail ([10.0.0.7]) by mx']], null],
    ['and is none when it is no address', [['received', 'from mail ([1.2.3.4.5.6]) by mx']], null],
    ['and is none without traces', [], null],
  ])('%s', (_what, pairs, server) => {
    expect(envelope(...pairs).server).toBe(server);
  });
});

describe('the program it was written with', () => {
  it.each([
    ['x-mailer', 'Microsoft Outlook 16.0', 'Microsoft Outlook'],
    ['x-mailer', 'iPhone Mail (21H16)', 'iPhone Mail'],
    ['user-agent', 'Mozilla/5.0 Thunderbird/128.3', 'Mozilla Thunderbird'],
    ['x-mailer', '16.0', null],
    ['x-mailer', '', null],
  ])('of %s: %j is %j', (name, value, mailer) => {
    expect(envelope([name, value]).mailer).toBe(mailer);
  });
});

describe('what a message answers', () => {
  const ids = (...numbers: number[]): string => numbers.map((number) => `<${number}@contoso.example>`).join(' ');

  it('is told by its references, oldest first, each once', () => {
    const { answers } = envelope(['references', ids(1, 2)], ['in-reply-to', ids(2)]);
    expect(answers).toEqual([1, 2].map((number) => hash53(`<${number}@contoso.example>`)));
  });

  it('is the last twelve of many', () => {
    const many = Array.from({ length: 40 }, (_, at) => at);
    expect(envelope(['references', ids(...many)]).answers).toEqual(many.slice(-12).map((number) => hash53(`<${number}@contoso.example>`)));
  });

  it.each(['', 'no brackets', '<with gap @x>', `<${'x'.repeat(300)}>`])('is nothing for %j', (value) => {
    expect(envelope(['references', value]).answers).toEqual([]);
  });

  it('is said by its subject, too', () => {
    expect([envelopeOf([], 'AW: Plan').isReply, envelopeOf([], 'Plan').isReply, envelopeOf([], null).isReply]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('a machine', () => {
  it.each([
    ['list-unsubscribe', '<https://fabrikam.example/off>', true],
    ['list-id', '<news.fabrikam.example>', true],
    ['precedence', 'bulk', true],
    ['auto-submitted', 'auto-replied', true],
    ['auto-submitted', 'no', false],
    ['auto-submitted', ' No ', false],
    ['precedence', 'first-class', false],
    ['subject', 'bulk', false],
  ])('is told by %s: %j is %s', (name, value, automatic) => {
    expect(envelope([name, value]).isAutomatic).toBe(automatic);
  });
});

describe('what came in from outside', () => {
  it.each([
    ['Incoming', true],
    [' incoming ', true],
    ['Originating', false],
    ['', false],
  ])('is said by Exchange: %j', (value, incoming) => {
    expect(isIncoming(headers(['x-ms-exchange-organization-messagedirectionality', value]))).toBe(incoming);
  });
});
