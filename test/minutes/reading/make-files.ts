/**
 * Makes the files that the reading tests read, so that the repository holds no binary ones. The
 * texts are written for the tests, in the style of minutes.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import JSZip from 'jszip';
import { afterAll } from 'vitest';
import { readSource } from '../../../src/minutes/reading/read-source.js';
import type {
  SourceDocument,
  SourceFailure,
} from '../../../src/minutes/reading/source-document.js';

/** A folder that is removed after the tests of the file. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'jiyao-reading-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export interface Reading {
  documents: SourceDocument[];
  failures: SourceFailure[];
}

/** Everything that reading a path gives. */
export async function readAll(path: string, key = 'key'): Promise<Reading> {
  const reading: Reading = { documents: [], failures: [] };
  for await (const item of readSource(path, key)) {
    if ('document' in item) reading.documents.push(item.document);
    else reading.failures.push(item.failure);
  }
  return reading;
}

let made = 0;

/** Write content under a new name with this extension and read it. */
export async function readContent(
  folder: string,
  extension: string,
  content: string | Uint8Array,
): Promise<Reading> {
  made += 1;
  const path = join(folder, `source-${made}${extension}`);
  writeFileSync(path, content);
  return readAll(path);
}

/** A Word document with this body, written in WordprocessingML. */
export function makeDocx(body: string): Promise<Uint8Array> {
  const zip = new JSZip();
  const types = 'http://schemas.openxmlformats.org/package/2006/content-types';
  const main = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
  zip.file(
    '[Content_Types].xml',
    `<Types xmlns="${types}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${main}"/></Types>`,
  );
  zip.file(
    '_rels/.rels',
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
  );
  zip.file(
    'word/document.xml',
    `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  );
  return zip.generateAsync({ type: 'uint8array' });
}

/** One printed line of a PDF page. */
export interface PdfLine {
  text: string;
  x: number;
  y: number;
  size?: number;
}

const utf16Hex = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('hex');

function stream(content: string, entries = ''): string {
  return `<< /Length ${Buffer.byteLength(content)} ${entries}>>\nstream\n${content}\nendstream`;
}

function assemble(objects: readonly string[], trailer: string): Uint8Array {
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const start = file.length;
  const count = objects.length + 1;
  file += `xref\n0 ${count}\n0000000000 65535 f \n${offsets.join('')}`;
  file += `trailer\n<< /Size ${count} /Root 1 0 R ${trailer}>>\nstartxref\n${start}\n%%EOF`;
  return Buffer.from(file, 'latin1');
}

const TO_UNICODE = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange
1 beginbfrange <0000> <FFFF> <0000> endbfrange endcmap end end`;

/** How a PDF's font says what its codes mean; the codes are handed in as hexadecimal digits. */
export interface PdfFont {
  encoding: string;
  toUnicode: boolean;
  encode: (text: string) => string;
}

/** The usual kind: codes are glyph numbers, a table gives their Unicode. */
export const EMBEDDED_FONT: PdfFont = {
  encoding: 'Identity-H',
  toUnicode: true,
  encode: utf16Hex,
};

/** A PDF with these pages of printed lines, 595 x 842 points, in one Chinese font of full width. */
export function makePdf(
  pages: readonly (readonly PdfLine[])[],
  font: PdfFont = EMBEDDED_FONT,
  trailer = '',
): Uint8Array {
  const kids = pages.map((_, index) => `${6 + index * 2} 0 R`).join(' ');
  const toUnicode = font.toUnicode ? '/ToUnicode 5 0 R ' : '';
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`,
    `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /${font.encoding} ${toUnicode}/DescendantFonts [4 0 R] >>`,
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /FontDescriptor << /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [0 -200 1000 800] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >> /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> >>',
    stream(TO_UNICODE),
  ];
  pages.forEach((lines, index) => {
    const content = lines.map(
      ({ text, x, y, size = 16 }) => `BT /F1 ${size} Tf ${x} ${y} Td <${font.encode(text)}> Tj ET`,
    );
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${7 + index * 2} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
      stream(content.join('\n')),
    );
  });
  return assemble(objects, trailer);
}
