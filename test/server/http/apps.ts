/** Applications of a file's tests over one authority with one key, closed together after the last test. */
import { afterAll, beforeAll } from '@jest/globals';
import { type Authority, openAuthority, type Tried, tryApp, type Trying } from './kit.ts';

/** Call it at the top of a file: `begin` is given the authority once, to ask it for tokens. What comes back opens an application. */
export function appsOfTests(begin: (opened: Authority) => Promise<void>): (trying?: Omit<Trying, 'authority'>) => Promise<Tried> {
  let authority: Authority;
  const open: Tried[] = [];
  beforeAll(async () => {
    authority = await openAuthority();
    await authority.add('one');
    await begin(authority);
  });
  afterAll(async () => {
    await Promise.all(open.map((tried) => tried.close()));
    await authority.close();
  });
  return async (trying = {}) => {
    const tried = await tryApp({ authority, ...trying });
    open.push(tried);
    return tried;
  };
}
