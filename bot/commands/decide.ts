/** A typed decision: like a button, without a revision. */
import { Refused } from '../../server/core/errors.ts';
import type { Offer } from '../../server/core/desk.ts';
import { hash53 } from '../../server/core/hash.ts';
import { confirmCard, incidentAnswer, saidCard } from '../cards/index.ts';
import type { Card } from '../cards/element.ts';
import type { Standing } from '../cards/standing.ts';
import type { Room, Speech, Understood } from './command.ts';

/**
 * At once when it was said in the exact words and every question is answered; otherwise the card asks first. A sentence that merely sounds like it never
 * locks anybody out.
 */
export async function decideTyped(
  offer: Offer,
  standing: Standing,
  { isExact, reason }: Understood,
  speech: Speech,
  room: Room,
): Promise<Card> {
  const { incident, revision } = standing;
  if (!isExact || offer.obstacle !== null || (offer.needsReason && reason === null)) return confirmCard({ incident, revision, offer });
  const request = {
    id: `teams/${hash53(`${speech.id} ${offer.verb} ${offer.on ?? ''} ${incident.id}`).toString(36)}`,
    incident: incident.id,
    revision: null,
    verb: offer.verb,
    reason,
    on: offer.on,
  };
  const { told } = await room.talk.decide(speech.from, request, offer);
  // One card of an incident is kept true; another one would stand in the channel as it was at this moment.
  if (!speech.isPrivate && (await room.remembered.shown(incident.id)) !== null)
    return saidCard({
      title: told,
      lines: [`${incident.displayName ?? incident.account}: its card in the channel shows what comes of it.`],
    });
  return incidentAnswer((await room.standings.of(incident.id)) ?? standing, told, speech.isPrivate);
}

export function offerOf(standing: Standing, wanted: (offer: Offer) => boolean, what: string): Offer {
  const offer = standing.offers.find(wanted);
  if (offer === undefined)
    throw new Refused('NOT_OFFERED', `${what} is not possible for this incident now.`, 'Press “More actions” on its card to see what is.');
  return offer;
}
