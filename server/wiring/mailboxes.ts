/** Mailboxes of the tenant as the HTTP side asks for them, by Graph. What cannot be told is said so and nothing rejects. */
import type { Listed, Mailboxes } from '../http/ports.ts';
import { type AskOptions, type Microsoft, MicrosoftFailure } from '../microsoft/index.ts';

const SELECT = '$select=internetMessageId,from,subject,receivedDateTime';

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
      try {
        const url = `${user(objectId)}/mailFolders/inbox/messages?$filter=${filter}&$orderby=${order}&$top=${String(most)}&${SELECT}`;
        return listed(await reader.get(url));
      } catch (error) {
        if (!(error instanceof MicrosoftFailure)) throw error;
        return [];
      }
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
  return (answer.value as readonly Raw[]).flatMap(({ internetMessageId, from, subject, receivedDateTime }) =>
    typeof internetMessageId !== 'string'
      ? []
      : [
          {
            internetMessageId,
            sender: from?.emailAddress?.address?.toLowerCase() ?? null,
            subject: subject ?? '',
            at: Date.parse(receivedDateTime ?? ''),
            noAddIn: /^(?:undeliverable|automatic reply|out of office)\b/iu.test(subject ?? '') || (from ?? null) === null,
          },
        ],
  );
}

interface Raw {
  readonly internetMessageId?: unknown;
  readonly from?: { readonly emailAddress?: { readonly address?: string } } | null;
  readonly subject?: string | null;
  readonly receivedDateTime?: string;
}
