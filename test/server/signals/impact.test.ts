import { describe, expect, it } from '@jest/globals';
import type { MailSent } from '../../../server/core/event.ts';
import type { Envelope, MessageText } from '../../../server/core/message-text.ts';
import type { Past } from '../../../server/core/past.ts';
import type { Asked } from '../../../server/core/solicitation.ts';
import { event, judgeAll, office } from '../../kit.ts';
import { BARE_ENVELOPE, BARE_TEXT } from '../core/letters.ts';
import { describeRows, eachDay, ordinaryHere, OWNER, row, THIEF, times } from './rows.ts';

const mail = (fields: Partial<MailSent> = {}) =>
  event('mail-sent', { ...THIEF, subject: 'Proposal', recipients: ['carla@example.net'], ...fields });
const text = (fields: Partial<MessageText>) => mail({ text: { ...BARE_TEXT, ...fields } });
const answer = (fields: Partial<Envelope> = {}) => mail({ envelope: { ...BARE_ENVELOPE, isReply: true, ...fields } });
const CHANGED_ACCOUNT: readonly Asked[] = [
  { what: 'changed-account', bits: 7 },
  { what: 'urgency', bits: 1.3 },
];
/** So many messages were seen, one of which led to partner.example. */
const acquainted =
  (messages = 600) =>
  (past: Past): void => {
    past.correspondence.messages = messages;
    past.correspondence.noteLink(past.keyed.of32('partner.example'));
  };
/** A text whose features lie from this bucket on. */
const written = (first: number, turn: number) => Uint16Array.from({ length: 120 }, (_, i) => first + ((i * 7 + turn) % 40));
/** The person writes in one way, everybody in another too. */
const handOf =
  (messages: number) =>
  (past: Past): void => {
    for (let turn = 0; turn < 60; turn++) past.organisation.style.learn(written(turn % 2 === 0 ? 0 : 200, turn), null);
    for (let turn = 0; turn < messages; turn++) past.account.style.learn(written(0, turn), past.organisation.style);
  };
const strangers = (turn: number, many: number): string[] => Array.from({ length: many }, (_, i) => `r${turn}-${i}@example.net`);

const companies = (many: number): string[] => Array.from({ length: many }, (_, i) => `info@firm${i}.example`);

