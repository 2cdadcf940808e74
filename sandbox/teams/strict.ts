/** What a message must look like for Teams to show it as it was meant. */
import { isObject } from '../microsoft/exchange.ts';

const ELEMENTS = new Set([
  'TextBlock',
  'RichTextBlock',
  'TextRun',
  'Container',
  'ColumnSet',
  'Column',
  'ActionSet',
  'Input.Text',
  'FactSet',
]);
const ACTIONS = new Set(['Action.Execute', 'Action.OpenUrl', 'Action.ToggleVisibility', 'Action.Submit']);
const MOST_VIEWERS = 60;
/** The client shows so many buttons of a card and hides the rest behind three dots. */
const MOST_ACTIONS = 8;

/** What Teams would refuse or silently not show; `null` = nothing. */
export function objection(body: Readonly<Record<string, unknown>>): string | null {
  if (body['type'] !== 'message') return 'type is not message';
  const attachments = body['attachments'];
  if (attachments === undefined) return typeof body['text'] === 'string' && body['text'] !== '' ? null : 'a message without text and card';
  if (!Array.isArray(attachments) || attachments.length === 0) return 'attachments are no list';
  for (const attachment of attachments) {
    if (!isObject(attachment) || attachment['contentType'] !== 'application/vnd.microsoft.card.adaptive')
      return 'an attachment that is no adaptive card';
    const why = objectionToCard(attachment['content']);
    if (why !== null) return why;
  }
  return null;
}

export function objectionToCard(card: unknown): string | null {
  if (!isObject(card) || card['type'] !== 'AdaptiveCard') return 'no AdaptiveCard';
  if (card['version'] !== '1.5') return `version ${String(card['version'])}, Teams draws 1.5`;
  const refresh = card['refresh'];
  if (refresh !== undefined) {
    if (!isObject(refresh) || !Array.isArray(refresh['userIds'])) return 'a refresh without userIds refreshes for everybody';
    if (refresh['userIds'].length > MOST_VIEWERS) return 'more than 60 userIds';
  }
  const actions = card['actions'];
  if (Array.isArray(actions) && actions.length > MOST_ACTIONS) return `${actions.length} actions`;
  return walk(card['body'], card['version']) ?? walk(actions, card['version']);
}

function walk(value: unknown, version: unknown): string | null {
  if (Array.isArray(value)) {
    for (const one of value) {
      const why = walk(one, version);
      if (why !== null) return why;
    }
    return null;
  }
  if (!isObject(value)) return null;
  const type = value['type'];
  if (typeof type === 'string') {
    if (!ELEMENTS.has(type) && !ACTIONS.has(type)) return `${type} is not drawn everywhere`;
    if (type === 'TextRun' && value['text'] === '') return null;
    if (type === 'Action.Execute' && !isObject(value['fallback'])) return 'Action.Execute without a fallback does nothing in old clients';
    if (ACTIONS.has(type) && (typeof value['title'] !== 'string' || value['title'] === '')) return 'a button without a title';
  }
  for (const name of ['body', 'items', 'columns', 'inlines', 'actions']) {
    const why = walk(value[name], version);
    if (why !== null) return why;
  }
  return null;
}
