/**
 * Requests of a size that a service takes. Services do not tell theirs, so it is found by trying: a
 * request that is refused is halved, down to one text, and that into parts.
 */
import { ServiceFault } from './service-fault.js';
import { joinVectors, splitInTwo } from './text-parts.js';

/** One request: a vector for each text, in order. Rejects with ServiceFault. */
export type SendTexts = (texts: string[]) => Promise<number[][]>;

interface Fitted {
  vectors: number[][];
  /** No text had to be split. */
  whole: boolean;
}

export class RequestFitter {
  /** As far as is known; only ever lowered. */
  #textsPerRequest: number;

  constructor(textsPerRequest: number) {
    this.#textsPerRequest = textsPerRequest;
  }

  /** The texts, cut into what one request should hold. */
  requestsOf(texts: readonly string[]): string[][] {
    const size = this.#textsPerRequest;
    const count = Math.ceil(texts.length / size);
    return Array.from({ length: count }, (_, at) => texts.slice(at * size, (at + 1) * size));
  }

  /**
   * A vector for each text, with more requests than one where that is refused. Rejects with
   * requestRefused where the service will not take a short text either.
   */
  async send(texts: string[], send: SendTexts): Promise<number[][]> {
    return (await this.#fit(texts, send)).vectors;
  }

  async #fit(texts: string[], send: SendTexts): Promise<Fitted> {
    try {
      return { vectors: await send(texts), whole: true };
    } catch (error) {
      if (!(error instanceof ServiceFault && error.kind === 'requestRefused')) throw error;
      if (texts.length > 1) return this.#fitHalves(texts, send);
      const parts = splitInTwo(texts[0] ?? '');
      if (parts === undefined) throw error;
      return { vectors: [await this.#fitParts(parts, send)], whole: false };
    }
  }

  async #fitHalves(texts: string[], send: SendTexts): Promise<Fitted> {
    const half = Math.ceil(texts.length / 2);
    const first = await this.#fit(texts.slice(0, half), send);
    const second = await this.#fit(texts.slice(half), send);
    const whole = first.whole && second.whole;
    // No text was too long, so they were too many.
    if (whole) this.#textsPerRequest = Math.min(this.#textsPerRequest, half);
    return { vectors: [...first.vectors, ...second.vectors], whole };
  }

  async #fitParts(parts: readonly string[], send: SendTexts): Promise<number[]> {
    const embedded: { vector: number[]; length: number }[] = [];
    for (const part of parts) {
      const [vector = []] = await this.send([part], send);
      embedded.push({ vector, length: part.length });
    }
    return joinVectors(embedded);
  }
}
