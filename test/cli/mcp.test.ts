/** `jiyao mcp` as a command: what goes to which stream, and how it ends. */
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { SearchResult } from '../../src/app-types.js';
import { FakeApp } from '../fakes/fake-app.js';
import { jsonLines, run } from '../fakes/memory-terminal.js';

const line = (message: object) => `${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`;

const START =
  line({
    id: 0,
    method: 'initialize',
    params: {
      protocolVersion: '2025-06-18',
      capabilities: {},
      clientInfo: { name: 'test', version: '0' },
    },
  }) + line({ method: 'notifications/initialized' });

const SEARCH = line({
  id: 1,
  method: 'tools/call',
  params: { name: 'search', arguments: { query: '教育' } },
});

const FOUND: SearchResult = { query: '教育', filters: {}, hits: [] };

describe('jiyao mcp', () => {
  it('answers what was asked before the input ended, and gives the console back', async () => {
    const before = console;
    const app = new FakeApp({ search: [FOUND] });
    const { status, stdout } = await run(['mcp'], { app, stdin: [START + SEARCH] });
    expect(status).toBe(0);
    const result = { structuredContent: { total: 0 } };
    expect(jsonLines(stdout)).toMatchObject([{ id: 0 }, { id: 1, result }]);
    expect(console).toBe(before);
  });

  it('tells on stderr that the index is being built', async () => {
    const app = new FakeApp({
      search: [FOUND],
      notices: [{ type: 'buildingIndex', dataFolder: '/minutes' }],
    });
    const { stdout, stderr } = await run(['mcp'], { app, stdin: [START + SEARCH] });
    expect(stderr).toContain('/minutes');
    expect(jsonLines(stdout)).toHaveLength(2);
  });

  it('answers without an application that can be opened, and tells why', async () => {
    const fault = new Error('broken');
    const loadConfig = () => Promise.reject(fault);
    const { status, stdout } = await run(['mcp'], { loadConfig, stdin: [START + SEARCH] });
    expect(status).toBe(0);
    expect(jsonLines(stdout)).toMatchObject([{ id: 0 }, { result: { isError: true } }]);
    expect(stdout).not.toContain('broken');
  });

  it('tells a person who started it by hand what it waits for', async () => {
    const stdin = Object.assign(new PassThrough(), { isTTY: true });
    stdin.end();
    const { stdout, stderr } = await run(['mcp'], {
      stdin,
      settings: { locale: 'en_GB.UTF-8' },
    });
    expect(stderr).toContain('docs/mcp.md');
    expect(stdout).toBe('');
  });

  it('ends where standard output is closed', async () => {
    const stdin = new PassThrough();
    stdin.write(START);
    const { status } = await run(['mcp'], { app: new FakeApp(), stdin, stdoutClosed: true });
    expect(status).toBe(0);
  });
});
