/**
 * Access tokens for our own API, by the first way of signing in that this Outlook has: nested app authentication, Office's own sign-in, a window.
 *
 * Nobody is asked to sign in before it is needed: `token` never opens anything, `signIn` does and is called from a button.
 */
import type { IPublicClientApplication } from '@azure/msal-browser';
import type { Outlook } from './office.ts';
import { authorityOf, scopeOf, type Setup } from './setup.ts';
import { Trouble } from './trouble.ts';

export interface Account {
  /**
   * A token, silently. `renew`: the last one was not accepted.
   * @throws Trouble `sign-in-needed`, `sign-in-failed` or `no-answer`
   */
  token(renew: boolean): Promise<string>;
  /** Asks the reader. To be called while a press of a button is being handled. */
  signIn(): Promise<void>;
}

/** What the sign-in window sends back. */
export interface SignedIn {
  readonly accessToken: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
}

const offline: ReadonlySet<string> = new Set(['no_network_connectivity', 'network_error', 'post_request_failed', 'get_request_failed']);

/** The library is large; it is fetched when a token is first wanted, after the pane has drawn itself. */
async function nestedAccount(setup: Setup, reader: string): Promise<Account> {
  const { createNestablePublicClientApplication, AuthError } = await import('@azure/msal-browser');
  const application: IPublicClientApplication = await createNestablePublicClientApplication({
    auth: { clientId: setup.clientId, authority: authorityOf(setup) },
    cache: { cacheLocation: 'localStorage' },
  });
  const scopes = [scopeOf(setup)];
  return {
    token: async (renew) => {
      try {
        return (await application.acquireTokenSilent({ scopes, forceRefresh: renew })).accessToken;
      } catch (error) {
        const isOffline = error instanceof AuthError && offline.has(error.errorCode);
        throw new Trouble(isOffline ? 'no-answer' : 'sign-in-needed', error);
      }
    },
    signIn: async () => {
      try {
        await application.acquireTokenPopup({ scopes, ...(reader === '' ? {} : { loginHint: reader }) });
      } catch (error) {
        throw new Trouble('sign-in-failed', error);
      }
    },
  };
}

function officeAccount(outlook: Outlook): Account {
  return {
    token: () => outlook.officeToken(false),
    signIn: async () => {
      await outlook.officeToken(true);
    },
  };
}

function parseSignedIn(text: string): SignedIn | null {
  try {
    const said = JSON.parse(text) as Partial<Record<keyof SignedIn, unknown>> | null;
    const accessToken = said?.accessToken;
    const expiresAt = said?.expiresAt;
    return typeof accessToken === 'string' && accessToken !== '' && typeof expiresAt === 'number' ? { accessToken, expiresAt } : null;
  } catch {
    return null;
  }
}

/** Old Outlooks: a window in which the reader signs in; its token is kept in memory only. */
function windowAccount(outlook: Outlook, setup: Setup): Account {
  let signedIn: SignedIn | null = null;
  const page = new URL('signin.html', location.href);
  page.search = new URLSearchParams({
    client: setup.clientId,
    tenant: setup.tenantId,
    cloud: setup.cloud,
    hint: outlook.reader,
  }).toString();
  return {
    token: (renew) => {
      if (renew) signedIn = null;
      const valid = signedIn !== null && signedIn.expiresAt > Date.now() + 60_000;
      return valid && signedIn !== null ? Promise.resolve(signedIn.accessToken) : Promise.reject(new Trouble('sign-in-needed'));
    },
    signIn: async () => {
      signedIn = parseSignedIn(await outlook.dialog(page.href));
      if (signedIn === null) throw new Trouble('sign-in-failed');
    },
  };
}

/** The account of the reader; finds its way of signing in when it is first asked. */
export function openAccount(outlook: Outlook, setup: Setup): Account {
  let way: Promise<Account> | null = null;
  const found = (): Promise<Account> => {
    way ??= choose(outlook, setup).catch((error: unknown) => {
      // A chunk that did not load may load the next time.
      way = null;
      throw error;
    });
    return way;
  };
  return {
    token: async (renew) => (await found()).token(renew),
    signIn: async () => (await found()).signIn(),
  };
}

async function choose(outlook: Outlook, setup: Setup): Promise<Account> {
  if (outlook.ways.nested) {
    try {
      return await nestedAccount(setup, outlook.reader);
    } catch (error) {
      if (!outlook.ways.office && !outlook.ways.dialog) throw new Trouble('sign-in-failed', error);
    }
  }
  if (outlook.ways.office) return officeAccount(outlook);
  if (outlook.ways.dialog) return windowAccount(outlook, setup);
  throw new Trouble('sign-in-failed');
}
