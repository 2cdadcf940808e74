import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { fingerprint, holdKey, openKey } from '../../server/key.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'telltale-key-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const TEXT = Buffer.alloc(32, 9).toString('base64');

describe('the key', () => {
  it('is made on first start, for the owner alone, and stays the same', async () => {
    const place = join(folder, 'data');
    const first = await openKey(null, place);
    expect(first).toHaveLength(32);
    expect(await openKey(null, place)).toEqual(first);
    expect(statSync(join(place, 'key')).mode & 0o777).toBe(0o600);
    expect(statSync(place).mode & 0o777).toBe(0o700);
    expect(readdirSync(place)).toEqual(['key']);
  });

  it('differs from folder to folder', async () => {
    const [one, two] = [await openKey(null, join(folder, 'one')), await openKey(null, join(folder, 'two'))];
    expect(one).not.toEqual(two);
  });

  it('is one for all that start at the same time', async () => {
    const keys = await Promise.all(Array.from({ length: 20 }, () => openKey(null, folder)));
    expect(new Set(keys.map((key) => Buffer.from(key).toString('hex'))).size).toBe(1);
    expect(readdirSync(folder)).toEqual(['key']);
  });

  it('is the configured one, and then nothing is written', async () => {
    expect(await openKey(TEXT, join(folder, 'data'))).toEqual(new Uint8Array(32).fill(9));
    expect(readdirSync(folder)).toEqual([]);
  });

  it.each([
    ['a short one', Buffer.alloc(31).toString('base64')],
    ['one cut off', TEXT.slice(0, 20)],
    ['none', ''],
    ['something else', 'what is this?'],
  ])('is never replaced when the file holds %s', async (_, text) => {
    writeFileSync(join(folder, 'key'), text, { mode: 0o600 });
    await expect(openKey(null, folder)).rejects.toMatchObject({ code: 'KEY_DAMAGED' });
    expect(readFileSync(join(folder, 'key'), 'utf8')).toBe(text);
  });

  it('is refused when everybody may read it', async () => {
    await openKey(null, folder);
    chmodSync(join(folder, 'key'), 0o644);
    await expect(openKey(null, folder)).rejects.toMatchObject({ code: 'KEY_EXPOSED', nextStep: expect.stringContaining('chmod 600') });
  });

  it('is refused where it cannot be kept', async () => {
    writeFileSync(join(folder, 'a-file'), '');
    await expect(openKey(null, join(folder, 'a-file', 'data'))).rejects.toMatchObject({
      code: 'KEY_UNREADABLE',
      nextStep: expect.stringContaining('TELLTALE_KEY'),
    });
    mkdirSync(join(folder, 'taken', 'key'), { recursive: true });
    await expect(openKey(null, join(folder, 'taken'))).rejects.toMatchObject({ code: 'KEY_UNREADABLE' });
    symlinkSync('nowhere', join(folder, 'key'));
    await expect(openKey(null, folder)).rejects.toMatchObject({ code: 'KEY_UNWRITABLE' });
  });
});

describe('a memory', () => {
  function notebook() {
    const notes = new Map<string, string>();
    return {
      notes: (prefix: string) => Promise.resolve(new Map([...notes].filter(([name]) => name.startsWith(prefix)))),
      note: (name: string, value: string | null) => {
        if (value !== null) notes.set(name, value);
        return Promise.resolve();
      },
      kept: notes,
    };
  }

  it('stays with the key it was begun with', async () => {
    const store = notebook();
    const [one, two] = [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)];
    await holdKey(store, one);
    await expect(holdKey(store, one)).resolves.toBeUndefined();
    await expect(holdKey(store, two)).rejects.toMatchObject({ code: 'KEY_DIFFERS' });
    expect([...store.kept.values()].join()).not.toContain(Buffer.from(one).toString('base64'));
    expect(fingerprint(one)).not.toBe(fingerprint(two));
  });
});
