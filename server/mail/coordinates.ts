/**
 * Bank coordinates in a text: only those whose check digits are right, so that order numbers are none.
 *
 * IBAN (all countries), BIC beside another, ABA routing number with an account, UK sort code with account, Mexican CLABE, Norwegian and New
 * Zealand account numbers.
 */
import { validate as isRoutingNumber } from 'abavalidator';
import { isValidIBAN } from 'ibantools';
import * as clabe from 'stdnum/lib/cjs/mx/clabe.js';
import * as newZealand from 'stdnum/lib/cjs/nz/bank.js';
import * as norway from 'stdnum/lib/cjs/no/kontonr.js';
import UkModulusChecking from 'uk-modulus-checking';
import { unmasked } from './fold.ts';

export interface Coordinates {
  readonly scheme: 'iban' | 'aba' | 'uk' | 'clabe' | 'no' | 'nz';
  /** Letters and digits only: what is compared and hashed. */
  readonly account: string;
  /** Its last four. */
  readonly ending: string;
}

/** Coordinates taken from one text, and tries of each scheme. */
const MOST = 8;
const MOST_TRIES = 200;

/** Every place where one may begin; a sentence before it must not swallow it. */
const IBAN = /(?=([A-Z]{2} ?\d{2}(?:[ -]?[A-Z0-9]){11,30}))/gu;
const NEAR = 120;
const ROUTING_WORD = /\b(?:routing|aba|ach|rtn|wire)\b/iu;
const SORT_CODE = /\b(\d{2})[- ]?(\d{2})[- ]?(\d{2})\b/gu;
const SORT_WORD = /sort[ -]?code/iu;

export function coordinatesIn(written: string): readonly Coordinates[] {
  // Gaps, dots and foreign letters within a number are there to hide it, or to be read easily.
  const text = unmasked(written).replace(/[\s.\u00a0]+/gu, ' ');
  const found = new Map<string, Coordinates>();
  const add = (scheme: Coordinates['scheme'], account: string): void => {
    if (found.size < MOST) found.set(`${scheme}${account}`, { scheme, account, ending: account.slice(-4) });
  };
  for (const match of some(text.toUpperCase(), IBAN)) {
    const iban = longestIban((match[1] ?? '').replace(/[ -]/gu, ''));
    if (iban !== null) add('iban', iban);
  }
  if (ROUTING_WORD.test(text))
    for (const match of some(text, /(?<!\d)\d{9}(?!\d)/gu)) {
      if (!isRoutingNumber(match[0])) continue;
      const account = numberNear(text, match.index, match[0], /(?<!\d)\d{5,17}(?!\d)/gu);
      if (account !== null) add('aba', `${match[0]}${account}`);
    }
  if (SORT_WORD.test(text))
    for (const match of some(text, SORT_CODE).slice(0, 6)) {
      const sortCode = `${match[1] ?? ''}${match[2] ?? ''}${match[3] ?? ''}`;
      const accountNumber = numberNear(text, match.index, match[0], /(?<!\d)\d{8}(?!\d)/gu);
      if (accountNumber !== null && new UkModulusChecking({ accountNumber, sortCode }).isValid()) add('uk', `${sortCode}${accountNumber}`);
    }
  if (/\bclabe\b/iu.test(text))
    for (const match of some(text, /(?<!\d)\d{18}(?!\d)/gu)) if (clabe.validate(match[0]).isValid) add('clabe', match[0]);
  if (/\bkonto(?:nummer|nr)?\b/iu.test(text))
    for (const match of some(text, /(?<!\d)\d{4}[. ]\d{2}[. ]\d{5}(?!\d)/gu))
      if (norway.validate(match[0]).isValid) add('no', match[0].replace(/\D/gu, ''));
  for (const match of some(text, /(?<!\d)\d{2}-\d{4}-\d{7}-\d{2,3}(?!\d)/gu))
    if (newZealand.validate(match[0]).isValid) add('nz', match[0].replace(/\D/gu, ''));
  return [...found.values()];
}

function some(text: string, pattern: RegExp): RegExpExecArray[] {
  const matches: RegExpExecArray[] = [];
  for (const match of text.matchAll(pattern)) if (matches.push(match) === MOST_TRIES) break;
  return matches;
}

/** The text may go on after the number: the longest beginning that is valid. */
function longestIban(written: string): string | null {
  for (let length = Math.min(34, written.length); length >= 15; length--) {
    const candidate = written.slice(0, length);
    if (isValidIBAN(candidate)) return candidate;
  }
  return null;
}

function numberNear(text: string, index: number, itself: string, pattern: RegExp): string | null {
  const from = Math.max(0, index - NEAR);
  const around = text.slice(from, index + itself.length + NEAR);
  const own = index - from;
  for (const match of around.matchAll(pattern))
    if (match.index + match[0].length <= own || match.index >= own + itself.length) return match[0];
  return null;
}
