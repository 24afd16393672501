import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { App, Paragraph, ShownParagraph } from '../../../src/app-types.js';
import type { OutgoingMessage } from '../../../src/telegram/api/bot-api.js';
import { decodeButton, type QuotePlace } from '../../../src/telegram/rendering/callback-data.js';
import {
  type ParagraphFocus,
  paragraphCitation,
  renderParagraphView,
} from '../../../src/telegram/rendering/paragraph-view.js';
import type { ViewContext } from '../../../src/telegram/rendering/view-context.js';
import { openSeedApp } from '../../fakes/seed-app.js';
import { parseHtml } from '../../fakes/telegram-server/text/parse-html.js';

let app: App;
let close: () => Promise<void>;

beforeAll(async () => {
  ({ app, close } = await openSeedApp());
}, 60_000);
afterAll(() => close());

const CONTEXT: ViewContext = {
  language: 'hans',
  me: { username: 'jiyao_bot' },
  features: { copyText: true },
};

async function shownOf(id: string): Promise<ShownParagraph> {
  const shown = await app.show(id);
  if (shown?.type !== 'paragraph') throw new Error(`no paragraph ${id}`);
  return shown;
}

/** The citation of a question that the seed minutes answer, and its paragraph. */
async function cited(question: string) {
  const [citation] = (await app.ask(question)).citations;
  if (!citation) throw new Error('no citation');
  return { citation, shown: await shownOf(citation.id) };
}

const EDUCATION = '開封市委常委會會議對教育綜合改革提出了什麼要求';

const plain = ({ html }: OutgoingMessage) => parseHtml(html).text;
const buttonsOf = ({ buttons = [] }: OutgoingMessage) => buttons.flat();
const pressed = (message: OutgoingMessage, label: RegExp | string) => {
  const button = buttonsOf(message).find(({ text }) => text.match(label));
  if (!button || !('data' in button)) throw new Error(`no button ${label}`);
  return decodeButton(button.data);
};

/** Bold and underlined stretches of the visible text. */
function marked({ html }: OutgoingMessage): string[] {
  const { text, entities } = parseHtml(html);
  return entities
    .filter(({ type }) => type === 'underline')
    .map(({ offset, length }) => text.slice(offset, offset + length));
}

describe('renderParagraphView', () => {
  it('shows the whole paragraph with exactly the quote marked, its heading and its source', async () => {
    const { citation, shown } = await cited(EDUCATION);
    const view = renderParagraphView(shown, { quote: citation, page: 'quote' }, CONTEXT);
    expect(plain(view)).toContain(shown.paragraph.text);
    expect(marked(view)).toEqual([citation.quote]);
    expect(plain(view)).toContain(shown.meeting.title);
    expect(plain(view)).toContain('2021-04-27（推定） · 第3段');
    expect(plain(view)).toContain('来源：002_0a164cb93d682cd1.txt:9');
    expect(plain(view)).toContain(`https://t.me/jiyao_bot?start=${citation.id}`);
  });

  it('shows how the quote was published where that differs', async () => {
    const { citation, shown } = await cited(EDUCATION);
    const view = renderParagraphView(shown, { quote: citation, page: 'quote' }, CONTEXT);
    expect(plain(view)).toContain(`原文\n${citation.published}`);
    const same = await cited('谁主持召开了楚雄市九届市人民政府第70次常务会议?');
    const other = renderParagraphView(same.shown, { quote: same.citation, page: 'quote' }, CONTEXT);
    expect(plain(other)).not.toContain('原文\n');
  });

  it('says that a paragraph is damaged or was mended', async () => {
    const { shown } = await cited(EDUCATION);
    const mend = { start: 0, end: 1, original: '?', text: '要', proof: 'bytes' };
    const paragraph = { ...shown.paragraph, damaged: true, mends: [mend, mend] };
    const view = renderParagraphView({ ...shown, paragraph }, focusOn(paragraph), CONTEXT);
    expect(plain(view)).toContain('原文有残缺 · 修复了 2 处');
  });

  it('says that it was changed since, and leads to what stands there now', async () => {
    const { shown } = await cited(EDUCATION);
    const former = { withdrawnAt: '2026-01-02T03:04:05Z', now: 'mabcdefghijkl-4' };
    const view = renderParagraphView({ ...shown, former }, focusOn(shown.paragraph), CONTEXT);
    expect(plain(view)).toContain('2026-01-02 以后改过');
    expect(pressed(view, '看现在的')).toMatchObject({ type: 'open', id: former.now });
    const gone = { ...shown, former: { ...former, now: null } };
    const last = renderParagraphView(gone, focusOn(shown.paragraph), CONTEXT);
    expect(plain(last)).toContain('2026-01-02 起已撤下');
    expect(buttonsOf(last).some(({ text }) => text === '看现在的')).toBe(false);
  });

  it('leads to the neighbours and back to the quote', async () => {
    const { citation, shown } = await cited(EDUCATION);
    const view = renderParagraphView(shown, { quote: citation, page: 'quote' }, CONTEXT);
    const quote: QuotePlace = { id: citation.id, start: citation.start, end: citation.end };
    expect(pressed(view, '◀ 第2段')).toEqual({ type: 'turn', paragraph: 2, page: 'last', quote });
    expect(pressed(view, '第4段 ▶')).toEqual({ type: 'turn', paragraph: 4, page: 0, quote });
    expect(buttonsOf(view).some(({ text }) => text.startsWith('↩'))).toBe(false);
    const next = await shownOf(`${shown.meeting.id}-4`);
    const nextView = renderParagraphView(next, { quote, page: 0 }, CONTEXT);
    expect(marked(nextView)).toEqual([]);
    expect(pressed(nextView, '↩ 回到引文')).toEqual({
      type: 'turn',
      paragraph: 3,
      page: 'quote',
      quote,
    });
  });

  it('has no way before the first and behind the last paragraph', async () => {
    const { shown } = await cited('谁主持召开了楚雄市九届市人民政府第70次常务会议?');
    const view = renderParagraphView(shown, focusOn(shown.paragraph), CONTEXT);
    expect(buttonsOf(view).some(({ text }) => text.includes('◀'))).toBe(false);
    const last = { ...shown, after: [] };
    const end = renderParagraphView(last, focusOn(shown.paragraph), CONTEXT);
    expect(buttonsOf(end).some(({ text }) => text.includes('▶'))).toBe(false);
  });

  it('takes places outside of the paragraph for none', async () => {
    const { shown } = await cited(EDUCATION);
    for (const [start, end] of [
      [999_999, 1],
      [5, 2],
      [999_998, 999_999],
    ] as const) {
      const quote = { id: shown.paragraph.id, start, end };
      const view = renderParagraphView(shown, { quote, page: 'quote' }, CONTEXT);
      expect(marked(view)).toEqual([]);
      expect(plain(view)).toContain(shown.paragraph.text);
    }
  });

  it('puts the citation on the clipboard where it fits and the server knows how', async () => {
    const { citation, shown } = await cited(EDUCATION);
    const short = { id: citation.id, start: citation.start, end: citation.start + 20 };
    const view = renderParagraphView(shown, { quote: short, page: 'quote' }, CONTEXT);
    const copy = buttonsOf(view).find(({ text }) => text === '复制引用');
    expect(copy && 'copy' in copy && copy.copy).toBe(paragraphCitation(shown, short, CONTEXT));
    const whole = { id: citation.id, start: 0, end: 0 };
    const long = renderParagraphView(shown, { quote: whole, page: 'quote' }, CONTEXT);
    expect(pressed(long, '复制引用')).toEqual({ type: 'copy', ...whole });
    const old = { ...CONTEXT, features: { copyText: false } };
    const other = renderParagraphView(shown, { quote: short, page: 'quote' }, old);
    expect(pressed(other, '复制引用')).toEqual({ type: 'copy', ...short });
  });
});

