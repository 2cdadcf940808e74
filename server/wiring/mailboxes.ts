/** Mailboxes of the tenant as the HTTP side asks for them, by Graph. What cannot be told is said so and nothing rejects. */
import type { Listed, Mailboxes } from '../http/ports.ts';
import { type Microsoft, MicrosoftFailure } from '../microsoft/index.ts';

const SELECT = '$select=internetMessageId,from,subject,receivedDateTime';

export function mailboxesOf(reader: Microsoft): Mailboxes {
  const messages = (mailbox: string): string => `${reader.endpoints.graph}/v1.0/users/${encodeURIComponent(mailbox)}`;
  return {
    find: async (mailbox, internetMessageId) => {
      const filter = encodeURIComponent(`internetMessageId eq '${internetMessageId.replaceAll("'", "''")}'`);
      try {
        const answer = await reader.get(`${messages(mailbox)}/messages?$filter=${filter}&$top=1&${SELECT}`);
        return listed(answer)[0] ?? null;
      } catch (error) {
        if (!(error instanceof MicrosoftFailure)) throw error;
        return error.code === 'NOT_FOUND' ? null : 'cannot-tell';
      }
    },
    // No application permission tells who may open whose mailbox.
    mayOpen: () => Promise.resolve(false),
    recent: async (objectId, since, most) => {
      const filter = encodeURIComponent(`receivedDateTime ge ${new Date(since).toISOString().slice(0, 19)}Z`);
      const order = encodeURIComponent('receivedDateTime desc');
      try {
        const url = `${messages(objectId)}/mailFolders/inbox/messages?$filter=${filter}&$orderby=${order}&$top=${String(most)}&${SELECT}`;
        return listed(await reader.get(url));
      } catch (error) {
        if (!(error instanceof MicrosoftFailure)) throw error;
        return [];
      }
    },
  };
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
