/**
 * A strict fake of Ollama's server on loopback.
 *
 *   const server = await openOllamaServer();
 *   server.script(replyOf('会议审议通过了方案[1]。'), { pieces: ['会议'], fault: { type: 'cut' } });
 *   … CHAT_MODEL=ollama:test-model, OLLAMA_BASE_URL=server.baseUrl …
 *   server.requests            // what it was asked, in order
 *   await server.close();      // throws where a completion was asked for without a script
 *
 * Completions (POST /api/chat) take the scripted replies in order. Embeddings (POST /api/embed,
 * model 'test-embedding') are computed from the text; `failEmbeddings` scripts replies that are
 * given before. GET /api/version and GET /api/tags answer too.
 */
import type { ServerResponse } from 'node:http';
import { countTokens } from './count-tokens.js';
import { fakeVector } from './fake-vectors.js';
import { type RecordedRequest, sendJson, sendText } from './loopback.js';
import { type ModelServer, openModelServer } from './model-server.js';
import { ollamaFraming, wholeMessage } from './ollama-framing.js';
import { checkModel, readOllamaChat, readOllamaEmbed, refuse } from './ollama-requests.js';
import { playReply } from './play-reply.js';
import { Refusal } from './refusal.js';
import type { ScriptedReply } from './script.js';

export interface OllamaServerOptions {
  /** Default ['test-model:latest']. */
  models?: readonly string[];
  /** Default ['test-embedding:latest']. */
  embeddingModels?: readonly string[];
  /** Where a request has no num_ctx. Default 4096, as Ollama's. */
  contextTokens?: number;
  /** Default 32. */
  dimensions?: number;
}

export type OllamaServer = ModelServer;

/** Listens on a free port until `close`. */
export function openOllamaServer(options: OllamaServerOptions = {}): Promise<OllamaServer> {
  return openModelServer(new Routes(options), '');
}

/** Path → the one method that it takes. */
const METHODS: Readonly<Record<string, string>> = {
  '/api/chat': 'POST',
  '/api/embed': 'POST',
  '/api/version': 'GET',
  '/api/tags': 'GET',
};

class Routes {
  readonly completions: ScriptedReply[] = [];
  readonly embeddingFaults: ScriptedReply[] = [];
  readonly #options: Required<OllamaServerOptions>;

  constructor(options: OllamaServerOptions) {
    this.#options = {
      models: ['test-model:latest'],
      embeddingModels: ['test-embedding:latest'],
      contextTokens: 4096,
      dimensions: 32,
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

  async #route({ method, path, json }: RecordedRequest, response: ServerResponse): Promise<void> {
    const allowed = METHODS[path];
    if (allowed === undefined) return sendText(response, 404, '404 page not found');
    if (method !== allowed) return sendText(response, 405, '405 method not allowed');
    if (path === '/api/version') return sendJson(response, 200, { version: '0.12.0' });
    if (path === '/api/tags') return sendJson(response, 200, this.#tags());
    await (path === '/api/chat' ? this.#chat(json, response) : this.#embed(json, response));
  }

  #tags(): object {
    const { models, embeddingModels } = this.#options;
    return { models: [...models, ...embeddingModels].map((name) => ({ name, model: name })) };
  }

  async #chat(body: unknown, response: ServerResponse): Promise<void> {
    const { model, messages, stream = true, options } = readOllamaChat(body);
    checkModel(model, this.#options.models);
    if (messages.length === 0) return sendJson(response, 200, wholeMessage(model, '', 'load'));
    const tokens = messages.reduce((sum, { content }) => sum + countTokens(content) + 4, 0);
    if (tokens > (options?.num_ctx ?? this.#options.contextTokens)) {
      throw refuse(400, 'the prompt exceeds the context length of the model');
    }
    const reply = this.completions.shift();
    if (!reply) throw new Error('a completion was asked for, but no script is left');
    if (reply.fault === undefined && !stream) {
      const text = (reply.pieces ?? []).join('');
      return sendJson(response, 200, wholeMessage(model, text, reply.finish ?? 'stop'));
    }
    await playReply(reply, ollamaFraming(model), response);
  }

  async #embed(body: unknown, response: ServerResponse): Promise<void> {
    const { model, input, truncate = true, dimensions, options } = readOllamaEmbed(body);
    checkModel(model, this.#options.embeddingModels);
    const texts = typeof input === 'string' ? [input] : input;
    const limit = options?.num_ctx ?? this.#options.contextTokens;
    if (!truncate && texts.some((text) => countTokens(text) > limit)) {
      throw refuse(400, 'the input length exceeds the context length');
    }
    const fault = this.embeddingFaults.shift();
    if (fault) return playReply(fault, ollamaFraming(model), response);
    const width = Math.min(dimensions ?? this.#options.dimensions, this.#options.dimensions);
    const embeddings = texts.map((text) => fakeVector(text, width));
    sendJson(response, 200, { model, embeddings, total_duration: 1_000, load_duration: 1_000 });
  }
}
