/** Owns the list of a collection's failing questions for developers: one line each. */
import { truncateToWidth } from '../../text/display-width.js';
import type { AskedResult } from '../collections/collection-results.js';
import type { CollectionEvaluation } from '../collections/evaluate-collection.js';
import { firstRightRank, RANKING_DEPTH } from '../metrics/ranking.js';
import { isRefused } from '../metrics/refusal.js';
import { citesRightDocument } from '../metrics/sentences.js';
import { OUTPUT_COLUMNS } from './text-table.js';

/** Lines that name each question whose right document is not first, or that is answered wrongly. */
export function renderCollectionFailures(evaluation: CollectionEvaluation): string[] {
  const { name } = evaluation;
  const ranks = misranked(evaluation);
  const answers = misanswered(evaluation);
  return [
    `${name}: right document not first for ${ranks.length} of ${evaluation.searched.length}`,
    ...ranks,
    `${name}: ${answers.length} of ${evaluation.asked.length} answers fail`,
    ...answers,
  ].map((line) => truncateToWidth(line, OUTPUT_COLUMNS));
}

function misranked({ searched }: CollectionEvaluation): string[] {
  return searched.flatMap(({ question, rankedIds }) => {
    const rank = firstRightRank({ rankedIds, rightIds: question.rightDocumentIds }, RANKING_DEPTH);
    if (rank === 1) return [];
    return [`    ${question.id} rank ${rank ?? `>${RANKING_DEPTH}`}: ${question.question}`];
  });
}

function misanswered({ asked }: CollectionEvaluation): string[] {
  return asked.flatMap((result) => {
    const fault = faultOf(result);
    if (fault === undefined) return [];
    const { question, answer } = result;
    const confidence = answer.confidence.toFixed(2);
    return [`    ${question.id} ${fault}; confidence ${confidence}: ${question.question}`];
  });
}

/** What is wrong with an answer, in words; undefined where it is right. */
function faultOf(result: AskedResult): string | undefined {
  const { answerable } = result.question;
  if (isRefused(result)) return answerable ? 'not found, but it is there' : undefined;
  if (!answerable) return 'answered, but it is not there';
  return citesRightDocument(result) ? undefined : 'no right document is cited';
}
