import { describe, expect, it } from '@jest/globals';
import { solicitationScore } from '../../../server/core/solicitation.ts';
import { askedFromOutside, type MessageText } from '../../../server/core/message-text.ts';
import { readText, type Written } from '../../../server/sources/text.ts';

const read = (content: string, more: Partial<Written> = {}, key = 'key', style = true): MessageText =>
  readText({ subject: null, sender: 'fay@fabrikam.example', content, isHtml: false, ...more }, { key, style });
/** As mail from outside. */
const score = (text: MessageText): number => solicitationScore(askedFromOutside(text) ?? []);
/** As mail of our own people. */
const ownScore = (text: MessageText): number => solicitationScore(text.asked);

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

describe('what a message carries', () => {
  const WARNING = 'Never change bank details by mail. Beware of fraud and phishing. Report scams to the help desk.';

  it.each<[string, string, Partial<Written>]>([
    ['an attachment', 'Is this one genuine, or does somebody play a trick on us here?', { attached: [ASKING] }],
    ['a forwarded message', `FYI\n\n-----Original Message-----\nFrom: x@fabrikam.example\n\n${ASKING}`, {}],
  ])('is not what its sender asks: %s', (_what, content, more) => {
    expect(ownScore(read(content, more))).toBeLessThan(20);
    expect(score(read(content, more))).toBeGreaterThanOrEqual(50);
  });

  it('is absent where it carries nothing', () => {
    expect(read(ASKING).carried).toBeUndefined();
  });

  it('never makes it look better than its own words', () => {
    expect(score(read(ASKING, { attached: [WARNING] }))).toBe(score(read(ASKING)));
  });
});

describe('what is quoted', () => {
  const FAKED = `${GREETING}\n\nOn 24.11.2026 Bob wrote:\n> ${ASKING}\n> IBAN ${IBAN}`;

  it('is apart, with what it asks and the accounts it names', () => {
    const text = read(FAKED);
    expect(score(text)).toBeLessThan(25);
    expect(solicitationScore(text.quoted?.asked ?? [])).toBeGreaterThanOrEqual(50);
    expect(text.quoted?.payees).toEqual(read(IBAN).payees);
  });

  it('is absent where nothing is', () => {
    expect(read(ASKING).quoted).toBeUndefined();
  });

  it('is read in its beginning', () => {
    expect(
      solicitationScore(read(FAKED.replace('> IBAN', `${'> word\n'.repeat(2_000)}> IBAN`)).quoted?.asked ?? []),
    ).toBeGreaterThanOrEqual(50);
    expect(read(FAKED.replace('> IBAN', `${'> word\n'.repeat(2_000)}> IBAN`)).quoted?.payees).toEqual([]);
  });
});

describe('what stands below a greeting or a line', () => {
  it.each(['Kind regards,\nFay', '-- \nFay', '____\nFay'])('is heard, if less: %j', (end) => {
    const above = `${GREETING} `.repeat(12);
    const hidden = score(read(`${above}\n\n${end}\n\nP.S. ${ASKING}`));
    expect(hidden).toBeGreaterThanOrEqual(50);
    expect(hidden).toBeLessThan(score(read(`${above}\n\n${ASKING}`)));
  });

  it('asks for nothing where it only says who wrote', () => {
    expect(score(read(`${GREETING}\n\nKind regards,\nFay Jones\nAccounts payable, Fabrikam Limited\n+44 20 7946 0958`))).toBe(
      score(read(GREETING)),
    );
  });
});

describe('what is hidden in markup', () => {
  const WARNING = 'We never change bank details by mail. Beware of fraud. Report phishing. Do not send money to scammers.';
  const markup = (hidden: string, shown: string): MessageText =>
    read(`<p>${shown}</p><div style="display:none">${hidden}</div>`, { isHtml: true });

  it('does not excuse what its reader sees', () => {
    expect(score(markup(WARNING, ASKING))).toBe(score(read(ASKING)));
    expect(score(read(`${ASKING}\n${WARNING}`))).toBeLessThan(score(read(ASKING)));
  });

  it('is heard all the same: a renderer may show what looks hidden to us', () => {
    expect(score(markup(ASKING, GREETING))).toBeGreaterThanOrEqual(50);
    expect(markup(`IBAN ${IBAN}`, GREETING).payees).toEqual(read(IBAN).payees);
  });

  it('does not make alike messages look different', () => {
    expect(markup('Elephants dance below seven purple moons.', ASKING).similarity).toBe(markup('', ASKING).similarity);
  });
});

describe('of a message that was not read whole', () => {
  it.each<[string, MessageText]>([
    ['a long one', read('word '.repeat(20_000))],
    ['one of much markup', read('<b></b>'.repeat(40_000), { isHtml: true })],
    ['one with a file that could not be read', read(GREETING, { truncated: true })],
  ])('that is said: %s', (_what, text) => {
    expect(text.truncated).toBe(true);
    expect(read(GREETING).truncated).toBeUndefined();
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
