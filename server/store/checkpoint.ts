/**
 * The learned state, in named parts of many megabytes.
 *
 * The parts of a new checkpoint are written beside the ones that count, chunk by chunk, in small transactions that hold nobody up. The transaction of
 * the batch then only says that they count now. What a checkpoint replaced is removed when the next one is begun, so whoever reads the replaced one has
 * until then.
 */
import { Refused } from '../core/errors.ts';
import { inSlices, storable } from './rows.ts';
import type { Database, Write } from './schema.ts';

const CHUNK_BYTES = 1 << 20;
const CHUNKS_PER_TRANSACTION = 8;
const CHUNKS_PER_SWEEP = 32;

export interface Staged {
  readonly name: string;
  readonly generation: number;
  /** `null` = the part is removed. */
  readonly length: number | null;
}

/** Begins a checkpoint: a generation of its own, given out by `begin`, under which the parts are written. */
export async function stage(
  write: Database,
  tenant: number,
  begin: () => Promise<number>,
  parts: ReadonlyMap<string, Uint8Array | null>,
): Promise<readonly Staged[]> {
  const generation = await begin();
  await sweep(write, tenant, generation);
  const staged: Staged[] = [];
  for (const [given, bytes] of parts) {
    const name = storable(given);
    staged.push({ name, generation, length: bytes?.length ?? null });
    if (bytes === null) continue;
    const numbers = Array.from({ length: chunksIn(bytes.length) }, (_, number) => number);
    for (const slice of inSlices(numbers, CHUNKS_PER_TRANSACTION)) {
      await write.transaction().execute(async (transaction) => {
        for (const number of slice) {
          // A copy of its own: handing a view to another thread would hand over all of the part.
          const chunk = bytes.slice(number * CHUNK_BYTES, (number + 1) * CHUNK_BYTES);
          await transaction.insertInto('chunk').values({ tenant, generation, name, number, bytes: chunk }).execute();
        }
      });
    }
  }
  return staged;
}

const chunksIn = (length: number): number => Math.ceil(length / CHUNK_BYTES);

/** Removes what no part is made of: replaced chunks, and those of a checkpoint that was never finished. */
async function sweep(write: Database, tenant: number, generation: number): Promise<void> {
  for (;;) {
    const unused = await write
      .selectFrom('chunk')
      .select(['generation', 'name', 'number'])
      .where('tenant', '=', tenant)
      .where('generation', '<', generation)
      .where((eb) =>
        eb.not(
          eb.exists(
            eb
              .selectFrom('part')
              .select('part.name')
              .whereRef('part.tenant', '=', 'chunk.tenant')
              .whereRef('part.name', '=', 'chunk.name')
              .whereRef('part.generation', '=', 'chunk.generation'),
          ),
        ),
      )
      .limit(CHUNKS_PER_SWEEP)
      .execute();
    if (unused.length === 0) return;
    await write
      .deleteFrom('chunk')
      .where('tenant', '=', tenant)
      .where((eb) =>
        eb.or(
          unused.map((one) => eb.and([eb('generation', '=', one.generation), eb('name', '=', one.name), eb('number', '=', one.number)])),
        ),
      )
      .execute();
  }
}

/** Inside the transaction of the batch: from here on the staged parts count. */
export async function make(write: Write, tenant: number, position: number, staged: readonly Staged[]): Promise<void> {
  for (const { name, generation, length } of staged) {
    if (length === null) {
      await write.deleteFrom('part').where('tenant', '=', tenant).where('name', '=', name).execute();
      continue;
    }
    await write
      .insertInto('part')
      .values({ tenant, name, generation, chunks: chunksIn(length), length })
      .onConflict((conflict) =>
        conflict.columns(['tenant', 'name']).doUpdateSet((eb) => ({
          generation: eb.ref('excluded.generation'),
          chunks: eb.ref('excluded.chunks'),
          length: eb.ref('excluded.length'),
        })),
      )
      .execute();
  }
  await write.updateTable('standing').set({ checkpoint_position: position }).where('tenant', '=', tenant).execute();
}

interface Part {
  readonly name: string;
  readonly generation: number;
  readonly chunks: number;
  readonly length: number;
}

/** Position and list of parts in one statement, so that they belong together. */
export async function lastCheckpoint(
  read: Database,
  tenant: number,
): Promise<{ readonly position: number; readonly parts: readonly Part[] } | null> {
  const rows = await read
    .selectFrom('standing')
    .leftJoin('part', 'part.tenant', 'standing.tenant')
    .select(['standing.checkpoint_position as position', 'part.name', 'part.generation', 'part.chunks', 'part.length'])
    .where('standing.tenant', '=', tenant)
    .orderBy('part.name')
    .execute();
  const position = rows[0]?.position ?? null;
  if (position === null) return null;
  const parts = rows.flatMap(({ name, generation, chunks, length }) =>
    name === null || generation === null || chunks === null || length === null ? [] : [{ name, generation, chunks, length }],
  );
  return { position, parts };
}

/** Throws `CHECKPOINT_REPLACED` when the checkpoint was replaced twice while it was read. */
export async function readPart(read: Database, tenant: number, { name, generation, chunks, length }: Part): Promise<Uint8Array> {
  const whole = new Uint8Array(length);
  for (let number = 0; number < chunks; number += 1) {
    const row = await read
      .selectFrom('chunk')
      .select('bytes')
      .where('tenant', '=', tenant)
      .where('generation', '=', generation)
      .where('name', '=', name)
      .where('number', '=', number)
      .executeTakeFirst();
    if (row === undefined) throw replaced();
    whole.set(row.bytes, number * CHUNK_BYTES);
  }
  return whole;
}

const replaced = (): Refused =>
  new Refused('CHECKPOINT_REPLACED', 'The checkpoint was replaced while it was read.', 'Read the last checkpoint again from its start.');
