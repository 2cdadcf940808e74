/** What went wrong on the way to a score, as a code the pane has words for. */
import type { UnavailableCode } from '../view/pane/index.ts';

export type TroubleCode = UnavailableCode | 'sign-in-needed';

export class Trouble extends Error {
  readonly code: TroubleCode;
  constructor(code: TroubleCode, cause?: unknown) {
    super(code, { cause });
    this.name = 'Trouble';
    this.code = code;
  }
}

/** The code of anything that was thrown; `otherwise` for what is not ours. */
export function codeOf(thrown: unknown, otherwise: UnavailableCode): TroubleCode {
  return thrown instanceof Trouble ? thrown.code : otherwise;
}

/**
 * Settles as `promise` does, or fails with `code` when that takes longer. For calls into Outlook, some of which never answer.
 * @param milliseconds how long to wait
 */
export async function within<T>(promise: Promise<T>, milliseconds: number, code: TroubleCode): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Trouble(code)), milliseconds);
  });
  try {
    return await Promise.race([promise, limit]);
  } finally {
    clearTimeout(timer);
  }
}
