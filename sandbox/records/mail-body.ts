import type { Language } from '../geography.ts';
import { hashOf } from '../random.ts';
import type { Route } from '../routes.ts';

/** Of a mail what its markup depends on. */
interface Written {
  readonly id: string;
  readonly body: string;
  readonly sender: string;
  readonly language: Language;
  readonly route: Route | null;
}

export interface Shown {
  readonly contentType: 'html' | 'text';
  readonly content: string;
}

/** The body as Graph returns it. */
export const shownAs = (mail: Written, html: boolean): Shown =>
  html ? { contentType: 'html', content: markUp(mail) } : { contentType: 'text', content: mail.body };

/** The first 255 characters, as Graph shows them beside every message. */
export const previewOf = (body: string): string => body.slice(0, 255).replaceAll('\n', '\r\n');

const escaped = (text: string): string =>
  /[&<>]/.test(text) ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;') : text;

const linked = (text: string): string =>
  !text.includes('://') ? text : text.replace(/https?:\/\/[^\s&]+/g, (url) => `<a href="${url}">${url}</a>`);

/** The mail as its program marks it up: each family of programs in its own way. */
function markUp(letter: Written): string {
  const text = linked(escaped(letter.body));
  if (letter.route?.carrier === 'bulk') return bulk(text, letter);
  const name = letter.route?.mailer.name ?? '';
  const manner =
    name === 'iphone' || name === 'apple'
      ? 3
      : name === 'webmail' || name === 'roundcube'
        ? 2
        : name === 'outlook'
          ? 0
          : hashOf(letter.sender) % 3;
  switch (manner) {
    case 0:
      return `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><style><!-- p.MsoNormal {margin:0cm; font-size:11.0pt; font-family:"Calibri",sans-serif} --></style></head><body lang="${letter.language.toUpperCase()}" link="#0563C1"><div class="WordSection1"><p class="MsoNormal">${text.replaceAll('\n\n', '\n<o:p>&nbsp;</o:p>\n').replaceAll('\n', '</p><p class="MsoNormal">')}</p></div></body></html>`;
    case 1:
      return `<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"></head><body><div style="font-family:Aptos,Calibri,sans-serif; font-size:12pt">${text.replaceAll('\n', '<br>')}</div></body></html>`;
    case 2:
      return `<div dir="ltr">${text.replaceAll('\n', '<br>\r\n')}</div>`;
    default:
      return `<html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"></head><body style="overflow-wrap: break-word; line-break: after-white-space;">${text.replaceAll('\n', '<br>')}</body></html>`;
  }
}

const bulk = (text: string, letter: Written): string =>
  `<html><head><meta name="viewport" content="width=device-width"></head><body style="margin:0;background:#f4f4f4"><table width="100%" cellpadding="0" cellspacing="0"><tr><td align="center"><table width="600" style="background:#ffffff;font-family:Arial,sans-serif;font-size:15px"><tr><td style="padding:24px">${text.replaceAll('\n', '<br>\r\n')}</td></tr></table></td></tr></table><img src="https://t.mailroom.example/o/${hashOf(letter.id).toString(16)}.gif" width="1" height="1" alt=""></body></html>`;
