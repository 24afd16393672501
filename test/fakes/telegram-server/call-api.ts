/** Calls a method as any HTTP client does, for tests of the server itself and of what it refuses. */
import type { TelegramServer } from './telegram-server.js';

export interface ApiAnswer {
  status: number;
  ok: boolean;
  /** Of the refusal. */
  description: string | undefined;
  parameters: { retry_after?: number; migrate_to_chat_id?: number } | undefined;
  result: unknown;
}

/** @throws Error where no JSON comes back */
export async function callApi(
  server: Pick<TelegramServer, 'root' | 'token'>,
  method: string,
  payload: object = {},
  signal?: AbortSignal,
): Promise<ApiAnswer> {
  const response = await fetch(`${server.root}/bot${server.token}/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(payload),
    ...(signal && { signal }),
  });
  const body: Partial<ApiAnswer> = JSON.parse(await response.text());
  const { ok = false, description, parameters, result } = body;
  return { status: response.status, ok, description, parameters, result };
}
