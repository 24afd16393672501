/**
 * A strict fake of an OpenAI-compatible service on loopback.
 *
 *   const server = await openOpenaiServer({ key: 'sk-test' });
 *   server.script(replyOf('会议审议通过了方案[1]。'), statusOf(429, { 'retry-after': '1' }));
 *   … CHAT_MODEL=openai:test-model, OPENAI_BASE_URL=server.baseUrl …
 *   server.requests            // what it was asked, in order
 *   await server.close();      // throws where a completion was asked for without a script
 *
 * Completions (POST /v1/chat/completions) take the scripted replies in order. Embeddings (POST
 * /v1/embeddings, model 'test-embedding') are computed from the text; `failEmbeddings` scripts
 * replies that are given before.
 */
import type { ServerResponse } from 'node:http';
import { countTokens } from './count-tokens.js';
import { fakeVector } from './fake-vectors.js';
import { type RecordedRequest, sendJson } from './loopback.js';
import { type ModelServer, openModelServer } from './model-server.js';
import { openaiFraming, wholeCompletion } from './openai-framing.js';
import {
  type ChatRequest,
  checkAuthorization,
  checkContext,
  checkModel,
  readChatRequest,
  readEmbeddingRequest,
  refuse,
} from './openai-requests.js';
import { playReply } from './play-reply.js';
import { Refusal } from './refusal.js';
import type { ScriptedReply } from './script.js';

export interface OpenaiServerOptions {
  /** The key that it wants; null = it asks for none. Default null. */
  key?: string | null;
  /** Default ['test-model']. */
  models?: readonly string[];
  /** Default ['test-embedding']. */
  embeddingModels?: readonly string[];
  /** Prompt and completion together. Default 8192. */
  contextTokens?: number;
  /** Default 32. */
  dimensions?: number;
  /** Texts in one call of embeddings. Default 2048, as OpenAI's. */
  maxBatch?: number;
  /** Tokens of one text to embed. Default 8191, as OpenAI's. */
  maxEmbeddingTokens?: number;
}

export type OpenaiServer = ModelServer;

/** Listens on a free port until `close`. */
export function openOpenaiServer(options: OpenaiServerOptions = {}): Promise<OpenaiServer> {
  return openModelServer(new Routes(options), '/v1');
}

class Routes {
  readonly completions: ScriptedReply[] = [];
  readonly embeddingFaults: ScriptedReply[] = [];
  readonly #options: Required<OpenaiServerOptions>;

  constructor(options: OpenaiServerOptions) {
    this.#options = {
      key: null,
      models: ['test-model'],
      embeddingModels: ['test-embedding'],
      contextTokens: 8192,
      dimensions: 32,
      maxBatch: 2048,
      maxEmbeddingTokens: 8191,
      ...options,
    };
  }

  async handle(request: RecordedRequest, response: ServerResponse): Promise<void> {
    try {
      await this.#route(request, response);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      sendJson(response, error.status, error.body);
    }
  }

  async #route(request: RecordedRequest, response: ServerResponse): Promise<void> {
    const { method, path, headers, json } = request;
    const isChat = path === '/v1/chat/completions';
    if (!isChat && path !== '/v1/embeddings') {
      throw refuse(404, `Invalid URL (${method} ${path})`);
    }
    if (method !== 'POST') {
      const message = `Not allowed to ${method} on ${path}.`;
      throw refuse(405, message, 'invalid_request_error', 'method_not_supported');
    }
    checkAuthorization(headers.authorization, this.#options.key);
    if (!/^application\/json\b/.test(String(headers['content-type']))) {
      throw refuse(400, "The content type must be 'application/json'.");
    }
    await (isChat ? this.#complete(json, response) : this.#embed(json, response));
  }

  async #complete(body: unknown, response: ServerResponse): Promise<void> {
    const request = readChatRequest(body);
    const { models, contextTokens } = this.#options;
    checkModel(request.model, models);
    const completionTokens = request.max_completion_tokens ?? request.max_tokens ?? 0;
    checkContext(promptTokens(request), completionTokens, contextTokens);
    const reply = this.completions.shift();
    if (!reply) throw new Error('a completion was asked for, but no script is left');
    const isWhole = reply.fault === undefined && request.stream !== true;
    if (isWhole) {
      const text = (reply.pieces ?? []).join('');
      sendJson(response, 200, wholeCompletion(request.model, text, reply.finish ?? 'stop'));
      return;
    }
    await playReply(reply, openaiFraming(request.model), response);
  }

  async #embed(body: unknown, response: ServerResponse): Promise<void> {
    const request = readEmbeddingRequest(body);
    const { embeddingModels, dimensions, maxBatch, maxEmbeddingTokens } = this.#options;
    checkModel(request.model, embeddingModels);
    const texts = typeof request.input === 'string' ? [request.input] : request.input;
    if (texts.length > maxBatch) {
      throw refuse(400, `Invalid 'input': array too long. Expected at most ${maxBatch} elements.`);
    }
    for (const text of texts) checkContext(countTokens(text), 0, maxEmbeddingTokens);
    const width = request.dimensions ?? dimensions;
    if (width > dimensions) {
      throw refuse(400, `Invalid value for 'dimensions': at most ${dimensions}.`);
    }
    const fault = this.embeddingFaults.shift();
    if (fault) return playReply(fault, openaiFraming(request.model), response);
    const data = texts.map((text, index) => {
      const vector = fakeVector(text, width);
      const embedding = request.encoding_format === 'base64' ? asBase64(vector) : vector;
      return { object: 'embedding', index, embedding };
    });
    const tokens = texts.reduce((sum, text) => sum + countTokens(text), 0);
    const usage = { prompt_tokens: tokens, total_tokens: tokens };
    sendJson(response, 200, { object: 'list', data, model: request.model, usage });
  }
}

function promptTokens({ messages }: ChatRequest): number {
  return messages.reduce((sum, { content }) => {
    const text = typeof content === 'string' ? content : content.map((part) => part.text).join('');
    return sum + countTokens(text) + 4;
  }, 0);
}

/** Little-endian single precision, as OpenAI packs them. */
function asBase64(vector: readonly number[]): string {
  return Buffer.from(new Float32Array(vector).buffer).toString('base64');
}
