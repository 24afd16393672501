/** What the stages tell of a question: real stages over invented pages, without a chat model. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer, Explained, QuestionExplanation } from '../../src/app-types.js';
import { type AppOverTexts, appOverTexts } from '../fakes/app-over-texts.js';

const PAGES = {
  'qingchuan.txt': `青川市九届市人民政府第12次常务会议召开
发布时间:2022-03-16
2022年3月15日上午,市委副书记、市长林远山在市政府三楼会议室主持召开九届市人民政府第12次常务会议。
会议审议通过《青川市农村饮水安全管理办法(送审稿)》。
会议强调,春耕期间要保障化肥和种子供应,严禁哄抬价格。全市要储备种子320吨,分三批调拨到乡镇。`,
  'baishi.txt': `白石区召开区委常委会会议
发布时间:2023-08-03
2023年8月2日,区委书记沈清主持召开区委常委会会议,研究老旧小区改造工作。
会议强调,改造要先听群众意见,今年完成26个小区。`,
};

let texts: AppOverTexts;

beforeAll(async () => {
  texts = await appOverTexts(PAGES);
});

afterAll(() => texts.close());

async function explain(question: string): Promise<Answer & { explanation: QuestionExplanation }> {
  const answer: Answer & Explained = await texts.app.ask(question, { explain: true });
  if (!answer.explanation) throw new Error('Nothing was explained.');
  return { ...answer, explanation: answer.explanation };
}

describe('an explained question', () => {
  it('is answered as one that nobody wants explained', async () => {
    for (const question of ['春耕期间储备多少种子?', '第12次会议谁主持?', '有没有谈到火箭发射?']) {
      const { explanation: _, ...answer } = await explain(question);
      expect(answer).toEqual(await texts.app.ask(question));
    }
  });

  it('tells which words were read as which filter, and what is wanted', async () => {
    const { explanation } = await explain('青川市第12次会议要储备多少吨种子?');
    const { reading } = explanation;
    expect(reading?.detections.map(({ text, use, binding }) => ({ text, use, binding }))).toEqual([
      { text: '青川市', use: 'applied', binding: true },
      { text: '第12次', use: 'applied', binding: true },
    ]);
    expect(reading).toMatchObject({
      type: 'content',
      expected: { kind: 'quantity', unit: '吨' },
      focus: ['种子'],
      groups: [{ filters: { place: '青川市', sessionNumber: 12 }, meetings: 1 }],
    });
  });

  it('tells which words were given up, and which name a meeting that is not held', async () => {
    const { reading } = (await explain('白石区2022年的改造完成多少个小区?')).explanation;
    expect(reading?.detections.map(({ text, use }) => ({ text, use }))).toEqual([
      { text: '白石区', use: 'applied' },
      { text: '2022年', use: 'givenUp' },
    ]);
    const missing = (await explain('青川市第99次会议谁主持?')).explanation;
    expect(missing.reading?.detections.at(-1)).toMatchObject({ text: '第99次', use: 'missing' });
    expect(missing.decision).toMatchObject({ status: 'notFound', reason: 'noSuchMeeting' });
  });

  it('tells the tokens of the topic', async () => {
    const { explanation } = await explain('春耕期间储备多少种子?');
    const [ranking] = explanation.rankings;
    const tokens = ranking?.tokens.map(({ text }) => text) ?? [];
    expect(tokens).toContain('种子');
    expect(new Set(tokens).size).toBe(tokens.length);
  });

  it('tells what both searches found, and where each ranked paragraph stands in them', async () => {
    const { explanation } = await explain('春耕期间储备多少种子?');
    const [ranking] = explanation.rankings;
    expect(ranking?.lists.map(({ search, meant }) => ({ search, meant }))).toEqual([
      { search: 'lexical', meant: false },
      { search: 'vector', meant: false },
    ]);
    for (const { search, hits } of ranking?.lists ?? []) {
      expect(hits.map(({ rank }) => rank)).toEqual(hits.map((_, at) => at + 1));
      expect(hits.map(({ score }) => score)).toEqual(
        hits.map(({ score }) => score).sort((a, b) => b - a),
      );
      for (const { paragraphId, rank } of hits) {
        const hit = ranking?.hits.find((one) => one.paragraphId === paragraphId);
        if (hit) expect(hit.ranks[search]).toBe(rank);
      }
    }
  });

  it('tells that no search was needed where few paragraphs are in scope', async () => {
    const { explanation } = await explain('第12次会议要储备多少种子?');
    expect(explanation.rankings[0]).toMatchObject({ lists: [], meetings: 1, candidates: 3 });
  });

  it('tells why which sentences were chosen, what is quoted of them, and how sure that is', async () => {
    const { explanation, citations, confidence } = await explain('春耕期间储备多少种子?');
    const [choice] = explanation.choices ?? [];
    const best = choice?.sentences.find(({ chosen }) => chosen === 1);
    expect(best?.text).toContain('320吨');
    const sum = Object.values(best?.contributions ?? {}).reduce((a, b) => a + b, 0);
    expect(sum).toBeCloseTo(best?.score ?? 0);
    expect(choice?.passages.flat().map(({ text }) => text)).toEqual(
      citations.map(({ quote }) => quote),
    );
    const { contributions, probability } = choice?.answerability ?? { probability: 0 };
    const logOdds = Object.values(contributions ?? {}).reduce((a, b) => a + b, 0);
    expect(1 / (1 + Math.exp(-logOdds))).toBeCloseTo(probability);
    expect(probability).toBe(confidence);
  });

  it('tells which parsed field answered and where the record tells it', async () => {
    const { explanation, citations } = await explain('青川市第12次会议谁主持?');
    expect(explanation.choices).toEqual([]);
    const [field, ...others] = explanation.decision?.fields ?? [];
    expect(others).toEqual([]);
    expect(field).toMatchObject({ field: 'chair' });
    expect(field?.said).toContain('林远山');
    const [citation] = citations;
    expect(field?.places).toEqual([
      {
        paragraphId: citation?.id,
        start: citation?.start,
        end: citation?.end,
        text: citation?.quote,
      },
    ]);
  });

  it('tells what the question takes for granted and was set right', async () => {
    const { explanation } = await explain('青川市第12次会议要储备种子900吨吗?');
    expect(explanation.decision?.corrections.join('')).toContain('320');
  });

  it('tells by which rule a follow-up was read', async () => {
    const conversation = 'explained';
    await texts.app.ask('青川市第12次会议谁主持?', { conversation });
    const { explanation } = await texts.app.ask('白石区呢?', { conversation, explain: true });
    expect(explanation?.followUp).toMatchObject({ asked: '白石区呢?', rules: ['replaceSlot'] });
    expect(explanation?.followUp?.read).toContain('白石区');
    const alone = await texts.app.ask('青川市第12次会议谁主持?', { conversation, explain: true });
    expect(alone.explanation?.followUp).toBeUndefined();
  });
});

describe('an explained search', () => {
  it('tells the reading and the ranking, and nothing of answering', async () => {
    const { explanation } = await texts.app.search('青川市第12次会议 种子', { explain: true });
    expect(explanation?.reading?.groups[0]?.filters).toMatchObject({ sessionNumber: 12 });
    expect(explanation?.rankings).toHaveLength(1);
    expect(explanation?.rankings[0]?.lists.some(({ meant }) => meant)).toBe(true);
    expect(explanation?.decision).toBeUndefined();
  });
});
