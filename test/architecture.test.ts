/** The table of DESIGN section 4: who may import whom. Reading it is reading the design. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import ts from 'typescript';

interface Layer {
  /** A folder, or one file. The longest that fits a file is its layer. */
  readonly path: string;
  /** Folders and files of ours, beside itself. */
  readonly ours: readonly string[];
  /** Folders and files of which only types may be used. */
  readonly types?: readonly string[];
  readonly node?: readonly string[];
  readonly packages?: readonly string[];
}

/** Modules of Node that touch nothing outside the process. */
const HARMLESS = ['buffer', 'events', 'path', 'stream', 'stream/promises', 'url', 'util', 'string_decoder', 'timers/promises'];
const PACKING = ['crypto', 'zlib'];
const DISK = ['fs', 'fs/promises'];
const MAILERS = ['postal-mime', 'html-to-text', 'unpdf', 'yauzl', 'csv-parse'];
const READING = [
  'abavalidator',
  'eld',
  'email-forward-parser',
  'email-reply-parser',
  'fastest-levenshtein',
  'ibantools',
  'stdnum',
  'tldts',
  'uk-modulus-checking',
  'unhomoglyph',
];
const HTML = ['preact', 'htm'];

const LAYERS: readonly Layer[] = [
  { path: 'server/core', ours: [] },
  { path: 'server/signals', ours: ['server/core'] },
  { path: 'server/pipeline.ts', ours: ['server/core'] },
  { path: 'server/mail', ours: ['server/core'], packages: READING },
  { path: 'view', ours: [], types: ['server/http/contract.ts'], packages: HTML },
  {
    path: 'server/sources',
    ours: ['server/core', 'server/mail', 'server/places'],
    node: [...HARMLESS, ...PACKING, ...DISK, 'worker_threads'],
    packages: MAILERS,
  },
  {
    path: 'server/sources/live',
    ours: ['server/core', 'server/microsoft', 'server/sources'],
    node: [...HARMLESS, ...PACKING],
    packages: ['jose'],
  },
  { path: 'server/actions', ours: ['server/core', 'server/microsoft'], node: [...HARMLESS, ...PACKING] },
  {
    path: 'server/microsoft',
    ours: ['server/core'],
    packages: ['@azure/identity', 'cockatiel'],
  },
  {
    path: 'server/store',
    ours: ['server/core'],
    node: [...HARMLESS, ...PACKING, ...DISK, 'sqlite', 'worker_threads'],
    packages: ['pg', 'kysely'],
  },
  {
    path: 'server/stream',
    ours: ['server/core'],
    node: HARMLESS,
    packages: ['@platformatic/kafka'],
  },
  { path: 'server/places', ours: ['server/core'], node: [...HARMLESS, ...PACKING, ...DISK], packages: ['mmdb-lib'] },
  { path: 'server/places/fetch.ts', ours: ['server/core', 'server/places'], node: [...HARMLESS, ...PACKING, ...DISK, 'child_process'] },
  {
    path: 'server/http',
    ours: ['server/core'],
    node: [...HARMLESS, ...PACKING],
    packages: ['express', 'express-rate-limit', 'helmet', 'jose', 'zod'],
  },
  {
    path: 'server/report',
    ours: ['server/core', 'view'],
    types: ['server/http/contract.ts'],
    node: [...HARMLESS, ...PACKING, ...DISK],
    packages: ['preact-render-to-string', ...HTML],
  },
  { path: 'server/config.ts', ours: ['server/core/errors.ts', 'server/config'], node: HARMLESS },
  { path: 'server/config', ours: ['server/core/errors.ts'], node: [...HARMLESS, ...DISK] },
  { path: 'server/key.ts', ours: ['server/core'], node: [...HARMLESS, ...PACKING, ...DISK] },
  { path: 'server/policy.ts', ours: ['server/core'], node: [...HARMLESS, ...DISK] },
  { path: 'server/policy-words.ts', ours: ['server/core'], types: ['server/policy-dry-run.ts'] },
  { path: 'server/keys.ts', ours: ['server/core'], node: PACKING },
  {
    path: 'server/live',
    ours: [
      'server/core',
      'server/keys.ts',
      'server/mail',
      'server/pipeline.ts',
      'server/places',
      'server/report',
      'server/signals',
      'server/sources',
    ],
    types: ['server/http/contract.ts', 'server/log.ts'],
    node: [...HARMLESS, ...PACKING, 'v8'],
  },
  {
    path: 'server/tenant.ts',
    ours: ['server/core', 'server/microsoft', 'server/sources/live'],
    types: ['server/config.ts', 'server/store', 'server/stream'],
    node: HARMLESS,
    packages: ['@azure/identity'],
  },
  {
    path: 'server/doctor',
    ours: ['server/actions', 'server/core', 'server/microsoft', 'server/signals', 'server/sources/live'],
    types: ['server/config.ts'],
    node: ['crypto', 'fs/promises'],
  },
  { path: 'server/metrics', ours: [] },
  { path: 'server/metrics.ts', ours: ['server/core', 'server/live', 'server/metrics'], packages: ['prom-client'] },
  { path: 'server/log.ts', ours: ['server/core'], node: [...HARMLESS, 'crypto'], packages: ['pino'] },
  // One file knows the SDK, so that its successor replaces one file.
  { path: 'bot/botbuilder.ts', ours: ['bot', 'server/core'], packages: ['botbuilder'] },
  { path: 'bot', ours: ['server/core', 'view'], types: ['server/http/contract.ts'], node: HARMLESS, packages: ['jose'] },
  { path: 'addin', ours: ['view'], types: ['server/http/contract.ts'], packages: [...HTML, '@azure/msal-browser'] },
  {
    path: 'manifest',
    ours: [],
    node: [...HARMLESS, ...PACKING, ...DISK],
    packages: ['@microsoft/app-manifest', 'playwright-core'],
  },
  { path: 'console', ours: ['view'], types: ['server/http/contract.ts'], packages: [...HTML, '@microsoft/teams-js'] },
  // The page of the sandbox shows the real pane; its bundle is no part of the service.
  { path: 'sandbox/page/browser', ours: ['addin', 'view', 'sandbox/page/contract.ts'], packages: [...HTML, 'adaptivecards'] },
  {
    path: 'sandbox',
    ours: ['server/core/errors.ts'],
    types: ['server/core'],
    node: [...HARMLESS, ...PACKING, ...DISK, 'http', 'https', 'os', 'readline'],
  },
];
/** These wire the rest together and may import anything; nobody else may reach the sandbox. */
const WIRING = [
  'server/main.ts',
  'server/cli.ts',
  'server/doctor.ts',
  'server/forget.ts',
  'server/outbox.ts',
  'server/replay.ts',
  'server/score.ts',
  'server/policy-command.ts',
  'server/policy-dry-run.ts',
];

