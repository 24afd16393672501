/** Small objects of test collections for the tests. Nothing here is measured or asserted. */
import type {
  Collection,
  CollectionQuestion,
} from '../../src/evaluation/collections/collection.js';
import type { AskedResult } from '../../src/evaluation/collections/collection-results.js';
import { parseCollection } from '../../src/evaluation/collections/parse-collection.js';
import { answer } from './builders.js';

export function collectionQuestion(fields: Partial<CollectionQuestion> = {}): CollectionQuestion {
  return {
    id: 'q1',
    question: '问',
    answerable: true,
    rightDocumentIds: ['d1'],
    answers: [],
    evidence: [],
    ...fields,
  };
}

export function asked(fields: Partial<AskedResult> = {}): AskedResult {
  return {
    question: collectionQuestion(),
    answer: answer(),
    askMs: 1,
    quotesValid: [],
    ...fields,
  };
}

export const jsonLines = (values: readonly object[]) =>
  values.map((value) => `${JSON.stringify(value)}\n`).join('');

/** Six villages, each with its own work, and a question about each. */
export const VILLAGES: Collection = parseCollection({
  name: 'villages',
  corpus: jsonLines(
    [
      ['柳树村', '修建了一座石桥,花费三十万元'],
      ['白杨村', '打了两口深井,解决了饮水困难'],
      ['青松村', '开办了一所幼儿园,招收儿童四十名'],
      ['红枫村', '种植了五百亩茶树,成立了合作社'],
      ['银杏村', '安装了太阳能路灯,夜间照明改善'],
      ['梧桐村', '改造了卫生室,添置了诊疗设备'],
    ].map(([village, work], index) => ({
      id: `d${index}`,
      title: village,
      text: `${village}去年${work}。\n${village}的村民对此表示满意。`,
    })),
  ),
  questions: jsonLines(
    [
      ['柳树村的石桥花了多少钱?', '三十万元'],
      ['白杨村打了几口深井?', '两口'],
      ['青松村幼儿园招收了多少儿童?', '四十名'],
      ['红枫村种植了多少亩茶树?', '五百亩'],
      ['银杏村安装了什么路灯?', '太阳能'],
      ['梧桐村改造了什么?', '卫生室'],
    ].map(([q, words], index) => ({
      id: `q${index}`,
      q,
      gold: [`d${index}`],
      answers: [words],
    })),
  ),
});
