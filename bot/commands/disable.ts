import type { Command } from './command.ts';
import { understood } from './command.ts';
import { decideTyped, offerOf } from './decide.ts';
import { incidentOf, isCard } from './find.ts';

const PATTERNS = [
  /^disable\s+(?<about>\S+@\S+?)(?:\s*(?:[:,]|\s(?:because|since|as)\s)\s*(?<reason>.+))?$/iu,
  /^(?:disable|lock|block|suspend|freeze|deactivate|contain|shut\s+down|turn\s+off|cut\s+off|lock\s+out)\s+(?<about>.+?)(?:\s+(?:because|since)\s+(?<reason>.+))?$/iu,
  /^(?:lock|shut|cut)\s+(?<about>.+?)\s+(?:out|down|off)(?:\s+(?:because|since)\s+(?<reason>.+))?$/iu,
];

/** Takes the account away from whoever has it, through the person's incident. */
export const disable: Command = {
  id: 'disable',
  usage: 'disable <account>',
  does: 'disables the account and ends its sessions; add “because …” to give the reason',
  needs: 'analyst',
  sayings: ['lock ann’s account', 'block ann', 'lock ann out because she called', 'shut down the account of ann'],
  understand: (text) => understood(text, PATTERNS),
  async run(wanted, speech, room) {
    const found = await incidentOf(
      wanted.about,
      speech,
      room,
      (account) => `disable ${account}${wanted.reason === null ? '' : ` because ${wanted.reason}`}`,
    );
    if (isCard(found)) return found;
    const standing = await room.standings.from(found);
    const offer = offerOf(standing, ({ verb }) => verb === 'disable-account', 'Disabling the account');
    return decideTyped(offer, standing, wanted, speech, room);
  },
};
