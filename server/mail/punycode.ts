/** Labels of domains in letters, from their form in ASCII (RFC 3492): `xn--bcher-kva` -> `bücher`. */
const PREFIX = 'xn--';
const [BASE, LEAST, MOST, SKEW, DAMP, FIRST_BIAS, FIRST_CODE] = [36, 1, 26, 38, 700, 72, 128];
const LONGEST_LABEL = 63;

/** The host with every label readable; a label that cannot be decoded stays as it is. */
export function readableHost(host: string): string {
  if (!host.includes(PREFIX)) return host;
  return host
    .split('.')
    .map((label) => (label.startsWith(PREFIX) && label.length <= LONGEST_LABEL ? (decoded(label.slice(PREFIX.length)) ?? label) : label))
    .join('.');
}

function decoded(label: string): string | null {
  const delimiter = label.lastIndexOf('-');
  const letters = delimiter < 0 ? [] : Array.from(label.slice(0, delimiter), (letter) => letter.charCodeAt(0));
  let [code, bias, index] = [FIRST_CODE, FIRST_BIAS, 0];
  for (let at = delimiter + 1; at < label.length; ) {
    const before = index;
    for (let weight = 1, step = BASE; ; step += BASE) {
      const digit = digitOf(label.charCodeAt(at++));
      if (digit === null) return null;
      index += digit * weight;
      const threshold = Math.min(MOST, Math.max(LEAST, step - bias));
      if (digit < threshold) break;
      weight *= BASE - threshold;
      if (weight > Number.MAX_SAFE_INTEGER / BASE) return null;
    }
    const length = letters.length + 1;
    bias = adapted(index - before, length, before === 0);
    code += Math.floor(index / length);
    index %= length;
    if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return null;
    letters.splice(index++, 0, code);
  }
  return String.fromCodePoint(...letters);
}

function digitOf(code: number): number | null {
  if (code >= 97 && code <= 122) return code - 97;
  return code >= 48 && code <= 57 ? code - 22 : null;
}

function adapted(change: number, length: number, isFirst: boolean): number {
  let delta = Math.floor(change / (isFirst ? DAMP : 2));
  delta += Math.floor(delta / length);
  let steps = 0;
  for (; delta > ((BASE - LEAST) * MOST) / 2; steps += BASE) delta = Math.floor(delta / (BASE - LEAST));
  return steps + Math.floor(((BASE - LEAST + 1) * delta) / (delta + SKEW));
}
