/** `jiyao mcp` as a process of its own, with the SDK's client: needs `npm run build`. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { afterAll, describe, expect, it } from 'vitest';
import { PROJECT_FOLDER } from '../../src/config.js';
import { callTool, textOf } from './connected-client.js';

const MAIN = join(PROJECT_FOLDER, 'dist', 'cli', 'main.js');

const folder = mkdtempSync(join(tmpdir(), 'jiyao-mcp-'));
afterAll(() => rmSync(folder, { recursive: true }));

function environment(index: string): Record<string, string> {
  return { PATH: process.env.PATH ?? '', JIYAO_INDEX: join(folder, index) };
}

/** A process whose requests are written by hand. */
function start(index: string, variables: Record<string, string> = {}) {
  const env = { ...environment(index), ...variables };
  const child = spawn(process.execPath, [MAIN, 'mcp'], { cwd: folder, env });
  const told = { stdout: '', stderr: '' };
  child.stdout.on('data', (chunk) => {
    told.stdout += chunk;
  });
  child.stderr.on('data', (chunk) => {
    told.stderr += chunk;
  });
  return {
    child,
    told,
    ended: once(child, 'close').then(([status, signal]) => ({ status, signal })),
  };
}

const line = (message: unknown) => `${JSON.stringify({ jsonrpc: '2.0', ...Object(message) })}\n`;

const INITIALIZE = line({
  id: 0,
  method: 'initialize',
  params: {
    protocolVersion: '2025-06-18',
    capabilities: {},
    clientInfo: { name: 'test', version: '0' },
  },
});
const INITIALIZED = line({ method: 'notifications/initialized' });

const call = (id: number, name: string, input: Record<string, unknown>) =>
  line({ id, method: 'tools/call', params: { name, arguments: input } });

/** Every line of standard output, which must be a message each. */
function messages(stdout: string) {
  const lines = stdout.split('\n').filter((text) => text !== '');
  return lines.map((text): { jsonrpc: string; id: number; result?: unknown } => JSON.parse(text));
}

describe('jiyao mcp', () => {
  it('answers the client of the SDK, building the index first', async () => {
    const transport = new StdioClientTransport({
      command: process.execPath,
      args: [MAIN, 'mcp'],
      cwd: folder,
      env: environment('built'),
      stderr: 'pipe',
    });
    let stderr = '';
    transport.stderr?.on('data', (chunk) => {
      stderr += chunk;
    });
    const faults: Error[] = [];
    const client = new Client({ name: 'test', version: '0' });
    client.onerror = (error) => faults.push(error);
    await client.connect(transport);
    expect(client.getServerCapabilities()).toMatchObject({ tools: {}, resources: {} });
    const { tools } = await client.listTools();
    expect(tools.map(({ name }) => name)).toContain('cite');
    const [meetings, answer] = await Promise.all([
      callTool(client, 'meetings', {}),
      callTool(client, 'ask', { question: '谁主持了楚雄市九届市人民政府第70次常务会议？' }),
    ]);
    expect(meetings.structuredContent).toMatchObject({ total: 5 });
    expect(textOf(answer)).toContain('杨俐昆');
    await client.close();
    expect(faults).toEqual([]);
    expect(stderr).toMatch(/5 次会议/);
  }, 60_000);

  it('writes nothing but messages to standard output, and answers all before it ends', async () => {
    const { child, told, ended } = start('piped');
    child.stdin.end(
      INITIALIZE +
        INITIALIZED +
        call(1, 'search', { query: '教育', limit: 2 }) +
        'this is no message\n' +
        call(2, 'cite', { quote: '会议决定明年把市政府迁往月球背面。' }) +
        call(3, 'show', { id: 'unknown' }),
    );
    expect(await ended).toEqual({ status: 0, signal: null });
    const answered = messages(told.stdout);
    expect(answered.map(({ id }) => id).sort()).toEqual([0, 1, 2, 3]);
    for (const message of answered) expect(message).toMatchObject({ jsonrpc: '2.0' });
    expect(told.stderr).not.toMatch(/\n\s+at /);
  }, 60_000);

  it('keeps what a library logs off standard output', async () => {
    // Logs as soon as the server reads its input.
    const logging =
      "setInterval(()=>{if(process.stdin.listenerCount('data'))console.log('noise')},2).unref()";
    const NODE_OPTIONS = `--import=data:text/javascript,${logging}`;
    const { child, told, ended } = start('piped', { NODE_OPTIONS });
    child.stdin.end(INITIALIZE + INITIALIZED + call(1, 'search', { query: '教育' }));
    expect(await ended).toMatchObject({ status: 0 });
    expect(told.stderr).toContain('noise');
    expect(messages(told.stdout).map(({ id }) => id)).toEqual([0, 1]);
  }, 60_000);

  it('ends with status 0 on SIGTERM, also while the index is being built', async () => {
    const { child, told, ended } = start('interrupted');
    child.stdin.write(INITIALIZE + INITIALIZED + call(1, 'search', { query: '教育' }));
    await once(child.stdout, 'data');
    child.kill('SIGTERM');
    expect(await ended).toEqual({ status: 0, signal: null });
    expect(messages(told.stdout)[0]).toMatchObject({ id: 0 });
  }, 60_000);

  it('ends when the client no longer reads', async () => {
    const { child, ended } = start('piped');
    child.stdout.destroy();
    child.stdin.write(INITIALIZE);
    expect(await ended).toMatchObject({ status: 0 });
    child.stdin.destroy();
  }, 60_000);
});
