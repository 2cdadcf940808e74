import { runInNewContext } from 'node:vm';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import ts from 'typescript';
import { type Edit, rewrite } from './rewrite.ts';

/** The named constants of a source, as running it gives them. */
function valuesOf(source: string, name: string): unknown {
  const code = ts.transpile(source, { module: ts.ModuleKind.None, target: ts.ScriptTarget.ES2022 });
  return JSON.parse(JSON.stringify(runInNewContext(`${code}; ${name}`)));
}

describe('rewriting', () => {
  it('changes one number and leaves every other as it was', () => {
    const number = fc.integer({ min: -1_000, max: 1_000 });
    fc.assert(
      fc.property(fc.record({ a: number, b: number, c: number }), fc.constantFrom('a', 'b', 'c'), number, (values, key, step) => {
        const source = `const T: Readonly<Record<string, number>> = { a: ${values.a}, b: ${values.b}, c: ${values.c} };`;
        const changed = rewrite(source, [{ constant: `T.${key}`, to: `x + ${step}` }]);
        expect(valuesOf(changed, 'T')).toEqual({ ...values, [key]: values[key] + step });
      }),
    );
  });

  it.each<[string, string, Edit, unknown]>([
    ['a plain number', 'const T = 8;', { constant: 'T', to: 'x * 0.5' }, 4],
    ['a negative one', 'const T = -9;', { constant: 'T', to: 'x + 1' }, -8],
    ['a product', 'const T = 7 * 24;', { constant: 'T', to: 'x * 2' }, 336],
    ['a number inside an inner table', 'const T = { a: { b: 1, c: 2 } };', { constant: 'T.a.c', to: 'x * 2' }, { a: { b: 1, c: 4 } }],
    [
      'a whole table that is `as const`',
      'const T = { a: { b: 1 }, c: 2 } as const;',
      { constant: 'T', to: 'x * 2' },
      { a: { b: 2 }, c: 4 },
    ],
  ])('reaches %s', (_what, source, edit, value) => {
    expect(valuesOf(rewrite(source, [edit]), 'T')).toEqual(value);
  });

  it('makes several edits of one source, in whatever order they stand', () => {
    const edits = [
      { constant: 'B', to: 'x * 2' },
      { constant: 'A', to: 'x + 1' },
    ];
    const source = 'const A = 1; const B = { a: 2 }; const C = 3;';
    expect(valuesOf(rewrite(source, edits), '[A, B, C]')).toEqual([2, { a: 4 }, 3]);
    expect(rewrite(source, edits)).toBe(rewrite(source, edits.toReversed()));
  });

  it.each(['B', 'A.c', 'T.b', 'inner'])('refuses %s, which is not there', (constant) => {
    const source = 'const A = 1; const T = { a: 2 }; function f() { const inner = 1; return inner; }';
    expect(() => rewrite(source, [{ constant, to: 'x' }])).toThrow(`${constant} is not in the source`);
  });
});
