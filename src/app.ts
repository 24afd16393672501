/**
 * The only place where the parts are put together. Interfaces import `openApp` and the types of
 * app-types.ts, nothing below. What a call does not need is not loaded.
 */
import { join } from 'node:path';
import { answerQuestion, type QuestionInTurn } from './answering/answer-question.js';
import type { ChainContext, RejectedStatement } from './answering/chain/chain-context.js';
import { rankedParagraph } from './answering/composing/cite.js';
import type { AnsweringOptions } from './answering/read-question.js';
import type {
  Answer,
  App,
  AskOptions,
  Explained,
  Explanation,
  IndexPurpose,
  IndexReport,
  IngestProgress,
  IngestReport,
  Notice,
  SearchOptions,
  SearchResult,
  Shown,
  TrainProgress,
  TrainReport,
} from './app-types.js';
import type { Config } from './config.js';
import type { ResilientConversationStore } from './conversation/storing/resilient-conversation-store.js';
import type { OpenEmbedding } from './embedding/open-embedding.js';
import { JiyaoError } from './errors.js';
import { isParagraphId, meetingIdOf } from './minutes/ids.js';
import type { Meeting } from './minutes/meeting.js';
import { readPackageInformation } from './package-information.js';
import { retrieve } from './retrieval/retrieve.js';
import { hasLocalIndex, openLocalStore } from './store/local/local-store.js';
import type { MinutesStore } from './store/store.js';
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

