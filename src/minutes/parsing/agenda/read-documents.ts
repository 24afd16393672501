/** Finds titles of documents: 《…方案(送审稿)》, with titles inside of titles. */
import { type FoldedText, sliceFolded } from '../meeting-text.js';

/** 《…条例》(草案): the state of the draft may stand behind the title. */
const DRAFT_STATE =
  /^\s*\((?:[^()]{0,12}(?:稿|草案|试行|暂行|修订|修正|修改|讨论|审议|审核|报批)[^()]{0,6})\)/u;

/** A document as a span of a text. */
export interface DocumentSpan {
  start: number;
  end: number;
}

/** Offset behind the 》 that closes the 《 at `open`; undefined where none does. */
function findClose(folded: string, open: number): number | undefined {
  let depth = 0;
  for (let at = open; at < folded.length; at += 1) {
    const character = folded.charAt(at);
    if (character === '《') depth += 1;
    else if (character === '》') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return undefined;
}

/** The outermost titles of a folded text, from left to right. */
export function findDocuments(folded: string): DocumentSpan[] {
  const spans: DocumentSpan[] = [];
  let at = folded.indexOf('《');
  while (at >= 0) {
    const close = findClose(folded, at);
    if (close === undefined) break;
    const state = DRAFT_STATE.exec(folded.slice(close))?.[0].length ?? 0;
    spans.push({ start: at, end: close + state });
    at = folded.indexOf('《', close);
  }
  return spans;
}

/** 落实《政府工作报告》|提出的降费任务, 实施《…方案》的任务分工: mentioned, not put to the meeting. */
const MENTIONED_AFTER = /(?:落实|贯彻|根据|按照|依据|依照|结合|对照|实施|做好|执行|围绕|纳入)$/u;
const MENTIONED_BEFORE = /^(?:提出|确定|明确|规定|部署|要求|中的|的任务|任务分工|重点任务)/u;

/** Titles of the documents in an object that are put to the meeting by it, as published. */
export function readDocuments(text: FoldedText): string[] {
  return findDocuments(text.folded)
    .filter(
      ({ start, end }) =>
        !MENTIONED_AFTER.test(text.folded.slice(0, start)) &&
        !MENTIONED_BEFORE.test(text.folded.slice(end)),
    )
    .map(({ start, end }) => sliceFolded(text, start, end).text);
}

/**
 * 听取《…规划》编制情况的汇报 reports on a document that lies before the meeting; 听取《政府工作报告》重点工作推进
 * 情况汇报 only mentions one.
 */
const REPORT_ON_DOCUMENT =
  /^(?:《[^》]*》|[、和及])*(?:的)?(?:编制|起草|制定|制订|修订|修改|拟定|征求意见)?(?:工作)?(?:有关|相关)?(?:情况)?的?(?:汇报|报告|说明|解读)/u;

/** Titles in the object of 听取 that the report is on. */
export function readReportedDocuments(text: FoldedText): string[] {
  const documents = findDocuments(text.folded);
  const last = documents.at(-1);
  if (last === undefined) return [];
  const isReportedOn = REPORT_ON_DOCUMENT.test(text.folded.slice(last.end));
  return isReportedOn ? readDocuments(text) : [];
}
