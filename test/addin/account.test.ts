import { beforeAll, describe, expect, it } from '@jest/globals';
import { openAccount } from '../../addin/account.ts';
import type { Outlook } from '../../addin/office.ts';
import { Trouble } from '../../addin/trouble.ts';

const setup = {
  clientId: '00000000-0000-4000-8000-000000000002',
  tenantId: '00000000-0000-4000-8000-0000000000aa',
  cloud: 'public',
} as const;

interface Given {
  readonly ways: Outlook['ways'];
  readonly officeToken?: (mayAsk: boolean) => Promise<string>;
  readonly dialog?: (url: string) => Promise<string>;
}

function account({ ways, officeToken, dialog }: Given) {
  const none = (): Promise<string> => Promise.reject(new Trouble('sign-in-failed'));
  return openAccount(
    { ways, reader: 'ana.lyst@contoso.example', officeToken: officeToken ?? none, dialog: dialog ?? none } as Outlook,
    setup,
  );
}

beforeAll(() => {
  // The only thing of a page that this part looks at.
  Object.defineProperty(globalThis, 'location', {
    value: { href: 'https://telltale.contoso.example/addin/pane.html', host: 'telltale.contoso.example' },
    configurable: true,
  });
});

describe('the account of the reader', () => {
  it('takes Office’s token without asking, and asks only when signing in', async () => {
    const asked: boolean[] = [];
    const office = account({
      ways: { nested: false, office: true, dialog: true },
      officeToken: (mayAsk) => {
        asked.push(mayAsk);
        return Promise.resolve('token');
      },
    });
    expect(await office.token(false)).toBe('token');
    await office.signIn();
    expect(asked).toEqual([false, true]);
  });

  it('by a window needs the reader first, then keeps the token until shortly before it ends', async () => {
    const opened: string[] = [];
    const answers = [
      JSON.stringify({ accessToken: 'first', expiresAt: Date.now() + 3_600_000 }),
      JSON.stringify({ accessToken: 'second', expiresAt: Date.now() + 30_000 }),
    ];
    const window = account({
      ways: { nested: false, office: false, dialog: true },
      dialog: (url) => {
        opened.push(url);
        return Promise.resolve(answers[opened.length - 1] ?? '');
      },
    });
    await expect(window.token(false)).rejects.toMatchObject({ code: 'sign-in-needed' });
    expect(opened).toEqual([]);
    await window.signIn();
    expect(await window.token(false)).toBe('first');
    expect(opened[0]).toBe(
      `https://telltale.contoso.example/addin/signin.html?client=${setup.clientId}&tenant=${setup.tenantId}&cloud=public&hint=ana.lyst%40contoso.example`,
    );
    await expect(window.token(true)).rejects.toMatchObject({ code: 'sign-in-needed' });
    await window.signIn();
    await expect(window.token(false)).rejects.toMatchObject({ code: 'sign-in-needed' });
  });

  it.each(['', 'null', '[]', '{"accessToken":""}', '{"accessToken":"x"}', 'not json'])(
    'a window that sends %j signs nobody in',
    async (sent) => {
      const window = account({ ways: { nested: false, office: false, dialog: true }, dialog: () => Promise.resolve(sent) });
      await expect(window.signIn()).rejects.toMatchObject({ code: 'sign-in-failed' });
    },
  );

  it('in an Outlook without any way of signing in is none', async () => {
    const none = account({ ways: { nested: false, office: false, dialog: false } });
    await expect(none.token(false)).rejects.toMatchObject({ code: 'sign-in-failed' });
  });
});
