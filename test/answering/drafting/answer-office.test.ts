/** Who holds an office that is asked for: never anybody of another office. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AppOverTexts, appOverTexts } from '../../fakes/app-over-texts.js';

const SIXTH = `松溪市人民政府第6次常务会议召开
发布时间:2023-04-12
2023年4月11日,市委副书记、市长陆远航在市政府二楼会议室主持召开市人民政府第6次常务会议。市委常委、常务副市长白川,副市长宋清、尹果出席会议。
会议传达学习全省林业工作会议精神,研究森林防火工作。
会议强调,要加密林区巡查。省委郑钧书记对林区防火提出了明确要求。
市人大常委会副主任、市总工会党组书记、主席卫岚,市政协副主席、市林业局局长沈舟,松溪高新区党工委委员、管委会副主任齐越,市政府办公室副主任列席会议。`;

let over: AppOverTexts;

beforeAll(async () => {
  over = await appOverTexts({ 'songxi.txt': SIXTH });
});

afterAll(() => over.close());

describe('who holds an office', () => {
  it.each([
    ['第6次会议的市政协副主席是谁?', ['沈舟'], ['卫岚', '陆远航']],
    ['第6次会议的市人大常委会副主任叫什么', ['卫岚'], ['沈舟', '齐越']],
    ['第6次会议的高新区管委会副主任是哪位', ['齐越'], ['卫岚', '陆远航']],
    ['市总工会主席叫什么名字', ['卫岚'], ['沈舟']],
    ['第6次会议的副市长有哪些人', ['宋清', '尹果'], ['白川', '陆远航']],
    ['谁是松溪市常务副市长', ['白川'], ['宋清', '陆远航']],
    ['松溪市人民政府市长是谁', ['陆远航'], ['白川']],
    ['松溪市林業局局長是誰', ['沈舟'], ['衛嵐']],
    ['第6次会议的主席是谁', ['陆远航'], ['沈舟']],
    ['第6次会议的市长和市政协副主席分别是谁', ['陆远航', '沈舟'], ['卫岚', '白川']],
    ['常务副市长、林业局局长叫什么名字', ['白川', '沈舟'], ['宋清', '卫岚']],
    ['省委书记是谁', ['郑钧'], ['陆远航']],
  ])('%s', async (question, holders, others) => {
    const { answer, status } = await over.app.ask(question);
    expect(status).toBe('answered');
    for (const name of holders) expect(answer).toContain(name);
    // A quoted sentence may name them all; what is said of one office names its holders.
    const said = answer.replace(/“[^”]*”/g, '');
    for (const name of others) expect(said).not.toContain(name);
  });

  it.each([
    '第6次会议的市政协主席是谁',
    '第6次会议的市总工会副主席是谁?',
    '第6次会议的市委书记叫什么名字',
    '松溪市财政局局长是谁',
  ])('is not told where nobody named holds it: %s', async (question) => {
    expect((await over.app.ask(question)).status).toBe('notFound');
  });
});
