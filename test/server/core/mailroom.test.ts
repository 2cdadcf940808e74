import { beforeAll, describe, expect, it } from '@jest/globals';
import type { MailReceived, MailSent } from '../../../server/core/event.ts';
import type { MessageText } from '../../../server/core/message-text.ts';
import { messageRecord } from '../../../server/report/records.ts';
import { DAY, event, from, HOUR, MINUTE, OFFICE, office, type Office, type Person, foundOf } from '../../kit.ts';
import { AFTER, answering, BARE_ENVELOPE, BARE_TEXT, CARLA, CHANGED_ACCOUNT, type Letter, letter, OTHER, ours, USUAL } from './letters.ts';

/** Letters were written for a calendar of their own. */
const shifted = (place: Office, fields: Letter): MailReceived =>
  letter({ ...fields, at: place.next + ((fields.at ?? AFTER) - AFTER) + 15 * HOUR });

/** What is recorded of the messages with these ids, once all is over. */
function recorded(place: Office, ...ids: readonly string[]) {
  place.pipeline.finish();
  return place.messages.filter(({ messageId }) => ids.includes(messageId)).map(messageRecord);
}

/** An office, and how one of its people mails from it. */
function atWork(many = 8) {
  const place = office(many, { days: 18 });
  const [ann] = place.people as [Person];
  const mail = (fields: Partial<MailSent> = {}): MailSent =>
    event('mail-sent', {
      who: ann.names,
      sender: ann.names.upn ?? null,
      origin: from(OFFICE, { session: `s-0-${Math.floor(place.next / (7 * DAY))}` }),
      at: place.next + 16 * HOUR,
      messageId: '<1@contoso.example>',
      recipients: ['person1@contoso.example'],
      subject: 'The roof of hall 7',
      ...fields,
    });
  return { place, ann, mail };
}

/** A copy from the mailbox: no address, but the text. */
const copyOf = (mail: MailSent, text: Partial<MessageText>): MailSent => ({
  ...mail,
  id: `${mail.id}/copy`,
  feed: 'message',
  origin: from(null, { client: null }),
  text: { ...BARE_TEXT, ...text },
  envelope: BARE_ENVELOPE,
});

describe('an ordinary message', () => {
  it.each<[string, Partial<MailSent>]>([
    ['to a colleague', {}],
    ['with a text', { text: BARE_TEXT, envelope: BARE_ENVELOPE }],
    ['to a customer, with a link', { recipients: ['client1@customer0.example'], text: { ...BARE_TEXT, links: ['pages1.example'] } }],
  ])('of ours scores 0 to 10: %s', (_what, fields) => {
    const { place, mail } = atWork();
    place.take(mail(fields));
    const [record] = recorded(place, '<1@contoso.example>');
    expect(record?.outOfCharacter).toBeLessThanOrEqual(10);
    expect(record?.solicitation ?? 0).toBeLessThanOrEqual(10);
    expect(record?.reasons.length).toBeGreaterThanOrEqual(2);
  });

  it('from outside scores 0 to 10', () => {
    const place = office(4, { days: 3 });
    for (let day = 0; day < 30; day++)
      place.take(shifted(place, { id: `old-${day}`, at: AFTER + day * DAY, messageId: `<${day}@fabrikam.example>` }));
    place.take(shifted(place, { at: AFTER + 30 * DAY, messageId: '<now@fabrikam.example>' }));
    expect(recorded(place, '<now@fabrikam.example>')).toMatchObject([{ outOfCharacter: 0, direction: 'inbound' }]);
  });
});

