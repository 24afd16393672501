/** Questions in English over Chinese minutes, without a chat model. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type AppOverTexts, appOverTexts } from '../fakes/app-over-texts.js';

const NINTH = `松溪市人民政府第9次常务会议召开
发布时间:2023-04-12
2023年4月11日,市委副书记、市长陆远航在市政府二楼会议室主持召开市人民政府第9次常务会议。市委常委、常务副市长白川,副市长宋清出席会议。
会议传达学习全省林业工作会议精神;审议《松溪市林区防火管理办法(送审稿)》。
会议强调,要加密林区巡查。
市政协副主席沈舟列席会议。`;

let over: AppOverTexts;

beforeAll(async () => {
  over = await appOverTexts({ 'songxi.txt': NINTH });
});

afterAll(() => over.close());

describe('an English question', () => {
  it.each([
    ['Who chaired the 9th executive meeting of Songxi?', 'chaired by 市委副书记、市长陆远航'],
    ['When was the ninth meeting held?', 'held on 2023-04-11'],
    ['Where was the 9th meeting of Songxi City held?', 'held in 市政府二楼会议室'],
    ['Who attended the meeting on April 11, 2023?', '白川'],
    ['Who sat in on the 9th meeting?', '沈舟'],
    ['Which documents did the 9th meeting review?', '《松溪市林区防火管理办法(送审稿)》'],
    ['Which meetings did Lu Yuanhang chair?', '陆远航'],
    ['Who is the executive vice mayor of Songxi?', '白川'],
  ])('%s', async (question, told) => {
    const answer = await over.app.ask(question);
    expect(answer).toMatchObject({ status: 'answered', question });
    expect(answer.answer).toContain(told);
    expect(answer.standaloneQuestion).toBeUndefined();
    expect(answer.citations.length).toBeGreaterThan(0);
  });

  it('on a meeting that is not held is refused in English', async () => {
    const { status, answer } = await over.app.ask('Who chaired the 10th meeting of Songxi?');
    expect(status).toBe('notFound');
    expect(answer).toContain('No minutes of');
  });

  it('on a matter says that Chinese words find it', async () => {
    const { status, answer } = await over.app.ask('What was decided about forest patrols?');
    expect(status).toBe('notFound');
    expect(answer).toContain('The record is in Chinese');
  });

  it('is answered in English also after a question in Chinese', async () => {
    const conversation = 'english after chinese';
    await over.app.ask('松溪市政府常务会议在哪里召开的?', { conversation });
    const answer = await over.app.ask('Who chaired it?', { conversation });
    expect(answer.answer).toContain('chaired by 市委副书记、市长陆远航');
  });

  it('is not what a bare number or abbreviation makes', async () => {
    const conversation = 'bare words';
    await over.app.ask('松溪市政府常务会议谁主持的?', { conversation });
    const answer = await over.app.ask('2023?', { conversation });
    expect(answer.answer).toContain('陆远航主持');
  });
});
