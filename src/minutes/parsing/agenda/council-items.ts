/**
 * Reads an agenda as councils in 臺灣 write it: 一、交通處報告「…」。 決定：洽悉。 案由：…，提請審議。 決議：照案通過。
 */
import type { Outcome } from '../../meeting.js';
import { type FoldedText, sliceFolded } from '../meeting-text.js';
import type { AgendaDraft } from './agenda-draft.js';
import { readDocuments } from './read-documents.js';

/** 一、交通处报告"兰潭环湖步道人车分流改善成果"。 */
const REPORT =
  /^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\))?\p{Script=Han}{2,16}(?:报告|专题报告)\s*:?\s*"(?<title>[^"]{2,80})"/u;

/** 案由：订定本市…标准(草案)一案,提请审议。 */
const MOTION =
  /^(?:第?[一二三四五六七八九十]+案\s*[,:]?\s*)?(?:[一二三四五六七八九十]{1,3}、)?案由[一二三四五六七八九十]{0,2}\s*:\s*(?<title>[^。]{2,120}?)(?:,\s*(?:提请|请|敬请)[^。]{1,8})?(?:。|$)/u;

/** 决议：照案通过。 决定：洽悉。 */
const RESOLUTION = /^(?:决议|决定|裁示|主席裁示)\s*:\s*(?<resolution>[^。]*)/u;

/** First match wins. */
const RESOLUTIONS: readonly (readonly [RegExp, Outcome])[] = [
  [/(?:照案|修正|原则)?通过/u, 'adopted'],
  [/原则同意|同意/u, 'agreedInPrinciple'],
  [/洽悉|备查/u, 'heard'],
];

function draftOf(paragraph: FoldedText, at: number): AgendaDraft | undefined {
  const report = REPORT.exec(paragraph.folded);
  const match = report ?? MOTION.exec(paragraph.folded);
  const written = match?.groups?.title;
  if (!match || written === undefined) return undefined;
  const start = match.index + match[0].indexOf(written);
  const title = sliceFolded(paragraph, start, start + written.length);
  return {
    title,
    documents: readDocuments(title),
    outcome: report ? 'heard' : 'reviewed',
    paragraph: at + 1,
    fromLead: false,
  };
}

/** Reports and motions with their resolutions; empty where the text has no 案由 and no 报告. */
export function readCouncilItems(paragraphs: readonly FoldedText[]): AgendaDraft[] {
  const drafts: AgendaDraft[] = [];
  paragraphs.forEach((paragraph, at) => {
    const draft = draftOf(paragraph, at);
    if (draft) drafts.push(draft);
    const resolution = RESOLUTION.exec(paragraph.folded)?.groups?.resolution;
    const last = drafts.at(-1);
    const outcome = RESOLUTIONS.find(([pattern]) => pattern.test(resolution ?? ''))?.[1];
    if (last && outcome) last.outcome = outcome;
  });
  return drafts;
}
