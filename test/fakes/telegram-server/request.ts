/** Reads a request of the Bot API: token, method and parameters, from JSON, a form, or the query. */
import type { IncomingMessage } from 'node:http';
import { ApiError, badRequest } from './api-error.js';

export interface ApiRequest {
  token: string;
  /** As written in the path. */
  method: string;
  parameters: Record<string, unknown>;
}

/** @throws ApiError 400, 404 */
export async function readRequest(message: IncomingMessage): Promise<ApiRequest> {
  const url = new URL(message.url ?? '/', 'http://localhost');
  const parts: Buffer[] = [];
  for await (const part of message) parts.push(part);
  const match = /^\/bot([^/]+)\/([^/]+)$/.exec(url.pathname.replaceAll('%3A', ':'));
  if (!match) throw new ApiError(404, 'Not Found');
  const body = Buffer.concat(parts).toString('utf8');
  return {
    token: match[1] ?? '',
    method: match[2] ?? '',
    parameters: {
      ...Object.fromEntries(url.searchParams),
      ...readBody(body, message.headers['content-type'] ?? ''),
    },
  };
}

function readBody(body: string, contentType: string): Record<string, unknown> {
  if (body === '') return {};
  if (contentType.startsWith('application/json')) return readJson(body);
  if (contentType.startsWith('application/x-www-form-urlencoded')) {
    return Object.fromEntries(new URLSearchParams(body));
  }
  throw badRequest(`the fake takes no body of the type "${contentType}"`);
}

function readJson(body: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    throw badRequest("can't parse request: JSON is broken");
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return { ...value };
  throw badRequest("can't parse request: JSON object expected");
}