class LocalApp implements App {
  readonly #config: Config;
  #store: Promise<MinutesStore> | undefined;
  #embedding: Promise<OpenEmbedding> | undefined;
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
    const { store, embeddings, identity } = await this.#openIndex();
    const reason = refreshReason(store, identity);
    if (reason === undefined) return;
    onNotice({ type: 'refreshingIndex', reason, paragraphs: store.counts().paragraphs });
    const onProgress = (progress: IngestProgress) => onNotice({ type: 'progress', ...progress });
    await refreshIndex({ store, embeddings, identity, onProgress });
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
      ...(await this.#openIndex()),
      readSource,
      parseDocument,
      onProgress,
    });
  }

  async train(onProgress: (progress: TrainProgress) => void): Promise<TrainReport> {
    const { notTrainable, trainIndex } = await import('./training/train-index.js');
    const { refreshLocked } = await import('./ingestion/refresh-index.js');
    const models = await import('./embedding/builtin-embeddings.js');
    const { indexFolder, embedding } = this.#config;
    if (embedding.provider !== 'builtin') throw notTrainable(embedding);
    const store = await this.#openStore();
    return trainIndex({
      store,
      startPath: models.SHIPPED_MODEL,
      inForcePath: models.modelPathFor(indexFolder),
      adaptedPath: models.adaptedModelPath(indexFolder),
      onProgress: (done, total) => onProgress({ stage: 'training', done, total }),
      embedAgain: async () => {
        this.#embedding = undefined;
        await refreshLocked({ ...(await this.#openIndex()), onProgress });
      },
    });
  }

  async ask(question: string, options: AskOptions = {}): Promise<Answer & Explained> {
    const { conversation } = options;
    if (conversation === undefined) return this.#answer({ question, turns: [] }, options);
    const { answerInConversation } = await import('./answering/answer-in-conversation.js');
    const store = await this.#openConversations();
    const named = { name: conversation, store };
    const answer = await answerInConversation(named, { ...options, question }, (turns, onEvent) =>
      this.#answer({ question, turns }, { ...options, onEvent }),
    );
    for (const fault of store.takeFaults()) options.onNotice?.({ type: 'conversations', fault });
    return answer;
  }

  async forget(conversation: string): Promise<void> {
    (await this.#openConversations()).forget(conversation);
  }

  async #answer(asked: QuestionInTurn, options: AskOptions): Promise<Answer & Explained> {
    const rankings: Explanation[] = [];
    const rejected: RejectedStatement[] = [];
    const limits = { limit: options.limit ?? DEFAULT_LIMIT, filters: options.filters ?? {} };
    const context = {
      ...(await this.#context(options, rankings)),
      onEvent: options.onEvent,
      onRejected: (statement: RejectedStatement) => rejected.push(statement),
    };
    const answer = await this.#answerBest(asked, limits, context, options.signal);
    if (!options.explain) return answer;
    const { question, standaloneQuestion = question, filters } = answer;
    return {
      ...answer,
      explanation: { question: fold(standaloneQuestion), filters, rankings, rejected },
    };
  }

  /** With a chat model where one is configured; what it takes is loaded then. */
  async #answerBest(
    asked: QuestionInTurn,
    limits: AnsweringOptions,
    context: Omit<ChainContext, 'model'>,
    cancelled: AbortSignal | undefined,
  ): Promise<Answer> {
    const { chat, openai, ollama } = this.#config;
    if (!chat) return answerQuestion(asked, limits, context);
    const { answerWithModel } = await import('./answering/chain/answer-with-model.js');
    return answerWithModel(asked, limits, context, { chat, openai, ollama }, cancelled);
  }

  async search(query: string, options: SearchOptions = {}): Promise<SearchResult> {
    const rankings: Explanation[] = [];
    const context = await this.#context(options, rankings);
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
    return { ...result, explanation: { question: fold(query), filters: scope.filters, rankings } };
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
      const { store, identity, adapted } = await this.#openIndex();
      store.verify();
      return {
        state: (await store.isComplete(identity)) ? 'ready' : 'incomplete',
        manifest: store.manifest(),
        counts: store.counts(),
        embedding: store.embedding() ?? null,
        adapted,
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

  /**
   * What one question is answered with; `rankings` takes the explanation of every ranking, where that
   * is asked for. Rejects with embeddingMismatch where the index has other vectors.
   */
  async #context({ explain, onNotice }: SearchOptions, rankings: Explanation[] = []) {
    const { checkEmbedding } = await import('./ingestion/check-embedding.js');
    const { store, identity, sentenceEmbedder, forQuestion } = await this.#openIndex();
    checkEmbedding(store, identity);
    const embeddings = forQuestion(identity, (fault) => onNotice?.({ type: 'embedding', fault }));
    const context = { store, embeddings, identity, sentenceEmbedder, today: new Date() };
    if (!explain) return context;
    return { ...context, onExplanation: (ranking: Explanation) => rankings.push(ranking) };
  }

  /** The index, and the configured embedding as it stands to it. */
  async #openIndex() {
    const [store, embedding] = await Promise.all([this.#openStore(), this.#openEmbedding()]);
    return { store, ...embedding, identity: embedding.identify(store.embedding()) };
  }

  #openStore(): Promise<MinutesStore> {
    this.#store ??= openLocalStore({
      directory: this.#config.indexFolder,
      version: readPackageInformation().version,
    });
    return this.#store;
  }

  #openConversations(): Promise<ResilientConversationStore> {
    this.#conversations ??= import('./conversation/storing/resilient-conversation-store.js').then(
      ({ ResilientConversationStore, CONVERSATIONS_FILE }) =>
        new ResilientConversationStore(join(this.#config.indexFolder, CONVERSATIONS_FILE)),
    );
    return this.#conversations;
  }

  #openEmbedding(): Promise<OpenEmbedding> {
    this.#embedding ??= import('./embedding/open-embedding.js').then(({ openEmbedding }) =>
      openEmbedding(this.#config),
    );
    return this.#embedding;
  }
}

function asFault(error: unknown): JiyaoError {
  if (error instanceof JiyaoError) return error;
  return new JiyaoError('indexCorrupt', 'The index cannot be opened.', {
    hint: 'Move the index folder away and run jiyao ingest.',
    cause: error,
  });
}