describe('a paragraph longer than a message', () => {
  const text = Array.from({ length: 900 }, (_, index) => `要抓好第${index}项工作。`).join('');

  async function longParagraph(): Promise<ShownParagraph> {
    const { shown } = await cited(EDUCATION);
    const paragraph = { ...shown.paragraph, text, original: text, mends: [], damaged: false };
    return { ...shown, paragraph };
  }

  it('is shown whole over its pages, each within a message', async () => {
    const shown = await longParagraph();
    let read = '';
    for (let page = 0; page < 20; page++) {
      const view = renderParagraphView(shown, { ...focusOn(shown.paragraph), page }, CONTEXT);
      const { text: seen, entities } = parseHtml(view.html);
      expect(seen.length).toBeLessThanOrEqual(4096);
      const block = entities.find(({ type }) => type.endsWith('blockquote'));
      read += seen.slice(block?.offset, (block?.offset ?? 0) + (block?.length ?? 0));
      if (!buttonsOf(view).some(({ text: label }) => /页 ▶/.test(label))) break;
      expect(pressed(view, /页 ▶/)).toMatchObject({ type: 'turn', page: page + 1, paragraph: 3 });
    }
    expect(read).toBe(text);
  });

  it('opens on the page of its quote, and leads back to it', async () => {
    const shown = await longParagraph();
    const start = text.indexOf('要抓好第700项');
    const quote = { id: shown.paragraph.id, start, end: start + 12 };
    const view = renderParagraphView(shown, { quote, page: 'quote' }, CONTEXT);
    expect(marked(view)).toEqual([text.slice(start, start + 12)]);
    const first = renderParagraphView(shown, { quote, page: 0 }, CONTEXT);
    expect(marked(first)).toEqual([]);
    expect(pressed(first, '↩')).toMatchObject({ paragraph: 3, page: 'quote' });
    const last = renderParagraphView(shown, { quote, page: 'last' }, CONTEXT);
    expect(plain(last)).toContain('要抓好第899项工作。');
  });

  it('stays within a message with the longest headings and addresses', async () => {
    const shown = await longParagraph();
    const meeting = {
      ...shown.meeting,
      title: '会'.repeat(2000),
      body: '府'.repeat(900),
      source: {
        ...shown.meeting.source,
        path: 'p/'.repeat(900),
        url: `https://a.cn/${'u'.repeat(2000)}`,
      },
    };
    const view = renderParagraphView({ ...shown, meeting }, focusOn(shown.paragraph), CONTEXT);
    expect(plain(view).length).toBeLessThanOrEqual(4096);
    expect(plain(view)).toContain(`?start=${shown.paragraph.id}`);
  });
});

describe('paragraphCitation', () => {
  it('says where the words stand and how to get there', async () => {
    const { shown } = await cited('谁主持召开了楚雄市九届市人民政府第70次常务会议?');
    const url = 'https://www.example.gov.cn/a.html';
    const meeting = { ...shown.meeting, source: { ...shown.meeting.source, url } };
    expect(paragraphCitation({ ...shown, meeting }, { start: 0, end: 11 }, CONTEXT)).toBe(
      [
        '楚雄市九届市人民政府第70次常务会议 · 2021-09-08 · 第1段',
        '“2021年9月8日上午”',
        url,
        `https://t.me/jiyao_bot?start=${shown.paragraph.id}`,
      ].join('\n'),
    );
  });
});

function focusOn(place: Pick<Paragraph, 'id'> | QuotePlace): ParagraphFocus {
  const { start, end } = 'start' in place ? place : { start: 0, end: 0 };
  return { quote: { id: place.id, start, end }, page: 'quote' };
}
