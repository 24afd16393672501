/**
 * A `MinutesStore` behind LangChain's VectorStore interface, for chains. Apart from the store, so
 * that a plain question does not pay for loading LangChain's runnables.
 */
import { Document } from '@langchain/core/documents';
import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import { VectorStore } from '@langchain/core/vectorstores';
import { JiyaoError } from '../errors.js';
import type { EmbeddingIdentity, MeetingFilter, MinutesStore } from './store.js';

export interface MinutesVectorStoreFields {
  store: MinutesStore;
  /** Of the embeddings that the store is searched with. */
  identity: EmbeddingIdentity;
}

export class MinutesVectorStore extends VectorStore {
  declare FilterType: MeetingFilter;
  readonly #store: MinutesStore;
  readonly #identity: EmbeddingIdentity;

  constructor(embeddings: EmbeddingsInterface, { store, identity }: MinutesVectorStoreFields) {
    super(embeddings, {});
    this.#store = store;
    this.#identity = identity;
  }

  override _vectorstoreType(): string {
    return 'jiyao';
  }

  /**
   * Vectors for paragraphs that the store holds; a document's `id` is the paragraph's. Texts enter
   * by `synchronise` alone, so that every paragraph has its meeting and its source.
   * @throws JiyaoError 'usage' for a document without the id of a paragraph held
   */
  override async addVectors(vectors: number[][], documents: Document[]): Promise<string[]> {
    const entries = documents.map((document, at) => {
      const { id } = document;
      const vector = vectors[at];
      if (!id || !vector || !this.#store.paragraph(id)) {
        throw new JiyaoError('usage', `The index holds no paragraph '${id ?? ''}'.`, {
          hint: 'Run `jiyao ingest` for new texts; vectors are added to paragraphs that are held.',
        });
      }
      return { paragraphId: id, vector };
    });
    this.#store.putVectors(this.#identity, entries);
    await this.#store.commit();
    return entries.map(({ paragraphId }) => paragraphId);
  }

  override async addDocuments(documents: Document[]): Promise<string[]> {
    const texts = documents.map(({ pageContent }) => pageContent);
    return this.addVectors(await this.embeddings.embedDocuments(texts), documents);
  }

  /** Best first; the score is the cosine similarity, -1…1. */
  override async similaritySearchVectorWithScore(
    query: number[],
    k: number,
    filter?: MeetingFilter,
  ): Promise<[Document, number][]> {
    const meetingIds = filter && this.#store.meetings(filter).map(({ id }) => id);
    const options = { limit: k, ...(meetingIds ? { meetingIds } : {}) };
    const hits = await this.#store.searchVector(this.#identity, query, options);
    return hits.flatMap(({ paragraphId, score }): [Document, number][] => {
      const paragraph = this.#store.paragraph(paragraphId);
      if (!paragraph) return [];
      const { id, text, meetingId, number } = paragraph;
      const metadata = { meetingId, paragraph: number };
      return [[new Document({ id, pageContent: text, metadata }), score]];
    });
  }
}
