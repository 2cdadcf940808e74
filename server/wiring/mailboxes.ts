/** Mailboxes of the tenant as the HTTP side asks for them, by Graph. What cannot be told is said so and nothing rejects. */
import type { Listed, Mailboxes } from '../http/ports.ts';
import { type AskOptions, type Microsoft, MicrosoftFailure } from '../microsoft/index.ts';

const SELECT = '$select=internetMessageId,from,subject,receivedDateTime';
/** Graph tells the class of a message in no other way, and to nobody who may not read texts. */
const WITH_CLASS = `&$expand=${encodeURIComponent("singleValueExtendedProperties($filter=id eq 'String 0x001A')")}`;
/** Outlook runs no add-in on delivery reports, read receipts, sharing invitations, and messages that are encrypted. */
const NO_ADD_IN = /^(?:report\.|ipm\.sharing|ipm\.note\.rpmsg|ipm\.note\.smime(?!\.multipartsigned))/iu;

/** `shared` = mailboxes that are not the caller's own, with the caller's right. */
export function mailboxesOf(reader: Microsoft, shared: Mailboxes['findAs']): Mailboxes {
  const user = userOf(reader);
  return {
    find: async (mailbox, internetMessageId) => {
      try {
        return await listedIn(reader, `${user(mailbox)}/messages`, internetMessageId);
      } catch (error) {
        if (!(error instanceof MicrosoftFailure)) throw error;
        return error.code === 'NOT_FOUND' ? null : 'cannot-tell';
      }
    },
    findAs: shared,
    recent: async (objectId, since, most) => {
      const filter = encodeURIComponent(`receivedDateTime ge ${new Date(since).toISOString().slice(0, 19)}Z`);
      const order = encodeURIComponent('receivedDateTime desc');
      const url = `${user(objectId)}/mailFolders/inbox/messages?$filter=${filter}&$orderby=${order}&$top=${String(most)}&${SELECT}`;
      for (const asked of [`${url}${WITH_CLASS}`, url])
        try {
          return listed(await reader.get(asked));
        } catch (error) {
          if (!(error instanceof MicrosoftFailure)) throw error;
          if (error.code !== 'PERMISSION_MISSING' && error.code !== 'REJECTED') break;
        }
      return [];
    },
  };
}

export function userOf({ endpoints }: Pick<Microsoft, 'endpoints'>): (mailbox: string) => string {
  return (mailbox) => `${endpoints.graph}/v1.0/users/${encodeURIComponent(mailbox)}`;
}

/** The message of that id below `messages`, the address of a mailbox's or a folder's. Throws `MicrosoftFailure`. */
export async function listedIn(
  microsoft: Microsoft,
  messages: string,
  internetMessageId: string,
  options: AskOptions = {},
): Promise<Listed | null> {
  const filter = encodeURIComponent(`internetMessageId eq '${internetMessageId.replaceAll("'", "''")}'`);
  return listed(await microsoft.get(`${messages}?$filter=${filter}&$top=1&${SELECT}`, options))[0] ?? null;
}

function listed(answer: unknown): readonly Listed[] {
  if (typeof answer !== 'object' || answer === null || !('value' in answer) || !Array.isArray(answer.value)) return [];
  return (answer.value as readonly Raw[]).flatMap(
    ({ internetMessageId, from, subject, receivedDateTime, singleValueExtendedProperties: more }) =>
      typeof internetMessageId !== 'string'
        ? []
        : [
            {
              internetMessageId,
              sender: from?.emailAddress?.address?.toLowerCase() ?? null,
              subject: subject ?? '',
              at: Date.parse(receivedDateTime ?? ''),
              noAddIn: (more ?? []).some(({ value }) => NO_ADD_IN.test(String(value))) || (from ?? null) === null,
            },
          ],
  );
}

interface Raw {
  readonly internetMessageId?: unknown;
  readonly from?: { readonly emailAddress?: { readonly address?: string } } | null;
  readonly subject?: string | null;
  readonly receivedDateTime?: string;
  /** Only the class, when it was asked for. */
  readonly singleValueExtendedProperties?: readonly { readonly value?: unknown }[];
}
