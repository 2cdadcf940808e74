/** A binary heap: the least item first. */
export class Heap<Item> {
  readonly #items: Item[] = [];
  readonly #order: (one: Item, other: Item) => number;

  constructor(order: (one: Item, other: Item) => number) {
    this.#order = order;
  }

  get size(): number {
    return this.#items.length;
  }

  peek(): Item | undefined {
    return this.#items[0];
  }

  push(item: Item): void {
    const items = this.#items;
    let at = items.length;
    items.push(item);
    while (at > 0) {
      const up = (at - 1) >> 1;
      const parent = items[up];
      if (parent === undefined || this.#order(parent, item) <= 0) break;
      items[at] = parent;
      at = up;
    }
    items[at] = item;
  }

  pop(): Item | undefined {
    const items = this.#items;
    const least = items[0];
    const last = items.pop();
    if (least === undefined || last === undefined || items.length === 0) return least;
    let at = 0;
    for (;;) {
      let down = 2 * at + 1;
      const left = items[down];
      if (left === undefined) break;
      const right = items[down + 1];
      let child = left;
      if (right !== undefined && this.#order(right, left) < 0) {
        child = right;
        down++;
      }
      if (this.#order(last, child) <= 0) break;
      items[at] = child;
      at = down;
    }
    items[at] = last;
    return least;
  }
}
