/** The document around the report: its head, and a policy that lets it load and run nothing. */
import { createHash } from 'node:crypto';
import { renderToString } from 'preact-render-to-string';
import { html, type View } from '../../view/html.ts';
import { visible } from '../../view/text.ts';
import { reportStyle } from './style.ts';

/** No script, no request, no form, no frame; one style element, known by its hash. */
export function contentPolicy(style: string): string {
  const hash = createHash('sha256').update(style, 'utf8').digest('base64');
  return `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'`;
}

/**
 * A complete page. The style element stands outside the renderer, which would escape its quotes;
 * it is the only text that is not escaped, and no data reaches it.
 */
export function documentOf(title: string, body: View): string {
  const head = renderToString(
    html`<meta http-equiv="Content-Security-Policy" content=${contentPolicy(reportStyle)} />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <meta name="referrer" content="no-referrer" />
      <title>${visible(title)}</title>`,
  );
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8">${head}<style>${reportStyle}</style></head>
<body>${renderToString(body)}</body>
</html>
`;
}
