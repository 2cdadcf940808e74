/** The strip above: whose tenant, what time it is there, who is locked out, what is held, and which intruders can be let loose. */
import { html, type MaybeView, type View } from '../../../view/html.ts';
import { counted, inert, visible } from '../../../view/text.ts';
import type { AttackRun, PageState } from '../contract.ts';
import { guide } from './guide.ts';
import type { Acts, Shown } from './shown.ts';

const stateWord: Readonly<Record<AttackRun['state'], string>> = {
  coming: 'on the way',
  'at-work': 'at work',
  'locked-out': 'locked out',
  over: 'gone',
};

function speedWord(speed: number): string {
  if (speed === 0) return 'Stop';
  return speed === 1 ? 'As ours' : `× ${String(speed)}`;
}

function clock({ state, now }: Shown, acts: Acts): View {
  const { speed, speeds, learned } = state.clock;
  const at = new Date(now).toISOString();
  return html`<div class="clock">
    <p class="clock-at"><span class="spoken">The tenant’s time: </span><time>${at.slice(0, 10)} <b>${at.slice(11, 19)}</b></time> UTC</p>
    <div class="choices" role="group" aria-label="Speed">
      ${speeds.map(
        (one) =>
          html`<button key=${one} type="button" aria-pressed=${String(one === speed)} onClick=${() => acts.speed(one)}>${speedWord(one)}</button>`,
      )}
    </div>
    ${learned === null ? null : html`<p class="learning"><progress max="1" value=${learned} aria-label="History learned"></progress> learning what is usual</p>`}
  </div>`;
}

function standing({ tenant, running }: PageState): View {
  const disabled = tenant.disabled.map(
    ({ name, account }) => html`<li key=${account} class="chip chip-bad" title=${visible(account)}>${inert(name)} is disabled</li>`,
  );
  const held = tenant.held.map(
    ({ account, what }) => html`<li key=${`${account} ${what}`} class="chip chip-held" title=${visible(account)}>${inert(what)}</li>`,
  );
  const intruders = running.map(
    ({ id, title, victim, state }) =>
      html`<li key=${id} class=${`chip chip-${state}`}>${inert(title)}${victim === null ? null : html` on ${inert(victim)}`}: <b>${stateWord[state]}</b></li>`,
  );
  const nothing = disabled.length + held.length === 0 ? html`<li class="chip">Nobody is disabled, nothing is held</li>` : null;
  return html`<ul class="chips" aria-label="How the tenant stands">${nothing}${disabled}${held}${intruders}</ul>`;
}

function attacks({ state }: Shown, acts: Acts): MaybeView {
  // Nobody is alerted of what happens before the past is learned.
  if (state.attacks.length === 0 || state.clock.learned !== null) return null;
  return html`<details class="attacks">
    <summary>Run an attack (${String(state.attacks.length)})</summary>
    <ul>
      ${state.attacks.map(
        ({ name, title, about }) =>
          html`<li key=${name}>
            <button type="button" class="button" onClick=${() => acts.attack(name)}>${inert(title)}<small>${inert(about)}</small></button>
          </li>`,
      )}
    </ul>
  </details>`;
}

export function strip(shown: Shown, acts: Acts): View {
  const { tenant } = shown.state;
  return html`<header class="strip">
    <div class="strip-head">
      <div>
        <h1>Telltale sandbox</h1>
        <p class="remark">
          ${inert(tenant.name)}: ${counted(tenant.people, 'invented person', 'invented people')}. Nothing here is real, and only this machine can see it.
        </p>
      </div>
      ${clock(shown, acts)}
    </div>
    ${guide(shown.state)} ${standing(shown.state)} ${attacks(shown, acts)}
  </header>`;
}
