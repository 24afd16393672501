/**
 * The HTTP server that Telegram calls with updates, and its `/healthz`. Says 200 once an update is
 * stored; what it refuses gets a status and no words. TLS is the reverse proxy's before it.
 */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { JiyaoError } from '../../errors.js';
import { isSameSecret } from './webhook-secret.js';

export interface WebhookServerOptions {
  /** Path, with its query if any, at which updates are taken. */
  path: string;
  port: number;
  secret: string;
  /** Stores one update, of any shape. Throws where it cannot: Telegram sends it again then. */
  take(update: unknown): void;
  /** Whether an update that came now would be taken: what `/healthz` tells. */
  isReady(): boolean;
}

export interface WebhookServer {
  readonly port: number;
  /** Takes no more; cuts what is still connected after a second. */
  close(): Promise<void>;
}

/** An update is a few KB; the longest message with its entities and a reply stays under 100 KB. */
const MAX_BODY_BYTES = 1_000_000;

/** For one request from its first byte to its last: Telegram's take milliseconds. */
const REQUEST_MS = 10_000;

/** Telegram keeps up to 40 connections (`max_connections`); the rest are a proxy's and checks. */
const MAX_CONNECTIONS = 256;

/** For answers on their way when the server closes. */
const CLOSE_MS = 1_000;

const OK = 200;
const BAD_REQUEST = 400;
const UNAUTHORIZED = 401;
const NOT_FOUND = 404;
const METHOD_NOT_ALLOWED = 405;
const TOO_LARGE = 413;
const UNAVAILABLE = 503;

/** @throws JiyaoError 'configuration' where the port cannot be had */
export async function openWebhookServer(options: WebhookServerOptions): Promise<WebhookServer> {
  const server = createServer(
    { requestTimeout: REQUEST_MS, headersTimeout: REQUEST_MS, connectionsCheckingInterval: 1_000 },
    (request, response) => {
      serve(request, response, options).catch(() => response.destroy());
    },
  );
  // Without a byte in either direction for so long, a connection is cut, whoever is to blame.
  server.timeout = 3 * REQUEST_MS;
  server.maxConnections = MAX_CONNECTIONS;
  await listen(server, options.port);
  // A connection that could not be accepted (too many open files) must not end the process.
  server.on('error', () => undefined);
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : options.port;
  return { port, close: () => close(server) };
}

async function listen(server: Server, port: number): Promise<void> {
  try {
    server.listen(port, '0.0.0.0');
    await once(server, 'listening');
  } catch (cause) {
    throw new JiyaoError('configuration', `Port ${port} cannot be listened on.`, {
      hint: 'End what uses it, or set TELEGRAM_WEBHOOK_PORT to another port.',
      cause,
    });
  }
}

async function close(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  const timer = setTimeout(() => server.closeAllConnections(), CLOSE_MS);
  await closed;
  clearTimeout(timer);
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  options: WebhookServerOptions,
): Promise<void> {
  if (isHealthCheck(request)) {
    const isReady = options.isReady();
    response.writeHead(isReady ? OK : UNAVAILABLE, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ status: isReady ? 'ok' : 'unavailable' }));
    return;
  }
  const status = refusalOf(request, options) ?? (await takeUpdate(request, options));
  // A refused body is not read to its end: the connection is of no more use.
  if (status !== OK) response.setHeader('connection', 'close');
  if (status === METHOD_NOT_ALLOWED) response.setHeader('allow', 'POST');
  response.writeHead(status, { 'content-length': 0 }).end();
}

function isHealthCheck({ method, url }: IncomingMessage): boolean {
  return (method === 'GET' || method === 'HEAD') && url?.split('?')[0] === '/healthz';
}

/** Why a request is not even read; undefined where it is. */
function refusalOf(
  { url, method, headers }: IncomingMessage,
  { path, secret }: WebhookServerOptions,
): number | undefined {
  if (url !== path) return NOT_FOUND;
  if (method !== 'POST') return METHOD_NOT_ALLOWED;
  if (!isSameSecret(headers['x-telegram-bot-api-secret-token'], secret)) return UNAUTHORIZED;
  return Number(headers['content-length'] ?? 0) > MAX_BODY_BYTES ? TOO_LARGE : undefined;
}

async function takeUpdate(
  request: IncomingMessage,
  { take }: WebhookServerOptions,
): Promise<number> {
  const body = await readBody(request);
  if (body === undefined) return TOO_LARGE;
  const update = parse(body);
  if (update === undefined) return BAD_REQUEST;
  try {
    take(update);
    return OK;
  } catch {
    return UNAVAILABLE;
  }
}

/** Undefined where it is too long. Throws where the connection ends before it does. */
async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    bytes += part.length;
    if (bytes > MAX_BODY_BYTES) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

/** Undefined where it is no JSON: that never came from Telegram. */
function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
