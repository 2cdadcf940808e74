/** The few pieces of DER (X.690) of which an X.509 certificate is made. */

function element(tag: number, content: Buffer): Buffer {
  const { length } = content;
  if (length < 0x80) return Buffer.concat([Buffer.from([tag, length]), content]);
  const size: number[] = [];
  for (let left = length; left > 0; left = Math.floor(left / 256)) size.unshift(left % 256);
  return Buffer.concat([Buffer.from([tag, 0x80 | size.length, ...size]), content]);
}

export const sequence = (...parts: readonly Buffer[]): Buffer => element(0x30, Buffer.concat(parts));
export const set = (...parts: readonly Buffer[]): Buffer => element(0x31, Buffer.concat(parts));
export const octets = (content: Buffer): Buffer => element(0x04, content);
export const bits = (content: Buffer): Buffer => element(0x03, Buffer.concat([Buffer.from([0]), content]));
export const text = (content: string): Buffer => element(0x0c, Buffer.from(content, 'utf8'));
export const truth = (value: boolean): Buffer => element(0x01, Buffer.from([value ? 0xff : 0]));
export const nothing = (): Buffer => element(0x05, Buffer.alloc(0));
/** A context-specific field; `raw` = its content is not itself an element. */
export const field = (number: number, content: Buffer, raw = false): Buffer => element((raw ? 0x80 : 0xa0) | number, content);

export function whole(value: Buffer): Buffer {
  const first = value[0] ?? 0;
  return element(0x02, first >= 0x80 ? Buffer.concat([Buffer.from([0]), value]) : value);
}

export function identifier(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  const bytes = [first * 40 + second];
  for (const arc of rest) {
    const groups = [arc % 128];
    for (let left = Math.floor(arc / 128); left > 0; left = Math.floor(left / 128)) groups.unshift(0x80 | (left % 128));
    bytes.push(...groups);
  }
  return element(0x06, Buffer.from(bytes));
}

/** Seconds only; years from 2050 on need the longer form, which is used throughout. */
export const time = (instant: number): Buffer =>
  element(0x18, Buffer.from(`${new Date(instant).toISOString().replace(/[-:T]/gu, '').slice(0, 14)}Z`, 'ascii'));
