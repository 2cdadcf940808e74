/** Words of others as text that no client can read as a link, a mention, markup or a date. */
import { visible } from '../../view/text.ts';

/**
 * Clients find addresses in plain text and make links of them. Written the way security people write them, they stay readable and dead. A plain mail address
 * stays as it is: it has to be found again, and a client that links it opens nothing but a new mail.
 */
export function inert(text: string): string {
  return visible(text)
    .replace(/([a-z][a-z0-9+.-]*):(?=[/\\]{1,2}|\s*(?:mailto|javascript|data|tel):)/giu, (_, scheme: string) => `${defanged(scheme)}[:]`)
    .replace(/\b(?:(?:javascript|vbscript|mailto|tel|msteams|sip):|(?:data|file):(?=\S))/giu, (scheme) => `${scheme.slice(0, -1)}[:]`)
    .replace(/\bwww\.(?=\S)/giu, 'www[.]')
    .replace(/\{(?=\{)/gu, '{ ')
    .replace(/</gu, '‹')
    .replace(/>/gu, '›');
}

function defanged(scheme: string): string {
  return scheme.replace(/tt/iu, 'xx');
}

/** The same for a message without a card, which Teams reads as Markdown. */
export function inertMarkdown(text: string): string {
  return inert(text).replace(/[\\`*_[\]()#+\-!|~&]/gu, (mark) => `\\${mark}`);
}
