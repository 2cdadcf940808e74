/** What the page sends, from unknown JSON to exact types. */
import { Refused } from '../../server/core/errors.ts';
import type { PressBody, WriteBody } from './contract.ts';

type Fields = Readonly<Record<string, unknown>>;

const LONGEST_TEXT = 4_000;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function fieldsOf(text: string): Fields {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = null;
  }
  if (isFields(value)) return value;
  throw new Refused('BODY_UNREADABLE', 'The body is no JSON object.', 'Reload the page.');
}

export function textIn(fields: Fields, name: string): string {
  const value = fields[name];
  if (typeof value === 'string' && value.length <= LONGEST_TEXT) return value;
  throw new Refused('BODY_UNREADABLE', `“${name}” is no text, or too long.`, 'Reload the page, or write less.');
}

export function numberIn(fields: Fields, name: string): number {
  const value = fields[name];
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw new Refused('BODY_UNREADABLE', `“${name}” is no number.`, 'Reload the page.');
}

export function pressIn(fields: Fields): PressBody {
  const data = fields['data'];
  return {
    who: textIn(fields, 'who'),
    conversation: textIn(fields, 'conversation'),
    message: textIn(fields, 'message'),
    verb: textIn(fields, 'verb'),
    data: isFields(data) ? data : {},
    trigger: fields['trigger'] === 'automatic' ? 'automatic' : 'manual',
  };
}

export function writeIn(fields: Fields): WriteBody {
  const conversation = fields['conversation'] === null ? null : textIn(fields, 'conversation');
  return { who: textIn(fields, 'who'), text: textIn(fields, 'text'), conversation };
}
