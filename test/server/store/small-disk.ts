/** A disk of a few megabytes, to see what happens when it is full. */
import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** `null` after saying why there is none: only root may mount. `size` as `mount` reads it, say `1m`. */
export async function mountSmall(folder: string, size: string): Promise<{ unmount(): Promise<void> } | null> {
  try {
    await mkdir(folder, { recursive: true });
    await run('mount', ['-t', 'tmpfs', '-o', `size=${size},mode=0700`, 'tmpfs', folder]);
    return {
      async unmount() {
        await run('umount', [folder]);
      },
    };
  } catch (error) {
    process.stderr.write(`Not tested on a full disk: ${error instanceof Error ? error.message : String(error)}\n`);
    return null;
  }
}
