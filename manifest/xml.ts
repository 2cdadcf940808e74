/** XML that is well-formed by construction: a tree of elements, written with everything escaped. */

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
}

/** `element('bt:Set', { Name: 'Mailbox' })`; children come last. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Element | string)[]
): Element {
  return { name, attributes, children };
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}

/** The element and what is in it, indented by two spaces a level; elements with text stay on one line. */
export function written({ name, attributes, children }: Element, indent = ''): string {
  const opening = [name, ...Object.entries(attributes).map(([key, value]) => `${key}="${escaped(value)}"`)].join(' ');
  if (children.length === 0) return `${indent}<${opening} />`;
  if (children.every((child) => typeof child === 'string')) return `${indent}<${opening}>${children.map(escaped).join('')}</${name}>`;
  const lines = children.map((child) => (typeof child === 'string' ? `${indent}  ${escaped(child)}` : written(child, `${indent}  `)));
  return [`${indent}<${opening}>`, ...lines, `${indent}</${name}>`].join('\n');
}
