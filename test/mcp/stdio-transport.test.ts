/** The connection over two streams, without a server behind it. */
import { PassThrough } from 'node:stream';
import type { JSONRPCMessage } from '@modelcontextprotocol/sdk/types.js';
import { describe, expect, it } from 'vitest';
import { StdioTransport } from '../../src/mcp/protocol/stdio-transport.js';

const PING = { jsonrpc: '2.0' as const, id: 1, method: 'ping' };
const ANSWER = { jsonrpc: '2.0' as const, id: 1, result: {} };

async function start(write?: (text: string) => Promise<void>) {
  const input = new PassThrough();
  const received: JSONRPCMessage[] = [];
  const written: string[] = [];
  const faults: Error[] = [];
  let closed = 0;
  const transport = new StdioTransport(input, write ?? (async (text) => void written.push(text)));
  transport.onmessage = (message) => received.push(message);
  transport.onerror = (error) => faults.push(error);
  transport.onclose = () => {
    closed += 1;
  };
  await transport.start();
  return { input, transport, received, written, faults, closed: () => closed };
}

const line = (message: unknown) => `${JSON.stringify(message)}\n`;
const soon = () => new Promise((resolve) => setTimeout(resolve, 20));

describe('the connection', () => {
  it('reads messages however they are cut, characters included', async () => {
    const { input, received } = await start();
    const bytes = Buffer.from(line({ ...PING, params: { text: '会议' } }) + line(PING));
    for (const byte of bytes) input.write(Buffer.from([byte]));
    await soon();
    expect(received).toMatchObject([{ params: { text: '会议' } }, { method: 'ping' }]);
  });

  it('skips what is no message', async () => {
    const { input, received, faults } = await start();
    input.write(`hello\n[]\n\n{"jsonrpc":"1.0"}\n${line(PING)}`);
    await soon();
    expect(received).toHaveLength(1);
    expect(faults).toHaveLength(4);
  });

  it('ends when the input ends', async () => {
    const { input, closed } = await start();
    input.end();
    await soon();
    expect(closed()).toBe(1);
  });

  it('answers what was asked before it ends', async () => {
    const { input, transport, written, closed } = await start();
    input.end(line(PING));
    await soon();
    expect(closed()).toBe(0);
    await transport.send(ANSWER);
    expect(written).toEqual([line(ANSWER)]);
    expect(closed()).toBe(1);
  });

  it('does not wait for what was cancelled', async () => {
    const { input, closed } = await start();
    const method = 'notifications/cancelled';
    input.end(line(PING) + line({ jsonrpc: '2.0', method, params: { requestId: 1 } }));
    await soon();
    expect(closed()).toBe(1);
  });

  it('ends where nobody reads the answers, without a fault', async () => {
    const { input, transport, faults, closed } = await start(() => Promise.reject(new Error()));
    input.write(line(PING));
    await soon();
    await transport.send(ANSWER);
    await transport.send(ANSWER);
    expect([closed(), faults]).toEqual([1, []]);
  });

  it('ends at a message without end instead of filling the memory', async () => {
    const { input, faults, closed } = await start();
    for (let megabytes = 0; megabytes < 11; megabytes++) input.write('x'.repeat(1_048_576));
    await soon();
    expect(closed()).toBe(1);
    expect(faults).toHaveLength(1);
  });
});
