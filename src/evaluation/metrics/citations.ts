/**
 * Owns the metrics of citations: whether they point at right paragraphs, and whether their quotes
 * stand there. The definitions follow T. Gao et al., 'Enabling large language models to generate
 * text with citations' (ALCE), 2023, with right paragraphs named by people in place of a model's
 * judgement.
 */

import type { QuestionResult } from '../question-result.js';
import { EXHAUSTIVE_KINDS } from '../questions/question.js';
import { type Share, shareOf, shareWhere } from './share.js';

/**
 * Share of citations, in answers to answerable questions, whose paragraph is named as right. Too
 * low for kinds whose right paragraphs are not all named; see `exhaustiveCitationPrecision`.
 */
export function citationPrecision(results: readonly QuestionResult[]): Share {
  const judged = answerable(results).flatMap(({ question, answer }) =>
    answer.citations.map(({ id }) => question.rightParagraphIds.includes(id)),
  );
  return shareWhere(judged, (right) => right);
}

/** `citationPrecision` over the kinds of question that name every right paragraph. */
export function exhaustiveCitationPrecision(results: readonly QuestionResult[]): Share {
  return citationPrecision(results.filter(({ question }) => EXHAUSTIVE_KINDS.has(question.kind)));
}

/** Share of answerable questions whose answer cites at least one right paragraph. */
export function citationRecall(results: readonly QuestionResult[]): Share {
  return shareWhere(answerable(results), citesRightParagraph);
}

/** Share of all right paragraphs, over the answerable questions, that are cited. */
export function strictCitationRecall(results: readonly QuestionResult[]): Share {
  const cited = answerable(results).flatMap(({ question, answer }) => {
    const ids = new Set(answer.citations.map(({ id }) => id));
    return question.rightParagraphIds.map((id) => ids.has(id));
  });
  return shareWhere(cited, (isCited) => isCited);
}

/** True where some right paragraph is cited. */
export function citesRightParagraph({ question, answer }: QuestionResult): boolean {
  return answer.citations.some(({ id }) => question.rightParagraphIds.includes(id));
}

/**
 * Share of quotes, over all answers, that stand verbatim at their place in the paragraph that they
 * cite. Anything but all is a fault of the product.
 */
export function quoteValidity(results: readonly Pick<QuestionResult, 'quotesValid'>[]): Share {
  const valid = results.flatMap(({ quotesValid }) => quotesValid);
  return shareOf(valid.filter(Boolean).length, valid.length);
}

function answerable(results: readonly QuestionResult[]): QuestionResult[] {
  return results.filter(({ question }) => question.answerable);
}
