/** A list of meetings as a table of Markdown (GFM). */
import type { Page } from '../../rendering/page.js';
import { markdownText } from '../markdown/markdown-text.js';
import { markdownRow } from '../markdown/write-markdown.js';
import { dayOf, type ListWriter } from './listed-meeting.js';

export function listAsMarkdown({ wording }: Page, foot: string): ListWriter {
  const { columns, listTitle } = wording.lookingAround;
  const titles = [columns.date, columns.meeting, columns.paragraphs, columns.documents, columns.id];
  return {
    head: [
      `# ${markdownText(listTitle)}\n`,
      markdownRow(titles),
      `${markdownRow(['---', '---', '--:', '--:', '---'])}\n`,
    ].join('\n'),
    rows: (listed) =>
      listed
        .map(({ meeting, label, paragraphs, documents }) => {
          const name = markdownText(label);
          const day = markdownText(dayOf(meeting));
          return `${markdownRow([day, name, `${paragraphs}`, `${documents}`, `\`${meeting.id}\``])}\n`;
        })
        .join(''),
    foot: `\n${markdownText(foot)}\n`,
  };
}
