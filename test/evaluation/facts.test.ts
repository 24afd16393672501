import { describe, expect, it } from 'vitest';
import { holdsFact } from '../../src/evaluation/metrics/fact-text.js';
import { factAccuracy, factAccuracyOfText } from '../../src/evaluation/metrics/facts.js';
import { answer, citation, question, result, unanswerable } from './builders.js';

describe('a fact in a text', () => {
  it.each([
    ['會議於2023年5月6日召開', '2023-05-06'],
    ['日期:2023-05-06', '2023年5月6日'],
    ['2023/5/6 上午', '2023-05-06'],
    ['二〇二三年五月六日', '2023-05-06'],
    ['2023年05月06日', '2023年5月6日'],
    ['第四十七次常务会议', '第47次'],
    ['第47次常务会议', '第四十七次'],
    ['投入１，０００万元', '1000万元'],
    ['書記高建軍主持', '高建军'],
    ['主持人 王 强', '王强'],
    ['全市建成一百个站点', '100个|壹佰'],
    ['2023-05-06', '5月6日'],
  ])('is found: %s holds %s', (text, fact) => {
    expect(holdsFact(text, fact)).toBe(true);
  });

  it.each([
    ['1406个村', '406个'],
    ['达到406.5亿元', '406'],
    ['第147次', '47'],
    ['2023年5月16日', '2023-05-06'],
    ['2023年5月6日', '2023-05-60|2023-06-05'],
    ['第四百七十次', '第七十次'],
    ['王强', '王刚|李强'],
    ['任何文字', '|'],
  ])('is not found: %s does not hold %s', (text, fact) => {
    expect(holdsFact(text, fact)).toBe(false);
  });
});

describe('fact accuracy', () => {
  const asked = question({ facts: ['方舟', '2023-05-06'] });

  it('needs all facts, from the text, the quotes or the cited meetings', () => {
    const inText = answer({ answer: '方舟于2023年5月6日主持。' });
    const inQuoteAndFields = answer({ answer: '', citations: [citation('m1-1', '主持人方舟')] });
    const half = answer({ answer: '方舟' });
    const results = [inText, inQuoteAndFields, half].map((given) =>
      result({ question: asked, answer: given }),
    );
    expect(factAccuracy(results)).toMatchObject({ hits: 2, total: 3 });
    expect(factAccuracyOfText(results)).toMatchObject({ hits: 1, total: 3 });
  });

  it('takes no fact from a refusal', () => {
    const refused = answer({ status: 'notFound', answer: '方舟 2023-05-06' });
    expect(factAccuracy([result({ question: asked, answer: refused })])).toMatchObject({
      hits: 0,
      total: 1,
    });
  });

  it('finds no fact across two fields', () => {
    const split = answer({ answer: '王', citations: [citation('m1-1', '强')] });
    const results = [result({ question: question({ facts: ['王强'] }), answer: split })];
    expect(factAccuracy(results)).toMatchObject({ hits: 0, total: 1 });
  });

  it('leaves out questions without facts and unanswerable ones', () => {
    const results = [result(), result({ question: unanswerable() })];
    expect(factAccuracy(results).total).toBe(0);
  });
});
