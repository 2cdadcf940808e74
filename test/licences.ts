/** `npm run licences` writes docs/licences.md: every package that the lock file names, by the licence that it states. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const REPO = join(import.meta.dirname, '..');
export const PAGE = join(REPO, 'docs', 'licences.md');

export interface Licensed {
  readonly name: string;
  readonly version: string;
  /** As the package states it; `null` = built for another machine and not installed here. */
  readonly licence: string | null;
  /** Needed to run, not only to develop. */
  readonly runs: boolean;
}

/** Licences under which a package may stand beside Apache-2.0 in one program. */
export const COMPATIBLE = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'MIT OR Apache-2.0',
  'Apache-2.0 AND MIT',
  '(MIT OR CC0-1.0)',
  'MIT or MPL-2.0',
]);

/** Used to build or test, not part of what runs: licences that ask for more, and why that is given. */
export const BUILD_ONLY: Readonly<Record<string, string>> = {
  'MPL-2.0': 'asks that changes to its own files be published; none are made',
  'CC-BY-4.0': 'a table of browsers that decides what bundles may use; nothing of it is in them',
  LICENSE: 'Office.js by Microsoft, for tests; Outlook loads its own from Microsoft',
};

interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
}

export function licensed(): readonly Licensed[] {
  const lock = JSON.parse(readFileSync(join(REPO, 'package-lock.json'), 'utf8')) as { readonly packages: Readonly<Record<string, Locked>> };
  return Object.entries(lock.packages)
    .filter(([path]) => path !== '')
    .map(([path, { version = '', license, dev, devOptional }]) => ({
      name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version,
      licence: license ?? stated(join(REPO, path, 'package.json')),
      runs: dev !== true && devOptional !== true,
    }));
}

function stated(file: string): string | null {
  if (!existsSync(file)) return null;
  const { license } = JSON.parse(readFileSync(file, 'utf8')) as { readonly license?: string | { readonly type: string } };
  return typeof license === 'string' ? license : (license?.type ?? 'none stated');
}

export function page(all: readonly Licensed[]): string {
  const known = all.filter(({ licence }) => licence !== null);
  const running = new Map<string, Set<string>>();
  const counts = new Map<string, number>();
  for (const { name, licence, runs } of known) {
    const text = licence ?? '';
    if (runs) running.set(text, (running.get(text) ?? new Set()).add(name));
    else counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const byLicence = [...running].sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    '# Licences of what Telltale is built on',
    '',
    'Written by `npm run licences` from the lock file. Telltale itself is Apache-2.0; a test holds that everything below may stand beside it.',
    '',
    '## What runs',
    '',
    '| licence | packages |',
    '| --- | --- |',
    ...byLicence.map(([licence, names]) => `| ${licence} | ${[...names].sort().join(', ')} |`),
    '',
    '## What only builds and tests',
    '',
    '| licence | packages | |',
    '| --- | --- | --- |',
    ...[...counts]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([licence, count]) => `| ${licence} | ${count} | ${BUILD_ONLY[licence] ?? ''} |`),
    '',
  ].join('\n');
}

if (process.argv[1] === import.meta.filename) writeFileSync(PAGE, page(licensed()));
