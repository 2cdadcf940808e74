/** Style sheets of pages as files: the pages' policy allows no inline style, and their text is written in TypeScript. */
import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';

export interface Page {
  readonly html: string;
  /** A style sheet to link, as text. */
  readonly style?: string;
}

/** Writes each page's style sheet beside its scripts and links it in the page's head. */
export function styles(pages: readonly Page[], base = '/'): Plugin {
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
        links.set(style, `${base}${fileName}`);
      }
    },
  };
}
