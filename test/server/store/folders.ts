/** Folders for the tests of a file, gone after the last of them. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll } from '@jest/globals';
import { temporaryFolder } from './places.ts';

export interface Folders {
  readonly root: string;
  /** Another one in it, which is not there yet. */
  readonly fresh: () => string;
}

/** Call it at the top of a file; `root` is there once the tests run. */
export function foldersOfTests(): Folders {
  let root = '';
  let folders = 0;
  beforeAll(async () => {
    root = await temporaryFolder();
  });
  afterAll(() => rm(root, { recursive: true, force: true }));
  return {
    get root() {
      return root;
    },
    fresh: () => join(root, String(++folders)),
  };
}
