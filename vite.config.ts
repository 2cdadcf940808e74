/**
 * Bundles the pages that run inside Outlook and Teams into `dist/`, which the server hands out at the root of its address.
 * A page is one line of `pages`; a style sheet of a page is written from `view/style`, because the pages' policy allows no inline style.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, transformWithOxc, type Plugin } from 'vite';
import { consoleStyle } from './view/style/console.ts';
import { paneStyle } from './view/style/pane.ts';
import { styles, type Page } from './vite.styles.ts';

const root = import.meta.dirname;

/** Pages that do not exist yet are left out. */
const pages: readonly Page[] = [
  { html: 'addin/pane.html', style: paneStyle },
  { html: 'addin/signin.html', style: paneStyle },
  { html: 'console/index.html', style: consoleStyle },
].filter(({ html }) => existsSync(join(root, html)));

/** The file for Smart Alerts is one plain script for an old engine: its types are taken away, nothing is bundled into it. */
function events(): Plugin {
  const source = join(root, 'addin/events.ts');
  return {
    name: 'telltale-events',
    async generateBundle() {
      const { code } = await transformWithOxc(readFileSync(source, 'utf8'), source, { target: 'es2016', lang: 'ts' });
      this.emitFile({ type: 'asset', fileName: 'addin/events.js', source: code });
      this.emitFile({ type: 'asset', fileName: 'addin/events.html', source: readFileSync(join(root, 'addin/events.html')) });
    },
  };
}

export default defineConfig({
  root,
  base: '/',
  publicDir: join(root, 'manifest/public'),
  logLevel: 'warn',
  build: {
    outDir: join(root, 'dist'),
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 400,
    rollupOptions: { input: pages.map(({ html }) => join(root, html)) },
  },
  plugins: [styles(pages), events()],
});
