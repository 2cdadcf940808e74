/** The sources of a live tenant. A new one is one file and one line here. */
import type { LiveSource } from '../../core/ports.ts';
import type { Microsoft } from '../../microsoft/index.ts';
import { alerts } from './alerts.ts';
import type { ContentType } from './content.ts';
import { directory } from './directory.ts';
import { directoryAudits } from './directory-audits.ts';
import { mail, type MailOptions, type MailSource } from './mail.ts';
import { CONTENT_TYPES, management } from './management.ts';
import { messageTrace } from './message-trace.ts';
import { riskDetections } from './risk-detections.ts';
import { MACHINES, PEOPLE, signIns } from './sign-ins.ts';

export { readOrganization } from './directory.ts';
export type { MailOptions, MailSource } from './mail.ts';
export type { AttachedFile, ReadAttached } from './mail-message.ts';
export type { Accepted, MailNotifications } from './notifications.ts';
export type { Notes } from './subscriptions.ts';

export interface LiveOptions {
  readonly microsoft: Microsoft;
  /** Tenant id of whoever runs Telltale; default the tenant itself. */
  readonly publisher?: string;
  readonly contentTypes?: readonly ContentType[];
  readonly mail: Omit<MailOptions, 'microsoft'>;
  /** Ids of sources that are left out, e.g. `graph/alerts`. */
  readonly without?: readonly string[];
}

export interface LiveSources {
  readonly sources: readonly LiveSource[];
  /** One of them, for its notifications. */
  readonly mail: MailSource;
}

/** Asks nothing of Microsoft yet. */
export function openLive({
  microsoft,
  publisher,
  contentTypes = CONTENT_TYPES,
  mail: mailOptions,
  without = [],
}: LiveOptions): LiveSources {
  const mailSource = mail({ ...mailOptions, microsoft });
  const sources: readonly LiveSource[] = [
    directory({ microsoft }),
    ...contentTypes.map((contentType) => management({ microsoft, contentType, ...(publisher === undefined ? {} : { publisher }) })),
    signIns({ microsoft, kinds: PEOPLE }),
    signIns({ microsoft, kinds: MACHINES }),
    directoryAudits({ microsoft }),
    riskDetections({ microsoft }),
    alerts({ microsoft }),
    messageTrace({ microsoft }),
    mailSource,
  ];
  return { sources: sources.filter(({ id }) => !without.includes(id)), mail: mailSource };
}
