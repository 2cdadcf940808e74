import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { MessageText } from '../../../server/core/message-text.ts';
import { INDUCEMENTS, solicitationScore } from '../../../server/core/solicitation.ts';
import { coordinatesIn } from '../../../server/mail/coordinates.ts';
import { registrableDomain } from '../../../server/mail/domains.ts';
import { folded, unmasked } from '../../../server/mail/fold.ts';
import { MOST_TEXT, partsOf } from '../../../server/mail/own-text.ts';
import { sentencesOf } from '../../../server/mail/sentences.ts';
import { solicits } from '../../../server/mail/solicitation.ts';
import { styleOf } from '../../../server/mail/style.ts';
import { isAnswer, subjectOf } from '../../../server/mail/subject.ts';
import { readText } from '../../../server/sources/text.ts';
import { inTime } from './in-time.ts';

/** Milliseconds for a whole table of baits, some of which are megabytes to make. */
const LONG = 60_000;
const MANY = 100_000;
const MEGABYTE = 1_000_000;
const bytes = Uint8Array.from({ length: 3 * MEGABYTE }, (_, at) => (at * 7919) & 255);

const read = (content: string, isHtml: boolean): MessageText =>
  readText({ subject: content.slice(0, MEGABYTE), sender: 'fay@fabrikam.example', content, isHtml }, { key: 'key', style: true });

/** What is known of a message is small, whatever it said. */
function isSmall(text: MessageText): boolean {
  return (
    text.asked.length <= Object.keys(INDUCEMENTS).length &&
    text.payees.length <= 8 &&
    text.links.length <= 8 &&
    text.links.every((domain) => domain.length <= 253) &&
    (text.style?.length ?? 0) <= 1_200 &&
    (text.similarity?.length ?? 16) === 16 &&
    Number.isFinite(solicitationScore(text.asked))
  );
}

const whole = (piece: string, times: number): (() => string) => {
  return () => piece.repeat(times);
};

const BAITS: readonly (readonly [string, () => string])[] = [
  ['50 MB of asking', whole('Please pay the invoice today. ', (50 * MEGABYTE) / 30)],
  ['50 MB of markup', whole('<p>Please pay <a href="https://pay.example">here</a>.</p>', MEGABYTE)],
  ['one line of 5 MB', whole('x', 5 * MEGABYTE)],
  ['5 MB without a space', whole('pleasepaytheinvoicetoday', 200_000)],
  ['base64', () => Buffer.from(bytes).toString('base64')],
  ['base64 in lines', () => Buffer.from(bytes).toString('base64').replace(/.{76}/gu, '$&\n')],
  ['lone surrogates', whole('\ud800', MEGABYTE)],
  ['surrogates in the wrong order', whole('\udc00\ud800 ', MEGABYTE)],
  ['overrides of direction', whole('\u202e\u202d', MEGABYTE)],
  ['letters of no width', whole('\u200b', MEGABYTE)],
  ['marks on one letter', () => `a${'\u0301'.repeat(MEGABYTE)}`],
  ['ligatures of eighteen letters', whole('\ufdfa', MEGABYTE)],
  ['families', whole('👨‍👩‍👧‍👦', MANY)],
  ['zero bytes', whole('\0', MEGABYTE)],
  ['full-width words', whole('ｐａｙ ', MANY)],
  ['Cyrillic words', whole('рау ', MANY)],
];

const RUNS = [
  '-',
  '_',
  '*',
  '=',
  '<',
  '>',
  ' ',
  '\n',
  '\t',
  '.',
  '@',
  '&',
  ':',
  '- ',
  '> ',
  '>\n',
  '<>',
  '-_',
  '-- \n',
  ' \n',
  '. ',
  '\r',
  '\u00a0',
];

const HEADS = [
  'Op x schreef \n',
  'Op x schreef ',
  'Am 1 schrieb , ',
  'Am x schrieb Fay \n',
  'On x wrote \n',
  'On ,',
  'On 1, wrote',
  'On Mon, Nov 24, 2026 at 9:58 AM Fay <fay@fabrikam.example> \n',
  'On Mon, Nov 24, 2026, Fay wrote:\n',
  'Le 24, a écrit ',
  'W dniu 1 użytkownik napisał ',
  'From: x\n',
  'From: ',
  'From: x@\nSent: y\n',
  '> From: ',
  '24/11/2026 <fay@fabrikam.example>',
  '1/1/1/',
  '-----Original Message-----',
  '--  ',
  'Monday, 24 November 2026 9:58 a@@@@ b c d ',
  'schreef '.repeat(36) + '\n',
  ' \t>*_'.repeat(400) + '\n',
  'Re: ',
  'Sent from my telephone\n',
];

const NUMBERS = [
  '7',
  '7 ',
  '70-',
  'routing 021000021 ',
  'routing 021000021 12345678 ',
  'GB82 WEST 1234 5698 7654 32 ',
  'GB82 WEST 1234 5698 7654 31 ',
  'DE11',
  'DE 11 ',
  'GB82A1A1',
  'sort code 20-00-00 12345678 ',
  'sort code 20 00 00 ',
  'clabe 032180000118359719 ',
  'konto 8601.11.17947 ',
  '01-0902-0068389-00 ',
  '+1 (202) 555-0100 ',
  '(0',
  '0- ',
];

