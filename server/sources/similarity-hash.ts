/**
 * A 64-bit SimHash: texts that differ in a few words have hashes that differ in a few bits. It is all that is kept of a text.
 *
 * Surprise: digits count as one mark, so that a changed invoice number does not make a new text.
 */

const MOST_TEXT = 200_000;

export function similarityHash(written: string): string | null {
  const words = written
    .slice(0, MOST_TEXT)
    .normalize('NFKC')
    // Some characters stand for eighteen.
    .slice(0, MOST_TEXT)
    .toLowerCase()
    .replace(/\d+/g, '0')
    .match(/[\p{L}\p{M}]+|0/gu);
  if (words === null || words.length === 0) return null;
  const weights = new Int32Array(64);
  for (let at = 0; at < words.length; at++) vote(weights, `${words[at] ?? ''} ${words[at + 1] ?? ''}`);
  let high = 0;
  let low = 0;
  for (let bit = 0; bit < 32; bit++) {
    if ((weights[bit] ?? 0) > 0) low |= 1 << bit;
    if ((weights[bit + 32] ?? 0) > 0) high |= 1 << bit;
  }
  return hex(high) + hex(low);
}

function vote(weights: Int32Array, shingle: string): void {
  const low = mixed(shingle, 0x811c9dc5);
  const high = mixed(shingle, 0x9747b28c);
  for (let bit = 0; bit < 32; bit++) {
    weights[bit] = (weights[bit] ?? 0) + ((low >>> bit) & 1 ? 1 : -1);
    weights[bit + 32] = (weights[bit + 32] ?? 0) + ((high >>> bit) & 1 ? 1 : -1);
  }
}

/** FNV-1a with a final stirring, because the plain one leaves the high bits of short texts alike. */
function mixed(shingle: string, seed: number): number {
  let hash = seed;
  for (let at = 0; at < shingle.length; at++) hash = Math.imul(hash ^ shingle.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function hex(word: number): string {
  return (word >>> 0).toString(16).padStart(8, '0');
}
