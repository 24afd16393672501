/**
 * A remote embedding as one question uses it: each text is sent once, and a service that fails is not
 * asked again, as words alone find most of what is asked for.
 */
import { JiyaoError } from '../../errors.js';
import type { RemoteEmbeddings } from './remote-embeddings.js';

export class QuestionEmbeddings {
  readonly #embeddings: Pick<RemoteEmbeddings, 'embedQuery' | 'beginQuestion'>;
  readonly #dimension: number;
  readonly #onFault: (fault: JiyaoError) => void;
  readonly #asked = new Map<string, Promise<number[]>>();
  #signal: AbortSignal | undefined;
  #failed = false;

  /** `dimension`: of the vectors held. */
  constructor(
    embeddings: Pick<RemoteEmbeddings, 'embedQuery' | 'beginQuestion'>,
    dimension: number,
    onFault: (fault: JiyaoError) => void,
  ) {
    this.#embeddings = embeddings;
    this.#dimension = dimension;
    this.#onFault = onFault;
  }

  /** Zeros, which are like nothing, where the service fails; rejects with configuration. */
  embedQuery(text: string): Promise<number[]> {
    const known = this.#asked.get(text);
    if (known) return known;
    const vector = this.#ask(text);
    this.#asked.set(text, vector);
    return vector;
  }

  async #ask(text: string): Promise<number[]> {
    if (this.#failed) return this.#zeros();
    this.#signal ??= this.#embeddings.beginQuestion();
    try {
      return await this.#embeddings.embedQuery(text, this.#signal);
    } catch (error) {
      if (!(error instanceof JiyaoError && error.code === 'remoteService')) throw error;
      if (!this.#failed) this.#onFault(error);
      this.#failed = true;
      return this.#zeros();
    }
  }

  #zeros(): number[] {
    return new Array<number>(this.#dimension).fill(0);
  }
}
