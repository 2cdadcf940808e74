import type { RawRecord } from '../../desk.ts';
import { textOf } from '../directory.ts';
import { type Answer, isObject, jsonOf } from '../exchange.ts';
import { type Contract, propertiesOf } from './contract.ts';
import { type Collection, EQ, type Item, LIST_OPTIONS, nextLink, page, selected, show, TEXT, TIMES } from './page.ts';
import { globalAdministrator } from './roles.ts';
import type { State } from './state.ts';
import { badRequest, type GraphAsk, graphError, notFound, notJson, type Route, Told } from './words.ts';

/** What comes of a user when nothing is selected. */
const USER_DEFAULT = [
  'businessPhones',
  'displayName',
  'givenName',
  'jobTitle',
  'mail',
  'mobilePhone',
  'officeLocation',
  'preferredLanguage',
  'surname',
  'userPrincipalName',
  'id',
];
const USER_FILTERS = {
  id: ['eq', 'in'],
  userPrincipalName: ['eq', 'startswith', 'in'],
  mail: ['eq', 'startswith', 'in'],
  displayName: ['eq', 'startswith', 'in'],
  accountEnabled: EQ,
  userType: EQ,
  department: ['eq', 'in'],
  jobTitle: ['eq', 'startswith', 'in'],
  usageLocation: EQ,
  onPremisesSyncEnabled: EQ,
  createdDateTime: TIMES,
} as const;

/** Users, groups, memberships, the organization and its domains, service principals: reading only. */
export function peopleRoutes(state: State, contract: Contract): Route[] {
  const userShape = (ask: GraphAsk): Pick<Collection, 'properties' | 'entity' | 'shownByDefault'> => ({
    properties: propertiesOf(contract, 'user', ask.version),
    entity: 'user',
    shownByDefault: USER_DEFAULT,
  });
  const groupShape = (ask: GraphAsk): Pick<Collection, 'properties' | 'entity'> => ({
    properties: propertiesOf(contract, 'group', ask.version),
    entity: 'group',
  });
  const holdShape = (ask: GraphAsk): Pick<Collection, 'properties' | 'entity'> => ({
    properties: [...propertiesOf(contract, 'group', ask.version), 'roleTemplateId'],
    entity: 'group',
  });
  const held = (id: string, deep: boolean): RawRecord[] => [
    ...state.groupsOf(id, deep),
    ...(state.administrators.has(id) ? [globalAdministrator(state)] : []),
  ];
  const userOf = (key: string): RawRecord => {
    const user = state.user(key);
    if (user === undefined) throw new Told(notFound(key));
    return user;
  };
  const groupOf = (key: string): RawRecord => {
    const group = state.groups.get(key);
    if (group === undefined) throw new Told(notFound(key));
    return group;
  };
  const bare = ({ '@odata.type': type, ...rest }: RawRecord): RawRecord => {
    void type;
    return rest;
  };
  const list = (
    ask: GraphAsk,
    items: readonly Item[],
    shape: Pick<Collection, 'properties' | 'entity' | 'shownByDefault' | 'dress'>,
    context: string,
  ): Answer =>
    page(ask, {
      ...shape,
      items,
      context,
      filterable:
        shape.entity === 'user'
          ? USER_FILTERS
          : { id: ['eq', 'in'], displayName: TEXT, mail: TEXT, appId: EQ, securityEnabled: EQ, mailEnabled: EQ },
      orderable: ['displayName', 'userPrincipalName'],
      defaultTop: 100,
      mostTop: 999,
    });
  const manager = (ask: GraphAsk, user: Item): Item => {
    const boss = state.user(textOf(user, 'managerUpn'));
    const select = /^manager\(\$select=([\w,]+)\)$/u.exec(ask.query.get('$expand') ?? '')?.[1] ?? null;
    return boss === undefined ? user : { ...user, manager: show(boss, select, userShape(ask)) };
  };
  const withManager = (ask: GraphAsk, answer: Answer, users: readonly Item[]): Answer => {
    const expand = ask.query.get('$expand');
    if (expand === null) return answer;
    if (!/^manager(?:\(\$select=[\w,]+\))?$/u.test(expand))
      return badRequest(`Parsing OData Select and Expand failed: '${expand}' cannot be expanded.`);
    const body = answer.body as { value: Item[] };
    const byId = new Map(users.map((user) => [user['id'], user]));
    if (body.value.some(({ id }) => id === undefined)) return badRequest('$expand=manager needs id in $select.');
    return {
      ...answer,
      body: { ...body, value: body.value.map((item) => ({ ...item, ...pick(manager(ask, byId.get(item['id']) ?? {}), 'manager') })) },
    };
  };
  return [
    {
      method: 'GET',
      path: '/users',
      limit: 'directory',
      options: [...LIST_OPTIONS, '$expand'],
      handle: (ask) => {
        const users = state.users.all();
        return withManager(ask, list(ask, users.map(bare), userShape(ask), 'users'), users);
      },
    },
    {
      method: 'GET',
      path: '/users/delta',
      limit: 'directory',
      options: ['$select', '$skiptoken', '$deltatoken'],
      handle: (ask) => userDelta(ask, state, userShape(ask)),
    },
    {
      method: 'GET',
      path: '/users/{id}',
      limit: 'directory',
      options: ['$select'],
      handle: (ask, [key = '']) => ({ status: 200, body: show(bare(userOf(key)), ask.query.get('$select'), userShape(ask)) }),
    },
    {
      method: 'GET',
      path: '/users/{id}/manager',
      limit: 'directory',
      options: ['$select'],
      handle: (ask, [key = '']) => {
        const boss = state.user(textOf(userOf(key), 'managerUpn'));
        return boss === undefined ? notFound('manager') : { status: 200, body: show(boss, ask.query.get('$select'), userShape(ask)) };
      },
    },
    {
      method: 'GET',
      path: '/users/{id}/memberOf',
      limit: 'directory',
      options: LIST_OPTIONS,
      handle: (ask, [key = '']) => list(ask, held(textOf(userOf(key), 'id'), false), holdShape(ask), 'directoryObjects'),
    },
    {
      method: 'GET',
      path: '/users/{id}/transitiveMemberOf',
      limit: 'directory',
      options: LIST_OPTIONS,
      handle: (ask, [key = '']) => list(ask, held(textOf(userOf(key), 'id'), true), holdShape(ask), 'directoryObjects'),
    },
    {
      method: 'POST',
      path: '/users/{id}/checkMemberGroups',
      limit: 'directory',
      handle: (ask, [key = '']) => {
        const asked = isObject(ask.body) ? ask.body['groupIds'] : undefined;
        if (!Array.isArray(asked)) return notJson();
        if (asked.length > 20) return badRequest('Too many groupIds: the limit is 20.', 'Request_BadRequest');
        const held = state.groupsOf(textOf(userOf(key), 'id'), true).map(({ id }) => id);
        return {
          status: 200,
          body: {
            '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#Collection(Edm.String)',
            value: asked.filter((id) => held.includes(id)),
          },
        };
      },
    },
    {
      method: 'GET',
      path: '/groups',
      limit: 'directory',
      options: LIST_OPTIONS,
      handle: (ask) => list(ask, state.groups.all().map(bare), groupShape(ask), 'groups'),
    },
    {
      method: 'GET',
      path: '/groups/{id}',
      limit: 'directory',
      options: ['$select'],
      handle: (ask, [key = '']) => ({ status: 200, body: show(bare(groupOf(key)), ask.query.get('$select'), groupShape(ask)) }),
    },
    {
      method: 'GET',
      path: '/groups/{id}/members',
      limit: 'directory',
      options: LIST_OPTIONS,
      handle: (ask, [key = '']) => {
        const ids = state.members.get(textOf(groupOf(key), 'id')) ?? [];
        return list(
          ask,
          ids.map((id) => state.users.get(id) ?? state.groups.get(id)).filter((one) => one !== undefined),
          { ...userShape(ask), shownByDefault: ['@odata.type', ...USER_DEFAULT] },
          'directoryObjects',
        );
      },
    },
  ];
}

