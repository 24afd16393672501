import { Converter } from 'opencc-js';
import { describe, expect, it } from 'vitest';
import { detectScript, toScript } from '../../src/text/script.js';

describe('detectScript', () => {
  it.each([
    ['誰主持召開了第70次常務會議?', 'hant'],
    ['谁主持召开了第70次常务会议?', 'hans'],
    ['乾隆著作在公里之后', 'hans'],
    ['皇后大道', 'hans'],
    ['引用「會議」的简体说明，还有这些', 'hans'],
    ['Who chaired 70?', 'en'],
    ['', 'en'],
  ])('%s is %s', (text, script) => {
    expect(detectScript(text)).toBe(script);
  });
});

describe('toScript', () => {
  const sentences = [
    '皇后在之后的会议上理发，头发很长，干部干净，台湾里面的软件信息计划。',
    '会议听取了《关于“三农”工作的汇报》，研究了面条、方面、松树、放松、系统与关系。',
    '云南省楚雄彝族自治州人民政府第70次常务会议𠮷',
  ];

  it('converts phrase by phrase, without swapping words', () => {
    expect(toScript('皇后之后，头发，软件', 'hant')).toBe('皇后之後，頭髮，軟件');
    expect(toScript('軟體與乾隆', 'hans')).toBe('软体与乾隆');
  });

  it('agrees with opencc-js itself', () => {
    const traditional = Converter({ from: 'cn', to: 'tw' });
    const simplified = Converter({ from: 't', to: 'cn' });
    for (const sentence of sentences) {
      const converted = toScript(sentence, 'hant');
      expect(converted).toBe(traditional(sentence));
      expect(toScript(converted, 'hans')).toBe(simplified(converted));
    }
  });

  it('leaves the text where the reader wrote no Chinese', () => {
    expect(toScript('會議', 'en')).toBe('會議');
  });
});
