/**
 * The only place where the parts are put together. Interfaces import `openApp` and the types of
 * app-types.ts, nothing below. What a call does not need is not loaded.
 */
import { join } from 'node:path';
import type { EmbeddingsInterface } from '@langchain/core/embeddings';
import { answerQuestion } from './answering/answer-question.js';
import { rankedParagraph } from './answering/composing/cite.js';
import type {
  Answer,
  App,
  AskOptions,
  Explained,
  Explanation,
  Filters,
  IndexPurpose,
  IndexReport,
  IngestProgress,
  IngestReport,
  Notice,
  QuestionExplanation,
  SearchOptions,
  SearchResult,
  Shown,
  TrainProgress,
  TrainReport,
} from './app-types.js';
import type { Config } from './config.js';
import type { ResilientConversationStore } from './conversation/resilient-conversation-store.js';
import { JiyaoError } from './errors.js';
import { isParagraphId, meetingIdOf } from './minutes/ids.js';
import type { Meeting } from './minutes/meeting.js';
import { readPackageInformation } from './package-information.js';
import type { SentenceEmbedder } from './retrieval/ranking/best-sentence.js';
import { retrieve } from './retrieval/retrieve.js';
import { hasLocalIndex, openLocalStore } from './store/local/local-store.js';
import type { EmbeddingIdentity, MinutesStore } from './store/store.js';
import { fold } from './text/fold.js';
import { detectScript } from './text/script.js';

/** Paragraphs retrieved as evidence, and hits shown, where the caller sets no number. */
const DEFAULT_LIMIT = 10;

/** Paragraphs shown on either side of one that is looked up. */
const NEIGHBOURS = 1;

/** Assembles the application. Cheap: the index opens at first use. */
export async function openApp(config: Config): Promise<App> {
  return new LocalApp(config);
}

interface Embedding {
  embeddings: EmbeddingsInterface;
  identity: EmbeddingIdentity;
  sentenceEmbedder: SentenceEmbedder;
  /** Whether the model was adapted to this index. */
  adapted: boolean;
}

class LocalApp implements App {
  readonly #config: Config;
  #store: Promise<MinutesStore> | undefined;
  #embedding: Promise<Embedding> | undefined;
  #conversations: Promise<ResilientConversationStore> | undefined;

  constructor(config: Config) {
    this.#config = config;
  }

