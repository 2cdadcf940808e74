/**
 * The intruder's messages are moved out of sight in the mailboxes of those who got them; release puts each back where it lay.
 *
 * Surprise: a move gives the message another id, unless one asks with immutable ids all along; what went outside cannot be called back.
 */
import { Refused } from '../core/errors.ts';
import { type Action, always, GONE, graph, permission, type Site, type Thing } from './action.ts';
import { type Copy, copiesOf, IMMUTABLE, recipientsOf } from './copies.ts';
import { fieldsOf, quoted, textOf, unlessGone } from './fields.ts';
import { heldFolder, HELD_FOLDER, makeHeldFolder } from './held-folder.ts';

const HELD = 'held';
const INBOX = 'inbox';

const messageAt = ({ microsoft }: Site, { mailbox, id }: Pick<Copy, 'mailbox' | 'id'>, rest: string): string =>
  graph(microsoft, `/users/${encodeURIComponent(mailbox)}/messages/${encodeURIComponent(id)}${rest}`);

function copyIn(thing: Thing): Copy {
  const { mailbox, id, folder, messageId } = fieldsOf(thing.whole);
  return { mailbox: textOf(mailbox) ?? '', id: textOf(id) ?? '', folder: textOf(folder) ?? INBOX, messageId: textOf(messageId) ?? '' };
}

async function thingOf(site: Site, copy: Copy): Promise<Thing> {
  return {
    key: `${copy.mailbox}/${copy.id}`,
    what: `message ${quoted(copy.messageId)} in the mailbox of ${copy.mailbox}`,
    state: copy.folder === (await heldFolder(site, copy.mailbox)) ? HELD : 'in sight',
    content: '',
    whole: copy,
    isFinal: false,
  };
}

async function move(site: Site, copy: Copy, destinationId: string): Promise<void> {
  await site.microsoft.post(messageAt(site, copy, '/move'), { destinationId }, { ...IMMUTABLE, idempotent: true });
}

export const withholdMessages: Action = {
  id: 'withhold-messages',
  label: 'Withhold the messages',
  done: 'withheld the messages',
  explanation: `Moves the messages that the intruder sent into a hidden folder ("${HELD_FOLDER}") of each mailbox here that got them, also copies that arrive in the next two hours; undo puts each back where it lay. What went outside cannot be called back, and what was read or forwarded stays known. The sender's own copy is left as evidence.`,
  registration: 'mail',
  permissions: [permission('Mail.ReadWrite')],
  needsReason: false,
  lastsHours: 24 * 14,
  atExpiry: 'renew',
  settlesMinutes: 10,
  grows: true,
  atOnce: 4,
  unready: always,
  warns: always,
  find: async (site) => {
    // Only what these hands sent, whatever is named: nobody takes mail of others out of sight by way of an incident.
    const ids = site.messages.map(({ internetMessageId }) => internetMessageId).filter((id) => site.on === null || id === site.on);
    const things: Thing[] = [];
    for (const messageId of new Set(ids)) {
      const recipients = await recipientsOf(site, messageId);
      const others = [...recipients].filter((address) => address !== site.target.account).sort();
      for (const copy of await copiesOf(site, messageId, others)) things.push(await thingOf(site, copy));
    }
    return things;
  },
  look: async (site, before) => {
    const copy = copyIn(before);
    const found = await unlessGone(site.microsoft.get(messageAt(site, copy, '?$select=id,parentFolderId'), IMMUTABLE));
    if (found === null) return { ...before, state: GONE };
    return await thingOf(site, { ...copy, folder: textOf(fieldsOf(found)['parentFolderId']) ?? '' });
  },
  hold: async (site, before) => {
    const copy = copyIn(before);
    await unlessGone(move(site, copy, await makeHeldFolder(site, copy.mailbox)));
  },
  // Its reader has deleted it: nothing is left to hold.
  isHeld: ({ state }) => state === HELD || state === GONE,
  release: async (site, before) => {
    const copy = copyIn(before);
    try {
      await move(site, copy, copy.folder);
    } catch (error) {
      // The folder in which it lay was deleted meanwhile.
      if (!(error instanceof Refused) || (error.code !== 'NOT_FOUND' && error.code !== 'REJECTED')) throw error;
      await move(site, copy, INBOX);
    }
  },
};
