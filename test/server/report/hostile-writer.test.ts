import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Summary } from '../../../server/http/contract.ts';
import { ReplayFiles } from '../../../server/report/writer.ts';
import { caseA, sample } from '../../view/sample.ts';

async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'telltale-writer-'));
  try {
    await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

describe('the files of a replay', () => {
  it('leave memory while a single file rejects without end', () =>
    inFolder(async (folder) => {
      const files = await ReplayFiles.open(folder);
      for (let line = 0; line < 2_000; line++)
        files.rejected({ file: 'a.jsonl', line, reason: 'Odd.', excerpt: 'x\u2028\ud800'.repeat(300) });
      expect((await stat(join(folder, 'rejected.jsonl'))).size).toBeGreaterThan(1_000_000);
      const summary: Summary = { ...sample.summary };
      await files.finish([caseA, caseA], summary, null);
      const rejected = (await readFile(join(folder, 'rejected.jsonl'), 'utf8')).trimEnd().split('\n');
      expect(rejected.map((line) => (JSON.parse(line) as { line: number }).line)).toEqual(Array.from({ length: 2_000 }, (_, line) => line));
      expect((await readFile(join(folder, 'incidents.jsonl'), 'utf8')).trimEnd().split('\n')).toHaveLength(2);
      expect(await readFile(join(folder, 'messages.jsonl'), 'utf8')).toBe('');
    }));
});
