/** The top of the report: what was found, for whom, when, and what was promised. */
import type { IncidentRecord, IncidentState, ReportData } from '../http/contract.ts';
import { anchorOf } from '../../view/anchors.ts';
import { person } from '../../view/headline.ts';
import { html, type MaybeView, type View } from '../../view/html.ts';
import { severityBadge, stateBadge, tickSign } from '../../view/signs.ts';
import { count, counted, inert } from '../../view/text.ts';
import { between, instantOf, longDay, moment, span } from '../../view/time.ts';
import { belief, returnPeriod, stateWord } from '../../view/words.ts';

const dayMilliseconds = 86_400_000;

/** The five-second answer. */
export function verdictOf(data: ReportData, alerts: readonly IncidentRecord[]): string {
  if (data.summary.events === 0) return 'Nothing could be judged';
  if (alerts.length === 0) return 'Nothing crossed the line';
  // Time alone settles nothing: an alert that nobody decided on still needs a look.
  const settled = alerts.filter(({ state }) => state === 'dismissed').length;
  if (settled === alerts.length) return `${counted(alerts.length, 'alert')}, all settled`;
  const hijacked = alerts.length - settled;
  const odd = alerts.some(({ kind }) => kind !== 'account-takeover');
  if (odd) return `${counted(hijacked, 'account')} ${hijacked === 1 ? 'needs' : 'need'} your attention`;
  return `${counted(hijacked, 'account')} ${hijacked === 1 ? 'looks' : 'look'} hijacked`;
}

function period(data: ReportData): string {
  const from = data.from === null ? null : instantOf(data.from);
  const until = data.until === null ? null : instantOf(data.until);
  if (from === null || until === null) return 'period unknown';
  return `${longDay(from)} to ${longDay(until)} (UTC)`;
}

function days(data: ReportData): number {
  const long = data.from === null || data.until === null ? null : between(data.from, data.until);
  return long === null ? 0 : Math.max(0, long / dayMilliseconds);
}

export function pageHead(data: ReportData, alerts: readonly IncidentRecord[]): View {
  return html`<header class="head">
    <p class="brand"><b>Telltale</b> · report on hijacked accounts</p>
    <h1>${verdictOf(data, alerts)}</h1>
    <p class="scope">${inert(data.organisation)} · ${period(data)} · ${counted(data.people, 'person', 'people')}</p>
  </header>`;
}

function tile(term: string, value: string, remark: string): View {
  return html`<div class="tile">
    <dt>${term}</dt>
    <dd>${value}<small>${remark}</small></dd>
  </div>`;
}

/** What the promise comes to for these people over this time. */
function promise(data: ReportData): string {
  const expected = (data.budget * data.people * days(data)) / 1_000;
  const rate = `at most ${data.budget} per 1,000 people a day`;
  if (expected === 0) return rate;
  return `${rate}: here, ${expected < 1 ? 'fewer than 1' : `about ${count(expected)}`} in this time`;
}

const states: readonly IncidentState[] = ['open', 'confirmed', 'contained', 'dismissed', 'expired'];

/** What has become of the alerts: `1 open, 1 contained`. */
function fates(alerts: readonly IncidentRecord[]): string {
  const words = states.flatMap((state) => {
    const number = alerts.filter((incident) => incident.state === state).length;
    return number === 0 ? [] : [`${number} ${stateWord[state].toLowerCase()}`];
  });
  return words.length === 0 ? 'none' : words.join(', ');
}

export function tiles(data: ReportData, alerts: readonly IncidentRecord[], below: number): View {
  const { summary } = data;
  const unread = summary.rejected === 0 ? 'none rejected' : `${count(summary.rejected)} rejected`;
  return html`<dl class="tiles">
    ${tile('Alerts', count(alerts.length), fates(alerts))} ${tile('Seen, below the budget', count(below), 'odd, but not odd enough')}
    ${tile('People', count(data.people), 'judged each by their own past')} ${tile('Events judged', count(summary.events), `of ${counted(summary.read, 'record')}, ${unread}`)}
    ${tile('False alerts promised', String(data.budget), promise(data))}
  </dl>`;
}

function indexRow(incident: IncidentRecord, index: number): View {
  return html`<tr role="row">
    <td role="cell">${severityBadge(incident.severity)}</td>
    <td role="cell" class="what">
      <a href=${`#${anchorOf(index)}`}>${person(incident)}</a>
      <span>${belief(incident)}</span>
    </td>
    <td role="cell">${returnPeriod(incident.returnPeriodDays)}</td>
    <td role="cell">${incident.alertedAt === null ? 'no' : moment(incident.alertedAt)}</td>
    <td role="cell">${stateBadge(incident.state)}</td>
  </tr>`;
}

/** A table of the alerts, when there is more than one to choose from. */
export function alertIndex(alerts: readonly IncidentRecord[]): MaybeView {
  if (alerts.length < 2) return null;
  const heads = ['Severity', 'Account', 'By chance here', 'Alerted (UTC)', 'State'];
  return html`<nav class="card" aria-label="Alerts">
    <table role="table" class="index">
      <thead role="rowgroup">
        <tr role="row">${heads.map((head) => html`<th role="columnheader" scope="col">${head}</th>`)}</tr>
      </thead>
      <tbody role="rowgroup">${alerts.map(indexRow)}</tbody>
    </table>
  </nav>`;
}

/** A quiet result is a result: it says what was looked at. A result without events is not quiet but blind, and says that. */
export function quiet(data: ReportData, below: number): View {
  const { summary } = data;
  if (summary.events === 0) {
    return html`<section class="card blank">
      <h2>This is not an all-clear</h2>
      <p>
        ${counted(summary.read, 'record')} ${summary.read === 1 ? 'was' : 'were'} read and none could be judged. Look below at what was ignored and rejected, and at
        rejected.jsonl for the reasons.
      </p>
    </section>`;
  }
  const time = days(data) > 0 ? ` over ${span(days(data) * dayMilliseconds)}` : '';
  const odd =
    below === 0
      ? 'No account did anything odd enough to note.'
      : `${counted(below, 'account')} did something odd, but nothing that chance does not bring.`;
  return html`<section class="card calm">
    ${tickSign()}
    <div>
      <h2>No account looks hijacked</h2>
      <p>${counted(summary.events, 'event')} of ${counted(data.people, 'person', 'people')}${time} were judged, each person by their own past. ${odd}</p>
    </div>
  </section>`;
}
