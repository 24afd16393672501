/** Quotes cut from the minutes that come with jiyao, whole, altered, joined and made up. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findQuote } from '../../../src/citing/quotations/find-quote.js';
import type { QuoteFinding, QuoteMatch } from '../../../src/citing/quotations/quote-finding.js';
import type { MinutesStore } from '../../../src/store/store.js';
import { toScript } from '../../../src/text/script.js';
import { openSeedStore } from './seed-store.js';

let store: MinutesStore;
let remove: () => void;

beforeAll(async () => {
  ({ store, remove } = await openSeedStore());
}, 60_000);
afterAll(() => remove());

function find(quote: string): QuoteFinding {
  return findQuote(quote, store);
}

/** The one match; its parts must be what they say. */
function onlyMatch({ matches }: QuoteFinding): QuoteMatch {
  expect(matches).toHaveLength(1);
  const [match] = matches as [QuoteMatch];
  const paragraph = store.paragraph(match.id);
  expect(paragraph?.text.slice(match.start, match.end)).toBe(match.text);
  const recorded = match.diff.filter(({ op }) => op !== 'delete').map(({ text }) => text);
  expect(recorded.join('')).toBe(match.text);
  return match;
}

/** '教育[-是-]{+为+}立国之本' */
function marked({ diff }: QuoteMatch): string {
  const marks = { equal: ['', ''], delete: ['[-', '-]'], insert: ['{+', '+}'] } as const;
  return diff.map(({ op, text }) => `${marks[op][0]}${text}${marks[op][1]}`).join('');
}

const SENTENCE = '楚雄市的发展关键靠人才,人才的关键靠教育,提高全市教育教学质量关键在教师。';

describe('a quote that stands in the record', () => {
  it('is exact, with its place, meeting and source', () => {
    const finding = find(SENTENCE);
    expect(finding).toMatchObject({ quote: SENTENCE, verdict: 'exact', more: false });
    const match = onlyMatch(finding);
    expect(match.text).toBe(SENTENCE);
    expect(match.diff).toEqual([{ op: 'equal', text: SENTENCE }]);
    expect(match.meeting).toMatchObject({ place: '楚雄市', sessionNumber: 70, date: '2021-09-08' });
    expect(match.source.path).toBe('000_9a84a774e7662d32.txt');
    expect([match.quoteStart, match.quoteEnd]).toEqual([0, SENTENCE.length]);
  });

  it('is exact in the other script, with other punctuation, width and spacing', () => {
    for (const quote of [
      toScript(SENTENCE, 'hant'),
      SENTENCE.replaceAll(',', '，').replace('。', '.'),
      SENTENCE.replace(/[,。]/g, ''),
      [...SENTENCE].join(' '),
      `「${SENTENCE}」`,
    ]) {
      const finding = find(quote);
      expect(finding.verdict).toBe('exact');
      expect(onlyMatch(finding).text).toMatch(/^楚雄市.*教师。?$/);
    }
  });

  it('is exact for Simplified words of a page in Traditional script, shown as published', () => {
    const finding = find('教育是第一民生工程、基础工程、发展工程、希望工程,要高度重视教育工作');
    expect(finding.verdict).toBe('exact');
    expect(onlyMatch(finding).text).toContain('教育是第一民生工程、基礎工程');
  });

  it('is exact as it was published, with pinyin notes, wherever it was cut', () => {
    const quote = '育是第一民生工程、基礎(chǔ)工程、發(fā)展工程、希望工程,要高度重視教育工作';
    expect(find(quote).verdict).toBe('exact');
    expect(find(`jiào)${quote}(zu`).verdict).toBe('exact');
  });

  it('is exact over two sentences, and over two paragraphs in two matches', () => {
    expect(
      onlyMatch(find('教育是立国之本、复兴之路、筑梦之基。楚雄市的发展关键靠人才')).text,
    ).toContain('。');
    const finding = find('对全面提高全市教育质量具有重要意义。三、2020年新冠肺炎疫情发生以来');
    expect(finding.verdict).toBe('exact');
    const [first, second, ...others] = finding.matches;
    expect(others).toEqual([]);
    expect(second?.paragraph).toBe((first?.paragraph ?? 0) + 1);
    expect(first?.text.endsWith('具有重要意义。')).toBe(true);
    expect(finding.quote.slice(second?.quoteStart)).toMatch(/^三、|^2020/);
  });

  it('is exact where an ellipsis stands for what was left out', () => {
    for (const ellipsis of ['……', '...', '…', '（略）', '「……」']) {
      const finding = find(`教育是立国之本${ellipsis}人才的关键靠教育${ellipsis}关键在教师`);
      expect(finding.verdict).toBe('exact');
      expect(finding.matches.map(({ text }) => text)).toEqual([
        '教育是立国之本',
        '人才的关键靠教育',
        '关键在教师',
      ]);
    }
  });

  it('is given in all its places, by date', () => {
    const { verdict, matches } = find('会议强调');
    expect(verdict).toBe('exact');
    expect(matches.length).toBeGreaterThan(3);
    const dates = matches.map(({ meeting }) => meeting.date ?? '');
    expect(dates).toEqual([...dates].sort());
  });

  it('may be two characters', () => {
    expect(find('阮骏').verdict).toBe('exact');
  });
});

