/**
 * Questions about what was said: answered by the sentences of the record that say it, quoted
 * verbatim, or not at all.
 */
import type { Task } from '../answering-context.js';
import type { ChosenSentence } from '../choosing/choose-sentences.js';
import type { Passage } from '../choosing/passage.js';
import { widenQuotes } from '../choosing/widen-quotes.js';
import { affirms } from '../correcting/judge-affirmation.js';
import { type Evidence, gatherEvidence } from '../evidence/gather-evidence.js';
import { ANSWER_THRESHOLD, judgeAnswerability } from '../evidence/judge-answerability.js';
import type { Draft, Statement } from '../statement.js';
import { word } from '../wording.js';
import { explainContent } from './explain-content.js';
import { onMatterOfTitles } from './matter-of-titles.js';

/** Never undefined: with no evidence the draft is empty and its confidence 0. */
export async function answerContent(task: Task): Promise<Draft> {
  const ofMatter = task.query.yesNo ? undefined : onMatterOfTitles(task);
  if (ofMatter) {
    const { topic, titles } = ofMatter;
    const narrowed = { ...task, topic, without: titles };
    const draft = draftFrom(await gatherEvidence(narrowed), narrowed);
    if (draft.confidence >= ANSWER_THRESHOLD) return draft;
  }
  return draftFrom(await gatherEvidence(task), task);
}

function draftFrom(evidence: Evidence, task: Task): Draft {
  const { sentences, terms, features, near } = evidence;
  const { query, context } = task;
  const paragraphsOf = (meetingId: string) => context.store.paragraphsOf(meetingId);
  const passages = widenQuotes(sentences, { query, terms, paragraphsOf });
  const [best] = sentences;
  const confidence = best ? judgeAnswerability(features) : 0;
  context.explainTo?.chose(explainContent(evidence, passages, confidence, task));
  if (!best) return { statements: [], confidence };
  const statements = passages.flatMap((passage) => statementOf(passage, task));
  return {
    statements: query.yesNo ? [verdict(best, task), ...statements] : statements,
    confidence,
    ...(near ? { near } : {}),
  };
}

/** 'Yes' where the best sentence affirms what is asked; else that this is what the record says. */
function verdict({ paragraph, start, end, features }: ChosenSentence, task: Task): Statement {
  const { query, language } = task;
  const sentence = paragraph.text.slice(start, end);
  const { coverage } = features;
  const affirmed = affirms({ question: query.question, sentence, coverage });
  return { meeting: null, parts: [word(language, affirmed ? 'affirmed' : 'evidence')], quotes: [] };
}

/** A quote for each place of the passage, in one line. */
function statementOf(passage: Passage, { context }: Task): Statement[] {
  const [first] = passage;
  const meeting = first && context.store.meeting(first.paragraph.meetingId);
  if (!meeting) return [];
  const parts = passage.map(({ paragraph, start, end }) => ({
    verbatim: paragraph.text.slice(start, end),
  }));
  return [{ meeting, parts, quotes: passage.map((place) => ({ meeting, ...place })) }];
}
