/** Owns the list of retrievers that every set is compared with. */
import { bm25Peer } from './bm25-peer.js';
import { langchainBm25Peer } from './langchain-bm25-peer.js';
import { miniSearchPeer } from './minisearch-peer.js';
import {
  measurePeer,
  type Peer,
  type PeerDocument,
  type PeerFigures,
  type PeerQuestion,
} from './peer.js';

/** In the order in which tables show them. */
export const PEERS: readonly Peer[] = [bm25Peer, miniSearchPeer, langchainBm25Peer];

/** Figures of each over a set, one after the other. */
export async function measurePeers(
  peers: readonly Peer[],
  questions: readonly PeerQuestion[],
  documents: readonly PeerDocument[],
): Promise<PeerFigures[]> {
  const figures: PeerFigures[] = [];
  for (const peer of peers) figures.push(await measurePeer(peer, questions, documents));
  return figures;
}
