import { describe, expect, it } from 'vitest';
import {
  judgeError,
  judgeStatus,
  readRetryAfter,
} from '../../src/chat-model/faults/judge-refusal.js';

describe('a refusal', () => {
  // As the servers word it, from their sources and documentation.
  it.each([
    ['OpenAI', 400, '{"error":{"code":"context_length_exceeded"}}'],
    [
      'vLLM',
      400,
      "This model's maximum context length is 4096 tokens. However, you requested 5000",
    ],
    ['llama.cpp', 400, 'the request exceeds the available context size, try increasing it'],
    ['llama.cpp, older', 500, 'context size exceeded'],
    ['Ollama', 400, 'the input length exceeds the context length'],
    ['LM Studio', 400, 'The number of tokens is greater than the context length (n_ctx)'],
    ['SiliconFlow', 400, 'length of prompt_tokens (40000) must be less than max_seq_len (32768).'],
    ['Qwen', 400, 'Range of input length should be [1, 30720]'],
    ['a proxy', 413, 'Request Entity Too Large'],
  ])('for length is told as such: %s', (_, status, body) => {
    expect(judgeStatus(status, new Headers(), body)).toMatchObject({
      kind: 'contextTooLong',
      retryable: false,
    });
  });

  it('is tried again where it passes, not where it stays', () => {
    const retryable = (status: number, body = '') =>
      judgeStatus(status, new Headers(), body).retryable;
    expect([408, 425, 429, 500, 502, 503, 504].filter((status) => !retryable(status))).toEqual([]);
    expect(
      [301, 400, 401, 402, 403, 404, 409, 413, 422, 501, 505].filter((status) => retryable(status)),
    ).toEqual([]);
    expect(retryable(429, '{"error":{"code":"insufficient_quota"}}')).toBe(false);
  });

  it('in mid-stream is judged by its words, which are not kept', () => {
    expect(judgeError('model runner has unexpectedly stopped')).toMatchObject({
      kind: 'serverError',
      retryable: true,
    });
    expect(judgeError({ message: 'Rate limit reached for sk-1' })).toMatchObject({
      kind: 'rateLimited',
      message: 'The chat model takes no more calls for now.',
    });
    expect(judgeError({ code: 'context_length_exceeded' }).kind).toBe('contextTooLong');
  });
});

describe('retry-after', () => {
  const now = Date.parse('2026-01-01T00:00:00Z');
  it.each([
    [{ 'retry-after': '2' }, 2000],
    [{ 'retry-after': '0.5' }, 500],
    [{ 'retry-after': 'Thu, 01 Jan 2026 00:00:07 GMT' }, 7000],
    [{ 'retry-after': 'Wed, 31 Dec 2025 23:59:00 GMT' }, 0],
    [{ 'retry-after-ms': '150', 'retry-after': '9' }, 150],
    [{ 'retry-after': 'soon' }, null],
    [{}, null],
  ])('%j is %s ms', (headers, expected) => {
    expect(readRetryAfter(new Headers(headers as Record<string, string>), now)).toBe(expected);
  });
});
