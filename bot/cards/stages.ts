/** How far it went: the stages, and in the fuller view the evidence of each. */
import type { ChannelName, EvidenceLine, IncidentRecord } from '../../server/http/contract.ts';
import { channelWord, signed } from '../../view/words.ts';
import { counted } from '../../view/text.ts';
import { type Element, fact, heading, line, run, words } from './element.ts';
import { moment } from './moment.ts';

const ORDER: readonly ChannelName[] = ['access', 'persist', 'recon', 'impact', 'exfil'];

function staged(incident: IncidentRecord): { channel: ChannelName; lines: EvidenceLine[] }[] {
  return ORDER.map((channel) => ({ channel, lines: incident.evidence.filter((one) => one.channel === channel && one.bits > 0) })).filter(
    ({ lines }) => lines.length > 0,
  );
}

/** Kinds and counts only: neither sentences nor places. */
export function stagesInShort(incident: IncidentRecord): Element[] {
  const stages = staged(incident).map(({ channel, lines }) => {
    const signals = [...new Set(lines.map(({ signal }) => signal.replaceAll('-', ' ')))].slice(0, 6).join(', ');
    return fact(channelWord[channel], `${signals} (${counted(lines.length, 'reason')}, first ${moment(lines[0]?.at ?? null)})`);
  });
  return stages.length === 0 ? [] : [heading('How far it went'), ...stages];
}

/** A mailing writes the same reason again with every message. */
const MOST_OF_A_KIND = 2;

/** Each stage with its weightiest evidence, little of each kind, in order of time. */
export function stagesInFull(incident: IncidentRecord, most: number): Element[] {
  return staged(incident).flatMap(({ channel, lines }) => {
    const kinds = Map.groupBy(lines, ({ signal }) => signal);
    const shown = [...kinds.values()]
      .flatMap((ofKind) => ofKind.sort((a, b) => b.bits - a.bits).slice(0, MOST_OF_A_KIND))
      .sort((a, b) => b.bits - a.bits)
      .slice(0, most)
      .sort((a, b) => (a.at < b.at ? -1 : 1));
    return [
      heading(channelWord[channel]),
      ...shown.map((one, index) => {
        // Whose hands they were is said where it changes.
        const hands = one.actor === null || one.actor === shown[index - 1]?.actor ? '' : `  ${one.actor}`;
        return line(
          run(`${moment(one.at)}  `, { isSubtle: true }),
          one.sentence,
          run(`${hands}  ${signed(one.bits)} bits`, { isSubtle: true, size: 'Small' }),
        );
      }),
      ...leftOut(lines.length - shown.length, 'reason'),
    ];
  });
}

/** Nothing is left out in silence. */
export function leftOut(count: number, what: string): Element[] {
  return count <= 0
    ? []
    : [words(`${counted(count, `more ${what}`)} in the incident.`, { isSubtle: true, size: 'Small', spacing: 'Small' })];
}
