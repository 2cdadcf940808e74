/**
 * The little Markdown that Teams reads in cards and messages, as HTML: bold, italic, links to https, lists, escapes.
 *
 * Everything is escaped before anything is made of it, so that no text can bring markup of its own.
 */

const MARKS = /\\([\\`*_[\]()#+\-!|~&.>{}])/gu;

function escaped(text: string): string {
  return text.replace(/[&<>"']/gu, (mark) => `&#${String(mark.charCodeAt(0))};`);
}

function inline(text: string): string {
  const kept: string[] = [];
  const keep = (html: string): string => `\uE000${String(kept.push(html) - 1)}\uE001`;
  const safe = escaped(text.replace(/[\uE000\uE001]/gu, '').replace(MARKS, (_, mark: string) => keep(escaped(mark))))
    .replace(/\[([^\]\n]{1,300})\]\((https:\/\/[^\s()&]{1,1000})\)/gu, (_, words: string, url: string) => {
      return `${keep(`<a href="${url}" target="_blank" rel="noreferrer noopener">`)}${words}${keep('</a>')}`;
    })
    .replace(/\*\*([^*\n]+)\*\*/gu, '<b>$1</b>')
    .replace(/(^|[^\w*])[*_]([^*_\n]+)[*_](?!\w)/gu, '$1<i>$2</i>');
  return safe.replace(/\uE000(\d+)\uE001/gu, (_, place: string) => kept[Number(place)] ?? '');
}

/** Lines that begin with `- ` or `* ` are a list; an empty line parts paragraphs. */
export function markdown(text: string): string {
  const pieces: string[] = [];
  let list: string[] = [];
  const endList = (): void => {
    if (list.length > 0) pieces.push(`<ul>${list.map((entry) => `<li>${entry}</li>`).join('')}</ul>`);
    list = [];
  };
  for (const paragraph of text.replaceAll('\r', '').split('\n')) {
    const entry = /^\s*[-*•] (.*)$/u.exec(paragraph)?.[1];
    if (entry !== undefined) list.push(inline(entry));
    else {
      endList();
      if (paragraph.trim() !== '') pieces.push(`<p>${inline(paragraph)}</p>`);
    }
  }
  endList();
  return pieces.join('');
}
