/**
 * Whose own account an incident is about. Whoever has stolen an analyst's account would look: for them such an incident is not there, as in the tab.
 */
import type { Person } from '../server/core/desk.ts';
import { Refused } from '../server/core/errors.ts';
import type { People } from './ports.ts';

/** Says of an account whether it is that person's. Throws `ROLES_UNKNOWN` while nobody can say what the person is called. */
export type Concerned = (person: Person) => Promise<(account: string) => boolean>;

export function concernedBy(people: Pick<People, 'namesOf'>): Concerned {
  return async ({ objectId }) => {
    const names = new Set(objectId === null ? [] : await people.namesOf(objectId));
    if (objectId === null || names.size === 0)
      throw new Refused('ROLES_UNKNOWN', 'The directory does not say now who you are.', 'Try again in a minute.');
    names.add(objectId);
    return (account) => names.has(account);
  };
}
