/** The pane when something is missing or refuses: it says so, never blocks reading, and finds its way back. */
import { expect, it } from '@jest/globals';
import type { ApiAnswer } from '../addin/outlook/browser.ts';
import type { FakeItem } from '../addin/outlook/fake-office.ts';
import { bankChange, fabrikamVerdict, lunch } from '../addin/outlook/messages.ts';
import { expectSound, openPane, says, select, usual } from '../addin/outlook/pane-page.ts';
import { describeInChromium, screenshotFolder } from './in-chromium.ts';

describeInChromium('the pane in trouble', (browser) => {
  const shots = screenshotFolder('trouble');

  it.each<[string, ApiAnswer, string]>([
    ['away', 'away', 'The server does not answer.'],
    ['refusing', { status: 403 }, 'The server does not accept your sign-in. Your administrator can help.'],
    ['busy', { status: 429 }, 'The server is busy.'],
    ['broken', { status: 500 }, 'The server made a mistake.'],
    ['talking nonsense', { status: 200, body: [1, 2] }, 'The server’s answer could not be read.'],
    ['strict', { status: 404 }, 'This message is not in a mailbox that you may ask about.'],
    ['starting', { status: 200, body: { kind: 'unavailable', code: 'starting' } }, 'The server has just started and is still reading.'],
  ])(
    'a server that is %s is named, and reading goes on',
    async (name, answer, why) => {
      const { page } = await openPane(browser(), { api: () => answer });
      await says(page, 'No score right now');
      const text = await page.locator('main').innerText();
      expect(text).toContain(why);
      expect(text).toContain('You can read and answer the message as usual.');
      await expectSound(page, shots, `server-${name.replaceAll(' ', '-')}`);
    },
    30_000,
  );

  it('comes back by itself when the server does', async () => {
    let back = false;
    const { page } = await openPane(browser(), { stopped: true, api: (request) => (back ? usual(request) : 'away') });
    await page.clock.runFor(1_000);
    await says(page, 'No score right now');
    back = true;
    await page.clock.runFor(16_000);
    await says(page, 'Stop and check');
  }, 30_000);

  it('keeps an earlier score when the server goes away, and says that it is one', async () => {
    let gone = false;
    const { page } = await openPane(browser(), { api: (request) => (gone ? 'away' : usual(request)) });
    await says(page, 'Stop and check');
    gone = true;
    await select(page, lunch);
    await says(page, 'No score right now');
    await select(page, bankChange);
    await says(page, 'Stop and check');
    await page.getByText('These scores are from an earlier look').waitFor();
    await expectSound(page, shots, 'stale');
  }, 30_000);

  it('a refused token is renewed once, and a second refusal is said', async () => {
    const { page, asked } = await openPane(browser(), { api: () => ({ status: 401 }) });
    await says(page, 'No score right now');
    await page.getByText('The server does not accept your sign-in.').waitFor();
    expect(asked.length).toBe(2);
  }, 30_000);

  it('asks the reader to sign in only when Office says so, and only by a button', async () => {
    const { page, asked } = await openPane(browser(), { outlook: { token: { refusal: 13001, thenToken: 'token-after-asking' } } });
    await says(page, 'Please sign in');
    expect(await page.evaluate<number>('window.askedToSignIn')).toBe(0);
    expect(asked).toEqual([]);
    await expectSound(page, shots, 'sign-in');
  }, 30_000);

  it('says when signing in does not work', async () => {
    const { page } = await openPane(browser(), { outlook: { token: { refusal: 13001, thenToken: null } } });
    await says(page, 'Please sign in');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('The sign-in did not work.').waitFor();
    expect(await page.evaluate<number>('window.askedToSignIn')).toBe(1);
  }, 30_000);

  it.each<[string, FakeItem | null, string]>([
    ['nothing is selected', null, 'No message open'],
    ['a meeting is open', { itemType: 'appointment', subject: 'Stand-up' }, 'A calendar entry'],
    ['a draft is open', { itemType: 'message', subject: { compose: true } }, 'You are writing'],
    ['a delivery report is open', { itemType: 'message', itemClass: 'REPORT.IPM.Note.NDR', subject: 'Undeliverable' }, 'A delivery report'],
    ['a message has no id yet', { itemType: 'message', subject: 'Just sent' }, 'No score right now'],
  ])(
    'when %s it says so',
    async (name, item, headline) => {
      const { page, complaints } = await openPane(browser(), { outlook: { item } });
      await says(page, headline);
      expect(complaints).toEqual([]);
      await expectSound(page, shots, name.replaceAll(' ', '-'));
    },
    30_000,
  );

  it('of an encrypted message it says that only the sender could be judged', async () => {
    const { page } = await openPane(browser(), { outlook: { item: { ...bankChange, itemClass: 'IPM.Note.SMIME' } } });
    await page.getByText('The content is protected').waitFor();
  }, 30_000);

  it('asks for a shared mailbox by its address', async () => {
    const { page, asked } = await openPane(browser(), { outlook: { item: { ...bankChange, owner: 'accounts@contoso.example' } } });
    await says(page, 'Stop and check');
    expect(asked[0]?.body).toEqual({ internetMessageId: bankChange.internetMessageId, mailbox: 'accounts@contoso.example' });
  }, 30_000);

  it('a message that was not seen yet is asked for again when the server said', async () => {
    let seen = false;
    const { page } = await openPane(browser(), {
      stopped: true,
      api: (request) =>
        seen ? usual(request) : { status: 200, body: { kind: 'not-seen-yet', senderState: 'none', retryAfterSeconds: 20 } },
    });
    await page.clock.runFor(1_000);
    await says(page, 'Not seen yet');
    seen = true;
    await page.clock.runFor(21_000);
    await says(page, 'Stop and check');
  }, 30_000);

  it.each([
    ['Office.js cannot be loaded', { blocked: true }, 'Outlook’s own script could not be loaded.'],
    ['the page is opened outside Outlook', { outlook: { ready: 'nowhere' } }, 'This page works inside Outlook.'],
    ['the manifest named no application', { search: '?client=evil&tenant=' }, 'Telltale is not fully set up.'],
  ] as const)(
    'when %s it says so',
    async (_name, wanted, why) => {
      const { page } = await openPane(browser(), wanted);
      await says(page, 'No score right now');
      expect(await page.locator('main').innerText()).toContain(why);
    },
    30_000,
  );

  it('does not wait for ever for an Outlook that never gets ready', async () => {
    const { page } = await openPane(browser(), { outlook: { ready: 'never' }, stopped: true });
    await page.clock.runFor(16_000);
    await says(page, 'No score right now');
  }, 30_000);

  it('with no message open it lists what deserves a second look, also where Outlook runs no add-in', async () => {
    const line = {
      internetMessageId: '<report@contoso.example>',
      sender: 'postmaster@fabrikam.example',
      subject: 'Undeliverable: invoice <b>attached</b>',
      at: '2026-01-15T09:00:00Z',
      words: { outOfCharacter: 'clear', solicitation: 'none' },
      senderState: 'none',
      noAddIn: true,
    };
    const { page } = await openPane(browser(), {
      outlook: { item: null },
      api: () => ({ status: 200, body: { lines: [line, { ...line, senderState: 'contained', subject: '' }] } }),
    });
    await says(page, 'No message open');
    await page.getByText('Worth a second look').waitFor();
    const text = await page.locator('.digest').innerText();
    expect(text).toContain('invoice <b>attached</b>');
    expect(text).toContain('no add-in here');
    await expectSound(page, shots, 'digest');
  }, 30_000);

  it('says when the reader’s word could not be sent', async () => {
    const { page } = await openPane(browser(), {
      api: (request) => (request.path === '/api/feedback' ? 'away' : { status: 200, body: fabrikamVerdict }),
    });
    await says(page, 'Stop and check');
    const expected = page.getByRole('button', { name: 'This is expected' });
    await expected.click();
    await page.getByText('That could not be sent.').waitFor();
    expect(await expected.getAttribute('aria-pressed')).toBe('false');
  }, 30_000);
});
