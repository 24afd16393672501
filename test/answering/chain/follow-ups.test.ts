/** Follow-ups rewritten by the model, checked, else by rules: a strict server on loopback. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Answer, AnswerEvent } from '../../../src/app-types.js';
import { type AppOverTexts, appOverTexts } from '../../fakes/app-over-texts.js';
import { type OpenaiServer, openOpenaiServer } from '../../fakes/model-servers/openai-server.js';
import { replyOf, type ScriptedReply } from '../../fakes/model-servers/script.js';
import { PAGES } from './pages.js';

const FIRST = '青川市第12次常务会议谁主持?';
const FOLLOW_UP = '那次会议对春耕有什么要求?';
const FULL = '青川市第12次常务会议对春耕有什么要求?';
const CHAIRED = replyOf('会议由市长林远山主持[1]。');
const NOTHING = replyOf('未在记录中。');

let server: OpenaiServer;
let texts: AppOverTexts;

beforeEach(async () => {
  server = await openOpenaiServer();
  texts = await appOverTexts(PAGES, {
    CHAT_MODEL: 'openai:test-model',
    OPENAI_BASE_URL: server.baseUrl,
  });
});

afterEach(async () => {
  await texts.close();
  await server.close();
});

interface Asked {
  answer: Answer;
  events: AnswerEvent[];
}

async function ask(question: string, ...replies: ScriptedReply[]): Promise<Asked> {
  server.script(...replies);
  const events: AnswerEvent[] = [];
  const answer = await texts.app.ask(question, {
    conversation: 'test',
    onEvent: (event) => events.push(event),
  });
  expect(server.unused).toEqual([]);
  return { answer, events };
}

describe('a follow-up', () => {
  it('is rewritten by the model, told, and answered as the full question', async () => {
    await ask(FIRST, CHAIRED);
    const { answer, events } = await ask(FOLLOW_UP, replyOf(FULL), NOTHING);
    expect(answer.question).toBe(FOLLOW_UP);
    expect(answer.standaloneQuestion).toBe(FULL);
    expect(answer.filters).toMatchObject({ place: '青川市', sessionNumber: 12 });
    expect(answer.answer).toContain('严禁哄抬价格');
    expect(events[0]).toEqual({ type: 'rewritten', question: FULL, filters: answer.filters });
  });

  it('is read by rules where the model adds what nobody said', async () => {
    await ask(FIRST, CHAIRED);
    const { answer } = await ask(FOLLOW_UP, replyOf('昆明市第47次常务会议有什么要求?'), NOTHING);
    expect(answer.standaloneQuestion ?? '').not.toContain('昆明');
    expect(answer.filters).toMatchObject({ sessionNumber: 12 });
  });

  it('is read by rules where the model fails, which is not asked again', async () => {
    await ask(FIRST, CHAIRED);
    const { length } = server.requests;
    const { answer } = await ask(FOLLOW_UP, { fault: { type: 'status', status: 401 } });
    expect(server.requests).toHaveLength(length + 1);
    expect(answer.chat?.fault).toBe('unauthorised');
    expect(answer.filters).toMatchObject({ sessionNumber: 12 });
    expect(answer.answer).toContain('严禁哄抬价格');
  });
});

/** Asks, and ends the question once the server has begun to play the last of the replies. */
async function askAndStop(question: string, ...replies: ScriptedReply[]): Promise<void> {
  server.script(...replies);
  const stopped = new AbortController();
  const { signal } = stopped;
  const asked = texts.app.ask(question, { conversation: 'test', signal });
  const rejected = expect(asked).rejects.toThrow('enough');
  await vi.waitUntil(() => server.unused.length === 0, { timeout: 10_000 });
  stopped.abort(new Error('enough'));
  await rejected;
}

describe('a question that the reader stopped', () => {
  it('is what the next one follows up on, told to the model without an answer', async () => {
    await askAndStop(FIRST, { fault: { type: 'hangBeforeHeaders' } });
    const { answer } = await ask(FOLLOW_UP, replyOf(FULL), NOTHING);
    expect(answer.standaloneQuestion).toBe(FULL);
    const rewriting = JSON.stringify(server.requests.at(-2)?.json);
    expect(rewriting).toContain(`问:${FIRST}`);
    expect(rewriting).not.toContain('答:');
  });

  it('is remembered as it was read', async () => {
    await ask(FIRST, CHAIRED);
    await askAndStop(FOLLOW_UP, replyOf(FULL), { fault: { type: 'hang' } });
    const { answer } = await ask('说详细点', { fault: { type: 'status', status: 401 } });
    expect(answer.standaloneQuestion).toBe(FULL);
  });
});

it('a model that does not come to an end in rewriting is still asked for the answer', async () => {
  await ask(FIRST, CHAIRED);
  const rambling: ScriptedReply = { ...replyOf('这个问题问的是'), finish: 'length' };
  const reply = replyOf('会议强调严禁哄抬价格[1]。');
  const { answer } = await ask(FOLLOW_UP, rambling, reply);
  expect(answer.answer).toBe('会议强调严禁哄抬价格。[1]');
  expect(answer.chat?.fault).toBeNull();
});

describe('a question that depends on nothing before it', () => {
  it.each([
    '青川市第12次常务会议通过了什么办法?',
    '白石区委常委会会议研究了什么工作?',
    '哪些会议研究过老旧小区改造?',
  ])('is not given to the model to rewrite: %s', async (full) => {
    await ask(FIRST, CHAIRED);
    const { answer } = await ask(full, NOTHING);
    expect(answer.standaloneQuestion).toBeUndefined();
  });

  it('is told from one that points to something said before', async () => {
    await ask(FIRST, CHAIRED);
    const { length } = server.requests;
    await ask('它对储备种子320吨有什么要求?', replyOf(FULL), NOTHING);
    expect(server.requests).toHaveLength(length + 2);
  });
});
