/** A real HTTP server on loopback that records what it is asked. Knows no protocol of models. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

export interface RecordedRequest {
  method: string;
  path: string;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  /** As sent; '' where there was none. */
  text: string;
  /** `text` as JSON; undefined where it is none. */
  json: unknown;
  /** When it came, milliseconds of `performance.now()`. */
  at: number;
}

export interface Loopback {
  /** 'http://127.0.0.1:51234' */
  readonly origin: string;
  readonly requests: RecordedRequest[];
  /** How many replies are neither finished nor given up by the other side. */
  openReplies(): number;
  /** Cuts every connection and stops listening. @throws the first thing that the handler threw */
  close(): Promise<void>;
}

export type Handler = (request: RecordedRequest, response: ServerResponse) => Promise<void>;

/** Listens on a free port. What `handle` throws cuts the connection and is thrown by `close`. */
export async function openLoopback(handle: Handler): Promise<Loopback> {
  const requests: RecordedRequest[] = [];
  const thrown: unknown[] = [];
  const sockets = new Set<Socket>();
  const replies = new Set<ServerResponse>();
  const server = createServer((message, response) => {
    serve(message, response).catch((error: unknown) => {
      thrown.push(error);
      response.socket?.destroy();
    });
  });
  const serve = async (message: IncomingMessage, response: ServerResponse) => {
    const request = await record(message);
    requests.push(request);
    replies.add(response);
    response.on('close', () => replies.delete(response));
    await handle(request, response);
  };
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    requests,
    openReplies: () => replies.size,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      for (const socket of sockets) socket.destroy();
      await closed;
      if (thrown.length > 0) throw thrown[0];
    },
  };
}

async function record(message: IncomingMessage): Promise<RecordedRequest> {
  const at = performance.now();
  const parts: Buffer[] = [];
  for await (const part of message) parts.push(part);
  const text = Buffer.concat(parts).toString('utf8');
  return {
    method: message.method ?? '',
    path: message.url ?? '',
    headers: message.headers,
    text,
    json: parseJson(text),
    at,
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Sends `body` as JSON and ends the response. */
export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}

/** Sends plain text and ends the response. */
export function sendText(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(body);
}
