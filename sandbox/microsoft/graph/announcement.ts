import { randomUUID } from 'node:crypto';
import { textOf } from '../directory.ts';
import type { Change } from './mailbox.ts';
import type { Watched } from './resource.ts';
import { encrypted } from './rich.ts';
import type { State } from './state.ts';

/** A subscription as the tenant holds it. */
export interface Subscription {
  readonly id: string;
  readonly clientId: string;
  readonly watched: Watched;
  readonly body: Readonly<Record<string, unknown>>;
  readonly immutable: boolean;
  expiresAt: number;
  /** Since when it must be reauthorized; `null` = it need not be. */
  doubtedAt: number | null;
}

/** What every notification says, of whatever kind. */
export function envelope({ id, body, expiresAt }: Subscription, tenantId: string): Record<string, unknown> {
  return {
    id: randomUUID(),
    subscriptionId: id,
    subscriptionExpirationDateTime: new Date(expiresAt).toISOString(),
    clientState: body['clientState'] ?? null,
    tenantId,
  };
}

/** Which message is meant. */
export function resource({ watched }: Subscription, { id, kind }: { readonly id: string; readonly kind: string }): Record<string, unknown> {
  const named = `Users/${watched.owner}/Messages/${id}`;
  return {
    changeType: kind,
    resource: named,
    resourceData: { '@odata.type': '#Microsoft.Graph.Message', '@odata.id': named, '@odata.etag': `W/"${id.slice(-12)}"`, id },
  };
}

export const isRich = ({ body }: Subscription): boolean => body['includeResourceData'] === true;

/** The message itself, for those who asked for it, encrypted. */
export function content(subscription: Subscription, change: Change, id: string, state: State): Record<string, unknown> {
  const { body, watched } = subscription;
  if (!isRich(subscription) || change.kind === 'deleted') return {};
  const record = state.mailbox(watched.owner)?.letter(change.id)?.record ?? {};
  const shown = Object.fromEntries((watched.select ?? []).map((name) => [name, name === 'id' ? id : record[name]]));
  const whole = {
    '@odata.context': 'https://graph.microsoft.com/v1.0/$metadata#Collection(microsoft.graph.message)/$entity',
    '@odata.type': '#Microsoft.Graph.Message',
    id,
    ...shown,
  };
  return { encryptedContent: encrypted(whole, textOf(body, 'encryptionCertificate'), textOf(body, 'encryptionCertificateId')) };
}
