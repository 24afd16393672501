/** How calls run: at once, while the index is being built, cancelled, with progress, into faults. */
import { afterEach, describe, expect, it } from 'vitest';
import type { Answer, AskOptions, Explained } from '../../src/app-types.js';
import { JiyaoError } from '../../src/errors.js';
import { FakeApp } from '../fakes/fake-app.js';
import { type ConnectedClient, connectClient, textOf } from './connected-client.js';

const ANSWER: Answer = {
  question: '问',
  status: 'notFound',
  confidence: 0.1,
  mode: 'model',
  answer: '没有。',
  citations: [],
  filters: {},
  searched: { meetings: 1, paragraphs: 3 },
  nearest: [],
  reason: 'notInRecord',
};

let connected: ConnectedClient;
afterEach(() => connected.close());

/** Answers only when it is told to, and tells whether it was cancelled. */
class WaitingApp extends FakeApp {
  readonly asked: string[] = [];
  cancelled = 0;
  #answers = new Map<string, () => void>();

  override ask(question: string, options?: AskOptions): Promise<Answer & Explained> {
    this.asked.push(question);
    return new Promise((resolve, reject) => {
      this.#answers.set(question, () => resolve({ ...ANSWER, question }));
      options?.signal?.addEventListener('abort', () => {
        this.cancelled += 1;
        reject(options.signal?.reason);
      });
    });
  }

  answer(question: string): void {
    this.#answers.get(question)?.();
  }
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 5));
}

describe('calls', () => {
  it('run beside each other, the first behind the second', async () => {
    const app = new WaitingApp();
    connected = await connectClient(app);
    const done: string[] = [];
    const first = connected.call('ask', { question: '甲' }).then(() => done.push('甲'));
    const second = connected.call('ask', { question: '乙' }).then(() => done.push('乙'));
    await until(() => app.asked.length === 2);
    app.answer('乙');
    await second;
    app.answer('甲');
    await first;
    expect(done).toEqual(['乙', '甲']);
  });

  it('stop the question when the client cancels', async () => {
    const app = new WaitingApp();
    connected = await connectClient(app);
    const stopped = new AbortController();
    const request = { name: 'ask', arguments: { question: '甲' } };
    const call = connected.client.callTool(request, undefined, { signal: stopped.signal });
    await until(() => app.asked.length === 1);
    stopped.abort();
    await expect(call).rejects.toThrow();
    await until(() => app.cancelled === 1);
  });

  it('stop the question when the client goes away', async () => {
    const app = new WaitingApp();
    connected = await connectClient(app);
    const call = connected.call('ask', { question: '甲' });
    call.catch(() => undefined);
    await until(() => app.asked.length === 1);
    await connected.close();
    await until(() => app.cancelled === 1);
  });

  it('tell each statement as it comes, where the client wants progress', async () => {
    connected = await connectClient(
      new FakeApp({
        ask: [ANSWER],
        events: [
          { type: 'evidence', paragraphs: 3 },
          { type: 'statement', text: '会议由他主持。[1]', citations: [] },
        ],
      }),
    );
    const told: unknown[] = [];
    const request = { name: 'ask', arguments: { question: '甲' } };
    await connected.client.callTool(request, undefined, { onprogress: (step) => told.push(step) });
    expect(told).toEqual([{ progress: 1 }, { progress: 2, message: '会议由他主持。[1]' }]);
  });

  it('wait for the index, while the list of tools does not', async () => {
    let open: () => void = () => undefined;
    const built = new Promise<void>((resolve) => {
      open = resolve;
    });
    const app = new FakeApp({ ask: [ANSWER] });
    connected = await connectClient(() => built.then(() => app));
    const call = connected.call('ask', { question: '甲' });
    expect((await connected.client.listTools()).tools.length).toBeGreaterThan(4);
    expect(app.calls).toEqual([]);
    open();
    expect((await call).structuredContent).toMatchObject({ status: 'notFound' });
  });

  it('pass on to whoever runs the server that the embedding failed', async () => {
    const fault = new JiyaoError('remoteService', '向量服务没有回答。', { hint: '稍后再试。' });
    connected = await connectClient(
      new FakeApp({ ask: [ANSWER], questionNotices: [{ type: 'embedding', fault }] }),
    );
    await connected.call('ask', { question: '甲' });
    expect(connected.notices).toEqual([{ type: 'embedding', fault }]);
  });
});

describe('faults', () => {
  it('tell message, hint and code', async () => {
    const fault = new JiyaoError('indexLocked', '索引正由别的进程写入。', { hint: '稍后再试。' });
    connected = await connectClient(new FakeApp({ search: [fault] }));
    const result = await connected.call('search', { query: '教育' });
    expect(result).toMatchObject({ isError: true });
    expect(textOf(result)).toBe('索引正由别的进程写入。\n稍后再试。\n(indexLocked)');
  });

  it('of an index that cannot be opened are told to the call', async () => {
    const fault = new JiyaoError('indexCorrupt', '索引已损坏。', { hint: 'jiyao ingest' });
    connected = await connectClient(() => Promise.reject(fault));
    expect(textOf(await connected.call('meetings', {}))).toContain('索引已损坏。');
    await expect(
      connected.client.readResource({ uri: 'jiyao://meeting/mmb7pyu5kng2t' }),
    ).rejects.toThrow('索引已损坏。');
  });

  it('that are not ours show nothing of where they come from', async () => {
    const fault = new Error('SQLITE_IOERR /home/reporter/secret sk-123');
    connected = await connectClient(new FakeApp({ show: [fault, fault] }), 'en');
    const result = await connected.call('show', { id: 'mmb7pyu5kng2t' });
    expect(textOf(result)).toBe(
      'A fault of jiyao itself.\nRun jiyao doctor in a terminal.\n(internal)',
    );
    const read = connected.client.readResource({ uri: 'jiyao://meeting/mmb7pyu5kng2t' });
    await expect(read).rejects.toThrow(/^MCP error -32603: A fault of jiyao itself\./);
  });
});
