/**
 * The intruder's inbox rules are switched off; the owner's go on.
 *
 * Surprise: desktop Outlook's records name no rule. Then every rule that deletes, moves away or forwards is taken, and this is said.
 */
import { type Action, always, GONE, graph, permission, type Site, type Thing } from './action.ts';
import { type Fields, fieldsOf, listOf, quoted, textOf, unlessGone } from './fields.ts';

const rulesAt = ({ microsoft, target }: Site, id = ''): string =>
  graph(microsoft, `/users/${target.objectId}/mailFolders/inbox/messageRules${id === '' ? '' : `/${encodeURIComponent(id)}`}`);

function thingOf(rule: Fields): Thing {
  const { displayName, conditions, actions, exceptions } = rule;
  const readOnly = rule['isReadOnly'] === true ? ' (made by desktop Outlook: only there it can be switched off)' : '';
  return {
    key: textOf(rule['id']) ?? '',
    what: `inbox rule ${quoted(textOf(displayName) ?? 'without a name')}${readOnly}`,
    state: rule['isEnabled'] === true ? 'enabled' : 'disabled',
    content: JSON.stringify([displayName ?? null, conditions ?? null, actions ?? null, exceptions ?? null]),
    whole: rule,
    isFinal: false,
  };
}

/** Names as people read them: records and Graph differ in what cannot be seen. */
const plain = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/\p{C}+/gu, '')
    .trim()
    .toLowerCase();

/** Does it keep mail from its owner's eyes, or send it on? */
function hides(rule: Fields): boolean {
  const actions = fieldsOf(rule['actions']);
  return (
    actions['delete'] === true ||
    actions['permanentDelete'] === true ||
    textOf(actions['moveToFolder']) !== null ||
    ['forwardTo', 'forwardAsAttachmentTo', 'redirectTo'].some((name) => listOf(actions[name]).length > 0)
  );
}

function isIntruders(site: Site): (rule: Fields) => boolean {
  if (site.on !== null) {
    const only = plain(site.on);
    return ({ displayName }) => plain(textOf(displayName) ?? '') === only;
  }
  const touched = site.rules.filter(({ change }) => change !== 'removed' && change !== 'disabled');
  const names = new Set(touched.flatMap(({ name }) => (name === null ? [] : plain(name))));
  const isUnnamed = touched.some(({ name }) => name === null);
  return (rule) => names.has(plain(textOf(rule['displayName']) ?? '')) || (isUnnamed && hides(rule));
}

export const disableInboxRules: Action = {
  id: 'disable-inbox-rules',
  label: "Disable the intruder's inbox rules",
  done: "disabled the intruder's inbox rules",
  explanation:
    'Switches off the inbox rules that the intruder made or changed; rules are kept whole and can be switched on again. Where records do not name them, all rules that delete, move or forward are taken. Mailbox forwarding, delegates and rules hidden by special tools are not touched.',
  registration: 'mail',
  permissions: [permission('MailboxSettings.ReadWrite')],
  needsReason: false,
  lastsHours: 24 * 30,
  atExpiry: 'renew',
  settlesMinutes: 10,
  grows: true,
  atOnce: 1,
  unready: always,
  warns: always,
  find: async (site) => {
    const rules = listOf(fieldsOf(await site.microsoft.get(rulesAt(site)))['value']).map(fieldsOf);
    return rules.filter(isIntruders(site)).map(thingOf);
  },
  look: async (site, before) => {
    const found = await unlessGone(site.microsoft.get(rulesAt(site, before.key)));
    return found === null ? { ...before, state: GONE, whole: null } : thingOf(fieldsOf(found));
  },
  hold: async (site, before) => {
    await unlessGone(site.microsoft.patch(rulesAt(site, before.key), { isEnabled: false }));
  },
  // A rule that is gone does nothing either.
  isHeld: ({ state }) => state !== 'enabled',
  release: async (site, before) => {
    await site.microsoft.patch(rulesAt(site, before.key), { isEnabled: true });
  },
};
