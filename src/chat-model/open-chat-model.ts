/** Opens a chat model by its provider. Reaches no server before the first completion. */
import type { ChatModel } from './chat-model.js';
import type { ChatClient, ModelAddress } from './clients/client.js';
import { RemoteChatModel } from './remote-chat-model.js';

export interface ChatModelOptions extends ModelAddress {
  provider: 'openai' | 'ollama';
}

/** The client of the provider is loaded here, that of the other is not. */
export async function openChatModel(options: ChatModelOptions): Promise<ChatModel> {
  const { provider, model, contextTokens } = options;
  const name = `${provider}:${model}`;
  return new RemoteChatModel({ name, contextTokens, client: await loadClient(options) });
}

async function loadClient(options: ChatModelOptions): Promise<ChatClient> {
  if (options.provider === 'ollama') {
    const { ollamaClient } = await import('./clients/ollama-client.js');
    return ollamaClient(options);
  }
  const { openaiClient } = await import('./clients/openai-client.js');
  return openaiClient(options);
}
