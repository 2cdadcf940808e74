/**
 * Looks in Teams, by Graph, whether a message of the bot stands: after a post whose answer was lost nobody else can say.
 *
 * Needs the consent of the team's owners to ChannelMessage.Read.Group, given to the bot's own application. Graph shows a message some seconds late.
 */
import type { Find, Sought } from '../../bot/find.ts';
import { channelOf, rootOf } from '../../bot/teams.ts';
import { Refused } from '../core/errors.ts';
import type { Microsoft } from '../microsoft/index.ts';

const MOST_PAGES = 3;
const PAGE = 50;
/** Between our clock and Microsoft's. */
const CLOCKS_DIFFER_MS = 60_000;

/** `bot` speaks for the bot's application. */
export function findingIn(bot: Pick<Microsoft, 'endpoints' | 'pages'>): Find {
  return async ({ group, serviceUrl, tenantId, channel }, sought) => {
    if (group === null)
      throw new Refused(
        'TEAM_UNKNOWN',
        'Teams did not say which team the channel is in.',
        'Say “use this channel” to the bot there again.',
      );
    const root = rootOf(sought.conversation);
    const messages = `${bot.endpoints.graph}/v1.0/teams/${encodeURIComponent(group)}/channels/${encodeURIComponent(channelOf(channel))}/messages`;
    const url = root === null ? messages : `${messages}/${encodeURIComponent(root)}/replies`;
    let pages = 0;
    // The newest come first.
    for await (const { value } of bot.pages(`${url}?$top=${String(PAGE)}`)) {
      const activity = value.map((message) => idOf(message, sought)).find((id) => id !== null) ?? null;
      if (activity !== null)
        return { serviceUrl, tenantId, conversation: root === null ? `${channel};messageid=${activity}` : sought.conversation, activity };
      if (++pages >= MOST_PAGES) break;
    }
    return null;
  };
}

/** The id of a message that is the one sought. */
function idOf(message: unknown, { mark, since }: Sought): string | null {
  if (!isObject(message)) return null;
  const { id, createdDateTime, deletedDateTime, attachments } = message;
  if (typeof id !== 'string' || (deletedDateTime ?? null) !== null) return null;
  if (!(Date.parse(String(createdDateTime)) >= since - CLOCKS_DIFFER_MS)) return null;
  const cards = Array.isArray(attachments) ? attachments : [];
  return cards.some((one: unknown) => isObject(one) && typeof one['content'] === 'string' && one['content'].includes(`"${mark}"`))
    ? id
    : null;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
