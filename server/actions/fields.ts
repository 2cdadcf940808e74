/** Reads fields of answers whose shape is not known. */
import { MicrosoftFailure } from '../microsoft/index.ts';

export type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
export const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {});
export const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as readonly unknown[]) : []);
export const textsOf = (value: unknown): readonly string[] => listOf(value).filter((one) => typeof one === 'string');
export const lowerOf = (value: unknown): string | null => textOf(value)?.toLowerCase() ?? null;

/** Parsed, or `undefined` when it is no JSON. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** The answer, or `null` when what was asked for is not there. */
export async function unlessGone<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof MicrosoftFailure && (error.code === 'NOT_FOUND' || error.code === 'GONE')) return null;
    throw error;
  }
}

/** Texts that others wrote, short and on one line. */
export function quoted(text: string): string {
  const plain = text.replace(/\p{C}+/gu, ' ').trim();
  return `"${plain.length > 80 ? `${plain.slice(0, 79)}…` : plain}"`;
}
