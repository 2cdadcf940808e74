/** The tab's page: draws itself at once, then finds Teams, the reader's token, and the incidents. */
import { render } from 'preact';
import { incidentsPage, openAnchor, type ConsoleActs, type ConsoleState } from '../view/console/index.ts';
import { partAnchor } from '../view/anchors.ts';
import { follow, nothingYet, type Follow } from './follow.ts';
import { openServer } from './server.ts';
import { openTeams, type Teams, type Theme } from './teams.ts';
import { codeOf } from './trouble.ts';

function idle(): void {
  return undefined;
}
const noActs: ConsoleActs = {
  choose: idle,
  open: idle,
  back: idle,
  more: idle,
  press: idle,
  decide: idle,
  cancel: idle,
  retry: () => location.reload(),
  shown: idle,
};

function dress(theme: Theme): void {
  document.documentElement.dataset['theme'] = theme;
}

function focus(id: string): void {
  const found = document.getElementById(id);
  found?.focus({ preventScroll: true });
  found?.scrollIntoView({ block: 'nearest' });
}

function followed(teams: Teams, root: HTMLElement): Follow {
  let openLine = 'list-title';
  let dialog: HTMLDialogElement | null = null;
  const following = follow({
    server: openServer(teams),
    show: (state: ConsoleState) => render(incidentsPage(state, acts), root),
    moved: (to) => {
      if (to === 'list') focus(openLine);
      else {
        window.scrollTo(0, 0);
        focus(openAnchor);
      }
    },
    closed: () => {
      if (document.activeElement === null || document.activeElement === document.body) focus(partAnchor(openAnchor, 'offers'));
    },
    newId: () => crypto.randomUUID(),
  });
  const acts: ConsoleActs = {
    ...following,
    open: (id) => {
      openLine = document.activeElement?.id ?? openLine;
      following.open(id);
    },
    cancel: () => {
      dialog?.close();
      following.cancel();
    },
    shown: (element) => {
      // On its way out of the page it is closed first: only that gives the focus back to the button it came from.
      if (element === null) dialog?.close();
      else if (!element.open) element.showModal();
      dialog = element;
    },
  };
  return following;
}

async function start(root: HTMLElement): Promise<void> {
  render(incidentsPage(nothingYet, noActs), root);
  try {
    const teams = await openTeams();
    dress(teams.theme);
    teams.onThemeChanged(dress);
    const following = followed(teams, root);
    teams.onSentTo(following.open);
    following.start(teams.incident);
  } catch (error) {
    render(incidentsPage({ ...nothingYet, trouble: codeOf(error) }, noActs), root);
  }
}

const root = document.getElementById('console');
if (root !== null) void start(root);
