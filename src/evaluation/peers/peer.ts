/**
 * Owns the comparison with other retrievers in the same run: same paragraphs, same questions, same
 * metrics. Each peer is one file. All get folded text (Simplified, half width), so that the
 * comparison is of retrieval and not of scripts.
 */
import { fold } from '../../text/fold.js';
import type { Corpus } from '../evaluated-system.js';
import type { ResolvedQuestion } from '../questions/question.js';
import { SEARCH_DEPTH } from '../run-questions.js';
import { type RankingFigures, rankingFigures } from '../summarise.js';

/** A paragraph as a peer indexes it. */
export interface PeerDocument {
  id: string;
  /** Folded. */
  text: string;
}

/** Gives ids of at most `limit` documents, best first, without those that match nothing. */
export type PeerSearch = (foldedQuestion: string, limit: number) => Promise<string[]>;

/** A retriever to compare with. */
export interface Peer {
  /** As tables name it. */
  name: string;
  /** npm packages that it needs; where one is missing the peer is skipped. */
  packages: readonly string[];
  /** Rejects with ERR_MODULE_NOT_FOUND where a package is not installed. */
  index(documents: readonly PeerDocument[]): Promise<PeerSearch>;
}

/** A peer's figures, or why it has none. */
export type PeerFigures =
  | { name: string; figures: RankingFigures; skipped?: never }
  | { name: string; skipped: string; figures?: never };

/** Figures of one peer over a set. Never rejects for a package that is not installed. */
export async function measurePeer(
  peer: Peer,
  questions: readonly ResolvedQuestion[],
  corpus: Corpus,
): Promise<PeerFigures> {
  const documents = corpus.paragraphs.map(({ id, text }) => ({ id, text: fold(text) }));
  let search: PeerSearch;
  try {
    search = await peer.index(documents);
  } catch (error) {
    if (!isModuleMissing(error)) throw error;
    return { name: peer.name, skipped: `not installed: ${peer.packages.join(', ')}` };
  }
  const rankings = [];
  for (const { question, rightParagraphIds } of questions) {
    if (rightParagraphIds.length === 0) continue;
    const rankedIds = await search(fold(question), SEARCH_DEPTH);
    rankings.push({ rankedIds, rightParagraphIds });
  }
  return { name: peer.name, figures: rankingFigures(rankings) };
}

function isModuleMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND';
}
