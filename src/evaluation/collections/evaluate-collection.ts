/**
 * Owns the way of one test collection: index it, ask, search, summarise, compare. Prints nothing.
 * Documents are ranked by their best paragraph, on the production path.
 */
import { askQuestion } from '../ask-question.js';
import type { EvaluatedSystem } from '../evaluated-system.js';
import { RANKING_DEPTH } from '../metrics/ranking.js';
import { type RefusalPoint, refusalCurve } from '../metrics/refusal-curve.js';
import { measurePeers } from '../peers/all-peers.js';
import type { Peer, PeerFigures } from '../peers/peer.js';
import { type AskTimes, askTimes } from '../times.js';
import type { Collection, CollectionDocument, CollectionQuestion } from './collection.js';
import type { AskedResult, SearchedResult } from './collection-results.js';
import { planRun, type RunPlan, type RunSize } from './plan-run.js';
import { type CollectionFigures, summariseCollection } from './summarise-collection.js';

/** What was measured on one collection. */
export interface CollectionEvaluation {
  name: string;
  /** What the collection holds, whether it was run or not. */
  corpus: { documents: number; questions: number };
  /** How many questions are unanswerable because their documents were withheld. */
  withheld: number;
  figures: CollectionFigures;
  refusalCurve: RefusalPoint[];
  peers: PeerFigures[];
  times: AskTimes;
  searched: SearchedResult[];
  asked: AskedResult[];
}

/** The system, and the way to give it documents. */
export interface IndexedSystem extends EvaluatedSystem {
  /** Adds documents to what is indexed. */
  add(documents: readonly CollectionDocument[]): Promise<void>;
}

export interface EvaluateCollectionInput {
  collection: Collection;
  size: RunSize;
  peers: readonly Peer[];
  onProgress?: (stage: string, done: number, total: number) => void;
}

/** `search` gives so many paragraphs at most (docs/cli.md), often of fewer documents. */
const PARAGRAPH_LIMIT = 100;

/** Measures a system whose index is empty on a collection. */
export async function evaluateCollection(
  system: IndexedSystem,
  { collection, size, peers, onProgress = () => {} }: EvaluateCollectionInput,
): Promise<CollectionEvaluation> {
  const plan = planRun(collection, size);
  const withheld = new Set(plan.withheldDocuments);
  const present = collection.documents.filter((document) => !withheld.has(document));
  onProgress('indexing', 0, collection.documents.length);
  await system.add(present);
  const askedWithout = await askAll(system, plan.withheld, (done) =>
    onProgress('asking without their documents', done, plan.withheld.length),
  );
  await system.add(plan.withheldDocuments);
  const asked = await askAll(system, plan.asked, (done) =>
    onProgress('asking', done, plan.asked.length),
  );
  const searched = await searchAll(system, plan.searched, (done) =>
    onProgress('searching', done, plan.searched.length),
  );
  onProgress('comparing with peers', 0, peers.length);
  const results = [...asked, ...askedWithout];
  return {
    name: collection.name,
    corpus: { documents: collection.documents.length, questions: collection.questions.length },
    withheld: plan.withheld.length,
    figures: summariseCollection(searched, results),
    refusalCurve: refusalCurve(results),
    peers: await measurePeers(peers, peerQuestions(plan), collection.documents),
    times: askTimes(results),
    searched,
    asked: results,
  };
}

async function askAll(
  system: EvaluatedSystem,
  questions: readonly CollectionQuestion[],
  onDone: (done: number) => void,
): Promise<AskedResult[]> {
  const results: AskedResult[] = [];
  for (const question of questions) {
    results.push({ question, ...(await askQuestion(system, question.question)) });
    onDone(results.length);
  }
  return results;
}

async function searchAll(
  system: EvaluatedSystem,
  questions: readonly CollectionQuestion[],
  onDone: (done: number) => void,
): Promise<SearchedResult[]> {
  const results: SearchedResult[] = [];
  for (const question of questions) {
    const hits = await system.search(question.question, PARAGRAPH_LIMIT);
    const documentIds = new Set(hits.map(({ source }) => source.id ?? ''));
    results.push({ question, rankedIds: [...documentIds].slice(0, RANKING_DEPTH) });
    onDone(results.length);
  }
  return results;
}

function peerQuestions({ searched }: RunPlan) {
  return searched.map(({ question, rightDocumentIds }) => ({
    question,
    rightIds: rightDocumentIds,
  }));
}
