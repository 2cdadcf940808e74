/** PDF files, small and hostile. */
import { deflateSync } from 'node:zlib';

export function shows(line: string): string {
  return `BT /F1 12 Tf 20 100 Td (${line}) Tj ET `;
}

/** The smallest PDF with one line of text; `trailer` = more entries of its trailer; `pages` = how often it is shown. */
export function pdf(line: string, trailer = '', pages = 1): Buffer {
  return pdfOf(Buffer.from(shows(line), 'latin1'), '', trailer, pages);
}

/** A page whose content unpacks from few bytes. */
export function packedPdf(content: string, pages = 1): Buffer {
  return pdfOf(deflateSync(Buffer.from(content, 'latin1')), '/Filter /FlateDecode', '', pages);
}

function pdfOf(stream: Buffer, filter: string, trailer: string, pages: number): Buffer {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${Array.from({ length: pages }, () => '3 0 R').join(' ')}] /Count ${pages} >>`,
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 200] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} ${filter} >>\nstream\n${stream.toString('latin1')}\nendstream`,
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
