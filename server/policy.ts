/** The policy file: JSON, read once at the start. Its format is in docs/policy.md. */
import { readFile } from 'node:fs/promises';
import { Refused } from './core/errors.ts';
import { type Policy, readPolicy } from './core/policy-rules.ts';

/** Throws `POLICY_UNREADABLE`, `POLICY_TOO_LOOSE`. */
export async function readPolicyFile(path: string): Promise<Policy> {
  let value: unknown;
  try {
    value = JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    throw new Refused(
      'POLICY_UNREADABLE',
      `${path} is no readable JSON: ${error instanceof Error ? error.message : String(error)}`,
      'docs/policy.md describes the file.',
    );
  }
  return readPolicy(value);
}
