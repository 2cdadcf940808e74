import { describe, expect, it } from '@jest/globals';
import { attachedTexts, type Attached } from '../../../server/sources/attached-text.ts';

const SAID = 'Please pay to our new account.';

/** The smallest PDF with one line of text; `trailer` = more entries of its trailer; `pages` = how often it is shown. */
function pdf(line: string, trailer = '', pages = 1): Buffer {
  const stream = `BT /F1 12 Tf 20 100 Td (${line}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${Array.from({ length: pages }, () => '3 0 R').join(' ')}] /Count ${pages} >>`,
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 200] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, at) => {
    const offset = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const start = file.length;
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}`;
  file += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

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
    expect(await attachedTexts([asPdf(pdf(SAID))])).toEqual([SAID]);
  });

  it.each<[string, Partial<Attached>]>([
    ['its type', { filename: null }],
    ['its name', { mimeType: 'application/octet-stream', filename: 'Invoice.PDF' }],
  ])('is found by %s', async (_what, more) => {
    expect(await attachedTexts([asPdf(pdf(SAID), more)])).toEqual([SAID]);
  });

  it('is left to whoever owns the bytes as it was', async () => {
    const bytes = pdf(SAID);
    const before = Buffer.from(bytes);
    await attachedTexts([asPdf(bytes)]);
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
    expect(await attachedTexts([asPdf(content)])).toEqual(['']);
  });

  it('that is cut off anywhere is its text or nothing', async () => {
    const whole = pdf(SAID);
    for (let end = 0; end < whole.length; end += 60) {
      const [text] = await attachedTexts([asPdf(whole.subarray(0, end))]);
      expect(['', SAID]).toContain(text?.trim());
    }
  });

  it('with a thousand long pages is read in its first, in time', async () => {
    const started = performance.now();
    const [text] = await attachedTexts([asPdf(pdf('word) Tj ('.repeat(20_000), '', 1_000))]);
    expect(text).toContain('word');
    // What is allowed to one file, and a page that was begun.
    expect(performance.now() - started).toBeLessThan(4_500);
  });

  it('is bounded', async () => {
    const [text] = await attachedTexts([asPdf(pdf('word '.repeat(40_000)))]);
    expect(text?.length).toBeLessThanOrEqual(20_000);
    expect(await attachedTexts([asPdf(new Uint8Array(9 * 1024 * 1024))])).toEqual([]);
  });
});

describe('the text of a mail that was attached', () => {
  const mail = (type: string, body: string): string =>
    `From: fay@fabrikam.example\r\nSubject: Plan\r\nContent-Type: ${type}\r\n\r\n${body}`;

  it.each([
    ['as text', mail('text/plain', SAID)],
    ['as markup', mail('text/html', `<p>${SAID}</p><style>p { color: red }</style>`)],
  ])('is its subject and body, %s', async (_how, content) => {
    const [text] = await attachedTexts([{ mimeType: 'message/rfc822', content }]);
    expect(text?.trim().split(/\s*\n\s*/u)).toEqual(['Plan', SAID]);
  });

  it('is not that of its own attachments', async () => {
    const inner = mail(
      'multipart/mixed; boundary=b',
      `--b\r\nContent-Type: text/plain\r\n\r\nOuter\r\n--b\r\nContent-Type: message/rfc822\r\nContent-Disposition: attachment\r\n\r\n${mail('text/plain', SAID)}\r\n--b--`,
    );
    const [text] = await attachedTexts([{ filename: 'Plan.EML', mimeType: 'application/octet-stream', content: inner }]);
    expect(text).toContain('Outer');
    expect(text).not.toContain(SAID);
  });
});

describe('of many attachments', () => {
  it('the first three that can be read are', async () => {
    const picture: Attached = { filename: 'logo.png', mimeType: 'image/png', content: 'x' };
    const all = [picture, ...['One', 'Two', 'Three', 'Four'].map((line) => asPdf(pdf(line)))];
    expect(await attachedTexts(all)).toEqual(['One', 'Two', 'Three']);
  });

  it('others are not opened', async () => {
    expect(await attachedTexts([{ filename: 'a.docx', mimeType: 'application/msword', content: SAID }])).toEqual([]);
  });
});
