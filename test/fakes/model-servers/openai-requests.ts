/**
 * What an OpenAI-compatible server takes, and how it words what it does not: as the API reference
 * of chat completions and embeddings has it. Sends nothing.
 */
import { type ZodIssue, z } from 'zod';
import { Refusal } from './refusal.js';

const message = z
  .object({
    role: z.enum(['system', 'developer', 'user', 'assistant', 'function', 'tool']),
    content: z.string().or(z.array(z.object({ type: z.literal('text'), text: z.string() }))),
    name: z.string().optional(),
  })
  .strict();

const chatRequest = z
  .object({
    model: z.string().min(1),
    messages: z.array(message).min(1),
    stream: z.boolean().optional(),
    stream_options: z.object({ include_usage: z.boolean() }).strict().optional(),
    temperature: z.number().min(0).max(2).optional(),
    top_p: z.number().min(0).max(1).optional(),
    max_tokens: z.number().int().min(1).optional(),
    max_completion_tokens: z.number().int().min(1).optional(),
    reasoning_effort: z.enum(['minimal', 'low', 'medium', 'high']).optional(),
    n: z.literal(1).optional(),
    stop: z.string().or(z.array(z.string()).max(4)).optional(),
    seed: z.number().int().optional(),
    presence_penalty: z.number().min(-2).max(2).optional(),
    frequency_penalty: z.number().min(-2).max(2).optional(),
    user: z.string().optional(),
    response_format: z.object({ type: z.enum(['text', 'json_object']) }).optional(),
  })
  .strict();

const embeddingRequest = z
  .object({
    model: z.string().min(1),
    input: z
      .string()
      .min(1)
      .or(z.array(z.string().min(1)).min(1)),
    encoding_format: z.enum(['float', 'base64']).optional(),
    dimensions: z.number().int().min(1).optional(),
    user: z.string().optional(),
  })
  .strict();

export type ChatRequest = z.infer<typeof chatRequest>;
export type EmbeddingRequest = z.infer<typeof embeddingRequest>;

/** @throws Refusal 400 */
export function readChatRequest(body: unknown): ChatRequest {
  return read(chatRequest, body);
}

/** @throws Refusal 400 */
export function readEmbeddingRequest(body: unknown): EmbeddingRequest {
  return read(embeddingRequest, body);
}

function read<T>(schema: z.ZodType<T>, body: unknown): T {
  if (body === undefined) {
    throw refuse(400, 'We could not parse the JSON body of your request.');
  }
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  throw wordIssue(parsed.error.issues[0]);
}

function wordIssue(issue: ZodIssue | undefined): Refusal {
  const parameter = issue?.path.join('.') || null;
  if (issue?.code === 'unrecognized_keys') {
    return refuse(400, `Unrecognized request argument supplied: ${issue.keys.join(', ')}`);
  }
  const message = `Invalid value for '${parameter}': ${issue?.message}.`;
  return refuse(400, message, 'invalid_request_error', issue?.code ?? null, parameter);
}

/** A refusal in the shape of OpenAI's errors. */
export function refuse(
  status: number,
  message: string,
  type = 'invalid_request_error',
  code: string | null = null,
  parameter: string | null = null,
): Refusal {
  return new Refusal(status, { error: { message, type, param: parameter, code } });
}

/** @throws Refusal 401; the wrong key is repeated in it, so that a leak shows. */
export function checkAuthorization(header: unknown, key: string | null): void {
  if (key === null) return;
  const given = typeof header === 'string' ? /^Bearer (.+)$/.exec(header)?.[1] : undefined;
  if (given === undefined) {
    throw refuse(401, "You didn't provide an API key. You need to provide your API key.");
  }
  if (given === key) return;
  const message = `Incorrect API key provided: ${given}.`;
  throw refuse(401, message, 'invalid_request_error', 'invalid_api_key');
}

/** @throws Refusal 400 'context_length_exceeded' */
export function checkContext(promptTokens: number, completionTokens: number, limit: number): void {
  const wanted = promptTokens + completionTokens;
  if (wanted <= limit) return;
  const message = `This model's maximum context length is ${limit} tokens. However, you requested ${wanted} tokens (${promptTokens} in the messages, ${completionTokens} in the completion). Please reduce the length of the messages or completion.`;
  throw refuse(400, message, 'invalid_request_error', 'context_length_exceeded', 'messages');
}

/** @throws Refusal 404 */
export function checkModel(model: string, models: readonly string[]): void {
  if (models.includes(model)) return;
  const message = `The model \`${model}\` does not exist or you do not have access to it.`;
  throw refuse(404, message, 'invalid_request_error', 'model_not_found');
}
