/** Waits for the lead of a store (a `StorePlace` as JSON), says so when it has it, and keeps it until it is killed. */
import { writeSync } from 'node:fs';
import { openStore, type StorePlace } from '../../../server/store/index.ts';

const store = await openStore(JSON.parse(process.argv[2] ?? '') as StorePlace);
writeSync(1, 'waiting\n');
const leadership = await store.lead(`process ${process.pid}`, new AbortController().signal);
writeSync(1, 'leading\n');
setInterval(() => undefined, 60_000);
await leadership?.lost;
writeSync(1, 'lost\n');
