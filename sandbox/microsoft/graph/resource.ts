import { textOf } from '../directory.ts';
import { isObject } from '../exchange.ts';
import { folderOf, mailboxOf } from './mail.ts';
import { segmentsOf } from './paths.ts';
import type { State } from './state.ts';
import { badRequest, Told } from './words.ts';

/** What a subscription is told of: new messages of one mailbox, or of one folder of it. */
export interface Watched {
  /** Object id of the mailbox. */
  readonly owner: string;
  /** `null` = every folder. */
  readonly folderId: string | null;
  /** With resource data: the properties that come along. */
  readonly select: readonly string[] | null;
}

const refuse = (message: string): Told => new Told(badRequest(message, 'InvalidRequest'));

/** Reads the `resource` of a subscription, e.g. `/users/{id}/mailFolders('Inbox')/messages?$select=id`. */
export function watchedBy(resource: string, state: State, properties: readonly string[]): Watched {
  const mark = resource.indexOf('?');
  const segments = segmentsOf(mark < 0 ? resource : resource.slice(0, mark)).filter((part) => part !== 'v1.0');
  const query = new URLSearchParams(mark < 0 ? '' : resource.slice(mark + 1));
  const [family = '', user = '', ...rest] = segments;
  const names = rest.map((part) => part.toLowerCase());
  const isAll = names.length === 1 && names[0] === 'messages';
  const isFolder = names.length === 3 && names[0] === 'mailfolders' && names[2] === 'messages';
  if (family.toLowerCase() !== 'users' || user === '' || (!isAll && !isFolder))
    throw refuse(`The value of the resource '${resource}' is not supported by change notifications.`);
  const mailbox = mailboxOf(state, user);
  const refused = [...query.keys()].find((name) => !['$select', '$filter'].includes(name));
  if (refused !== undefined) throw refuse(`Query option '${refused}' is not supported in the resource of a subscription.`);
  const select =
    query
      .get('$select')
      ?.split(',')
      .map((name) => name.trim()) ?? null;
  const unknown = select?.find((name) => !properties.includes(name));
  if (unknown !== undefined) throw refuse(`Could not find a property named '${unknown}' on type 'microsoft.graph.message'.`);
  return { owner: mailbox.owner, folderId: isFolder ? folderOf(mailbox, rest[1] ?? '').id : null, select };
}

/** What is wrong with the encryption that was asked for; `null` when nothing is. */
export function faultOfEncryption(
  body: Readonly<Record<string, unknown>>,
  { select }: Watched,
  isCertificate: (text: string) => boolean,
): string | null {
  if (body['includeResourceData'] !== true) return null;
  if (select === null) return 'Subscriptions with resource data on messages must name their properties with $select.';
  const long = select.find((name) => ['body', 'uniqueBody'].includes(name));
  if (long !== undefined) return `The property '${long}' is not supported in notifications with resource data.`;
  if (textOf(body, 'encryptionCertificateId') === '') return "Property 'encryptionCertificateId' is required with includeResourceData.";
  if (!isCertificate(textOf(body, 'encryptionCertificate')))
    return 'Certificate is not valid: an X.509 certificate in Base64 with an RSA key of 2048 to 4096 bits is needed.';
  return null;
}

/** Every property that a body has to bring as text. */
export function missingIn(body: unknown, names: readonly string[]): string | null {
  return names.find((name) => !isObject(body) || textOf(body, name) === '') ?? null;
}
