/** What the pages for administrators say of the code, held to the code: permissions, keys, commands, metrics, files, versions, and the image. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import ts from 'typescript';
import { ACTIONS } from '../server/core/desk.ts';
import { readConfig } from '../server/config.ts';
import { TENANT_KEYS } from '../server/config/tenant.ts';
import { APPS } from '../sandbox/live.ts';

const root = join(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const scratch = mkdtempSync(join(tmpdir(), 'telltale-docs-'));
afterAll(() => rmSync(scratch, { recursive: true }));

const FOR_ADMINISTRATORS = ['docs/security.md', 'docs/deploy.md', 'docs/entra.md'];
const PAGES = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'CHANGELOG.md',
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];
const pages = new Map(PAGES.map((path) => [path, read(path)]));
const page = (path: string): string => pages.get(path) ?? '';
const [security, deploy, entra] = FOR_ADMINISTRATORS.map(page) as [string, string, string];

function sourcesIn(...folders: readonly string[]): readonly string[] {
  return folders.flatMap((folder) =>
    existsSync(join(root, folder))
      ? readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
          .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
          .map((name) => `${folder}/${name}`)
      : [],
  );
}

const found = (text: string, pattern: RegExp): readonly string[] => [
  ...new Set([...text.matchAll(pattern)].map((match) => match[1] ?? '')),
];
const imported = new Map<string, readonly string[]>();
const code = sourcesIn('server', 'bot', 'sandbox', 'manifest').map(read).join('\n');
/** As in `Mail.Read`, `User.ReadWrite.All`, `TeamMember.Read.Group`. */
const PERMISSION =
  /(?<![\w.])((?:[A-Z][A-Za-z]+(?:-[A-Z][A-Za-z]+)?)\.(?:Read|ReadWrite|ReadBasic|ReadDlp|EnableDisableAccount|RevokeSessions)(?:\.(?:All|Group|Directory|User))?)(?![\w.])/gu;

describe('permissions', () => {
  const named = found(sourcesIn('server/actions', 'server/sources', 'server/doctor').map(read).join('\n'), PERMISSION);

  it('are found in the code at all', () => {
    expect(named).toEqual(expect.arrayContaining(['Mail.Read', 'User.EnableDisableAccount.All', 'ActivityFeed.Read']));
  });

  it.each(['docs/security.md', 'docs/entra.md'])('named in actions, sources and doctor all stand in %s', (path) => {
    const said = found(page(path), PERMISSION);
    expect(named.filter((permission) => !said.includes(permission))).toEqual([]);
  });

  it('of the sandbox are those that the guide tells to grant', () => {
    const granted = Object.values(APPS).flatMap(({ graph = [], management = [] }) => [...graph, ...management]);
    expect(granted.filter((permission) => !entra.includes(`\`${permission}\``))).toEqual([]);
  });

  it('that the guide names are known to the code, so that none is asked for in vain', () => {
    const known = found(code, PERMISSION);
    expect(found(entra, PERMISSION).filter((permission) => !known.includes(permission))).toEqual([]);
  });

  it('stand beside every act', () => {
    expect(ACTIONS.filter((action) => !security.includes(`\`${action}\``))).toEqual([]);
  });
});

describe('keys of the environment', () => {
  const example = found(read('.env.example'), /^([A-Z][A-Z_]+)=/gmu);
  const read_ = found(
    sourcesIn('server/config').concat('server/config.ts').map(read).join('\n'),
    /'(TELLTALE_[A-Z_]+|PORT|DATABASE_URL)'/gu,
  );
  const known = [...new Set([...TENANT_KEYS, ...read_.filter((key) => !TENANT_KEYS.some((whole) => whole.startsWith(`${key}_`)))])];

  it('that are read stand in .env.example, and no others', () => {
    expect([...example].sort()).toEqual([...known].sort());
  });

  it('stand in deploy.md, and no others', () => {
    const said = found(deploy, /(?<!\w)(TELLTALE_(?:[A-Z]+_)*[A-Z]+|DATABASE_URL|PORT)(?![\w*])/gu);
    expect(known.filter((key) => !said.includes(key))).toEqual([]);
    expect(said.filter((key) => !known.includes(key))).toEqual([]);
  });

  const blocks = [...deploy.matchAll(/```ini\n(.*?)```/gsu)].map((match) => match[1] ?? '');

  it.each(['the least', 'everything'])('of the example with %s are taken as they stand', (which) => {
    const block = blocks[which === 'everything' ? 1 : 0] ?? '';
    const file = join(scratch, 'any file');
    writeFileSync(file, '');
    const made: Readonly<Record<string, string>> = {
      TELLTALE_KEY: Buffer.alloc(32, 7).toString('base64'),
      TELLTALE_METRICS_TOKEN: 'a'.repeat(48),
      TELLTALE_PLACES: scratch,
      TELLTALE_POLICY: file,
    };
    const environment = Object.fromEntries(
      [...block.matchAll(/^([A-Z_]+)=(.*)$/gmu)].map(([, key = '', value = '']) => [
        key,
        made[key] ?? (value.endsWith('.pem') ? file : value),
      ]),
    );
    const config = readConfig(environment);
    expect(config).toMatchObject({ mode: 'tenant', identityResponse: which === 'everything' ? {} : null });
  });
});

