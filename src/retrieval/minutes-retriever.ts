/** The ranking behind LangChain's retriever interface, for chains: a question in, documents out. */
import { Document } from '@langchain/core/documents';
import { BaseRetriever, type BaseRetrieverInput } from '@langchain/core/retrievers';
import type { Filters } from './query.js';
import { type Hit, type RankingContext, rankParagraphs } from './rank-paragraphs.js';
import { resolveScope, type Scope } from './resolve-scope.js';
import { understandQuery } from './understand-query.js';

export interface MinutesRetrieverFields extends BaseRetrieverInput, RankingContext {
  /** How many paragraphs, from 1. */
  limit: number;
  /** What 'last year' is counted from. */
  today: Date;
  /** Set by the caller; they win over the question's. */
  filters?: Filters;
}

export interface Retrieval {
  scope: Scope;
  hits: Hit[];
}

/** Question → filters → ranked paragraphs; no hits where a named meeting is not held. */
export async function retrieve(
  question: string,
  { limit, today, filters, ...context }: Omit<MinutesRetrieverFields, keyof BaseRetrieverInput>,
): Promise<Retrieval> {
  const query = understandQuery(question, {
    store: context.store,
    today,
    ...(filters ? { given: filters } : {}),
  });
  const scope = resolveScope(query, context.store);
  if (scope.groups.length === 0) return { scope, hits: [] };
  const unlimited = scope.groups.some(({ meetings }) => meetings === null);
  const meetingIds = unlimited
    ? null
    : scope.groups.flatMap(({ meetings }) => meetings?.map(({ id }) => id) ?? []);
  // A question that only names a meeting is searched for by its own words.
  const topic = scope.topic || question;
  const { hits } = await rankParagraphs(topic, { limit, meetingIds }, context);
  return { scope, hits };
}

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
