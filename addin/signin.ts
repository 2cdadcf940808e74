/**
 * The window in which readers of old Outlooks sign in: goes to Microsoft's page, comes back, hands the token to the pane, and is closed by it.
 *
 * Office.js takes `history.replaceState` away, which the sign-in library needs; so the library is through before Office.js is loaded.
 */
import { PublicClientApplication, type AuthenticationResult } from '@azure/msal-browser';
import type { SignedIn } from './account.ts';
import { tellOpener } from './office.ts';
import { authorityOf, readSetup, scopeOf, type Setup } from './setup.ts';

/** Back from Microsoft the address has no ids left; they wait here. */
const kept = 'telltale-signin';

function setupNow(): Setup | null {
  const fromAddress = readSetup(location.search);
  if (fromAddress !== null) sessionStorage.setItem(kept, location.search);
  return fromAddress ?? readSetup(sessionStorage.getItem(kept) ?? '');
}

async function signIn(setup: Setup): Promise<AuthenticationResult | null> {
  const redirectUri = `${location.origin}${location.pathname}`;
  const application = new PublicClientApplication({
    auth: { clientId: setup.clientId, authority: authorityOf(setup), redirectUri },
    cache: { cacheLocation: 'sessionStorage' },
  });
  await application.initialize();
  const back = await application.handleRedirectPromise({ navigateToLoginRequestUrl: false });
  if (back !== null) return back;
  const loginHint = new URLSearchParams(location.search).get('hint') ?? '';
  await application.acquireTokenRedirect({ scopes: [scopeOf(setup)], ...(loginHint === '' ? {} : { loginHint }) });
  return null;
}

async function start(): Promise<void> {
  const setup = setupNow();
  if (setup === null) return say('Telltale is not fully set up.');
  try {
    const result = await signIn(setup);
    if (result === null) return;
    const signedIn: SignedIn = { accessToken: result.accessToken, expiresAt: result.expiresOn?.getTime() ?? Date.now() };
    await tellOpener(JSON.stringify(signedIn));
  } catch {
    say('The sign-in did not work. Close this window and try again.');
  }
}

function say(text: string): void {
  const said = document.getElementById('said');
  if (said !== null) said.textContent = text;
}

void start();
