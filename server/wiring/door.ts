/** The HTTP side, wired and listening. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import type { Bot } from '../../bot/index.ts';
import type { Desk } from '../core/desk.ts';
import { Refused } from '../core/errors.ts';
import { type MessageReported, NOWHERE, type OwnEvent } from '../core/event.ts';
import { entraKeys, openGate } from '../http/gate.ts';
import { openApp } from '../http/app.ts';
import type { AppPorts, NodeHandler, Pages } from '../http/ports.ts';
import { messageKey } from '../live/stored.ts';
import { MailScoring } from '../live/scoring.ts';
import { factsOf } from '../log.ts';
import { MicrosoftFailure } from '../microsoft/index.ts';
import { delegatesOf } from '../tenant.ts';
import { oneMessage } from '../sources/live/one-message.ts';
import { healthOf } from './health.ts';
import { mailboxesOf } from './mailboxes.ts';
import { leading, type Parts, streamOf } from './parts.ts';
import { peopleOf } from './people.ts';
import { sharedMailboxes } from './shared-mailboxes.ts';
import type { SandboxSide } from './sandbox-page.ts';

const PAGES = join(import.meta.dirname, '../../dist');
const LARGEST_ACTIVITY = 512 * 1024;
const DAY = 86_400_000;

export interface Door {
  readonly address: string;
  close(): Promise<void>;
}

/** The sandbox's page stands before everything else; `null` = a real tenant. */
type Side = Pick<SandboxSide, 'page' | 'gate'> | null;

/** Throws `PORT_TAKEN`. */
export async function openDoor(parts: Parts, desk: Desk, bot: Bot | null, side: Side = null): Promise<Door> {
  const { config } = parts;
  const app = openApp(await portsOf(parts, desk, bot, side));
  const server = createServer((request, response) => {
    if (side === null) app(request, response);
    else
      side.page.handle(request, response).then(
        (isOurs) => {
          if (!isOurs) app(request, response);
        },
        () => response.destroy(),
      );
  });
  // A reader of changes that stays open does not keep an ending service alive.
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        new Refused(
          'PORT_TAKEN',
          `Nothing can listen at ${config.host}, port ${String(config.port)} (${error.code ?? error.message}).`,
          'End what listens there, or set PORT to a free one.',
        ),
      ),
    );
    server.listen(config.port, config.host, resolve);
  });
  const bound = server.address();
  const port = typeof bound === 'object' ? (bound?.port ?? config.port) : config.port;
  return { address: `http://${config.host === '0.0.0.0' ? '127.0.0.1' : config.host}:${String(port)}`, close };
}

async function portsOf(parts: Parts, desk: Desk, bot: Bot | null, side: Side): Promise<AppPorts> {
  const { config, world, store, keys, metrics, changes, now, log } = parts;
  const { reader } = world;
  const tenant = config.mode === 'tenant' ? config : null;
  const origin = side === null ? (tenant?.origin ?? null) : `http://127.0.0.1:${String(config.port)}`;
  const gate =
    tenant === null || tenant.api === null
      ? (side?.gate ?? null)
      : openGate(
          {
            tenantId: tenant.tenantId,
            authority: reader.endpoints.authority,
            clientId: tenant.api.audience,
            origin: tenant.origin,
            clients: tenant.api.clients,
          },
          entraKeys({ authority: reader.endpoints.authority, tenantId: tenant.tenantId }),
        );
  return {
    store,
    hashes: {
      message: (id) => messageKey(keys.keyed, id),
      reader: (name) => keys.keyed.of53(name).toString(36),
    },
    gate,
    people: peopleOf(reader),
    mailboxes: mailboxesOf(
      reader,
      sharedMailboxes({
        onBehalfOf: tenant === null ? null : delegatesOf(tenant, reader),
        now: () => world.clock.now(),
        refused: (failure) => log.warn('shared-mailboxes-not-set-up', factsOf(failure)),
      }),
    ),
    scoring: scoringOf(parts),
    desk,
    reports: {
      tell: async (report) => {
        const { at, reader, message, sender, direction, withdrawn } = report;
        const id = `report/${message}/${reader}/${String(at)}`;
        const event: MessageReported = {
          kind: 'message-reported',
          id,
          feed: 'reader',
          at,
          who: {},
          origin: NOWHERE,
          reader,
          message,
          sender,
          direction,
          withdrawn,
        };
        await streamOf<OwnEvent>(now).submit([event]);
        log.warn('reader-report', { message, direction, isWithdrawn: withdrawn });
      },
    },
    changes,
    trail: { about: (incident) => store.auditAbout(incident) },
    tellRecipients: config.tellRecipients,
    keptSince: () => world.clock.now() - config.keepDays * DAY,
    bot: bot === null ? null : activitiesFor(bot),
    notifications:
      tenant === null || tenant.origin === null
        ? null
        : {
            // Microsoft delivers again what is refused.
            accept: async (body) => {
              leading(now);
              return await now.notifications?.accept(body);
            },
            lifecycle: async (body) => {
              leading(now);
              return await now.notifications?.lifecycle(body);
            },
          },
    pages: origin === null ? null : await builtPages(origin, reader.endpoints.authority),
    health: healthOf(parts),
    meter: metrics,
    metricsToken: config.metricsToken?.reveal() ?? null,
    log: {
      warn: (event, facts) => log.warn(event, facts),
      error: (event, facts) => log.error(event, facts),
    },
    proxies: config.proxies,
    now: () => world.clock.now(),
  };
}

function scoringOf({ now, keys, world }: Parts): MailScoring {
  return new MailScoring({
    judging: () => now.service?.judging ?? null,
    keys,
    now: () => world.clock.now(),
    fetch: async (mailbox, internetMessageId) => {
      try {
        return await oneMessage(world.reader, mailbox, internetMessageId);
      } catch (error) {
        if (error instanceof MicrosoftFailure) return null;
        throw error;
      }
    },
  });
}

/** `null` when they were not built. */
async function builtPages(origin: string, authority: string): Promise<Pages | null> {
  try {
    return { folder: PAGES, origin, authority, eventsScript: await readFile(join(PAGES, 'addin/events.js'), 'utf8') };
  } catch {
    return null;
  }
}

function activitiesFor(bot: Bot): NodeHandler {
  return async (request, response) => {
    const pieces: Buffer[] = [];
    let length = 0;
    for await (const piece of request as AsyncIterable<Buffer>) {
      length += piece.length;
      if (length > LARGEST_ACTIVITY) {
        response.status(413).end();
        return;
      }
      pieces.push(piece);
    }
    const { status, body } = await bot.receive({ authorization: request.headers.authorization ?? null, body: Buffer.concat(pieces) });
    if (body === null) response.status(status).end();
    else response.status(status).json(body);
  };
}
