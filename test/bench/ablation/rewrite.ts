/** Another number in an engine that stays as it is: the text of one source file with some of its constants changed. */
import ts from 'typescript';
import { Refused } from '../../../server/core/errors.ts';

export interface Edit {
  /** `NAME`, or `NAME.key.key` inside a table; a table or a part of one means every number in it. */
  readonly constant: string;
  /** What becomes of each number `x`. */
  readonly to: string;
}

/** Refuses when a constant is not found, so that a renamed one is never taken for one that changes nothing. */
export function rewrite(source: string, edits: readonly Edit[]): string {
  const tree = ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest, true);
  const places = edits.flatMap(({ constant, to }) => numbersOf(tree, constant).map((node) => ({ node, to })));
  return places
    .sort((a, b) => b.node.getStart() - a.node.getStart())
    .reduce(
      (text, { node, to }) => `${text.slice(0, node.getStart())}((x) => ${to})(${node.getText()})${text.slice(node.getEnd())}`,
      source,
    );
}

function numbersOf(tree: ts.SourceFile, constant: string): ts.Expression[] {
  const [name = '', ...keys] = constant.split('.');
  const declared = tree.statements
    .filter((statement) => ts.isVariableStatement(statement))
    .flatMap(({ declarationList }) => declarationList.declarations)
    .find((declaration) => declaration.name.getText() === name)?.initializer;
  const found = keys.reduce<ts.Expression | undefined>((node, key) => node && propertiesOf(node).get(key), declared);
  if (found === undefined)
    throw new Refused('NO_SUCH_CONSTANT', `${constant} is not in the source.`, 'Name it as it is called now in ablation/parameters.ts.');
  return leaves(found);
}

/** Of an object literal, also one that is `as const`; empty for everything else. */
function propertiesOf(node: ts.Expression): Map<string, ts.Expression> {
  const bare = ts.isAsExpression(node) || ts.isSatisfiesExpression(node) ? node.expression : node;
  if (!ts.isObjectLiteralExpression(bare)) return new Map();
  return new Map(
    bare.properties.filter((property) => ts.isPropertyAssignment(property)).map(({ name, initializer }) => [name.getText(), initializer]),
  );
}

function leaves(node: ts.Expression): ts.Expression[] {
  const inner = [...propertiesOf(node).values()];
  return inner.length === 0 ? [node] : inner.flatMap(leaves);
}
