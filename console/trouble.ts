/** What went wrong, as a code the tab has words for. */
import type { ConsoleTrouble } from '../view/console/index.ts';

export class Trouble extends Error {
  readonly code: ConsoleTrouble;
  constructor(code: ConsoleTrouble, cause?: unknown) {
    super(code, { cause });
    this.name = 'Trouble';
    this.code = code;
  }
}

/** The code of anything that was thrown. */
export function codeOf(thrown: unknown): ConsoleTrouble {
  return thrown instanceof Trouble ? thrown.code : 'server-fault';
}

/** Time alone may mend these; the others wait for a person. */
export const passing: ReadonlySet<ConsoleTrouble> = new Set(['starting', 'busy', 'no-answer', 'server-fault', 'roles-unknown']);
