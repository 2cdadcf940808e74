import { describe, expect, it } from '@jest/globals';
import { client, device, event, from, HOUR, incidentOf, MINUTE, NO_DEVICE, OFFICE, office, type Person, TOPEKA } from '../../kit.ts';

const MANY = 60;
const numbers = Array.from({ length: MANY }, (_, number) => number);

describe('a Message-ID that was used before', () => {
  /** A thief mails as somebody; the copies without an address come first. `more` = what an accomplice sends then. */
  function theft(more: (accomplice: Person, at: number) => ReturnType<typeof event<'mail-sent'>>[]) {
    const place = office(8, { days: 20 });
    const [accomplice, victim] = place.people as [Person, Person];
    const at = place.next + 10 * HOUR;
    const thief = from(TOPEKA, { client: client('Linux', 'Firefox'), device: NO_DEVICE, session: 'thief' });
    place.take(event('sign-in', { who: victim.names, origin: thief, at }));
    for (const number of numbers)
      place.take(
        event('mail-sent', {
          who: victim.names,
          feed: 'trace',
          id: `trace-${number}`,
          at: at + MINUTE + number * 1_000,
          messageId: `<${number}@stolen>`,
          sender: victim.names.upn ?? null,
          recipients: [`r${number}@example.net`],
        }),
      );
    place.take(...more(accomplice, at + 3 * MINUTE));
    place.pipeline.finish();
    const sentBy = (who: Person) => place.messages.filter(({ sender, at: sent }) => sender === who.names.upn && sent > at).length;
    return { evidence: incidentOf(place.account(victim))?.evidence().length, sent: sentBy(victim), sentByAccomplice: sentBy(accomplice) };
  }

  it('takes no evidence from the account that used it, and hides no mail of the one that uses it again', () => {
    const alone = theft(() => []);
    const helped = theft((accomplice, at) =>
      numbers.map((number) =>
        event('mail-sent', {
          who: accomplice.names,
          id: `again-${number}`,
          origin: from(OFFICE, { client: client('Windows', 'Outlook'), device: device('known') }),
          at: at + number * 1_000,
          messageId: `<${number}@stolen>`,
          sender: accomplice.names.upn ?? null,
          recipients: ['somebody@example.net'],
        }),
      ),
    );
    expect(alone).toMatchObject({ sent: MANY, sentByAccomplice: 0 });
    expect(helped).toEqual({ ...alone, sentByAccomplice: MANY });
  });

  it('does not make copies of the mails of a thief who reuses it', () => {
    const place = office(4, { days: 20 });
    const [victim] = place.people as [Person];
    const at = place.next + 10 * HOUR;
    const origin = from(TOPEKA, { client: client('Linux', 'Firefox'), device: NO_DEVICE, session: 'thief' });
    for (const number of numbers)
      place.take(
        event('mail-sent', {
          who: victim.names,
          origin,
          id: `audit-${number}`,
          at: at + number * 1_000,
          messageId: '<one@contoso.example>',
        }),
      );
    place.pipeline.finish();
    expect(place.messages.filter((message) => message.at >= at)).toHaveLength(MANY);
  });
});
