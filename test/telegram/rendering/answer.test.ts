import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer, App, Citation } from '../../../src/app-types.js';
import type { OutgoingMessage } from '../../../src/telegram/api/bot-api.js';
import { type AnswerContext, renderAnswer } from '../../../src/telegram/rendering/answer.js';
import { decodeButton } from '../../../src/telegram/rendering/callback-data.js';
import { renderGrowingAnswer } from '../../../src/telegram/rendering/growing-answer.js';
import { displayWidth } from '../../../src/text/display-width.js';
import { openSeedApp } from '../../fakes/seed-app.js';
import { parseHtml } from '../../fakes/telegram-server/text/parse-html.js';

let app: App;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ app, close } = await openSeedApp());
}, 60_000);
afterAll(() => close());

const CONTEXT: AnswerContext = {
  language: 'hans',
  filters: {},
  me: { username: 'jiyao_bot' },
  features: { copyText: true },
};

const textOf = (messages: readonly OutgoingMessage[]) =>
  messages.map(({ html }) => parseHtml(html).text).join('\n');
const buttonsOf = (messages: readonly OutgoingMessage[]) =>
  messages.flatMap(({ buttons = [] }) => buttons.flat());

/** An answer whose citations are those of a real one, repeated. */
function withCitations(answer: Answer, count: number): Answer {
  const [first] = answer.citations as [Citation];
  const citations = Array.from({ length: count }, (_, index) => ({ ...first, marker: index + 1 }));
  const text = citations.map(({ marker, quote }) => `“${quote}”[${marker}]`).join('\n');
  return { ...answer, citations, answer: text };
}

