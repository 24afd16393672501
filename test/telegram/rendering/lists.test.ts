import { describe, expect, it } from 'vitest';
import type { CitedMeeting, QuoteFinding } from '../../../src/app-types.js';
import type { OutgoingMessage } from '../../../src/telegram/api/bot-api.js';
import { decodeButton } from '../../../src/telegram/rendering/callback-data.js';
import { choosePassage } from '../../../src/telegram/rendering/choose-passage.js';
import { describeFilters } from '../../../src/telegram/rendering/describe-filters.js';
import { renderMeetingView } from '../../../src/telegram/rendering/meeting-view.js';
import { renderMeetingsList } from '../../../src/telegram/rendering/meetings-list.js';
import { renderQuoteFinding } from '../../../src/telegram/rendering/quote-finding.js';
import { makeMeeting } from '../../fakes/make-meeting.js';
import { parseHtml } from '../../fakes/telegram-server/text/parse-html.js';

const CONTEXT = { language: 'hans' as const, me: { username: 'jiyao_bot' } };

const plain = ({ html }: OutgoingMessage) => parseHtml(html).text;
const pressed = ({ buttons = [] }: OutgoingMessage, label: string) => {
  const button = buttons.flat().find(({ text }) => text.includes(label));
  return button && 'data' in button ? decodeButton(button.data) : undefined;
};

const LONG = makeMeeting(
  Array.from({ length: 123 }, (_, index) => `第${index}句<话>。${'很长'.repeat(400)}`),
  {
    title: '会'.repeat(900),
    agenda: Array.from({ length: 150 }, (_, index) => ({
      title: `议题${index}之${'事'.repeat(60)}`,
      documents: [`《文件${index}》`],
      outcome: 'adopted' as const,
      paragraph: index + 1,
    })),
    attendees: Array.from({ length: 80 }, (_, index) => ({ name: `张${index}`, office: null })),
    source: { url: 'javascript:alert(1)' },
  },
);

/** From the first to the one without a button to the next; 60 at most. */
function pagesOf(render: (page: number) => OutgoingMessage): OutgoingMessage[] {
  const pages: OutgoingMessage[] = [];
  for (let page = 0; page < 60; page++) {
    const view = render(page);
    pages.push(view);
    if (pressed(view, '▶') === undefined) break;
  }
  return pages;
}

/** Ids of the paragraphs that its buttons open. */
function openedBy({ buttons = [] }: OutgoingMessage): string[] {
  return buttons.flat().flatMap((button) => {
    const action = 'data' in button ? decodeButton(button.data) : undefined;
    return action?.type === 'open' ? [action.id] : [];
  });
}

describe('renderMeetingView', () => {
  it('shows all that was parsed and every paragraph over its pages', () => {
    const shown = { type: 'meeting' as const, ...LONG };
    const pages = pagesOf((page) => renderMeetingView(shown, page, CONTEXT));
    for (const page of pages) expect(plain(page).length).toBeLessThanOrEqual(4096);
    expect(pages.flatMap(openedBy)).toEqual(LONG.paragraphs.map(({ id }) => id));
    const seen = pages.map(plain).join('');
    for (const { title, documents } of LONG.meeting.agenda) {
      expect(seen).toContain(title);
      expect(seen).toContain(documents[0]);
    }
    expect(seen).toContain('出席：80 人 · 张0、张1');
    expect(renderMeetingView(shown, 999, CONTEXT)).toEqual(pages.at(-1));
  });

  it('says what an earlier revision is, and leads to the present one', () => {
    const former = { withdrawnAt: '2026-01-02T03:04:05Z', now: 'mabcdefghijkl' };
    const view = renderMeetingView({ type: 'meeting', ...LONG, former }, 0, CONTEXT);
    expect(plain(view)).toContain('2026-01-02 以后改过');
    expect(pressed(view, '看现在的')).toEqual({ type: 'meeting', id: former.now });
  });
});

