/**
 * Keys of names that must not be guessable: people, counterparties, recipients, texts. Whoever reads what is kept, without the organisation's key, cannot
 * try names against it. HalfSipHash-2-4 (Aumasson and Bernstein), made for 32-bit words, over the text as UTF-16, little-endian.
 */
export class Keyed {
  readonly #low: number;
  readonly #high: number;

  /** `low`, `high` = the 8 bytes of the key as two words. */
  constructor(low: number, high: number) {
    this.#low = low | 0;
    this.#high = high | 0;
  }

  /** 32 bits, never 0 (0 marks an empty slot). */
  of32(text: string): number {
    const state = this.#absorbed(text, 0);
    state[2] = (state[2] as number) ^ 0xff;
    return squeezed(state) || 1;
  }

  /** 53 bits as an exact number. */
  of53(text: string): number {
    const state = this.#absorbed(text, 0xee);
    state[2] = (state[2] as number) ^ 0xee;
    const low = squeezed(state);
    state[1] = (state[1] as number) ^ 0xdd;
    return 4294967296 * (2097151 & squeezed(state)) + low;
  }

  #absorbed(text: string, tweak: number): Int32Array {
    const state = new Int32Array(4);
    state[0] = this.#low;
    state[1] = this.#high ^ tweak;
    state[2] = 0x6c796765 ^ this.#low;
    state[3] = 0x74656462 ^ this.#high;
    const whole = text.length & ~1;
    for (let i = 0; i < whole; i += 2) absorb(state, text.charCodeAt(i) | (text.charCodeAt(i + 1) << 16));
    absorb(state, (text.length << 25) | (whole < text.length ? text.charCodeAt(whole) : 0));
    return state;
  }
}

function absorb(state: Int32Array, word: number): void {
  state[3] = (state[3] as number) ^ word;
  mix(state, 2);
  state[0] = (state[0] as number) ^ word;
}

function squeezed(state: Int32Array): number {
  mix(state, 4);
  return ((state[1] as number) ^ (state[3] as number)) >>> 0;
}

function mix(state: Int32Array, rounds: number): void {
  let v0 = state[0] as number;
  let v1 = state[1] as number;
  let v2 = state[2] as number;
  let v3 = state[3] as number;
  for (let round = 0; round < rounds; round++) {
    v0 = (v0 + v1) | 0;
    v1 = ((v1 << 5) | (v1 >>> 27)) ^ v0;
    v0 = (v0 << 16) | (v0 >>> 16);
    v2 = (v2 + v3) | 0;
    v3 = ((v3 << 8) | (v3 >>> 24)) ^ v2;
    v0 = (v0 + v3) | 0;
    v3 = ((v3 << 7) | (v3 >>> 25)) ^ v0;
    v2 = (v2 + v1) | 0;
    v1 = ((v1 << 13) | (v1 >>> 19)) ^ v2;
    v2 = (v2 << 16) | (v2 >>> 16);
  }
  state[0] = v0;
  state[1] = v1;
  state[2] = v2;
  state[3] = v3;
}
