import { Refused } from '../../server/core/errors.ts';
import { saidCard } from '../cards/index.ts';
import { type Command, understood } from './command.ts';

const PATTERNS = [/^use this channel$/iu, /^(?:post|tell us|report|write)(?:\s+(?:incidents|them|it))?\s+(?:here|in this channel)$/iu];

/** Incidents are posted to the channel in which this is said, from now on. */
export const useThisChannel: Command = {
  id: 'use-this-channel',
  usage: 'use this channel',
  does: 'posts incidents to the channel in which you say it',
  needs: 'analyst',
  sayings: ['post incidents here'],
  understand: (text) => understood(text, PATTERNS),
  async run(_wanted, { channel, team, group, place }, { remembered }) {
    if (channel === null)
      throw new Refused('NO_CHANNEL_HERE', 'This is a chat, not a channel.', 'Say it in a channel of the security team, naming me.');
    const before = await remembered.home();
    // Teams says it when the app is added, and not with every message.
    const known = group ?? (before !== null && before.team === team ? before.group : null);
    await remembered.setHome({ serviceUrl: place.serviceUrl, tenantId: place.tenantId, channel, team, group: known, removed: false });
    return saidCard({
      title: 'Incidents are posted to this channel from now on.',
      tone: 'good',
      lines: ['Every member of the channel sees who is concerned; evidence is shown to analysts only.'],
    });
  },
};
