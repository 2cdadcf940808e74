import { describe, expect, it } from '@jest/globals';
import type { MailSent } from '../../../server/core/event.ts';
import { event, judgeAll, office } from '../../kit.ts';
import { describeRows, eachDay, ordinaryHere, OWNER, row, THIEF, times } from './rows.ts';

const mail = (fields: Partial<MailSent> = {}) =>
  event('mail-sent', { ...THIEF, subject: 'Proposal', recipients: ['carla@example.net'], ...fields });
const strangers = (turn: number, many: number): string[] => Array.from({ length: many }, (_, i) => `r${turn}-${i}@example.net`);

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
      { says: /100 first-time recipients within an hour, usual/u },
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
  ])('is odder with every mail for %s, and its count is exact', (id, act) => {
    const said = judgeAll(place, id, times(30, act), ordinaryHere('identical-messages'));
    const found = said.map((one) => one?.bits ?? 0);
    expect([...found].sort((a, b) => a - b)).toEqual(found);
    expect(said.at(-1)?.sentence).toMatch(id === 'identical-messages' ? /30 times/u : /wrote to 90 /u);
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
