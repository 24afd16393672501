/**
 * Owns the reading of `.pdf`: the text layer as paragraphs. Scanned pages have none and are not
 * recognised here; how lines become paragraphs is join-pdf-lines.ts.
 */
import { UnreadableSource } from './describe-fault.js';
import { joinPdfLines, type PrintedLine } from './join-pdf-lines.js';
import { MAX_DOCUMENT_BYTES } from './limits.js';
import { readWhole } from './open-source.js';
import { CharacterMaps } from './pdf-character-maps.js';
import { isBlank } from './read-text.js';
import { scorePlausibility } from './score-plausibility.js';
import type { SourceItem } from './source-document.js';

/** A run of text as the library gives it. */
interface TextItem {
  str: string;
  x: number;
  y: number;
  width: number;
  fontSize: number;
}

/** pdf.js: log nothing. */
const SILENT = 0;
/** Runs on one line differ in height by rounding and by signs set smaller. */
const SAME_LINE_EMS = 0.5;
/** A gap under this many characters is spacing of the type-setter, not a space of the author. */
const SPACE_EMS = 0.7;
const HAN_END = /[\p{Script=Han}、。，；：！？）》”0-9]$/u;
const HAN_START = /^[\p{Script=Han}、。，；：！？（《“0-9]/u;

async function extractItems(bytes: Buffer): Promise<TextItem[][]> {
  const { extractTextItems, getDocumentProxy } = await import('unpdf');
  const pdf = await getDocumentProxy(new Uint8Array(bytes), {
    verbosity: SILENT,
    cMapPacked: false,
    useWorkerFetch: false,
    BinaryDataFactory: CharacterMaps,
  });
  try {
    return (await extractTextItems(pdf)).items;
  } finally {
    await pdf.loadingTask.destroy();
  }
}

function appendItem(line: PrintedLine, item: TextItem, gap: number): void {
  const joinsHan = HAN_END.test(line.text) && HAN_START.test(item.str);
  const isSpaced = gap > (joinsHan ? SPACE_EMS : 0.2) * item.fontSize;
  line.text += isSpaced && !/\s$/u.test(line.text) ? ` ${item.str}` : item.str;
  line.right = Math.max(line.right, item.x + item.width);
  line.fontSize = Math.max(line.fontSize, item.fontSize);
}

/** The printed lines of a page: runs at one height, in the order of the file. */
function gatherLines(items: readonly TextItem[], page: number): PrintedLine[] {
  const lines: PrintedLine[] = [];
  for (const item of items) {
    // Runs of spaces only are what the library makes of gaps; the gap itself is measured here.
    if (isBlank(item.str)) continue;
    const line = lines.at(-1);
    const isSameLine = line && Math.abs(line.baseline - item.y) < SAME_LINE_EMS * item.fontSize;
    if (isSameLine) {
      appendItem(line, item, item.x - line.right);
      continue;
    }
    const { str, x, y, width, fontSize } = item;
    lines.push({ text: str, left: x, right: x + width, baseline: y, fontSize, page });
  }
  return lines;
}

function explain(error: unknown): unknown {
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException') return new UnreadableSource('encrypted PDF');
  if (name === 'InvalidPDFException') return new UnreadableSource('not a PDF file, or broken');
  return error;
}

async function extractLines(bytes: Buffer): Promise<PrintedLine[]> {
  try {
    const pages = await extractItems(bytes);
    return pages.flatMap((items, index) => gatherLines(items, index + 1));
  } catch (error) {
    throw explain(error);
  }
}

/** Read a PDF as one document; `line` counts its paragraphs from 1. */
export async function* readPdf(path: string, key: string): AsyncIterable<SourceItem> {
  const printed = await extractLines(await readWhole(path, MAX_DOCUMENT_BYTES));
  if (printed.length === 0) throw new UnreadableSource('no text layer (a scan?)');
  const paragraphs = joinPdfLines(printed);
  if (scorePlausibility(paragraphs.join('')) < 0) {
    throw new UnreadableSource('no readable text layer (its fonts do not say their characters)');
  }
  const lines = paragraphs.map((text, index) => ({ text, line: index + 1 }));
  yield { document: { path: key, lines, given: {}, paragraphsGiven: false } };
}
