/** The whole story of cases A and B, sentence by sentence, as an analyst reads it. A change here is a change of what people are told: read it. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { IncidentRecord } from '../../server/http/contract.ts';
import { tell } from './told.ts';

const PATIENCE = 120_000;

function storyOf(incident: IncidentRecord): string {
  return [
    `# ${incident.title}`,
    '',
    `Alerted ${incident.alertedAt ?? 'never'}, severity ${incident.severity}, ${incident.kind}. ATT&CK ${incident.techniques.join(', ')}.`,
    '',
    ...incident.narrative.map((sentence) => `- ${sentence}`),
    '',
    'What would change our mind:',
    ...incident.doubts.map((doubt) => `- ${doubt}`),
    '',
    'Next steps:',
    ...incident.nextSteps.map((step) => `- ${step}`),
    '',
  ].join('\n');
}

describe('the golden stories', () => {
  it.each(['case-a', 'case-b'])(
    '%s is told word for word as expected',
    async (name) => {
      const { alerted } = await tell(name);
      const told = alerted.map(storyOf).join('\n');
      const path = join(import.meta.dirname, 'expected', `${name}.md`);
      // `node --experimental-vm-modules node_modules/jest/bin/jest.js test/cases/golden --updateSnapshot` writes them anew.
      if (process.argv.includes('--updateSnapshot') || process.argv.includes('-u')) await writeFile(path, told);
      expect(told).toBe(await readFile(path, 'utf8'));
    },
    PATIENCE,
  );
});