describe('commands', () => {
  const { scripts } = JSON.parse(read('package.json')) as { readonly scripts: Readonly<Record<string, string>> };

  it.each(PAGES)('that %s tells to run with npm exist', (path) => {
    const named = found(page(path), /npm run (?:-s )?([\w:-]+)/gu);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it.each(PAGES)('of telltale that %s names exist', (path) => {
    const known = found(['server/cli.ts', ...sourcesIn('server/cli')].map(read).join('\n'), /\.command\('(\w+)'\)/gu);
    const named = found(page(path), /(?:npx telltale|server\/cli\.ts|`telltale) ([a-z]+)/gu);
    expect(named.filter((name) => !known.includes(name))).toEqual([]);
  });
});

describe('what pages point at', () => {
  it.each(PAGES)('is there: links of %s', (path) => {
    const links = found(page(path), /\]\(([^)\s]+)\)/gu).filter((link) => !/^(?:https?:|mailto:|#)/u.test(link));
    expect(links.filter((link) => !existsSync(join(root, dirname(path), link.replace(/#.*$/u, ''))))).toEqual([]);
  });

  it.each([...FOR_ADMINISTRATORS, 'docs/architecture.md', 'README.md', 'CONTRIBUTING.md'])('is there: files that %s names', (path) => {
    const files = found(page(path), /`((?:server|bot|view|addin|console|sandbox|test|docs|manifest)\/[\w./-]*\w)`/gu);
    expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });

  it.each(FOR_ADMINISTRATORS)('is there: codes of refusals that %s names', (path) => {
    const codes = found(page(path), /`([A-Z]+(?:_[A-Z]+)+)`/gu).filter((name) => !/^(?:TELLTALE|DATABASE|WEBSITES)_/u.test(name));
    expect(codes.filter((name) => !code.includes(`'${name}'`))).toEqual([]);
  });

  it('is there: metrics, all of them', () => {
    const measured = found(read('server/metrics.ts'), /'(telltale_\w+)'/gu);
    expect([...found(deploy, /`(telltale_\w+)`/gu)].sort()).toEqual([...measured].sort());
  });
});

describe('direct dependencies', () => {
  const { dependencies, devDependencies } = JSON.parse(read('package.json')) as Record<
    'dependencies' | 'devDependencies',
    Readonly<Record<string, string>>
  >;

  it('were looked up for advisories at the version that is used; types hold no code', () => {
    const all = Object.entries({ ...dependencies, ...devDependencies });
    const isLookedUp = (name: string, version: string): boolean => security.includes(`\`${name}\` ${version}`);
    expect(
      all.filter(([name, version]) => !(name.startsWith('@types/') ? security.includes(`\`${name}\``) : isLookedUp(name, version))),
    ).toEqual([]);
  });

  const copied = found(read('Dockerfile'), /^COPY ([\w/]+) \1$/gmu);

  it('are all that the image needs: what it copies imports nothing that only builds and tests', () => {
    const strays = sourcesIn(...copied.filter((folder) => !['addin', 'console'].includes(folder))).flatMap((path) =>
      packagesOf(path)
        .filter((name) => !(name in dependencies))
        .map((name) => `${path} imports ${name}`),
    );
    // Writing manifests is the work of an administrator, in a checkout.
    expect(strays.filter((stray) => !stray.startsWith('manifest/'))).toEqual([]);
  });

  it('and files: what the bundler is told with is copied', () => {
    const patterns = (/^COPY (.+build-pages\.js.+) \.\/$/mu.exec(read('Dockerfile'))?.[1] ?? '')
      .split(' ')
      .map((name) => new RegExp(`^${name.replaceAll('.', '\\.').replaceAll('*', '.*')}$`, 'u'));
    const needed = readdirSync(root).filter((name) => /^(?:vite.*\.ts|build-pages\.js|package(?:-lock)?\.json|\.npmrc)$/u.test(name));
    expect(needed.filter((name) => !patterns.some((pattern) => pattern.test(name)))).toEqual([]);
  });

  it('and folders: what is copied to the image is there, and is all that is imported', () => {
    expect(copied.filter((folder) => !existsSync(join(root, folder)))).toEqual([]);
    const used = sourcesIn(...copied)
      .flatMap((path) => specifiersOf(path).map((name) => join(dirname(path), name).split('/')[0] ?? ''))
      .filter((folder) => !folder.includes('.'));
    expect([...new Set(used)].filter((folder) => existsSync(join(root, folder)) && !copied.includes(folder))).toEqual([]);
  });
});

/** Of what is there when it runs: imports of types alone are gone by then. */
function importsOf(path: string): readonly string[] {
  const known = imported.get(path);
  if (known !== undefined) return known;
  const file = ts.createSourceFile(path, read(path), ts.ScriptTarget.Latest, true);
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    if (
      ts.isImportDeclaration(node) &&
      node.importClause?.phaseModifier !== ts.SyntaxKind.TypeKeyword &&
      ts.isStringLiteral(node.moduleSpecifier)
    )
      names.push(node.moduleSpecifier.text);
    else if (
      ts.isExportDeclaration(node) &&
      !node.isTypeOnly &&
      node.moduleSpecifier !== undefined &&
      ts.isStringLiteral(node.moduleSpecifier)
    )
      names.push(node.moduleSpecifier.text);
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [first] = node.arguments;
      if (first !== undefined && ts.isStringLiteral(first)) names.push(first.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  imported.set(path, names);
  return names;
}

const specifiersOf = (path: string): readonly string[] => importsOf(path).filter((name) => name.startsWith('.'));

function packagesOf(path: string): readonly string[] {
  return importsOf(path)
    .filter((name) => !name.startsWith('.') && !name.startsWith('node:') && !builtinModules.includes(name))
    .map((name) =>
      name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/'),
    );
}