const WIRING_FOLDER = 'server/wiring';

const REACHED_BY_WIRING_ONLY = 'sandbox';
const ROOTS = ['server', 'view', 'sandbox', 'bot', 'addin', 'console', 'manifest'];
const FORBIDDEN_FOLDERS = ['src', 'lib', 'utils', 'helpers', 'services', 'models', 'common', 'types', 'scripts'];
const READS_ENVIRONMENT = ['server/config.ts'];
const WRITES_CONSOLE = ['server/cli.ts', 'server/log.ts'];
const LONGEST = 300;
/** Longer files, each with its own bound and the reason. */
const LONGER: Readonly<Record<string, { readonly most: number; readonly because: string }>> = {
  'server/http/contract.ts': { most: 420, because: 'one list of every type that goes over the wire' },
  'server/core/event.ts': { most: 350, because: 'one list of every word that anything may happen in' },
};
/** State at the top that holds only what follows from its key, so that nobody can tell that it is there. */
const REMEMBERED: Readonly<Record<string, string>> = {
  'sandbox/calendar.ts civilDays': 'the date of a day',
  'sandbox/calendar.ts offsets': 'the offset of a zone in an hour',
  'sandbox/calendar.ts lastDay': 'the day that was written last',
  'sandbox/calendar.ts lastDate': 'its text',
  'sandbox/operators.ts nextAsn': 'numbers the list below it while the file is read',
};

const REPO = join(import.meta.dirname, '..');

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typesOnly: boolean;
}
interface File {
  readonly path: string;
  readonly lines: number;
  readonly tree: ts.SourceFile;
  readonly imports: readonly Import[];
}

