import type { Answer } from '../exchange.ts';
import type { Contract } from './contract.ts';
import { type GraphAsk, graphError, type Route } from './words.ts';

/** Whether somebody may read all of a mailbox, or only its inbox. */
export type MayOpen = (person: string, mailbox: string) => 'all' | 'inbox' | null;

/** Why a call on behalf of `person` is refused; `null` when it is not. Exchange says the same to who has no right and to who lacks the permission. */
export function delegatedRefusal(
  ask: GraphAsk,
  { route, keys }: { readonly route: Route; readonly keys: readonly string[] },
  person: string,
  { contract, mayOpen }: { readonly contract: Contract; readonly mayOpen: MayOpen },
): Answer | null {
  const denied = graphError(403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.');
  const needed = contract.delegated[`${route.method} ${route.path}`] ?? [];
  if (!needed.some((scope) => ask.caller.scopes.includes(scope))) return denied;
  const [mailbox = '', folder = ''] = keys;
  const right = mayOpen(person, mailbox);
  return right === 'all' || (right === 'inbox' && folder.toLowerCase() === 'inbox') ? null : denied;
}
