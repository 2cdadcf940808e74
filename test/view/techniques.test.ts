import { describe, expect, it } from '@jest/globals';
import { renderToString } from 'preact-render-to-string';
import { html } from '../../view/html.ts';
import { techniqueList, techniqueName } from '../../view/techniques.ts';

describe('ATT&CK techniques', () => {
  it('have their names', () => {
    expect(techniqueName('T1564.008')).toBe('Hide Artifacts: Email Hiding Rules');
  });

  it('unknown ids are shown bare', () => {
    expect(renderToString(html`<div>${techniqueList(['T9999'])}</div>`)).toContain('<li><code><bdi>T9999</bdi></code> </li>');
  });

  it('without techniques there is no heading', () => {
    expect(techniqueList([])).toBeNull();
  });
});
