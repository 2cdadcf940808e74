/**
 * The mail of the tenant: Inbox and Sent Items of every mailbox. New messages are announced by Microsoft and fetched one by one within a minute; a round
 * through all folders finds what was not announced.
 *
 * How it is bounded: a round asks each folder once, eight at a time and no more than `requestsPerSecond`, so that a thousand mailboxes take a hundred
 * seconds; the next one begins `pollSeconds` after the last began. The cursor names as many folders as fit 64 KB; the others are asked by date after a
 * restart. First history is read in spans of six hours through all mailboxes, so that nobody's past runs far ahead of the others'.
 */
import { createRemoteJWKSet, type JWTVerifyGetKey } from 'jose';
import { Refused } from '../../core/errors.ts';
import type { LiveSource, Page } from '../../core/ports.ts';
import type { Microsoft } from '../../microsoft/index.ts';
import { Mailboxes } from './mailboxes.ts';
import { MailReading } from './mail-reading.ts';
import { Messages, type ReadAttached } from './mail-message.ts';
import { MailNotifications } from './notifications.ts';
import { Standing } from './standing.ts';
import { Subscriptions, type Notes, type SubscriptionOptions } from './subscriptions.ts';

export interface MailOptions {
  readonly microsoft: Microsoft;
  readonly notes: Notes;
  readonly readAttached: ReadAttached;
  /** Where Microsoft announces new mail to us; left out, it is only polled. */
  readonly announced?: {
    readonly notificationUrl: string;
    readonly lifecycleUrl: string;
    /** With it, announcements carry encrypted content and must be signed by Microsoft. */
    readonly rich?: {
      readonly certificateId: string;
      /** X.509, base64 of DER. */
      readonly certificate: string;
      /** PEM. */
      readonly privateKey: string;
      /** Keys of earlier certificates, PEM by certificate id. */
      readonly earlierKeys?: ReadonlyMap<string, string>;
      /** Id of the app registration. */
      readonly appId: string;
      /** Signing keys; default those that the authority publishes. */
      readonly keys?: JWTVerifyGetKey;
    };
  };
  /** Whose mail is read; default everybody's. */
  readonly wanted?: (mailbox: { readonly id: string; readonly userPrincipalName: string }) => boolean;
  /** From the beginning of one round to that of the next. Default 60 without announcements, 300 with them. */
  readonly pollSeconds?: number;
  /** Days of first history. */
  readonly historyDays?: number;
  readonly requestsPerSecond?: number;
}

export interface MailSource extends LiveSource {
  /** For the HTTP side; `null` when mail is only polled. */
  readonly notifications: MailNotifications | null;
}

const ADVICE = {
  PERMISSION_MISSING:
    'Grant Mail.Read and User.Read.All (Microsoft Graph, application permissions) to the reader app: Entra admin center > App registrations > API permissions, then "Grant admin consent". With Mail.ReadBasic.All alone texts are not read.',
};

export function mail(options: MailOptions): MailSource {
  const { microsoft, announced } = options;
  const standing = new Standing('graph/mail', ADVICE, microsoft.clock);
  const subscriptions = announced === undefined ? null : new Subscriptions(subscribing(options, announced));
  const notifications = announced === undefined || subscriptions === null ? null : notified(microsoft, announced, subscriptions);
  const mailboxes = new Mailboxes(microsoft, options.wanted ?? (() => true));
  return {
    id: standing.id,
    notifications,
    read: (cursor, stop): AsyncGenerator<Page> =>
      new MailReading({
        microsoft,
        standing,
        stop,
        mailboxes,
        full: new Messages(microsoft, options.readAttached, true),
        plain: new Messages(microsoft, options.readAttached, false),
        subscriptions,
        notifications,
        pollSeconds: options.pollSeconds ?? (announced === undefined ? 60 : 300),
        historyDays: options.historyDays ?? 7,
        requestsPerSecond: options.requestsPerSecond ?? 20,
      }).pages(cursor),
    state: () => {
      const state = standing.state();
      return { ...state, fault: state.fault ?? subscriptions?.fault ?? null };
    },
  };
}

function subscribing({ microsoft, notes }: MailOptions, announced: NonNullable<MailOptions['announced']>): SubscriptionOptions {
  const { notificationUrl, lifecycleUrl, rich } = announced;
  for (const url of [notificationUrl, lifecycleUrl])
    if (!URL.canParse(url))
      throw new Refused('BAD_URL', `${url} is not an address that Microsoft could call.`, 'Give the public HTTPS address of this service.');
  const addresses = { microsoft, notes, notificationUrl, lifecycleUrl };
  return rich === undefined
    ? addresses
    : { ...addresses, encryption: { certificateId: rich.certificateId, certificate: rich.certificate } };
}

function notified(microsoft: Microsoft, { rich }: NonNullable<MailOptions['announced']>, subscriptions: Subscriptions): MailNotifications {
  const { tenantId, clock, endpoints } = microsoft;
  if (rich === undefined) return new MailNotifications(subscriptions, tenantId, clock, null);
  const privateKeys = new Map([...(rich.earlierKeys ?? []), [rich.certificateId, rich.privateKey] as const]);
  const keys = rich.keys ?? createRemoteJWKSet(new URL(`${endpoints.authority}/common/discovery/v2.0/keys`));
  return new MailNotifications(subscriptions, tenantId, clock, { privateKeys, appId: rich.appId, tenantId, keys });
}
