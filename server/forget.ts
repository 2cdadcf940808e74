/**
 * `telltale forget`: erases what is kept of one person. While a service works on the memory it does that itself; otherwise this process takes the lead for as
 * long as it needs.
 */
import { hostname, userInfo } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Config } from './config.ts';
import { Refused } from './core/errors.ts';
import { holdKey, openKey } from './key.ts';
import { type Keys, keysFrom } from './keys.ts';
import { answerTo, carryOutOrders, type ForgetAnswer, leaveOrder } from './live/forgetting.ts';
import { Service } from './live/service.ts';
import { together } from './live/watch.ts';
import { fitsLog, openRecordLog, openStore, type SqlStore } from './store/index.ts';
import { memoryOf, recordLogOf } from './tenant.ts';
import { judgingOf } from './wiring/judging.ts';

const ASKED_EVERY = 250;
/** A service looks for orders every few seconds; while it reads its first history a batch takes a while. */
const PATIENCE = 120_000;

/** The lines to print. Throws `UNKNOWN_PERSON`, `UNDER_INVESTIGATION`, `NOT_ANSWERED`, and what the store throws; nothing is erased then. */
export async function forget(config: Config, person: string): Promise<readonly string[]> {
  const secret = await openKey(config.key?.reveal() ?? null, config.data);
  const store = await openStore(memoryOf(config));
  const order = { name: '' };
  try {
    await holdKey(store, secret);
    order.name = await leaveOrder(store, { person, by: `console: ${userInfo().username}` });
    const answer = await answered(config, store, keysFrom(secret), order.name);
    if (answer !== null) throw new Refused(answer.code, answer.message, answer.nextStep);
  } finally {
    if (order.name !== '') await store.note(order.name, null);
    await store.close();
  }
  return [
    'Forgotten: profile, hands, incidents, what they sent and what they said of messages.',
    `Still there, and for how long: records as Microsoft sent them in the record log, ${String(config.recordDays)} days; their name where other people's incidents and the audit log tell of them; cards in Teams; backups.`,
    'Whatever they do from now on is learned anew. docs/security.md says all of it.',
  ];
}

/** Whoever has the lead answers; when nobody has it, it comes to us. */
async function answered(config: Config, store: SqlStore, keys: Keys, name: string): Promise<ForgetAnswer> {
  const over = new AbortController();
  const leading = store.lead(`${hostname()} ${String(process.pid)} forget`, over.signal).then(async (leadership) => {
    if (leadership === null) return;
    try {
      await workOnce(config, store, keys, over.signal);
    } finally {
      await leadership.release();
    }
  });
  // What went wrong is thrown below, by whichever ends first.
  leading.catch(() => over.abort());
  try {
    for (const until = Date.now() + PATIENCE; Date.now() < until && !over.signal.aborted; ) {
      const answer = await answerTo(store, name);
      if (answer !== undefined) return answer;
      await sleep(ASKED_EVERY);
    }
  } finally {
    over.abort();
    await leading;
  }
  throw new Refused(
    'NOT_ANSWERED',
    'A service works on this memory, and it did not answer.',
    'See in its log what holds it up, or stop it, and ask again.',
  );
}

async function workOnce(config: Config, store: SqlStore, keys: Keys, stop: AbortSignal): Promise<void> {
  const folder = recordLogOf(config);
  await fitsLog(store, folder);
  const records = await openRecordLog(folder);
  try {
    const service = await Service.open({
      store,
      log: records,
      sources: [],
      judging: await judgingOf(config, keys),
      watch: together([]),
      now: Date.now,
      recordDays: config.recordDays,
      keepDays: config.keepDays,
    });
    const done = new AbortController();
    const running = service.run(AbortSignal.any([stop, done.signal]));
    try {
      await carryOutOrders({ store, service, keys, now: Date.now });
    } finally {
      done.abort();
      await running;
    }
  } finally {
    await records.close();
  }
}