describe('renderMeetingsList', () => {
  const meetings = Array.from({ length: 8 }, () => LONG.meeting);

  it('numbers through its pages and turns them with its filters', () => {
    const filters = { place: '楚雄市', from: '2021-01-01', to: '2021-12-31' };
    const list = { meetings, total: 50, page: 2, filters, unread: '' };
    const view = renderMeetingsList(list, 'hans');
    expect(plain(view)).toContain('会议 · 楚雄市 · 2021');
    expect(plain(view)).toContain('第3/7页 · 共 50 次会议');
    expect(plain(view)).toMatch(/\n17\. .*\n24\. /s);
    expect(pressed(view, '◀ 2/7')).toEqual({ type: 'meetings', page: 1, filters });
    expect(pressed(view, '4/7 ▶')).toEqual({ type: 'meetings', page: 3, filters });
  });

  it('stays within a message, and says so where filters are too long to turn pages', () => {
    const filters = { document: `《${'关于'.repeat(2000)}》`, place: '楚'.repeat(900) };
    const unread = '哈'.repeat(4000);
    const view = renderMeetingsList({ meetings, total: 50, page: 0, filters, unread }, 'hans');
    expect(plain(view).length).toBeLessThanOrEqual(4096);
    expect(plain(view)).toContain('条件太长，不能翻页');
  });
});

describe('renderQuoteFinding', () => {
  const meeting: CitedMeeting = LONG.meeting;
  const match = {
    id: 'mabcdefghijkl-3',
    paragraph: 3,
    text: '防范安全生产事故',
    start: 10,
    end: 18,
    diff: [
      { op: 'equal' as const, text: '防范' },
      { op: 'delete' as const, text: '重大' },
      { op: 'insert' as const, text: '安全生产' },
      { op: 'equal' as const, text: '事故' },
    ],
    quoteStart: 0,
    quoteEnd: 6,
    meeting,
    source: { id: null, path: 'a.txt', line: 1, url: null },
  };
  const finding: QuoteFinding = {
    quote: '防范重大事故',
    verdict: 'altered',
    matches: [match],
    more: false,
  };

  it('strikes through what only the quote has and underlines what the record has', () => {
    const [view] = renderQuoteFinding(finding, CONTEXT) as [OutgoingMessage];
    expect(view.html).toContain('防范<s>重大</s><b><u>安全生产</u></b>事故');
    expect(pressed(view, '1. ')).toEqual({ type: 'open', id: match.id, start: 10, end: 18 });
  });

  it('says from where a quote was joined, part by part', () => {
    const joined = { ...finding, verdict: 'joined' as const, joins: 'meetings' as const };
    const [view] = renderQuoteFinding(joined, { language: 'en' }) as [OutgoingMessage];
    expect(plain(view)).toContain('It joins words of several meetings.');
    expect(plain(view)).toContain('1. “防范重大事故” of the quote:');
  });

  it('says that a quote stands nowhere', () => {
    const nowhere = { ...finding, verdict: 'notFound' as const, matches: [] };
    const [view] = renderQuoteFinding(nowhere, { language: 'hant' }) as [OutgoingMessage];
    expect(plain(view)).toBe('收錄的記錄裡沒有這句話，也沒有相近的。');
    expect(view.buttons).toBeUndefined();
  });
});

describe('choosePassage', () => {
  const text = '会议听取汇报。要加强教师待遇保障!其他事项。';
  const sentence = (query: string) => {
    const { start, end } = choosePassage(text, query);
    return text.slice(start, end);
  };

  it('takes the sentence that shares most with what was searched, whatever its script', () => {
    expect(sentence('教師待遇')).toBe('要加强教师待遇保障!');
  });

  it('takes the first one where none shares anything, and nothing of a blank text', () => {
    expect(sentence('火星')).toBe('会议听取汇报。');
    expect(choosePassage(' ', '火星')).toEqual({ start: 0, end: 0 });
  });
});

describe('describeFilters', () => {
  it('says in a line what was limited, in the script of the reader', () => {
    const filters = { place: '开封市', body: '市委常委会', sessionNumber: 7, person: '杨俐昆' };
    expect(describeFilters(filters, 'hans')).toBe('开封市 · 市委常委会 · 第7次 · 杨俐昆');
    expect(describeFilters(filters, 'hant')).toContain('開封市 · 市委常委會');
    expect(describeFilters({ from: '2021-02-01', to: '2021-02-28' }, 'hans')).toBe('2021-02');
    expect(describeFilters({ from: '2021-02-01' }, 'en')).toBe('not before 2021-02-01');
    expect(describeFilters({ anyOf: [{ place: 'a' }, { place: 'b' }] }, 'en')).toBe('a / b');
    expect(describeFilters({}, 'hans')).toBe('');
  });
});
