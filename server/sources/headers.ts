/**
 * The headers of a message: who vouched for it, which server handed it over, with what it was written, what it answers.
 *
 * Surprise: anybody can write an Authentication-Results header; only the topmost was added by the receiving organisation.
 */
import type { Envelope } from '../core/message-text.ts';
import { hash53 } from '../core/hash.ts';
import { registrableDomain } from '../mail/domains.ts';
import { isAnswer } from '../mail/subject.ts';
import { publicAddress } from './address.ts';

export interface Header {
  /** Lower case. */
  readonly name: string;
  readonly value: string;
}

const MOST_ANSWERS = 12;
const MOST_HEADER = 20_000;

/** From headers in the order of the message, topmost first. */
export function envelopeOf(headers: readonly Header[], subject: string | null): Envelope {
  const first = (name: string): string | null => headers.find((header) => header.name === name)?.value.slice(0, MOST_HEADER) ?? null;
  const results = first('authentication-results');
  const bare = results === null ? null : bareOf(results);
  const references = `${first('references') ?? ''} ${first('in-reply-to') ?? ''}`.match(/<[^<>\s]{1,250}>/gu) ?? [];
  return {
    authentication: bare === null ? null : authenticationOf(bare),
    vouchedBy: bare === null ? null : voucherIn(bare),
    server: serverIn(results, first('received-spf'), first('received')),
    mailer: mailerOf(first('x-mailer') ?? first('user-agent')),
    answers: [...new Set(references)].slice(-MOST_ANSWERS).map((id) => hash53(id)),
    isReply: isAnswer(subject ?? ''),
    isAutomatic:
      first('list-unsubscribe') !== null ||
      first('list-id') !== null ||
      /bulk|list|junk|auto/iu.test(first('precedence') ?? '') ||
      !/^(?:no)?$/iu.test((first('auto-submitted') ?? '').trim()),
  };
}

/** What Exchange says of the way a message took. */
export function isIncoming(headers: readonly Header[]): boolean {
  return headers.some(
    ({ name, value }) => name === 'x-ms-exchange-organization-messagedirectionality' && value.trim().toLowerCase() === 'incoming',
  );
}

/** Comments, which hold comments, and quoted words are the sender's, and may say anything; what is not closed ends at the end. */
function bareOf(results: string): string {
  let bare = '';
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < results.length; at++) {
    const letter = results[at] ?? '';
    if (letter === '\\') at++;
    else if (letter === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (letter === '(') depth++;
    else if (letter === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0) bare += letter;
  }
  return bare;
}

/** What each method said, the first time. */
function methodsIn(results: string): ReadonlyMap<string, string> {
  const said = new Map<string, string>();
  for (const part of results.split(';')) {
    const [, method, verdict] = /^\s*([a-z]+)\s*=\s*([a-z]+)/iu.exec(part) ?? [];
    if (method !== undefined && verdict !== undefined && !said.has(method.toLowerCase()))
      said.set(method.toLowerCase(), verdict.toLowerCase());
    // Exchange writes the composite verdict behind dmarc's without a semicolon.
    const composite = /\scompauth\s*=\s*([a-z]+)/iu.exec(part)?.[1];
    if (method?.toLowerCase() === 'dmarc' && composite !== undefined) said.set('compauth', composite.toLowerCase());
  }
  return said;
}

function authenticationOf(results: string): Envelope['authentication'] {
  const said = methodsIn(results);
  const composite = said.get('compauth');
  if (composite === 'pass' || composite === 'softpass') return 'pass';
  if (composite === 'fail') return 'fail';
  const dmarc = said.get('dmarc');
  if (dmarc === 'pass' || dmarc === 'bestguesspass') return 'pass';
  if (dmarc === 'fail') return 'fail';
  // Without dmarc a signature or a path only counts for the domain in From.
  const from = /\bheader\.from=([^\s;]+)/iu.exec(results)?.[1];
  const voucher = voucherIn(results);
  if (voucher !== null && (from === undefined || registrableDomain(from) === voucher)) return 'pass';
  return said.get('spf') === 'fail' ? 'fail' : 'none';
}

function voucherIn(results: string): string | null {
  const signed = /(?:^|;)\s*dkim=pass\b[^;]*?header\.d=([^\s;]+)/iu.exec(results)?.[1];
  const path = /(?:^|;)\s*spf=pass\b[^;]*?smtp\.mailfrom=([^\s;]+)/iu.exec(results)?.[1];
  const domain = signed ?? path;
  return domain === undefined ? null : registrableDomain(domain);
}

function serverIn(results: string | null, spf: string | null, received: string | null): string | null {
  const written =
    /sender IP is ([0-9a-f.:]+)/iu.exec(results ?? '')?.[1] ??
    /client-ip=([0-9a-f.:]+)/iu.exec(spf ?? '')?.[1] ??
    /\[([0-9a-f.:]{7,45})\]|\(([0-9a-f.:]{7,45})\)/iu
      .exec(received ?? '')
      ?.slice(1)
      .find((part) => part !== undefined);
  return written === undefined ? null : publicAddress(written);
}

/** `Microsoft Outlook 16.0` and `iPhone Mail (21H16)` without numbers. */
function mailerOf(written: string | null): string | null {
  const bare = (written ?? '')
    .slice(0, 200)
    .replace(/[([].*$/u, '')
    .replace(/[\d./_]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  return bare === '' ? null : bare.slice(0, 60);
}
