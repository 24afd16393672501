/** A composed statement made ready for being checked: what it quotes, its clauses, its facts. */
import { fold } from '../../../text/fold.js';
import { detectScript } from '../../../text/script.js';
import { type Span, splitClauses } from '../../../text/sentences.js';
import { findQuantities, type Quantity } from '../facts/find-quantities.js';
import { findTimes, type Times, withoutTimes } from '../facts/find-times.js';
import { findQuotes, findTitles } from './quoted-spans.js';

export interface Claim {
  text: string;
  folded: string;
  /** Folded, with the words of quotes and titles blanked: those are looked for verbatim. */
  plain: string;
  /** Folded, without its dates and periods: the words whose support is weighed. */
  worded: string;
  /** True where the words are not the statement's own, but those of the record for English ones. */
  isForeign: boolean;
  quotes: readonly Span[];
  titles: readonly Span[];
  clauses: readonly Span[];
  times: Times;
  quantities: readonly Quantity[];
}

/** True where the words of a statement's own, outside quotes and titles, are English. */
export function isEnglish(text: string): boolean {
  const own = [...findQuotes(text), ...findTitles(text)].reduce(blank, text);
  return detectScript(own) === 'en' && /[A-Za-z]{3}/u.test(own);
}

export function readClaim(text: string, isForeign = false): Claim {
  const folded = fold(text);
  const quotes = findQuotes(text);
  const titles = findTitles(text);
  const plain = [...quotes, ...titles].reduce(blank, folded);
  const times = findTimes(titles.reduce(blank, folded));
  return {
    text,
    folded,
    plain,
    worded: withoutTimes(folded, times),
    isForeign,
    quotes,
    titles,
    clauses: splitClauses(text),
    times,
    quantities: findQuantities(withoutTimes(plain, times)),
  };
}

function blank(text: string, { start, end }: Span): string {
  return text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
}