describeRows('impact', {
  'recipients-surge': [
    row(
      'fires',
      'sixty mails to ten people each',
      times(60, (turn) => mail({ recipients: strangers(turn, 10) })),
      { says: /wrote to 600 recipients within an hour, usual .* most so far/u },
    ),
    row('fires', 'one mail to five hundred whose names are left out', mail({ recipients: null, recipientCount: 500 }), {
      says: /500 recipients/u,
    }),
    row('quiet', 'one mail to one colleague', mail({ ...OWNER, recipients: ['person4@contoso.example'] })),
    row('quiet', 'a mail that names nobody', mail({ recipients: null })),
  ],
  'first-time-recipients': [
    row(
      'fires',
      'a hundred people never written to',
      times(50, (turn) => mail({ recipients: strangers(turn, 2) })),
      { says: /(?:99|100) first-time recipients within an hour, usual/u },
    ),
    row('quiet', 'a colleague, again', [
      mail({ recipients: ['person4@contoso.example'] }),
      mail({ recipients: ['person4@contoso.example'] }),
    ]),
    row('quiet', 'a mail that names nobody', mail({ recipients: null, recipientCount: 500 })),
  ],
  'identical-messages': [
    row(
      'fires',
      'the same message forty times',
      times(40, (turn) => mail({ recipients: strangers(turn, 1) })),
      { prepare: ordinaryHere('identical-messages'), says: /"Proposal" 40 times within a day/u },
    ),
    row(
      'quiet',
      'three times',
      times(3, () => mail()),
    ),
    row(
      'quiet',
      'forty answers',
      times(40, () => mail({ subject: 'RE: Proposal' })),
    ),
    row(
      'quiet',
      'forty messages that differ',
      times(40, (turn) => mail({ subject: `Proposal ${turn}` })),
      { prepare: ordinaryHere('identical-messages') },
    ),
  ],
  'send-as-other': [
    row('fires', 'a mail as the chief', mail({ as: 'send-as', sender: 'chief@contoso.example' }), {
      says: /as chief@contoso\.example for the first time.*0 of \d+ active days/u,
    }),
    row('quiet', 'a mail as oneself', mail()),
    row(
      'quiet',
      'a mail as somebody one has written as before',
      times(2, () => mail({ as: 'on-behalf', sender: 'chief@contoso.example' })),
    ),
    row('quiet', 'an assistant who writes for many', mail({ ...OWNER, as: 'send-as', sender: 'new@contoso.example' }), {
      prepare: eachDay('send-as'),
    }),
  ],
  'answer-to-nothing': [
    row('fires', 'an answer that refers to no message', answer(), { says: /refers to none; does so on 0 of \d+ active days/u }),
    row('quiet', 'an answer to a message', answer({ answers: [7] })),
    row('quiet', 'a message that does not call itself an answer', answer({ isReply: false })),
    row('quiet', 'a message whose headers were not seen', mail({ subject: 'RE: Proposal' })),
    row('quiet', 'somebody whose program loses the reference', answer(), { prepare: eachDay('false-answer') }),
  ],
  'asks-for-money': [
    row('fires', 'new bank details, in a hurry', text({ asked: CHANGED_ACCOUNT }), {
      says: /says that bank details change; sends such messages on 0 of \d+ active days/u,
    }),
    row('quiet', 'a text that asks for little', text({ asked: [{ what: 'payment-asked', bits: 2 }] })),
    row('quiet', 'a text that explains fraud', text({ asked: [...CHANGED_ACCOUNT, { what: 'education', bits: -9 }] })),
    row('quiet', 'a text that was not seen', mail({ subject: 'New bank details' })),
    row('quiet', 'somebody whose work is asking', text({ asked: CHANGED_ACCOUNT }), { prepare: eachDay('solicits') }),
  ],
  'generic-subject': [
    row('fires', 'a proposal for forty strangers', mail({ recipients: strangers(0, 40) }), {
      says: /"Proposal" to 40 recipients; does so on 0 of \d+/u,
    }),
    row('fires', 'an invoice in German, recipients left out', mail({ subject: 'Neue Rechnung', recipients: null, recipientCount: 40 }), {
      says: /40 recipients/u,
    }),
    row('quiet', 'a proposal for one', mail()),
    row('quiet', 'a subject that says something', mail({ subject: 'Proposal for the roof of hall 7', recipients: strangers(0, 40) })),
    row('quiet', 'a mail without a subject', mail({ subject: null, recipients: strangers(0, 40) })),
  ],
  'hidden-recipients': [
    row('fires', 'eighty in blind copy', mail({ bccCount: 80 }), { says: /hid 80 recipients in blind copy; does so on 0 of \d+/u }),
    row('quiet', 'the chief in blind copy', mail({ bccCount: 1 })),
    row('quiet', 'a record that does not count blind copies', mail({ recipients: strangers(0, 80) })),
    row('quiet', 'somebody who mails customers that way', mail({ bccCount: 80 }), { prepare: eachDay('bcc') }),
  ],
  'many-domains': [
    row('fires', 'forty companies in one message', mail({ recipients: companies(40) }), {
      says: /wrote to 40 organisations outside within an hour, usual/u,
    }),
    row('quiet', 'forty people of one company', mail({ recipients: strangers(0, 40) })),
    row('quiet', 'colleagues', mail({ recipients: ['person4@contoso.example', 'person5@contoso.example'] })),
    row('quiet', 'a mail that names nobody', mail({ recipients: null, recipientCount: 500 })),
  ],
  'sent-unseen-link': [
    row('fires', 'a link to where nobody led', text({ links: ['sign-in.example'] }), {
      prepare: acquainted(),
      says: /a link to sign-in\.example, where none of 600 messages led before; sends such on 0 of \d+/u,
    }),
    row('fires', 'one such link among known ones', text({ links: ['partner.example', 'sign-in.example'] }), {
      prepare: acquainted(),
      says: /sign-in\.example/u,
    }),
    row('quiet', 'a link to a partner', text({ links: ['partner.example'] }), { prepare: acquainted() }),
    row('quiet', 'a new link among the first messages', text({ links: ['sign-in.example'] }), { prepare: acquainted(499) }),
    row('quiet', 'a text that was not seen', mail(), { prepare: acquainted() }),
  ],
  'unlike-writing': [
    row('fires', 'a text laid out as somebody else’s', text({ style: written(200, 3) }), {
      prepare: handOf(15),
      says: /unlike 15 messages of this person: other small words/u,
    }),
    row('for the owner', 'a text as the person writes', text({ style: written(0, 3) }), {
      prepare: handOf(15),
      says: /laid out as 15 messages of this person are/u,
    }),
    row('quiet', 'the tenth text of a person', text({ style: written(200, 3) }), { prepare: handOf(9) }),
    row('quiet', 'a text too short to tell', text({ style: null }), { prepare: handOf(15) }),
  ],
  'outside-chat': [
    row('fires', 'a chat with people outside is opened', event('chat', { ...THIEF, act: 'created', external: true }), {
      says: /0 of \d+ active days/u,
    }),
    row('quiet', 'a chat with colleagues is opened', event('chat', { ...THIEF, act: 'created', external: false })),
    row('quiet', 'something is said in a chat with people outside', event('chat', { ...THIEF, external: true })),
    row('quiet', 'somebody who chats with customers each day', event('chat', { ...OWNER, act: 'created', external: true }), {
      prepare: eachDay('outside-chat'),
    }),
  ],
});

describe('a mass mailing', () => {
  const place = office(12);

  it.each<[string, (turn: number) => MailSent]>([
    ['recipients-surge', (turn) => mail({ recipients: strangers(turn, 3) })],
    ['first-time-recipients', (turn) => mail({ recipients: strangers(turn, 3) })],
    ['identical-messages', (turn) => mail({ recipients: strangers(turn, 3) })],
  ])('is odder with every mail for %s, and is counted; of strangers the filter may take one for known', (id, act) => {
    const said = judgeAll(place, id, times(30, act), ordinaryHere('identical-messages'));
    const found = said.map((one) => one?.bits ?? 0);
    expect([...found].sort((a, b) => a - b)).toEqual(found);
    expect(said.at(-1)?.sentence).toMatch(
      id === 'identical-messages' ? /30 times/u : id === 'first-time-recipients' ? /wrote to (?:89|90) /u : /wrote to 90 /u,
    );
  });

  it('leaves the owner quiet over a working day', () => {
    const day = times(12, (turn) => mail({ ...OWNER, subject: `About ${turn}`, recipients: [`person${(turn % 5) + 4}@contoso.example`] }));
    const quiet = judgeAll(
      place,
      'recipients-surge',
      day.map((one, turn) => ({ ...one, at: one.at + turn * 1_800_000 })),
    );
    expect(Math.max(...quiet.map((one) => one?.bits ?? 0))).toBeLessThan(0.8);
  });
});
