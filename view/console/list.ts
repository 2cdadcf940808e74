/** The list of incidents, newest change first. */
import type { IncidentSummary } from '../../server/http/contract.ts';
import { html, type MaybeView, type View } from '../html.ts';
import { severityBadge, stateBadge } from '../signs.ts';
import { counted, inert } from '../text.ts';
import { moment } from '../time.ts';
import type { Choice, ConsoleActs, ConsoleState } from './state.ts';

const choices: readonly (readonly [Choice, string])[] = [
  ['open', 'Open'],
  ['contained', 'Contained'],
  ['all', 'All'],
];

const nothing: Readonly<Record<Choice, string>> = {
  open: 'No incident is open. New ones appear here by themselves.',
  contained: 'No account is contained.',
  all: 'There has been no incident yet.',
};

/** The line's button; focus comes back to it from the incident. */
export function lineId(index: number): string {
  return `line-${index + 1}`;
}

function line(incident: IncidentSummary, index: number, current: boolean, acts: ConsoleActs): View {
  const taken = incident.assignee === null ? 'taken by nobody' : html`taken by ${inert(incident.assignee)}`;
  return html`<li key=${incident.id}>
    <button
      type="button"
      id=${lineId(index)}
      class=${`line edge-${incident.severity}`}
      aria-current=${current ? 'true' : null}
      onClick=${() => acts.open(incident.id)}
    >
      <span class="line-badges">${severityBadge(incident.severity)}${stateBadge(incident.state)}</span>
      <span class="line-who">${inert(incident.displayName ?? incident.account)}</span>
      <span class="line-what">${inert(incident.title)}</span>
      <span class="line-when">changed ${moment(incident.updatedAt)} UTC · ${taken}</span>
    </button>
  </li>`;
}

function lines({ list, choice, open }: ConsoleState, acts: ConsoleActs): MaybeView {
  if (list.kind === 'loading') return html`<p class="nothing">Loading…</p>`;
  if (list.incidents.length === 0) return html`<p class="nothing">${nothing[choice]}</p>`;
  const current = open.kind === 'none' ? null : open.id;
  return [
    html`<ul class="lines">${list.incidents.map((incident, index) => line(incident, index, incident.id === current, acts))}</ul>`,
    list.next === null
      ? html`<p class="more">${counted(list.incidents.length, 'incident')}</p>`
      : html`<p class="buttons"><button type="button" class="button" onClick=${acts.more}>Show older</button></p>`,
  ];
}

export function incidentList(state: ConsoleState, acts: ConsoleActs): View {
  return html`<nav class="list" aria-labelledby="list-title" aria-busy=${String(state.list.kind === 'loading')}>
    <h2 id="list-title" tabindex="-1">Incidents</h2>
    <div class="choices" role="group" aria-label="Which incidents">
      ${choices.map(
        ([choice, word]) =>
          html`<button key=${choice} type="button" aria-pressed=${String(state.choice === choice)} onClick=${() => acts.choose(choice)}>${word}</button>`,
      )}
    </div>
    ${lines(state, acts)}
  </nav>`;
}
