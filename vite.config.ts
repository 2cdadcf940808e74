/**
 * Bundles the pages that run inside Outlook and Teams into `dist/`, which the server hands out at the root of its address.
 * A page is one line of `pages`; a style sheet of a page is written from `view/style`, because the pages' policy allows no inline style.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, transformWithOxc, type Plugin } from 'vite';
import { consoleStyle } from './view/style/console.ts';
import { paneStyle } from './view/style/pane.ts';

const root = import.meta.dirname;

interface Page {
  readonly html: string;
  /** A style sheet to link, as text. */
  readonly style?: string;
}

/** Pages that do not exist yet are left out. */
const pages: readonly Page[] = [
  { html: 'addin/pane.html', style: paneStyle },
  { html: 'addin/signin.html', style: paneStyle },
  { html: 'console/index.html', style: consoleStyle },
].filter(({ html }) => existsSync(join(root, html)));

/** Writes each page's style sheet beside its scripts and links it in the page's head. */
function styles(): Plugin {
  const links = new Map<string, string>();
  return {
    name: 'telltale-styles',
    transformIndexHtml: {
      order: 'post',
      handler(html, { path }) {
        const style = pages.find((page) => `/${page.html}` === path)?.style;
        if (style === undefined) return html;
        const reference = links.get(style);
        return reference === undefined ? html : [{ tag: 'link', attrs: { rel: 'stylesheet', href: reference }, injectTo: 'head' }];
      },
    },
    buildStart() {
      for (const { html, style } of pages) {
        if (style === undefined || links.has(style)) continue;
        const name = html.replace(/^.*\/|\.html$/g, '');
        const hash = createHash('sha256').update(style).digest('base64url').slice(0, 8);
        const fileName = `assets/${name}-${hash}.css`;
        this.emitFile({ type: 'asset', fileName, source: style });
        links.set(style, `/${fileName}`);
      }
    },
  };
}

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
  plugins: [styles(), events()],
});
