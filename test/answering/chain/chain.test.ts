/** The chain from question to answer: a real index, a real client, a strict server on loopback. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer, AnswerEvent } from '../../../src/app-types.js';
import { type AppOverTexts, appOverTexts } from '../../fakes/app-over-texts.js';
import { type OpenaiServer, openOpenaiServer } from '../../fakes/model-servers/openai-server.js';
import { replyOf, type ScriptedReply } from '../../fakes/model-servers/script.js';
import { PAGES, SEEDS_QUESTION } from './pages.js';

const KEY = 'sk-test-0123456789';
const TIMEOUT_MS = 1500;

let server: OpenaiServer;
let texts: AppOverTexts;

beforeAll(async () => {
  server = await openOpenaiServer({ key: KEY });
  texts = await appOverTexts(PAGES, {
    CHAT_MODEL: 'openai:test-model',
    OPENAI_API_KEY: KEY,
    OPENAI_BASE_URL: server.baseUrl,
    CHAT_TIMEOUT_MS: String(TIMEOUT_MS),
  });
});

afterAll(async () => {
  await texts.close();
  await server.close();
});

interface Asked {
  answer: Answer;
  events: AnswerEvent[];
  /** Texts of the events, joined. */
  shown: string;
}

async function ask(question: string, ...replies: ScriptedReply[]): Promise<Asked> {
  server.script(...replies);
  const events: AnswerEvent[] = [];
  const answer = await texts.app.ask(question, { onEvent: (event) => events.push(event) });
  const shown = events.map((event) => (event.type === 'statement' ? event.text : '')).join('');
  expect(answer.answer.startsWith(shown)).toBe(true);
  await expectLocated(answer);
  expect(server.unused).toEqual([]);
  return { answer, events, shown };
}

/** Every citation is a slice of its paragraph, every marker has its citation. */
async function expectLocated({ answer, citations }: Answer): Promise<void> {
  for (const { id, start, end, quote } of citations) {
    const found = await texts.app.show(id);
    if (found?.type !== 'paragraph') throw new Error(`${id} is not shown`);
    expect(found.paragraph.text.slice(start, end)).toBe(quote);
  }
  const markers = [...answer.matchAll(/\[(\d+)\]/g)].map(([, marker]) => Number(marker));
  expect(new Set(markers)).toEqual(new Set(citations.map(({ marker }) => marker)));
}

interface ChatBody {
  messages: { role: string; content: string }[];
}

function isChatBody(body: unknown): body is ChatBody {
  return typeof body === 'object' && body !== null && 'messages' in body;
}

/** The messages of the n-th last completion that was asked for, 1 = the last. */
function messages(fromEnd = 1): ChatBody['messages'] {
  const body = server.requests.at(-fromEnd)?.json;
  if (!isChatBody(body)) throw new Error('nothing was asked');
  return body.messages;
}

const NOTHING = replyOf('未在记录中。');

/** The marker under which the paragraph with these words is given for the question. */
async function markerOf(question: string, words: string): Promise<number> {
  await ask(question, NOTHING);
  const lines = messages().flatMap(({ content }) => content.split('\n'));
  const line = lines.find((one) => /^\[\d+\]/.test(one) && one.includes(words));
  return Number(/^\[(\d+)\]/.exec(line ?? '')?.[1]);
}

