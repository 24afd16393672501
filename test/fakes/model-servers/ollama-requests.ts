/**
 * What Ollama's server takes, and how it words what it does not. Stricter than the real one in
 * two points, so that tests see it: unknown fields are refused (Ollama ignores them), and so is a
 * prompt that does not fit (Ollama cuts it in silence). Sends nothing.
 */
import { z } from 'zod';
import { Refusal } from './refusal.js';

const runOptions = z
  .object({
    num_ctx: z.number().int().min(1).optional(),
    num_predict: z.number().int().optional(),
    temperature: z.number().min(0).optional(),
    seed: z.number().int().optional(),
    top_k: z.number().int().optional(),
    top_p: z.number().optional(),
    repeat_penalty: z.number().optional(),
    stop: z.array(z.string()).optional(),
  })
  .strict();

const chatRequest = z
  .object({
    model: z.string(),
    messages: z.array(
      z
        .object({
          role: z.enum(['system', 'user', 'assistant', 'tool']),
          content: z.string(),
        })
        .strict(),
    ),
    stream: z.boolean().optional(),
    think: z.boolean().optional(),
    options: runOptions.optional(),
    keep_alive: z.string().or(z.number()).optional(),
    format: z.literal('json').or(z.object({}).passthrough()).optional(),
  })
  .strict();

const embedRequest = z
  .object({
    model: z.string(),
    input: z.string().or(z.array(z.string())),
    truncate: z.boolean().optional(),
    dimensions: z.number().int().min(1).optional(),
    options: runOptions.optional(),
    keep_alive: z.string().or(z.number()).optional(),
  })
  .strict();

export type OllamaChatRequest = z.infer<typeof chatRequest>;
export type OllamaEmbedRequest = z.infer<typeof embedRequest>;

/** @throws Refusal 400 */
export function readOllamaChat(body: unknown): OllamaChatRequest {
  return read(chatRequest, body);
}

/** @throws Refusal 400 */
export function readOllamaEmbed(body: unknown): OllamaEmbedRequest {
  return read(embedRequest, body);
}

function read<T extends { model: string }>(schema: z.ZodType<T>, body: unknown): T {
  if (body === undefined) throw refuse(400, 'missing request body');
  const parsed = schema.safeParse(body);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw refuse(400, `json: cannot unmarshal ${issue?.path.join('.')}: ${issue?.message}`);
  }
  if (parsed.data.model === '') throw refuse(400, 'model is required');
  return parsed.data;
}

/** A refusal in the shape of Ollama's errors. */
export function refuse(status: number, error: string): Refusal {
  return new Refusal(status, { error });
}

/** 'qwen3' stands for 'qwen3:latest'. @throws Refusal 404 */
export function checkModel(model: string, models: readonly string[]): void {
  if (models.includes(model) || models.includes(`${model}:latest`)) return;
  throw refuse(404, `model '${model}' not found`);
}
