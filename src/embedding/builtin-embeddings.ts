/**
 * The builtin embedding behind LangChain's interface: the static model that comes with jiyao, or the
 * one that was adapted to an index. The file's header is read at once, its table when a text is first
 * embedded.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Embeddings } from '@langchain/core/embeddings';
import type { EmbeddingIdentity } from '../store/store.js';
import { StaticEmbedder } from './static/static-embedder.js';
import { readModelHeader } from './static/static-model.js';

/** Raised when the same table gives other vectors. */
const VERSION = 1;

export const SHIPPED_MODEL = fileURLToPath(
  new URL('../../data/models/builtin.bin', import.meta.url),
);

/** Where `jiyao train --index` puts the model that it adapted to an index. */
export function adaptedModelPath(indexFolder: string): string {
  return join(indexFolder, 'embedding.bin');
}

/** The model in force for an index. */
export function modelPathFor(indexFolder: string): string {
  const adapted = adaptedModelPath(indexFolder);
  return existsSync(adapted) ? adapted : SHIPPED_MODEL;
}

/** LangChain embeddings of length 1; a text without a known token gives zeros. */
export class BuiltinEmbeddings extends Embeddings {
  /** Two vectors compare only where this is the same. */
  readonly identity: EmbeddingIdentity;
  readonly #path: string;
  #embedder: StaticEmbedder | undefined;

  /** @throws JiyaoError configuration where the model is missing or of another version */
  constructor(path = SHIPPED_MODEL) {
    super({});
    this.#path = path;
    const { digest, dimension } = readModelHeader(path);
    this.identity = { fingerprint: `builtin-static-v${VERSION};${digest}`, dimension };
  }

  /** The synchronous face of the same model, for the sentences of found paragraphs. */
  embedText(text: string): Float32Array {
    this.#embedder ??= new StaticEmbedder(this.#path);
    return this.#embedder.embed(text);
  }

  async embedDocuments(documents: string[]): Promise<number[][]> {
    return documents.map((document) => Array.from(this.embedText(document)));
  }

  async embedQuery(document: string): Promise<number[]> {
    return Array.from(this.embedText(document));
  }
}
