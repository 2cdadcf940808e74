/**
 * The text of an HTML body as its reader sees it, each link followed by its address in angle brackets.
 *
 * Surprise: whoever attacks hides words from the reader to please us (warnings of fraud), and from us to reach the reader. What is hidden by attributes,
 * by a style sheet's rules for a class or an id, or by writing in the colour of the ground is left out; `everything` has it too, so that whoever judges
 * can take the worse of both. Out of reach is what only a renderer knows: text that style sheets make (`content:`), other selectors, pictures of text.
 */
import { compile, type DomNode, type FormatCallback, type SelectorDefinition } from 'html-to-text';
import { isHidden, type Look, lookOf, mayHide, PLAIN_LOOK, type Sheet, sheetOf } from './look.ts';

/** Characters of markup that are read. */
export const MOST_SOURCE = 200_000;

export interface Seen {
  readonly text: string;
  /** With what is hidden from the reader; `null` = nothing is. */
  readonly everything: string | null;
}

/** What one conversion knows of its markup. */
interface Run {
  readonly sheet: Sheet;
  /** How the elements around the present one look, outermost first. */
  readonly looks: Look[];
  hid: boolean;
}

/** What may say how an element looks. */
const SAYS = ['style', 'hidden', 'class', 'id', 'color', 'bgcolor', 'background'] as const;

/** Left out when it is hidden, else read as if it had said nothing of its looks. */
const looked: FormatCallback = (element, walk, builder) => {
  const run = (builder as unknown as { readonly metadata: Run }).metadata;
  const attributes = element.attribs as Record<string, string>;
  const look = lookOf(attributes, run.looks.at(-1) ?? PLAIN_LOOK, run.sheet);
  for (const name of SAYS) Reflect.deleteProperty(attributes, name);
  if (isHidden(look)) {
    // Gaps are made of hidden nothing; only words are hidden from somebody.
    if (blank(element, look.isGone)) run.hid = true;
    if (look.isGone) return;
  }
  run.looks.push(look);
  walk([element], builder);
  run.looks.pop();
};

/** Takes the words out of an element, but for parts that say themselves how they look unless it takes `all`. Were there any? */
function blank(element: DomNode, all: boolean): boolean {
  let had = false;
  const left = [...(element.children ?? [])];
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    if (node.type === 'text') {
      had ||= /[\p{L}\p{N}]/u.test(node.data ?? '');
      node.data = ' ';
    } else if (node.type === 'tag' && (all || !saysLook(node))) left.push(...(node.children ?? []));
  }
  return had;
}

function saysLook({ attribs }: DomNode): boolean {
  return SAYS.some((name) => name in ((attribs as object | undefined) ?? {}));
}

/** Items of a list are not asked how they look: each becomes one that holds what it was. */
const listed: FormatCallback = (element, walk, builder, options) => {
  for (const item of element.children ?? [])
    if (item.name === 'li' && saysLook(item)) {
      item.children = [{ ...item, type: 'tag', name: 'span', children: item.children }];
      item.attribs = {};
    }
  builder.options.formatters?.[element.name === 'ol' ? 'orderedList' : 'unorderedList']?.(element, walk, builder, options);
};

const SELECTORS: SelectorDefinition[] = [
  // An address beside its words: that a word is a link is part of what a text asks.
  { selector: 'a', options: { linkBrackets: ['<', '>'], noAnchorUrl: true, hideLinkHrefIfSameAsText: true } },
  { selector: 'img', format: 'skip' },
  { selector: 'template', format: 'skip' },
  { selector: 'h1', options: { uppercase: false } },
  { selector: 'h2', options: { uppercase: false } },
  { selector: 'h3', options: { uppercase: false } },
  { selector: 'table', options: { uppercaseHeaderCells: false } },
];
const LIMITS = { maxInputLength: MOST_SOURCE, maxDepth: 80, maxChildNodes: 5_000, ellipsis: '' };

const plain = compile({ wordwrap: false, selectors: SELECTORS, limits: LIMITS });
const careful = compile({
  wordwrap: false,
  formatters: { looked, listed },
  selectors: [
    ...SELECTORS,
    { selector: 'ul', format: 'listed' },
    { selector: 'ol', format: 'listed' },
    ...SAYS.map((name) => ({ selector: `[${name}]`, format: 'looked' })),
  ],
  // Each element that says how it looks is walked through twice.
  limits: { ...LIMITS, maxDepth: 160 },
}) as (html: string, run: Run) => string;

export function visibleText(html: string): Seen {
  const source = html.slice(0, MOST_SOURCE);
  if (!mayHide(source)) return { text: plain(source), everything: null };
  const run: Run = { sheet: sheetOf(source), looks: [], hid: false };
  const text = careful(source, run);
  return { text, everything: run.hid ? plain(source) : null };
}
