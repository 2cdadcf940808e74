import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { addinOnlyText } from '../../manifest/addin-only.ts';
import { unifiedManifest } from '../../manifest/unified.ts';
import { settings } from './sample.ts';

const folder = join(import.meta.dirname, '../../manifest');

interface Picture {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue, opacity of each pixel. */
  readonly pixels: readonly (readonly number[])[];
}

/** Eight bits a channel, with opacity, not interlaced. */
function readPng(file: Buffer): Picture {
  const width = file.readUInt32BE(16);
  const height = file.readUInt32BE(20);
  const channels = file[25] === 6 ? 4 : 3;
  const parts: Buffer[] = [];
  for (let at = 8; at < file.length; at += file.readUInt32BE(at) + 12) {
    if (file.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(file.subarray(at + 8, at + 8 + file.readUInt32BE(at)));
  }
  const raw = inflateSync(Buffer.concat(parts));
  const row = width * channels;
  const bytes = Buffer.alloc(row * height);
  for (let y = 0; y < height; y += 1) {
    const filter = raw[y * (row + 1)] ?? 0;
    for (let x = 0; x < row; x += 1) {
      const left = x < channels ? 0 : (bytes[y * row + x - channels] ?? 0);
      const up = y === 0 ? 0 : (bytes[(y - 1) * row + x] ?? 0);
      const corner = y === 0 || x < channels ? 0 : (bytes[(y - 1) * row + x - channels] ?? 0);
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0;
      bytes[y * row + x] = (raw[y * (row + 1) + 1 + x] ?? 0) + guess;
    }
  }
  const pixels = Array.from({ length: width * height }, (_, index) => [...bytes.subarray(index * channels, (index + 1) * channels)]);
  return { width, height, pixels };
}

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

describe('the icons', () => {
  it('that the manifests name exist in the size of their name', () => {
    const text = JSON.stringify(unifiedManifest(settings)) + addinOnlyText(settings);
    const named = new Set([...text.matchAll(/\/icons\/(\d+)\.png/g)].map(([, size]) => Number(size)));
    expect(named.size).toBe(11);
    for (const size of named) {
      const { width, height } = readPng(readFileSync(join(folder, `public/icons/${size}.png`)));
      expect([width, height]).toEqual([size, size]);
    }
    expect(readdirSync(join(folder, 'public/icons')).length).toBe(named.size);
  });

  it('of the app package are 192 in colour, and 32 of white on nothing', () => {
    const colour = readPng(readFileSync(join(folder, 'icons/color.png')));
    expect([colour.width, colour.height]).toEqual([192, 192]);
    const outline = readPng(readFileSync(join(folder, 'icons/outline.png')));
    expect([outline.width, outline.height]).toEqual([32, 32]);
    const seen = outline.pixels.filter(([, , , opacity]) => opacity !== 0);
    expect(seen.length).toBeGreaterThan(50);
    expect(seen.filter((pixel) => pixel.slice(0, 3).some((channel) => channel !== 255))).toEqual([]);
  });
});
