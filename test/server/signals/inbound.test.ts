/** What is noticed of mail from outside: what every signal promises, and a table of what each says. Finds its members by reading the folder. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { MailReceived } from '../../../server/core/event.ts';
import { inboundSignals } from '../../../server/signals/inbound/index.ts';
import { DAY, HOUR, MONDAY } from '../../kit.ts';
import {
  AFTER,
  answering,
  CHANGED_ACCOUNT,
  type Letter,
  letter,
  OPERATOR,
  ordinaryPost,
  OTHER,
  OURS,
  ours,
  Post,
  USUAL,
} from '../core/letters.ts';

const FOLDER = join(import.meta.dirname, '../../../server/signals/inbound');
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.ts') && name !== 'index.ts');

describe.each(FILES)('%s', (file) => {
  const id = file.replace(/\.ts$/u, '');
  const text = readFileSync(join(FOLDER, file), 'utf8');
  const signal = inboundSignals.find((one) => one.id === id);

  it('holds the one signal of its name, and is listed in the index', () => {
    expect(signal?.id).toBe(id);
    expect(text.match(/defineInboundSignal\(/gu)).toHaveLength(1);
    expect(readFileSync(join(FOLDER, 'index.ts'), 'utf8')).toContain(`from './${file}'`);
  });

  it('says what it is in one sentence, why, and where it is blind', () => {
    const comment = /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*export const \w+ = defineInboundSignal/u.exec(text)?.[1] ?? '';
    const lines = comment.split('\n').map((line) => line.replace(/^\s*\* ?/u, '').trim());
    expect(lines.find((line) => line !== '')).toMatch(/^[A-Z].{20}/u);
    expect(comment).toMatch(/\* Why: \S/u);
    expect(comment).toMatch(/\* Blind spot: \S/u);
  });

  it('has two chances, of which that of fraud is higher, and a finite cap', () => {
    const { fraud = Number.NaN, pooled = Number.NaN, cap = Number.NaN } = signal ?? {};
    expect(pooled).toBeGreaterThan(0);
    expect(fraud).toBeGreaterThan(pooled);
    expect(fraud).toBeLessThan(1);
    expect(cap).toBeGreaterThan(0);
    expect(cap).toBeLessThanOrEqual(10);
  });
});

interface Row {
  readonly outcome: 'fires' | 'quiet';
  readonly what: string;
  readonly mail: MailReceived;
  readonly operator: string | null;
  readonly before: (post: Post) => void;
  readonly says: RegExp;
}

const nothing = (): void => undefined;
const quiet = (what: string, fields: Letter, more: Partial<Row> = {}): Row => ({
  outcome: 'quiet',
  what,
  mail: letter(fields),
  operator: OPERATOR,
  before: nothing,
  says: /^$/u,
  ...more,
});
const fires = (what: string, says: RegExp, fields: Letter, more: Partial<Row> = {}): Row => ({
  ...quiet(what, fields, more),
  outcome: 'fires',
  says,
});
const STRANGER = { sender: 'dora@elsewhere.example', senderName: 'Dora' };
const often =
  (times: number, make: (turn: number) => MailReceived) =>
  (post: Post): void => {
    for (let turn = 0; turn < times; turn++) post.take(make(turn));
  };

const ROWS: Readonly<Record<string, readonly Row[]>> = {
  'asks-unlike-sender': [
    fires('new bank details from somebody who never asked', /what 0 of 40 messages from fabrikam\.example asked for$/u, {
      text: { asked: CHANGED_ACCOUNT },
    }),
    quiet('a bill', { text: { asked: [{ what: 'payment-asked', bits: 2 }] } }),
    quiet('new bank details from a stranger', { ...STRANGER, text: { asked: CHANGED_ACCOUNT } }),
    quiet(
      'somebody who asks each time',
      { text: { asked: CHANGED_ACCOUNT } },
      { before: often(9, () => letter({ text: { asked: CHANGED_ACCOUNT } })) },
    ),
    quiet('a text that was not seen', { text: null }),
  ],
  'authentication-failed': [
    fires('a forged address', /^could not be confirmed to come from fabrikam\.example: the checks of your mail server failed$/u, {
      envelope: { authentication: 'fail' },
    }),
    fires('a forged nothing', /come from an unnamed sender: /u, { sender: null, envelope: { authentication: 'fail' } }),
    quiet('a domain that publishes nothing', { ...STRANGER, envelope: { authentication: 'none' } }),
    quiet('headers that were not seen', { envelope: null }),
  ],
  'authentication-lost': [
    fires(
      'a signature that is missing',
      /^could not be confirmed to come from its sender; 40 of 40 messages from fabrikam\.example could$/u,
      {
        envelope: { authentication: 'none' },
      },
    ),
    quiet('a signature', {}),
    quiet('a server that says nothing of it', { envelope: { authentication: null } }),
    quiet('a stranger', { ...STRANGER, envelope: { authentication: 'none' } }),
  ],
  'first-contact': [
    fires('a stranger', /^is the first message from elsewhere\.example$/u, STRANGER),
    fires('a stranger at a public provider', /^is the first message from dora@gmail\.com$/u, { sender: 'Dora@gmail.com' }),
    fires('nobody', /^is the first message from an unnamed sender$/u, { sender: null }),
    quiet('a customer', {}),
    quiet('a stranger who was written to', STRANGER, { before: (post) => post.send(ours({ recipients: [STRANGER.sender] })) }),
  ],
  'look-alike-sender': [
    fires('a letter doubled', /^comes from fabrikkam\.example, which is made to look like fabrikam\.example and is not$/u, {
      sender: 'carla@fabrikkam.example',
    }),
    fires('our own name under another ending', /^comes from contoso\.test, which is made to look like contoso\.example and is not$/u, {
      sender: 'ann@contoso.test',
    }),
    fires('our name and a word', /^comes from contoso-billing\.test, which is made to look like contoso\.example/u, {
      sender: 'pay@contoso-billing.test',
    }),
    fires('our domain in front of another', /^comes from contoso\.example\.pay\.test, which is made to look like contoso\.example/u, {
      sender: 'pay@contoso.example.pay.test',
    }),
    fires('a known name in punycode', /made to look like fabrikam\.example/u, { sender: 'carla@xn--fabrikm-ewa.example' }),
    quiet('the original', {}),
    quiet('a service that names its customer in front', { sender: 'noreply@contoso.helpdesk.test' }),
    quiet('another name', STRANGER),
    quiet(
      'a likeness that has written three times',
      { sender: 'carla@fabrikkam.example' },
      {
        before: (post) => post.send(ours({ recipients: ['a@fabrikkam.example', 'b@fabrikkam.example', 'c@fabrikkam.example'] })),
      },
    ),
  ],
  'name-of-ours': [
    fires(
      'the chief from elsewhere',
      /^is shown as "Chief, Ann", the name of ann@contoso\.example, but comes from dora@elsewhere\.example$/u,
      {
        ...STRANGER,
        senderName: 'Chief, Ann',
      },
    ),
    ...['Ann Chief (CEO)', 'Ann Chief, CFO', 'Dr. Ann Chief', 'CHIEF ANN | Contoso', 'Ann Ch1ef', 'Аnn Сhief'].map((senderName) =>
      fires(`a rank beside the name: ${senderName}`, /the name of ann@contoso\.example, but comes from dora@elsewhere\.example$/u, {
        ...STRANGER,
        senderName,
      }),
    ),
    fires('an address of ours as the name', /the name of ceo@contoso\.example, but comes from dora@elsewhere\.example$/u, {
      ...STRANGER,
      senderName: 'Ann <ceo@contoso.example>',
    }),
    quiet('an address of theirs as the name', { ...STRANGER, senderName: 'dora@elsewhere.example' }),
    quiet('a first name alone', { ...STRANGER, senderName: 'Ann' }),
    quiet('a name of theirs', STRANGER),
    quiet('a mail that shows no name', { ...STRANGER, senderName: null }),
    quiet('a namesake who has written twice', { senderName: 'Ann Chief' }),
  ],
  'new-payee': [
    fires('another account', /^account ending 4711 was never used by fabrikam\.example before; ending 9920 was, 14 times$/u, {
      text: { payees: [OTHER] },
    }),
    quiet('the usual account', { text: { payees: [USUAL] } }),
    fires('another account beside the usual one', /^account ending 4711 was never used/u, { text: { payees: [USUAL, OTHER] } }),
    quiet('an account of somebody who never named one', { sender: 'info@northwind.example', text: { payees: [OTHER] } }),
    quiet(
      'one more account of somebody who names many',
      { sender: 'info@northwind.example', text: { payees: [OTHER] } },
      {
        before: often(4, (turn) =>
          letter({
            sender: 'info@northwind.example',
            envelope: { vouchedBy: 'northwind.example' },
            text: {
              payees: Array.from({ length: 5 }, (_, i) => ({ hash: turn === 0 ? `p${i}` : i === 0 ? 'p0' : `p${turn}/${i}`, ending: '1' })),
            },
          }),
        ),
      },
    ),
  ],
  'new-person': [
    fires('a colleague of Carla', /^is the first from this person; 40 came from others at fabrikam\.example$/u, {
      sender: 'dan@fabrikam.example',
    }),
    quiet('Carla', {}),
    quiet('a stranger', STRANGER),
    quiet('a machine', { sender: 'noreply@fabrikam.example', envelope: { isAutomatic: true } }),
    quiet(
      'one more of more people than are remembered',
      { sender: 'dan@fabrikam.example' },
      {
        before: often(60, (turn) => letter({ sender: `person${turn}@fabrikam.example` })),
      },
    ),
  ],
  'odd-hour': [
    fires('a letter at night', /^came at 3:00 UTC, when none of 40 messages from fabrikam\.example did$/u, { at: AFTER + 12 * HOUR }),
    quiet('an hour later than ever', { at: AFTER + HOUR }),
    quiet('somebody who writes seldom', { ...STRANGER, at: AFTER + 12 * HOUR }, { before: often(20, () => letter(STRANGER)) }),
    quiet('a machine at night', { at: AFTER + 12 * HOUR, envelope: { isAutomatic: true } }),
  ],
  'other-program': [
    fires('another program', /^was written with Roundcube, for the first time in 40 messages from fabrikam\.example$/u, {
      envelope: { mailer: 'Roundcube' },
    }),
    quiet('the usual program', {}),
    quiet('a program that names itself nowhere', { envelope: { mailer: null } }),
    quiet(
      'one more of more programs than are remembered',
      { envelope: { mailer: 'Roundcube' } },
      {
        before: often(12, (turn) => letter({ envelope: { mailer: `Program ${turn}` } })),
      },
    ),
  ],
  'other-server': [
    fires(
      'another operator',
      /^was handed over by Rented Machines, for the first time in 40 messages from fabrikam\.example$/u,
      {},
      {
        operator: 'Rented Machines',
      },
    ),
    quiet('the usual operator', {}),
    quiet('an operator that is not known', {}, { operator: null }),
    quiet('a stranger', STRANGER, { operator: 'Rented Machines' }),
  ],
  'other-voucher': [
    fires('another signature', /^is signed by mailer\.example, for the first time in 40 messages from fabrikam\.example$/u, {
      envelope: { vouchedBy: 'mailer.example' },
    }),
    quiet('the usual signature', {}),
    quiet('none', { envelope: { vouchedBy: null } }),
    quiet('a stranger', { ...STRANGER, envelope: { vouchedBy: 'mailer.example' } }),
  ],
  'outsider-in-thread': [
    fires('a stranger answers us', /^answers in a thread in which elsewhere\.example had no part$/u, {
      ...STRANGER,
      envelope: answering(OURS),
    }),
    quiet('Carla answers us', { envelope: answering(OURS) }),
    quiet('an answer to nothing known', { ...STRANGER, envelope: answering('<9@elsewhere.example>') }),
    quiet(
      'somebody copied in by Carla answers',
      { ...STRANGER, envelope: answering('<1@fabrikam.example>') },
      {
        before: (post) => post.take(letter({ messageId: '<1@fabrikam.example>', recipients: ['ann@contoso.example', STRANGER.sender] })),
      },
    ),
    quiet(
      'an answer to a message whose recipients no record lists',
      { ...STRANGER, envelope: answering('<2@contoso.example>') },
      {
        before: (post) => post.send(ours({ messageId: '<2@contoso.example>', recipients: null })),
      },
    ),
    quiet(
      'the tenth domain of a message to ten',
      { sender: 'a@firm9.example', envelope: answering('<3@contoso.example>') },
      {
        before: (post) =>
          post.send(ours({ messageId: '<3@contoso.example>', recipients: Array.from({ length: 10 }, (_, i) => `a@firm${i}.example`) })),
      },
    ),
  ],
  'own-domain-forged': [
    fires(
      'our own domain, refused',
      /^is written in the name of our own contoso\.example, but could not be confirmed to come from there$/u,
      {
        sender: 'chief@contoso.example',
        envelope: { authentication: 'fail' },
      },
    ),
    quiet('our own domain, believed', { sender: 'chief@contoso.example', envelope: { authentication: 'pass' } }),
    quiet('another domain, refused', { envelope: { authentication: 'fail' } }),
  ],
  'reply-to-elsewhere': [
    fires('answers for somebody else', /^asks for answers to carla@elsewhere\.example, not to fabrikam\.example$/u, {
      replyTo: 'carla@elsewhere.example',
    }),
    quiet('answers for a colleague', { replyTo: 'desk@mail.fabrikam.example' }),
    quiet('answers for the sender', {}),
    quiet(
      'answers for where they always go',
      { replyTo: 'desk@tickets.example' },
      { before: often(1, () => letter({ replyTo: 'desk@tickets.example' })) },
    ),
  ],
  'fabricated-thread': [
    fires(
      'a quoted talk with a stranger',
      /^quotes a conversation that it answers, but nobody here has ever written to elsewhere\.example$/u,
      {
        ...STRANGER,
        subject: 'Re: Your approval',
        text: { quoted: { asked: [], payees: [] } },
        envelope: { isReply: true },
      },
    ),
    fires('the same where headers were not seen', /^quotes a conversation/u, {
      ...STRANGER,
      subject: 'AW: Freigabe',
      text: { quoted: { asked: [], payees: [] } },
      envelope: null,
    }),
    quiet('a quote of somebody to whom we wrote', {
      subject: 'Re: Bill',
      text: { quoted: { asked: [], payees: [] } },
      envelope: { isReply: true },
    }),
    quiet('a quote in a thread that was seen', {
      ...STRANGER,
      subject: 'Re: Bill',
      text: { quoted: { asked: [], payees: [] } },
      envelope: answering(OURS),
    }),
    quiet('an answer without a quote', { ...STRANGER, subject: 'Re: Bill', envelope: { isReply: true } }),
    quiet('a quote that is no answer', { ...STRANGER, subject: 'Bill', text: { quoted: { asked: [], payees: [] } } }),
    quiet('the answer of a machine', {
      ...STRANGER,
      subject: 'Re: Bill',
      text: { quoted: { asked: [], payees: [] } },
      envelope: { isReply: true, isAutomatic: true },
    }),
  ],
  'reply-to-nothing': [
    fires('an answer that refers to none', /^says that it is an answer, but refers to no message$/u, { envelope: { isReply: true } }),
    quiet('an answer to us', { envelope: answering(OURS) }),
    quiet('a machine that is away', { envelope: { isReply: true, isAutomatic: true } }),
    quiet('headers that were not seen', { subject: 'RE: Bill', envelope: null }),
  ],
  'unknown-thread': [
    fires('an answer to what was never written', /^claims to answer a message that was never seen here$/u, {
      envelope: answering('<9@contoso.example>'),
    }),
    fires('an answer to several of them', /^claims to answer messages that were never seen here$/u, {
      envelope: { answers: [1, 2], isReply: true },
    }),
    quiet('an answer to us', { envelope: answering(OURS) }),
    quiet('no answer', {}),
  ],
  'unseen-link': [
    fires('a link to where nobody led', /^links to sign-in\.example, where no message here has led before$/u, {
      text: { links: ['pages1.example', 'sign-in.example'] },
    }),
    quiet('a link to where many led', { text: { links: ['pages1.example'] } }),
    quiet(
      'a link to where we led',
      { text: { links: ['report.example'] } },
      {
        before: (post) => post.send(ours({ text: { similarity: null, asked: [], payees: [], style: null, links: ['report.example'] } })),
      },
    ),
    quiet('a text that was not seen', { text: null }),
  ],
};

describe('the table', () => {
  it('has three rows or more for every signal, one that fires and two that are quiet', () => {
    const short = inboundSignals.filter(({ id }) => {
      const outcomes = (ROWS[id] ?? []).map(({ outcome }) => outcome);
      return !outcomes.includes('fires') || outcomes.filter((outcome) => outcome === 'quiet').length < 2;
    });
    expect(short.map(({ id }) => id)).toEqual([]);
    expect(Object.keys(ROWS).sort()).toEqual(inboundSignals.map(({ id }) => id).sort());
  });
});

describe.each(Object.entries(ROWS))('%s', (id, rows) => {
  it.each(rows.map((row) => [row.outcome, row.what, row] as const))(
    '%s: %s',
    (_outcome, _what, { outcome, mail, operator, before, says }) => {
      const post = ordinaryPost();
      before(post);
      const found = post.take(mail, operator).noticed.find(({ signal }) => signal === id);
      expect({ outcome: found === undefined ? 'quiet' : 'fires', sentence: found?.sentence() }).toEqual({
        outcome,
        sentence: found?.sentence(),
      });
      if (found === undefined) return;
      expect(found.bits).toBeGreaterThan(0.8);
      expect(found.sentence()).toMatch(says);
      expect(found.sentence()).not.toMatch(/\.$/u);
    },
  );
});

describe('of an ordinary letter', () => {
  it('nothing is noticed', () => {
    const post = ordinaryPost();
    expect(post.take(letter()).noticed).toEqual([]);
    expect(post.take(letter({ at: AFTER + DAY, envelope: answering(OURS) })).noticed).toEqual([]);
  });

  it('nothing that needs a history is noticed at first', () => {
    const seen = new Post().take(letter({ at: MONDAY, text: { links: ['sign-in.example'] }, envelope: answering('<9@contoso.example>') }));
    expect(seen.noticed.map(({ signal }) => signal)).toEqual(['first-contact']);
  });
});

describe('what others wrote', () => {
  const HOSTILE = 'x\r\nBcc: y\u2028<script>"';
  const hostile = letter({
    sender: `${HOSTILE}@evil.example`,
    senderName: 'Ann\nChief',
    replyTo: `${HOSTILE}@drop.example`,
    envelope: { authentication: 'fail', mailer: HOSTILE, vouchedBy: HOSTILE, isReply: true },
    text: { links: [HOSTILE], payees: [{ hash: 'x', ending: HOSTILE }] },
  });

  it('stays on one line, and is never undefined', () => {
    const sentences = ordinaryPost()
      .take(hostile, HOSTILE)
      .noticed.map(({ sentence }) => sentence());
    expect(sentences.length).toBeGreaterThan(4);
    expect(sentences.filter((sentence) => /[\r\n\u2028]|undefined|\bnull\b|NaN/u.test(sentence))).toEqual([]);
  });
});
