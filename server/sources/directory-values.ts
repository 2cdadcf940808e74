/**
 * Reads the values that directory changes carry: granted scopes, keys, second factors.
 *
 * Surprise: they are dumps for people (`[] => [[Id: x, ..., Scope: Mail.Read]]; `) or JSON lists in a text; a removal looks like an addition
 * until old and new are compared.
 */
import type { MfaMethod } from '../core/event.ts';
import type { Changed } from './directory-change.ts';
import { isFields, text } from './fields.ts';

type Changes = ReadonlyMap<string, Changed>;

/** The permissions that a consent or grant added. */
export function scopesOf(changes: Changes): readonly string[] {
  const found = new Set<string>();
  const consented = changes.get('ConsentAction.Permissions')?.after ?? '';
  const added = consented.includes('=>') ? consented.slice(consented.indexOf('=>') + 2) : consented;
  for (const match of added.slice(0, 50_000).matchAll(/Scopes?:\s*([^\],]*)/g)) addWords(found, match[1] ?? '');
  for (const name of ['DelegatedPermissionGrant.Scope', 'AppRole.Value', 'OAuth2PermissionGrant.Scope'])
    addWords(found, changes.get(name)?.after ?? '');
  return [...found];
}

function addWords(found: Set<string>, written: string): void {
  for (const word of written.slice(0, 10_000).split(/[\s,;"[\]]+/)) if (word !== '') found.add(word);
}

/** What kind of key was added, comparing old with new; `null` when keys were only removed. */
export function credentialOf(keys: Changed | undefined): string | null {
  if (keys === undefined) return 'unknown';
  const before = new Set(keyIds(keys.before));
  const fresh = keysIn(keys.after).filter((key) => !before.has(key.id));
  const [first] = fresh;
  if (first === undefined) return null;
  return fresh.some((key) => /password/i.test(key.type))
    ? 'password'
    : /asymmetric|x509|cert/i.test(first.type)
      ? 'certificate'
      : first.type.toLowerCase();
}

function keysIn(written: string): { id: string; type: string }[] {
  return [...written.slice(0, 20_000).matchAll(/KeyIdentifier=([^,\]]*),\s*KeyType=([^,\]]*)/g)].map((match) => ({
    id: match[1] ?? '',
    type: match[2] ?? '',
  }));
}

function keyIds(written: string): string[] {
  return keysIn(written).map((key) => key.id);
}

const METHOD_TYPES: ReadonlyMap<string, string> = new Map([
  ['0', 'text message'],
  ['1', 'alternative phone'],
  ['2', 'voice call'],
  ['5', 'office phone'],
  ['6', 'app notification'],
  ['7', 'app code'],
]);

/** A change of second factors inside `Update user`; `null` when there is none. */
export function strongAuthChange(changes: Changes): { change: MfaMethod['change']; method: string | null } | null {
  for (const name of [
    'StrongAuthenticationPhoneAppDetail',
    'StrongAuthenticationMethod',
    'StrongAuthenticationUserDetails',
    'SearchableDeviceKey',
  ]) {
    const changed = changes.get(name);
    if (changed === undefined || changed.before === changed.after) continue;
    const before = entries(changed.before);
    const now = entries(changed.after);
    const fresh = now.filter((entry) => !before.includes(entry));
    const change = now.length > before.length ? 'added' : now.length < before.length ? 'removed' : 'changed';
    return { change, method: methodName(name, fresh[0] ?? before[0] ?? '') };
  }
  const required = changes.get('StrongAuthenticationRequirement');
  if (required === undefined || required.before === required.after) return null;
  return { change: entries(required.after).length < entries(required.before).length ? 'disabled' : 'changed', method: 'requirement' };
}

function methodName(property: string, entry: string): string {
  if (property === 'StrongAuthenticationPhoneAppDetail') return 'authenticator app';
  if (property === 'StrongAuthenticationUserDetails') return 'phone or mail';
  if (property === 'SearchableDeviceKey') return 'passkey';
  const type = /"?MethodType"?\s*[:=]\s*(\d+)/.exec(entry)?.[1];
  return METHOD_TYPES.get(type ?? '') ?? 'second factor';
}

/** The entries of a JSON list in a text, each as text; fields that are null or empty do not count as an entry. */
function entries(written: string): string[] {
  let parsed: unknown;
  try {
    parsed = JSON.parse(written);
  } catch {
    return written.trim() === '' || written.trim() === '[]' ? [] : [written];
  }
  const items: readonly unknown[] = Array.isArray(parsed) ? parsed : [parsed];
  return items.filter((item) => !isEmpty(item)).map((item) => JSON.stringify(item));
}

function isEmpty(item: unknown): boolean {
  if (item === null || item === '') return true;
  return isFields(item) && Object.keys(item).every((name) => text(item, name) === null && item[name] !== true);
}
