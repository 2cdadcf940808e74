/** What somebody did in Teams, in our own words. The activity is parsed here, once. */
import type { Person } from '../server/core/desk.ts';
import { type Activity, at } from './guard/index.ts';
import { channelOf, type Place } from './teams.ts';

interface Heard {
  /** Activity id, unique in the conversation. */
  readonly id: string;
  /** Where an answer goes: the thread or the chat. */
  readonly place: Place;
  /** Id of the channel; `null` in a chat. */
  readonly channel: string | null;
  /** Id of the team; `null` in a chat. */
  readonly team: string | null;
  /** The team’s id in Entra, where Teams says it. */
  readonly group: string | null;
  /** Who did it; `objectId` is a GUID or `null` (bots, people outside of the directory). */
  readonly from: Person;
}

/** Somebody wrote to us. */
export interface Message extends Heard {
  readonly kind: 'message';
  /** Without the mention of us. */
  readonly text: string;
}
/** Somebody pressed a button, or a client asked for the fuller card by itself. */
export interface Press extends Heard {
  readonly kind: 'press';
  readonly isAutomatic: boolean;
  /** The message the button is on. */
  readonly on: string | null;
  readonly data: Readonly<Record<string, unknown>>;
  /** It came as a message (a client without Universal Actions): an answer is posted. */
  readonly asMessage: boolean;
}
/** We were added to a team or a chat, or taken out of it. */
export interface Installed extends Heard {
  readonly kind: 'installed' | 'removed';
}
export type HeardActivity = Message | Press | Installed | { readonly kind: 'other'; readonly type: string };

const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;
const LONGEST_TEXT = 2_000;
const LONGEST_NAME = 120;
const MOST_ENTITIES = 50;

export function hear(activity: Activity, tenantId: string): HeardActivity {
  const heard = heardOf(activity, tenantId);
  const type = text(at(activity, 'type'));
  if (heard === null) return { kind: 'other', type };
  if (type === 'message') {
    const value = at(activity, 'value');
    if (isRecord(value)) return { kind: 'press', ...heard, isAutomatic: false, on: null, data: value, asMessage: true };
    // With ChannelMessage.Read.Group we are sent all that people say to each other in the channel.
    if (heard.channel !== null && !isToUs(activity)) return { kind: 'other', type };
    return { kind: 'message', ...heard, text: said(activity) };
  }
  if (type === 'invoke' && at(activity, 'name') === 'adaptiveCard/action') {
    const data = at(activity, 'value', 'action', 'data');
    const on = text(at(activity, 'replyToId'));
    return {
      kind: 'press',
      ...heard,
      isAutomatic: at(activity, 'value', 'trigger') === 'automatic',
      on: on === '' ? null : on,
      data: isRecord(data) ? data : {},
      asMessage: false,
    };
  }
  return installed(activity, heard, type) ?? { kind: 'other', type };
}

function heardOf(activity: Activity, tenantId: string): Heard | null {
  const conversation = text(at(activity, 'conversation', 'id'));
  const serviceUrl = text(at(activity, 'serviceUrl'));
  const id = text(at(activity, 'id'));
  if (conversation === '' || serviceUrl === '' || id === '') return null;
  const isChannel = at(activity, 'conversation', 'conversationType') === 'channel' || conversation.includes('@thread.tacv2');
  return {
    id,
    channel: isChannel ? channelOf(conversation) : null,
    team: text(at(activity, 'channelData', 'team', 'id')) || null,
    group: guidOf(at(activity, 'channelData', 'team', 'aadGroupId')),
    place: { kind: isChannel ? 'thread' : 'chat', serviceUrl, tenantId, conversation, replyTo: id },
    from: {
      objectId: guidOf(at(activity, 'from', 'aadObjectId')),
      tenantId,
      name: text(at(activity, 'from', 'name')).slice(0, LONGEST_NAME) || 'somebody without a name',
    },
  };
}

function isToUs(activity: Activity): boolean {
  const us = at(activity, 'recipient', 'id');
  const entities = at(activity, 'entities');
  return (
    Array.isArray(entities) &&
    entities.slice(0, MOST_ENTITIES).some((entity) => at(entity, 'type') === 'mention' && at(entity, 'mentioned', 'id') === us)
  );
}

/** What was written, without the mention of us and without its markup. */
function said(activity: Activity): string {
  let words = text(at(activity, 'text')).slice(0, LONGEST_TEXT);
  const us = at(activity, 'recipient', 'id');
  const entities = at(activity, 'entities');
  for (const entity of Array.isArray(entities) ? entities.slice(0, MOST_ENTITIES) : []) {
    if (at(entity, 'type') !== 'mention') continue;
    const mention = text(at(entity, 'text'));
    // Others that were mentioned are people somebody speaks of.
    const name = at(entity, 'mentioned', 'id') === us ? '' : text(at(entity, 'mentioned', 'name')).slice(0, LONGEST_NAME);
    // Cut each time: a mention of one letter, fifty times over, would make gigabytes of two thousand.
    if (mention !== '') words = words.replaceAll(mention, () => ` ${name} `).slice(0, LONGEST_TEXT);
  }
  return words
    .replace(/<\/?[a-z][^<>]*>/giu, ' ')
    .replace(/&nbsp;/gu, ' ')
    .replace(/&amp;/gu, '&')
    .replace(/&lt;/gu, '<')
    .replace(/&gt;/gu, '>')
    .replace(/\s+/gu, ' ')
    .trim();
}

function installed(activity: Activity, heard: Heard, type: string): Installed | null {
  const us = at(activity, 'recipient', 'id');
  const among = (list: unknown): boolean => Array.isArray(list) && list.some((member) => at(member, 'id') === us);
  const action = at(activity, 'action');
  const isAdded =
    (type === 'installationUpdate' && (action === 'add' || action === 'add-upgrade')) ||
    (type === 'conversationUpdate' && among(at(activity, 'membersAdded')));
  const isRemoved =
    (type === 'installationUpdate' && (action === 'remove' || action === 'remove-upgrade')) ||
    (type === 'conversationUpdate' && among(at(activity, 'membersRemoved')));
  if (!isAdded && !isRemoved) return null;
  const chosen =
    text(at(activity, 'channelData', 'settings', 'selectedChannel', 'id')) || text(at(activity, 'channelData', 'channel', 'id'));
  const channel = heard.channel === null ? null : chosen || heard.channel;
  return { kind: isAdded ? 'installed' : 'removed', ...heard, channel };
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function guidOf(value: unknown): string | null {
  return typeof value === 'string' && GUID.test(value) ? value.toLowerCase() : null;
}
