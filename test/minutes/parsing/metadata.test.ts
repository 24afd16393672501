import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../../src/minutes/parsing/parse-document.js';
import { readPage } from '../../../src/minutes/reading/read-html.js';
import { parseOne } from './parse-text.js';

const TITLE = '县政府召开第5次常务会议';
const BODY = '3月8日，县长王明主持召开县政府第5次常务会议。\n会议听取了全县春耕情况汇报。';

/** Ways in which pages write publisher and day of publication. */
const LAYOUTS = [
  '2021-03-09 10:20:33 来源：昆明市政府办 浏览：32',
  '发布时间：2021-03-09 | 来源：昆明市政府办 | 【字号：大 中 小】',
  '来源：昆明市政府办　发布时间：2021-03-09 16:00　【字体：大 中 小】',
  '2021年3月9日　来源：昆明市政府办',
  '[2021-03-09] 来源: 昆明市政府办',
  '日期：2021年03月09日 来源：昆明市政府办 作者：张三',
  '【发布时间】2021-03-09 【来源】昆明市政府办',
  '来源：昆明市政府办  编辑：张三  2021-03-09 10:20',
  '（来源：昆明市政府办 发布时间：2021-03-09）',
  '2021-03-09 | 昆明市政府办',
  '发布机构\n昆明市政府办\n发布日期\n2021-03-09',
  '发布机构：\n昆明市政府办\n发布日期：\n2021-03-09',
  '索引号\t0001\t发布机构\t昆明市政府办\n发文日期\t2021-03-09',
  '发布单位：昆明市政府办　公布日期：110.03.09',
];

describe('facts beside the text', () => {
  it.each(LAYOUTS)('%s', (layout) => {
    const { meeting, paragraphs } = parseOne(`${TITLE}\n${layout}\n${BODY}`);
    expect(meeting.title).toBe(TITLE);
    expect(meeting.source).toMatchObject({ publisher: '昆明市政府办', publishedAt: '2021-03-09' });
    expect(meeting.date).toBe('2021-03-08');
    expect(paragraphs).toHaveLength(2);
  });

  it('are no paragraphs, and neither are navigation, tools and by-lines', () => {
    const page = [
      '您当前的位置：首页 >> 政务公开 >> 政府会议',
      '文号：无',
      TITLE,
      '字体：[大 中 小]',
      BODY,
      '（来源：县政府办公室）',
      '责任编辑：李四',
      '分享到：微信',
      '相关信息',
      '县政府召开第4次常务会议',
      '版权所有：某县人民政府',
    ].join('\n');
    const { meeting, paragraphs } = parseOne(page);
    expect(paragraphs.map(({ text }) => text)).toEqual(BODY.split('\n'));
    expect(meeting.source.publisher).toBe('县政府办公室');
  });

  it('yield to what was given', () => {
    const { meeting } = parseOne(`${TITLE}\n${BODY}`, {
      id: '17',
      title: '另一标题',
      publisher: '某报',
      publishedAt: '2020-03-10',
      date: '2020-03-07',
      place: '昆明市',
      body: '市人民政府',
      url: 'https://example.org/17',
    });
    expect(meeting).toMatchObject({
      title: '另一标题',
      date: '2020-03-07',
      dateBasis: 'stated',
      place: '昆明市',
      body: '市人民政府',
      source: {
        id: '17',
        publisher: '某报',
        publishedAt: '2020-03-10',
        url: 'https://example.org/17',
      },
    });
  });
});

describe('a heading outside of an HTML article', () => {
  const TEXT =
    '<p>9月8日，县长王明主持召开县政府第5次常务会议。会议强调，各部门要压实责任，细化措施，认真抓好各项工作落实。</p>'.repeat(
      4,
    );

  it.each([
    ['that begins the page title', '<title>县政府召开第5次常务会议-某县人民政府网</title>', 'h1'],
    ['that the page title does not repeat', '<title>某县人民政府</title>', 'div'],
  ])('%s is the title', (_, head, tag) => {
    const page = `<html><head>${head}</head><body><div>首页 &gt; 要闻</div><${tag}>县政府召开第5次常务会议</${tag}><div>发布时间：2021-09-09 来源：某县融媒体中心</div><article>${TEXT}</article></body></html>`;
    const [parsed] = parseDocument(readPage(page, 'page.html'));
    expect(parsed?.meeting.title).toBe('县政府召开第5次常务会议');
    expect(parsed?.meeting.source.publishedAt).toBe('2021-09-09');
  });
});
