/** Writes the stories' folders again: `node test/cases/make.ts [case-a ...]`. The same text in, the same bytes out. */
import { join } from 'node:path';
import type { Json } from './cast.ts';
import type { Ledger } from './ledger.ts';
import { massMailing } from './mass-mailing.ts';

interface Told {
  readonly ledger: Ledger;
  readonly organization: Json;
  readonly story: string;
}

const STORIES: Readonly<Record<string, () => Told>> = { 'case-a': massMailing };

const wanted = process.argv.slice(2);
for (const [name, tellStory] of Object.entries(STORIES)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  const { ledger, organization, story } = tellStory();
  process.stdout.write(`${name}: ${ledger.write(join(import.meta.dirname, name), organization, story)}\n`);
}
