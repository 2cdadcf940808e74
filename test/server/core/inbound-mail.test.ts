import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Reason } from '../../../server/core/verdict.ts';
import type { Counterparty } from '../../../server/core/correspondence.ts';
import type { JudgedMail } from '../../../server/core/inbound-mail.ts';
import { solicitationScore } from '../../../server/core/solicitation.ts';
import { DAY } from '../../kit.ts';
import {
  AFTER,
  answering,
  CARLA,
  CHANGED_ACCOUNT,
  type Letter,
  letter,
  OPERATOR,
  ordinaryPost,
  OTHER,
  OURS,
  type Post,
  USUAL,
} from './letters.ts';

const asks = ({ asked }: JudgedMail): number => solicitationScore(asked ?? []);
const signals = ({ noticed }: JudgedMail): string[] => noticed.map(({ signal }) => signal).sort();
const plain = ({ bits, noticed, asked }: JudgedMail) => ({
  bits,
  asked,
  noticed: noticed.map(({ sentence, ...one }) => ({ ...one, sentence: sentence() })),
});
const fabrikam = (post: Post) => post.mail.correspondence.find('fabrikam.example');

/** From the look-alike of a supplier, another account: what is to be found. */
const FRAUD: Letter = {
  sender: 'carla@fabrikkam.example',
  text: { asked: CHANGED_ACCOUNT, payees: [OTHER] },
  envelope: { ...answering(OURS), vouchedBy: 'fabrikkam.example' },
};

describe('the accounts a sender names', () => {
  it('are remembered: another one is told with the usual', () => {
    const judged = ordinaryPost().take(letter({ text: { payees: [OTHER] } }));
    expect(judged.noticed[0]?.sentence()).toBe('account ending 4711 was never used by fabrikam.example before; ending 9920 was, 14 times');
    expect(judged.bits).toBeGreaterThan(8);
  });

  it('make a text ask less when they are known, more when they are new', () => {
    const score = (fields: Letter): number => asks(ordinaryPost().take(letter(fields)));
    const asked = CHANGED_ACCOUNT;
    const [known, none, other] = [[USUAL], [], [OTHER]].map((payees) => score({ text: { asked, payees } }));
    expect(known).toBeLessThan(none as number);
    expect(other).toBeGreaterThan(none as number);
    expect(score({ sender: 'info@northwind.example', text: { asked, payees: [OTHER] } })).toBe(none);
  });

  it('are those of this sender alone', () => {
    const judged = ordinaryPost().take(
      letter({ sender: 'info@northwind.example', envelope: { vouchedBy: 'northwind.example' }, text: { payees: [USUAL] } }),
    );
    expect(judged.noticed).toEqual([]);
    expect(judged.asked).toEqual([]);
  });
});

function known(post: Post): Counterparty {
  const found = fabrikam(post);
  if (found === null) throw new RangeError('Fabrikam is not known');
  return found;
}

describe('what looks like fraud', () => {
  it('is found from the first message on', () => {
    const judged = ordinaryPost().take(letter(FRAUD));
    expect(judged.bits).toBeGreaterThan(12);
    expect(signals(judged)).toEqual(['first-contact', 'look-alike-sender', 'outsider-in-thread']);
  });

  it('teaches nothing of its sender but that it wrote, and does not wear its notices down', () => {
    const post = ordinaryPost();
    const [, ...later] = Array.from({ length: 10 }, (_, turn) => post.take(letter({ ...FRAUD, at: AFTER + turn * DAY })));
    for (const one of later) expect(signals(one)).toEqual(['look-alike-sender', 'outsider-in-thread']);
    expect(new Set(later.map(({ bits }) => bits)).size).toBe(1);
    expect(post.mail.correspondence.find('fabrikkam.example')).toMatchObject({ received: 10, trusted: 0 });
  });

  it('does not make its account, its program or its hour the sender’s', () => {
    const post = ordinaryPost();
    const theft: Letter = {
      text: { payees: [OTHER] },
      envelope: { mailer: 'Roundcube', vouchedBy: 'mailer.example' },
      at: AFTER + DAY / 2,
    };
    const { received, lastAt, ...before } = structuredClone(known(post));
    expect(post.take(letter(theft), 'Rented Machines').bits).toBeGreaterThan(9);
    expect(fabrikam(post)).toMatchObject({ received: received + 1 });
    expect(known(post).lastAt).toBeGreaterThan(lastAt);
    expect(structuredClone(known(post))).toEqual(expect.objectContaining(before));
  });
});

