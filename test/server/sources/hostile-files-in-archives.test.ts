import { crc32, deflateRawSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { audit, lines, readFiles } from './kit.ts';

/** Milliseconds: a gigabyte has to be unpacked to know that it is one. */
const LONG = 120_000;

/** A zip whose members all lie in the same bytes: each costs a line of the directory. */
function overlapping(content: Buffer, names: readonly string[]): Buffer {
  const packed = deflateRawSync(content);
  const local = Buffer.alloc(30 + 1);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(20, 4);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(crc32(content), 14);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(content.length, 22);
  local.writeUInt16LE(1, 26);
  local.write('x', 30);
  const directory = names.map((name) => {
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(20, 6);
    local.copy(central, 8, 6, 30);
    central.writeUInt16LE(Buffer.byteLength(name), 28);
    return Buffer.concat([central, Buffer.from(name)]);
  });
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(names.length, 8);
  end.writeUInt16LE(names.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(local.length + packed.length, 16);
  return Buffer.concat([local, packed, ...directory, end]);
}

const members = (count: number): string[] => Array.from({ length: count }, (_, number) => `${String(number).padStart(5, '0')}.json`);

describe('archives that mean harm', () => {
  it(
    'may not unpack to far more than their size by many modest members',
    async () => {
      const content = Buffer.from(`${lines(audit.signIn())}${'a'.repeat(200_000_000)}`);
      const { rejected, feeds } = await readFiles({ 'bomb.zip': overlapping(content, members(5_000)) });
      expect(rejected.filter(({ reason }) => reason.includes('far more than its size')).map(({ file }) => file)).toEqual([
        expect.stringMatching(/^bomb\.zip\/\d+\.json$/u),
        'bomb.zip',
      ]);
      expect(feeds.tally.read).toBeLessThan(30);
    },
    LONG,
  );

  it('read as they should while they are modest as a whole', async () => {
    const content = Buffer.from(lines(audit.signIn()));
    const { feeds } = await readFiles({ 'honest.zip': overlapping(content, members(30)) });
    expect(feeds.tally).toMatchObject({ read: 30, events: 30, rejected: 0 });
  });

  it('write nothing under the names of their members', async () => {
    const { rejected } = await readFiles({ 'slip.zip': overlapping(Buffer.from('x'), ['../../slipped', '/slipped']) });
    expect(rejected).toMatchObject([{ file: 'slip.zip', reason: expect.stringContaining('invalid relative path') }]);
  });
});
