/** The pane's page: draws itself at once, then finds Outlook, the message, and its scores. */
import { render } from 'preact';
import { pane, type PaneActs, type PaneState } from '../view/pane/index.ts';
import { wordsFor } from '../view/pane/words/index.ts';
import { openAccount } from './account.ts';
import { openOutlook, type Outlook } from './office.ts';
import { openServer } from './server.ts';
import { readSetup } from './setup.ts';
import { codeOf } from './trouble.ts';
import { watch } from './watch.ts';

function idle(): void {
  return undefined;
}
const noActs: PaneActs = { report: idle, expect: idle, retry: () => location.reload(), signIn: idle };

function follow(outlook: Outlook, root: HTMLElement): void {
  const words = wordsFor(outlook.languages);
  document.documentElement.lang = words.language;
  const draw = (state: PaneState, acts: PaneActs): void => render(pane(state, acts, words), root);
  const setup = readSetup(location.search);
  if (setup === null) {
    draw({ kind: 'unavailable', head: null, code: 'not-set-up' }, noActs);
    return;
  }
  const account = openAccount(outlook, setup);
  const watching = watch({
    outlook,
    account,
    server: openServer(account),
    show: (state) => draw(state, watching),
    seen: () => document.visibilityState === 'visible',
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') watching.look();
  });
  void outlook.onItemChanged(watching.look);
  watching.look();
}

/** Outlook's theme outweighs the system's; where Outlook gives none, the system's stands. */
function dress(outlook: Outlook): void {
  const theme = outlook.theme();
  if (theme === null) delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

async function start(root: HTMLElement): Promise<void> {
  performance.mark('telltale-begun');
  const words = wordsFor(navigator.languages);
  document.documentElement.lang = words.language;
  render(pane({ kind: 'starting' }, noActs, words), root);
  performance.mark('telltale-first-render');
  try {
    const outlook = await openOutlook();
    dress(outlook);
    void outlook.onThemeChanged(() => dress(outlook));
    follow(outlook, root);
  } catch (error) {
    const code = codeOf(error, 'office-missing');
    render(pane({ kind: 'unavailable', head: null, code: code === 'sign-in-needed' ? 'sign-in-failed' : code }, noActs, words), root);
  }
}

const root = document.getElementById('pane');
if (root !== null) void start(root);
