import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isSentFolder } from '../../../server/sources/folders.ts';
import { attachmentsOf } from '../../../server/sources/mailbox.ts';
import { ANN, audit, became, BOB, only, type Loose } from './kit.ts';

const ITEM = { InternetMessageId: '<m1@contoso.example>', Subject: 'Project', Attachments: 'Proposal.pdf (20480b)' };

describe('a mail sent', () => {
  it('without recipients says so, and only so', () => {
    const event = only(audit.mailbox('Send', { Item: ITEM }), 'mail-sent');
    expect(event).toMatchObject({
      messageId: '<m1@contoso.example>',
      sender: ANN.upn,
      as: 'owner',
      subject: 'Project',
      recipients: null,
      recipientCount: null,
    });
    expect(event.attachments).toEqual([{ name: 'Proposal.pdf', size: 20480, hash: null }]);
  });

  it('with recipients lists them in lower case; the count may be larger than the list', () => {
    const event = only(
      audit.mailbox('Send', { Item: ITEM, recipientCount: '220', recipientList: [{ Address: 'Bob@Fabrikam.example', Name: 'Bob' }] }),
      'mail-sent',
    );
    expect(event).toMatchObject({ recipients: ['bob@fabrikam.example'], recipientCount: 220 });
  });

  it('as somebody else belongs to the mailbox it went out under', () => {
    expect(only(audit.mailbox('SendAs', { Item: ITEM, SendAsUserSmtp: 'Bob@contoso.example' }), 'mail-sent')).toMatchObject({
      as: 'send-as',
      sender: BOB.upn,
      mailbox: { upn: BOB.upn },
    });
    expect(only(audit.mailbox('SendOnBehalf', { SendOnBehalfOfUserSmtp: BOB.upn }), 'mail-sent')).toMatchObject({
      as: 'on-behalf',
      sender: BOB.upn,
    });
  });

  it('that failed was not sent', () => {
    expect(became(audit.mailbox('Send', { ResultStatus: 'Failed' }))).toBe('ignored: Send (failed)');
  });

  it('whose item is a JSON text is read all the same', () => {
    expect(only(audit.mailbox('Send', { Item: JSON.stringify(ITEM) }), 'mail-sent').subject).toBe('Project');
  });
});

describe('a list of attachments', () => {
  it.each([
    ['one', 'a.pdf (10b)', [['a.pdf', 10]]],
    [
      'two',
      'a.pdf (10b); b.png (20b)',
      [
        ['a.pdf', 10],
        ['b.png', 20],
      ],
    ],
    [
      'names with the separators inside',
      'a; b (1).pdf (10b); c (20b).png (30b)',
      [
        ['a; b (1).pdf', 10],
        ['c (20b).png', 30],
      ],
    ],
    ['a name alone', 'a.pdf', [['a.pdf', null]]],
    ['nothing', null, []],
  ])('of %s', (_what, written, expected) => {
    expect(attachmentsOf(written).map(({ name, size }) => [name, size])).toEqual(expected);
  });

  it('comes back as it was written', () => {
    const name = fc.stringMatching(/^[\w;() .-]{0,20}[\w.-]$/).filter((text) => !/\(\d+b\)/.test(text));
    fc.assert(
      fc.property(fc.array(fc.tuple(name, fc.nat()), { minLength: 1, maxLength: 6 }), (files) => {
        const written = files.map(([file, size]) => `${file} (${String(size)}b)`).join('; ');
        expect(attachmentsOf(written).map((one) => [one.name, one.size])).toEqual(files);
      }),
    );
  });
});

describe('mail read', () => {
  const bind: Loose = {
    OperationProperties: [
      { Name: 'MailAccessType', Value: 'Bind' },
      { Name: 'IsThrottled', Value: 'True' },
    ],
  };

  it.each([
    ['the stated count', { ...bind, OperationCount: 7 }, 7],
    ['the items when there is none', { ...bind, Folders: [{ FolderItems: [{}, {}] }, { FolderItems: [{}] }] }, 3],
    ['at least one', bind, 1],
  ])('counts %s', (_what, more, count) => {
    expect(only(audit.mailbox('MailItemsAccessed', more), 'mail-accessed')).toMatchObject({ count, throttled: true });
  });

  it('by synchronising is another event', () => {
    const record = audit.mailbox('MailItemsAccessed', {
      OperationProperties: [{ Name: 'MailAccessType', Value: 'Sync' }],
      Item: { ParentFolder: { Path: '\\Inbox\\Invoices' } },
    });
    expect(only(record, 'mailbox-synced').folder).toBe('Inbox\\Invoices');
  });
});

describe('mail deleted', () => {
  it.each([
    ['HardDelete', 'hard'],
    ['SoftDelete', 'soft'],
    ['MoveToDeletedItems', 'to-deleted'],
    ['Move', 'moved'],
  ])('%s: %s', (operation, way) => {
    const record = audit.mailbox(operation, {
      Folder: { Path: '\\Sent Items' },
      DestFolder: { Path: '\\RSS Feeds' },
      AffectedItems: [{ Subject: 'Project' }, { Subject: '' }],
    });
    expect(only(record, 'mail-deleted')).toMatchObject({
      way,
      count: 2,
      folder: 'Sent Items',
      destination: 'RSS Feeds',
      subjects: ['Project'],
      fromSent: true,
    });
  });

  it.each([
    'Sent Items',
    'Gesendete Elemente',
    'Éléments envoyés',
    'Elementos enviados',
    'Posta inviata',
    '送信済みアイテム',
    '已发送邮件',
    'Отправленные',
    'Verzonden items\\2026',
  ])('knows %s as what was sent', (folder) => {
    expect(isSentFolder(folder)).toBe(true);
  });

  it('does not take the inbox for it', () => {
    expect(isSentFolder('Inbox\\Sentences')).toBe(false);
  });
});

describe('a search', () => {
  it.each([
    ['SearchQueryPerformed', 'SearchQueryText', 'site'],
    ['SearchQueryInitiatedExchange', 'QueryText', 'mailbox'],
    ['SearchQueryInitiatedSharePoint', 'SearchQuery', 'site'],
  ])('%s by %s is in the %s', (operation, field, where) => {
    expect(only(audit.plain(operation, { [field]: 'bank details' }), 'search')).toMatchObject({ where, query: 'bank details' });
  });
});
