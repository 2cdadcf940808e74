import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { fromBufferPromise } from 'yauzl';
import { settings } from './sample.ts';

const program = join(import.meta.dirname, '../../manifest/write.ts');
const folder = mkdtempSync(join(tmpdir(), 'telltale-manifest-'));
afterAll(() => rmSync(folder, { recursive: true }));

function write(out: string): string {
  const given = ['--origin', settings.origin, '--tenant-id', settings.tenantId, '--bot-id', settings.botId, '--out', join(folder, out)];
  return execFileSync(process.execPath, [program, ...given], { encoding: 'utf8' });
}

describe('npm run manifest', () => {
  it('writes an app package with its manifest and icons at the root, and the XML manifest', async () => {
    expect(write('one')).toContain('Checked against Microsoft’s schema.');
    const archive = await fromBufferPromise(readFileSync(join(folder, 'one/telltale-app.zip')));
    const found = new Map<string, Buffer>();
    for await (const entry of archive.eachEntry()) {
      const chunks: Buffer[] = [];
      for await (const chunk of await archive.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
      found.set(entry.fileName, Buffer.concat(chunks));
    }
    expect([...found.keys()]).toEqual(['manifest.json', 'color.png', 'outline.png']);
    const manifest = JSON.parse(String(found.get('manifest.json'))) as { bots: { botId: string }[] };
    expect(manifest.bots[0]?.botId).toBe(settings.botId);
    expect(found.get('color.png')?.equals(readFileSync(join(program, '../icons/color.png')))).toBe(true);
    expect(readFileSync(join(folder, 'one/telltale-outlook.xml'), 'utf8')).toMatch(/^<\?xml .*\n<OfficeApp /);
  }, 60_000);

  it('writes the same bytes for the same settings', () => {
    write('two');
    write('three');
    const bytes = (out: string): Buffer => readFileSync(join(folder, out, 'telltale-app.zip'));
    expect(bytes('two').equals(bytes('three'))).toBe(true);
  }, 60_000);

  it('says what is missing, and writes nothing', () => {
    const { status, stderr } = spawnSync(process.execPath, [program, '--out', join(folder, 'none')], { encoding: 'utf8' });
    expect(status).toBe(2);
    expect(stderr).toContain('--bot-id is missing');
    expect(stderr).toContain('npm run manifest -- --origin');
    expect(existsSync(join(folder, 'none'))).toBe(false);
  }, 30_000);
});
