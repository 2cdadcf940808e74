/** What the desk needs to know of an incident, read from what the store holds of it. */
import type { StoredIncident } from '../core/memory.ts';
import { fieldsOf, jsonOf, listOf, textOf } from './fields.ts';

export interface IncidentFacts {
  readonly id: string;
  /** Lower-case UPN. */
  readonly account: string;
  readonly displayName: string | null;
  readonly state: string;
  readonly revision: number;
  /** Event ids of the evidence. */
  readonly evidence: readonly string[];
  /** Something was decided or said of it that whoever contains it should have read: anything but who takes care of it, who is asked, and that it was not the owner. */
  readonly isDecided: boolean;
  /** Vouches that hold. */
  readonly vouches: readonly { readonly id: string; readonly what: string; readonly by: string }[];
}

const BESIDE: ReadonlySet<string> = new Set(['assign', 'ask', 'answer no']);

export function factsOf({ id, account, state, revision, body }: StoredIncident): IncidentFacts {
  const fields = fieldsOf(jsonOf(body));
  return {
    id,
    account,
    displayName: textOf(fields['displayName']),
    state,
    revision,
    evidence: listOf(fields['evidence']).flatMap((line) => textOf(fieldsOf(line)['eventId']) ?? []),
    isDecided: listOf(fields['decisions']).some((line) => !BESIDE.has(wordsOf(fieldsOf(line)))),
    vouches: listOf(fields['vouches'])
      .map(fieldsOf)
      .filter(({ withdrawn }) => withdrawn !== true)
      .flatMap(({ id, what, by }) =>
        textOf(id) === null ? [] : [{ id: textOf(id) ?? '', what: textOf(what) ?? '', by: textOf(by) ?? '' }],
      ),
  };
}

function wordsOf({ verb, on }: Readonly<Record<string, unknown>>): string {
  return verb === 'answer' ? `answer ${textOf(on) ?? ''}` : (textOf(verb) ?? '');
}
