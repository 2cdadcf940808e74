/** The one card of an incident: for every member of the channel, or fuller for those who may see evidence. */
import { type Action, button, type Card, card, type Element, heading, line, strip, words } from './element.ts';
import { containment, decisions } from './done.ts';
import { fitting } from './fit.ts';
import { head, summaryOf } from './head.ts';
import { markOf } from './mark.ts';
import { firstButtons } from './offers.ts';
import { leftOut, stagesInFull, stagesInShort } from './stages.ts';
import type { Standing } from './standing.ts';
import { recipients, usualBesideSeen } from './usual.ts';

/** Teams takes at most so many user ids in a refresh. */
const MOST_VIEWERS = 60;

/** What was asked for or pressed, answered where only that person sees it, or where everybody does. */
export function incidentAnswer(standing: Standing, told: string | null, isPrivate: boolean): Card {
  return isPrivate ? incidentInFull(standing, told) : incidentCard(standing, undefined, told);
}

/** Without addresses, places or evidence; those are in `incidentInFull`, which its `refresh` asks for. */
export function incidentCard(standing: Standing, bytes?: number, told: string | null = null): Card {
  const middle = [...stagesInShort(standing.incident), ...recipients(standing.incident.picture)];
  return fitting((most) => drawn(standing, middle, most, false, told), bytes);
}

/** What an analyst sees in its stead. `told` = a word about what was just pressed. */
export function incidentInFull(standing: Standing, told: string | null = null): Card {
  const { incident } = standing;
  return fitting((most) =>
    drawn(
      standing,
      [
        ...stagesInFull(incident, most),
        ...usualBesideSeen(incident.picture),
        ...list('What speaks against it', incident.doubts, most, 'doubt'),
      ],
      most,
      true,
      told,
    ),
  );
}

function drawn(standing: Standing, middle: readonly Element[], most: number, full: boolean, told: string | null = null): Card {
  const { incident } = standing;
  return card({
    summary: summaryOf(incident),
    body: [
      ...(told === null ? [] : [notice(told)]),
      ...head(standing),
      ...containment(incident, Math.max(most, 1), full),
      ...decisions(incident, Math.max(most, 1)),
      ...middle,
      ...(incident.state === 'open' || incident.state === 'contained'
        ? list('Next steps', incident.nextSteps, Math.min(most, 6), 'step')
        : []),
      ...(most === 0 ? [words('This card is shortened: everything is in the incident.', { isSubtle: true })] : []),
    ],
    actions: buttons(standing, full),
    mark: markOf(`card/${incident.id}`),
    refresh: {
      action: { type: 'Action.Execute', verb: 'refresh', data: { press: 'refresh', incident: incident.id, revision: standing.revision } },
      userIds: standing.viewers.slice(0, MOST_VIEWERS),
    },
  });
}

function buttons({ incident, revision, offers, link }: Standing, full: boolean): Action[] {
  const data = { incident: incident.id, revision };
  return [
    ...firstButtons(incident.id, revision, offers),
    ...(offers.length > 0 ? [button({ title: 'More actions', press: 'more', data })] : []),
    ...(full ? [] : [button({ title: 'Show evidence', press: 'refresh', data })]),
    { type: 'Action.OpenUrl', title: 'Open incident', url: link },
  ];
}

function list(title: string, sentences: readonly string[], most: number, what: string): Element[] {
  if (sentences.length === 0 || most === 0) return [];
  return [heading(title), ...sentences.slice(0, most).map((sentence) => line(`• ${sentence}`)), ...leftOut(sentences.length - most, what)];
}

/** A word about what just happened, above the rest. */
export function notice(text: string): Element {
  return strip('emphasis', line(text));
}
