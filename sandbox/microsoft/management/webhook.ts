import { randomUUID } from 'node:crypto';
import { MINUTE, SECOND } from '../../calendar.ts';
import type { Clock } from '../clock.ts';
import { type Call, post } from '../outgoing.ts';

export interface Webhook {
  readonly address: string;
  readonly authId: string;
  /** ISO 8601, or empty for never. */
  readonly expiration: string;
  status: 'enabled' | 'disabled' | 'expired';
}

export interface Attempt {
  readonly contentType: string;
  readonly contentId: string;
  readonly contentUri: string;
  readonly notificationStatus: 'success' | 'failed';
  readonly notificationSent: string;
  readonly contentCreated: string;
  readonly contentExpiration: string;
}

const ATTEMPTS = 5;

/** Asks an address whether it wants notifications: it must answer 200 at once. */
export async function confirms(webhook: Webhook, patienceMs: number): Promise<boolean> {
  const code = randomUUID();
  const call: Call = {
    url: webhook.address,
    headers: { 'webhook-authid': webhook.authId, 'webhook-validationcode': code },
    body: JSON.stringify({ validationCode: code }),
    patienceMs,
  };
  return (await post(call)).status === 200;
}

/** Tells a webhook of new content; fails 5 times with growing pauses, then the webhook is disabled. */
export async function tell(
  webhook: Webhook,
  items: readonly unknown[],
  { clock, patienceMs, tried }: { clock: Clock; patienceMs: number; tried: (success: boolean) => void },
  attempt = 1,
): Promise<void> {
  if (webhook.status !== 'enabled') return;
  if (webhook.expiration !== '' && Date.parse(webhook.expiration) <= clock.now()) {
    webhook.status = 'expired';
    return;
  }
  const { status } = await post({
    url: webhook.address,
    headers: { 'webhook-authid': webhook.authId },
    body: JSON.stringify(items),
    patienceMs,
  });
  tried(status === 200);
  if (status === 200) return;
  if (attempt >= ATTEMPTS) {
    webhook.status = 'disabled';
    return;
  }
  const pause = Math.min(10 * MINUTE, 15 * SECOND * 2 ** attempt);
  clock.at(clock.now() + pause, () => tell(webhook, items, { clock, patienceMs, tried }, attempt + 1));
}
