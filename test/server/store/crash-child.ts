/**
 * Writes to a store or a record log until it is killed; says on its output what it was told is in.
 *
 * Arguments: `store` and a `StorePlace` as JSON, or `log` and a folder.
 */
import { writeSync } from 'node:fs';
import { openRecordLog, openStore, type StorePlace } from '../../../server/store/index.ts';
import { CHECKPOINT_EVERY, logLine, SEGMENT_BYTES, writtenBatch } from './crash-writing.ts';

const [what = '', where = ''] = process.argv.slice(2);
const say = (done: number): void => {
  writeSync(1, `${done}\n`);
};

if (what === 'store') {
  const store = await openStore(JSON.parse(where) as StorePlace);
  for (let position = (await store.position()) + 1; ; position += 1) {
    await store.commit(writtenBatch(position, position % CHECKPOINT_EVERY === 0));
    say(position);
  }
} else {
  const log = await openRecordLog(where, { segmentBytes: SEGMENT_BYTES });
  for (;;) {
    const count = 1 + (log.end % 50);
    await log.append(Array.from({ length: count }, (_, index) => logLine(log.end + index)));
    say(log.end);
  }
}
