/** Reads the agenda of a meeting: one item a matter, with its documents and its outcome. */
import type { AgendaItem } from '../../meeting.js';
import type { Lead } from '../find-lead.js';
import { type FoldedText, type MeetingText, sliceFolded, splitFolded } from '../meeting-text.js';
import type { AgendaDraft } from './agenda-draft.js';
import { readCouncilItems } from './council-items.js';
import { type Action, findActions } from './find-actions.js';
import { readHeadedItems } from './headed-items.js';
import { mergeItems } from './merge-items.js';
import { readDocuments, readReportedDocuments } from './read-documents.js';

/** 一、审议《…》: the number before an item. */
const ITEM_NUMBER =
  /^\s*(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\)|\d{1,2}[.、])\s*/u;

/** Without 会议 before it, only these verbs say what was done: 一、学习贯彻… may be a demand. */
const OPENING_VERB = /^(?:传达学习|听取|审议|审定|讨论|研究关于)/u;

/** Titles are shorter; longer objects are cut where their first clause ends. */
const MAX_TITLE = 200;

function draftOf(action: Action, paragraph: number, fromLead: boolean): AgendaDraft {
  const { object } = action;
  const documents =
    action.outcome === 'heard' ? readReportedDocuments(object) : readDocuments(object);
  // 研究《…方案》 deals with a document as 审议 does.
  const outcome = action.outcome === null && documents.length > 0 ? 'reviewed' : action.outcome;
  return { title: sliceFolded(object, 0, MAX_TITLE), documents, outcome, paragraph, fromLead };
}

/** Drafts of a sentence's actions; a result alone (会议原则同意该方案) is that of the draft before. */
function addDrafts(
  drafts: AgendaDraft[],
  actions: readonly Action[],
  paragraph: number,
  fromLead: boolean,
): void {
  for (const action of actions) {
    const last = drafts.at(-1);
    if (action.object.folded !== '') drafts.push(draftOf(action, paragraph, fromLead));
    else if (last && last.outcome !== 'studied') last.outcome = action.outcome;
  }
}

function readParagraph(paragraph: FoldedText, number: number): AgendaDraft[] {
  const marker = ITEM_NUMBER.exec(paragraph.folded)?.[0].length ?? 0;
  const text = sliceFolded(paragraph, marker);
  const drafts: AgendaDraft[] = [];
  splitFolded(text, '。!?').forEach((sentence, at) => {
    const opensParagraph = at === 0 && OPENING_VERB.test(sentence.folded);
    addDrafts(drafts, findActions(sentence, { isLead: false, opensParagraph }), number, false);
  });
  return drafts;
}

/** The sentences of the first paragraph: the one with 召开 announces the agenda. */
function readLead(lead: Lead): AgendaDraft[] {
  const drafts: AgendaDraft[] = [];
  let held = false;
  for (const sentence of splitFolded(lead.text, '。!?')) {
    const isLead: boolean = !held && /召开|举行|主持/u.test(sentence.folded);
    held ||= isLead;
    addDrafts(drafts, findActions(sentence, { isLead, opensParagraph: false }), 1, isLead);
  }
  return drafts;
}

function toItem({ title, documents, outcome, paragraph }: AgendaDraft): AgendaItem {
  return { title: title.text, documents: [...new Set(documents)], outcome, paragraph };
}

/** The agenda in the order of the text; empty where the text names no matter. */
export function readAgenda({ paragraphs }: MeetingText, lead: Lead): AgendaItem[] {
  const council = readCouncilItems(paragraphs);
  if (council.length > 0) return council.map(toItem);
  const announced = readLead(lead);
  const headed = readHeadedItems(paragraphs);
  const [firstHeaded] = headed;
  // Before the first heading a report goes on as usual.
  const end = firstHeaded === undefined ? undefined : firstHeaded.paragraph - 1;
  const treated = paragraphs
    .slice(1, end)
    .flatMap((paragraph, at) => readParagraph(paragraph, at + 2));
  if (firstHeaded !== undefined) {
    const apart = announced.filter(({ outcome }) => outcome !== null);
    return mergeItems([...apart, ...treated, ...headed]).map(toItem);
  }
  return mergeItems([...announced, ...treated]).map(toItem);
}
