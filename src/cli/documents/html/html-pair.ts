/** Two of a kind, A and B, side by side; on a narrow screen one below the other, each line marked. */
import type { Block, Line, PairRow } from '../document.js';
import { escapeHtml, langAttribute } from './escape.js';
import type { Languages } from './html-blocks.js';
import { htmlLine } from './html-line.js';

const SIDES = [
  { mark: 'A', place: 'left' },
  { mark: 'B', place: 'right' },
] as const;

export function htmlPair(
  { heads, rows }: Extract<Block, { type: 'pair' }>,
  languages: Languages,
): string {
  const named = SIDES.map(
    ({ mark, place }, at) =>
      `<div class="head ${place}">${whose(mark)}${escapeHtml(heads[at] ?? '')}</div>`,
  );
  const written = rows.flatMap((row) => rowCells(row, languages));
  return `<div class="pair">\n${[...named, ...written].join('\n')}\n</div>`;
}

function rowCells(
  { label, kind, cells: [left, right] }: PairRow,
  { lang, labelLang }: Languages,
): string[] {
  const cell = (lines: readonly Line[], side: 0 | 1, isFirst: boolean) => {
    const { mark, place } = SIDES[side];
    const classes = `cell ${kind} ${place}${isFirst ? ' first' : ''}`;
    return `<div class="${classes}">${whose(mark)}${paragraphs(lines, lang)}</div>`;
  };
  const cells =
    kind === 'matched'
      ? left.flatMap((line, at) => [
          cell([line], 0, at === 0),
          cell(right.slice(at, at + 1), 1, at === 0),
        ])
      : [cell(left, 0, true), cell(right, 1, true)];
  const attribute = langAttribute(labelLang, lang);
  return [`<div class="label first"${attribute}>${escapeHtml(label)}</div>`, ...cells];
}

/** Shown where the columns stand one below the other. */
function whose(mark: string): string {
  return `<span class="whose" lang="en">${mark}</span>`;
}

function paragraphs(lines: readonly Line[], lang: string): string {
  return lines
    .map((line) => {
      const isQuiet = line.every(({ style }) => style === 'quiet');
      return `<p${isQuiet ? ' class="quiet"' : ''}>${htmlLine(line, lang)}</p>`;
    })
    .join('');
}
