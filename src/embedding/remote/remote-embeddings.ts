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
import { asJiyaoError, faultIn, ServiceFault } from './service-fault.js';
import { joinVectors, splitInTwo } from './text-parts.js';

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

interface Embedded {
  vectors: number[][];
  /** No text had to be split. */
  whole: boolean;
}

interface Batch extends CallOptions {
  client: EmbeddingsInterface;
}

/** LangChain embeddings of any length; rejects with JiyaoError remoteService or configuration. */
export class RemoteEmbeddings extends Embeddings {
  readonly #service: EmbeddingService;
  readonly #timing: RemoteTiming;
  readonly #documents: PatientCaller;
  readonly #question: PatientCaller;
  #textsPerRequest: number;
  #dimension: number | undefined;

  constructor(service: EmbeddingService, timing: RemoteTiming = DEFAULT_TIMING) {
    super({});
    this.#service = service;
    this.#timing = timing;
    this.#documents = new PatientCaller(timing.documents);
    this.#question = new PatientCaller(timing.question);
    this.#textsPerRequest = service.textsPerRequest;
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
    const [vector = []] = await this.embedDocuments([PROBE]);
    return { fingerprint: this.#service.name, dimension: vector.length };
  }

  async embedDocuments(texts: string[], onWait?: WaitListener): Promise<number[][]> {
    const stop = new AbortController();
    const client = this.#service.connect({
      requestMs: this.#timing.requestLimitMs,
      signal: stop.signal,
    });
    const batch = { client, signal: stop.signal, onWait };
    try {
      const requests = chunks(texts, this.#textsPerRequest);
      const { requestsAtOnce } = this.#service;
      const embedded = await mapAtMost(requests, requestsAtOnce, (request) =>
        this.#embedFitting(request, batch),
      );
      return embedded.flatMap(({ vectors }) => vectors);
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

  /** In one request, or where the service refuses that, in halves: fewer texts, then parts of one. */
  async #embedFitting(texts: string[], batch: Batch): Promise<Embedded> {
    try {
      return { vectors: await this.#request(texts, batch), whole: true };
    } catch (error) {
      if (!(error instanceof ServiceFault && error.kind === 'requestRefused')) throw error;
      const [text = ''] = texts;
      const parts = texts.length > 1 ? undefined : splitInTwo(text);
      if (texts.length > 1) return this.#embedHalves(texts, batch);
      if (parts === undefined) throw error;
      return { vectors: [await this.#embedParts(parts, batch)], whole: false };
    }
  }

  async #embedHalves(texts: string[], batch: Batch): Promise<Embedded> {
    const half = Math.ceil(texts.length / 2);
    const first = await this.#embedFitting(texts.slice(0, half), batch);
    const second = await this.#embedFitting(texts.slice(half), batch);
    const whole = first.whole && second.whole;
    // No text was too long, so they were too many.
    if (whole) this.#textsPerRequest = Math.min(this.#textsPerRequest, half);
    return { vectors: [...first.vectors, ...second.vectors], whole };
  }

  async #embedParts(parts: readonly string[], batch: Batch): Promise<number[]> {
    const embedded: { vector: number[]; length: number }[] = [];
    for (const part of parts) {
      const { vectors } = await this.#embedFitting([part], batch);
      embedded.push({ vector: vectors[0] ?? [], length: part.length });
    }
    return joinVectors(embedded);
  }

  #request(texts: string[], { client, ...options }: Batch): Promise<number[][]> {
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

function chunks(texts: readonly string[], size: number): string[][] {
  const count = Math.ceil(texts.length / size);
  return Array.from({ length: count }, (_, at) => texts.slice(at * size, (at + 1) * size));
}
