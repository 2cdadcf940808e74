/** A new Contoso for every test of a file, all on one shelf. */
import { afterAll, afterEach, beforeAll, beforeEach } from '@jest/globals';
import { Contoso, type ContosoOptions, Shelf } from './kit.ts';

/** Call it at the top of a file: `begin` is given each Contoso before the test sees it. What comes back gives a test one with other options. */
export function contosoOfEachTest(
  begin: (opened: Contoso) => Promise<void>,
  usual: ContosoOptions = {},
): (options: ContosoOptions) => Promise<void> {
  let shelf: Shelf;
  let contoso: Contoso;
  const open = async (options: ContosoOptions): Promise<void> => {
    contoso = await Contoso.open(shelf, options);
    await begin(contoso);
  };
  beforeAll(async () => {
    shelf = await Shelf.open();
  });
  beforeEach(() => open(usual));
  afterEach(() => contoso.close());
  afterAll(() => shelf.close());
  return async (options) => {
    await contoso.close();
    await open({ ...usual, ...options });
  };
}
