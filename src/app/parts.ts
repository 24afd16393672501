/**
 * The parts that the application is put together from, each opened when it is first needed and
 * closed once: the index, the embedding as it stands to it, the conversations. What is done with
 * them is for the files beside this one.
 */
import { join } from 'node:path';
import type { SearchOptions } from '../app-types.js';
import type { Config } from '../config.js';
import type { ResilientConversationStore } from '../conversation/storing/resilient-conversation-store.js';
import type { OpenEmbedding } from '../embedding/open-embedding.js';
import { readPackageInformation } from '../package-information.js';
import { openLocalStore } from '../store/local/local-store.js';
import type { MinutesStore } from '../store/store.js';

export class AppParts {
  readonly config: Config;
  #store: Promise<MinutesStore> | undefined;
  #embedding: Promise<OpenEmbedding> | undefined;
  #conversations: Promise<ResilientConversationStore> | undefined;

  constructor(config: Config) {
    this.config = config;
  }

  store(): Promise<MinutesStore> {
    this.#store ??= openLocalStore({
      directory: this.config.indexFolder,
      version: readPackageInformation().version,
    });
    return this.#store;
  }

  /** The index, and the configured embedding as it stands to it. */
  async index() {
    const [store, embedding] = await Promise.all([this.store(), this.embedding()]);
    return { store, ...embedding, identity: embedding.identify(store.embedding()) };
  }

  conversations(): Promise<ResilientConversationStore> {
    this.#conversations ??= import('../conversation/storing/resilient-conversation-store.js').then(
      ({ ResilientConversationStore, CONVERSATIONS_FILE }) =>
        new ResilientConversationStore(join(this.config.indexFolder, CONVERSATIONS_FILE)),
    );
    return this.#conversations;
  }

  /**
   * What one question is answered with. Rejects with embeddingMismatch where the index has other
   * vectors.
   */
  async questionContext({ onNotice }: Pick<SearchOptions, 'onNotice'>) {
    const { checkEmbedding } = await import('../ingestion/check-embedding.js');
    const { store, identity, sentenceEmbedder, forQuestion } = await this.index();
    checkEmbedding(store, identity);
    const embeddings = forQuestion(identity, (fault) => onNotice?.({ type: 'embedding', fault }));
    return { store, embeddings, identity, sentenceEmbedder, today: new Date() };
  }

  /** A model was put in force: the embedding is opened anew at its next use. */
  forgetEmbedding(): void {
    this.#embedding = undefined;
  }

  async close(): Promise<void> {
    const store = await this.#store?.catch(() => undefined);
    this.#store = undefined;
    store?.close();
    const conversations = await this.#conversations;
    this.#conversations = undefined;
    conversations?.close();
  }

  private embedding(): Promise<OpenEmbedding> {
    this.#embedding ??= import('../embedding/open-embedding.js').then(({ openEmbedding }) =>
      openEmbedding(this.config),
    );
    return this.#embedding;
  }
}
