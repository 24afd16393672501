/** What a chat model is given of the record: a strict server on loopback that counts tokens itself. */
import { expect, it } from 'vitest';
import { appOverTexts } from '../../fakes/app-over-texts.js';
import { openOpenaiServer } from '../../fakes/model-servers/openai-server.js';
import { replyOf } from '../../fakes/model-servers/script.js';
import { PAGES } from './pages.js';

const FILLER = '有关部门要各负其责,把各项工作抓紧抓好。';

const LONG = `乌沙县人民政府第5次常务会议召开
发布时间:2023-05-10
2023年5月9日,县长段明主持召开县人民政府第5次常务会议。
${FILLER.repeat(60)}乌沙大桥加固工程投入380万元,10月底前完工。${FILLER.repeat(60)}
会议要求,抓好以下防汛工作:
一、全面排查水库隐患,建立台账。
二、储备沙袋5000个,分发到村组。
三、落实二十四小时值班制度。`;

/** The evidence that the model is given for the question, heading and paragraphs by line. */
async function evidenceFor(question: string, contextTokens = 8192): Promise<string[]> {
  const server = await openOpenaiServer({ contextTokens });
  const texts = await appOverTexts(
    { ...PAGES, 'wusha.txt': LONG },
    {
      CHAT_MODEL: 'openai:test-model',
      OPENAI_BASE_URL: server.baseUrl,
      CHAT_CONTEXT_TOKENS: String(contextTokens),
    },
  );
  server.script(replyOf('未在记录中。'));
  const answer = await texts.app.ask(question);
  await texts.close();
  const prompt = server.requests.at(-1)?.text ?? '';
  await server.close();
  expect(answer.chat?.fault).toBe('nothingSupported');
  const content = JSON.parse(prompt).messages.at(-1).content as string;
  return (
    content
      .split(/<\/?材料-[0-9a-f]+>/)[1]
      ?.trim()
      .split('\n') ?? []
  );
}

it('stands under the heading of its meeting: place, body, session, day, chair', async () => {
  const [heading, first] = await evidenceFor('青川市第12次常务会议要求储备多少种子?');
  expect(heading).toBe(
    '会议:青川市九届市人民政府第12次常务会议(2022年3月15日),主持:市委副书记、市长林远山',
  );
  expect(first).toMatch(/^\[1\] .*储备种子320吨/);
});

it('of a paragraph that is too long the sentences around the best one are given', async () => {
  const lines = await evidenceFor('乌沙大桥加固工程投入多少钱?', 3000);
  const line = lines.find((one) => one.includes('380万元'));
  expect(line).toMatch(/^\[\d+\] ….*乌沙大桥加固工程投入380万元,10月底前完工。.*…$/);
});

it('fits a small context, as the server counts it', async () => {
  const lines = await evidenceFor('乌沙大桥加固工程投入多少钱?', 1800);
  expect(lines.join()).toContain('380万元');
});

it('an item is given with its lead', async () => {
  const lines = await evidenceFor('乌沙县储备沙袋多少个?');
  const at = (words: string) => lines.findIndex((line) => line.includes(words));
  expect(at('抓好以下防汛工作')).toBeGreaterThan(0);
  expect(at('沙袋5000个')).toBeGreaterThan(at('抓好以下防汛工作'));
});

it('meetings that are compared are both given, each under its heading', async () => {
  const lines = await evidenceFor('青川市第12次常务会议和乌沙县第5次常务会议分别由谁主持?');
  const headings = lines.filter((line) => line.startsWith('会议:'));
  expect(headings).toHaveLength(2);
  expect(headings.join()).toMatch(/林远山.*段明|段明.*林远山/);
});
