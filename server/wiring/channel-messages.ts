/**
 * Looks in Teams, by Graph, whether a message of the bot stands: after a post whose answer was lost nobody else can say.
 *
 * Needs the consent of the team's owners to ChannelMessage.Read.Group, given to the bot's own application. Graph shows a message some seconds late.
 */
import type { Find, Sought } from '../../bot/find.ts';
import { at } from '../../bot/guard/index.ts';
import { channelOf, rootOf } from '../../bot/teams.ts';
import { Refused } from '../core/errors.ts';
import type { Microsoft } from '../microsoft/index.ts';

const MOST_PAGES = 3;
const PAGE = 50;
/** Between our clock and Microsoft's. */
const CLOCKS_DIFFER_MS = 60_000;

/** `bot` speaks for the bot's application, whose id is `appId`: a mark can be worked out, so what anybody else posted under it is not ours. */
export function findingIn(bot: Pick<Microsoft, 'endpoints' | 'pages'>, appId: string): Find {
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
      const activity = value.map((message) => (isBy(appId, message) ? idOf(message, sought) : null)).find((id) => id !== null) ?? null;
      if (activity !== null)
        return { serviceUrl, tenantId, conversation: root === null ? `${channel};messageid=${activity}` : sought.conversation, activity };
      if (++pages >= MOST_PAGES) break;
    }
    return null;
  };
}

function isBy(appId: string, message: unknown): boolean {
  const id = at(message, 'from', 'application', 'id');
  return typeof id === 'string' && id.toLowerCase() === appId.toLowerCase();
}

/** The id of a message that is the one sought. */
function idOf(message: unknown, { mark, since }: Sought): string | null {
  const [id, cards] = [at(message, 'id'), at(message, 'attachments')];
  if (typeof id !== 'string' || !Array.isArray(cards) || (at(message, 'deletedDateTime') ?? null) !== null) return null;
  if (!(Date.parse(String(at(message, 'createdDateTime'))) >= since - CLOCKS_DIFFER_MS)) return null;
  return cards.map((one: unknown) => at(one, 'content')).some((card) => typeof card === 'string' && card.includes(`"${mark}"`)) ? id : null;
}
