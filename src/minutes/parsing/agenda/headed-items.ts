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

/** 一、听取全县脱贫攻坚工作情况汇报: a line of its own without full stop. */
const VERB_HEADING =
  /^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|\d{1,2}[.、])\s*(?=(?:传达|听取|审议|审定|讨论|研究|学习))[^。]{4,160}$/u;

interface Heading {
  title: FoldedText;
  documents: string[];
  outcome: Outcome | null;
  /** Index of the paragraph. */
  at: number;
  /** What stands behind the heading in its own paragraph. */
  rest: FoldedText;
}

function aboutHeading(paragraph: FoldedText, at: number): Heading | undefined {
  const match = HEADING.exec(paragraph.folded);
  const heading = match?.groups?.heading;
  if (!match || heading === undefined) return undefined;
  const start = match[0].indexOf(heading);
  const title = sliceFolded(paragraph, start, start + heading.length);
  const rest = sliceFolded(paragraph, match[0].length);
  return { title, documents: readDocuments(title), outcome: null, at, rest };
}

function verbHeading(paragraph: FoldedText, at: number): Heading | undefined {
  if (!VERB_HEADING.test(paragraph.folded)) return undefined;
  const marker = /^[^、.)]*[、.)]\s*/u.exec(paragraph.folded)?.[0].length ?? 0;
  const deed = sliceFolded(paragraph, marker);
  const [action] = findActions(deed, { isLead: false, opensParagraph: true });
  if (action === undefined || action.object.folded === '') return undefined;
  const { object: title, outcome } = action;
  return {
    title,
    documents: readDocuments(title),
    outcome,
    at,
    rest: sliceFolded(deed, deed.text.length),
  };
}

function findHeadings(paragraphs: readonly FoldedText[]): Heading[] {
  return paragraphs.flatMap((paragraph, at) => {
    const heading = aboutHeading(paragraph, at) ?? verbHeading(paragraph, at);
    return heading ? [heading] : [];
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

/** The section of the last heading ends at the next numbered line, at a note of attendance, or after this. */
const MAX_LAST_SECTION = 3;

function endOfLast(paragraphs: readonly FoldedText[], at: number): number {
  const limit = Math.min(paragraphs.length, at + 1 + MAX_LAST_SECTION);
  for (let next = at + 1; next < limit; next += 1) {
    if (/^(?:[一二三四五六七八九十]{1,3}、|会议还)/u.test((paragraphs[next] as FoldedText).folded))
      return next;
  }
  return limit;
}

/** One draft a heading; empty where fewer than two headings make an agenda. */
export function readHeadedItems(paragraphs: readonly FoldedText[]): AgendaDraft[] {
  const headings = findHeadings(paragraphs);
  if (headings.length < 2) return [];
  return headings.map(({ title, documents, outcome, at, rest }, index) => {
    const end = headings[index + 1]?.at ?? endOfLast(paragraphs, at);
    const section = readSection([rest, ...paragraphs.slice(at + 1, end)]);
    return {
      title,
      documents: [...new Set([...documents, ...section.documents])],
      outcome: strongerOutcome(outcome, section.outcome),
      paragraph: at + 1,
      fromLead: false,
    };
  });
}
