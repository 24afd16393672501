/**
 * Owns the reading of `.md`: its front matter becomes given fields, its marks go, its lines keep
 * their numbers.
 */
import { UnreadableSource } from './describe-fault.js';
import { readFrontMatter } from './front-matter.js';
import { collectLines, isBlank } from './read-text.js';
import type { SourceItem, SourceLine } from './source-document.js';
import { isMarkupOnly, splitTableRow, stripMarkdown } from './strip-markdown.js';
import { rowToLines } from './table-rows.js';

function stripLine({ text, line }: SourceLine): SourceLine[] {
  if (isMarkupOnly(text)) return [{ text: '', line }];
  const cells = splitTableRow(text);
  if (cells === null) return [{ text: stripMarkdown(text), line }];
  return rowToLines(cells.map((cell) => ({ text: cell, line, isHeading: false })));
}

/** Read a Markdown file as one document. */
export async function* readMarkdown(path: string, key: string): AsyncIterable<SourceItem> {
  const { lines, failures } = await collectLines(path, key);
  const { given, lineCount, faults } = readFrontMatter(lines);
  for (const failure of failures) yield { failure };
  for (const fault of faults) yield { failure: { path: key, ...fault } };
  const stripped = lines.slice(lineCount).flatMap(stripLine);
  if (stripped.every((line) => isBlank(line.text))) {
    if (failures.length === 0) throw new UnreadableSource('empty file');
    return;
  }
  yield { document: { path: key, lines: stripped, given, paragraphsGiven: false } };
}
