/** `npm run test:faults [-- --kills 200 --seed 1]`: exits with 1 when anything was lost, doubled or judged otherwise. */
import { parseArgs } from 'node:util';
import { differences, furthest } from './differences.ts';
import { killRun } from './kills.ts';

const { values } = parseArgs({ options: { kills: { type: 'string', default: '200' }, seed: { type: 'string', default: '1' } } });
const seed = Number(values.seed);
process.stdout.write(`seed ${String(seed)}\n`);
const result = await killRun({ kills: Number(values.kills), seed, say: (line) => process.stdout.write(`${line}\n`) });
const found = differences(result);
process.stdout.write(`scores moved by ${furthest(result).toFixed(2)} bits at most\n`);
process.stdout.write(`${found.length === 0 ? 'Nothing lost, nothing twice.' : found.slice(0, 40).join('\n')}\n`);
process.exit(found.length === 0 ? 0 : 1);
