/**
 * Reads an agenda of headed items: 一、关于春耕生产。会议听取了…; each heading is one matter, whatever is
 * done below it.
 */
import type { Outcome } from '../../meeting.js';
import { type FoldedText, sliceFolded, splitFolded } from '../meeting-text.js';
import { strongerOutcome } from './action-verbs.js';
import type { AgendaDraft } from './agenda-draft.js';
import { findActions } from './find-actions.js';
import { readDocuments } from './read-documents.js';

/** 一、关于春耕生产。 (一)关于项目选址。 1.关于…: the heading ends with the sentence or the line. */
const HEADING =
  /^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|\d{1,2}[.、])\s*(?<heading>关于[^。:;]{2,60}?)(?:[。:]|$)/u;

interface Heading {
  title: FoldedText;
  /** Index of the paragraph. */
  at: number;
  /** What stands behind the heading in its own paragraph. */
  rest: FoldedText;
}

function findHeadings(paragraphs: readonly FoldedText[]): Heading[] {
  return paragraphs.flatMap((paragraph, at) => {
    const match = HEADING.exec(paragraph.folded);
    const heading = match?.groups?.heading;
    if (!match || heading === undefined) return [];
    const start = match[0].indexOf(heading);
    const title = sliceFolded(paragraph, start, start + heading.length);
    return [{ title, at, rest: sliceFolded(paragraph, match[0].length) }];
  });
}

/** What was done in the section of a heading: the strongest outcome, and the documents. */
function readSection(sections: readonly FoldedText[]): {
  outcome: Outcome | null;
  documents: string[];
} {
  let outcome: Outcome | null = null;
  const documents: string[] = [];
  for (const sentence of sections.flatMap((section) => splitFolded(section, '。!?'))) {
    for (const action of findActions(sentence, { isLead: false, opensParagraph: false })) {
      outcome = strongerOutcome(outcome, action.outcome);
      documents.push(...readDocuments(action.object));
    }
  }
  return { outcome, documents: [...new Set(documents)] };
}

/** One draft a heading; empty where fewer than two headings make an agenda. */
export function readHeadedItems(paragraphs: readonly FoldedText[]): AgendaDraft[] {
  const headings = findHeadings(paragraphs);
  if (headings.length < 2) return [];
  return headings.map(({ title, at, rest }, index) => {
    const end = headings[index + 1]?.at ?? at + 1;
    const section = readSection([rest, ...paragraphs.slice(at + 1, end)]);
    const documents = [...new Set([...readDocuments(title), ...section.documents])];
    return { title, documents, outcome: section.outcome, paragraph: at + 1, fromLead: false };
  });
}