describe('a quote with slips', () => {
  it('is altered, with exactly the characters that differ', () => {
    const cases = {
      '教育是强国之本、复兴之路、筑梦之基': '教育是[-强-]{+立+}国之本、复兴之路、筑梦之基',
      '教育是立国之本、复兴路、筑梦之基': '教育是立国之本、复兴{+之+}路、筑梦之基',
      '教育是立国之本、复兴之大路、筑梦之基': '教育是立国之本、复兴之[-大-]路、筑梦之基',
      '教育是立国本之、复兴之路、筑梦之基': '教育是立国[-本之-]{+之本+}、复兴之路、筑梦之基',
      '楚雄市的发展关键靠人才,人才的关键靠教育,提高教育全市教学质量关键在教师':
        '楚雄市的发展关键靠人才,人才的关键靠教育,提高[-教育全市-]{+全市教育+}教学质量关键在教师',
      '在第38个教师节来临之际,表彰一批教育工作先进集体':
        '在第3[-8-]{+7+}个教师节来临之际,表[-彰-]{+扬+}一批教育工作先进集体',
      '市委副书记、市长杨俐坤在市人民政府六楼大会议室主持':
        '市委副书记、市长杨俐[-坤-]{+昆+}在市人民政府六楼大会议室主持',
      '教育是第一民生工程、基本工程、发展工程': '教育是第一民生工程、基[-本-]{+礎+}工程、發展工程',
    };
    for (const [quote, expected] of Object.entries(cases)) {
      const finding = find(quote);
      expect([quote, finding.verdict]).toEqual([quote, 'altered']);
      expect(marked(onlyMatch(finding))).toBe(expected);
    }
  });

  it('keeps the marks between changes, and takes what they part for changed', () => {
    const cases = {
      '教育是立国之木、夏兴之路、筑梦之基':
        '教育是立国之[-木-]{+本+}、[-夏-]{+复+}兴之路、筑梦之基',
      '木、复兴之路、筑梦之基。楚雄市的发展关键靠人才,入':
        '[-木-]{+本+}、复兴之路、筑梦之基。楚雄市的发展关键靠人才,[-入-]{+人+}',
      '教育立是国之木、复兴之路、筑梦之基':
        '教育[-立是-]{+是立+}国之[-木-]{+本+}、复兴之路、筑梦之基',
    };
    for (const [quote, expected] of Object.entries(cases)) {
      expect(marked(onlyMatch(find(quote)))).toBe(expected);
    }
  });

  it('is exact within the marks of a quotation in Markdown', () => {
    expect(find(`> **${SENTENCE}**`).verdict).toBe('exact');
  });

  it('is not found where it is too short to be told from others', () => {
    expect(find('会议强条').verdict).toBe('notFound');
  });
});