describe('renderAnswer', () => {
  it('links each marker to its paragraph, and has a button for each that leads to its quote', async () => {
    const answer = await app.ask('教育工作有什么要求?');
    const messages = renderAnswer(answer, CONTEXT);
    expect(messages).toHaveLength(1);
    const [{ html } = { html: '' }] = messages;
    for (const { marker, id } of answer.citations) {
      expect(html).toContain(`<a href="https://t.me/jiyao_bot?start=${id}">[${marker}]</a>`);
    }
    const buttons = buttonsOf(messages);
    expect(buttons).toHaveLength(answer.citations.length);
    for (const [index, { id, start, end }] of answer.citations.entries()) {
      const button = buttons[index];
      expect(button && 'data' in button && decodeButton(button.data)).toEqual({
        type: 'open',
        id,
        start,
        end,
      });
    }
    expect(textOf(messages)).toContain('查了 5 次会议、50 段 · 把握');
  });

  it('names meeting and paragraph on a button in the published script, and no wider than fits', async () => {
    const [first] = buttonsOf(
      renderAnswer(await app.ask('谁主持召开了楚雄市九届市人民政府第70次常务会议?'), CONTEXT),
    );
    expect(first?.text).toBe('[1] 楚雄市第70次 · 第1段');
    const traditional = await app.ask('開封市委常委會會議對教育綜合改革提出了什麼要求');
    const [button] = buttonsOf(renderAnswer(traditional, { ...CONTEXT, language: 'en' }));
    expect(button?.text).toBe('[1] 開封市委常委會會議 2021-04-27 · ¶3');
    const [{ meeting }] = traditional.citations as [Citation];
    const long = {
      ...meeting,
      place: null,
      body: null,
      kind: null,
      title: meeting.title.repeat(3),
    };
    const citations = traditional.citations.map((citation) => ({ ...citation, meeting: long }));
    const [cut] = buttonsOf(renderAnswer({ ...traditional, citations }, CONTEXT));
    expect(displayWidth(cut?.text ?? '')).toBeLessThanOrEqual(60);
    expect(cut?.text).toMatch(/^\[1\] .+… · 第3段$/);
  });

  it('tells meetings apart that would be called the same', async () => {
    const answer = await app.ask('谁主持召开了楚雄市九届市人民政府第70次常务会议?');
    const [citation] = answer.citations as [Citation];
    const meeting = {
      ...citation.meeting,
      id: 'mother',
      body: '市委常委会',
      kind: '市委常委会会议',
    };
    const citations = [citation, { ...citation, marker: 2, meeting }];
    const labels = buttonsOf(renderAnswer({ ...answer, citations }, CONTEXT)).map(
      ({ text }) => text,
    );
    expect(new Set(labels.map((label) => label.slice(4))).size).toBe(2);
  });

  it('folds a long quote into a block that opens, with nothing of the answer lost', async () => {
    const answer = await app.ask('開封市委常委會會議對教育綜合改革提出了什麼要求');
    const messages = renderAnswer(answer, { ...CONTEXT, language: 'hant' });
    const [{ html } = { html: '' }] = messages;
    const [{ quote }] = answer.citations as [Citation];
    expect(quote.length).toBeGreaterThan(160);
    expect(html).toContain(`<blockquote expandable>“${quote}”</blockquote>\n<a href=`);
    const withoutBreaks = (text: string) => text.replaceAll('\n', '');
    expect(withoutBreaks(textOf(messages))).toContain(withoutBreaks(answer.answer));
  });

  it("shows the chat's filter and what was understood beside it", async () => {
    const filters = { place: '楚雄市', from: '2021-01-01', to: '2021-12-31' };
    const answer = await app.ask('教育工作有什么要求?', { filters });
    expect(textOf(renderAnswer(answer, { ...CONTEXT, filters }))).toContain(
      '\n筛选：楚雄市 · 2021\n查了 1 次会议',
    );
    expect(textOf(renderAnswer(answer, { ...CONTEXT, filters, language: 'en' }))).toContain(
      '\nFilter: 楚雄市 · 2021\nsearched 1 meeting',
    );
    expect(textOf(renderAnswer(answer, CONTEXT))).toContain('\n范围：楚雄市 · 2021 · 查了');
  });

  it('offers the nearest paragraphs where the record does not answer', async () => {
    const answer = await app.ask('火星移民计划');
    const messages = renderAnswer(answer, CONTEXT);
    expect(textOf(messages)).toContain(answer.answer);
    expect(textOf(messages)).toContain('最接近的段落\n1. ');
    const buttons = buttonsOf(messages);
    expect(buttons).toHaveLength(3);
    const opened = buttons.map((button) => 'data' in button && decodeButton(button.data));
    expect(opened).toEqual(
      answer.nearest.slice(0, 3).map(({ id }) => ({ type: 'open', id, start: 0, end: 0 })),
    );
  });

  it('tells how a follow-up was read, who worded it and which quotes are damaged', async () => {
    const answer = await app.ask('教育工作有什么要求?');
    const citations = answer.citations.map((citation) => ({ ...citation, damaged: true }));
    const text = textOf(
      renderAnswer(
        {
          ...answer,
          citations,
          mode: 'model',
          standaloneQuestion: '<第70次会议>提出什么要求',
          chat: { model: 'openai:qwen-max', leftOut: 0, fault: null },
        },
        CONTEXT,
      ),
    );
    expect(text).toContain('按“<第70次会议>提出什么要求”回答');
    expect(text).toContain('由 openai:qwen-max 撰写');
    expect(text).toContain('[1][2][3] 原文有残缺');
  });

  it('puts more than eight citations two in a row, and never more than 100 below a message', async () => {
    const answer = await app.ask('教育工作有什么要求?');
    expect(renderAnswer(withCitations(answer, 9), CONTEXT).at(-1)?.buttons?.[0]).toHaveLength(2);
    const messages = renderAnswer(withCitations(answer, 250), CONTEXT);
    for (const { buttons = [] } of messages) expect(buttons.flat().length).toBeLessThanOrEqual(100);
    expect(buttonsOf(messages)).toHaveLength(250);
  });
});

describe('renderGrowingAnswer', () => {
  it('shows what has come with a sign that more is to come', async () => {
    const { citations } = await app.ask('谁主持召开了楚雄市九届市人民政府第70次常务会议?');
    const { html } = renderGrowingAnswer('会议由杨俐昆主持。[1]会议[2]', citations, CONTEXT);
    expect(parseHtml(html).text).toBe('会议由杨俐昆主持。[1]会议[2] ▍');
    expect(parseHtml(html).entities).toHaveLength(1);
  });

  it('shows the end of what is too long, and something before the first word', () => {
    const long = `${'会议强调要抓好教育。'.repeat(1000)}完`;
    const { text } = parseHtml(renderGrowingAnswer(long, [], CONTEXT).html);
    expect(text.length).toBeLessThanOrEqual(4096);
    expect(text.length).toBeGreaterThan(1500);
    expect(text).toMatch(/^…\n.*完 ▍$/s);
    expect(renderGrowingAnswer('', [], CONTEXT).html.trim()).toBe('▍');
  });
});