  async ensureIndex(
    onNotice: (notice: Notice) => void,
    purpose: IndexPurpose = 'reading',
  ): Promise<void> {
    if (await this.#isBuilt()) {
      if (purpose === 'searching') await this.#refresh(onNotice);
      return;
    }
    onNotice({ type: 'buildingIndex', dataFolder: this.#config.dataFolder });
    const report = await this.ingest([], (progress) => onNotice({ type: 'progress', ...progress }));
    onNotice({ type: 'builtIndex', report });
  }

  async #refresh(onNotice: (notice: Notice) => void): Promise<void> {
    const { refreshIndex, refreshReason } = await import('./ingestion/refresh-index.js');
    const [store, embedding] = await Promise.all([this.#openStore(), this.#openEmbedding()]);
    const reason = refreshReason(store, embedding.identity);
    if (reason === undefined) return;
    onNotice({ type: 'refreshingIndex', reason, paragraphs: store.counts().paragraphs });
    const onProgress = (progress: IngestProgress) => onNotice({ type: 'progress', ...progress });
    await refreshIndex({ store, ...embedding, onProgress });
  }

  async ingest(
    paths: readonly string[],
    onProgress: Parameters<App['ingest']>[1],
  ): Promise<IngestReport> {
    const { synchronise } = await import('./ingestion/synchronise.js');
    const { readSource } = await import('./minutes/reading/read-source.js');
    const { parseDocument } = await import('./minutes/parsing/parse-document.js');
    return synchronise({
      paths: paths.length > 0 ? paths : [this.#config.dataFolder],
      dataDirectory: this.#config.dataFolder,
      store: await this.#openStore(),
      ...(await this.#openEmbedding()),
      readSource,
      parseDocument,
      onProgress,
    });
  }

  async train(onProgress: (progress: TrainProgress) => void): Promise<TrainReport> {
    const { trainIndex } = await import('./training/train-index.js');
    const { refreshLocked } = await import('./ingestion/refresh-index.js');
    const models = await import('./embedding/builtin-embeddings.js');
    const { indexFolder } = this.#config;
    const store = await this.#openStore();
    return trainIndex({
      store,
      startPath: models.SHIPPED_MODEL,
      inForcePath: models.modelPathFor(indexFolder),
      adaptedPath: models.adaptedModelPath(indexFolder),
      onProgress: (done, total) => onProgress({ stage: 'training', done, total }),
      embedAgain: async () => {
        this.#embedding = undefined;
        await refreshLocked({ store, ...(await this.#openEmbedding()), onProgress });
      },
    });
  }

  async ask(question: string, options: AskOptions = {}): Promise<Answer & Explained> {
    if (options.conversation === undefined) return this.#answer(question, options);
    const { answerInConversation } = await import('./answering/answer-in-conversation.js');
    const { rewriteFollowUp } = await import('./conversation/rewrite-follow-up.js');
    const context = await this.#context();
    const store = await this.#openConversations();
    const answer = await answerInConversation(
      question,
      {
        name: options.conversation,
        store,
        rewrite: async (asked, turns) => rewriteFollowUp(asked, turns, context),
      },
      (standaloneQuestion) => this.#answer(standaloneQuestion, options),
    );
    for (const fault of store.takeFaults()) options.onNotice?.({ type: 'conversations', fault });
    return answer;
  }

  async forget(conversation: string): Promise<void> {
    (await this.#openConversations()).forget(conversation);
  }

  async #answer(question: string, options: AskOptions): Promise<Answer & Explained> {
    const rankings: Explanation[] = [];
    const answer = await answerQuestion(
      question,
      { limit: options.limit ?? DEFAULT_LIMIT, filters: options.filters ?? {} },
      await this.#context(options.explain ? rankings : undefined),
    );
    if (!options.explain) return answer;
    return { ...answer, explanation: explanationOf(question, answer.filters, rankings) };
  }

  async search(query: string, options: SearchOptions = {}): Promise<SearchResult> {
    const rankings: Explanation[] = [];
    const context = await this.#context(options.explain ? rankings : undefined);
    const { scope, hits } = await retrieve(query, {
      ...context,
      limit: options.limit ?? DEFAULT_LIMIT,
      filters: options.filters ?? {},
    });
    const ranked = hits.flatMap((hit) => {
      const meeting = context.store.meeting(hit.paragraph.meetingId);
      return meeting ? [rankedParagraph(hit, meeting)] : [];
    });
    const result = { query, filters: scope.filters, hits: ranked };
    if (!options.explain) return result;
    return { ...result, explanation: explanationOf(query, scope.filters, rankings) };
  }

  async meetings(filters: Parameters<App['meetings']>[0] = {}): Promise<Meeting[]> {
    return (await this.#openStore()).meetings(filters);
  }

  async scriptOf(text: string) {
    return detectScript(text);
  }

  async show(id: string): Promise<Shown | undefined> {
    const store = await this.#openStore();
    const meeting = store.meeting(meetingIdOf(id));
    if (!meeting) return undefined;
    const paragraphs = store.paragraphsOf(meeting.id);
    if (!isParagraphId(id)) return { type: 'meeting', meeting, paragraphs };
    const at = paragraphs.findIndex((paragraph) => paragraph.id === id);
    const paragraph = paragraphs[at];
    if (!paragraph) return undefined;
    return {
      type: 'paragraph',
      meeting,
      paragraph,
      before: paragraphs.slice(Math.max(0, at - NEIGHBOURS), at),
      after: paragraphs.slice(at + 1, at + 1 + NEIGHBOURS),
    };
  }

  async doctor(): Promise<IndexReport> {
    const nothing = { manifest: null, counts: null, embedding: null, adapted: null, fault: null };
    try {
      if (!hasLocalIndex(this.#config.indexFolder)) return { state: 'missing', ...nothing };
      const [store, embedding] = await Promise.all([this.#openStore(), this.#openEmbedding()]);
      store.verify();
      return {
        state: (await store.isComplete(embedding.identity)) ? 'ready' : 'incomplete',
        manifest: store.manifest(),
        counts: store.counts(),
        embedding: store.embedding() ?? null,
        adapted: embedding.adapted,
        fault: null,
      };
    } catch (error) {
      return { state: 'fault', ...nothing, fault: asFault(error) };
    }
  }

  async close(): Promise<void> {
    const store = await this.#store?.catch(() => undefined);
    this.#store = undefined;
    store?.close();
    const conversations = await this.#conversations;
    this.#conversations = undefined;
    conversations?.close();
  }

  /** A first build that was interrupted leaves an index without the version that `commit` writes. */
  async #isBuilt(): Promise<boolean> {
    if (!hasLocalIndex(this.#config.indexFolder)) return false;
    return (await this.#openStore()).manifest().jiyao !== undefined;
  }

  /** `rankings` takes the explanation of every ranking made with it. */
  async #context(rankings?: Explanation[]) {
    const [store, embedding] = await Promise.all([this.#openStore(), this.#openEmbedding()]);
    const context = { store, ...embedding, today: new Date() };
    if (!rankings) return context;
    return { ...context, onExplanation: (ranking: Explanation) => rankings.push(ranking) };
  }

  #openStore(): Promise<MinutesStore> {
    this.#store ??= openLocalStore({
      directory: this.#config.indexFolder,
      version: readPackageInformation().version,
    });
    return this.#store;
  }

  #openConversations(): Promise<ResilientConversationStore> {
    this.#conversations ??= import('./conversation/resilient-conversation-store.js').then(
      ({ ResilientConversationStore, CONVERSATIONS_FILE }) =>
        new ResilientConversationStore(join(this.#config.indexFolder, CONVERSATIONS_FILE)),
    );
    return this.#conversations;
  }

  #openEmbedding(): Promise<Embedding> {
    this.#embedding ??= import('./embedding/builtin-embeddings.js').then(
      ({ BuiltinEmbeddings, modelPathFor, SHIPPED_MODEL }) => {
        const path = modelPathFor(this.#config.indexFolder);
        const embeddings = new BuiltinEmbeddings(path);
        return {
          embeddings,
          identity: embeddings.identity,
          sentenceEmbedder: embeddings,
          adapted: path !== SHIPPED_MODEL,
        };
      },
    );
    return this.#embedding;
  }
}

function explanationOf(
  question: string,
  filters: Filters,
  rankings: Explanation[],
): QuestionExplanation {
  return { question: fold(question), filters, rankings };
}

function asFault(error: unknown): JiyaoError {
  if (error instanceof JiyaoError) return error;
  return new JiyaoError('indexCorrupt', 'The index cannot be opened.', {
    hint: 'Move the index folder away and run jiyao ingest.',
    cause: error,
  });
}
