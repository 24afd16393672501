/** Two of a kind side by side; on a narrow screen one below the other, each under its name. */
import type { Block, Line, PairRow } from '../document.js';
import { escapeHtml, langAttribute } from './escape.js';
import type { Languages } from './html-blocks.js';
import { htmlLine } from './html-line.js';

type Heads = Extract<Block, { type: 'pair' }>['heads'];

export function htmlPair(
  { heads, rows }: Extract<Block, { type: 'pair' }>,
  languages: Languages,
): string {
  const named = heads.map((head) => `<div class="head">${escapeHtml(head)}</div>`);
  const written = rows.flatMap((row) => rowCells(row, heads, languages));
  return `<div class="pair">\n${[...named, ...written].join('\n')}\n</div>`;
}

function rowCells(
  { label, kind, cells: [left, right] }: PairRow,
  heads: Heads,
  { lang, labelLang }: Languages,
): string[] {
  const cell = (lines: readonly Line[], side: 0 | 1, isNamed: boolean) =>
    `<div class="cell ${kind}">${isNamed ? whose(heads[side]) : ''}${paragraphs(lines, lang)}</div>`;
  const cells =
    kind === 'matched'
      ? left.flatMap((line, at) => [
          cell([line], 0, at === 0),
          cell(right.slice(at, at + 1), 1, at === 0),
        ])
      : [cell(left, 0, true), cell(right, 1, true)];
  const attribute = langAttribute(labelLang, lang);
  return [`<div class="label"${attribute}>${escapeHtml(label)}</div>`, ...cells];
}

/** Shown where the columns stand one below the other. */
function whose(head: string): string {
  return `<p class="whose">${escapeHtml(head)}</p>`;
}

function paragraphs(lines: readonly Line[], lang: string): string {
  return lines
    .map((line) => {
      const isQuiet = line.every(({ style }) => style === 'quiet');
      return `<p${isQuiet ? ' class="quiet"' : ''}>${htmlLine(line, lang)}</p>`;
    })
    .join('');
}
