/**
 * Questions about what was said: answered by the sentences of the record that say it, quoted
 * verbatim, or not at all.
 */
import type { Meeting } from '../minutes/meeting.js';
import { coverageOf, type QueryTerm, termsIn } from '../retrieval/query-terms.js';
import { type Hit, rankParagraphs } from '../retrieval/rank-paragraphs.js';
import { fold } from '../text/fold.js';
import type { Task } from './answering-context.js';
import { type ChosenSentence, chooseSentences } from './choose-sentences.js';
import { judgeAnswerability } from './judge-answerability.js';
import type { Draft, Statement } from './statement.js';

/** Sentences shown at most: more bury the one that answers. */
const MAX_SENTENCES = 3;

/** A further sentence is shown if it scores this share of the best one. */
const MIN_SHARE_OF_BEST = 0.8;

/** Paragraphs whose sentences are looked at. */
const MAX_PARAGRAPHS = 8;

/** Never undefined: with no evidence the draft is empty and its confidence 0. */
export async function answerContent(task: Task): Promise<Draft> {
  const { query, topic, meetings, context } = task;
  const meetingIds = meetings?.map(({ id }) => id) ?? null;
  const options = { limit: Math.max(task.limit, MAX_PARAGRAPHS), meetingIds };
  const { hits, terms } = await rankParagraphs(topic, options, context);
  const top = hits.slice(0, MAX_PARAGRAPHS);
  const sentences = chooseSentences(
    top.map(({ paragraph }) => paragraph),
    terms,
    { limit: MAX_SENTENCES * 2, expected: query.expected, question: fold(query.question) },
  );
  const best = sentences[0];
  if (!best) return { statements: [], confidence: 0 };
  const shown = worthShowing(sentences, best);
  return {
    statements: shown.flatMap((sentence) =>
      statementOf(sentence, (id) => context.store.meeting(id)),
    ),
    confidence: confidenceIn(best, top, terms),
  };
}

function worthShowing(
  sentences: readonly ChosenSentence[],
  best: ChosenSentence,
): readonly ChosenSentence[] {
  return sentences
    .filter((sentence) => sentence.score >= best.score * MIN_SHARE_OF_BEST)
    .slice(0, MAX_SENTENCES);
}

function statementOf(
  { paragraph, start, end }: ChosenSentence,
  meetingById: (id: string) => Meeting | undefined,
): Statement[] {
  const meeting = meetingById(paragraph.meetingId);
  if (!meeting) return [];
  const verbatim = paragraph.text.slice(start, end);
  return [{ meeting, parts: [{ verbatim }], quotes: [{ meeting, paragraph, start, end }] }];
}

function confidenceIn(
  best: ChosenSentence,
  hits: readonly Hit[],
  terms: readonly QueryTerm[],
): number {
  const unknown = terms.filter(({ documentFrequency }) => documentFrequency === 0);
  const total = terms.reduce((sum, { weight }) => sum + weight, 0) || 1;
  return judgeAnswerability({
    sentenceCoverage: best.coverage,
    paragraphCoverage: Math.max(
      ...hits.slice(0, 3).map(({ paragraph }) => coverageOf(terms, termsIn(paragraph.text))),
    ),
    unknownShare: unknown.reduce((sum, { weight }) => sum + weight, 0) / total,
    similarity: Math.max(0, ...hits.map(({ similarity }) => similarity)),
    factMissing: best.holdsFact === false ? 1 : 0,
  });
}
