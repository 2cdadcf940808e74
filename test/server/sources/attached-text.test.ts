import { afterAll, describe, expect, it } from '@jest/globals';
import { attachedTexts, type Attached } from '../../../server/sources/attached-text.ts';
import { openPdfReader } from '../../../server/sources/pdf-reader.ts';
import { packedPdf, pdf, shows } from './pdf.ts';

const SAID = 'Please pay to our new account.';

const reader = openPdfReader();
afterAll(() => reader.close());
const textsOf = async (attachments: readonly Attached[]): Promise<readonly string[]> => (await attachedTexts(attachments, reader)).texts;
const isTruncated = async (attachments: readonly Attached[]): Promise<boolean> => (await attachedTexts(attachments, reader)).truncated;

const asPdf = (content: Uint8Array | string, more: Partial<Attached> = {}): Attached => ({
  filename: 'invoice.pdf',
  mimeType: 'application/pdf',
  content,
  ...more,
});

const ENCRYPTED =
  '/Encrypt << /Filter /Standard /V 1 /R 2 /Length 40 /P -44 ' +
  `/O <${'ab'.repeat(32)}> /U <${'cd'.repeat(32)}> >> /ID [<${'ef'.repeat(16)}> <${'ef'.repeat(16)}>]`;

describe('the text of a PDF', () => {
  it('is read', async () => {
    expect(await textsOf([asPdf(pdf(SAID))])).toEqual([SAID]);
  });

  it.each<[string, Partial<Attached>]>([
    ['its type', { filename: null }],
    ['its name', { mimeType: 'application/octet-stream', filename: 'Invoice.PDF' }],
  ])('is found by %s', async (_what, more) => {
    expect(await textsOf([asPdf(pdf(SAID), more)])).toEqual([SAID]);
  });

  it('is left to whoever owns the bytes as it was', async () => {
    const bytes = pdf(SAID);
    const before = Buffer.from(bytes);
    await textsOf([asPdf(bytes)]);
    expect(Buffer.from(bytes)).toEqual(before);
  });

  it.each<[string, Uint8Array | string]>([
    ['that is empty', ''],
    ['that is none', 'Hello'],
    ['that is none but begins like one', '%PDF-1.4\nHello'],
    ['that is encrypted', pdf(SAID, ENCRYPTED)],
    ['of zeros', new Uint8Array(100_000)],
    ['whose pages are their own parents', Buffer.from(pdf(SAID).toString('latin1').replace('[3 0 R]', '[2 0 R]'), 'latin1')],
  ])('%s is nothing', async (_what, content) => {
    expect(await textsOf([asPdf(content)])).toEqual(['']);
  });

  it('that is cut off anywhere is its text or nothing', async () => {
    const whole = pdf(SAID);
    for (let end = 0; end < whole.length; end += 60) {
      const [text] = await textsOf([asPdf(whole.subarray(0, end))]);
      expect(['', SAID]).toContain(text?.trim());
    }
  });

  it('with a thousand long pages is read in its first', async () => {
    const [text] = await textsOf([asPdf(pdf('word) Tj ('.repeat(20_000), '', 1_000))]);
    expect(text).toContain('word');
  });

  it('is bounded', async () => {
    const [text] = await textsOf([asPdf(packedPdf(shows('word word word').repeat(3_000)))]);
    expect(text?.length).toBeLessThanOrEqual(20_000);
    expect(text?.length).toBeGreaterThan(19_000);
    expect(await textsOf([asPdf(new Uint8Array(9 * 1024 * 1024))])).toEqual([]);
  });

  it.each<[string, boolean, readonly Attached[]]>([
    ['read whole', false, [asPdf(pdf(SAID))]],
    ['of too many pages', true, [asPdf(pdf(SAID, '', 30))]],
    ['of too much text', true, [asPdf(packedPdf(shows('word word word').repeat(3_000)))]],
    ['too large', true, [asPdf(new Uint8Array(9 * 1024 * 1024))]],
    ['encrypted', true, [asPdf(pdf(SAID, ENCRYPTED))]],
    ['one of four', true, ['One', 'Two', 'Three', 'Four'].map((line) => asPdf(pdf(line)))],
    ['not there', false, [{ filename: 'logo.png', mimeType: 'image/png', content: 'x' }]],
  ])('%s: that it says more than was read is %s', async (_what, said, attachments) => {
    expect(await isTruncated(attachments)).toBe(said);
  });
});

describe('the text of a mail that was attached', () => {
  const mail = (type: string, body: string): string =>
    `From: fay@fabrikam.example\r\nSubject: Plan\r\nContent-Type: ${type}\r\n\r\n${body}`;

  it.each([
    ['as text', mail('text/plain', SAID)],
    ['as markup', mail('text/html', `<p>${SAID}</p><style>p { color: red }</style>`)],
  ])('is its subject and body, %s', async (_how, content) => {
    const [text] = await textsOf([{ mimeType: 'message/rfc822', content }]);
    expect(text?.trim().split(/\s*\n\s*/u)).toEqual(['Plan', SAID]);
  });

  it('is not that of its own attachments', async () => {
    const inner = mail(
      'multipart/mixed; boundary=b',
      `--b\r\nContent-Type: text/plain\r\n\r\nOuter\r\n--b\r\nContent-Type: message/rfc822\r\nContent-Disposition: attachment\r\n\r\n${mail('text/plain', SAID)}\r\n--b--`,
    );
    const [text] = await textsOf([{ filename: 'Plan.EML', mimeType: 'application/octet-stream', content: inner }]);
    expect(text).toContain('Outer');
    expect(text).not.toContain(SAID);
  });
});

describe('of many attachments', () => {
  it('the first three that can be read are', async () => {
    const picture: Attached = { filename: 'logo.png', mimeType: 'image/png', content: 'x' };
    const all = [picture, ...['One', 'Two', 'Three', 'Four'].map((line) => asPdf(pdf(line)))];
    expect(await textsOf(all)).toEqual(['One', 'Two', 'Three']);
  });

  it('others are not opened', async () => {
    expect(await textsOf([{ filename: 'a.docx', mimeType: 'application/msword', content: SAID }])).toEqual([]);
  });
});