function filesUnder(folder: string): string[] {
  if (!existsSync(join(REPO, folder))) return [];
  return readdirSync(join(REPO, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'dist' || entry.name === 'node_modules' ? [] : filesUnder(path);
    return entry.name.endsWith('.ts') ? [path] : [];
  });
}

function foldersUnder(folder: string): string[] {
  if (!existsSync(join(REPO, folder))) return [];
  return readdirSync(join(REPO, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules')
    .flatMap((entry) => [posix.join(folder, entry.name), ...foldersUnder(posix.join(folder, entry.name))]);
}

function read(path: string): File {
  const text = readFileSync(join(REPO, path), 'utf8');
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const imports: Import[] = [];
  const add = (specifier: ts.Node | undefined, typesOnly: boolean): void => {
    if (specifier === undefined || !ts.isStringLiteralLike(specifier)) return;
    const to = specifier.text.startsWith('.') ? relative(REPO, join(REPO, dirname(path), specifier.text)) : specifier.text;
    imports.push({ from: path, to, typesOnly });
  };
  visit(tree, (node) => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, namesTypesOnly(node));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) add(node.arguments[0], false);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true);
  });
  return { path, lines: text.split('\n').length - 1, tree, imports };
}

function namesTypesOnly(node: ts.ImportDeclaration): boolean {
  const clause = node.importClause;
  if (clause === undefined) return false;
  if (clause.isTypeOnly) return true;
  const { namedBindings } = clause;
  return (
    clause.name === undefined &&
    namedBindings !== undefined &&
    ts.isNamedImports(namedBindings) &&
    namedBindings.elements.every(({ isTypeOnly }) => isTypeOnly)
  );
}

function visit(node: ts.Node, look: (node: ts.Node) => void): void {
  look(node);
  ts.forEachChild(node, (child) => visit(child, look));
}

const within = (path: string, folder: string): boolean => path === folder || path.startsWith(`${folder}/`);
const layerOf = (path: string): Layer | undefined =>
  LAYERS.filter((layer) => within(path, layer.path)).sort((a, b) => b.path.length - a.path.length)[0];

/** Why an import breaks the table; `null` when it does not. */
function broken(one: Import): string | null {
  const layer = layerOf(one.from);
  if (layer === undefined) return 'has no layer: give it a line in the table';
  if (one.to.startsWith('node:')) {
    return (layer.node ?? []).includes(one.to.slice(5)) ? null : `may not use ${one.to}`;
  }
  if (!ROOTS.some((root) => within(one.to, root))) {
    const name = one.to.split('/', one.to.startsWith('@') ? 2 : 1).join('/');
    return (layer.packages ?? []).includes(name) ? null : `may not use the package ${name}`;
  }
  const target = layerOf(one.to)?.path ?? one.to;
  if (within(one.to, layer.path) || within(layer.path, target)) return null;
  if (layer.ours.some((folder) => within(one.to, folder))) return null;
  if ((layer.types ?? []).some((folder) => within(one.to, folder))) return one.typesOnly ? null : `may use only types of ${one.to}`;
  return `may not reach ${one.to}`;
}

let files: readonly File[] = [];
beforeAll(() => {
  files = ROOTS.flatMap(filesUnder).map(read);
});

/** Findings as lines, so that one failing message predicts the fix. */
function everywhere(look: (file: File) => readonly string[]): string[] {
  return files.flatMap((file) => look(file).map((what) => `${file.path}: ${what}`));
}

function places(file: File, look: (node: ts.Node) => boolean): string[] {
  const found: string[] = [];
  visit(file.tree, (node) => {
    if (look(node)) found.push(`line ${file.tree.getLineAndCharacterOfPosition(node.getStart()).line + 1}`);
  });
  return found;
}

describe('the layers', () => {
  it('import only what the table allows', () => {
    const lines = files
      .filter(({ path }) => !WIRING.includes(path) && !within(path, WIRING_FOLDER))
      .flatMap(({ imports }) => imports.map((one) => ({ one, why: broken(one) })).filter(({ why }) => why !== null))
      .map(({ one, why }) => `${one.from} ${why}`);
    expect(lines).toEqual([]);
  });

  it('leave the sandbox to main and cli', () => {
    const lines = files
      .flatMap(({ imports }) => imports)
      .filter(({ from, to }) => within(to, REACHED_BY_WIRING_ONLY) && !within(from, REACHED_BY_WIRING_ONLY))
      .filter(
        ({ from }) => !['server/main.ts', 'server/cli.ts', 'server/wiring/sandbox.ts', 'server/wiring/sandbox-page.ts'].includes(from),
      );
    expect(lines).toEqual([]);
  });

  it('are all found by the scan', () => {
    expect(files.length).toBeGreaterThan(100);
    expect(files.filter(({ path }) => within(path, 'server/core')).length).toBeGreaterThan(20);
  });
});

