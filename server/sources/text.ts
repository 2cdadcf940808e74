/**
 * The text of a message is read here and dropped: what it asks, which accounts it names (as keyed hashes), how it is laid out, where it links to.
 *
 * Surprise: of very long texts only the beginning is read (`MOST_SOURCE` characters of markup, 40,000 of text); what lies behind it nobody reads either.
 */
import { createHmac } from 'node:crypto';
import { compile } from 'html-to-text';
import type { MessageText } from '../core/message-text.ts';
import type { Asked } from '../core/solicitation.ts';
import { coordinatesIn } from '../mail/coordinates.ts';
import { registrableDomain } from '../mail/domains.ts';
import { MOST_TEXT, partsOf, tamed } from '../mail/own-text.ts';
import { solicits } from '../mail/solicitation.ts';
import { styleOf } from '../mail/style.ts';
import { subjectOf } from '../mail/subject.ts';
import { similarityHash } from './similarity-hash.ts';

const MOST_SOURCE = 200_000;
/** Bits from which on what stands in a signature is heard, and how much of it counts. */
const STRONG = 5;
const BELOW = 0.8;
const MOST_LINKS = 8;
const MOST_TRIES = 200;
/** Below so many words of its own a message is what it forwards. */
const FEWEST_OWN = 6;

export interface Written {
  readonly subject: string | null;
  readonly sender: string | null;
  readonly content: string;
  readonly isHtml: boolean;
  /** Texts of attachments that can be read. */
  readonly attached?: readonly string[];
}

/** How texts are read; made once for a run. */
export interface Reader {
  /** Secret of the organisation: hashes of account numbers made with another cannot be compared. */
  readonly key: string;
  readonly style: boolean;
}

const plain = compile({
  wordwrap: false,
  selectors: [
    // An address beside its words: that a word is a link is part of what a text asks.
    { selector: 'a', options: { linkBrackets: ['<', '>'], noAnchorUrl: true, hideLinkHrefIfSameAsText: true } },
    { selector: 'img', format: 'skip' },
    { selector: 'h1', options: { uppercase: false } },
    { selector: 'h2', options: { uppercase: false } },
    { selector: 'h3', options: { uppercase: false } },
    { selector: 'table', options: { uppercaseHeaderCells: false } },
  ],
  limits: { maxInputLength: MOST_SOURCE, maxDepth: 80, maxChildNodes: 5_000, ellipsis: '' },
});

const ADDRESS = / ?<https?:[^>]*>/giu;

/** The visible text of an HTML body, each link followed by its address in angle brackets. */
export function visibleText(html: string): string {
  return plain(html.slice(0, MOST_SOURCE));
}

export function readText(written: Written, reader: Reader): MessageText {
  const text = (written.isHtml ? visibleText(written.content) : written.content).slice(0, MOST_TEXT);
  const subject = subjectOf(written.subject ?? '');
  const parts = partsOf(text);
  const own = wordsIn(parts.own) < FEWEST_OWN ? `${parts.own}\n${parts.quoted}` : parts.own;
  const attached = tamed((written.attached ?? []).join('\n')).join('\n');
  const coordinates = coordinatesIn(`${own}\n${parts.signature}\n${attached}`);
  const links = linksIn(written.content.slice(0, MOST_SOURCE), written.sender);
  const asked = withSignature(
    solicits({ own: `${subject}\n${own}\n${attached}`, links: links.count, coordinates: coordinates.length }),
    // Where more stands below than above, the line is there to hide it.
    wordsIn(parts.signature) > 2 * wordsIn(own) ? solicits({ own: parts.signature, links: 0, coordinates: 0 }) : [],
  );
  return {
    similarity: similarityHash(`${written.subject ?? ''} ${text.replace(ADDRESS, '')}`),
    asked,
    payees: coordinates.map(({ scheme, account, ending }) => ({ hash: keyed(`${scheme}/${account}`, reader.key), ending })),
    style: reader.style ? styleOf(parts.own.replace(ADDRESS, '')) : null,
    links: links.domains,
  };
}

/** A request below the line of the signature is a request; the small print that stands there asks for little. */
function withSignature(asked: readonly Asked[], below: readonly Asked[]): readonly Asked[] {
  const strong = below.filter(({ bits }) => bits >= STRONG).map(({ what, bits }) => ({ what, bits: BELOW * bits }));
  const kept = asked.filter(({ what, bits }) => !strong.some((one) => one.what === what && one.bits > bits));
  return [...kept, ...strong.filter(({ what }) => !kept.some((one) => one.what === what))];
}

function keyed(value: string, key: string): string {
  return createHmac('sha256', key).update(value).digest('hex').slice(0, 24);
}

function wordsIn(text: string): number {
  return text.match(/\p{L}{2,}/gu)?.length ?? 0;
}

function linksIn(source: string, sender: string | null): { readonly count: number; readonly domains: readonly string[] } {
  const own = sender === null ? null : registrableDomain(sender);
  const domains = new Set<string>();
  let count = 0;
  for (const match of source.matchAll(/https?:\/\/([^\s/"'<>?#:]{3,253})/giu)) {
    count += 1;
    if (count > MOST_TRIES) break;
    const domain = registrableDomain(match[1] ?? '');
    if (domain !== own && domains.size < MOST_LINKS) domains.add(domain);
  }
  return { count, domains: [...domains] };
}
