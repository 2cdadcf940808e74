/** Who may do what: memberships of Entra groups, asked of Microsoft and remembered for a minute. */
import type { Person, Roles } from '../core/desk.ts';
import { Refused } from '../core/errors.ts';
import { type Microsoft, MicrosoftFailure } from '../microsoft/index.ts';
import { graph } from './action.ts';
import { fieldsOf, textsOf } from './fields.ts';
import type { GuardGroups } from './subject.ts';

const FRESH_FOR = 60_000;
/** While Microsoft cannot be asked, the last answer serves this long. */
const SERVES_FOR = 15 * 60_000;
const MOST_REMEMBERED = 1_000;

const NOBODY: Roles = { analyst: false, approver: false };

interface Known {
  readonly roles: Roles;
  readonly at: number;
}

export class RoleBook {
  readonly #reader: Microsoft;
  readonly #groups: Pick<GuardGroups, 'analysts' | 'approvers'>;
  readonly #now: () => number;
  readonly #known = new Map<string, Known>();

  constructor(reader: Microsoft, groups: Pick<GuardGroups, 'analysts' | 'approvers'>, now: () => number) {
    this.#reader = reader;
    this.#groups = groups;
    this.#now = now;
  }

  /** Of a person of our tenant; of others none. Throws `ROLES_UNKNOWN`, `STOPPED`. */
  async of({ objectId, tenantId }: Person): Promise<Roles> {
    if (tenantId.toLowerCase() !== this.#reader.tenantId.toLowerCase() || objectId === null) return NOBODY;
    const id = objectId.toLowerCase();
    if (!/^[0-9a-f-]{36}$/u.test(id)) return NOBODY;
    const known = this.#known.get(id);
    const now = this.#now();
    if (known !== undefined && now - known.at < FRESH_FOR) return known.roles;
    try {
      const roles = await this.#ask(id);
      this.#remember(id, { roles, at: now });
      return roles;
    } catch (error) {
      if (!(error instanceof MicrosoftFailure)) throw error;
      if (error.code === 'NOT_FOUND') {
        this.#remember(id, { roles: NOBODY, at: now });
        return NOBODY;
      }
      if (known !== undefined && now - known.at < SERVES_FOR) return known.roles;
      throw new Refused(
        'ROLES_UNKNOWN',
        `Microsoft cannot be asked which groups you are in: ${error.message}`,
        'Try again in a minute; if it is urgent, act in the Entra admin center.',
      );
    }
  }

  async #ask(id: string): Promise<Roles> {
    const { analysts, approvers } = this.#groups;
    const groupIds = approvers === null ? [analysts] : [analysts, approvers];
    const answer = await this.#reader.post(graph(this.#reader, `/users/${id}/checkMemberGroups`), { groupIds }, { idempotent: true });
    const isIn = textsOf(fieldsOf(answer)['value']);
    return { analyst: isIn.includes(analysts), approver: approvers !== null && isIn.includes(approvers) };
  }

  #remember(id: string, known: Known): void {
    this.#known.delete(id);
    this.#known.set(id, known);
    for (const [oldest] of this.#known) {
      if (this.#known.size <= MOST_REMEMBERED) return;
      this.#known.delete(oldest);
    }
  }
}
