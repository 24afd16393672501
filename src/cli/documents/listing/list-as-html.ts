/** A list of meetings as an HTML page that stands alone. */
import type { Page } from '../../rendering/page.js';
import { escapeHtml, langAttribute } from '../html/escape.js';
import { closeHtml, openHtml } from '../html/page-frame.js';
import { languageTag } from '../record-language.js';
import { webLink } from '../web-link.js';
import { dayOf, type ListedMeeting, type ListWriter } from './listed-meeting.js';

export function listAsHtml({ wording }: Page, foot: string): ListWriter {
  const { columns, listTitle, lang } = wording.lookingAround;
  const head = (text: string, kind = '') => `<th scope="col"${kind}>${escapeHtml(text)}</th>`;
  const count = ' class="count"';
  return {
    head: [
      openHtml({ title: listTitle, lang, isWide: true }),
      `<h1>${escapeHtml(listTitle)}</h1>\n<div class="scroll">\n<table>\n<thead><tr>`,
      head(columns.date) + head(columns.meeting),
      head(columns.paragraphs, count) + head(columns.documents, count) + head(columns.id),
      '</tr></thead>\n<tbody>\n',
    ].join(''),
    rows: (listed) => listed.map((one) => tableRow(one, lang)).join(''),
    foot: `</tbody>\n</table>\n</div>\n<p class="note">${escapeHtml(foot)}</p>\n${closeHtml()}`,
  };
}

function tableRow({ meeting, label, paragraphs, documents }: ListedMeeting, lang: string): string {
  const name = escapeHtml(label);
  const href = webLink(meeting.source.url);
  const linked = href === undefined ? name : `<a href="${escapeHtml(href)}">${name}</a>`;
  const cells = [
    `<td class="day">${escapeHtml(dayOf(meeting))}</td>`,
    `<td${langAttribute(languageTag(label), lang)}>${linked}</td>`,
    `<td class="count">${paragraphs}</td>`,
    `<td class="count">${documents}</td>`,
    `<td class="id"><code>${escapeHtml(meeting.id)}</code></td>`,
  ];
  return `<tr>${cells.join('')}</tr>\n`;
}
