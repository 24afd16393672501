/**
 * What a fake model server is told to answer to the next completion: text in pieces, and how it
 * misbehaves. Types and shorthands only; play-reply.ts acts on them.
 */

export interface ScriptedReply {
  /** The completion's text as it is sent, piece by piece. Default: none. */
  pieces?: readonly string[];
  /** What the model thinks before it answers, in the field that the server has for it. */
  reasoning?: readonly string[];
  /** Wait before the headers, milliseconds. Default 0. */
  beforeHeadersMs?: number;
  /** Wait before each piece, milliseconds. Default 0. */
  beforePieceMs?: number;
  /** Why the completion ends. Default 'stop'. */
  finish?: 'stop' | 'length' | 'content_filter' | 'load';
  /** Instead of the protocol's own. */
  contentType?: string;
  /** What goes wrong; behind the pieces, unless it needs no pieces. */
  fault?: Fault;
}

export type Fault =
  /** Takes the request and never says anything. */
  | { type: 'hangBeforeHeaders' }
  /** Behind the pieces nothing more comes, and the connection stays open. */
  | { type: 'hang' }
  /** Everything comes, the end too, but the connection stays open. */
  | { type: 'hangAfterEnd' }
  /** The connection is reset before any header. */
  | { type: 'reset' }
  /** Behind the pieces the connection is cut. */
  | { type: 'cut' }
  /** Behind the pieces the body ends in order, but without what ends a completion. */
  | { type: 'endEarly' }
  /** A status instead of a completion. An object is sent as JSON. */
  | {
      type: 'status';
      status: number;
      headers?: Readonly<Record<string, string>>;
      body?: string | object;
    }
  /** This body instead of a completion, with status 200. */
  | { type: 'body'; body: string | Buffer; contentType?: string }
  /** Behind the pieces these bytes as they are; then the completion ends in order. */
  | { type: 'bytes'; bytes: string | Buffer }
  /** Behind the pieces it goes on until the other side hangs up. */
  | { type: 'endless'; what: 'text' | 'reasoning' | 'nothing' | 'oneLine'; everyMs?: number }
  /** The whole stream comes byte by byte. */
  | { type: 'drip'; everyMs: number };

/** The completion `text`, split into pieces of `size` characters. */
export function replyOf(text: string, size = 4): ScriptedReply {
  const characters = [...text];
  const pieces: string[] = [];
  for (let at = 0; at < characters.length; at += size) {
    pieces.push(characters.slice(at, at + size).join(''));
  }
  return { pieces };
}

/** A reply with nothing but a status. */
export function statusOf(
  status: number,
  headers: Readonly<Record<string, string>> = {},
  body: string | object = { error: { message: 'scripted fault', type: 'server_error' } },
): ScriptedReply {
  return { fault: { type: 'status', status, headers, body } };
}
