/**
 * Owns the comparison with other retrievers in the same run: same texts, same questions, same
 * metrics. Each peer is one file. All get folded text (Simplified, half width), so that the
 * comparison is of retrieval and not of scripts.
 */
import { fold } from '../../text/fold.js';
import { RANKING_DEPTH, type RankingFigures, rankingFigures } from '../metrics/ranking.js';
import { sample } from '../sampling/seeded-random.js';

/** What is indexed: a paragraph or a document, whichever the set's questions name. */
export interface PeerDocument {
  id: string;
  text: string;
}

/** A question with the ids of what is right. */
export interface PeerQuestion {
  question: string;
  /** Empty = does not count. */
  rightIds: readonly string[];
}

/** Gives ids of at most `limit` documents, best first, without those that match nothing. */
export type PeerSearch = (foldedQuestion: string, limit: number) => Promise<string[]>;

/** A retriever to compare with. */
export interface Peer {
  /** As tables name it. */
  name: string;
  /** What it takes for the terms of a text, for the legend. */
  terms: string;
  /** npm packages that it needs; where one is missing the peer is skipped. */
  packages: readonly string[];
  /**
   * How many characters it may read for the questions of one set, where every question costs a pass
   * over all texts; questions beyond that are left out by lot. Absent = no bound.
   */
  maxCharacters?: number;
  /** Gets folded texts. Rejects with ERR_MODULE_NOT_FOUND where a package is not installed. */
  index(documents: readonly PeerDocument[]): Promise<PeerSearch>;
}

/** A peer's figures with the number of questions they are taken from, or why it has none. */
export type PeerFigures = { name: string; terms: string } & (
  | { questions: number; figures: RankingFigures; skipped?: never }
  | { skipped: string; figures?: never }
);

/** Figures of one peer over a set. Never rejects for a package that is not installed. */
export async function measurePeer(
  peer: Peer,
  questions: readonly PeerQuestion[],
  documents: readonly PeerDocument[],
): Promise<PeerFigures> {
  const { name, terms, packages, maxCharacters = Number.POSITIVE_INFINITY } = peer;
  const folded = documents.map(({ id, text }) => ({ id, text: fold(text) }));
  let search: PeerSearch;
  try {
    search = await peer.index(folded);
  } catch (error) {
    if (!isModuleMissing(error)) throw error;
    return { name, terms, skipped: `not installed: ${packages.join(', ')}` };
  }
  const counted = questions.filter(({ rightIds }) => rightIds.length > 0);
  const rankings = [];
  const corpusLength = folded.reduce((sum, { text }) => sum + text.length, 0);
  for (const asked of sample(counted, Math.floor(maxCharacters / corpusLength))) {
    const rankedIds = await search(fold(asked.question), RANKING_DEPTH);
    rankings.push({ rankedIds, rightIds: asked.rightIds });
  }
  return { name, terms, questions: rankings.length, figures: rankingFigures(rankings) };
}

function isModuleMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND';
}
