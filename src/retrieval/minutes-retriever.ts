/**
 * Retrieval behind LangChain's retriever interface, for chains. Apart from retrieve.ts, so that a
 * plain question does not pay for loading LangChain's runnables.
 */
import { Document } from '@langchain/core/documents';
import { BaseRetriever, type BaseRetrieverInput } from '@langchain/core/retrievers';
import { type RetrievalContext, retrieve } from './retrieve.js';

export interface MinutesRetrieverFields extends BaseRetrieverInput, RetrievalContext {}

export class MinutesRetriever extends BaseRetriever {
  override lc_namespace = ['jiyao', 'retrieval'];
  readonly #fields: MinutesRetrieverFields;

  constructor(fields: MinutesRetrieverFields) {
    super(fields);
    this.#fields = fields;
  }

  static override lc_name(): string {
    return 'MinutesRetriever';
  }

  /** Documents hold a paragraph's clean text; its ids, score and rank are in the metadata. */
  override async _getRelevantDocuments(question: string): Promise<Document[]> {
    const { hits } = await retrieve(question, this.#fields);
    return hits.map(
      ({ paragraph, rank, score }) =>
        new Document({
          id: paragraph.id,
          pageContent: paragraph.text,
          metadata: { meetingId: paragraph.meetingId, paragraph: paragraph.number, rank, score },
        }),
    );
  }
}
