import { beforeEach, describe, expect, it } from '@jest/globals';
import { failing, throttledBy } from '../../../sandbox/microsoft/index.ts';
import type { MessageFacts, RuleFacts } from '../../../server/core/desk.ts';
import { contosoOfEachTest } from './each-test.ts';
import { app, type Contoso, HOUR, KIM, MINUTE, NOON, READER, SAM } from './kit.ts';

let contoso: Contoso;
const reopen = contosoOfEachTest(async (opened) => {
  contoso = opened;
  await contoso.incident();
});

const made = (name: string | null, change = 'created'): RuleFacts => ({ eventId: `e-${name ?? ''}`, at: NOON, change, name });

describe("the intruder's inbox rules", () => {
  const rules = (): ReturnType<typeof table> => table();
  function table(): NonNullable<ReturnType<typeof contoso.double.state.mailbox>>['rules'] {
    const mailbox = contoso.double.state.mailbox('ann@contoso.example');
    if (mailbox === undefined) throw new TypeError('Ann has no mailbox');
    return mailbox.rules;
  }
  const put = (name: string, more: Readonly<Record<string, unknown>> = {}): string => {
    const id = `AQAAA${Buffer.from(name.padEnd(12, '_')).toString('base64url').slice(0, 16)}=`;
    rules().set(id, {
      id,
      displayName: name,
      sequence: 1,
      isEnabled: true,
      isReadOnly: false,
      hasError: false,
      actions: { delete: true },
      ...more,
    });
    return id;
  };
  const isOn = (id: string): unknown => rules().truth(id)?.['isEnabled'];

  it("are switched off by their names, the owner's go on, and undo switches them on again", async () => {
    const [hide, newsletter] = [put('invoices'), put('Newsletter', { actions: { moveToFolder: 'x' } })];
    contoso.rules = [made('invoices')];
    const lease = await contoso.contain('disable-inbox-rules');
    expect([isOn(hide), isOn(newsletter)]).toEqual([false, true]);
    expect(contoso.told(lease)).toEqual([['done', 'Done and read back: inbox rule "invoices": was enabled, is disabled.']]);
    expect(await contoso.auditOf('disable-inbox-rules/before')).toMatchObject({
      before: [{ whole: { displayName: 'invoices', actions: { delete: true } } }],
    });
    await contoso.press(SAM, 'undo', { on: lease });
    await contoso.carry();
    expect(isOn(hide)).toBe(true);
  });

  it('are found although records and Graph write their names differently', async () => {
    const hide = put('.\u200B.');
    contoso.rules = [made('..')];
    await contoso.contain('disable-inbox-rules');
    expect(isOn(hide)).toBe(false);
  });

  it('without a name in the records: what hides or forwards is taken, what only sorts by colour is not', async () => {
    const [hide, send, colour] = [
      put('a', { actions: { moveToFolder: 'x' } }),
      put('b', { actions: { redirectTo: [{}] } }),
      put('c', { actions: { assignCategories: ['red'] } }),
    ];
    contoso.rules = [made(null)];
    await contoso.contain('disable-inbox-rules');
    expect([isOn(hide), isOn(send), isOn(colour)]).toEqual([false, false, true]);
  });

  it('that somebody has changed since are not switched on again', async () => {
    const hide = put('invoices');
    contoso.rules = [made('invoices')];
    const lease = await contoso.contain('disable-inbox-rules');
    rules().set(hide, { ...rules().truth(hide), actions: { forwardTo: [{ emailAddress: { address: 'x@elsewhere.example' } }] } });
    expect(await contoso.press(SAM, 'undo', { on: lease })).toMatchObject({
      sentence: expect.stringContaining('somebody has changed it since'),
    });
    await contoso.carry();
    expect(isOn(hide)).toBe(false);
    expect(contoso.told(lease).at(-1)).toEqual(['undone', expect.stringContaining('left as it is')]);
  });

  it('that somebody has deleted since stay deleted', async () => {
    const hide = put('invoices');
    contoso.rules = [made('invoices')];
    const lease = await contoso.contain('disable-inbox-rules');
    rules().set(hide, undefined);
    await contoso.press(SAM, 'undo', { on: lease });
    await contoso.carry();
    expect(contoso.told(lease).at(-1)).toEqual(['undone', expect.stringContaining('is gone meanwhile')]);
  });

  it('that only desktop Outlook can switch off are named, the others are off', async () => {
    const [hide, local] = [put('invoices'), put('local', { isReadOnly: true })];
    contoso.rules = [made('invoices'), made('local')];
    const lease = await contoso.contain('disable-inbox-rules');
    expect([isOn(hide), isOn(local)]).toEqual([false, true]);
    expect(contoso.told(lease)).toEqual([
      ['done', expect.stringMatching(/^Done in part:.*"invoices".*"local" \(made by desktop Outlook/u)],
    ]);
  });

  it('that come later under the same name are switched off too', async () => {
    put('invoices');
    contoso.rules = [made('invoices')];
    const lease = await contoso.contain('disable-inbox-rules');
    const again = put('Invoices');
    await contoso.watchFor(12 * MINUTE, MINUTE);
    expect(isOn(again)).toBe(false);
    expect(contoso.results(lease)).toEqual(['done', 'done']);
  });

  it('that are not there any more: nothing is done, and this is said', async () => {
    contoso.rules = [made('invoices')];
    const lease = await contoso.contain('disable-inbox-rules');
    expect(contoso.told(lease)).toEqual([['failed', expect.stringContaining('Nothing of the kind is there now')]]);
  });

  it('may be asked for again when more have come to light', async () => {
    put('invoices');
    contoso.rules = [made('invoices')];
    await contoso.contain('disable-inbox-rules');
    const payments = put('payments');
    contoso.rules = [made('invoices'), made('payments')];
    expect(await contoso.press(KIM, 'disable-inbox-rules')).toMatchObject({ kind: 'accepted' });
    await contoso.carry();
    expect(isOn(payments)).toBe(false);
  });

  it('can be limited to one', async () => {
    const [hide, other] = [put('invoices'), put('payments')];
    contoso.rules = [made('invoices'), made('payments')];
    await contoso.contain('disable-inbox-rules', { on: 'payments' });
    expect([isOn(hide), isOn(other)]).toEqual([true, false]);
  });
});

describe("the intruder's messages", () => {
  const ID = '<bank-details@contoso.example>';
  const sent: MessageFacts = { internetMessageId: ID, at: NOON, direction: 'internal', recipients: 3, readers: [] };
  const held = 'Held by security';
  let letters = 0;

  function deliver(name: string, folder: 'inbox' | 'sentitems' = 'inbox'): void {
    const to = ['ben', 'carol', 'kim'].map((one) => ({ emailAddress: { name: one, address: `${one}@contoso.example` } }));
    const outside = { emailAddress: { name: 'x', address: 'x@elsewhere.example' } };
    contoso.double.state.mailbox(`${name}@contoso.example`)?.add(
      {
        ...{ id: `AAMkAGletter${String(++letters).padStart(20, '0')}=`, internetMessageId: ID, receivedDateTime: '2026-09-07T11:50:00Z' },
        ...{ subject: 'Change of Bank Details', toRecipients: [...to, outside], ccRecipients: [], bccRecipients: [] },
      },
      folder,
    );
  }
  /** The folder in which the message lies in a mailbox. */
  const lies = (name: string): (string | undefined)[] => {
    const mailbox = contoso.double.state.mailbox(`${name}@contoso.example`);
    return (mailbox?.withInternetId(ID) ?? []).map(({ folderId }) => mailbox?.folders.get(folderId)?.displayName);
  };
  beforeEach(() => {
    contoso.messages = [sent];
    deliver('ann', 'sentitems');
    deliver('ben');
    deliver('carol');
  });

  it('are moved into a hidden folder of each mailbox here, and put back where each lay', async () => {
    const mailbox = contoso.double.state.mailbox('carol@contoso.example');
    const [letter] = mailbox?.withInternetId(ID) ?? [];
    const archive = mailbox?.folder('archive');
    if (letter !== undefined && archive !== undefined) mailbox?.move(letter, archive);
    const lease = await contoso.contain('withhold-messages');
    expect([lies('ben'), lies('carol'), lies('ann')]).toEqual([[held], [held], ['Sent Items']]);
    expect(mailbox?.folders.all().find(({ displayName }) => displayName === held)).toMatchObject({ isHidden: true });
    expect(contoso.results(lease)).toEqual(['done']);
    await contoso.press(SAM, 'undo', { on: lease });
    await contoso.carry();
    expect([lies('ben'), lies('carol')]).toEqual([['Inbox'], ['Archive']]);
    expect(contoso.results(lease)).toEqual(['done', 'undone']);
  });

  it('are one where one is named; mail of others is not touched, whatever is named', async () => {
    await contoso.contain('withhold-messages', { on: ID });
    expect(lies('ben')).toEqual([held]);
    deliver('kim');
    contoso.messages = [{ ...sent, internetMessageId: '<another@contoso.example>' }];
    const lease = await contoso.contain('withhold-messages', { on: '<board-papers@contoso.example>' });
    const other = await contoso.contain('withhold-messages', { on: ` ${ID}` });
    expect([contoso.results(lease), contoso.results(other)]).toEqual([['failed'], ['failed']]);
    expect(lies('kim')).toEqual(['Inbox']);
  });

  it('that arrive later are moved too', async () => {
    await contoso.contain('withhold-messages');
    deliver('kim');
    await contoso.watchFor(12 * MINUTE, MINUTE);
    expect(lies('kim')).toEqual([held]);
  });

  it('that arrive after two hours are left, and nobody looks for them', async () => {
    await contoso.contain('withhold-messages');
    await contoso.watchFor(2 * HOUR, 10 * MINUTE);
    deliver('kim');
    await contoso.watchFor(HOUR, 10 * MINUTE);
    expect(lies('kim')).toEqual(['Inbox']);
  });

  it('deleted by their reader stay deleted', async () => {
    const lease = await contoso.contain('withhold-messages');
    const mailbox = contoso.double.state.mailbox('ben@contoso.example');
    for (const letter of mailbox?.withInternetId(ID) ?? []) mailbox?.remove(letter);
    await contoso.press(SAM, 'undo', { on: lease });
    await contoso.carry();
    expect([lies('ben'), lies('carol')]).toEqual([[], ['Inbox']]);
    expect(contoso.told(lease).at(-1)).toEqual(['undone', expect.stringContaining('is gone meanwhile')]);
  });

  it('that their reader has fetched back are left with the reader, and this has slipped', async () => {
    const lease = await contoso.contain('withhold-messages');
    const mailbox = contoso.double.state.mailbox('ben@contoso.example');
    const [letter] = mailbox?.withInternetId(ID) ?? [];
    const inbox = mailbox?.folder('inbox');
    if (letter !== undefined && inbox !== undefined) mailbox?.move(letter, inbox);
    await contoso.watchFor(12 * MINUTE, MINUTE);
    expect(contoso.results(lease)).toEqual(['done', 'slipped']);
  });

  it('go to the inbox when the folder in which they lay is gone', async () => {
    const mailbox = contoso.double.state.mailbox('carol@contoso.example');
    const projects = mailbox?.addFolder({ displayName: 'Projects', isHidden: false });
    const [letter] = mailbox?.withInternetId(ID) ?? [];
    if (letter !== undefined && projects !== undefined) mailbox?.move(letter, projects);
    const lease = await contoso.contain('withhold-messages');
    if (projects !== undefined) mailbox?.folders.set(projects.id, undefined);
    await contoso.press(SAM, 'undo', { on: lease });
    await contoso.carry();
    expect(lies('carol')).toEqual(['Inbox']);
  });

  it.each([
    ['throttled', { instead: throttledBy('graph', 2) }],
    ['answered by a gateway that gives up', { instead: failing('graph', 504) }],
    ['done, and its answer lost', { cut: 'after' }],
  ] as const)('are withheld although a move is %s', async (_, fate) => {
    contoso.double.failNext({ where: /\/move$/u, fate });
    contoso.double.failNext({ where: /^POST.*mailFolders$/u, fate });
    const lease = await contoso.contain('withhold-messages');
    expect([lies('ben'), lies('carol')]).toEqual([[held], [held]]);
    expect(contoso.results(lease)).toEqual(['done']);
  });

  it('are found by message trace when the intruder has deleted the copy that was sent, Bcc and lists too', async () => {
    const mailbox = contoso.double.state.mailbox('ann@contoso.example');
    for (const letter of mailbox?.withInternetId(ID) ?? []) mailbox?.remove(letter);
    deliver('lee');
    for (const name of ['ben', 'lee'])
      contoso.double.handOut({
        ...{ id: 'trace-1', messageId: ID, senderAddress: 'ann@contoso.example', recipientAddress: `${name}@contoso.example` },
        ...{ receivedDateTime: '2026-09-07T11:50:00Z', subject: 'Change of Bank Details', status: 'delivered' },
      });
    await contoso.contain('withhold-messages');
    expect([lies('ben'), lies('lee'), lies('carol')]).toEqual([[held], [held], ['Inbox']]);
  });

  it('are found by the copy that was sent where message trace is not granted', async () => {
    await reopen({ reader: { ...READER, graph: (READER.graph ?? []).filter((name) => !name.includes('Trace')) } });
    contoso.messages = [sent];
    deliver('ann', 'sentitems');
    deliver('ben');
    await contoso.contain('withhold-messages');
    expect(lies('ben')).toEqual([held]);
  });

  it('need the right to write mail, and nothing of the identity registration', async () => {
    await reopen({ identity: null, mail: app(3, ['MailboxSettings.ReadWrite']) });
    expect(await contoso.press(SAM, 'withhold-messages')).toMatchObject({
      code: 'PERMISSION_MISSING',
      message: expect.stringContaining('Mail.ReadWrite'),
    });
  });
});
