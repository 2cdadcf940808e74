import { hashOf } from '../../random.ts';
import type { Answer } from '../exchange.ts';
import { jsonOf } from '../exchange.ts';
import { compare, type Filter, readFilter, valueAt } from './filter.ts';
import { badRequest, type GraphAsk, Told } from './words.ts';

export type Item = Readonly<Record<string, unknown>>;

/** What may be asked of a collection. */
export interface Collection {
  /** In the order that it has unless told otherwise. */
  readonly items: readonly Item[];
  /** `users`, `auditLogs/signIns`: for `@odata.context`. */
  readonly context: string;
  /** Name of the entity, for messages, and all properties that may be named in `$select`, `$filter`, `$orderby`. */
  readonly entity: string;
  readonly properties: readonly string[];
  /** Property path -> operators that `$filter` supports on it; a path that is absent cannot be filtered. */
  readonly filterable: Readonly<Record<string, readonly string[]>>;
  readonly orderable: readonly string[];
  readonly defaultTop: number;
  readonly mostTop: number;
  /** What is shown of an item when nothing is selected; all properties unless told. */
  readonly shownByDefault?: readonly string[];
  /** What is shown whatever is selected. */
  readonly always?: readonly string[];
  /** `$orderby` only on what `$filter` names too, as Outlook has it. */
  readonly orderNeedsFilter?: boolean;
  /** Last touch on an item that is shown. */
  readonly dress?: (item: Item) => Item;
}

export const EQ = ['eq'] as const;
export const TIMES = ['ge', 'gt', 'le', 'lt', 'eq'] as const;
export const TEXT = ['eq', 'startswith', 'in'] as const;
export const LIST_OPTIONS = ['$top', '$select', '$filter', '$orderby', '$skiptoken', '$count'] as const;

/** Answers a list request, one page. */
export function page(ask: GraphAsk, collection: Collection): Answer {
  const { query } = ask;
  const filter = filterOf(query.get('$filter'), collection);
  const order = orderOf(query.get('$orderby'), collection);
  if (collection.orderNeedsFilter === true && filter !== null && order !== null && !filter.uses.some(({ path }) => path === order.path))
    throw new Told(badRequest('The restriction or sort order is too complex for this operation.', 'InefficientFilter'));
  const top = topOf(query.get('$top') ?? maxPageSize(ask), collection);
  let items = filter === null ? collection.items : collection.items.filter(filter.passes);
  if (order !== null) items = [...items].sort((a, b) => (compare(valueAt(a, order.path), valueAt(b, order.path)) ?? 0) * order.sign);
  const asked = hashOf(ask.segments.join('/'), query.get('$filter') ?? '', query.get('$orderby') ?? '');
  const from = placeOf(query.get('$skiptoken'), items, asked);
  const shown = items.slice(from, from + top);
  const next = items[from + top];
  const body: Record<string, unknown> = { '@odata.context': `https://graph.microsoft.com/${ask.version}/$metadata#${collection.context}` };
  if (query.get('$count') === 'true') body['@odata.count'] = items.length;
  if (next !== undefined) body['@odata.nextLink'] = nextLink(ask, { $skiptoken: tokenFor(next, asked) });
  body['value'] = shown.map((item) => show(item, query.get('$select'), collection));
  return { status: 200, body };
}

/** One item as `$select` wants it. */
export function show(
  item: Item,
  select: string | null,
  collection: Pick<Collection, 'properties' | 'entity' | 'shownByDefault' | 'always' | 'dress'>,
): Item {
  const names = selected(select, collection) ?? collection.shownByDefault ?? collection.properties;
  const dressed = collection.dress === undefined ? item : collection.dress(item);
  const shown: Record<string, unknown> = {};
  for (const name of Object.keys(dressed)) if (name.startsWith('@odata.')) shown[name] = dressed[name];
  for (const name of [...(collection.always ?? []), ...names]) if (dressed[name] !== undefined) shown[name] = dressed[name];
  return shown;
}

/** The names in `$select`; `null` without one; an unknown one is refused. */
export function selected(select: string | null, { properties, entity }: Pick<Collection, 'properties' | 'entity'>): string[] | null {
  if (select === null) return null;
  const names = select.split(',').map((name) => name.trim());
  for (const name of names)
    if (!properties.includes(name))
      throw new Told(
        badRequest(
          `Parsing OData Select and Expand failed: Could not find a property named '${name}' on type 'microsoft.graph.${entity}'.`,
        ),
      );
  return names;
}

function filterOf(text: string | null, collection: Collection): Filter | null {
  if (text === null) return null;
  const filter = readFilter(text);
  for (const { path, operator } of filter.uses) {
    const [first = ''] = path.split('/');
    if (!collection.properties.includes(first))
      throw new Told(
        badRequest(`Invalid filter clause: Could not find a property named '${first}' on type 'microsoft.graph.${collection.entity}'.`),
      );
    if (!(collection.filterable[path] ?? []).includes(operator))
      throw new Told(
        badRequest(
          `Unsupported or invalid query filter clause specified for property '${path}' of resource '${collection.entity}'.`,
          'Request_UnsupportedQuery',
        ),
      );
  }
  return filter;
}

function orderOf(text: string | null, collection: Collection): { readonly path: string; readonly sign: 1 | -1 } | null {
  if (text === null) return null;
  const match = /^([\w/]+)(?: (asc|desc))?$/iu.exec(text.trim());
  const path = match?.[1] ?? '';
  if (match === null || !collection.orderable.includes(path))
    throw new Told(badRequest(`Unsupported sort property '${text}' for '${collection.entity}'.`, 'Request_UnsupportedQuery'));
  return { path, sign: match[2]?.toLowerCase() === 'desc' ? -1 : 1 };
}

/** `Prefer: odata.maxpagesize=50`. */
export const maxPageSize = (ask: GraphAsk): string | null => /odata\.maxpagesize=(\d+)/iu.exec(ask.headers['prefer'] ?? '')?.[1] ?? null;

function topOf(text: string | null, { defaultTop, mostTop }: Collection): number {
  if (text === null) return defaultTop;
  const top = /^\d+$/u.test(text) ? Number(text) : 0;
  if (top < 1 || top > mostTop)
    throw new Told(badRequest(`Invalid page size specified: '${text}'. Must be between 1 and ${mostTop} inclusive.`, 'Request_BadRequest'));
  return top;
}

/** The address of the next page: the same question with another token. */
export function nextLink(ask: GraphAsk, changes: Readonly<Record<string, string>>, keep = true): string {
  const query = new URLSearchParams(keep ? ask.query : undefined);
  for (const [name, value] of Object.entries(changes)) query.set(name, value);
  const text = query.toString().replaceAll('%24', '$');
  return `${ask.origin}/${ask.version}/${ask.segments.map(encodeURIComponent).join('/')}?${text}`;
}

const identityOf = (item: Item): string => JSON.stringify(item['key'] ?? item['id'] ?? '');
const tokenFor = (item: Item, asked: number): string => Buffer.from(JSON.stringify([identityOf(item), asked])).toString('base64url');

/** Where a page begins. New items may have come before it meanwhile; a token of another question is refused. */
function placeOf(token: string | null, items: readonly Item[], asked: number): number {
  if (token === null) return 0;
  const parts = jsonOf(Buffer.from(token, 'base64url').toString('utf8'));
  const place = Array.isArray(parts) && parts[1] === asked ? items.findIndex((item) => identityOf(item) === parts[0]) : -1;
  if (place < 0) throw new Told(badRequest('Skip token is not valid or has expired.', 'Directory_ExpiredPageToken'));
  return place;
}
