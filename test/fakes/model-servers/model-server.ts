/** What both fake servers let a test do: see what was asked, say what is to be answered. */
import { type Loopback, openLoopback } from './loopback.js';
import type { ScriptedReply } from './script.js';

export interface ModelServer extends Pick<Loopback, 'requests' | 'openReplies' | 'close'> {
  /** Where a client is pointed to: 'http://127.0.0.1:51234/v1'. */
  readonly baseUrl: string;
  /** What the next completions are answered with, in order. */
  script(...replies: ScriptedReply[]): void;
  /** What the next calls of embeddings are answered with, before vectors are given again. */
  failEmbeddings(...replies: ScriptedReply[]): void;
  /** Scripted replies that were not yet asked for. */
  readonly unused: readonly ScriptedReply[];
}

/** What answers requests, and the replies that it has left. */
export interface ScriptedRoutes {
  readonly completions: ScriptedReply[];
  readonly embeddingFaults: ScriptedReply[];
  handle: Parameters<typeof openLoopback>[0];
}

/** Listens on a free port until `close`; `path` ends the address that clients are given. */
export async function openModelServer(routes: ScriptedRoutes, path: string): Promise<ModelServer> {
  const loopback = await openLoopback((request, response) => routes.handle(request, response));
  return {
    baseUrl: `${loopback.origin}${path}`,
    requests: loopback.requests,
    openReplies: loopback.openReplies,
    close: loopback.close,
    script: (...replies) => routes.completions.push(...replies),
    failEmbeddings: (...replies) => routes.embeddingFaults.push(...replies),
    unused: routes.completions,
  };
}
