import { describe, expect, it } from '@jest/globals';
import { tokens } from '../../../view/style/tokens.ts';

/** WCAG 2: relative luminance of `#rrggbb`. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((from) => {
    const part = Number.parseInt(colour.slice(from, from + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function colours(text: string): ReadonlyMap<string, string> {
  return new Map([...text.matchAll(/--([a-z0-9-]+): (#[0-9a-f]{6});/g)].map((match) => [match[1] ?? '', match[2] ?? '']));
}

const [light = '', dark = ''] = tokens.split('@media');
const grounds = ['ground', 'card', 'inset'];
const texts = ['text', 'text-2', 'text-3', 'link', 'intruder', 'owner'];
const pairs: readonly (readonly [string, string])[] = [
  ...grounds.flatMap((ground) => texts.map((text) => [text, ground] as const)),
  ...['critical', 'high', 'medium', 'low', 'good'].map((name) => [name, `${name}-ground`] as const),
  ['text', 'mark'],
  ['text-3', 'mark'],
  ['link', 'hover'],
];

describe.each([
  ['light', colours(light)],
  ['dark', colours(dark)],
])('the %s colours', (_, palette) => {
  it.each(pairs)('%s on %s can be read (AA)', (text, ground) => {
    expect(contrast(palette.get(text) ?? '#000000', palette.get(ground) ?? '#000000')).toBeGreaterThanOrEqual(4.5);
  });
});
