/** The feeds that are read, as the configuration wants them. */
import type { LiveSource } from '../core/ports.ts';
import { attachedTexts } from '../sources/attached-text.ts';
import { type MailNotifications, openLive } from '../sources/live/index.ts';
import { openPdfReader } from '../sources/pdf-reader.ts';
import { openEventHub } from '../stream/event-hub.ts';
import { eventHubOptions, unwanted } from '../tenant.ts';
import type { Parts } from './parts.ts';

export interface Sources {
  readonly all: readonly LiveSource[];
  readonly notifications: MailNotifications | null;
  close(): Promise<void>;
}

export function openSources({ config, world, store }: Pick<Parts, 'config' | 'world' | 'store'>): Sources {
  const pdf = openPdfReader();
  const origin = config.mode === 'tenant' ? config.origin : null;
  const live = openLive({
    microsoft: world.reader,
    mail: {
      notes: store,
      readAttached: (files) => attachedTexts(files, pdf),
      ...(origin === null
        ? {}
        : { announced: { notificationUrl: `${origin}/api/notifications`, lifecycleUrl: `${origin}/api/lifecycle` } }),
    },
    // Every mailbox of the sandbox is read, so that traces would say the same again.
    without: config.mode === 'tenant' ? unwanted(config.sources) : ['graph/messageTraces'],
  });
  const hub = config.mode === 'tenant' && config.sources.has('event-hub') ? config.eventHub : null;
  return {
    all: hub === null ? live.sources : [...live.sources, openEventHub(eventHubOptions(hub))],
    notifications: live.mail.notifications,
    close: () => pdf.close(),
  };
}
