import { textOf } from '../directory.ts';
import type { Answer } from '../exchange.ts';
import { isObject, jsonOf } from '../exchange.ts';
import type { Contract } from './contract.ts';
import { readFilter } from './filter.ts';
import { folderOf, itemOf, mailboxOf, shownTo, wantsImmutable } from './mail.ts';
import type { Change, Letter, Mailbox } from './mailbox.ts';
import { maxPageSize, nextLink, show } from './page.ts';
import type { State } from './state.ts';
import { badRequest, type GraphAsk, graphError, type Route, Told } from './words.ts';

/** Where a client stands, as it is written into nextLink and deltaLink. */
interface Standing {
  readonly kind: 'round' | 'delta';
  readonly owner: string;
  readonly folderId: string;
  readonly select: string | null;
  readonly filter: string | null;
  readonly changeType: string | null;
  /** Serial of the mailbox when the round began, or of the last change told. */
  readonly serial: number;
  /** `receivedDateTime id` of the last message of the first round that has been told. */
  readonly told: string;
  /** What the tokens of this moment are worth; see `forgetDeltas`. */
  readonly era: number;
}

const DEFAULT_PAGE = 10;
const MOST_FILTERED = 5000;

/** Delta queries over the messages of one folder. */
export class Deltas {
  /** Tokens of an earlier era are answered 410. */
  private era = 1;
  private readonly state: State;
  private readonly contract: Contract;

  constructor(state: State, contract: Contract) {
    this.state = state;
    this.contract = contract;
  }

  /** From now on every token that is out is answered 410: the client must start again. */
  forget(): void {
    this.era++;
  }

  routes(): Route[] {
    return [
      {
        method: 'GET',
        path: '/users/{id}/mailFolders/{id}/messages/delta',
        limit: 'mailbox',
        options: ['$select', '$filter', '$orderby', '$top', 'changeType', '$skiptoken', '$deltatoken'],
        handle: (ask, [user = '', folder = '']) => this.answer(ask, mailboxOf(this.state, user), folder),
      },
    ];
  }

  private answer(ask: GraphAsk, mailbox: Mailbox, name: string): Answer {
    const token = ask.query.get('$skiptoken') ?? ask.query.get('$deltatoken');
    const folder = folderOf(mailbox, name);
    const standing = token === null ? this.begin(ask, mailbox, folder.id) : this.read(token, mailbox, folder.id);
    const size = Number(maxPageSize(ask) ?? ask.query.get('$top') ?? DEFAULT_PAGE);
    if (!(size >= 1)) return badRequest('Invalid page size specified.');
    return standing.kind === 'round' ? this.round(ask, mailbox, { standing, size }) : this.changes(ask, mailbox, { standing, size });
  }

  private begin(ask: GraphAsk, mailbox: Mailbox, folderId: string): Standing {
    const [filter, orderby, changeType] = [ask.query.get('$filter'), ask.query.get('$orderby'), ask.query.get('changeType')];
    const refuse = (message: string): Told => new Told(badRequest(message, 'ErrorInvalidUrlQuery'));
    if (orderby !== null && !/^receivedDateTime(?: desc)?$/iu.test(orderby.trim()))
      throw refuse(
        'The following parameters are not supported with change tracking over the Messages resource: $orderby other than receivedDateTime desc.',
      );
    if (changeType !== null && !['created', 'updated', 'deleted'].includes(changeType))
      throw refuse(`The value '${changeType}' of changeType is not valid.`);
    if (
      filter !== null &&
      !readFilter(filter).uses.every(({ path, operator }) => path === 'receivedDateTime' && ['ge', 'gt'].includes(operator))
    )
      throw refuse('Change tracking over the Messages resource supports only $filter=receivedDateTime ge or gt.');
    shownTo(ask, this.contract);
    return {
      kind: 'round',
      owner: mailbox.owner,
      folderId,
      select: ask.query.get('$select'),
      filter,
      changeType,
      serial: mailbox.now(),
      told: '',
      era: this.era,
    };
  }

  private read(token: string, mailbox: Mailbox, folderId: string): Standing {
    const standing = jsonOf(Buffer.from(token, 'base64url').toString('utf8'));
    if (!isStanding(standing) || standing.owner !== mailbox.owner || standing.folderId !== folderId)
      throw new Told(badRequest('Badly formed token.', 'ErrorInvalidUrlQuery'));
    if (standing.era !== this.era) throw new Told(gone());
    return standing;
  }