describe('a second copy of a message of ours', () => {
  const many = Array.from({ length: 40 }, (_, i) => `r${i}@firm${i}.example`);
  let alone: ReturnType<typeof theft>;
  let copied: ReturnType<typeof theft>;

  function theft(withCopy: boolean) {
    const { place, ann, mail } = atWork();
    const sent = mail({ recipients: many });
    place.take(sent);
    if (withCopy) place.take(copyOf(sent, { asked: CHANGED_ACCOUNT }));
    const amounts = place.account(ann).actors.map(({ volumes }) => [...volumes.values()].map(({ amount }) => amount));
    return { amounts, evidence: foundOf(place.account(ann)), records: recorded(place, '<1@contoso.example>') };
  }

  beforeAll(() => {
    alone = theft(false);
    copied = theft(true);
  });

  it('is no second message, and brings the text', () => {
    expect(alone.records).toMatchObject([{ solicitation: null }]);
    expect(copied.records).toHaveLength(1);
    expect(copied.records[0]?.solicitation).toBeGreaterThan(50);
    expect(copied.records[0]?.reasons.map(({ signal }) => signal)).toContain('changed-account');
  });

  it('counts no recipient twice', () => {
    expect(copied.amounts).toEqual(alone.amounts);
    const sentences = ({ evidence }: typeof alone) =>
      evidence.filter(({ signal }) => /recipients|domains/u.test(signal)).map(({ sentence }) => sentence);
    expect(sentences(alone).length).toBeGreaterThan(0);
    expect(sentences(copied)).toEqual(sentences(alone));
  });

  it('brings the recipients that the first one did not list, once', () => {
    const { place, ann, mail } = atWork();
    const sent = mail({ recipients: many });
    place.take({ ...sent, recipients: null, recipientCount: null }, copyOf(sent, {}), { ...copyOf(sent, {}), id: 'third', feed: 'trace' });
    const amount = (account: ReturnType<typeof place.account>): number[] =>
      account.actors.flatMap(({ volumes }) => [...volumes.values()]).map((volume) => volume.amount);
    expect(amount(place.account(ann)).filter((one) => one > 30)).toEqual([40, 40, 40]);
  });

  it('makes it odder, as if one copy had said it all', () => {
    const { place, mail } = atWork();
    place.take(mail({ recipients: many, text: { ...BARE_TEXT, asked: CHANGED_ACCOUNT } }));
    const [whole] = recorded(place, '<1@contoso.example>');
    expect(copied.records[0]?.outOfCharacter).toBeGreaterThan(alone.records[0]?.outOfCharacter ?? 100);
    expect(copied.records[0]?.outOfCharacter).toBeCloseTo(whole?.outOfCharacter ?? 0, 0);
  });
});

describe('a message from outside that was first seen in a trace', () => {
  const place = office(4, { days: 3 });
  const trace = (fields: Letter): MailReceived =>
    shifted(place, { ...fields, id: 'trace', feed: 'trace', text: null, envelope: null, senderName: null });
  const last: Letter = { at: AFTER + 14 * DAY, messageId: '<last@fabrikam.example>' };

  it('is judged again when its text comes, and is one message', () => {
    for (let day = 0; day < 14; day++)
      place.take(
        shifted(place, { id: `old-${day}`, at: AFTER + day * DAY, messageId: `<${day}@fabrikam.example>`, text: { payees: [USUAL] } }),
      );
    place.take(trace(last));
    place.take(shifted(place, { ...last, id: 'copy', text: { asked: CHANGED_ACCOUNT, payees: [OTHER] } }));
    const [record, ...more] = recorded(place, '<last@fabrikam.example>');
    expect(more).toEqual([]);
    expect(record?.initial.outOfCharacter).toBe(0);
    expect(record?.outOfCharacter).toBeGreaterThan(50);
    expect(record?.solicitation).toBeGreaterThan(50);
    expect(record?.reasons[0]?.sentence).toBe('account ending 4711 was never used by fabrikam.example before; ending 9920 was, 14 times');
  });

  it('adds what its copies say, however they are split', () => {
    const fraud: Letter = {
      sender: 'carla@fabrikkam.example',
      replyTo: 'drop@elsewhere.example',
      text: { asked: CHANGED_ACCOUNT },
      messageId: '<x@fabrikkam.example>',
    };
    const known = () => {
      const there = office(4, { days: 3 });
      for (let day = 0; day < 14; day++)
        there.take(shifted(there, { id: `old-${day}`, at: AFTER + day * DAY, messageId: `<${day}@fabrikam.example>` }));
      return there;
    };
    const [whole, split] = [known(), known()];
    const at = AFTER + 14 * DAY;
    whole.take(shifted(whole, { ...fraud, at }));
    split.take(shifted(split, { ...fraud, at, id: 'trace', text: null, envelope: null, replyTo: null }));
    split.take(shifted(split, { ...fraud, at, id: 'copy' }));
    const [one] = recorded(whole, '<x@fabrikkam.example>');
    const [other] = recorded(split, '<x@fabrikkam.example>');
    expect(other?.outOfCharacter).toBeCloseTo(one?.outOfCharacter ?? 0, 0);
    expect(other?.reasons.map(({ signal }) => signal)).toEqual(one?.reasons.map(({ signal }) => signal));
  });
});

describe('a message among its like', () => {
  it('is no odder than they are rare here', () => {
    const place = office(3, { days: 3 });
    const stranger = (number: number): MailReceived =>
      shifted(place, {
        id: `s-${number}`,
        at: AFTER + number * MINUTE,
        sender: `a@x${number ** 3}.example`,
        messageId: `<${number}@x.example>`,
        envelope: { authentication: 'fail' },
      });
    for (let number = 0; number < 400; number++) place.take(stranger(number));
    const [first, last] = recorded(place, '<0@x.example>', '<399@x.example>');
    expect(first?.outOfCharacter).toBeGreaterThan(20);
    expect(last?.outOfCharacter).toBeLessThan(5);
  });
});

