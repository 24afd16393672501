/** Owns the way of one question set: resolve, run, summarise, compare. Prints nothing. */
import { type EvaluatedSystem, loadCorpus } from './evaluated-system.js';
import { type RefusalPoint, refusalCurve } from './metrics/refusal-curve.js';
import { measurePeers } from './peers/all-peers.js';
import type { Peer, PeerFigures } from './peers/peer.js';
import type { QuestionResult } from './question-result.js';
import type { Question } from './questions/question.js';
import { resolveQuestions } from './questions/resolve-paragraphs.js';
import { runQuestions } from './run-questions.js';
import { type SetFigures, summariseSet } from './summarise.js';
import { type AskTimes, askTimes } from './times.js';

/** What was measured on one set. */
export interface SetEvaluation {
  name: string;
  heldOut: boolean;
  corpus: { meetings: number; paragraphs: number };
  figures: SetFigures;
  /** Of all questions; thresholds of `confidence`. */
  refusalCurve: RefusalPoint[];
  peers: PeerFigures[];
  times: AskTimes;
  /** Of each question; to be shown of a set that is not held out, and only then. */
  results: QuestionResult[];
}

/** A set as it is run. */
export interface EvaluateSetInput {
  name: string;
  heldOut: boolean;
  questions: readonly Question[];
  peers: readonly Peer[];
  onProgress?: (done: number) => void;
}

/**
 * Measures a system on a set.
 * @throws JiyaoError `configuration` where a right paragraph is not in the index
 */
export async function evaluateSet(
  system: EvaluatedSystem,
  { name, heldOut, questions, peers, onProgress }: EvaluateSetInput,
): Promise<SetEvaluation> {
  const corpus = await loadCorpus(system);
  const resolved = resolveQuestions(questions, corpus, name);
  const results = await runQuestions(system, resolved, onProgress);
  const peerQuestions = resolved.map(({ question, rightParagraphIds }) => ({
    question,
    rightIds: rightParagraphIds,
  }));
  return {
    name,
    heldOut,
    corpus: { meetings: corpus.meetings.length, paragraphs: corpus.paragraphs.length },
    figures: summariseSet(results),
    refusalCurve: refusalCurve(results),
    peers: await measurePeers(peers, peerQuestions, corpus.paragraphs),
    times: askTimes(results),
    results,
  };
}
