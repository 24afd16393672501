/**
 * Owns the reading of `.docx`: paragraphs and tables in their order. mammoth gives HTML, because
 * its raw text tears the rows of tables apart. Numbers that Word counts itself are not in the file.
 */
import { collectPageLines } from './collect-page-lines.js';
import { UnreadableSource } from './describe-fault.js';
import { MAX_DOCUMENT_BYTES } from './limits.js';
import { readWhole } from './open-source.js';
import { parsePage } from './page-element.js';
import { recogniseSignature } from './recognise-binary.js';
import type { SourceItem } from './source-document.js';

function requireZip(bytes: Buffer): void {
  const kind = recogniseSignature(bytes);
  if (kind === 'ZIP or Office') return;
  // Word's old format and encrypted new files share a container.
  const found =
    kind === 'old Office' ? 'an old .doc file, or encrypted' : (kind ?? 'another format');
  throw new UnreadableSource(`not a DOCX file (${found})`);
}

/** Read a Word document as one document; `line` counts its lines of text from 1. */
export async function* readDocx(path: string, key: string): AsyncIterable<SourceItem> {
  const bytes = await readWhole(path, MAX_DOCUMENT_BYTES);
  requireZip(bytes);
  const { default: mammoth } = await import('mammoth');
  const { value } = await mammoth.convertToHtml(
    { buffer: bytes },
    { convertImage: mammoth.images.imgElement(async () => ({ src: '' })) },
  );
  const root = parsePage(value).documentElement;
  const texts = root === null ? [] : collectPageLines(root, []);
  if (texts.length === 0) throw new UnreadableSource('a document without text');
  const lines = texts.map(({ text }, index) => ({ text, line: index + 1 }));
  yield { document: { path: key, lines, given: {}, paragraphsGiven: false } };
}
