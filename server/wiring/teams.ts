/** Teams: the bot that speaks there, and the outbox that gives it what must be told. In the sandbox nobody listens: what would be told is said here. */
import { CHANNELS, openBot, type Bot } from '../../bot/index.ts';
import { wallClock } from '../../bot/clock.ts';
import { packageId } from '../../manifest/settings.ts';
import type { TenantConfig } from '../config.ts';
import type { Desk } from '../core/desk.ts';
import { Refused } from '../core/errors.ts';
import type { IncidentRecord } from '../http/contract.ts';
import { credentialOf } from '../tenant.ts';
import { openMicrosoft } from '../microsoft/index.ts';
import { Outbox, type OutboxOptions } from '../outbox.ts';
import { findingIn } from './channel-messages.ts';
import type { Hands } from './hands.ts';
import type { Parts } from './parts.ts';
import { askedOf, sentMessagesOf } from './people.ts';
import { healthLines } from './health.ts';

const KEYS_WITHIN = 5_000;

export function openTeamsBot(parts: Parts, config: TenantConfig, desk: Desk): Bot {
  const { store, now, log, world } = parts;
  const channel = CHANNELS[config.cloud];
  const credential = credentialOf(config, config.bot);
  return openBot({
    appId: config.bot.appId,
    tenantId: config.tenantId,
    channel,
    manifestId: packageId({ origin: config.origin ?? '', clientId: config.api?.audience ?? config.bot.appId }, 'unified'),
    token: async () => {
      const token = await credential.getToken(channel.scope);
      if (token === null)
        throw new Refused('CREDENTIAL_REFUSED', 'No token was given out for Teams.', 'Check TELLTALE_BOT_APP_ID and its credential.');
      return token.token;
    },
    store,
    desk,
    people: askedOf(now, world.reader),
    messages: sentMessagesOf(now),
    health: { lines: () => healthLines(parts) },
    log,
    get: async (url) => {
      const response = await fetch(url, { signal: AbortSignal.timeout(KEYS_WITHIN), redirect: 'error' });
      if (!response.ok)
        throw new Refused('KEYS_UNAVAILABLE', `${new URL(url).host} answered ${String(response.status)}.`, 'It is tried again.');
      return (await response.json()) as unknown;
    },
    clock: { ...wallClock, now: () => world.clock.now() },
    find: findingIn(
      openMicrosoft({ tenantId: config.tenantId, credential, endpoints: world.reader.endpoints, clock: world.clock }),
      config.bot.appId,
    ),
  });
}

/** `bot` = `null` in the sandbox. */
export function openOutbox(parts: Parts, hands: Pick<Hands, 'carryOut'>, bot: Bot | null): Outbox {
  const { store, world, log, metrics } = parts;
  return new Outbox({
    store,
    deliver: bot?.deliver ?? saidHere(parts),
    carryOut: (intent) => hands.carryOut(intent),
    clock: {
      now: () => world.clock.now(),
      wait: (ms, stop) => wallClock.wait(ms, stop),
    },
    watch: {
      sent: (kind, lateMs) => {
        const at = world.clock.now();
        metrics.told(kind, { receivedAt: at - lateMs, at });
        log.info('told', { kind, lateMs });
      },
      trouble: (code, message, nextStep, retryInSeconds) => log.warn('outbox-trouble', { code, message, nextStep, retryInSeconds }),
      recovered: () => log.info('outbox-recovered'),
    },
  });
}

function saidHere({ store, say, log }: Parts): OutboxOptions['deliver'] {
  return {
    card: async (intent) => {
      const stored = intent.incident === null ? null : await store.incident(intent.incident);
      if (stored === null) return { revision: intent.revision, note: null };
      const { title, severity } = JSON.parse(stored.body) as IncidentRecord;
      if (intent.doneRevision === 0) say(`A card for Teams: ${severity}, ${title}`);
      log.info('card', { incident: stored.id, account: log.person(stored.account), severity, revision: stored.revision });
      return { revision: stored.revision, note: null };
    },
    notice: (intent) => Promise.resolve({ revision: intent.revision, note: null }),
  };
}
