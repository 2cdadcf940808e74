/** Bundles the sandbox's page into a folder of its own: the server hands out `dist/` to everybody, and this page must not be in it. */
import { join } from 'node:path';
import { defineConfig } from 'vite';
import { sandboxStyle } from './sandbox/page/browser/style.ts';
import { paneStyle } from './view/style/pane.ts';
import { styles, type Page } from './vite.styles.ts';

const root = import.meta.dirname;
const base = '/sandbox/page/';
const pages: readonly Page[] = [
  { html: 'sandbox/page/browser/index.html', style: sandboxStyle },
  { html: 'sandbox/page/browser/pane.html', style: paneStyle },
];

export default defineConfig({
  root,
  base,
  publicDir: false,
  logLevel: 'warn',
  build: {
    outDir: join(root, 'sandbox/page/dist'),
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 400,
    rollupOptions: { input: pages.map(({ html }) => join(root, html)) },
  },
  plugins: [styles(pages, base)],
});
