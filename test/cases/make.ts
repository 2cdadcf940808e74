/** Writes the stories' folders again: `node test/cases/make.ts [case-a ...]`. The same text in, the same records out. */
import { join } from 'node:path';
import { STORIES } from './stories.ts';

const wanted = process.argv.slice(2);
for (const [name, tellStory] of Object.entries(STORIES)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const { ledger, organization, story } = tellStory();
  process.stdout.write(`${name}: ${ledger.write(join(import.meta.dirname, name), organization, story)}\n`);
}
