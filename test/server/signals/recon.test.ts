import { describe, expect, it } from '@jest/globals';
import { event, judgeAll, judgeOne, office } from '../../kit.ts';
import { describeRows, eachDay, ordinaryHere, OWNER, row, THIEF, times } from './rows.ts';

const file = (name: string, origin = THIEF, action: 'read' | 'downloaded' | 'modified' = 'read') =>
  event('file-accessed', { ...origin, name, action });
const synced = (origin = THIEF) => event('mailbox-synced', origin);

describeRows('recon', {
  'bulk-read': [
    row('fires', 'six hundred mails are read', event('mail-accessed', { ...THIEF, count: 600 }), {
      says: /read 600 mails within a day, usual \d/u,
    }),
    row(
      'fires',
      'six hundred mails are read one by one',
      times(600, () => event('mail-accessed', THIEF)),
      { says: /read 600 mails/u },
    ),
    row('fires', 'so many that recording stopped', event('mail-accessed', { ...THIEF, count: 1, throttled: true }), {
      says: /stopped recording/u,
    }),
    row('quiet', 'five mails are read', event('mail-accessed', { ...THIEF, count: 5 })),
    row(
      'quiet',
      'the owner reads as on every day',
      times(3, () => event('mail-accessed', { ...OWNER, count: 4 })),
    ),
  ],
  'mailbox-sync': [
    row('fires', 'a new program copies the mailbox', synced(), {
      says: /Firefox on Linux copied the mailbox \(folder "Inbox"\).*0 of \d+ active days/u,
    }),
    row('quiet', 'the program that copied it before, on its network', [synced(OWNER), synced(OWNER)]),
    row('quiet', 'somebody who sets up programs each day', synced(), { prepare: eachDay('mailbox-sync') }),
  ],
  'money-search': [
    row('fires', 'the mailbox is searched for invoices', event('search', { ...THIEF, query: 'invoice overdue' }), {
      says: /"invoice overdue"; .* 0 of \d+ active days/u,
    }),
    row('fires', 'a site is searched for bank details', event('search', { ...THIEF, where: 'site', query: 'Bankverbindung' })),
    row('quiet', 'the mailbox is searched for lunch', event('search', THIEF)),
    row('quiet', 'an accountant searches as each day', event('search', { ...OWNER, query: 'invoice 7' }), {
      prepare: eachDay('money-search'),
    }),
  ],
  'finance-files': [
    row(
      'fires',
      'forty files about money are opened',
      times(40, (turn) => file(`Invoice ${turn}.pdf`)),
      { prepare: ordinaryHere('finance-files'), says: /40 files about money within a day, usual .*Invoice 39/u },
    ),
    row('quiet', 'a plan is opened', file('Plan.docx')),
    row('quiet', 'an invoice is written', file('Invoice 7.docx', OWNER, 'modified')),
    row('quiet', 'one invoice is opened by somebody who opens them each day', file('Invoice 7.pdf', OWNER), {
      prepare: eachDay('finance-files'),
    }),
  ],
});

describe('reading, side by side', () => {
  const place = office(12);

  it('more is odder, and never less odd', () => {
    const found = judgeAll(
      place,
      'bulk-read',
      times(400, () => event('mail-accessed', { ...THIEF, count: 3 })),
    ).map((said) => said?.bits ?? 0);
    expect([...found].sort((a, b) => a - b)).toEqual(found);
    expect(found.at(-1)).toBeGreaterThan(found[0] as number);
  });

  it('a program that copied the mailbox elsewhere says less than one that never did', () => {
    const moved = judgeAll(place, 'mailbox-sync', [
      synced(OWNER),
      synced({ ...OWNER, origin: { ...THIEF.origin, client: OWNER.origin.client } }),
    ]).at(-1);
    expect(moved?.bits ?? 0).toBeLessThan(judgeOne(place, 'mailbox-sync', synced())?.bits ?? 0);
  });
});
