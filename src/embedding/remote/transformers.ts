/**
 * Models that run in this process through @huggingface/transformers, by LangChain's wrapper. The
 * package is optional: it is large, and whoever uses no such model does not need it.
 */
import { existsSync, readFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { HuggingFaceTransformersEmbeddings } from '@langchain/community/embeddings/huggingface_transformers';
import { Embeddings } from '@langchain/core/embeddings';
import { JiyaoError } from '../../errors.js';
import type { EmbeddingService } from './embedding-service.js';

const PACKAGE = '@huggingface/transformers';

/** Without the variable the installation also fetches libraries for graphics cards. */
const INSTALL = `ONNXRUNTIME_NODE_INSTALL_CUDA=skip npm install --no-save ${PACKAGE}@3`;

/** All of one request are computed together, padded to the longest: memory grows with them. */
const TEXTS_PER_REQUEST = 16;

/** `model`: the name of a model at huggingface.co, or an absolute folder, which needs no network. */
export function transformersService(model: string): EmbeddingService {
  let loaded: LocalModel | undefined;
  return {
    name: `transformers:${model}`,
    textsPerRequest: TEXTS_PER_REQUEST,
    requestsAtOnce: 1,
    hints: {},
    connect: () => {
      loaded ??= new LocalModel(model);
      return loaded;
    },
  };
}

/** LangChain's, with its faults told; the model is loaded with the first text. */
class LocalModel extends Embeddings {
  readonly #model: string;
  readonly #inner: HuggingFaceTransformersEmbeddings;

  constructor(model: string) {
    super({ maxRetries: 0 });
    this.#model = model;
    this.#inner = new HuggingFaceTransformersEmbeddings({
      model,
      maxRetries: 0,
      stripNewLines: false,
      batchSize: TEXTS_PER_REQUEST,
      pretrainedOptions: { local_files_only: isAbsolute(model), dtype: precisionOf(model) },
      pipelineOptions: { pooling: poolingOf(model), normalize: true },
    });
  }

  async embedDocuments(texts: string[]): Promise<number[][]> {
    return this.#inner.embedDocuments(texts).catch((error) => this.#fail(error));
  }

  async embedQuery(text: string): Promise<number[]> {
    return this.#inner.embedQuery(text).catch((error) => this.#fail(error));
  }

  #fail(cause: unknown): never {
    if (isMissingPackage(cause)) {
      throw new JiyaoError('configuration', `EMBEDDING_MODEL=transformers:… needs ${PACKAGE}.`, {
        hint: `Install it in the folder of jiyao: ${INSTALL}`,
        cause,
      });
    }
    throw new JiyaoError('configuration', `The model ${this.#model} cannot be loaded or run.`, {
      hint: isAbsolute(this.#model)
        ? 'The folder must hold config.json, tokenizer.json, tokenizer_config.json and onnx/model.onnx (or onnx/model_quantized.onnx).'
        : 'Check the name and the network, or download the model and name its folder.',
      cause,
    });
  }
}

function isMissingPackage(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    error.code === 'ERR_MODULE_NOT_FOUND' &&
    error.message.includes(PACKAGE)
  );
}

/** A folder may hold only the model of 8-bit weights; else it is that of full precision. */
function precisionOf(model: string): 'fp32' | 'q8' {
  if (!isAbsolute(model) || existsSync(join(model, 'onnx', 'model.onnx'))) return 'fp32';
  return existsSync(join(model, 'onnx', 'model_quantized.onnx')) ? 'q8' : 'fp32';
}

/** Where models for sentence-transformers say how a text's vector is made of its tokens'. */
const POOLING_FILE = join('1_Pooling', 'config.json');

/** BGE models take the first token's vector (BAAI's model cards); most others the mean. */
const TAKES_FIRST_TOKEN = /(^|[-_/\\])bge[-_]/i;

function poolingOf(model: string): 'cls' | 'mean' {
  const path = join(model, POOLING_FILE);
  if (isAbsolute(model) && existsSync(path)) {
    return readFileSync(path, 'utf8').includes('"pooling_mode_cls_token": true') ? 'cls' : 'mean';
  }
  return TAKES_FIRST_TOKEN.test(model) ? 'cls' : 'mean';
}