  /** The first round: everything that is in the folder, the newest first. */
  private round(ask: GraphAsk, mailbox: Mailbox, { standing, size }: { standing: Standing; size: number }): Answer {
    const passes = standing.filter === null ? () => true : readFilter(standing.filter).passes;
    const all = mailbox.all().filter(({ folderId, record }) => folderId === standing.folderId && passes(record));
    const letters = standing.filter === null ? all : all.slice(0, MOST_FILTERED);
    const left =
      standing.changeType === null || standing.changeType === 'created'
        ? letters.filter((letter) => standing.told === '' || keyOf(letter) < standing.told)
        : [];
    left.sort((a, b) => (keyOf(a) < keyOf(b) ? 1 : -1));
    const items = left.slice(0, size);
    const last = items.at(-1);
    const more = left.length > size && last !== undefined;
    const link = more
      ? this.link(ask, '$skiptoken', { ...standing, told: keyOf(last) })
      : this.link(ask, '$deltatoken', { ...standing, kind: 'delta', told: '' });
    return this.told(ask, mailbox, { standing, values: items.map((letter) => this.shown(ask, standing, itemOf(letter, ask))), more, link });
  }

  private changes(ask: GraphAsk, mailbox: Mailbox, { standing, size }: { standing: Standing; size: number }): Answer {
    const changes = mailbox.since(standing.serial, standing.folderId);
    if (changes === null) return gone();
    const last = new Map<string, Change>();
    for (const change of changes) {
      const before = last.get(change.immutableId);
      last.delete(change.immutableId);
      last.set(change.immutableId, before?.kind === 'created' && change.kind === 'updated' ? { ...change, kind: 'created' } : change);
    }
    const news = [...last.values()];
    const page = news.slice(0, size);
    const serial = page.at(-1)?.serial ?? mailbox.now();
    const values = page
      .filter(({ kind }) => standing.changeType === null || standing.changeType === kind)
      .flatMap((change) => this.one(ask, mailbox, { standing, change }));
    const more = news.length > size;
    const link = this.link(ask, more ? '$skiptoken' : '$deltatoken', { ...standing, serial: more ? serial : mailbox.now() });
    return this.told(ask, mailbox, { standing, values, more, link });
  }

  private one(ask: GraphAsk, mailbox: Mailbox, { standing, change }: { standing: Standing; change: Change }): unknown[] {
    const id = wantsImmutable(ask) ? change.immutableId : change.id;
    if (change.kind === 'deleted') return [{ '@odata.type': '#microsoft.graph.message', id, '@removed': { reason: 'deleted' } }];
    const letter = mailbox.letter(change.id);
    return letter === undefined ? [] : [this.shown(ask, standing, itemOf(letter, ask))];
  }

  private shown(ask: GraphAsk, standing: Standing, item: Readonly<Record<string, unknown>>): unknown {
    return show(
      item,
      standing.select,
      shownTo({ ...ask, query: new URLSearchParams(standing.select === null ? {} : { $select: standing.select }) }, this.contract),
    );
  }

  private told(
    ask: GraphAsk,
    mailbox: Mailbox,
    { standing, values, more, link }: { standing: Standing; values: unknown[]; more: boolean; link: string },
  ): Answer {
    const context = `https://graph.microsoft.com/${ask.version}/$metadata#users('${mailbox.owner}')/mailFolders('${standing.folderId}')/messages`;
    return { status: 200, body: { '@odata.context': context, [more ? '@odata.nextLink' : '@odata.deltaLink']: link, value: values } };
  }

  private link(ask: GraphAsk, name: string, standing: Standing): string {
    return nextLink(ask, { [name]: Buffer.from(JSON.stringify(standing)).toString('base64url') }, false);
  }
}

const keyOf = ({ id, record }: Letter): string => `${textOf(record, 'receivedDateTime')} ${id}`;

const isStanding = (value: unknown): value is Standing =>
  isObject(value) &&
  typeof value['serial'] === 'number' &&
  typeof value['told'] === 'string' &&
  typeof value['era'] === 'number' &&
  (value['kind'] === 'round' || value['kind'] === 'delta');

const gone = (): Answer =>
  graphError(410, 'syncStateNotFound', 'The sync state generation is not found; the client must start a full synchronization.');
