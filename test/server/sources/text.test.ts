import { describe, expect, it } from '@jest/globals';
import type { MessageText } from '../../../server/core/message-text.ts';
import { solicitationScore } from '../../../server/core/solicitation.ts';
import { readText, visibleText, type Written } from '../../../server/sources/text.ts';

const read = (content: string, more: Partial<Written> = {}, key = 'key', style = true): MessageText =>
  readText({ subject: null, sender: 'fay@fabrikam.example', content, isHtml: false, ...more }, { key, style });
const score = (text: MessageText): number => solicitationScore(text.asked);

const ASKING = 'Please pay the invoice to our new bank account from now on.';
const IBAN = 'DE89 3704 0044 0532 0130 00';
const GREETING = 'Dear Ann, thank you for the very pleasant meeting on Tuesday.';

describe('what is asked', () => {
  it('is the same as text and as markup', () => {
    expect(read(`<html><body><p>${ASKING}</p></body></html>`, { isHtml: true }).asked).toEqual(read(ASKING).asked);
  });

  it.each<[string, string, Partial<Written>]>([
    ['in the text', ASKING, {}],
    ['in the subject', 'As above.', { subject: `Re: ${ASKING}` }],
    ['in an attachment', GREETING, { attached: ['', ASKING] }],
    ['in what is forwarded without a word', `-----Original Message-----\n${ASKING}`, {}],
    ['below the answer of somebody else', `On 24.11.2026 Bob wrote:\n> ${GREETING}\n\n${ASKING}`, {}],
    ['in a letter that begins like a quote', `On Friday, 20 November, we sent you a letter.\n${ASKING}`, {}],
    ['in a table', `<table><tr><td>${ASKING}</td></tr></table>`, { isHtml: true }],
    ['within tags', ASKING.replaceAll('o', '<b>o</b>'), { isHtml: true }],
    ['in entities', ASKING.replace(/[a-z]/gu, (letter) => `&#${letter.charCodeAt(0)};`), { isHtml: true }],
  ])('is read %s', (_where, content, more) => {
    expect(score(read(content, more))).toBeGreaterThanOrEqual(50);
  });

  it.each<[string, string, Partial<Written>]>([
    ['is only quoted', `${GREETING}\n\nFrom: Bob\nSent: Tuesday\nTo: Fay\nSubject: Pay\n\n${ASKING}`, {}],
    ['is a comment of the markup', `<p>${GREETING}</p><!-- ${ASKING} -->`, { isHtml: true }],
    ['is a style sheet', `<style>${ASKING}</style><p>${GREETING}</p>`, { isHtml: true }],
  ])('is not what %s', (_what, content, more) => {
    expect(score(read(content, more))).toBeLessThanOrEqual(25);
  });
});

describe('payees', () => {
  it.each<[string, string, Partial<Written>]>([
    ['the text', `IBAN ${IBAN}`, {}],
    ['the signature', `${GREETING}\n-- \nFabrikam, IBAN ${IBAN}`, {}],
    ['an attachment', GREETING, { attached: [`Pay to ${IBAN}`] }],
    ['markup', `<td>DE89 3704</td><td>0044 0532 0130 00</td>`.replace(/<\/?td>/gu, ''), { isHtml: true }],
  ])('are taken from %s, as a hash and four characters', (_where, content, more) => {
    const { payees } = read(content, more);
    expect(payees).toEqual([{ hash: expect.stringMatching(/^[0-9a-f]{24}$/), ending: '3000' }]);
    expect(JSON.stringify(payees)).not.toContain('37040044');
  });

  it('are not taken from what is quoted', () => {
    expect(read(`${GREETING}\n\nFrom: Bob\nSent: Tuesday\nTo: Fay\n\n${IBAN}`).payees).toEqual([]);
  });

  it('compare within an organisation, and not between two', () => {
    const [first] = read(IBAN).payees;
    expect(read(`IBAN: ${IBAN.replaceAll(' ', '')}`).payees).toEqual([first]);
    expect(read(IBAN, {}, 'another').payees[0]?.hash).not.toBe(first?.hash);
  });
});

describe('links', () => {
  it('are the domains of others, each once', () => {
    const { links } = read('https://a.pay.example/x https://pay.example http://www.fabrikam.example https://PAGES.example:8443/y');
    expect(links).toEqual(['pay.example', 'pages.example']);
  });

  it('are eight at most', () => {
    expect(read(Array.from({ length: 50 }, (_, at) => `https://pages${at}.example`).join(' ')).links).toHaveLength(8);
  });

  it('stand beside their words in the visible text', () => {
    expect(visibleText('<a href="https://pay.example/x">here</a>')).toBe('here <https://pay.example/x>');
    expect(visibleText('<img src="https://pay.example/x.png" alt="logo">')).toBe('');
  });
});

describe('the layout', () => {
  const long = 'Dear Ann, thank you for the plan; I have read it and like it very much. '.repeat(4);

  it('is that of the sender’s own words', () => {
    expect(read(long).style).toEqual(read(`${long}\n\n-----Original Message-----\n${'Something else! '.repeat(40)}`).style);
    expect(read(long).style).not.toBeNull();
  });

  it('is not read where that is switched off, nor of a few words', () => {
    expect(read(long, {}, 'key', false).style).toBeNull();
    expect(read('Thank you, Fay').style).toBeNull();
  });
});

describe('likeness', () => {
  it('does not depend on numbers or on where links lead', () => {
    const of = (number: number): string | null =>
      read(`<p>Invoice ${number} is <a href="https://pay.example/${number}">here</a>.</p>`, { isHtml: true }).similarity;
    expect(of(4711)).toBe(of(4712));
  });

  it('of nothing is none', () => {
    expect(read('').similarity).toBeNull();
  });
});

it('nothing of the words goes on', () => {
  const said = JSON.stringify(read(`${ASKING} ${IBAN}\n-- \nFay Jones, Plains Road 7`, { subject: 'Invoice 4711' }));
  for (const word of ['invoice', 'Fay', 'Plains', '4711', '3704']) expect(said).not.toContain(word);
});
