/**
 * The only file that speaks to TeamsJS. What Teams offers a tab, as promises and plain values.
 *
 * The context is unsigned, so it only chooses what is shown: who somebody is, the server reads from the token.
 */
import { app, authentication } from '@microsoft/teams-js';
import { Trouble } from './trouble.ts';

export type Theme = 'light' | 'dark' | 'contrast';

export interface Teams {
  readonly theme: Theme;
  onThemeChanged(listener: (theme: Theme) => void): void;
  /** The incident that a link led to, or `null`. */
  readonly incident: string | null;
  /** A tab that Teams kept in the background is sent to another incident. */
  onSentTo(listener: (incident: string) => void): void;
  /** An access token for our own API; Teams keeps it and renews it. Teams may ask the reader to consent the first time. */
  token(): Promise<string>;
}

export function themeOf(name: string | undefined): Theme {
  if (name === 'contrast') return 'contrast';
  return name === 'dark' || name === 'glass' ? 'dark' : 'light';
}

async function token(): Promise<string> {
  try {
    return await authentication.getAuthToken();
  } catch (error) {
    throw new Trouble('sign-in', error);
  }
}

/** Outside a host `initialize` neither answers nor fails for a minute. */
async function initialized(milliseconds: number): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Trouble('outside-teams')), milliseconds);
  });
  try {
    await Promise.race([app.initialize(), limit]);
  } catch (error) {
    throw new Trouble('outside-teams', error);
  } finally {
    clearTimeout(timer);
  }
}

/** @throws Trouble `outside-teams` in a plain browser, or when the frame around does not answer. */
export async function openTeams(milliseconds = 10_000): Promise<Teams> {
  await initialized(milliseconds);
  const context = await app.getContext();
  await app.notifySuccess();
  const sent = context.page.subPageId;
  return {
    theme: themeOf(context.app.theme),
    onThemeChanged: (listener) => app.registerOnThemeChangeHandler((name) => listener(themeOf(name))),
    incident: sent === undefined || sent === '' ? null : sent,
    onSentTo: (listener) =>
      app.registerOnContextChangeHandler(({ page }) => {
        if (page.subPageId !== undefined && page.subPageId !== '') listener(page.subPageId);
      }),
    token,
  };
}
