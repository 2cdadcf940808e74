/** Least squares through points: how much `y` grows for one of `x`; 0 for fewer than two. */
export function slopeOf(points: readonly (readonly [x: number, y: number])[]): number {
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  if (points.length < 2) return 0;
  const [x, y] = [mean(points.map(([one]) => one)), mean(points.map(([, one]) => one))];
  const across = points.reduce((sum, [one]) => sum + (one - x) ** 2, 0);
  return across === 0 ? 0 : points.reduce((sum, [one, other]) => sum + (one - x) * (other - y), 0) / across;
}
