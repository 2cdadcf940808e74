/** Who may speak to the sandbox's page: this machine, through the page itself. Another site in the same browser, or a name that leads here, may not. */
import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { PAGE_HEADER } from './contract.ts';

const LOOPBACK = /^(::1|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|::ffff:127\.\d{1,3}\.\d{1,3}\.\d{1,3})$/;
/** A name of this machine that no DNS can give to somebody else; with any port. */
const OWN_HOST = /^(127\.0\.0\.1|localhost|\[::1\])(:\d{1,5})?$/i;

/** The request came from this machine and means this machine: a page elsewhere whose name was made to lead here sends its own name. */
export function isFromHere({ socket, headers }: IncomingMessage): boolean {
  return LOOPBACK.test(socket.remoteAddress ?? '') && OWN_HOST.test(headers.host ?? '');
}

/** The request was made by the page that we gave out, or by no page at all. */
export function isSameOrigin({ headers }: IncomingMessage): boolean {
  const { origin, host } = headers;
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
  return origin === undefined || origin.toLowerCase() === `http://${(host ?? '').toLowerCase()}`;
}

export function hasPageToken({ headers }: IncomingMessage, token: string): boolean {
  const given = headers[PAGE_HEADER];
  if (typeof given !== 'string' || given.length !== token.length) return false;
  return timingSafeEqual(Buffer.from(given, 'latin1'), Buffer.from(token, 'latin1'));
}
