/**
 * How a text is laid out, as a few hashed features: its small words, punctuation with what follows, how sentences begin, how lines run.
 * Little is said by them of what it is about.
 */
import { STYLE_BUCKETS } from '../core/style.ts';

const MOST_FEATURES = 400;
const FEWEST_WORDS = 25;

/** Buckets of the features in the order of the text; `null` = too short to tell. */
export function styleOf(own: string): Uint16Array | null {
  const words = own.match(/\S+/gu) ?? [];
  if (words.length < FEWEST_WORDS) return null;
  const features: string[] = [];
  for (const word of words) {
    const bare = word.replace(/[^\p{L}]/gu, '');
    if (bare.length > 0 && bare.length <= 4) features.push(`w${bare.toLowerCase()}`);
    if (features.length > MOST_FEATURES) break;
  }
  for (const match of own.matchAll(/([^\p{L}\p{N}\s]+)(\s*)/gu)) {
    features.push(`p${match[1] ?? ''}${(match[2] ?? '').replace(/ +/gu, ' ').slice(0, 3)}`);
    if (features.length > 2 * MOST_FEATURES) break;
  }
  for (const match of own.matchAll(/[.!?\n]\s*(\p{L})/gu)) {
    features.push((match[1] ?? '') === (match[1] ?? '').toLowerCase() ? 'sl' : 'su');
    if (features.length > 2.5 * MOST_FEATURES) break;
  }
  for (const line of own.split('\n', 60)) features.push(`l${Math.min(9, Math.floor(line.length / 12))}${/^\s/u.test(line) ? 'i' : ''}`);
  return Uint16Array.from(features, bucketOf);
}

function bucketOf(feature: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < feature.length; at++) hash = Math.imul(hash ^ feature.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) & (STYLE_BUCKETS - 1);
}