describe('a quote that was put together', () => {
  const fire = '要始终坚持严于律己,纵深推进政府系统各领域党风廉政建设和反腐败工作。';

  it('is joined of two meetings, each part with its place', () => {
    const finding = find(`${SENTENCE}${fire}`);
    expect(finding).toMatchObject({ verdict: 'joined', joins: 'meetings' });
    expect(finding.matches.map(({ meeting }) => meeting.place)).toEqual(['楚雄市', '芦淞区']);
    const [first, second] = finding.matches;
    expect(first?.quoteEnd).toBe(second?.quoteStart);
    expect(finding.quote.slice(first?.quoteStart, first?.quoteEnd)).toBe(SENTENCE);
  });

  it('is joined within a meeting, and within a paragraph', () => {
    const other = '把爱心传递下去,把广泛开展社会公益活动常态化';
    expect(find(`${SENTENCE}${other}`)).toMatchObject({ verdict: 'joined', joins: 'meeting' });
    const left = '教育是立国之本、复兴之路、筑梦之基。对全面提高全市教育质量具有重要意义。';
    expect(find(left)).toMatchObject({ verdict: 'joined', joins: 'paragraph' });
  });

  it('is partial where the rest stands nowhere', () => {
    const finding = find(`${SENTENCE}记者昨日在现场看到许多市民排队领取纪念邮票。`);
    expect(finding.verdict).toBe('partial');
    const match = onlyMatch(finding);
    expect(marked(match)).toBe(`${SENTENCE}[-记者昨日在现场看到许多市民排队领取纪念邮票-]`);
  });
});

describe('a quote with a clause that is not there', () => {
  it('is partial, and no change of the paragraph that follows', () => {
    for (const quote of [`${SENTENCE}记者到场采访`, `记者到场采访。${SENTENCE}`]) {
      const finding = find(quote);
      expect(finding.verdict).toBe('partial');
      expect(onlyMatch(finding).text).toContain('人才的关键靠教育');
      expect(marked(onlyMatch(finding))).not.toContain('{+');
    }
  });

  it('is joined where the clause is a phrase that stands in many paragraphs', () => {
    const finding = find(`${SENTENCE}会议还研究了其他事项。`);
    expect(finding).toMatchObject({ verdict: 'joined' });
    expect(finding.matches).toHaveLength(2);
  });
});

describe('a quote that was made up', () => {
  it.each([
    '会议强调,要统筹抓好教育和养老工作,切实增强人民群众的获得感、幸福感、安全感。',
    '会议决定,安排专项资金3200万元用于社区医院建设。',
    '会议指出,要坚持以人民为中心,推动公共交通高质量发展迈上新台阶。',
    '市长杨俐昆表示,明年将新建十二所幼儿园,彻底解决入园难问题。',
    '俄罗斯国防部称,打击了指挥系统和能源供应系统。',
  ])('is not found: %s', (quote) => {
    expect(find(quote)).toEqual({ quote, verdict: 'notFound', matches: [], more: false });
  });

  it('is not found where it is nothing, or odd', () => {
    for (const quote of [
      '',
      '。。。',
      '……',
      '会',
      '\u0000',
      '\ud800',
      '"" OR "',
      '?'.repeat(500),
    ]) {
      expect(find(quote).verdict).toBe('notFound');
    }
  });
});

describe('a long quote', () => {
  it('of many paragraphs is found in each', () => {
    const meeting = store.meetings({ place: '楚雄市', sessionNumber: 70 })[0];
    const paragraphs = store.paragraphsOf(meeting?.id ?? '').slice(3, 9);
    const finding = find(paragraphs.map(({ text }) => text).join('\n'));
    expect(finding.verdict).toBe('exact');
    expect(finding.matches.map(({ id }) => id)).toEqual(paragraphs.map(({ id }) => id));
  });

  it('of a hundred thousand characters comes to an end', () => {
    expect(find('会议研究了未曾有过的事情。'.repeat(8_000)).verdict).toBe('notFound');
  });
});
