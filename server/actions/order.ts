/** Reads the body of an intent of kind `action`. */
import { type ActionOrder, type Person, VERBS } from '../core/desk.ts';
import { isFields, jsonOf } from './fields.ts';

/** `null` = not one of ours. */
export function readOrder(text: string): ActionOrder | null {
  const value = jsonOf(text);
  return isOrder(value) ? value : null;
}

function isOrder(value: unknown): value is ActionOrder {
  return (
    isFields(value) &&
    typeof value['decision'] === 'string' &&
    typeof value['incident'] === 'string' &&
    typeof value['at'] === 'number' &&
    VERBS.some((verb) => verb === value['verb']) &&
    isFields(value['account']) &&
    typeof value['account']['name'] === 'string' &&
    isPerson(value['by']) &&
    ['evidence', 'rules', 'messages', 'leases'].every((name) => Array.isArray(value[name]))
  );
}

export const isPerson = (value: unknown): value is Person =>
  isFields(value) &&
  (value['objectId'] === null || typeof value['objectId'] === 'string') &&
  typeof value['tenantId'] === 'string' &&
  typeof value['name'] === 'string';
