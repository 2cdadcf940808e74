import { randomUUID } from 'node:crypto';
import type { RawRecord } from '../../desk.ts';
import type { Clock } from '../clock.ts';
import { textOf } from '../directory.ts';
import { type Answer, isObject } from '../exchange.ts';
import { type Contract, propertiesOf } from './contract.ts';
import { folderOf, itemOf, letterOf, mailboxOf } from './mail.ts';
import type { Mailbox } from './mailbox.ts';
import { show } from './page.ts';
import type { State, Write } from './state.ts';
import { badRequest, type GraphAsk, graphError, itemNotFound, notJson, type Route, Told } from './words.ts';

const RULE_FIELDS = ['displayName', 'sequence', 'conditions', 'exceptions', 'actions', 'isEnabled'];

/** Inbox rules, folders, messages that are moved. */
export function mailboxWriteRoutes({
  state,
  contract,
  clock,
}: {
  readonly state: State;
  readonly contract: Contract;
  readonly clock: Clock;
}): Route[] {
  const tell = (ask: GraphAsk, kind: Write['kind'], mailbox: Mailbox, target: string): void | Promise<void> =>
    state.onWrite({ kind, at: clock.now(), clientId: ask.caller.clientId, userId: mailbox.owner, target });
  return [
    ...ruleRoutes(state, contract, tell),
    {
      method: 'POST',
      path: '/users/{id}/mailFolders',
      limit: 'mailbox',
      handle: async (ask, [user = '']) => {
        if (!isObject(ask.body)) return notJson();
        const mailbox = mailboxOf(state, user);
        const displayName = textOf(ask.body, 'displayName');
        if (displayName === '') return badRequest('The folder name is empty.', 'ErrorFolderSavePropertyError');
        if (mailbox.folders.all().some((folder) => folder.displayName.toLowerCase() === displayName.toLowerCase()))
          return graphError(409, 'ErrorFolderExists', 'A folder with the specified name already exists.');
        const folder = mailbox.addFolder({ displayName, isHidden: ask.body['isHidden'] === true });
        await tell(ask, 'folder-created', mailbox, folder.id);
        return { status: 201, body: { ...folder, childFolderCount: 0, totalItemCount: 0, unreadItemCount: 0 } };
      },
    },
    {
      method: 'POST',
      path: '/users/{id}/messages/{id}/move',
      limit: 'mailbox',
      handle: async (ask, [user = '', id = '']) => {
        const destination = isObject(ask.body) ? textOf(ask.body, 'destinationId') : '';
        if (destination === '') return notJson();
        const mailbox = mailboxOf(state, user);
        const moved = mailbox.move(letterOf(mailbox, id), folderOf(mailbox, destination));
        await tell(ask, 'message-moved', mailbox, moved.id);
        const shape = { properties: propertiesOf(contract, 'message', ask.version), entity: 'message' };
        return { status: 201, body: show(itemOf(moved, ask), null, shape) };
      },
    },
  ];
}

type Tell = (ask: GraphAsk, kind: Write['kind'], mailbox: Mailbox, target: string) => void | Promise<void>;

function ruleRoutes(state: State, contract: Contract, tell: Tell): Route[] {
  const properties = (ask: GraphAsk): { properties: readonly string[]; entity: string } => ({
    properties: propertiesOf(contract, 'messageRule', ask.version),
    entity: 'messageRule',
  });
  const inboxOf = (user: string, folder: string): Mailbox => {
    const mailbox = mailboxOf(state, user);
    if (folderOf(mailbox, folder).id !== mailbox.folderId('inbox'))
      throw new Told(badRequest('Rules are supported for the Inbox folder only.', 'ErrorInvalidRequest'));
    return mailbox;
  };
  const seen = (mailbox: Mailbox, id: string): RawRecord => {
    const rule = mailbox.rules.get(id);
    if (rule === undefined) throw new Told(itemNotFound());
    return rule;
  };
  const writable = (mailbox: Mailbox, id: string): RawRecord => {
    const rule = mailbox.rules.truth(id);
    if (rule === undefined) throw new Told(itemNotFound());
    if (rule['isReadOnly'] === true)
      throw new Told(graphError(403, 'ErrorAccessDenied', 'The rule is read-only and cannot be changed by this API.'));
    return rule;
  };
  const changesIn = (ask: GraphAsk): RawRecord => {
    if (!isObject(ask.body)) throw new Told(notJson());
    for (const name of Object.keys(ask.body))
      if (!RULE_FIELDS.includes(name)) throw new Told(badRequest(`The property '${name}' cannot be set.`, 'ErrorInvalidRequest'));
    return ask.body;
  };
  const base = '/users/{id}/mailFolders/{id}/messageRules';
  return [
    {
      method: 'GET',
      path: base,
      limit: 'mailbox',
      handle: (ask, [user = '', folder = '']): Answer => ({
        status: 200,
        body: {
          '@odata.context': `https://graph.microsoft.com/${ask.version}/$metadata#users('${user}')/mailFolders('${folder}')/messageRules`,
          value: inboxOf(user, folder)
            .rules.all()
            .map((rule) => show(rule, null, properties(ask))),
        },
      }),
    },
    {
      method: 'GET',
      path: `${base}/{id}`,
      limit: 'mailbox',
      handle: (ask, [user = '', folder = '', id = '']) => ({
        status: 200,
        body: show(seen(inboxOf(user, folder), id), null, properties(ask)),
      }),
    },
    {
      method: 'POST',
      path: base,
      limit: 'mailbox',
      handle: async (ask, [user = '', folder = '']) => {
        const mailbox = inboxOf(user, folder);
        const id = `AQAAA${randomUUID().replaceAll('-', '').slice(0, 11)}=`;
        const rule = { isEnabled: true, isReadOnly: false, hasError: false, sequence: 1, ...changesIn(ask), id };
        mailbox.rules.set(id, rule);
        await tell(ask, 'rule-created', mailbox, id);
        return { status: 201, body: rule };
      },
    },
    {
      method: 'PATCH',
      path: `${base}/{id}`,
      limit: 'mailbox',
      handle: async (ask, [user = '', folder = '', id = '']) => {
        const mailbox = inboxOf(user, folder);
        const rule = { ...writable(mailbox, id), ...changesIn(ask) };
        mailbox.rules.set(id, rule);
        await tell(ask, 'rule-updated', mailbox, id);
        return { status: 200, body: rule };
      },
    },
    {
      method: 'DELETE',
      path: `${base}/{id}`,
      limit: 'mailbox',
      handle: async (ask, [user = '', folder = '', id = '']) => {
        const mailbox = inboxOf(user, folder);
        writable(mailbox, id);
        mailbox.rules.set(id, undefined);
        await tell(ask, 'rule-deleted', mailbox, id);
        return { status: 204 };
      },
    },
  ];
}
