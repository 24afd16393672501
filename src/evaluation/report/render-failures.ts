/**
 * Owns the list of failing questions for developers. Of a held-out set nothing is listed: who has
 * seen which of its questions fail has begun to tune on it.
 */
import { truncateToWidth } from '../../text/display-width.js';
import type { SetEvaluation } from '../evaluate-set.js';
import { citesRightParagraph } from '../metrics/citations.js';
import { statesAllFacts } from '../metrics/facts.js';
import { RANKING_DEPTH } from '../metrics/ranking.js';
import { isRefused } from '../metrics/refusal.js';
import type { QuestionResult } from '../question-result.js';
import { OUTPUT_COLUMNS } from './text-table.js';

/** Answers are cut to so many lines of the terminal. */
const ANSWER_LINES = 2;
const INDENT = '    ';

/** Lines that name each failing question, what is wrong, and what was answered and cited. */
export function renderFailures({ name, heldOut, results }: SetEvaluation): string[] {
  if (heldOut) return [`${name}: held out, failing questions are not listed.`];
  const failing = results
    .map((result) => ({ result, faults: faultsOf(result) }))
    .filter(({ faults }) => faults.length > 0);
  return [
    `${name}: ${failing.length} of ${results.length} questions fail`,
    ...failing.flatMap(({ result, faults }) => renderFailure(result, faults)),
  ];
}

/** What is wrong with an answer, in words; empty where it is right. */
export function faultsOf(result: QuestionResult): string[] {
  const faults: string[] = [];
  if (result.quotesValid.includes(false)) faults.push('a quote is not in its paragraph');
  if (!result.question.answerable) {
    return isRefused(result) ? faults : [...faults, 'answered, but the record does not say'];
  }
  if (isRefused(result)) return [...faults, 'not found, but the record says it'];
  if (!citesRightParagraph(result)) faults.push('no right paragraph is cited');
  if (!statesAllFacts(result)) faults.push('a fact is missing');
  return faults;
}

function renderFailure(
  { question, answer, rankedIds }: QuestionResult,
  faults: string[],
): string[] {
  const cited = answer.citations.map(({ marker, id }) => `[${marker}] ${id}`);
  const ranks = question.rightParagraphIds.map(
    (id) => rankedIds.indexOf(id) + 1 || `>${RANKING_DEPTH}`,
  );
  const text = answer.answer.replace(/\s+/gu, ' ');
  const lines = [
    `${question.id} (${question.kind}) ${question.question}`,
    `${INDENT}${faults.join('; ')}; confidence ${answer.confidence.toFixed(2)}`,
    `${INDENT}filters: ${JSON.stringify(answer.filters)}`,
    ...(question.facts.length > 0 ? [`${INDENT}facts: ${question.facts.join(', ')}`] : []),
    ...question.rightParagraphIds.map((id, index) => `${INDENT}right: ${id}, rank ${ranks[index]}`),
    `${INDENT}cited: ${cited.join(', ') || 'nothing'}`,
  ];
  const answerText = truncateToWidth(
    text,
    (OUTPUT_COLUMNS - INDENT.length) * ANSWER_LINES - 'said: '.length,
  );
  return [...lines, `${INDENT}said: ${answerText}`].flatMap((line) => foldLine(line));
}

/** Breaks a line at the last column; continuation lines are indented. */
function foldLine(line: string): string[] {
  const lines: string[] = [];
  let rest = line;
  while (rest !== '') {
    const whole = truncateToWidth(rest, OUTPUT_COLUMNS);
    if (whole === rest) return [...lines, rest];
    const part = whole.slice(0, -1); // without the '…'
    lines.push(part);
    rest = `${INDENT}${rest.slice(part.length)}`;
  }
  return lines;
}
