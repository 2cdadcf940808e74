/** What the product's and the double's sources say to Graph, read from their text: addresses, selected properties, names of permissions. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import ts from 'typescript';

const REPO = join(import.meta.dirname, '..', '..', '..');
const FAMILIES =
  'users|groups|auditLogs|identityProtection|identity|security|admin|organization|servicePrincipals|applications|subscriptions|directoryRoles|domains|devices|oauth2PermissionGrants|teams|chats|me';
const ADDRESS = new RegExp(`^(?:\\{\\})?/?(?:(?:v1\\.0|beta|\\{\\})/)?(?:${FAMILIES})(?=[/?(]|$)`, 'u');
const PERMISSION =
  /\b[A-Z][A-Za-z]+(?:-[A-Za-z]+)?\.(?:Read|ReadWrite|ReadBasic|EnableDisableAccount|RevokeSessions|ReadDlp)(?:\.[A-Z][A-Za-z]+)*\b/gu;

export interface Said {
  readonly file: string;
  readonly line: number;
  readonly text: string;
}

export function filesUnder(folder: string): string[] {
  return readdirSync(join(REPO, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(path) : entry.name.endsWith('.ts') ? [path] : [];
  });
}

/** Every text of a file; what is put in while it runs reads `{}`, unless it is a constant text of the same file. */
export function textsIn(file: string): Said[] {
  const tree = ts.createSourceFile(file, readFileSync(join(REPO, file), 'utf8'), ts.ScriptTarget.Latest, true);
  const constants = new Map<string, string>();
  const found: Said[] = [];
  const spoken = (node: ts.Node): string | null => {
    if (ts.isStringLiteralLike(node)) return node.text;
    if (ts.isTemplateExpression(node))
      return node.head.text + node.templateSpans.map(({ expression, literal }) => inserted(expression) + literal.text).join('');
    return null;
  };
  const inserted = (expression: ts.Expression): string => (ts.isIdentifier(expression) ? (constants.get(expression.text) ?? '{}') : '{}');
  const look = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.initializer !== undefined) {
      const text = spoken(node.initializer);
      if (text !== null && !text.includes('{}')) constants.set(node.name.text, text);
    }
    const text = spoken(node);
    if (text !== null) found.push({ file, line: tree.getLineAndCharacterOfPosition(node.getStart()).line + 1, text });
    ts.forEachChild(node, look);
  };
  look(tree);
  return found;
}

/** Texts that are an address of Graph. */
export function addressesIn(file: string): Said[] {
  return textsIn(file).filter(({ text }) => ADDRESS.test(text) && (/^(?:\{\})?\//u.test(text) || /^(?:v1\.0|beta|\{\})\//u.test(text)));
}

export function permissionsIn(file: string): Said[] {
  return textsIn(file).flatMap((said) => [...said.text.matchAll(PERMISSION)].map(([name]) => ({ ...said, text: name })));
}

/** Segments of an address below the version. `*` = anything, `**` = whatever may follow. */
export function segmentsOf(address: string): string[] {
  const path = (address.split('?')[0] ?? '').replace(/^\{\}/u, '').replace(/^\/?(?:v1\.0|beta|\{\})\//u, '/');
  return path
    .split('/')
    .filter((part) => part !== '')
    .flatMap((part) => {
      const key = /^(\w+)\((?:\w+=)?'.*'\)$/u.exec(part)?.[1];
      if (key !== undefined) return [key, '*'];
      if (/^(?:\{\})+$/u.test(part)) return ['*'];
      const open = /^(\$?\w+)\{\}$/u.exec(part)?.[1];
      return open === undefined ? [part] : [open, '**'];
    });
}

/** Does a path of the contract, e.g. `/users/{id}`, fit the segments? A key of the contract takes any segment. */
export function fits(template: string, segments: readonly string[]): boolean {
  const parts = template.split('/').filter((part) => part !== '');
  const isOpen = segments.at(-1) === '**';
  const given = isOpen ? segments.slice(0, -1) : segments;
  if (isOpen ? parts.length < given.length : parts.length !== given.length) return false;
  return given.every(
    (segment, index) => segment === '*' || parts[index] === '{id}' || parts[index]?.toLowerCase() === segment.toLowerCase(),
  );
}

/** Methods and paths of the routes that a file of the double defines. */
export function routesIn(file: string): Said[] {
  const tree = ts.createSourceFile(file, readFileSync(join(REPO, file), 'utf8'), ts.ScriptTarget.Latest, true);
  const constants = new Map(textsIn(file).flatMap(({ text }) => (text.startsWith('/') ? [[text, text] as const] : [])));
  const found: Said[] = [];
  const bases = new Map<string, string>();
  const textOf = (node: ts.Node): string => {
    if (ts.isStringLiteralLike(node)) return node.text;
    if (ts.isIdentifier(node)) return bases.get(node.text) ?? '{}';
    if (ts.isTemplateExpression(node))
      return node.head.text + node.templateSpans.map((span) => textOf(span.expression) + span.literal.text).join('');
    return '{}';
  };
  const look = (node: ts.Node): void => {
    if (
      ts.isVariableDeclaration(node) &&
      ts.isIdentifier(node.name) &&
      node.initializer !== undefined &&
      constants.has(textOf(node.initializer))
    )
      bases.set(node.name.text, textOf(node.initializer));
    if (ts.isObjectLiteralExpression(node)) {
      const property = (name: string): ts.Expression | undefined =>
        node.properties.find(
          (one): one is ts.PropertyAssignment => ts.isPropertyAssignment(one) && ts.isIdentifier(one.name) && one.name.text === name,
        )?.initializer;
      const [method, path] = [property('method'), property('path')];
      if (method !== undefined && path !== undefined && property('limit') !== undefined)
        found.push({ file, line: tree.getLineAndCharacterOfPosition(node.getStart()).line + 1, text: `${textOf(method)} ${textOf(path)}` });
    }
    ts.forEachChild(node, look);
  };
  look(tree);
  return found;
}
