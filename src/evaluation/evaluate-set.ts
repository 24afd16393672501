/** Owns the way of one question set: resolve, run, summarise, compare. Prints nothing. */
import { type EvaluatedSystem, loadCorpus } from './evaluated-system.js';
import { langchainBm25Peer } from './peers/langchain-bm25-peer.js';
import { miniSearchPeer } from './peers/minisearch-peer.js';
import { measurePeer, type Peer, type PeerFigures } from './peers/peer.js';
import type { QuestionResult } from './question-result.js';
import type { Question } from './questions/question.js';
import { resolveQuestions } from './questions/resolve-paragraphs.js';
import { runQuestions } from './run-questions.js';
import { type SetFigures, summariseSet } from './summarise.js';

/** The retrievers that every set is compared with. */
export const PEERS: readonly Peer[] = [miniSearchPeer, langchainBm25Peer];

/** What was measured on one set. */
export interface SetEvaluation {
  name: string;
  heldOut: boolean;
  corpus: { meetings: number; paragraphs: number };
  figures: SetFigures;
  peers: PeerFigures[];
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
  const results = await runQuestions(system, resolved, corpus, onProgress);
  const peerFigures: PeerFigures[] = [];
  for (const peer of peers) peerFigures.push(await measurePeer(peer, resolved, corpus));
  return {
    name,
    heldOut,
    corpus: { meetings: corpus.meetings.length, paragraphs: corpus.paragraphs.length },
    figures: summariseSet(results),
    peers: peerFigures,
    results,
  };
}
