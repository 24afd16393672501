/**
 * A list of meetings as a table that fits the terminal: the names take what is left of the line, and
 * columns leave it, the least needed first, where the names would have no room.
 */
import { displayWidth, padToWidth, truncateToWidth } from '../../../text/display-width.js';
import type { Page } from '../../rendering/page.js';
import { dayOf, type ListedMeeting, type ListWriter } from './listed-meeting.js';

const GAP = '  ';

/** Six Han characters: narrower names tell no meeting apart. */
const MIN_NAME_WIDTH = 12;

/** A name of more columns is rare; a wider terminal is left empty. */
const MAX_NAME_WIDTH = 60;

interface Column {
  title: string;
  /** Display columns of its widest value: all but the names are known beforehand. */
  width: number;
  alignsRight: boolean;
  cell: (listed: ListedMeeting) => string;
  /** Columns of lower numbers leave first; the last one never does. */
  need: number;
}

export function listForTerminal(page: Page, foot: string): ListWriter {
  const columns = fitted(columnsFor(page), page.columns);
  const nameWidth = widthLeft(columns, page.columns);
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, at) => aligned(cell, columns[at], nameWidth))
      .join(GAP)
      .trimEnd();
  return {
    head: `${page.style.dim(line(columns.map(({ title }) => title)))}\n`,
    rows: (listed) =>
      listed.map((one) => `${line(columns.map(({ cell }) => cell(one)))}\n`).join(''),
    foot: `${page.style.dim(truncateToWidth(foot, page.columns))}\n`,
  };
}

/** The column of names has width 0 until it is known what is left. */
function columnsFor({ wording }: Page): Column[] {
  const { columns } = wording.lookingAround;
  const count = (title: string, need: number, cell: Column['cell']): Column => {
    return { title, width: Math.max(4, displayWidth(title)), alignsRight: true, need, cell };
  };
  return [
    {
      title: columns.date,
      width: Math.max(11, displayWidth(wording.lookingAround.noDate)),
      alignsRight: false,
      need: 3,
      cell: ({ meeting }) => dayOf(meeting) || wording.lookingAround.noDate,
    },
    { title: columns.meeting, width: 0, alignsRight: false, need: 5, cell: ({ label }) => label },
    count(columns.paragraphs, 2, ({ paragraphs }) => String(paragraphs)),
    count(columns.documents, 1, ({ documents }) => (documents === 0 ? '' : String(documents))),
    {
      title: columns.id,
      width: 13,
      alignsRight: false,
      need: 4,
      cell: ({ meeting }) => meeting.id,
    },
  ];
}

function fitted(columns: readonly Column[], width: number): Column[] {
  let kept = [...columns];
  while (kept.length > 1 && room(kept, width) < MIN_NAME_WIDTH) {
    const least = Math.min(...kept.map(({ need }) => need));
    kept = kept.filter(({ need }) => need > least);
  }
  return kept;
}

function room(columns: readonly Column[], width: number): number {
  const taken = columns.reduce((sum, column) => sum + column.width, 0);
  return width - taken - GAP.length * (columns.length - 1);
}

function widthLeft(columns: readonly Column[], width: number): number {
  return Math.max(2, Math.min(MAX_NAME_WIDTH, room(columns, width)));
}

function aligned(cell: string, column: Column | undefined, nameWidth: number): string {
  const width = column?.width || nameWidth;
  const cut = truncateToWidth(cell.replace(/\s+/g, ' '), width);
  return column?.alignsRight
    ? ' '.repeat(Math.max(0, width - displayWidth(cut))) + cut
    : padToWidth(cut, width);
}
