/**
 * Which mailboxes of ours hold a copy of a message, and where it lies there.
 *
 * Surprise: only message trace knows who was behind a distribution list or in Bcc; without it the sender's own copy names the recipients.
 */
import { MicrosoftFailure } from '../microsoft/index.ts';
import { graph, type Site } from './action.ts';
import { type Fields, fieldsOf, listOf, lowerOf, textOf } from './fields.ts';

/** Ids that survive being moved. */
export const IMMUTABLE = { headers: { prefer: 'IdType="ImmutableId"' } } as const;

export interface Copy {
  /** Address of the mailbox. */
  readonly mailbox: string;
  /** Immutable. */
  readonly id: string;
  readonly folder: string;
  readonly messageId: string;
}

const HOUR = 3_600_000;
const isoOf = (at: number): string => new Date(at).toISOString();
const byMessageId = (messageId: string): string => encodeURIComponent(`internetMessageId eq '${messageId.replaceAll("'", "''")}'`);

/** Lower-case addresses of everybody who got it, outsiders too. */
export async function recipientsOf(site: Site, messageId: string): Promise<ReadonlySet<string>> {
  return new Set([...(await traced(site, messageId)), ...(await written(site, messageId))]);
}

async function traced({ reader, messages }: Site, messageId: string): Promise<readonly string[]> {
  const at = messages.find(({ internetMessageId }) => internetMessageId === messageId)?.at;
  // Without a window only the last two days are looked through.
  const window = at === undefined ? '' : ` and receivedDateTime ge ${isoOf(at - HOUR)} and receivedDateTime le ${isoOf(at + 48 * HOUR)}`;
  const filter = encodeURIComponent(`messageId eq '${messageId.replaceAll("'", "''")}'${window}`);
  const found: string[] = [];
  try {
    for await (const page of reader.pages(graph(reader, `/admin/exchange/tracing/messageTraces?$filter=${filter}&$top=1000`)))
      for (const row of page.value) found.push(lowerOf(fieldsOf(row)['recipientAddress']) ?? '');
  } catch (error) {
    if (!(error instanceof MicrosoftFailure)) throw error;
    // Not granted, not set up, not in this cloud: what the sender's copy says has to do.
    if (error.code === 'UNREACHABLE' || error.code === 'THROTTLED') throw error;
  }
  return found.filter((address) => address !== '');
}

async function written({ microsoft, target }: Site, messageId: string): Promise<readonly string[]> {
  const select = 'id,toRecipients,ccRecipients,bccRecipients';
  const path = `/users/${target.objectId}/messages?$filter=${byMessageId(messageId)}&$select=${select}`;
  const copies = listOf(fieldsOf(await microsoft.get(graph(microsoft, path)))['value']).map(fieldsOf);
  return copies.flatMap((copy) => ['toRecipients', 'ccRecipients', 'bccRecipients'].flatMap((name) => addressesIn(copy, name)));
}

const addressesIn = (copy: Fields, name: string): string[] =>
  listOf(copy[name]).flatMap((one) => lowerOf(fieldsOf(fieldsOf(one)['emailAddress'])['address']) ?? []);

/** Copies in mailboxes of this tenant; addresses that are no mailbox of ours have none. */
export async function copiesOf(site: Site, messageId: string, addresses: readonly string[]): Promise<readonly Copy[]> {
  const parts = addresses.map((address) => ({
    method: 'GET' as const,
    url: `/users/${encodeURIComponent(address)}/messages?$filter=${byMessageId(messageId)}&$select=id,parentFolderId`,
    headers: IMMUTABLE.headers,
  }));
  const answers = await site.microsoft.batch('v1.0', parts);
  return answers.flatMap(({ body, failure }, index) => {
    if (failure !== null) {
      if (failure.code === 'NOT_FOUND' || failure.code === 'REJECTED') return [];
      throw failure;
    }
    return listOf(fieldsOf(body)['value']).flatMap((one) => {
      const { id, parentFolderId } = fieldsOf(one);
      const [known, folder] = [textOf(id), textOf(parentFolderId)];
      return known === null || folder === null ? [] : { mailbox: addresses[index] ?? '', id: known, folder, messageId };
    });
  });
}
