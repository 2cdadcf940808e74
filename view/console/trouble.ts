/** What stands in the way of everything, and what to do about it. */
import { html, type View } from '../html.ts';
import type { ConsoleActs, ConsoleTrouble } from './state.ts';

interface Words {
  readonly title: string;
  readonly text: string;
  readonly button: string | null;
}

const words: Readonly<Record<ConsoleTrouble, Words>> = {
  'outside-teams': {
    title: 'Open this page in Teams',
    text: 'Telltale’s incidents are shown in its tab in Microsoft Teams, which also says who you are. In a browser of its own this page shows nothing.',
    button: null,
  },
  'sign-in': {
    title: 'Teams did not sign you in',
    text: 'Try again and answer what Teams asks. If it goes on, an administrator has to approve this app for the organisation in Entra.',
    button: 'Sign in',
  },
  'not-allowed': {
    title: 'Incidents are for the security team',
    text: 'Your account is not in the group of analysts. Ask an owner of that group in Entra to add you, then try again.',
    button: 'Try again',
  },
  'roles-unknown': {
    title: 'Your role cannot be checked just now',
    text: 'Microsoft Graph does not answer, and without it nobody is let in. Nothing is lost; try again in a few minutes.',
    button: 'Try again',
  },
  starting: {
    title: 'Telltale is starting',
    text: 'It is catching up with what happened. This page tries again by itself.',
    button: 'Try now',
  },
  busy: { title: 'Too many questions at once', text: 'The server asks for a pause. This page tries again by itself.', button: 'Try now' },
  'no-answer': {
    title: 'The server does not answer',
    text: 'Check the network, and whether Telltale runs. This page tries again by itself.',
    button: 'Try now',
  },
  'server-fault': {
    title: 'The server failed',
    text: 'Its log says why. This page tries again by itself.',
    button: 'Try now',
  },
  'unreadable-answer': {
    title: 'This page is older or newer than its server',
    text: 'Reload the tab. If that changes nothing, the server’s pages were not built from the same version.',
    button: 'Reload',
  },
};

export function troublePicture(code: ConsoleTrouble, acts: Pick<ConsoleActs, 'retry'>): View {
  const { title, text, button } = words[code];
  return html`<section class="card trouble" role="alert">
    <h2>${title}</h2>
    <p>${text}</p>
    ${button === null ? null : html`<p class="buttons"><button type="button" class="button button-main" onClick=${acts.retry}>${button}</button></p>`}
  </section>`;
}
