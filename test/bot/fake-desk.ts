/** A desk that behaves: who may do what, one decision for each id, stale revisions refused, leases, a second person for some accounts. It acts on nothing. */
import type { DecisionAnswer, DecisionRequest, Desk, Offer, Person, Roles, Verb } from '../../server/core/desk.ts';
import { ACTIONS } from '../../server/core/desk.ts';
import { Refused } from '../../server/core/errors.ts';
import type { Intent, Store } from '../../server/core/memory.ts';
import type { IncidentRecord } from '../../server/http/contract.ts';

export interface FakeDeskOptions {
  readonly store: Store;
  readonly analysts: readonly string[];
  readonly approvers?: readonly string[];
  /** Accounts that need a second person. */
  readonly important?: readonly string[];
  readonly now?: () => number;
}

const LABEL: Partial<Record<Verb, string>> = {
  'disable-account': 'Disable account',
  'revoke-sessions': 'Revoke sessions',
  undo: 'Undo: disable account',
  dismiss: 'Not an attack',
  confirm: 'Confirm compromised',
  assign: 'I take it',
  ask: 'Was this you?',
  approve: 'Approve: disable account',
  refuse: 'Refuse: disable account',
};

export class FakeDesk implements Desk {
  readonly decided: (DecisionRequest & { readonly by: string })[] = [];
  rolesUnknown = false;
  /** How long a decision takes, to be waited for by whoever calls. */
  delay: () => Promise<void> = () => Promise.resolve();
  readonly #options: FakeDeskOptions;
  readonly #answers = new Map<string, DecisionAnswer>();
  #position = 1_000;
  #tail: Promise<unknown> = Promise.resolve();

  constructor(options: FakeDeskOptions) {
    this.#options = options;
  }

  roles({ objectId }: Person): Promise<Roles> {
    if (this.rolesUnknown)
      return Promise.reject(new Refused('ROLES_UNKNOWN', 'Microsoft cannot be asked who you are.', 'Try again in a minute.'));
    const { analysts, approvers = [] } = this.#options;
    return Promise.resolve({
      analyst: objectId !== null && analysts.includes(objectId),
      approver: objectId !== null && approvers.includes(objectId),
    });
  }

