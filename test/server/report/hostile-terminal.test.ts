import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { audit, lines } from '../sources/kit.ts';

const CLI = join(import.meta.dirname, '../../../server/cli.ts');
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'telltale-terminal-'));
  await mkdir(join(folder, 'scratch'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Everything temporary goes into a folder of the test, so that what is left there can be told. */
function start(...words: string[]) {
  return spawn(process.execPath, [CLI, 'replay', ...words], { cwd: folder, env: { ...process.env, TMPDIR: join(folder, 'scratch') } });
}

async function said(...words: string[]): Promise<string> {
  const child = start(...words);
  let text = '';
  child.stdout.on('data', (part: Buffer) => (text += part.toString()));
  child.stderr.on('data', (part: Buffer) => (text += part.toString()));
  child.stdin.end();
  await once(child, 'close');
  return text;
}

const ODD = 'evil\u009b31m\u202egnp\u{e0041}\u007f';
/** Everything that is no text, but for the ends of lines. */
const STEERING = /(?!\n)[\p{Cc}\p{Cf}]/u;

describe('the terminal', () => {
  it('is not steered by names of files and operations, and the summary stays what it was', async () => {
    await writeFile(join(folder, `${ODD}.jsonl`), lines(audit.plain(ODD)));
    const text = await said(`${ODD}.jsonl`, '--json');
    expect(text).not.toMatch(STEERING);
    expect(JSON.parse(text)).toMatchObject({ ignoredOperations: { [ODD]: 1 }, feeds: { [`${ODD}.jsonl`]: 1 } });
  });

  it('is not steered by what stands in a broken file that an error quotes', async () => {
    await writeFile(join(folder, 'records.jsonl'), lines(audit.signIn()));
    await writeFile(join(folder, 'organization.json'), '\u009b31m\u202e not JSON');
    const text = await said('records.jsonl', '--organization', 'organization.json');
    expect(text).toContain('ORGANIZATION_UNREADABLE');
    expect(text).not.toMatch(STEERING);
  });
});

describe('what a run keeps in the temporary folder', () => {
  it('is gone when it is stopped halfway', async () => {
    const child = start('-');
    child.stdin.write(lines(audit.signIn()));
    while ((await readdir(join(folder, 'scratch'))).length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    child.kill('SIGTERM');
    await once(child, 'close');
    expect(await readdir(join(folder, 'scratch'))).toEqual([]);
  });

  it('is gone when the arguments turn out to be unusable', async () => {
    await writeFile(join(folder, 'a-file'), 'x');
    await said('records.jsonl', '--out', 'a-file');
    expect(await readdir(join(folder, 'scratch'))).toEqual([]);
  });
});
