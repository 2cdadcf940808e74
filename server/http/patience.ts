/** Others are waited for only so long: whoever reads a message waits for us. */

/** Longest wait for Microsoft while somebody looks at a message. */
export const FOR_MICROSOFT = 3_000;

/** What the work comes to, or after so many milliseconds the other thing; a failure in time stays one. */
export async function within<T, O>(milliseconds: number, work: Promise<T>, otherwise: O): Promise<T | O> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<O>((resolve) => {
    timer = setTimeout(() => resolve(otherwise), milliseconds);
  });
  // What fails after nobody waits any more concerns nobody.
  work.catch(() => undefined);
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