  async offers(incident: string): Promise<readonly Offer[]> {
    const record = await this.#record(incident);
    if (record === null || record.state === 'dismissed' || record.state === 'expired') return [];
    const made = (verb: Verb, on: string | null, more: Partial<Offer> = {}): Offer => ({
      verb,
      on,
      label: LABEL[verb] ?? verb,
      explanation:
        verb === 'disable-account'
          ? 'Nobody can sign in; open sessions end within the hour. Lasts 24 hours unless renewed.'
          : 'As it says.',
      needsReason: false,
      needsApproval: false,
      obstacle: null,
      ...more,
    });
    const held = record.containment.find(
      ({ action, state }) => action === 'disable-account' && ['done', 'proved', 'slipped'].includes(state),
    );
    const waiting = record.containment.find(({ state }) => state === 'waiting');
    const needsApproval = (this.#options.important ?? []).includes(record.account);
    return [
      ...(waiting === undefined ? [] : [made('approve', waiting.lease), made('refuse', waiting.lease)]),
      ...(held === undefined && waiting === undefined ? [made('disable-account', null, { needsReason: true, needsApproval })] : []),
      ...(held === undefined ? [] : [made('undo', held.lease)]),
      made('revoke-sessions', null, { obstacle: 'The permission User.RevokeSessions.All is not granted.' }),
      ...(record.assignee === null ? [made('assign', null)] : []),
      made('dismiss', null, { needsReason: true }),
      made('confirm', null),
      made('ask', null),
    ];
  }

  decide(person: Person, request: DecisionRequest): Promise<DecisionAnswer> {
    const work = this.#tail.then(async () => {
      await this.delay();
      return this.#decide(person, request);
    });
    this.#tail = work.catch(() => undefined);
    return work;
  }

  async #decide(person: Person, request: DecisionRequest): Promise<DecisionAnswer> {
    const before = this.#answers.get(request.id);
    if (before !== undefined) return before;
    const stored = await this.#options.store.incident(request.incident);
    const record = await this.#record(request.incident);
    if (stored === null || record === null) return refused('UNKNOWN_INCIDENT', 'No such incident.', 'Look again.');
    const { analyst, approver } = await this.roles(person);
    if (!analyst && !(approver && ['approve', 'refuse'].includes(request.verb)) && request.verb !== 'answer')
      return refused('NOT_AN_ANALYST', 'You may not do this.', 'Ask an administrator.');
    if (request.revision !== null && request.revision !== stored.revision)
      return refused('STALE_REVISION', 'The incident has changed since you looked at it.', 'Look again, then decide.');
    const offer = (await this.offers(request.incident)).find(({ verb, on }) => verb === request.verb && on === request.on);
    if (offer === undefined && request.verb !== 'answer') return refused('NOT_POSSIBLE', 'This is not possible now.', 'Look again.');
    if (request.verb === 'approve' && record.containment.some(({ lease, by }) => lease === request.on && by === person.name))
      return refused('SAME_PERSON', 'You asked for this yourself.', 'Somebody else has to approve it.');
    this.decided.push({ ...request, by: person.name });
    const answer: DecisionAnswer =
      offer?.needsApproval === true
        ? { kind: 'waits', request: request.id, sentence: 'A second person has to approve it.' }
        : { kind: 'accepted', decision: request.id, sentence: sentenceOf(request.verb) };
    this.#answers.set(request.id, answer);
    await this.write(this.#changed(record, person, request, answer.kind === 'waits'), stored.revision + 1);
    return answer;
  }

  #changed(record: IncidentRecord, person: Person, request: DecisionRequest, waits: boolean): IncidentRecord {
    const at = new Date(this.#options.now?.() ?? Date.now()).toISOString();
    const { verb, reason, on, id } = request;
    const decisions = [...record.decisions, { id, at, who: person.name, verb, reason, on, sentence: `${person.name}: ${verb}` }];
    let { state, assignee, containment } = record;
    if ((ACTIONS as readonly string[]).includes(verb)) {
      const line = {
        lease: id,
        action: verb,
        by: person.name,
        reason,
        at,
        expiresAt: null,
        sentence: 'The account was disabled; the last session came from 203.0.113.9.',
        watch: null,
      };
      containment = [...containment, { ...line, state: waits ? 'waiting' : 'proved' }];
      if (!waits) state = 'contained';
    }
    if (verb === 'approve') {
      containment = containment.map((one) => (one.lease === on ? { ...one, state: 'proved' } : one));
      state = 'contained';
    }
    if (verb === 'undo') {
      containment = containment.map((one) => (one.lease === on ? { ...one, state: 'undone' } : one));
      state = 'open';
    }
    if (verb === 'dismiss') state = 'dismissed';
    if (verb === 'confirm') state = 'confirmed';
    if (verb === 'assign') assignee = person.name;
    return { ...record, decisions, state, assignee, containment };
  }

  /** Writes an incident and what the pipeline would put into the outbox with it. */
  async write(record: IncidentRecord, revision: number, more: readonly Intent[] = []): Promise<void> {
    const now = this.#options.now?.() ?? Date.now();
    const alertedAt = record.alertedAt === null ? null : Date.parse(record.alertedAt);
    await this.#options.store.commit({
      position: ++this.#position,
      cursors: new Map(),
      verdicts: [],
      checkpoint: null,
      incidents: [
        {
          id: record.id,
          account: record.account,
          state: record.state,
          openedAt: Date.parse(record.openedAt),
          alertedAt,
          updatedAt: now,
          revision,
          body: JSON.stringify(record),
        },
      ],
      outbox: [{ key: `card/${record.id}`, kind: 'card', incident: record.id, revision, body: '{}', at: alertedAt ?? now }, ...more],
    });
  }

  async #record(incident: string): Promise<IncidentRecord | null> {
    const stored = await this.#options.store.incident(incident);
    return stored === null ? null : (JSON.parse(stored.body) as IncidentRecord);
  }
}

function refused(code: string, message: string, nextStep: string): DecisionAnswer {
  return { kind: 'refused', code, message, nextStep };
}

function sentenceOf(verb: Verb): string {
  if (verb === 'disable-account') return 'The account is being disabled.';
  if (verb === 'undo') return 'The account is being enabled again.';
  if (verb === 'ask') return 'Max Manager, the manager, is asked in Teams; call Ann Lee on +1 608 555 0100.';
  return 'Noted.';
}
