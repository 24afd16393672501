/** Plays a scripted reply over HTTP in the framing of a protocol. Knows no protocol itself. */
import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Fault, ScriptedReply } from './script.js';

/** How a protocol words the parts of a completion. */
export interface Framing {
  contentType: string;
  text(piece: string): string;
  reasoning(piece: string): string;
  /** What keeps the connection alive without saying anything. */
  nothing(): string;
  /** What ends the completion. */
  end(finish: string): string;
}

/** Ends once the reply was sent, or the other side hung up. */
export async function playReply(
  reply: ScriptedReply,
  framing: Framing,
  response: ServerResponse,
): Promise<void> {
  const { fault } = reply;
  if (fault?.type === 'hangBeforeHeaders') return;
  if (fault?.type === 'reset') {
    response.socket?.resetAndDestroy();
    return;
  }
  await wait(reply.beforeHeadersMs ?? 0);
  if (fault?.type === 'status') return sendStatus(fault, response);
  if (fault?.type === 'body') {
    response.writeHead(200, { 'content-type': fault.contentType ?? framing.contentType });
    response.end(fault.body);
    return;
  }
  response.writeHead(200, { 'content-type': reply.contentType ?? framing.contentType });
  response.flushHeaders();
  const write = writerOf(response, fault?.type === 'drip' ? fault.everyMs : null);
  for (const piece of reply.reasoning ?? []) await write(framing.reasoning(piece));
  for (const piece of reply.pieces ?? []) {
    await wait(reply.beforePieceMs ?? 0);
    await write(framing.text(piece));
  }
  await playEnd(reply, framing, response, write);
}

type Write = (text: string) => Promise<void>;

/** Whole, or byte by byte. */
function writerOf(response: ServerResponse, everyMs: number | null): Write {
  return async (text) => {
    if (everyMs === null) {
      response.write(text);
      return;
    }
    for (const byte of Buffer.from(text)) {
      if (response.destroyed) return;
      response.write(Buffer.of(byte));
      await wait(everyMs);
    }
  };
}

async function playEnd(
  { fault, finish = 'stop' }: ScriptedReply,
  framing: Framing,
  response: ServerResponse,
  write: Write,
): Promise<void> {
  if (fault?.type === 'hang') return;
  if (fault?.type === 'endless') return goOn(fault, framing, response);
  if (fault?.type === 'cut') {
    // What was written must leave before the connection does.
    await wait(20);
    response.socket?.destroy();
    return;
  }
  if (fault?.type === 'bytes') response.write(fault.bytes);
  if (fault?.type !== 'endEarly') await write(framing.end(finish));
  if (fault?.type !== 'hangAfterEnd') response.end();
}

async function goOn(
  { what, everyMs = 1 }: Extract<Fault, { type: 'endless' }>,
  framing: Framing,
  response: ServerResponse,
): Promise<void> {
  const frames = {
    text: framing.text('又又又又又又又又又又'),
    reasoning: framing.reasoning('想想想想想想想想想想'),
    nothing: framing.nothing(),
    oneLine: 'x'.repeat(10_000),
  };
  while (!response.destroyed) {
    if (!response.write(frames[what])) {
      await Promise.race([wait(200), new Promise((resolve) => response.once('drain', resolve))]);
    }
    await wait(everyMs);
  }
}

function sendStatus(
  { status, headers, body = '' }: Extract<Fault, { type: 'status' }>,
  response: ServerResponse,
): void {
  const isText = typeof body === 'string';
  const contentType = isText ? 'text/plain' : 'application/json';
  response.writeHead(status, { 'content-type': contentType, ...headers });
  response.end(isText ? body : JSON.stringify(body));
}