describe('a message', () => {
  it('is judged before it is learned, and then known', () => {
    const post = ordinaryPost();
    const stranger = letter({ sender: 'dora@elsewhere.example', senderName: 'Dora' });
    expect(signals(post.take(stranger))).toEqual(['first-contact']);
    expect(signals(post.take(stranger))).toEqual([]);
  });

  it('scores the same whenever it follows the same history', () => {
    const [one, other] = [ordinaryPost(), ordinaryPost()];
    const letters = fc.record({
      sender: fc.constantFrom(CARLA, 'dora@elsewhere.example', 'carla@fabrikkam.example', null),
      text: fc.option(fc.record({ payees: fc.subarray([USUAL, OTHER]), links: fc.subarray(['pages1.example', 'sign-in.example']) })),
      envelope: fc.option(fc.record({ mailer: fc.constantFrom('Outlook', 'Roundcube', null), isReply: fc.boolean() })),
    });
    fc.assert(
      fc.property(letters, (fields) => {
        const mail = letter(fields);
        expect(plain(one.take(mail))).toEqual(plain(other.take(mail)));
      }),
      { numRuns: 60 },
    );
  });

  it('of which the text was not seen says nothing of what it asks', () => {
    expect(ordinaryPost().take(letter({ text: null })).asked).toBeNull();
  });
});

describe('a further copy', () => {
  const poor: Letter = { ...FRAUD, text: null, envelope: null, senderName: null };
  const reasons = (judged: JudgedMail): readonly Reason[] => judged.reasons;

  it('that knows more adds to the first what one copy would have said', () => {
    const whole = ordinaryPost().take(letter(FRAUD));
    const post = ordinaryPost();
    const first = post.take(letter(poor), null);
    const second = post.mail.take(letter(FRAUD), OPERATOR, reasons(first));
    expect([...signals(first), ...signals(second)].sort()).toEqual(signals(whole));
    expect(second.bits).toBeCloseTo(whole.bits, 1);
    expect(asks(second)).toBe(asks(whole));
  });

  it('is no second message of its sender', () => {
    const post = ordinaryPost();
    const first = post.take(letter({ text: null, envelope: null }), null);
    post.mail.take(letter({ text: { payees: [USUAL] } }), OPERATOR, reasons(first));
    expect(fabrikam(post)).toMatchObject({ received: 41 });
    expect(post.mail.correspondence.messages).toBe(641);
    expect([...(fabrikam(post)?.payees.values() ?? [])]).toEqual([{ count: 15, ending: '9920' }]);
  });

  it('leaves a lost signature to be found where every message came twice', () => {
    const post = ordinaryPost();
    for (let turn = 0; turn < 60; turn++) {
      const first = post.take(letter({ text: null, envelope: null }), null);
      post.mail.take(letter(), OPERATOR, reasons(first));
    }
    expect(signals(post.take(letter({ envelope: { authentication: 'none' } })))).toContain('authentication-lost');
  });
});

describe('a request within a conversation that never took place', () => {
  const quoted = { asked: CHANGED_ACCOUNT, payees: [] };
  const fields: Letter = { subject: 'Re: Payment', text: { quoted }, envelope: { isReply: true } };

  it('is its sender’s own', () => {
    expect(asks(ordinaryPost().take(letter({ ...fields, sender: 'dora@elsewhere.example' })))).toBeGreaterThan(50);
  });

  it('is not, where the conversation is real', () => {
    expect(asks(ordinaryPost().take(letter({ ...fields, envelope: answering(OURS) })))).toBeLessThan(50);
  });

  it.each(['Payment', 'Fw: Payment'])('is its sender’s own as well in a message that answers nothing: %s', (subject) => {
    const stranger = { ...fields, subject, envelope: { isReply: false, answers: [] }, sender: 'dora@elsewhere.example' };
    expect(asks(ordinaryPost().take(letter(stranger)))).toBeGreaterThan(50);
    expect(asks(ordinaryPost().take(letter({ ...stranger, envelope: { ...stranger.envelope, isAutomatic: true } })))).toBeLessThan(50);
  });
});
