/**
 * How much `y` grows for one of `x`, from the first third of the points to the last, by their medians: a few high ones change nothing, and a leap in between
 * counts in full. Points in the order of `x`; 0 for fewer than three.
 */
export function growthOf(points: readonly (readonly [x: number, y: number])[]): number {
  const third = Math.floor(points.length / 3);
  if (third === 0) return 0;
  const [early, late] = [points.slice(0, third), points.slice(-third)];
  const along = median(late.map(([x]) => x)) - median(early.map(([x]) => x));
  return (median(late.map(([, y]) => y)) - median(early.map(([, y]) => y))) / along;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
}
