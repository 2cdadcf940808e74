import { describe, expect, it } from '@jest/globals';
import { event, judgeAll, judgeOne, office } from '../../kit.ts';
import { describeRows, eachDay, ordinaryHere, OWNER, row, THIEF, times } from './rows.ts';

const download = (turn: number, who = THIEF) => event('file-accessed', { ...who, action: 'downloaded', name: `Plan ${turn}.docx` });
const forwarding = (forwardTo: string, who = THIEF) => event('mailbox-setting', { ...who, forwardTo });

describeRows('exfil', {
  'mailbox-forwarding': [
    row('fires', 'all mail goes to the outside', forwarding('drop@example.net'), {
      says: /drop@example\.net, outside the organisation; does so on 0 of \d+ active days/u,
      sure: 5,
    }),
    row('fires', 'all mail goes to a colleague', forwarding('bob@contoso.example')),
    row('quiet', 'forwarding is taken off', event('mailbox-setting', { ...THIEF, setting: 'forwarding-removed' })),
    row('quiet', 'an administrator forwards the mail of leavers', forwarding('bob@contoso.example', OWNER), {
      prepare: eachDay('forwarding'),
    }),
  ],
  'mail-flow-rule': [
    row('fires', 'a rule copies mail to the outside', event('tenant-setting', { ...THIEF, forwardTo: ['drop@example.net'] }), {
      says: /sends mail to drop@example\.net; does so on 0 of/u,
      sure: 5,
    }),
    row('fires', 'a connector is made', event('tenant-setting', { ...THIEF, setting: 'connector' })),
    row('quiet', 'a rule is removed', event('tenant-setting', { ...THIEF, change: 'removed' })),
    row('quiet', 'an account is created, which is for another signal', event('tenant-setting', { ...THIEF, setting: 'user-created' })),
    row('quiet', 'somebody who tends rules each day', event('tenant-setting', OWNER), { prepare: eachDay('mail-flow-rule') }),
  ],
  'mass-download': [
    row(
      'fires',
      'five hundred files are downloaded',
      times(500, (turn) => download(turn)),
      { prepare: ordinaryHere('downloads', 5), says: /downloaded 500 files within a day, usual .* most so far/u },
    ),
    row(
      'fires',
      'five hundred files are synced',
      times(500, (turn) => ({ ...download(turn), action: 'synced' as const })),
      { prepare: ordinaryHere('downloads', 5) },
    ),
    row(
      'quiet',
      'three files are downloaded',
      times(3, (turn) => download(turn)),
      { prepare: ordinaryHere('downloads', 5) },
    ),
    row(
      'quiet',
      'five hundred files are read',
      times(500, (turn) => ({ ...download(turn), action: 'read' as const })),
    ),
  ],
  'sharing-burst': [
    row('fires', 'a link for anybody', event('sharing', { ...THIEF, way: 'anonymous-link' }), {
      says: /link for anybody to "Plan\.docx"; does so on 0 of \d+ active days/u,
    }),
    row(
      'fires',
      'a hundred links within a day',
      times(100, () => event('sharing', THIEF)),
      { prepare: ordinaryHere('shares'), says: /shared files 100 times within a day, usual/u },
    ),
    row('quiet', 'one file is shared with a colleague', event('sharing', OWNER), { prepare: ordinaryHere('shares') }),
    row('quiet', 'a link for anybody, by somebody who makes them each day', event('sharing', { ...OWNER, way: 'anonymous-link' }), {
      prepare: eachDay('anonymous-link'),
    }),
  ],
});

describe('carrying out, side by side', () => {
  const place = office(12);

  it('forwarding to the outside weighs more than to a colleague', () => {
    const [out, inside] = ['drop@example.net', 'bob@contoso.example'].map((to) => judgeOne(place, 'mailbox-forwarding', forwarding(to)));
    expect(out?.bits ?? 0).toBeGreaterThan(inside?.bits ?? 0);
    expect(inside?.sure ?? 0).toBe(0);
  });

  it('every further file is as odd or odder', () => {
    const found = judgeAll(
      place,
      'mass-download',
      times(200, (turn) => download(turn)),
      ordinaryHere('downloads', 5),
    ).map((one) => one?.bits ?? 0);
    expect([...found].sort((a, b) => a - b)).toEqual(found);
  });
});
