import type { RawRecord } from '../../desk.ts';
import type { Answer } from '../exchange.ts';
import { type Contract, propertiesOf } from './contract.ts';
import type { Folder, Letter, Mailbox } from './mailbox.ts';
import { type Collection, EQ, type Item, page, selected, show, TEXT, TIMES } from './page.ts';
import type { State } from './state.ts';
import { badRequest, type GraphAsk, graphError, itemNotFound, notFound, type Route, Told } from './words.ts';

/** What `Mail.ReadBasic.All` does not show. */
const NOT_BASIC = ['body', 'bodyPreview', 'uniqueBody', 'attachments', 'extensions'];
/** What comes only when it is selected. */
const ON_REQUEST = ['internetMessageHeaders', 'uniqueBody'];
const WHOLE_MAIL = ['Mail.Read', 'Mail.ReadWrite'];

export const mayReadBodies = (ask: GraphAsk): boolean =>
  [...ask.caller.roles, ...ask.caller.scopes].some((one) => WHOLE_MAIL.includes(one.replace(/\.Shared$/u, '')));
export const wantsImmutable = (ask: GraphAsk): boolean => /IdType="?ImmutableId"?/iu.test(ask.headers['prefer'] ?? '');

export function mailboxOf(state: State, user: string): Mailbox {
  const mailbox = state.mailbox(user);
  if (mailbox === undefined)
    throw new Told(user.includes('@') ? graphError(404, 'ErrorInvalidUser', `The requested user '${user}' is invalid.`) : notFound(user));
  return mailbox;
}

export function folderOf(mailbox: Mailbox, name: string): Folder {
  const folder = mailbox.folder(name);
  if (folder !== undefined) return folder;
  throw new Told(/^[A-Za-z0-9_=-]{20,}$/u.test(name) ? itemNotFound() : badRequest('Id is malformed.', 'ErrorInvalidIdMalformed'));
}

export function letterOf(mailbox: Mailbox, id: string): Letter {
  if (!/^[A-Za-z0-9_=-]{20,}$/u.test(id)) throw new Told(badRequest('Id is malformed.', 'ErrorInvalidIdMalformed'));
  const letter = mailbox.letter(id);
  if (letter === undefined) throw new Told(itemNotFound());
  return letter;
}

