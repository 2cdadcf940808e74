/** A card as Teams would draw it, by Microsoft's own renderer, put into an element of the page. */
import { AdaptiveCard, ExecuteAction, HostConfig, OpenUrlAction, SubmitAction, type Action } from 'adaptivecards';
import { teamsConfig } from './host-config.ts';
import { markdown } from './markdown.ts';

export interface CardActs {
  readonly execute: (verb: string, data: Readonly<Record<string, unknown>>) => void;
  readonly open: (url: string) => void;
}

function dataOf(data: unknown): Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null && !Array.isArray(data) ? { ...data } : {};
}

function did(action: Action, acts: CardActs): void {
  if (action instanceof ExecuteAction) acts.execute(action.verb ?? '', dataOf(action.data));
  else if (action instanceof SubmitAction) acts.execute('submit', dataOf(action.data));
  else if (action instanceof OpenUrlAction && action.url !== undefined) acts.open(action.url);
}

/** Draws `card` into `place`, in the page's theme. What the renderer does not understand is left out, as Teams does. */
export function drawCard(place: HTMLElement, card: unknown, acts: CardActs): void {
  const drawn = new AdaptiveCard();
  const isDark = matchMedia('(prefers-color-scheme: dark)').matches;
  drawn.hostConfig = new HostConfig(teamsConfig(isDark));
  drawn.onExecuteAction = (action) => did(action, acts);
  AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = markdown(text);
    result.didProcess = true;
  };
  drawn.parse(card);
  const element = drawn.render();
  place.replaceChildren(...(element === undefined ? [] : [element]));
  // The renderer lets the whole card be reached by Tab, which Teams does not.
  element?.removeAttribute('tabindex');
}

export interface Refresh {
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** Teams ids of those whose clients ask by themselves. */
  readonly userIds: readonly unknown[];
}

/** The refresh that a card asks its readers' clients for. */
export function refreshOf(card: unknown): Refresh | null {
  const refresh = field(card, 'refresh');
  const action = field(refresh, 'action');
  const verb = field(action, 'verb');
  const userIds = field(refresh, 'userIds');
  return typeof verb === 'string' ? { verb, data: dataOf(field(action, 'data')), userIds: Array.isArray(userIds) ? userIds : [] } : null;
}

/** Somebody is to type something into it. */
export function asksForWords(card: unknown): boolean {
  if (Array.isArray(card)) return card.some(asksForWords);
  const type = field(card, 'type');
  if (typeof type === 'string' && type.startsWith('Input.')) return true;
  return ['body', 'items', 'columns', 'actions'].some((name) => {
    const part = field(card, name);
    return part !== undefined && asksForWords(part);
  });
}

export function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
