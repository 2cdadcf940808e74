/**
 * Orders to forget somebody. `telltale forget` leaves one in the store, because that reaches whoever works on it, on whatever machine; who leads carries it
 * out and leaves the answer in its place.
 */
import { randomUUID } from 'node:crypto';
import { isInvestigated } from '../core/forgetting.ts';
import { Refused } from '../core/errors.ts';
import { NOWHERE, type PersonForgotten } from '../core/event.ts';
import type { Store } from '../core/memory.ts';
import type { Keys } from '../keys.ts';
import { DESK } from './decisions.ts';
import { pause } from './patience.ts';
import type { Service } from './service.ts';

const PREFIX = 'forget/';
/** Answers that nobody came for. */
const ANSWERS_FOR = 3_600_000;
const LOOKS_EVERY = 3_000;

export interface ForgetOrder {
  /** A name of theirs: object id, UPN or address. */
  readonly person: string;
  /** Who asks, for the audit log. */
  readonly by: string;
}

/** `refused` = nothing was erased. */
export type ForgetAnswer = null | { readonly code: string; readonly message: string; readonly nextStep: string };

type Kept = ForgetOrder | { readonly answer: ForgetAnswer; readonly at: number };
type Notes = Pick<Store, 'note' | 'notes'>;

/** Returns the name under which the answer is found. */
export async function leaveOrder(store: Notes, order: ForgetOrder): Promise<string> {
  const name = `${PREFIX}${randomUUID()}`;
  await store.note(name, JSON.stringify(order satisfies Kept));
  return name;
}

/** `undefined` = not answered yet. */
export async function answerTo(store: Notes, name: string): Promise<ForgetAnswer | undefined> {
  const kept = keptIn((await store.notes(name)).get(name));
  return kept !== null && 'answer' in kept ? kept.answer : undefined;
}

export interface Forgetting {
  readonly store: Notes & Pick<Store, 'audit'>;
  readonly service: Service;
  readonly keys: Keys;
  /** The clock on the wall. */
  readonly now: () => number;
}

/** Carries out what was ordered and not answered yet; one caller at a time. */
export async function carryOutOrders(forgetting: Forgetting): Promise<void> {
  const { store, now } = forgetting;
  for (const [name, text] of await store.notes(PREFIX)) {
    const kept = keptIn(text);
    if (kept === null || ('answer' in kept && now() - kept.at > ANSWERS_FOR)) await store.note(name, null);
    if (kept === null || 'answer' in kept) continue;
    const answer = await forgetOne(forgetting, name, kept).then(
      () => null,
      (error: unknown) => {
        if (!(error instanceof Refused)) throw error;
        const { code, message, nextStep } = error;
        return { code, message, nextStep };
      },
    );
    await store.note(name, JSON.stringify({ answer, at: now() } satisfies Kept));
  }
}

/** Carries out what comes until `stop`. */
export async function watchOrders(forgetting: Forgetting, failed: (error: unknown) => void, stop: AbortSignal): Promise<void> {
  while (!stop.aborted) {
    await carryOutOrders(forgetting).catch(failed);
    await pause(LOOKS_EVERY, stop);
  }
}

async function forgetOne({ store, service, keys, now }: Forgetting, order: string, { person, by }: ForgetOrder): Promise<void> {
  const { pipeline } = service.judging;
  const name = person.trim().toLowerCase();
  const account = pipeline.find(name);
  if (account === null)
    throw new Refused(
      'UNKNOWN_PERSON',
      'Nobody is known under this name, so nothing was learned of them.',
      'Give an object id, a user principal name or a mail address of an account of this tenant.',
    );
  if (isInvestigated(account)) throw investigated();
  const event: PersonForgotten = {
    kind: 'person-forgotten',
    id: order,
    feed: DESK,
    at: now(),
    who: {},
    origin: NOWHERE,
    person: name,
  };
  // Who was forgotten must not be kept by name: the keyed hash says it to whoever knows the name and has the key.
  await store.audit({
    at: now(),
    who: by,
    what: 'forget-person',
    body: JSON.stringify({ person: keys.keyed.of53(account.name).toString(36) }),
  });
  await service.submit([event]);
  if (pipeline.accounts.has(account)) throw investigated();
}

function investigated(): Refused {
  return new Refused(
    'UNDER_INVESTIGATION',
    'An incident of this account is open, or something is held because of one: what is known is still needed.',
    'Dismiss the incident or wait until it has expired, undo what is held, and ask again.',
  );
}

function keptIn(text: string | undefined): Kept | null {
  try {
    const kept: unknown = JSON.parse(text ?? 'null');
    return typeof kept === 'object' && kept !== null && ('answer' in kept || 'person' in kept) ? (kept as Kept) : null;
  } catch {
    return null;
  }
}
