/** One message of a mailbox, whole but for what is attached, found by the id that its sender gave it. */
import type { AskOptions, Microsoft } from '../../microsoft/index.ts';
import { isFields, list, text, type Fields } from '../fields.ts';
import { IMMUTABLE_IDS } from './mail-message.ts';

const SELECT =
  'id,internetMessageId,conversationId,subject,from,sender,toRecipients,ccRecipients,bccRecipients,replyTo,receivedDateTime,sentDateTime,hasAttachments,isDraft,internetMessageHeaders,body';

/** `null` when it is not there. Throws what the client throws. */
export async function oneMessage(
  microsoft: Microsoft,
  mailbox: string,
  internetMessageId: string,
  options: AskOptions = {},
): Promise<Fields | null> {
  const asked = { ...options, headers: { Prefer: IMMUTABLE_IDS } };
  const messages = `${microsoft.endpoints.graph}/v1.0/users/${encodeURIComponent(mailbox)}/messages`;
  const filter = encodeURIComponent(`internetMessageId eq '${internetMessageId.replaceAll("'", "''")}'`);
  const found = await microsoft.get(`${messages}?$filter=${filter}&$top=1&$select=id`, asked);
  const [first] = isFields(found) ? list(found, 'value').filter(isFields) : [];
  const id = first === undefined ? null : text(first, 'id');
  if (id === null) return null;
  const message = await microsoft.get(`${messages}/${encodeURIComponent(id)}?$select=${SELECT}`, asked);
  return isFields(message) && message['isDraft'] !== true ? message : null;
}
