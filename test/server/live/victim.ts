/** A process that runs the service on a folder until its records end; made to be killed. `node victim.ts <data> <tenant> <page size>`. */
import { join } from 'node:path';
import { fileSource, runService, Wall } from './kit.ts';

const [data = '', tenant = '', pageSize = '100'] = process.argv.slice(2);
const wall = new Wall();

await runService(
  {
    place: { kind: 'sqlite', folder: data },
    folder: data,
    sources: [
      fileSource('file', {
        path: join(tenant, 'events.jsonl'),
        pageSize: Number(pageSize),
        organization: join(tenant, 'organization.json'),
        wall,
        history: 10_000,
      }),
    ],
    checkpointSeconds: 0.5,
    warmUpDays: 0,
    now: wall.now,
  },
  new AbortController().signal,
);
process.stdout.write('ended\n');
