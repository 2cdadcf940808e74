/** The sandbox's page: draws itself, lends the pane an Outlook and the tab a Teams, and follows the sandbox. */
import { render } from 'preact';
import { follow } from './follow.ts';
import { LENT, type LentItem, type LentOutlook } from './outlook.ts';
import { sandboxPage } from './page.ts';
import { openServer } from './server.ts';
import type { Acts } from './shown.ts';
import { hostTab, type TabHost } from './tab-host.ts';

function start(root: HTMLElement, token: string): void {
  const server = openServer(token);
  let listeners: (() => void)[] = [];
  let lentTo = '';
  let host: TabHost | null = null;
  const following = follow({
    server,
    show: (shown) => {
      if (shown.mailbox !== lentTo) {
        // The frame of another mailbox is another frame; the old one's listeners went with it.
        listeners = [];
        lentTo = shown.mailbox;
      }
      render(sandboxPage(shown, acts), root);
    },
    selected: () => listeners.forEach((listener) => listener()),
    open: (url) => window.open(url, '_blank', 'noopener,noreferrer'),
  });

  const lent: LentOutlook = {
    get reader() {
      return following.shown()?.mailbox ?? '';
    },
    item(): LentItem | null {
      const shown = following.shown();
      const open = shown?.mail?.find(({ internetMessageId }) => internetMessageId === shown.selected);
      if (open === undefined) return null;
      const { internetMessageId, subject, from } = open;
      return { internetMessageId, subject, from: { displayName: from.name, emailAddress: from.address }, attachments: [] };
    },
    token: () => server.token(following.shown()?.mailbox ?? ''),
    onItem: (listener) => void listeners.push(listener),
  };
  Object.assign(window, { [LENT]: lent });

  const acts: Acts = {
    ...following,
    tabDialog: (dialog) => {
      if (dialog !== null && !dialog.open) dialog.showModal();
    },
    tabFrame: (frame) => {
      host?.close();
      host = null;
      const shown = following.shown();
      const person = shown?.state.analysts.find(({ id }) => id === shown.who);
      if (frame === null || shown?.tab === undefined || shown.tab === null || person === undefined) return;
      host = hostTab({ frame, incident: shown.tab, person, token: () => server.token(person.id) });
      frame.src = '/console/index.html';
    },
  };
  render(sandboxPage(null, acts), root);
  following.start();
}

const root = document.getElementById('sandbox');
const token = document.querySelector<HTMLMetaElement>('meta[name=sandbox-page]')?.content;
if (root !== null && token !== undefined) start(root, token);
