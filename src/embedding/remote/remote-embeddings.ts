/**
 * An embedding service behind LangChain's interface, as the application uses it: requests of a size
 * that the service takes, its limits honoured, its vectors checked, its faults told as JiyaoErrors.
 * Which service it is, and how it is spoken to, is in the file of its provider.
 */
import { Embeddings, type EmbeddingsInterface } from '@langchain/core/embeddings';
import { JiyaoError } from '../../errors.js';
import type { EmbeddingIdentity } from '../../store/store.js';
import { checkVectors } from './check-vectors.js';
import type { EmbeddingService } from './embedding-service.js';
import { mapAtMost } from './map-at-most.js';
import {
  type CallOptions,
  type Patience,
  PatientCaller,
  type WaitListener,
} from './patient-caller.js';
import { RequestFitter } from './request-fitter.js';
import { asJiyaoError, faultIn } from './service-fault.js';

/** How long paragraphs and questions may take. */
export interface RemoteTiming {
  /** One request of paragraphs. */
  requestLimitMs: number;
  documents: Patience;
  /** All vectors of a question, with all tries. */
  questionLimitMs: number;
  question: Patience;
}

export const DEFAULT_TIMING: RemoteTiming = {
  // On a processor a large model takes ten seconds for a paragraph, and is loaded first.
  requestLimitMs: 240_000,
  // Limits by the minute or the hour are waited out; for one by the day the user comes back.
  documents: { attempts: 4, firstPauseMs: 1000, totalWaitMs: 3_600_000 },
  // Somebody is waiting, and the words alone give an answer as well.
  questionLimitMs: 10_000,
  question: { attempts: 2, firstPauseMs: 200, totalWaitMs: 5000 },
};

/** Any text serves to learn how long a vector is. */
const PROBE = '会议';

/** LangChain embeddings of any length; rejects with JiyaoError remoteService or configuration. */
export class RemoteEmbeddings extends Embeddings {
  readonly #service: EmbeddingService;
  readonly #timing: RemoteTiming;
  readonly #documents: PatientCaller;
  readonly #question: PatientCaller;
  readonly #fitter: RequestFitter;
  /** Of the vectors so far; undefined before the first. */
  #dimension: number | undefined;

  constructor(service: EmbeddingService, timing: RemoteTiming = DEFAULT_TIMING) {
    super({});
    this.#service = service;
    this.#timing = timing;
    this.#documents = new PatientCaller(timing.documents);
    this.#question = new PatientCaller(timing.question);
    this.#fitter = new RequestFitter(service.textsPerRequest);
  }

  /** Texts that are best embedded, and kept, at a time. */
  get textsAtOnce(): number {
    return this.#service.textsPerRequest * this.#service.requestsAtOnce;
  }

  /**
   * Of the vectors held where they are of this model. The length of its vectors shows only in one,
   * and the server's address is not part of it: the same model may move.
   */
  identify(held: EmbeddingIdentity | undefined): EmbeddingIdentity {
    const fingerprint = this.#service.name;
    const dimension = held?.fingerprint === fingerprint ? held.dimension : 0;
    return { fingerprint, dimension };
  }

  /** Of the vectors that the service gives today; asks it, as patiently as for paragraphs. */
  async measureIdentity(): Promise<EmbeddingIdentity> {
    this.#dimension = undefined;
    const [vector = []] = await this.embedDocuments([PROBE]);
    return { fingerprint: this.#service.name, dimension: vector.length };
  }

  async embedDocuments(texts: string[], onWait?: WaitListener): Promise<number[][]> {
    const stop = new AbortController();
    const { signal } = stop;
    const client = this.#service.connect({ requestMs: this.#timing.requestLimitMs, signal });
    const send = (request: string[]) => this.#send(request, client, { signal, onWait });
    try {
      const requests = this.#fitter.requestsOf(texts);
      const vectors = await mapAtMost(requests, this.#service.requestsAtOnce, (request) =>
        this.#fitter.send(request, send),
      );
      return vectors.flat();
    } catch (error) {
      throw this.#told(error);
    } finally {
      // Where one request failed for good, the others are of no use.
      stop.abort();
    }
  }

  /** Ends all requests of one question once its time is over; that begins now. */
  beginQuestion(): AbortSignal {
    return AbortSignal.timeout(this.#timing.questionLimitMs);
  }

  /** `signal`: of `beginQuestion`, where the question has more texts. */
  async embedQuery(text: string, signal = this.beginQuestion()): Promise<number[]> {
    try {
      const client = this.#service.connect({ requestMs: this.#timing.questionLimitMs, signal });
      return await this.#question.call(
        async () => {
          const vector = await client.embedQuery(text);
          checkVectors([vector], 1, undefined);
          return vector;
        },
        { signal },
      );
    } catch (error) {
      throw this.#told(error);
    }
  }

  #send(texts: string[], client: EmbeddingsInterface, options: CallOptions): Promise<number[][]> {
    return this.#documents.call(async () => {
      const vectors = await client.embedDocuments(texts);
      checkVectors(vectors, texts.length, this.#dimension);
      this.#dimension = vectors[0]?.length;
      return vectors;
    }, options);
  }

  #told(error: unknown): JiyaoError {
    if (error instanceof JiyaoError) return error;
    return asJiyaoError(this.#service.name, faultIn(error), this.#service.hints);
  }
}
