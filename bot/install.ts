/** We were added somewhere, or taken out: which channel is the security team's, and what we say there. */
import type { Desk, Person } from '../server/core/desk.ts';
import { Refused } from '../server/core/errors.ts';
import { saidCard } from './cards/index.ts';
import type { Installed } from './heard.ts';
import type { Log } from './ports.ts';
import { homePlace, type Home, type Remembered } from './remembered.ts';
import type { Teams } from './teams.ts';

interface InstallationsOptions {
  readonly teams: Teams;
  readonly desk: Pick<Desk, 'roles'>;
  readonly remembered: Remembered;
  readonly log: Log;
}

export class Installations {
  readonly #options: InstallationsOptions;
  /** Teams tells of one installation twice; the second waits for the first. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(options: InstallationsOptions) {
    this.#options = options;
  }

  take(heard: Installed): Promise<void> {
    const work = this.#last.then(() => (heard.kind === 'installed' ? this.#added(heard) : this.#removed(heard)));
    this.#last = work.catch(() => undefined);
    return work;
  }

  /**
   * The first channel into which an analyst puts us is the one, until one says `use this channel` in another. Everybody may add an app to a team of their own:
   * what is posted there would be read by whom it is about.
   */
  async #added({ channel, team, group, place, from }: Installed): Promise<void> {
    const { teams, remembered, log } = this.#options;
    const before = await remembered.home();
    if (channel === null) return;
    if (before !== null && !before.removed) {
      // A home of before it was written down.
      if (before.group === null && group !== null && before.team === team) await remembered.setHome({ ...before, group });
      return;
    }
    const home: Home = { serviceUrl: place.serviceUrl, tenantId: place.tenantId, channel, team, group, removed: false };
    if (!(await this.#isAnalyst(from))) {
      log.warn('bot-installed-by-no-analyst', { channel });
      const card = saidCard({
        title: 'Telltale is here, and posts nothing yet.',
        tone: 'warning',
        lines: ['An analyst has to say “use this channel” to me in the channel of the security team.'],
      });
      await teams.post(homePlace(home), { kind: 'card', card, summary: card.fallbackText });
      return;
    }
    await remembered.setHome(home);
    log.info('bot-installed', { channel });
    const card = saidCard({
      title: 'Telltale is here. Incidents are posted to this channel.',
      tone: 'good',
      lines: [
        'Another channel: say “use this channel” to me there.',
        'Who may see evidence and act: the members of the group of analysts (TELLTALE_ANALYSTS_GROUP_ID), wherever they press or write.',
        'From Teams I need the list of members (TeamMember.Read.Group). With ChannelMessage.Read.Group I also find messages of mine whose posting got no answer, so that none stands twice.',
        'Say “help” to see what you can ask.',
      ],
    });
    await teams.post(homePlace(home), { kind: 'card', card, summary: card.fallbackText });
  }

  /** While Microsoft cannot be asked nobody is. */
  async #isAnalyst(person: Person): Promise<boolean> {
    try {
      return (await this.#options.desk.roles(person)).analyst;
    } catch (error) {
      if (error instanceof Refused) return false;
      throw error;
    }
  }

  async #removed({ channel, team }: Installed): Promise<void> {
    const { remembered, log } = this.#options;
    const home = await remembered.home();
    if (home === null || (home.channel !== channel && (team === null || home.team !== team))) return;
    await remembered.setHome({ ...home, removed: true });
    log.warn('bot-removed', { channel: home.channel });
  }
}
