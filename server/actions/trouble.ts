/** Why Microsoft did not do it, in words for people, and whether waiting mends it. */
import { Refused } from '../core/errors.ts';
import { isStopped, MicrosoftFailure } from '../microsoft/index.ts';
import type { Action } from './action.ts';

export interface Trouble {
  readonly code: string;
  readonly words: string;
  readonly passes: boolean;
  readonly retryAt: number | null;
}

const PASSING: readonly string[] = ['THROTTLED', 'UNREACHABLE', 'UNREADABLE', 'CONFLICT'];

/** Throws on what is no refusal, and when the service is ending. */
export function troubleOf(error: unknown, action: Action): Trouble {
  if (!(error instanceof Refused) || isStopped(error)) throw error;
  const { code, message, nextStep } = error;
  if (!(error instanceof MicrosoftFailure)) return { code, words: `${message} ${nextStep}`, passes: false, retryAt: null };
  const words = `${message.replace(/\.+$/u, '')}. ${code === 'PERMISSION_MISSING' ? mends(action) : nextStep}`;
  return { code, words, passes: PASSING.includes(code), retryAt: error.retryAt };
}

/** What must be granted for an action. */
export function mends({ permissions, registration }: Action): string {
  const needed = permissions.map(({ anyOf, orScoped }) => [anyOf[0] ?? '', orScoped].filter((one) => one !== null).join(', or '));
  const app = registration === 'identity' ? 'identity response' : 'mail response';
  const admin =
    registration === 'identity'
      ? ' For an administrator the application also needs a directory role above theirs (Privileged Authentication Administrator).'
      : '';
  return `Grant the ${app} application: ${needed.join('; ')}.${admin}`;
}

/** Milliseconds until the next try, longer each time. */
export const waitAfter = (attempts: number): number => Math.min(5_000 * 2 ** Math.min(attempts, 10), 10 * 60_000);
