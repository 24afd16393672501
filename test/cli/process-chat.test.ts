/** The built program with a chat model that misbehaves: needs `npm run build`. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { PROJECT_FOLDER } from '../../src/config.js';
import { type OpenaiServer, openOpenaiServer } from '../fakes/model-servers/openai-server.js';
import { replyOf } from '../fakes/model-servers/script.js';

const MAIN = join(PROJECT_FOLDER, 'dist', 'cli', 'main.js');
const QUESTION = '楚雄市第70次常务会议由谁主持?';
const KEY = 'sk-never-to-be-printed-42';
const TIMEOUT_MS = 1500;

/** Starting, loading index and client, and ending, on a busy machine. */
const SLACK_MS = 5000;

const folder = mkdtempSync(join(tmpdir(), 'jiyao-process-chat-'));
afterAll(() => rmSync(folder, { recursive: true }));

let server: OpenaiServer;
beforeAll(async () => {
  // Builds the index once.
  await jiyao(['ask', QUESTION], {});
}, 60_000);
beforeEach(async () => {
  server = await openOpenaiServer({ key: KEY });
});
afterEach(() => server.close());

interface Ended {
  status: number | null;
  stdout: string;
  stderr: string;
  /** Milliseconds from start to end. */
  took: number;
}

function withModel(): Record<string, string> {
  return {
    CHAT_MODEL: 'openai:test-model',
    OPENAI_API_KEY: KEY,
    OPENAI_BASE_URL: server.baseUrl,
    CHAT_TIMEOUT_MS: String(TIMEOUT_MS),
  };
}

function jiyao(words: string[], environment: Record<string, string>): Promise<Ended> {
  const from = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [MAIN, ...words], {
      cwd: folder,
      env: { PATH: process.env.PATH, JIYAO_INDEX: join(folder, 'index'), ...environment },
    });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (chunk) => {
      stdout += chunk;
    });
    child.stderr.on('data', (chunk) => {
      stderr += chunk;
    });
    child.on('error', reject);
    child.on('close', (status) => {
      resolve({ status, stdout, stderr, took: performance.now() - from });
    });
    child.stdin.end();
  });
}

describe('the built program with a chat model', () => {
  it('ends in time where the server hangs, with the answer of the record and no key', async () => {
    server.script({ fault: { type: 'hangBeforeHeaders' } });
    const { status, stdout, stderr, took } = await jiyao(['ask', QUESTION], withModel());
    expect(took).toBeLessThan(TIMEOUT_MS + SLACK_MS);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('(对话模型没有按时答完,以上摘自记录原文。)');
    expect(stdout).not.toContain(KEY);
  }, 20_000);

  it('ends in time where the server falls silent, and says what was left', async () => {
    server.script({ ...replyOf('会议的主持人'), fault: { type: 'hang' } });
    const { status, stdout, took } = await jiyao(['ask', QUESTION, '--json'], withModel());
    expect(took).toBeLessThan(TIMEOUT_MS + SLACK_MS);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      mode: 'extractive',
      chat: { model: 'openai:test-model', leftOut: 0, fault: 'timeout' },
    });
  }, 20_000);

  it('prints nothing of what a broken server sends', async () => {
    const sequence = '\u001b]0;title\u0007';
    const broken = { fault: { type: 'bytes' as const, bytes: `data: {${sequence}${KEY}\n\n` } };
    server.script(broken, broken, broken, broken);
    const { status, stdout, stderr } = await jiyao(['ask', QUESTION], withModel());
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).not.toContain(KEY);
    expect(stdout).not.toContain(sequence);
  }, 20_000);
});
