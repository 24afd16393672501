/** Quoted words must stand verbatim in a cited paragraph, and named documents in one. */
import type { Check } from './check.js';
import { locateVerbatim } from './locate-verbatim.js';

export const checkQuotes: Check = ({ text, quotes }, cited) => {
  for (const { start, end } of quotes) {
    const words = text.slice(start, end);
    const isHeld = cited.some(({ paragraph }) => locateVerbatim(paragraph.text, words));
    if (!isHeld) return { reason: 'alteredQuote', detail: words };
  }
  return undefined;
};

/** '(送审稿)' and the like may be left out of a title, or be written without their brackets. */
const REMARK = /[(（][^()（）]*[)）]\s*$/u;

/** A title may be cut at its head ('楚雄市…实施方案' → '…实施方案'), never within. */
export const checkTitles: Check = ({ text, titles }, cited) => {
  for (const { start, end } of titles) {
    const title = text.slice(start, end);
    const isHeld = cited.some(({ paragraph }) => isNamed(title, paragraph.text));
    if (!isHeld) return { reason: 'title', detail: `《${title}》` };
  }
  return undefined;
};

function isNamed(title: string, text: string): boolean {
  const span = locateVerbatim(text, title);
  if (!span) return false;
  // '…实施方案' of '…实施方案(送审稿)》' is the whole title; '…实施' is not.
  const rest = text.slice(span.end);
  const inTitle = text.lastIndexOf('《', span.start) > text.lastIndexOf('》', span.start);
  return (
    !inTitle || /^[\s”"』」]*[》>〉]/u.test(rest.replace(REMARK_AT_START, '')) || REMARK.test(title)
  );
}

const REMARK_AT_START = /^[\s”"』」]*[(（][^()（）]*[)）]/u;