const pick = (item: Item, name: string): Item => (item[name] === undefined ? {} : { [name]: item[name] });

const DELTA_PAGE = 100;

/** Users as they are, then the ones that changed; the token says how many changes have been told and what is left of the first round. */
function userDelta(ask: GraphAsk, state: State, shape: Pick<Collection, 'properties' | 'entity'>): Answer {
  const token = ask.query.get('$skiptoken') ?? ask.query.get('$deltatoken');
  const read =
    token === null ? [0, state.userChanges.length, ask.query.get('$select')] : jsonOf(Buffer.from(token, 'base64url').toString('utf8'));
  if (!Array.isArray(read) || typeof read[0] !== 'number' || typeof read[1] !== 'number') return badRequest('Badly formed token.');
  const [from, seen, select] = read as [number, number, string | null];
  if (seen > state.userChanges.length)
    return graphError(410, 'syncStateNotFound', 'The sync state generation is not found; the client must start a full synchronization.');
  selected(select, shape);
  const all = state.users.all();
  const first = from >= 0;
  const items = first
    ? all.slice(from, from + DELTA_PAGE)
    : [...new Set(state.userChanges.slice(seen))].map((id) => state.users.get(id)).filter((one) => one !== undefined);
  const more = first && from + DELTA_PAGE < all.length;
  const next = more ? [from + DELTA_PAGE, seen, select] : [-1, first ? seen : state.userChanges.length, select];
  const link = nextLink(ask, { [more ? '$skiptoken' : '$deltatoken']: Buffer.from(JSON.stringify(next)).toString('base64url') }, false);
  return {
    status: 200,
    body: {
      '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#users',
      [more ? '@odata.nextLink' : '@odata.deltaLink']: link,
      value: items.map((item) => show(item, select, { ...shape, shownByDefault: USER_DEFAULT })),
    },
  };
}
