/**
 * Streaming half-space trees of Tan, Ting and Liu (IJCAI 2011): perfect binary trees that cut the unit cube at random, built before any data,
 * with the cuts as river makes them: inside the cube, wide sides more often, not near an edge.
 * A point is odd where the last full window left little mass. No learning but counting, so it keeps pace with any stream.
 */
export interface ForestSize {
  readonly trees: number;
  readonly depth: number;
  readonly window: number;
  readonly seed: number;
}

/** As published. */
export const PUBLISHED: ForestSize = { trees: 25, depth: 15, window: 250, seed: 2011 };
/** A node with fewer than this share of a window is not followed further down; the paper's constant. */
const SMALLEST_SHARE = 0.1;
const PADDING = 0.15;

interface Tree {
  readonly feature: Uint8Array;
  readonly cut: Float32Array;
  /** Mass of the last full window, and of the one that is filling. */
  readonly reference: Uint16Array;
  readonly latest: Uint16Array;
}

export class HalfSpaceForest {
  readonly #size: ForestSize;
  readonly #trees: readonly Tree[];
  #seen = 0;
  #full = false;

  constructor(features: number, size: ForestSize = PUBLISHED) {
    this.#size = size;
    const random = sequence(size.seed);
    this.#trees = Array.from({ length: size.trees }, () => grow(features, size.depth, random));
  }

  /**
   * How odd a point of the unit cube is: 0 = as dense as if everything sat in one spot of its depth, each further unit half as dense; larger = odder.
   * Null before the first window is full. A logarithm of the paper's score, so the order is the paper's.
   */
  score(point: readonly number[]): number | null {
    if (!this.#full) return null;
    const { trees, depth, window } = this.#size;
    let total = 0;
    for (const { feature, cut, reference } of this.#trees) {
      let node = 0;
      let level = 0;
      while (level < depth && (reference[node] ?? 0) >= SMALLEST_SHARE * window) {
        node = child(node, point, feature, cut);
        level += 1;
      }
      total += (reference[node] ?? 0) * 2 ** level;
    }
    return depth - Math.log2((total + 1) / (trees * window));
  }

  learn(point: readonly number[]): void {
    for (const { feature, cut, latest } of this.#trees) {
      let node = 0;
      for (let level = 0; level <= this.#size.depth; level++) {
        latest[node] = (latest[node] ?? 0) + 1;
        if (level < this.#size.depth) node = child(node, point, feature, cut);
      }
    }
    this.#seen += 1;
    if (this.#seen < this.#size.window) return;
    for (const { reference, latest } of this.#trees) {
      reference.set(latest);
      latest.fill(0);
    }
    this.#seen = 0;
    this.#full = true;
  }
}

const child = (node: number, point: readonly number[], feature: Uint8Array, cut: Float32Array): number =>
  2 * node + ((point[feature[node] ?? 0] ?? 0) < (cut[node] ?? 0) ? 1 : 2);

function grow(features: number, depth: number, random: () => number): Tree {
  const nodes = 2 ** (depth + 1) - 1;
  const tree: Tree = {
    feature: new Uint8Array(nodes),
    cut: new Float32Array(nodes),
    reference: new Uint16Array(nodes),
    latest: new Uint16Array(nodes),
  };
  split(tree, 0, depth, { low: new Float64Array(features), high: new Float64Array(features).fill(1) }, random);
  return tree;
}

interface Range {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

function split(tree: Tree, node: number, levels: number, range: Range, random: () => number): void {
  if (levels === 0) return;
  const feature = byWidth(range, random);
  const low = range.low[feature] ?? 0;
  const high = range.high[feature] ?? 1;
  const cut = low + (high - low) * (PADDING + random() * (1 - 2 * PADDING));
  tree.feature[node] = feature;
  tree.cut[node] = cut;
  range.high[feature] = cut;
  split(tree, 2 * node + 1, levels - 1, range, random);
  range.high[feature] = high;
  range.low[feature] = cut;
  split(tree, 2 * node + 2, levels - 1, range, random);
  range.low[feature] = low;
}

function byWidth({ low, high }: Range, random: () => number): number {
  let whole = 0;
  for (let feature = 0; feature < low.length; feature++) whole += (high[feature] ?? 0) - (low[feature] ?? 0);
  let left = random() * whole;
  for (let feature = 0; feature < low.length; feature++) {
    left -= (high[feature] ?? 0) - (low[feature] ?? 0);
    if (left < 0) return feature;
  }
  return low.length - 1;
}

/** Marsaglia's xorshift: the same seed grows the same trees everywhere. */
function sequence(seed: number): () => number {
  let state = seed | 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 4294967296;
  };
}