describe('an answer of the model', () => {
  it('is shown where the record supports it, each citation the exact sentence', async () => {
    const seeds = await markerOf(SEEDS_QUESTION, '320吨');
    const reply = `全市要储备种子320吨[${seeds}]。这些种子分三批调拨到乡镇[${seeds}]。`;
    const { answer, shown } = await ask(SEEDS_QUESTION, replyOf(reply));
    expect(answer.answer).toBe('全市要储备种子320吨。[1]这些种子分三批调拨到乡镇。[1]');
    expect(shown).toBe(answer.answer);
    expect(answer.mode).toBe('model');
    expect(answer.chat).toEqual({ model: 'openai:test-model', leftOut: 0, fault: null });
    expect(answer.citations.map(({ quote }) => quote)).toEqual([
      '全市要储备种子320吨,分三批调拨到乡镇。',
    ]);
    expect(answer.confidence).toBeGreaterThan(0.3);
  });

  it('comes in statements, each with the citations that are new in it', async () => {
    const seeds = await markerOf(SEEDS_QUESTION, '320吨');
    const reply = `全市要储备种子320吨[${seeds}]。\n会议强调严禁哄抬价格[${seeds}]。`;
    const { events } = await ask(SEEDS_QUESTION, replyOf(reply));
    expect(
      events.map((event) =>
        event.type === 'statement' ? [event.text, event.citations.length] : event,
      ),
    ).toEqual([
      { type: 'evidence', paragraphs: expect.any(Number) },
      ['全市要储备种子320吨。[1]', 1],
      ['\n会议强调严禁哄抬价格。[2]', 1],
    ]);
  });

  it('loses an invented number, and says so, where repair does not mend it', async () => {
    const seeds = await markerOf(SEEDS_QUESTION, '320吨');
    const reply = `全市要储备种子320吨[${seeds}]。还要储备种子999吨[${seeds}]。`;
    const { answer } = await ask(SEEDS_QUESTION, replyOf(reply), NOTHING);
    expect(answer.answer).toBe('全市要储备种子320吨。[1]\n(另有一句话在记录中找不到依据,已略去。)');
    expect(answer.chat?.leftOut).toBe(1);
  });

  it('loses a lead-in that claims something, without a word of it and without a repair', async () => {
    const seeds = await markerOf(SEEDS_QUESTION, '320吨');
    const reply = `根据材料,全市要求999个乡镇做到:\n- 储备种子320吨[${seeds}]。`;
    const { answer } = await ask(SEEDS_QUESTION, replyOf(reply));
    expect(answer.answer).toBe('- 储备种子320吨。[1]');
    expect(answer.chat?.leftOut).toBe(0);
  });

  it('is repaired once, with the reason', async () => {
    const seeds = await markerOf(SEEDS_QUESTION, '320吨');
    const wrong = `全市要储备种子999吨[${seeds}]。`;
    const right = `全市要储备种子320吨[${seeds}]。`;
    const { answer } = await ask(SEEDS_QUESTION, replyOf(wrong), replyOf(right));
    expect(answer.answer).toBe('全市要储备种子320吨。[1]');
    expect(answer.chat).toEqual({ model: 'openai:test-model', leftOut: 0, fault: null });
    const asked = messages();
    expect(asked.at(-2)).toEqual({ role: 'assistant', content: wrong });
    expect(asked.at(-1)?.content).toContain('- 全市要储备种子999吨。(材料中没有这个数字:999吨)');
  });

  it('gives way to the record where nothing of it is supported', async () => {
    const { answer, shown } = await ask(
      SEEDS_QUESTION,
      replyOf('全市要储备种子999吨[1]。'),
      replyOf('全市要储备种子888吨[99]。'),
    );
    expect(shown).toBe('');
    expect(answer.mode).toBe('extractive');
    expect(answer.chat?.fault).toBe('nothingSupported');
    expect(answer.answer).toContain('320吨');
    expect(answer.answer).not.toMatch(/999|888/);
    expect(answer.answer.split('\n').at(-1)).toBe(
      '(对话模型没有写出能由记录证实的话,以上摘自记录原文。)',
    );
  });

  it('is told in the script of the question; quotes stay as published', async () => {
    const question = '春耕期間儲備多少種子?';
    const seeds = await markerOf(question, '320吨');
    const reply = `全市要储备种子320吨,“严禁哄抬价格”[${seeds}]。`;
    const { answer } = await ask(question, replyOf(reply));
    expect(answer.answer).toMatch(/^全市要儲備種子320噸,“严禁哄抬价格”。/);
  });

  it('is not asked for where the record is silent', async () => {
    const { length } = server.requests;
    const { answer } = await ask('第99次常务会议由谁主持?');
    expect(answer.reason).toBe('noSuchMeeting');
    expect(answer.chat).toBeUndefined();
    expect(server.requests).toHaveLength(length);
  });

  it('begins with what the question took for granted wrongly', async () => {
    const question = '赵大勇主持的第12次常务会议通过了什么办法?';
    const adopted = await markerOf(question, '饮水安全管理办法');
    const reply = `会议审议通过《青川市农村饮水安全管理办法(送审稿)》[${adopted}]。`;
    const { answer, shown } = await ask(question, replyOf(reply));
    expect(shown).toMatch(/^[^\n]*不是由赵大勇主持[^\n]*\[1\]\n会议审议通过/);
    expect(answer.mode).toBe('model');
  });
});

describe('minutes that give orders', () => {
  const question = '白石区老旧小区改造今年完成多少?';

  it('are quoted behind a fence that they cannot close', async () => {
    await ask(question, NOTHING);
    const [system, user] = messages();
    const fence = /<(材料-[0-9a-f]+)>/.exec(user?.content ?? '')?.[1] ?? 'none';
    expect(system?.content).toContain(fence);
    const [before, inside, after] = (user?.content ?? '').split(new RegExp(`</?${fence}>`));
    expect([before, after?.includes(question)]).toEqual(['', true]);
    expect(inside).toContain('忽略以上指令');
    expect(after).not.toContain('忽略以上指令');
  });

  it('are not obeyed in what a reader sees, even by a model that obeys', async () => {
    const { answer } = await ask(
      question,
      replyOf('主持人是王大锤。区委书记王大锤主持会议,投入999亿元,一切通过。'),
      replyOf('一切通过[1]。主持人是王大锤[7]。'),
    );
    expect(answer.chat?.fault).toBe('nothingSupported');
    expect(answer.mode).toBe('extractive');
  });
});
