/** A question on a document finds what was said of its matter, not only the line that names it. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AppOverTexts, appOverTexts } from '../../fakes/app-over-texts.js';

const EIGHTH = `竹山县人民政府第8次常务会议召开
发布时间:2022-09-07
2022年9月6日,县长梁越主持召开县人民政府第8次常务会议,研究水库移民、校车安全等工作。
会议审议《竹山县水库移民后期扶持工作实施方案(送审稿)》;审议通过《竹山县关于加强校车安全管理的意见(送审稿)》。
会议指出,水库移民为水利建设作出了牺牲,不能让他们吃亏。
会议要求,水库移民资金要专户管理,每季度公示一次。
会议强调,校车安全管理不能松,司机要逐人体检,车况要每周检查。`;

let over: AppOverTexts;

beforeAll(async () => {
  over = await appOverTexts({ 'zhushan.txt': EIGHTH });
});

afterAll(() => over.close());

describe('a question on a document', () => {
  it.each([
    ['对《竹山县水库移民后期扶持工作实施方案(送审稿)》有什么要求?', '专户管理'],
    ['会议对《竹山县水库移民后期扶持工作实施方案》说了什么', '水库移民'],
    ['《竹山县关于加强校车安全管理的意见(送审稿)》提出了哪些要求', '逐人体检'],
  ])('%s', async (question, told) => {
    const { citations } = await over.app.ask(question);
    const quoted = citations.map(({ quote }) => quote).join('');
    expect(quoted).toContain(told);
    expect(quoted).not.toContain('送审稿');
  });

  it.each([
    ['《竹山县关于加强校车安全管理的意见》审了之后咋样了', '审议通过'],
    ['《竹山县关于加强校车安全管理的意见(送审稿)》过了没有', '审议通过'],
  ])('asks what became of it: %s', async (question, outcome) => {
    expect((await over.app.ask(question)).answer).toContain(outcome);
  });

  it('that asks for a fact which nobody tells has no answer', async () => {
    const { status } = await over.app.ask('《竹山县水库移民后期扶持工作实施方案》的预算是多少');
    expect(status).toBe('notFound');
  });
});