describe('every file', () => {
  it('leaves the environment to config.ts', () => {
    const reads = (node: ts.Node): boolean =>
      ts.isPropertyAccessExpression(node) && node.getText() === 'process.env' && !ts.isTypeNode(node);
    expect(everywhere((file) => (READS_ENVIRONMENT.includes(file.path) ? [] : places(file, reads)))).toEqual([]);
  });

  it('leaves the console to the command line and the logger', () => {
    const writes = (node: ts.Node): boolean =>
      ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'console';
    expect(everywhere((file) => (WRITES_CONSOLE.includes(file.path) ? [] : places(file, writes)))).toEqual([]);
  });

  it('has no any', () => {
    expect(everywhere((file) => places(file, (node) => node.kind === ts.SyntaxKind.AnyKeyword))).toEqual([]);
  });

  it('keeps no state between calls: no let and no var at the top', () => {
    const changes = ({ path, tree }: File): string[] =>
      tree.statements
        .filter((node) => ts.isVariableStatement(node))
        .filter((node) => (node.declarationList.flags & ts.NodeFlags.Const) === 0)
        .flatMap((node) => node.declarationList.declarations.map(({ name }) => name.getText()))
        .filter((name) => REMEMBERED[`${path} ${name}`] === undefined);
    expect(everywhere(changes)).toEqual([]);
  });

  it('keeps no state between calls: no table at the top that is written to', () => {
    expect(everywhere(writtenTables)).toEqual([]);
  });

  it(`has at most ${LONGEST} lines, or a reason`, () => {
    const long = files.filter(({ path, lines }) => lines > (LONGER[path]?.most ?? LONGEST)).map(({ path, lines }) => `${path}: ${lines}`);
    expect(long).toEqual([]);
  });

  it('lives in a folder whose name says what is in it', () => {
    const folders = [...ROOTS, 'test', 'docs'].flatMap((root) => [root, ...foldersUnder(root)]);
    const nameless = folders.filter((folder) => folder.split('/').some((part) => FORBIDDEN_FOLDERS.includes(part)));
    expect(nameless).toEqual([]);
  });
});

const WRITING = new Set([
  'set',
  'add',
  'push',
  'pop',
  'shift',
  'unshift',
  'splice',
  'delete',
  'clear',
  'sort',
  'reverse',
  'fill',
  'copyWithin',
]);
const TABLES = new Set(['Map', 'Set', 'WeakMap', 'WeakSet', 'Array', 'Uint8Array', 'Uint32Array', 'Float32Array', 'Float64Array']);

/** Names of maps, sets, lists and objects at the top of a file that the file itself changes later. */
function writtenTables({ path, tree }: File): string[] {
  const names = new Set<string>();
  for (const statement of tree.statements) {
    if (!ts.isVariableStatement(statement)) continue;
    for (const { name, initializer } of statement.declarationList.declarations) {
      if (!ts.isIdentifier(name) || initializer === undefined) continue;
      const isTable =
        ts.isArrayLiteralExpression(initializer) ||
        ts.isObjectLiteralExpression(initializer) ||
        (ts.isNewExpression(initializer) && TABLES.has(initializer.expression.getText()));
      if (isTable) names.add(name.text);
    }
  }
  const written = new Set<string>();
  const note = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && names.has(node.text)) written.add(node.text);
  };
  visit(tree, (node) => {
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) && WRITING.has(node.expression.name.text))
      note(node.expression.expression);
    if (ts.isBinaryExpression(node) && node.operatorToken.kind >= ts.SyntaxKind.FirstAssignment) {
      if (node.operatorToken.kind > ts.SyntaxKind.LastAssignment) return;
      const { left } = node;
      if (ts.isElementAccessExpression(left) || ts.isPropertyAccessExpression(left)) note(left.expression);
    }
  });
  return [...written].filter((name) => REMEMBERED[`${path} ${name}`] === undefined);
}
