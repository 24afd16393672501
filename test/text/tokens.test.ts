import { describe, expect, it } from 'vitest';
import { type TokenKind, tokenise } from '../../src/text/tokens.js';

function texts(text: string, kind?: TokenKind): string[] {
  return tokenise(text)
    .filter((token) => kind === undefined || token.kind === kind)
    .map((token) => token.text);
}

describe('tokenise', () => {
  it('gives words, the words in them, and pairs that are none', () => {
    const words = ['会', '人民政府', '人民', '民政', '政府'];
    expect(new Set(texts('人民政府会', 'word'))).toEqual(new Set(words));
    expect(texts('人民政府会', 'bigram')).toEqual(['府会']);
  });

  it('gives a pair that is a word once for each place', () => {
    expect(texts('教育教育').filter((text) => text === '教育')).toHaveLength(2);
    expect(texts('教育')).toEqual(['教育']);
  });

  it('gives the same terms in either script and width', () => {
    expect(texts('農村學校ＧＤＰ')).toEqual(texts('农村学校gdp'));
  });

  it.each([
    ['第七十次会议', '第70次会议'],
    ['二〇二一年', '2021年'],
    ['九届', '第9届'],
    ['三十公里', '30公里'],
  ])('shares the numbers of %s and %s', (chinese, arabic) => {
    const numbers = texts(chinese, 'number');
    expect(numbers.length).toBeGreaterThan(0);
    expect(texts(arabic, 'number')).toEqual(expect.arrayContaining(numbers));
  });

  it('tells the 70th session from 70 million', () => {
    expect(texts('第70次')).toContain('第70');
    expect(texts('70万元')).not.toContain('第70');
    expect(texts('70万元')).toEqual(expect.arrayContaining(['70', '70万']));
  });

  it.each([
    ['1,234户', '1234'],
    ['6.5%', '6.5%'],
    ['PM2.5', 'pm2.5'],
    ['5G基站', '5g'],
    ['第007号', '7'],
    ['COVID-19', 'covid'],
    ['ئۇيغۇر', 'ئۇيغۇر'],
    ['𠮷野家', '𠮷野'],
  ])('%s holds %s as a whole', (text, token) => {
    expect(texts(text)).toContain(token);
  });

  it('takes no 一 of 统一 or 一些 for a number', () => {
    expect(texts('统一部署一些工作', 'number')).toEqual([]);
  });

  it('gives terms that the index can part at blanks', () => {
    const awkward = '"引号" *星* a:b (c) 。、；\n\t 3.14 50% \ud800';
    for (const text of texts(awkward)) expect(text).toMatch(/^[\p{L}\p{N}.%]+$/u);
    expect(texts('  \n。')).toEqual([]);
    expect(texts('')).toEqual([]);
  });
});
