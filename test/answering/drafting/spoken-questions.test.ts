/** Questions as they are spoken: where, what was studied, on which days somebody was there. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AppOverTexts, appOverTexts } from '../../fakes/app-over-texts.js';

const FOURTH = `云河市人民政府第4次常务会议召开
发布时间:2023-02-10
2023年2月9日,市长江一苇在市政府三楼会议室主持召开市人民政府第4次常务会议。副市长谭清、马朔出席会议。
会议传达学习全省水利工作会议精神;审议《云河市灌区管理办法(送审稿)》。
会议强调,要修好渠道。`;

const FIFTH = `云河市人民政府第5次常务会议召开
发布时间:2023-03-16
2023年3月15日,常务副市长谭清在行政中心四楼会议室主持召开市人民政府第5次常务会议。副市长马朔出席会议。
会议传达学习全国农机安全会议精神,研究农机购置补贴工作。
会议强调,补贴要直达农户。`;

let over: AppOverTexts;

beforeAll(async () => {
  over = await appOverTexts({ 'fourth.txt': FOURTH, 'fifth.txt': FIFTH });
});

afterAll(() => over.close());

describe('a spoken question', () => {
  it.each([
    ['第4次会议在哪开的?', ['三楼会议室'], ['四楼']],
    ['第5次会议在哪召开', ['四楼会议室'], ['三楼']],
    ['第5次会议哪儿开的呀', ['四楼会议室'], ['三楼']],
    ['第4次会议开会的地方是哪', ['三楼会议室'], ['四楼']],
    ['第4次会议学了什么?', ['全省水利工作会议精神'], ['灌区']],
    ['第4次会议学习了些什么', ['全省水利工作会议精神'], ['灌区']],
    ['第5次会议传达了什么精神', ['全国农机安全会议精神'], ['水利']],
    ['第5次会议传达的精神是什么', ['全国农机安全会议精神'], ['水利']],
    ['江一苇哪天主持了会议?', ['2023年2月9日'], ['3月15日']],
    ['谭清哪天主持的会议', ['2023年3月15日'], ['2月9日']],
    ['谭清出席的会议是什么时候', ['2023年2月9日'], ['3月15日']],
    ['马朔几月几号出席过会议', ['2023年2月9日', '2023年3月15日'], []],
  ])('%s', async (question, told, others) => {
    const { answer, status } = await over.app.ask(question);
    expect(status).toBe('answered');
    for (const words of told) expect(answer).toContain(words);
    for (const words of others) expect(answer).not.toContain(words);
  });

  it.each([
    '马朔哪天主持的会议',
    '江一苇哪天列席了会议',
  ])('about a part that somebody never took has no answer: %s', async (question) => {
    expect((await over.app.ask(question)).status).toBe('notFound');
  });
});
