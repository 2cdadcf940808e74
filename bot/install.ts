/** We were added somewhere, or taken out: which channel is the security team's, and what we say there. */
import { saidCard } from './cards/index.ts';
import type { Installed } from './heard.ts';
import type { Log } from './ports.ts';
import { homePlace, type Home, type Remembered } from './remembered.ts';
import type { Teams } from './teams.ts';

export class Installations {
  readonly #options: { readonly teams: Teams; readonly remembered: Remembered; readonly log: Log };
  /** Teams tells of one installation twice; the second waits for the first. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(options: { readonly teams: Teams; readonly remembered: Remembered; readonly log: Log }) {
    this.#options = options;
  }

  take(heard: Installed): Promise<void> {
    const work = this.#last.then(() => (heard.kind === 'installed' ? this.#added(heard) : this.#removed(heard)));
    this.#last = work.catch(() => undefined);
    return work;
  }

  /** The first channel is the one, until somebody says `use this channel` in another. */
  async #added({ channel, team, place }: Installed): Promise<void> {
    const { teams, remembered, log } = this.#options;
    const before = await remembered.home();
    if (channel === null || (before !== null && !before.removed)) return;
    const home: Home = { serviceUrl: place.serviceUrl, tenantId: place.tenantId, channel, team, removed: false };
    await remembered.setHome(home);
    log.info('bot-installed', { channel });
    const card = saidCard({
      title: 'Telltale is here. Incidents are posted to this channel.',
      tone: 'good',
      lines: [
        'Another channel: say “use this channel” to me there.',
        'Who may see evidence and act: the members of the group of analysts (TELLTALE_ANALYSTS_GROUP_ID), wherever they press or write.',
        'From Teams I need the list of members (TeamMember.Read.Group). With ChannelMessage.Read.Group I also find a card whose posting got no answer, so that none stands twice.',
        'Say “help” to see what you can ask.',
      ],
    });
    await teams.post(homePlace(home), { kind: 'card', card, summary: card.fallbackText });
  }

  async #removed({ channel, team }: Installed): Promise<void> {
    const { remembered, log } = this.#options;
    const home = await remembered.home();
    if (home === null || (home.channel !== channel && (team === null || home.team !== team))) return;
    await remembered.setHome({ ...home, removed: true });
    log.warn('bot-removed', { channel: home.channel });
  }
}
