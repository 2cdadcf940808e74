import type { RawRecord } from '../../desk.ts';
import type { Clock } from '../clock.ts';
import { type Answer, isObject } from '../exchange.ts';
import { type Contract, propertiesOf } from './contract.ts';
import type { Logs } from './logs.ts';
import { folderOf, itemOf, letterOf, mailboxOf, shownTo } from './mail.ts';
import type { Mailbox } from './mailbox.ts';
import { show } from './page.ts';
import type { State, Write } from './state.ts';
import { badRequest, type GraphAsk, itemNotFound, notJson, type Route, Told } from './words.ts';

interface Parts {
  readonly state: State;
  readonly logs: Logs;
  readonly contract: Contract;
  readonly clock: Clock;
}

/** Of a message that was received, only this can still be changed. */
const MESSAGE_FIELDS = ['isRead', 'categories', 'flag', 'importance', 'inferenceClassification'];
const ALERT_FIELDS = ['status', 'classification', 'determination', 'assignedTo'];
const SETTINGS = {
  timeZone: 'UTC',
  dateFormat: 'yyyy-MM-dd',
  timeFormat: 'HH:mm',
  delegateMeetingMessageDeliveryOptions: 'sendToDelegateOnly',
  userPurpose: 'user',
  automaticRepliesSetting: { status: 'disabled', externalAudience: 'all', internalReplyMessage: '', externalReplyMessage: '' },
  language: { locale: 'en-US', displayName: 'English (United States)' },
};

function changesIn(ask: GraphAsk, allowed: readonly string[], code: string): Readonly<Record<string, unknown>> {
  if (!isObject(ask.body)) throw new Told(notJson());
  const odd = Object.keys(ask.body).find((name) => !allowed.includes(name));
  if (odd !== undefined) throw new Told(badRequest(`Update operation is invalid for property '${odd}'.`, code));
  return ask.body;
}

/** Messages that are marked or deleted, settings of mailboxes, alerts that are worked on. */
export function mailWriteRoutes(parts: Parts): Route[] {
  const { state, logs, contract, clock } = parts;
  const tell = (ask: GraphAsk, write: Pick<Write, 'kind' | 'userId' | 'target'>): void | Promise<void> =>
    state.onWrite({ at: clock.now(), clientId: ask.caller.clientId, ...write });
  const settingsOf = (mailbox: Mailbox): RawRecord => ({ ...SETTINGS, ...mailbox.settings.get('settings') });
  const settingNames = (ask: GraphAsk): readonly string[] => propertiesOf(contract, 'mailboxSettings', ask.version);
  return [
    {
      method: 'PATCH',
      path: '/users/{id}/messages/{id}',
      limit: 'mailbox',
      handle: async (ask, [user = '', id = '']) => {
        const mailbox = mailboxOf(state, user);
        const updated = mailbox.update(letterOf(mailbox, id), changesIn(ask, MESSAGE_FIELDS, 'ErrorInvalidPropertySet'));
        await tell(ask, { kind: 'message-updated', userId: mailbox.owner, target: updated.immutableId });
        return { status: 200, body: show(itemOf(updated, ask), null, shownTo(ask, contract)) };
      },
    },
    {
      method: 'DELETE',
      path: '/users/{id}/messages/{id}',
      limit: 'mailbox',
      handle: async (ask, [user = '', id = '']) => {
        const mailbox = mailboxOf(state, user);
        const letter = letterOf(mailbox, id);
        mailbox.move(letter, folderOf(mailbox, 'recoverableitemsdeletions'));
        await tell(ask, { kind: 'message-deleted', userId: mailbox.owner, target: letter.immutableId });
        return { status: 204 };
      },
    },
    {
      method: 'GET',
      path: '/users/{id}/mailboxSettings',
      limit: 'mailbox',
      options: ['$select'],
      handle: (ask, [user = '']): Answer => ({
        status: 200,
        body: show(settingsOf(mailboxOf(state, user)), ask.query.get('$select'), {
          properties: settingNames(ask),
          entity: 'mailboxSettings',
        }),
      }),
    },
    {
      method: 'PATCH',
      path: '/users/{id}/mailboxSettings',
      limit: 'mailbox',
      handle: async (ask, [user = '']) => {
        const mailbox = mailboxOf(state, user);
        const names = settingNames(ask).filter((name) => name !== 'userPurpose');
        const changes = changesIn(ask, names, 'ErrorInvalidRequest');
        mailbox.settings.set('settings', { ...mailbox.settings.truth('settings'), ...changes });
        await tell(ask, { kind: 'settings-updated', userId: mailbox.owner });
        return { status: 200, body: { ...settingsOf(mailbox), ...changes } };
      },
    },
    {
      method: 'PATCH',
      path: '/security/alerts_v2/{id}',
      limit: 'alerts',
      handle: async (ask, [id = '']) => {
        const changes = changesIn(ask, ALERT_FIELDS, 'BadRequest');
        const known = logs.alerts.newestFirst().find((alert) => alert['id'] === id);
        if (known === undefined) return itemNotFound();
        const updated = { ...changes, lastUpdateDateTime: `${new Date(clock.now()).toISOString().slice(0, 19)}Z` };
        logs.alerts.update(id, updated);
        await tell(ask, { kind: 'alert-updated', userId: '', target: id });
        return {
          status: 200,
          body: show({ ...known, ...updated }, null, { properties: propertiesOf(contract, 'alert', ask.version), entity: 'alert' }),
        };
      },
    },
  ];
}
