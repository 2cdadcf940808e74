/** Is new mail announced, or only polled? */
import type { TenantConfig } from '../config.ts';
import { type Microsoft, MicrosoftFailure } from '../microsoft/index.ts';
import { type Check, fine } from './check.ts';

export async function notificationCheck({ origin }: Pick<TenantConfig, 'origin'>, reader: Microsoft): Promise<Check> {
  if (origin === null)
    return {
      ...fine('notifications', 'new mail', 'Mail is polled, a minute or two late, because Microsoft cannot reach this server.'),
      standing: 'off',
      nextStep: 'Set TELLTALE_ORIGIN to the https address under which it can, for seconds instead; the pane in Outlook needs it too.',
    };
  try {
    let count = 0;
    let ends = Number.POSITIVE_INFINITY;
    for await (const page of reader.pages(`${reader.endpoints.graph}/v1.0/subscriptions`))
      for (const one of page.value as readonly { readonly expirationDateTime?: unknown }[]) {
        count++;
        ends = Math.min(ends, Date.parse(String(one.expirationDateTime)));
      }
    const sentence =
      count === 0
        ? `No mailbox announces its mail yet: the service subscribes when it runs at ${origin}.`
        : `${String(count)} folders announce their mail; the first subscription ends ${new Date(ends).toISOString()} and is renewed before.`;
    return fine('notifications', 'new mail', sentence);
  } catch (error) {
    if (!(error instanceof MicrosoftFailure)) throw error;
    return { area: 'notifications', name: 'new mail', standing: 'late', sentence: error.message, nextStep: error.nextStep, signals: [] };
  }
}
