/** By what a card can be found again among the messages of a channel: the id of its first element. It says nothing to whoever reads it. */
import { hash53 } from '../../server/core/hash.ts';

/** `what` = the key under which it was to be told, `card/<incident>` for the card of one. */
export function markOf(what: string): string {
  return `telltale-${hash53(what).toString(36)}`;
}
