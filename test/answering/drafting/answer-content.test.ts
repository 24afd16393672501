/** Which sentences answer what kind of question about content, and how much around them is quoted. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AppOverTexts, appOverTexts } from '../../fakes/app-over-texts.js';

const HARBOUR = `临海市召开市政府常务会议
发布时间:2022-05-11
2022年5月10日,市长韩松主持召开市政府常务会议,研究渔港建设和夜间经济工作。
会议指出,渔港设施老化,台风季渔船无处避风。建设渔港是为了让渔船就近避风,有利于保护渔民生命财产。会议决定,渔港建设资金由市财政统筹安排4200万元。
会议确定渔港建设的三项任务:一是加固防波堤。今年8月前完工。二是清淤航道,保障大船进出。三是建设冷库,方便渔获储藏。会议要求,渔业部门要每周报告进度。
会议强调,发展夜间经济,要延长公交运营时间;要规范夜市摊位管理;要严防噪声扰民。
会议指出,渔船补贴资金由市财政直接发放。此项政策惠及3000多名渔民。
会议指出,渔港管理要突出渔船、渔民、渔货三个重点。
会议讨论通过海洋牧场规划,明确了重点任务。
(一)投放人工鱼礁。今年投放三处。
(二)发展休闲垂钓。
会议还研究了其他事项。`;

let over: AppOverTexts;

beforeAll(async () => {
  over = await appOverTexts({ 'linhai.txt': HARBOUR });
});

afterAll(() => over.close());

async function quotesFor(question: string): Promise<string[]> {
  const { citations } = await over.app.ask(question);
  return citations.map(({ quote }) => quote);
}

describe('a list that is asked for', () => {
  it('is quoted whole, with the words that say what is listed', async () => {
    const quoted = (await quotesFor('渔港建设有哪三项任务')).join('');
    for (const words of ['三项任务', '加固防波堤', '清淤航道', '建设冷库']) {
      expect(quoted).toContain(words);
    }
    expect(quoted).not.toContain('每周报告');
  });

  it('of clauses that stand side by side is quoted whole', async () => {
    const quoted = (await quotesFor('发展夜间经济有哪些要求')).join('');
    for (const words of ['公交', '摊位', '噪声']) expect(quoted).toContain(words);
  });

  it('may be paragraphs of their own', async () => {
    const quoted = (await quotesFor('海洋牧场规划的重点任务有哪些')).join('');
    for (const words of ['明确了重点任务', '人工鱼礁', '休闲垂钓']) expect(quoted).toContain(words);
    expect(quoted).not.toContain('其他事项');
  });

  it('may stand in one sentence', async () => {
    expect((await quotesFor('渔港管理要突出哪三个重点')).join('')).toContain('渔船、渔民、渔货');
  });

  it('is not taken for another of another length', async () => {
    const { status } = await over.app.ask('渔港管理要突出哪七个重点');
    expect(status).toBe('notFound');
  });
});

describe('one item of a list', () => {
  it('comes with what is listed, and without the other items', async () => {
    const quoted = await quotesFor('航道清淤是为了保障什么船进出');
    expect(quoted.join('')).toContain('三项任务');
    expect(quoted.join('')).toContain('二是清淤航道');
    expect(quoted.join('')).not.toContain('冷库');
  });
});

describe('the kind of question drives the sentence', () => {
  it.each([
    ['为什么要建设渔港', '是为了让渔船就近避风'],
    ['对渔港建设资金作出了什么决定', '会议决定'],
    ['渔港建设资金安排多少万元', '4200万元'],
    ['防波堤什么时候完工', '8月前完工'],
    ['渔船补贴资金惠及多少人', '3000多名渔民'],
  ])('%s', async (question, words) => {
    expect((await quotesFor(question))[0]).toContain(words);
  });
});
