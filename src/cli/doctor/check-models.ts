/** What `doctor` says of the models that are configured. Reaches no server and shows no key. */
import type { Config } from '../../config.js';
import { printableText } from '../rendering/printable.js';
import type { Wording } from '../wording.js';
import { type Check, okCheck } from './check.js';

/** The chat model and the embedding, each with where it is served and whether a key is set. */
export function checkModels(config: Config, { doctor }: Wording): Check[] {
  const { chat, embedding } = config;
  const describe = (provider: string, model: string) => {
    const where = serviceOf(provider, config, doctor);
    return printableText(`${provider}:${model}${where === '' ? '' : ` (${where})`}`);
  };
  return [
    okCheck('chatModel', chat ? describe(chat.provider, chat.model) : doctor.noChatModel),
    okCheck(
      'embeddingModel',
      'model' in embedding ? describe(embedding.provider, embedding.model) : embedding.provider,
    ),
  ];
}

function serviceOf(provider: string, { openai, ollama }: Config, doctor: Wording['doctor']) {
  if (provider === 'ollama') return ollama.baseUrl;
  if (provider !== 'openai') return '';
  const key = openai.apiKey === null ? doctor.noKey : doctor.keySet;
  return `${openai.baseUrl ?? 'https://api.openai.com/v1'}, ${key}`;
}