/** How messages are shown to this caller. */
export function shownTo(
  ask: GraphAsk,
  contract: Contract,
): Pick<Collection, 'properties' | 'entity' | 'shownByDefault' | 'always' | 'dress'> {
  const whole = mayReadBodies(ask);
  const properties = propertiesOf(contract, 'message', ask.version);
  const names = selected(ask.query.get('$select'), { properties, entity: 'message' });
  if (!whole && names?.some((name) => NOT_BASIC.includes(name)) === true)
    throw new Told(graphError(403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.'));
  const text = /outlook\.body-content-type="?text"?/iu.test(ask.headers['prefer'] ?? '');
  return {
    entity: 'message',
    properties,
    always: ['id'],
    shownByDefault: properties.filter((name) => !ON_REQUEST.includes(name) && (whole || !NOT_BASIC.includes(name))),
    dress: (item) => (text ? plain(item) : item),
  };
}

function plain(item: Item): Item {
  const content = (body: unknown): unknown => {
    const { contentType, content: html } = (body ?? {}) as { contentType?: unknown; content?: unknown };
    if (contentType !== 'html' || typeof html !== 'string') return body;
    const lines = html.replace(/<(?:br|\/p|\/div|\/tr)\s*\/?>/giu, '\r\n').replace(/<[^>]*>/gu, '');
    return {
      contentType: 'text',
      content: lines.replaceAll('&nbsp;', ' ').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'),
    };
  };
  return { ...item, body: content(item['body']), ...(item['uniqueBody'] === undefined ? {} : { uniqueBody: content(item['uniqueBody']) }) };
}

/** A message as an item of an answer: without what belongs to its attachments, with the id that the caller asked for. */
export function itemOf(letter: Letter, ask: GraphAsk): RawRecord {
  const { attachments, '@odata.context': context, ...rest } = letter.record;
  void attachments;
  void context;
  const id = wantsImmutable(ask) ? letter.immutableId : letter.id;
  return {
    '@odata.etag': `W/"${letter.immutableId.slice(-12)}"`,
    ...rest,
    id,
    parentFolderId: letter.folderId,
    uniqueBody: rest['body'],
    singleValueExtendedProperties: [{ id: 'String 0x1a', value: rest['messageClass'] ?? 'IPM.Note' }],
  };
}

const FILTERS = {
  internetMessageId: EQ,
  receivedDateTime: TIMES,
  sentDateTime: TIMES,
  createdDateTime: TIMES,
  lastModifiedDateTime: TIMES,
  subject: [...TEXT, 'contains'],
  conversationId: EQ,
  hasAttachments: EQ,
  isRead: ['eq', 'ne'],
  importance: EQ,
  parentFolderId: EQ,
  'from/emailAddress/address': ['eq', 'startswith', 'endswith'],
  'sender/emailAddress/address': ['eq', 'startswith', 'endswith'],
} as const;
export const MAIL_OPTIONS = ['$top', '$select', '$filter', '$orderby', '$skiptoken', '$count', '$expand'] as const;
/** The class of a message (`IPM.Note`, `REPORT.IPM.Note.NDR`), which Graph tells in no other way. */
const MESSAGE_CLASS = "singleValueExtendedProperties($filter=id eq 'String 0x001A')";

/** Reading mail: messages, folders, attachments. */
export function mailRoutes(state: State, contract: Contract): Route[] {
  const list = (ask: GraphAsk, mailbox: Mailbox, folder: Folder | null): Answer => {
    const wanted = /^internetMessageId eq '((?:[^']|'')*)'$/u.exec((ask.query.get('$filter') ?? '').trim())?.[1];
    const letters = wanted === undefined ? mailbox.all() : mailbox.withInternetId(wanted.replaceAll("''", "'"));
    const expand = ask.query.get('$expand');
    if (expand !== null && expand !== MESSAGE_CLASS)
      return badRequest(`Parsing OData Select and Expand failed: '${expand}' is not a navigation property that can be expanded here.`);
    if (expand !== null && !mayReadBodies(ask))
      return graphError(403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.');
    return page(ask, {
      ...shownTo(ask, contract),
      ...(expand === null ? {} : { always: ['id', 'singleValueExtendedProperties'] }),
      items: letters
        .filter(({ folderId }) => (folder === null ? folderId !== mailbox.folderId('recoverableitemsdeletions') : folderId === folder.id))
        .map((letter) => itemOf(letter, ask)),
      context: `users('${mailbox.owner}')/${folder === null ? '' : `mailFolders('${folder.id}')/`}messages`,
      filterable: FILTERS,
      orderable: ['receivedDateTime', 'sentDateTime', 'subject'],
      orderNeedsFilter: true,
      defaultTop: 10,
      mostTop: 1000,
    });
  };
  const one = (ask: GraphAsk, letter: Letter): Answer => {
    const expand = ask.query.get('$expand');
    if (expand !== null && expand !== 'attachments')
      return badRequest(`Parsing OData Select and Expand failed: '${expand}' is not a navigation property that can be expanded here.`);
    if (expand !== null && !mayReadBodies(ask))
      return graphError(403, 'ErrorAccessDenied', 'Access is denied. Check credentials and try again.');
    const item = itemOf(letter, ask);
    const context = `https://graph.microsoft.com/${ask.version}/$metadata#users('${ask.segments[1] ?? ''}')/messages/$entity`;
    return {
      status: 200,
      body: {
        '@odata.context': context,
        ...show(item, ask.query.get('$select'), shownTo(ask, contract)),
        ...(expand === null ? {} : { attachments: letter.record['attachments'] ?? [] }),
      },
    };
  };
  const folderItem = (mailbox: Mailbox, folder: Folder): RawRecord => ({
    ...folder,
    childFolderCount: 0,
    totalItemCount: mailbox.all().filter(({ folderId }) => folderId === folder.id).length,
    unreadItemCount: mailbox.all().filter(({ folderId, record }) => folderId === folder.id && record['isRead'] === false).length,
    sizeInBytes: 0,
  });
  const folderShape = (ask: GraphAsk): { properties: readonly string[]; entity: string } => ({
    properties: propertiesOf(contract, 'mailFolder', ask.version),
    entity: 'mailFolder',
  });
  return [
    {
      method: 'GET',
      path: '/users/{id}/messages',
      limit: 'mailbox',
      options: MAIL_OPTIONS,
      handle: (ask, [user = '']) => list(ask, mailboxOf(state, user), null),
    },
    {
      method: 'GET',
      path: '/users/{id}/messages/{id}',
      limit: 'mailbox',
      options: ['$select', '$expand'],
      handle: (ask, [user = '', id = '']) => one(ask, letterOf(mailboxOf(state, user), id)),
    },
    {
      method: 'GET',
      path: '/users/{id}/messages/{id}/attachments',
      limit: 'mailbox',
      options: ['$select'],
      handle: (ask, [user = '', id = '']) => {
        const { attachments } = letterOf(mailboxOf(state, user), id).record;
        const kinds = { properties: propertiesOf(contract, 'fileAttachment', ask.version), entity: 'attachment' };
        return {
          status: 200,
          body: { value: (Array.isArray(attachments) ? attachments : []).map((item: Item) => show(item, ask.query.get('$select'), kinds)) },
        };
      },
    },
    {
      method: 'GET',
      path: '/users/{id}/mailFolders',
      limit: 'mailbox',
      options: ['$top', '$select', '$filter', '$skiptoken', 'includeHiddenFolders'],
      handle: (ask, [user = '']) => {
        const mailbox = mailboxOf(state, user);
        const hidden = ask.query.get('includeHiddenFolders') === 'true';
        return page(ask, {
          ...folderShape(ask),
          items: mailbox.folders
            .all()
            .filter((folder) => (hidden || !folder.isHidden) && folder.id !== mailbox.folderId('recoverableitemsdeletions'))
            .map((folder) => folderItem(mailbox, folder)),
          context: `users('${user}')/mailFolders`,
          filterable: { displayName: TEXT },
          orderable: [],
          defaultTop: 10,
          mostTop: 1000,
        });
      },
    },
    {
      method: 'GET',
      path: '/users/{id}/mailFolders/{id}',
      limit: 'mailbox',
      options: ['$select'],
      handle: (ask, [user = '', name = '']) => {
        const mailbox = mailboxOf(state, user);
        return { status: 200, body: show(folderItem(mailbox, folderOf(mailbox, name)), ask.query.get('$select'), folderShape(ask)) };
      },
    },
    {
      method: 'GET',
      path: '/users/{id}/mailFolders/{id}/messages',
      limit: 'mailbox',
      options: MAIL_OPTIONS,
      handle: (ask, [user = '', name = '']) => {
        const mailbox = mailboxOf(state, user);
        return list(ask, mailbox, folderOf(mailbox, name));
      },
    },
    {
      method: 'GET',
      path: '/users/{id}/mailFolders/{id}/messages/{id}',
      limit: 'mailbox',
      options: ['$select', '$expand'],
      handle: (ask, [user = '', name = '', id = '']) => {
        const mailbox = mailboxOf(state, user);
        const letter = letterOf(mailbox, id);
        return letter.folderId === folderOf(mailbox, name).id ? one(ask, letter) : itemNotFound();
      },
    },
  ];
}