describe('a link', () => {
  it('of a later copy is known from then on, and whoever sends new ones is known for it', () => {
    const { place, mail } = atWork(3);
    for (let number = 0; number < 520; number++)
      place.take(
        shifted(place, {
          id: `letter-${number}`,
          at: AFTER - 8 * HOUR + (number * MINUTE) / 2,
          messageId: `<${number}@fabrikam.example>`,
          sender: CARLA,
        }),
      );
    const said: string[] = [];
    for (let day = 0; day < 8; day++) {
      const sent = mail({ at: place.next + day * DAY + 16 * HOUR, messageId: `<new-${day}@contoso.example>`, id: `new-${day}` });
      const again = mail({ ...sent, at: sent.at + HOUR, messageId: `<again-${day}@contoso.example>`, id: `again-${day}` });
      const text = { links: [`pages${day}.example`] };
      place.take(sent, copyOf(sent, text), again, copyOf(again, text));
    }
    place.pipeline.finish();
    for (const { reasons } of place.messages)
      for (const { signal, sentence } of reasons) if (signal === 'sent-unseen-link') said.push(sentence);
    expect(said[0]).toMatch(/link to pages0\.example, where none of 520 messages led before; sends such on 0 of/u);
    expect(said.map((sentence) => /pages\d/u.exec(sentence)?.[0])).toEqual(Array.from({ length: 8 }, (_, day) => `pages${day}`));
    expect(said.at(-1)).toMatch(/sends such on [1-7] of/u);
  });
});

describe('hostile text in names and subjects', () => {
  const NASTY = '"}],"outOfCharacter":0}\r\n\u2028<script>alert(1)</script>\u202E'.repeat(3);

  it('stays data: one line a sentence, one record a message, the scores untouched', () => {
    const { place, mail } = atWork(4);
    place.take(
      shifted(place, {
        messageId: `<in${NASTY}>`,
        sender: `${NASTY}@evil.example`,
        senderName: NASTY,
        replyTo: `${NASTY}@drop.example`,
        subject: NASTY,
      }),
      mail({
        messageId: `<out${NASTY}>`,
        subject: NASTY,
        recipients: Array.from({ length: 60 }, (_, i) => `${i}${NASTY}@firm${i}.example`),
      }),
    );
    const records = recorded(place, `<in${NASTY}>`, `<out${NASTY}>`);
    expect(records.map(({ direction }) => direction).sort()).toEqual(['inbound', 'outbound']);
    for (const record of records) {
      expect(record.outOfCharacter).toBeGreaterThan(0);
      expect(JSON.stringify(record).split('\n')).toHaveLength(1);
      expect(JSON.parse(JSON.stringify(record))).toEqual(record);
      expect(record.reasons.filter(({ sentence }) => /[\r\n\u2028]/u.test(sentence))).toEqual([]);
    }
  });

  it('neither joins two messages nor breaks the thread of one', () => {
    const place = office(3, { days: 3 });
    place.take(ours({ at: place.next, who: place.people[0]?.names ?? {}, messageId: '<a\n@contoso.example>' }));
    place.take(shifted(place, { messageId: '<__proto__>', envelope: answering('<a\n@contoso.example>') }));
    place.take(shifted(place, { id: 'second', messageId: '<constructor>' }));
    const records = recorded(place, '<__proto__>', '<constructor>');
    expect(records).toHaveLength(2);
    expect(records.flatMap(({ reasons }) => reasons.map(({ signal }) => signal))).not.toContain('outsider-in-thread');
  });
});

describe('what a message carries', () => {
  const carrying = { ...BARE_TEXT, carried: CHANGED_ACCOUNT };

  it('is not what one of ours asks who passes it on', () => {
    const { place, mail } = atWork();
    place.take(mail({ text: carrying, envelope: BARE_ENVELOPE }));
    expect(recorded(place, '<1@contoso.example>')[0]?.solicitation).toBeLessThan(5);
  });

  it('is what somebody outside asks, in the first copy and in a later one', () => {
    const place = office(4, { days: 3 });
    place.take(shifted(place, { messageId: '<1@fabrikam.example>', text: carrying }));
    place.take(shifted(place, { id: 'second', messageId: '<2@fabrikam.example>', text: BARE_TEXT }));
    place.take(shifted(place, { id: 'third', messageId: '<2@fabrikam.example>', text: carrying }));
    const [first, second] = recorded(place, '<1@fabrikam.example>', '<2@fabrikam.example>');
    expect(first?.solicitation).toBeGreaterThanOrEqual(50);
    expect(second?.solicitation).toBe(first?.solicitation);
  });
});
