/**
 * The text of a message is read here and dropped: what it asks, which accounts it names (as keyed hashes), how it is laid out, where it links to.
 *
 * Surprise: of very long texts only the beginning is read (`MOST_SOURCE` characters of markup, 40,000 of text); that there was more is said.
 */
import { createHmac } from 'node:crypto';
import type { MessageText, Payee } from '../core/message-text.ts';
import { type Asked, solicitationScore } from '../core/solicitation.ts';
import { type Coordinates, coordinatesIn } from '../mail/coordinates.ts';
import { registrableDomain } from '../mail/domains.ts';
import { languagesOf } from '../mail/languages.ts';
import { MOST_TEXT, partsOf, tamed, withClosing } from '../mail/own-text.ts';
import { solicits } from '../mail/solicitation.ts';
import { styleOf } from '../mail/style.ts';
import { subjectOf } from '../mail/subject.ts';
import { similarityHash } from './similarity-hash.ts';
import { MOST_SOURCE, type Seen, visibleText } from './visible.ts';

/** Words from which on a signature is heard, bits from which on what it asks counts, and how much of it. */
const FEWEST_BELOW = 6;
const STRONG = 3;
const BELOW = 0.8;
const MOST_LINKS = 8;
const MOST_TRIES = 200;
const MOST_PAYEES = 8;
/** Characters read of what is quoted. */
const MOST_QUOTED = 2_000;
/** Below so many words of its own a message is what it forwards. */
const FEWEST_OWN = 6;

export interface Written {
  readonly subject: string | null;
  readonly sender: string | null;
  readonly content: string;
  readonly isHtml: boolean;
  /** Texts of attachments that can be read. */
  readonly attached?: readonly string[];
  /** Those, or the message itself, say more than was read. */
  readonly truncated?: boolean;
}

/** How texts are read; made once for a run. */
export interface Reader {
  /** Secret of the organisation: hashes of account numbers made with another cannot be compared. */
  readonly key: string;
  readonly style: boolean;
}

const ADDRESS = / ?<https?:[^>]*>/giu;

export function readText(written: Written, reader: Reader): MessageText {
  const { content } = written;
  const seen: Seen = written.isHtml ? visibleText(content) : { text: content, everything: null };
  const text = seen.text.slice(0, MOST_TEXT);
  const links = linksIn(content.slice(0, MOST_SOURCE), written.sender);
  const shown = heard(text, written, links.count);
  // What is hidden from its reader neither excuses a message nor goes unheard: the worse of both readings stands.
  const said = seen.everything === null ? shown : worseOf(shown, heard(seen.everything, written, links.count));
  const isTruncated = written.truncated === true || seen.text.length > MOST_TEXT || (written.isHtml && content.length > MOST_SOURCE);
  return {
    similarity: similarityHash(`${written.subject ?? ''} ${text.replace(ADDRESS, '')}`),
    asked: said.asked,
    ...(said.carried === null ? {} : { carried: said.carried }),
    payees: payeesOf(said.coordinates, reader),
    ...(said.quoted === null ? {} : { quoted: { asked: said.quoted.asked, payees: payeesOf(said.quoted.coordinates, reader) } }),
    ...(isTruncated ? { truncated: true } : {}),
    style: reader.style ? styleOf(shown.own.replace(ADDRESS, '')) : null,
    links: links.domains,
  };
}

/** What one reading of a text hears. */
interface Heard {
  /** What the sender wrote, as it is laid out. */
  readonly own: string;
  readonly asked: readonly Asked[];
  readonly carried: readonly Asked[] | null;
  readonly coordinates: readonly Coordinates[];
  readonly quoted: { readonly asked: readonly Asked[]; readonly coordinates: readonly Coordinates[] } | null;
}

function heard(text: string, written: Written, links: number): Heard {
  const parts = partsOf(text);
  const subject = subjectOf(written.subject ?? '');
  const attached = tamed((written.attached ?? []).join('\n')).join('\n');
  const isBare = wordsIn(parts.own) < FEWEST_OWN;
  const forwards = isBare && parts.quoted.trim() !== '';
  const asking = (own: string, coordinates: number): readonly Asked[] => {
    const whole = `${subject}\n${own}`;
    const languages = languagesOf(whole);
    const below = wordsIn(parts.signature) < FEWEST_BELOW ? [] : solicits({ own: parts.signature, links: 0, coordinates: 0 }, languages);
    return withSignature(solicits({ own: whole, links, coordinates }, languages), below);
  };
  const ownCoordinates = coordinatesIn(`${parts.own}\n${parts.signature}`);
  const asked = asking(parts.own, ownCoordinates.length);
  const quoted = quotedText(parts.quoted);
  if (!forwards && attached === '') return { own: withClosing(parts), asked, carried: null, coordinates: ownCoordinates, quoted };
  const all = [parts.own, ...(forwards ? [parts.quoted] : []), attached].join('\n');
  const coordinates = coordinatesIn(`${all}\n${parts.signature}`);
  return { own: withClosing(parts), asked, carried: worse(asked, asking(all, coordinates.length)), coordinates, quoted };
}

function quotedText(written: string): Heard['quoted'] {
  const own = written.trim().slice(0, MOST_QUOTED);
  if (own === '') return null;
  const coordinates = coordinatesIn(own);
  return { asked: solicits({ own, links: 0, coordinates: coordinates.length }), coordinates };
}

function worseOf(shown: Heard, everything: Heard): Heard {
  const known = new Set(shown.coordinates.map(({ account }) => account));
  const carried = shown.carried ?? everything.carried;
  return {
    own: shown.own,
    asked: worse(shown.asked, everything.asked),
    carried: carried === null ? null : worse(shown.carried ?? shown.asked, everything.carried ?? everything.asked),
    coordinates: [...shown.coordinates, ...everything.coordinates.filter(({ account }) => !known.has(account))].slice(0, MOST_PAYEES),
    quoted: shown.quoted ?? everything.quoted,
  };
}

function worse(one: readonly Asked[], other: readonly Asked[]): readonly Asked[] {
  return solicitationScore(other) > solicitationScore(one) ? other : one;
}

function payeesOf(coordinates: readonly Coordinates[], reader: Reader): readonly Payee[] {
  return coordinates.map(({ scheme, account, ending }) => ({ hash: keyed(`${scheme}/${account}`, reader.key), ending }));
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
