/** Reads a page back the strict way: anything that is not a plain tag, a quoted attribute or text is an error. */

export interface Tag {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

const token = /<!doctype html>|<(\/?)([a-zA-Z][a-zA-Z0-9-]*)((?: [a-zA-Z][a-zA-Z0-9:-]*(?:="[^"<]*")?)*)\/?>|[^<]+/y;
const attribute = / ([a-zA-Z][a-zA-Z0-9:-]*)(?:="([^"<]*)")?/g;

/** The opening tags of a page; the content of its one style element is taken out first. */
export function tagsOf(page: string): readonly Tag[] {
  const text = page.replace(/<style>[^<]*<\/style>/, '<style></style>');
  const tags: Tag[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < text.length) {
    const at = token.lastIndex;
    const match = token.exec(text);
    if (match === null) throw new SyntaxError(`neither tag nor text: ${text.slice(at, at + 80)}`);
    const [, closing, name, attributes = ''] = match;
    if (name === undefined || closing === '/') continue;
    tags.push({ name, attributes: new Map([...attributes.matchAll(attribute)].map((found) => [found[1] ?? '', found[2] ?? ''])) });
  }
  return tags;
}
