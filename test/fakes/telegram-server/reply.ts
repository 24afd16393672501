/** Puts an answer on the wire, whole or garbled. */
import type { ServerResponse } from 'node:http';
import type { Reply } from './bot-api.js';
import type { Garbling } from './faults.js';

const PAGE =
  '<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>';

export function send(
  response: ServerResponse,
  { status, body }: Reply,
  garbling: Garbling | undefined,
): void {
  if (garbling === 'html' || status >= 500) {
    sendPage(response, status);
    return;
  }
  const text = JSON.stringify(body);
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(text),
  });
  if (garbling === 'truncated') {
    // Half of what was announced, and the connection ends.
    response.write(text.slice(0, text.length / 2), () => response.socket?.destroy());
    return;
  }
  response.end(garbling === 'invalidJson' ? text.replaceAll('"', "'") : text);
}

export function sendBadGateway(response: ServerResponse): void {
  sendPage(response, 502);
}

/** A proxy's page, not the Bot API's JSON. */
function sendPage(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'content-type': 'text/html' });
  response.end(PAGE);
}
