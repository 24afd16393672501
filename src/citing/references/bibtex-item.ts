/**
 * The item that BibTeX is written from: texts escaped for TeX, and what BibTeX has no field for in its
 * note. The writing itself is citation-js's.
 */
import { describeDate } from './attribution.js';
import { readDay } from './calendar-day.js';
import type { CitedParagraph, ReferenceOptions } from './cited-paragraph.js';
import type { CslItem } from './csl-item.js';
import { referenceWording } from './wording.js';

/** Braces as commands: BibTeX counts them even behind a backslash. */
const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
};

/** Of '--', two backticks, two apostrophes and '?`' TeX makes one other character. */
const LIGATURE = /(?<first>[-`'])(?=\k<first>)|[?!](?=`)/g;

/** `item` as it is to be handed to the writer; `cited` and `options` for the note. */
export function bibtexItem(
  item: CslItem,
  cited: CitedParagraph,
  options: ReferenceOptions,
): CslItem & { note: string } {
  const { author, publisher, URL: url, ...rest } = item;
  return {
    ...rest,
    // In braces of its own: bibliography styles would set its capital letters small.
    title: `<span class="nocase">${escapeTex(item.title)}</span>`,
    ...(author && { author: [{ literal: escapeTex(author[0].literal) }] }),
    ...(publisher !== undefined && { publisher: escapeTex(publisher) }),
    ...(url !== undefined && { URL: withoutBraces(url) }),
    note: escapeTex(describeNote(cited, options)),
  };
}

/** '第12段；会议日期：2021年9月8日；引用日期：…': the day of publication is in the fields. */
function describeNote({ meeting, paragraph }: CitedParagraph, options: ReferenceOptions): string {
  const wording = referenceWording(options.language);
  const date = describeDate(meeting, wording);
  const accessed = readDay(options.accessed);
  return [
    wording.paragraph(paragraph.number),
    ...(date === undefined ? [] : [wording.meetingDate(date)]),
    ...(accessed === undefined ? [] : [wording.accessed(wording.day(accessed))]),
  ].join(wording.semicolon);
}

function escapeTex(text: string): string {
  return text
    .replace(/[\\{}~^&%$#_]/g, (character) => TEX[character] ?? character)
    .replace(LIGATURE, '$&{}');
}

/** The field is read verbatim, so nothing in it may be escaped; a single brace would end it. */
function withoutBraces(url: string): string {
  return url.replace(/[{}\\]/g, encodeURIComponent);
}