const MARKUP = [
  '<div>',
  '<div><p>x',
  '<blockquote>x',
  '<ul><li>',
  '<ol><li>x',
  '<table><tr><td>',
  '<table><tr><td colspan=100000 rowspan=100000>x</td></tr>',
  '<a href="',
  '<a ',
  '<a href="https://a.example">x</a>',
  '<!--',
  '<![CDATA[',
  '<style>',
  '<script>',
  '<svg><math>',
  '<h1>x',
  '<pre> \n',
  '<br>',
  '<p a=b ',
  '</p>',
  '</',
  '&amp;',
  '&#x41',
  '&nbsp;',
  'http://',
  '<http://a ',
  ' <https:\n',
  'https://a.b.c.d.example/ ',
  'www.',
];

const tables: readonly (readonly [string, readonly (readonly [string, () => string])[]])[] = [
  ['bodies', BAITS],
  ['runs', RUNS.map((run) => [JSON.stringify(run), whole(run, MEGABYTE)])],
  ['heads of quotes', HEADS.map((head) => [JSON.stringify(head.slice(0, 40)), whole(head, MANY)])],
  ['numbers', NUMBERS.map((number) => [JSON.stringify(number), whole(number, MANY)])],
  ['markup', MARKUP.map((tag) => [JSON.stringify(tag), whole(tag, MANY)])],
];

describe.each(tables)('%s without end', (_what, baits) => {
  it.each(baits)(
    'of %s are read in time, as text and as markup',
    (_name, make) => {
      const content = make();
      expect(isSmall(inTime(() => read(content, false)))).toBe(true);
      expect(isSmall(inTime(() => read(content, true)))).toBe(true);
    },
    LONG,
  );
});

describe('a body that is closed as often as it was opened', () => {
  it(
    'is read in time, to a depth that nobody writes in',
    () => {
      const deep = `${'<div>'.repeat(MANY)}Please pay.${'</div>'.repeat(MANY)}`;
      expect(isSmall(inTime(() => read(deep, true)))).toBe(true);
    },
    LONG,
  );
});

describe('attachments without end', () => {
  it('are read in time', () => {
    for (const attached of ['Please pay the invoice. '.repeat(MANY), 'GB82 WEST 1234 5698 7654 32\n'.repeat(MANY), ' '.repeat(MEGABYTE)]) {
      const written = { subject: null, sender: null, content: '', isHtml: false, attached: [attached, attached, attached] };
      expect(isSmall(inTime(() => readText(written, { key: 'key', style: true })))).toBe(true);
    }
  });
});

/** Any text: words of the trade among any characters, lone surrogates among them. */
const bit = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom('\ud800', '\udfff', '\u202e', '\u200d', '\0', '\ufeff', '\n', '\r\n', '> ', '-- \n', '<', '>', '&#', '@', '://', '.'),
  fc.constantFrom(
    'On 1, x wrote:',
    'From: a@b',
    'To: c',
    'routing ',
    '021000021',
    'sort code 20-00-00 ',
    'GB82',
    'konto ',
    'https://',
    '<a href=',
  ),
  fc.constantFrom('please ', 'pay ', 'our new account ', 'urgent ', 'gift card ', 'code ', 'Bitte ', 'überweisen ', 'fraud '),
);
const text = fc.array(bit, { maxLength: 40 }).map((bits) => bits.join(''));

describe('any text', () => {
  it('is read, and never throws', () => {
    fc.assert(
      fc.property(
        text,
        fc.option(text),
        fc.option(text),
        fc.boolean(),
        fc.array(text, { maxLength: 3 }),
        (content, subject, sender, isHtml, attached) =>
          isSmall(readText({ content, subject, sender, isHtml, attached }, { key: 'key', style: true })),
      ),
      { numRuns: 400 },
    );
  });

  it('has parts, sentences, coordinates, a layout and a subject', () => {
    fc.assert(
      fc.property(text, (written) => {
        const { own, quoted, signature } = partsOf(written);
        expect(own.length + quoted.length + signature.length).toBeLessThanOrEqual(written.length + 8);
        for (const { words, count } of sentencesOf(written)) expect(words.split(' ')).toHaveLength(count + 2);
        expect(coordinatesIn(written).length).toBeLessThanOrEqual(8);
        for (const bucket of styleOf(written) ?? []) expect(bucket).toBeLessThan(512);
        expect(subjectOf(written).length).toBeLessThanOrEqual(1_000);
        expect(typeof isAnswer(written)).toBe('boolean');
        expect(typeof registrableDomain(written)).toBe('string');
        for (const { bits } of solicits({ own: written, links: 0, coordinates: 0 })) expect(Number.isFinite(bits)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it('loses no word on the way into its parts', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(bit, fc.constantFrom('one ', 'two ', 'three\n')), { maxLength: 60 }), (bits) => {
        const written = bits.join('').slice(0, MOST_TEXT);
        const parts = partsOf(written);
        const wordsOf = (all: string): string[] => (all.match(/\b(?:one|two|three)\b/gu) ?? []).sort();
        expect(wordsOf(`${parts.own}\n${parts.quoted}\n${parts.signature}`)).toEqual(wordsOf(written));
      }),
      { numRuns: 400 },
    );
  });

  it('folds to what folds to itself', () => {
    fc.assert(
      fc.property(text, (written) => {
        expect(folded(folded(written))).toBe(folded(written));
        expect(unmasked(unmasked(written))).toBe(unmasked(written));
      }),
      { numRuns: 400 },
    );
  });
});
